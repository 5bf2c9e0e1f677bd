import type { UnlockAct, UnlockSet } from '../../../law/index.ts';
import { fill } from '../fill.ts';
import { bold, dim, styled } from '../line.ts';
import type { Line } from '../line.ts';
import { authorityName, citeOf } from './law-words.ts';
import type { LawScreen } from './law-screen.ts';

const SHOWN = 5;

/** The smallest sets of acts that open everything barred, and the levers that are no levers. */
export function unlockLines(screen: LawScreen): Line[] {
  const { answer, width } = screen;
  const { blockers, dodges, isComplete, sets, unsettled } = answer.unlock;
  if (blockers.length === 0) {
    const rest =
      unsettled.length === 0
        ? ''
        : `; ${unsettled.length} provisions may bar: a missing fact decides`;
    return [[], [`Nothing is barred in the rows encoded${rest}.`]];
  }
  const paragraphs = new Set(blockers.map(({ provision }) => provision)).size;
  const lines: Line[] = [
    [],
    [
      bold(`what would open it in law`),
      dim(` · ${blockers.length} blockers under ${paragraphs} provisions`),
    ],
    ...fill(['  '], [dim('The consent of the host and of the sponsors is not in it.')], width, 2),
  ];
  for (const [index, set] of sets.slice(0, SHOWN).entries())
    lines.push(...setLines(screen, set, index));
  const more = sets.length - SHOWN;
  if (more > 0) lines.push([dim(`  ${more} more smallest sets: --json shows them`)]);
  if (!isComplete) lines.push([dim('  there are more beyond the bound of the search')]);
  if (sets.length === 0) lines.push(['  no set within the bound opens all of it']);
  if (unsettled.length > 0) {
    const names = [...new Set(unsettled.map(({ provision }) => provision))];
    lines.push(
      ...fill(['  '], [dim(`besides, facts would have to settle: ${names.join(', ')}`)], width, 4),
    );
  }
  for (const { clauses, dodge, says } of dodges) {
    lines.push(...fill(['  '], [styled(`no lever (${dodge}): `, 'bad'), says], width, 4));
    for (const { cite, words } of clauses.slice(0, 2)) {
      lines.push(...fill(['    '], [dim(`${cite}: ${words}`)], width, 6));
    }
  }
  return lines;
}

function setLines(screen: LawScreen, { acts, costs, deciders }: UnlockSet, index: number): Line[] {
  const stated = costs.filter((cost) => cost !== null);
  const cost =
    costs.length === 0 ? '' : ` · cost ${stated.length === 0 ? 'not stated' : stated.join(' + ')}`;
  const count = `${deciders.length} decider${deciders.length === 1 ? '' : 's'}`;
  return [
    [`  ${index + 1}. `, dim(`${count}${cost}`)],
    ...acts.flatMap((act) => fill(['     · '], [actText(screen, act)], screen.width, 7)),
  ];
}

function actText({ lawbook }: LawScreen, act: UnlockAct): string {
  switch (act.kind) {
    case 'decision':
    case 'notification': {
      const under = act.under.map((id) => citeOf(lawbook, id)).join('; ');
      const how = act.kind === 'notification' ? 'notified' : act.procedures.join(' or ');
      return `${authorityName(lawbook, act.by)}: ${how} under ${under}`;
    }
    case 'repeal': {
      const hasParts = Object.values(lawbook.provisions).some(
        (each) => each['part-of'] === act.provision,
      );
      const what = `${citeOf(lawbook, act.provision)}${hasParts ? ' with all its parts' : ''}`;
      return `${authorityName(lawbook, act.by)} repeals ${what}`;
    }
    default:
      return `${act.kind} of activity ${act.activity + 1}: ${act.says}`;
  }
}
