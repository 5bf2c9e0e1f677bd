import { addDays, daySpan, overlaps, parseDate, surelyBefore } from '../../quantity/index.ts';
import type { DatedSpan, Interval, Problem } from '../../quantity/index.ts';
import type { MergedPack } from './merge-files.ts';
import { dotted, packProblem } from './pack-problem.ts';
import type { ReadablePack } from './readable-pack.ts';

/** What actors hold, say and belong to, taken together. */
export function checkActors(readable: ReadablePack, merged: MergedPack): Problem[] {
  return [
    ...overlappingTerms(readable, merged),
    ...duplicateStances(readable, merged),
    ...leadersNotInOffice(readable, merged),
    ...votersNotMembers(readable, merged),
  ];
}

function overlappingTerms({ records }: ReadablePack, merged: MergedPack): Problem[] {
  const problems: Problem[] = [];
  for (const [actor, { offices }] of Object.entries(records.actors)) {
    for (const [office, { terms }] of Object.entries(offices ?? {})) {
      for (const [index, term] of terms.entries()) {
        // Of an imprecise boundary the benefit of the doubt: only a certain overlap is told.
        const earlier = terms.findIndex(
          (other, at) => at < index && overlaps(interval(other), interval(term)) === 'yes',
        );
        const other = terms[earlier];
        if (other === undefined) continue;
        const path = ['actors', actor, 'offices', office, 'terms', index];
        problems.push(
          packProblem({
            code: 'overlapping-terms',
            severity: 'warning',
            path: dotted(path),
            params: {
              office,
              first: other.holder,
              second: term.holder,
              to: other.to ?? 'today',
              from: term.from ?? 'ever',
            },
            place: merged.locate(path).place,
            other: merged.locate(['actors', actor, 'offices', office, 'terms', earlier]).place,
          }),
        );
      }
    }
  }
  return problems;
}

function duplicateStances(readable: ReadablePack, merged: MergedPack): Problem[] {
  const first = new Map<string, number>();
  return readable.records.stances.flatMap(({ actor, issue, from }, at) => {
    const index = readable.stanceIndex[at] ?? at;
    const key = `${actor} ${issue} ${from ?? ''}`;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, index);
      return [];
    }
    const params = { actor, issue, from: from ?? 'the beginning' };
    const { place } = merged.locate(['stances', index]);
    const other = merged.locate(['stances', earlier]).place;
    return [
      packProblem({ code: 'duplicate-stance', path: `stances.${index}`, params, place, other }),
    ];
  });
}

function leadersNotInOffice(readable: ReadablePack, merged: MergedPack): Problem[] {
  const known = new Set<string>();
  const holders = new Set<string>();
  for (const { offices } of Object.values(readable.records.actors)) {
    for (const [office, { terms }] of Object.entries(offices ?? {})) {
      known.add(office);
      for (const { holder } of terms) holders.add(`${office} ${holder}`);
    }
  }
  return readable.records.stances.flatMap(({ leader }, at) => {
    if (leader === undefined || !known.has(leader.office)) return [];
    if (holders.has(`${leader.office} ${leader.holder}`)) return [];
    const path = ['stances', readable.stanceIndex[at] ?? at, 'leader', 'holder'];
    const params = { holder: leader.holder, office: leader.office };
    const { place } = merged.locate(path);
    return [
      packProblem({
        code: 'leader-not-in-office',
        severity: 'warning',
        path: dotted(path),
        params,
        place,
      }),
    ];
  });
}

const BALLOTS = ['for', 'against', 'abstain', 'absent'] as const;
const VOTING: ReadonlySet<string> = new Set(['member', 'permanent', 'elected']);

function votersNotMembers({ records }: ReadablePack, merged: MergedPack): Problem[] {
  const problems: Problem[] = [];
  for (const [id, vote] of Object.entries(records.votes)) {
    const body = records.institutions[vote.institution]?.body ?? '';
    const members = records.actors[body]?.members ?? [];
    const day = spanOf(vote.date);
    if (members.length === 0 || day === undefined) continue;
    const then = { from: day, to: daySpan(addDays(day.latest, 1)) };
    const voting = new Set(
      members
        .filter(
          (member) =>
            VOTING.has(member.as ?? 'member') && overlaps(interval(member), then) !== 'no',
        )
        .map(({ member }) => member),
    );
    for (const ballot of BALLOTS) {
      for (const [index, voter] of vote[ballot].entries()) {
        if (voting.has(voter)) continue;
        const path = ['votes', id, ballot, index];
        const params = { body, date: vote.date };
        const at = { path: dotted(path), place: merged.locate(path).place };
        problems.push(
          packProblem({ code: 'not-a-member', severity: 'warning', value: voter, params, ...at }),
        );
      }
    }
  }
  return problems;
}

function interval({
  from,
  to,
}: {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}): Interval {
  const start = spanOf(from);
  const end = spanOf(to);
  // An interval that ends before it begins is told elsewhere, and overlaps with nothing.
  if (start !== undefined && end !== undefined && surelyBefore(end, start))
    return { from: end, to: end };
  return {
    ...(start === undefined ? {} : { from: start }),
    ...(end === undefined ? {} : { to: end }),
  };
}

function spanOf(text: string | undefined): DatedSpan | undefined {
  const parsed = text === undefined ? undefined : parseDate(text);
  return parsed?.ok === true ? parsed.value : undefined;
}
