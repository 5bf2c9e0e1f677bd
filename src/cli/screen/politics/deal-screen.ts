import { bargainingWordsEn } from '../../../bargaining/index.ts';
import type { DealAnswer } from '../../../bargaining/index.ts';
import { render } from '../../../quantity/index.ts';
import type { Reason, Text } from '../../../quantity/index.ts';
import { gridLines } from '../economy/grid.ts';
import { fill } from '../fill.ts';
import { bold, column, dim, styled } from '../line.ts';
import type { Line, Span } from '../line.ts';
import { number } from '../number.ts';

export interface DealScreen {
  readonly width: number;
  readonly named: (party: string) => string;
  readonly reasons: readonly Reason[];
  /** the file, and as of which day where a pack is behind it */
  readonly about: string;
}

type Worth = DealAnswer['whole']['worth'];
type Plan = NonNullable<NonNullable<DealAnswer['sequence']>['plan']>;

const LABEL = 11;
/** Offers told by name before the rest is only counted. */
const TOLD = 3;

/** A deal: what passes, whether any suits all, what would turn a veto, and in which order it can be done. */
export function dealScreen(answer: DealAnswer, screen: DealScreen): Line[] {
  const { about, width } = screen;
  const { favours, proposed, sequence, spoilers } = answer;
  return [
    ...fill([], [bold(answer.title ?? 'A deal'), dim(` · ${about}`)], width, 2),
    [],
    ...wholeTable(answer, screen),
    [],
    ...answer.parties.flatMap((party) => precedentLines(party, screen)),
    ...answer.alone.flatMap((each, at) => aloneLines(each, at, screen)),
    ...termLines(answer, screen),
    ...feasibleLines(answer, screen),
    ...answer.whole.worth.flatMap((each) => barredLines(each, answer, screen)),
    ...answer.whole.payments.flatMap(({ why }) =>
      told('payment', sentences(why, screen).join('; '), screen),
    ),
    ...spoilers.flatMap(({ why }) => told('left out', sentences(why, screen).join('; '), screen)),
    ...(proposed === null ? [] : [[], ...proposedLines(proposed, screen)]),
    ...(sequence === null ? [] : [[], ...sequenceLines(sequence, answer, screen)]),
    ...favours.flatMap(({ favour, of, why }) => [
      [],
      ...told('favours', `of ${screen.named(of)}, ${number(favour)} in all`, screen),
      ...sentences(why, screen).flatMap((text) => told('', text, screen)),
    ]),
  ];
}

function told(label: string, text: string, { width }: DealScreen): Line[] {
  // a label of blanks alone would be filled away
  const head = label === '' ? [' '.repeat(LABEL + 2)] : ['  ', dim(column(label, LABEL))];
  return fill(head, [text], width, LABEL + 2);
}

/** Reasons as sentences, with names for parties and numbers a reader can take in. */
function sentences(ids: readonly string[], screen: DealScreen): string[] {
  return ids.flatMap((id) => {
    const reason = screen.reasons.find((each) => each.id === id);
    return reason === undefined ? [] : [sentence(reason.text, screen)];
  });
}

const PARTIES: ReadonlySet<string> = new Set(['party', 'parties', 'by', 'to']);

function sentence({ code, params }: Text, { named }: DealScreen): string {
  const words: Record<string, string> = {};
  for (const [key, value] of Object.entries(params)) {
    if (typeof value === 'number') words[key] = number(value);
    else words[key] = PARTIES.has(key) ? value.split(', ').map(named).join(', ') : value;
  }
  return render({ code, params: words }, bargainingWordsEn).trimEnd();
}

function yesNo(accepts: boolean | null): string | Span {
  if (accepts === null) return dim('not known');
  return accepts ? styled('yes', 'good') : styled('no', 'bad');
}

const shown = (points: number | null): string => (points === null ? '?' : number(points));

/** What all terms together are worth to each party, and the most that any offer brings it. */
function wholeTable({ feasible, whole }: DealAnswer, { named, width }: DealScreen): Line[] {
  return gridLines({
    head: 'all terms together',
    columns: [{ head: 'worth' }, { head: 'asks for' }, { head: 'accepts' }, { head: 'best offer' }],
    rows: whole.worth.map(({ accepts, barredBy, party, reservation, total }) => {
      const set = feasible.sets.find((each) => each.party === party);
      const isAsked = set !== undefined;
      return {
        name: named(party),
        cells: [
          barredBy.length > 0 ? 'barred' : shown(total),
          isAsked ? shown(reservation) : '',
          isAsked ? yesNo(accepts) : dim('not asked'),
          isAsked ? shown(set.best?.points ?? null) : '',
        ],
      };
    }),
    width,
  });
}

function precedentLines(
  { party, precedents, reservation }: DealAnswer['parties'][number],
  screen: DealScreen,
): Line[] {
  if (precedents.length === 0) return [];
  const moved = precedents.map(
    ({ points, precedent }) => `${precedent} ${points < 0 ? '' : '+'}${number(points)}`,
  );
  const text = `${screen.named(party)} asks for ${number(reservation)}, with ${moved.join(', ')}`;
  return told('precedents', text, screen);
}

/** What would pass on one issue if nothing else were on the table. */
function aloneLines(
  { isStuck, issue, pieces }: DealAnswer['alone'][number],
  at: number,
  screen: DealScreen,
): Line[] {
  const { named } = screen;
  const stretches = pieces.map(({ high, highBy, low, lowBy }) => {
    const ends = [...new Set([...lowBy, ...highBy])].map(named).join(', ');
    return `${number(low)} to ${number(high)}${ends === '' ? '' : ` (${ends})`}`;
  });
  const text = isStuck
    ? 'nothing new has the consent of all'
    : `all accept ${stretches.join('; ')}`;
  return told(at === 0 ? 'alone' : '', `on ${issue} ${text}`, screen);
}

/** Why the whole goes beyond what a party accepts at any price. */
function barredLines(
  { barredBy, party, why }: Worth[number],
  { feasible }: DealAnswer,
  screen: DealScreen,
): Line[] {
  const isAsked = feasible.sets.some((set) => set.party === party);
  if (barredBy.length === 0 || !isAsked) return [];
  const own = screen.reasons.find(({ id }) => id === why);
  const limits = [...(own?.from ?? []), why].filter((id) =>
    screen.reasons.some((each) => each.id === id && each.text.code.includes('/why-barred')),
  );
  return sentences(limits, screen).flatMap((text) => told('limit', text, screen));
}

function termLines({ oneByOne }: DealAnswer, screen: DealScreen): Line[] {
  return sentences(oneByOne.why, screen).flatMap((text, at) =>
    told(at === 0 ? 'one by one' : '', text, screen),
  );
}

function feasibleLines({ feasible }: DealAnswer, screen: DealScreen): Line[] {
  const { acceptable, best, offers, why } = feasible;
  const first = acceptable.slice(0, TOLD).join(', ');
  const rest = acceptable.length - TOLD;
  const more = rest > 0 ? `, and ${number(rest)} more` : '';
  const head =
    acceptable.length === 0
      ? `none of ${number(offers)} offers suits all`
      : `${number(acceptable.length)} of ${number(offers)} offers suit all: ${first}${more}`;
  return [
    ...told('feasible', head, screen),
    ...sentences(why, screen).flatMap((text) => told('', text, screen)),
    ...(best === null ? [] : told('', worthText(best.worth, screen), screen)),
  ];
}

function worthText(worth: Worth, { named }: DealScreen): string {
  return worth.map(({ party, total }) => `${named(party)} ${shown(total)}`).join(', ');
}

function proposedLines(
  { isAccepted, objections, order }: NonNullable<DealAnswer['proposed']>,
  screen: DealScreen,
): Line[] {
  const verdict = isAccepted ? styled('holds', 'good') : styled('does not hold', 'bad');
  const label = ['  ', dim(column('proposed', LABEL))];
  return [
    ...fill(label, [`${order.join(' → ')}: `, verdict], screen.width, LABEL + 2),
    ...objections.flatMap(({ text }) => told('', sentence(text, screen), screen)),
  ];
}

function sequenceLines(
  { isPossible, plan, why }: NonNullable<DealAnswer['sequence']>,
  { feasible }: DealAnswer,
  screen: DealScreen,
): Line[] {
  if (plan === null) {
    return sentences(why, screen).flatMap((text, at) =>
      told(at === 0 ? 'no order' : '', text, screen),
    );
  }
  const asked = feasible.sets.map(({ party }) => party);
  const refused = plan.worth.filter(
    ({ accepts, party }) => accepts !== true && asked.includes(party),
  );
  const head = isPossible
    ? `an order that holds, ${number(plan.days)} days, nobody ever more than ${number(plan.exposure)} points behind`
    : `the order that risks least, and yet ${refused.map(({ party }) => screen.named(party)).join(', ')} would refuse the whole`;
  return [...told('in turn', head, screen), [], ...planTable(plan, asked, screen)];
}

function planTable(
  { isTimed, moves, worth }: Plan,
  asked: readonly string[],
  { named, width }: DealScreen,
): Line[] {
  const table = gridLines({
    head: 'step',
    columns: [
      { head: 'by' },
      { head: 'day' },
      { head: 'trusted' },
      ...asked.map((party) => ({ head: named(party) })),
    ],
    rows: moves.map(({ by, done, left, starts, step, together, verified }) => ({
      name: together === null ? step : `${step} (${together})`,
      cells: [
        named(by),
        starts === done ? number(done) : `${number(starts)}–${number(done)}`,
        number(verified),
        ...asked.map((party) => shown(left.find((each) => each.party === party)?.points ?? null)),
      ],
    })),
    width,
  });
  const ends = worth
    .filter(({ party }) => asked.includes(party))
    .map(({ party, total }) => `${named(party)} ${shown(total)}`)
    .join(', ');
  const counted = isTimed ? 'each step counted from its day' : 'days not counted';
  return [
    ...table,
    [],
    ...fill(
      ['  '],
      [
        dim(
          `Under a name: points that stay with it if the exchange breaks off there. In the end, ${counted}: ${ends}`,
        ),
      ],
      width,
      2,
    ),
  ];
}
