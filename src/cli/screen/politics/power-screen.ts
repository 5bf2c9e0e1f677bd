import type { PowerAnswer } from '../../../coalition/index.ts';
import { gridLines } from '../economy/grid.ts';
import { fill } from '../fill.ts';
import { FIXED_SPACE, bold, column, dim, textWidth } from '../line.ts';
import type { Line } from '../line.ts';
import { number } from '../number.ts';

export interface PowerScreen {
  readonly width: number;
  readonly named: (voter: string) => string;
  /** whose members of which day; undefined where the vote has none */
  readonly day: string | undefined;
  /** what states the rule, in words */
  readonly restsOn: string;
}

type Voter = PowerAnswer['voters'][number];
type Index = Voter['banzhaf'];

/** Columns of a label before a sentence. */
const LABEL = 14;
/** Characters of a fraction that says more than the number beside it. */
const LONG = 9;

/** Power in a vote: the rule, every voter with its indices, who can stop it, who never counts. */
export function powerScreen(answer: PowerAnswer, screen: PowerScreen): Line[] {
  const { coalitions, voters, winning } = answer;
  const { day, named, restsOn, width } = screen;
  const sorted = voters.toSorted((a, b) => b.shapleyShubik.value - a.shapleyShubik.value);
  const when = day === undefined ? [] : [dim(` · as of ${day}`)];
  const told = (label: string, sentence: string): Line[] =>
    fill(['  '], [dim(column(label, LABEL)), sentence], width, LABEL + 2);
  const chance = number((100 * winning) / coalitions);
  return [
    ...fill([], [bold(answer.title), ...when], width, 2),
    ...told('passes with', ruleText(answer, named)),
    ...told(
      'can act',
      `${number(winning)} of ${number(coalitions)} coalitions pass it: ${chance}${FIXED_SPACE}%`,
    ),
    [],
    ...indexTable(answer, sorted, screen),
    [],
    ...told('can stop it', stoppers(sorted, named)),
    ...(sorted.some(({ isDummy }) => isDummy)
      ? told(
          'never decide',
          namesOf(
            sorted.filter(({ isDummy }) => isDummy),
            named,
          ),
        )
      : []),
    ...told('rests on', restsOn),
  ];
}

/** What a proposal needs, in words. */
function ruleText({ rules, vetoes, voters }: PowerAnswer, named: (id: string) => string): string {
  const quotas = rules.map(({ isHeads, name, quota, total }) => {
    const of = name === undefined ? '' : ` (${name})`;
    const isVotes = isHeads && total === voters.length;
    return `${number(quota)} of ${number(total)}${isVotes ? ' votes' : ''}${of}`;
  });
  const all = vetoes.length === voters.length;
  const none =
    vetoes.length === 0
      ? []
      : [all ? 'nobody against it' : `none of these against it: ${vetoes.map(named).join(', ')}`];
  return [...quotas, ...none].join(', and ');
}

function indexTable(
  { rules }: PowerAnswer,
  voters: readonly Voter[],
  { named, width }: PowerScreen,
): Line[] {
  const weighted = rules.flatMap(({ isHeads, name }, at) =>
    isHeads ? [] : [{ at, head: name ?? (rules.length === 1 ? 'weight' : `weight ${at + 1}`) }],
  );
  const shapley = indexColumn(voters.map(({ shapleyShubik }) => shapleyShubik));
  const banzhaf = indexColumn(voters.map((each) => each.banzhaf));
  const share = indexColumn(voters.map(({ banzhafShare }) => banzhafShare));
  return gridLines({
    head: 'who',
    columns: [
      ...weighted.map(({ head }) => ({ head })),
      { head: 'Shapley–Shubik' },
      { head: 'Banzhaf' },
      { head: 'of all swings' },
      { head: 'swings' },
    ],
    rows: voters.map((voter, row) => ({
      name: named(voter.voter),
      cells: [
        ...weighted.map(({ at }) => number(voter.weights[at] ?? 0)),
        shapley[row] ?? '',
        banzhaf[row] ?? '',
        share[row] ?? '',
        number(voter.swings),
      ],
    })),
    width,
  });
}

/** Fractions where they are short, and shares in per cent, one under the other. */
function indexColumn(indices: readonly Index[]): string[] {
  const percents = indices.map(({ value }) => `${number(100 * value)} %`);
  const wide = Math.max(...percents.map(textWidth));
  return indices.map(({ fraction }, at) => {
    const shown = fraction.length > LONG || !fraction.includes('/') ? '' : fraction;
    return `${shown} ${column(percents[at] ?? '', wide, 'right')}`;
  });
}

function stoppers(voters: readonly Voter[], named: (id: string) => string): string {
  if (voters.every(({ isVeto }) => isVeto)) return 'each of them alone';
  const vetoes = voters.filter(({ isVeto }) => isVeto);
  const [first] = vetoes;
  if (first === undefined) return 'nobody alone';
  if (vetoes.length === 1) return `${named(first.voter)} alone`;
  return `each of these alone: ${namesOf(vetoes, named)}`;
}

function namesOf(voters: readonly Voter[], named: (id: string) => string): string {
  return voters.map(({ voter }) => named(voter)).join(', ');
}
