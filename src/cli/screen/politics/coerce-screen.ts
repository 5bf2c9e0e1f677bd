import { bargainingWordsEn } from '../../../bargaining/index.ts';
import type { CoercionAnswer } from '../../../bargaining/index.ts';
import { render } from '../../../quantity/index.ts';
import type { Text } from '../../../quantity/index.ts';
import { fill } from '../fill.ts';
import { bold, column, dim } from '../line.ts';
import type { Line } from '../line.ts';
import { number } from '../number.ts';
import { percent, percentRange } from '../percent.ts';

/** What a file of threats, instruments, records and offers comes to, question by question. */
export function coerceScreen(answer: CoercionAnswer, file: string, width: number): Line[] {
  const { title } = answer;
  const blocks = Object.values(HEADS).flatMap((blocksOf) => blocksOf(answer));
  return [
    ...fill([], [bold(title ?? file)], width, 2),
    ...blocks.flatMap((block) => blockLines(block, width)),
  ];
}

/** One question: what it is called, what came out, and the sentences that say why. */
interface Block {
  readonly kind: string;
  readonly id: string;
  readonly source: string | null;
  readonly facts: readonly (readonly [label: string, text: string])[];
  readonly why: readonly Text[];
}

type Heads = {
  readonly [K in Exclude<keyof CoercionAnswer, 'title'>]: (answer: CoercionAnswer) => Block[];
};

const HEADS: Heads = {
  baseRates: ({ baseRates }) =>
    baseRates.map(({ high, low, mean, ...told }) => ({
      ...told,
      kind: 'base rate',
      facts: [['comes off', `${percent(mean)} [${percentRange([low, high])}]`]],
    })),
  threats: ({ threats }) =>
    threats.map(({ attack, outcomes, resist, ...told }) => ({
      ...told,
      kind: 'threat',
      facts: [
        ['challenged', percent(attack)],
        ['resisted', `${percent(resist)} of challenges`],
        [
          'ends as',
          `status quo ${percent(outcomes.statusQuo)} · given way ${percent(outcomes.yield)} · war ${percent(outcomes.war)}`,
        ],
      ],
    })),
  leverage: ({ leverage }) =>
    leverage.map(({ chance, effect, ...told }) => ({
      ...told,
      kind: 'leverage',
      facts: [
        ['moves it', `${ranged(effect, number)} points`],
        ['gives way', chance === null ? 'unknown' : ranged(chance, percent)],
      ],
    })),
  records: ({ records }) =>
    records.map(({ lag, replay, ...told }) => ({
      ...told,
      kind: 'record',
      facts: [
        [
          'answered',
          `${lag.answered} of ${lag.count}${lag.median === null ? '' : `, half within ${number(lag.median)} days`}`,
        ],
        ...lag.within.map(({ chance, days }): [string, string] => [
          `${number(days)} days`,
          chance === null ? 'unknown' : percent(chance),
        ]),
        [
          'foretold',
          replay.logScore === null
            ? 'no case is closed'
            : `log score ${number(replay.logScore)}, of guessing evenly ${number(replay.uniformScore)}`,
        ],
      ],
    })),
  provocations: ({ provocations }) =>
    provocations.map(({ acts, best, ...told }) => ({
      ...told,
      kind: 'provocation',
      facts: [
        ['pays best', best ?? 'keeping quiet'],
        ...acts.map(({ act, bestReply, deterring }): [string, string] => [
          act,
          `best reply ${bestReply}; would deter: ${deterring.length === 0 ? 'nothing' : deterring.join(', ')}`,
        ]),
      ],
    })),
  signals: ({ signals }) =>
    signals.map(({ types, ...told }) => ({
      ...told,
      kind: 'signal',
      facts: types.map(({ after, before, type }): [string, string] => [
        type,
        `held to be it: ${percent(before)} before, ${percent(after)} after`,
      ]),
    })),
  disarmament: ({ disarmament }) =>
    disarmament.map(({ feasible, price, ...told }) => ({
      ...told,
      kind: 'capability',
      facts: [
        ['its price', number(price)],
        ['deals', feasible.length === 0 ? 'none in the feasible set' : feasible.join(', ')],
      ],
    })),
  strategies: ({ strategies }) =>
    strategies.map(({ after, before, ...told }) => ({
      ...told,
      kind: 'ways',
      facts: after.map(({ share, strategy }, at): [string, string] => [
        strategy,
        `${percent(before[at]?.share ?? Number.NaN)} before, ${percent(share)} after`,
      ]),
    })),
  invitations: ({ invitations }) =>
    invitations.map(({ inside, outside, ...told }) => ({
      ...told,
      kind: 'invitation',
      facts: [
        ['says yes', `${percent(outside.chance)} outside, ${percent(inside.chance)} as a member`],
      ],
    })),
};

const ranged = (
  { base, high, low }: { low: number; base: number; high: number },
  shown: (value: number) => string,
): string => (low === high ? shown(base) : `${shown(base)} [${shown(low)}–${shown(high)}]`);

const LABEL = 13;

function blockLines({ facts, id, kind, source, why }: Block, width: number): Line[] {
  return [
    [],
    ...fill([], [bold(id), dim(` · ${kind}`)], width, 2),
    ...facts.flatMap(([label, text]) => {
      const isLong = label.length >= LABEL;
      const head = isLong ? `${label}: ` : column(label, LABEL);
      return fill(['  '], [dim(head), text], width, isLong ? 4 : LABEL + 2);
    }),
    ...why.flatMap((text) => fill(['  '], [dim(inWords(text))], width, 4)),
    ...fill(
      ['  '],
      [dim(source === null ? 'its numbers are assumptions' : `after ${source}`)],
      width,
      4,
    ),
  ];
}

/** A sentence with numbers a reader can take in. */
function inWords({ code, params }: Text): string {
  const shown: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(params)) {
    shown[key] = typeof value === 'number' ? number(value) : value;
  }
  return render({ code, params: shown }, bargainingWordsEn);
}
