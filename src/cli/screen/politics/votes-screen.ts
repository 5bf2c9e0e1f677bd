import type { VotesReplayed } from '../../../institution/index.ts';
import { fill } from '../fill.ts';
import { bold, column, dim, styled } from '../line.ts';
import type { Line } from '../line.ts';

export interface VotesScreen {
  readonly width: number;
  readonly day: string;
  readonly named: (actor: string) => string;
  readonly institution: (id: string) => string;
}

type Vote = VotesReplayed['votes'][number];

const LABEL = 12;

/** Recorded votes, one after another: the count, who stopped it, which camps split. */
export function votesScreen({ votes }: VotesReplayed, screen: VotesScreen): Line[] {
  if (votes.length === 0) return [[dim(`no vote is on record by ${screen.day}`)]];
  return votes.flatMap((vote, at) => [...(at === 0 ? [] : [[]]), ...voteLines(vote, screen)]);
}

function voteLines(vote: Vote, { institution, named, width }: VotesScreen): Line[] {
  const { blocs, date, id, lists, onRecord, outcome, problems, subject, tally, vetoes } = vote;
  const told = (label: string, line: Line): Line[] =>
    fill(['  '], [dim(column(label, LABEL)), ...line], width, LABEL + 2);
  const names = (members: readonly string[]): string => members.map(named).join(', ');
  const absent = tally.absent === 0 ? '' : `, ${tally.absent} absent`;
  const count = `${tally.for}–${tally.against}–${tally.abstain}${absent}`;
  const by = vetoes.length === 0 ? '' : `, by the veto of ${names(vetoes)}`;
  return [
    ...fill([], [bold(subject), dim(` · ${date} · ${id}`)], width, 2),
    ...told('decides by', [institution(vote.institution)]),
    ...told('outcome', [styled(outcome, outcome === 'adopted' ? 'good' : 'bad'), ` ${count}${by}`]),
    ...(outcome === onRecord ? [] : told('on record', [styled(onRecord, 'warning')])),
    ...(lists.against.length === 0 ? [] : told('against', [names(lists.against)])),
    ...(lists.abstain.length === 0 ? [] : told('abstained', [names(lists.abstain)])),
    ...(lists.absent.length === 0 ? [] : told('absent', [names(lists.absent)])),
    ...blocs.flatMap(({ bloc, claimed, groups, split }) => {
      const how = groups.map(({ ballot, members }) => `${names(members)} ${ballot}`).join(', ');
      return told(split ? 'split' : 'together', [
        named(bloc),
        claimed ? dim(' (said to act as one)') : '',
        split ? styled(`: ${how}`, 'warning') : `: ${how}`,
      ]);
    }),
    ...problems.flatMap((problem) => told('note', [styled(problem, 'warning')])),
  ];
}
