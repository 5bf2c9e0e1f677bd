import { bargainingWordsEn } from '../../../bargaining/index.ts';
import { render } from '../../../quantity/index.ts';
import type { BargainBaseline, BargainIssueAnswer } from '../../../assessment/index.ts';
import { gridLines } from '../economy/grid.ts';
import { fill, joined } from '../fill.ts';
import { FIXED_SPACE, bold, column, dim, lineWidth, shorten, styled } from '../line.ts';
import type { Line, Span } from '../line.ts';
import { number } from '../number.ts';
import { drawnPercent, percent } from '../percent.ts';
import { lineStrip } from './line-strip.ts';

export interface BargainScreen {
  readonly width: number;
  readonly named: (actor: string) => string;
  /** as of which day, draws, seed */
  readonly about: string;
  /** the same before anything was supposed */
  readonly before?: BargainBaseline | undefined;
}

const LABEL = 11;
/** Vetoes told of one step before the rest is only counted. */
const VETOES = 3;
const FLIPS = 3;
/** Cells the line of an issue is drawn in. */
const STRIP = 20;

/** What stands on an issue: who wants what, what is likely, who could change it, who can say no. */
export function bargainScreen(answer: BargainIssueAnswer, screen: BargainScreen): Line[] {
  const { about, width } = screen;
  return [
    ...fill([], [bold(answer.issue.title ?? answer.issue.id)], width, 2),
    [dim(`  ${about}`)],
    [],
    ...actorLines(answer, screen),
    [],
    ...outcomeLines(answer, screen),
    ...consentLines(answer, screen),
    ...leftLines(answer, screen),
  ];
}

const told = (label: string, text: Line, width: number): Line[] =>
  fill(['  '], [dim(column(label, LABEL)), ...text], width, LABEL + 2);

function actorLines({ actors, issue }: BargainIssueAnswer, screen: BargainScreen): Line[] {
  const rows = actors
    .toSorted((a, b) => b.position.base - a.position.base || b.weight.share - a.weight.share)
    .map(({ actor, name, pivotal, position, salience, weight }) => ({
      name: screen.named(name ?? actor),
      cells: [
        lineStrip(position, issue, STRIP),
        rangeText(position),
        number(100 * salience.base),
        percent(weight.share),
        pivotal === 0 ? '' : drawnPercent(pivotal),
      ],
    }));
  return gridLines({
    head: 'who',
    columns: [
      { head: `${number(issue.low)}${' '.repeat(STRIP - 4)}${number(issue.high)}` },
      { head: 'asks for', joined: true },
      { head: 'cares' },
      { head: 'weight' },
      { head: 'pivotal' },
    ],
    rows,
    width: screen.width,
  });
}

function rangeText({
  base,
  high,
  isUnknown,
  low,
}: {
  base: number;
  high: number;
  isUnknown: boolean;
  low: number;
}): string {
  if (isUnknown) return 'unknown';
  return low === high ? number(base) : `${number(base)} [${number(low)}–${number(high)}]`;
}

function outcomeLines(answer: BargainIssueAnswer, { before, named, width }: BargainScreen): Line[] {
  const { flips, forecast, issue, labels, models } = answer;
  const unit = issue.unit === null ? '' : ` ${issue.unit}`;
  const at = (value: number): string => {
    const near = labels.findLast((each) => each.at <= value + 0.5);
    const label = near === undefined ? '' : ` (${near.label})`;
    return `${number(value)}${unit}${label}`;
  };
  const [low, high] = forecast.interval;
  const isBound = answer.resolved === 'consent';
  const likely: Line = [
    bold(at(forecast.median)),
    `, 90${FIXED_SPACE}% between ${number(low)} and ${number(high)}; most likely to win outright: ${number(forecast.mostLikely)}`,
    ...(isBound ? [dim(' — if power and interest alone decided')] : []),
  ];
  const points = models.flatMap(({ inputs, model, note, point }): Line[] => {
    const name = MODELS[model] ?? model;
    if (point === null)
      return [[`${name} ${note === null ? 'gives none' : (SETTLES[note.code] ?? 'gives none')}`]];
    const range =
      inputs === null || inputs[0] === inputs[1]
        ? ''
        : ` [${number(inputs[0])}–${number(inputs[1])}]`;
    return [[`${name} ${number(point)}${range}`]];
  });
  const above = flips.of.length > 0 && forecast.atBase.median >= flips.level;
  const flipTexts = flips.of
    .slice(0, FLIPS)
    .map(({ actor, from, to }): Line => [`${named(actor)} from ${number(from)} to ${number(to)}`]);
  return [
    ...(issue.statusQuo === null ? [] : told('now', [at(issue.statusQuo)], width)),
    ...told('likely', likely, width),
    ...(before === undefined
      ? []
      : told(
          'before',
          [
            `${at(before.median)}, 90${FIXED_SPACE}% between ${before.interval.map(number).join(' and ')}`,
            dim(', without what is supposed'),
          ],
          width,
        )),
    ...told('models', joined(points, ' · '), width),
    ...told(
      'record',
      [dim(render({ code: 'bargaining/why-usual-constants', params: {} }, bargainingWordsEn))],
      width,
    ),
    ...(flips.parts === 0
      ? told('would flip', [dim('not searched: too many actors to try each')], width)
      : []),
    ...(flipTexts.length === 0
      ? []
      : told(
          'would flip',
          [
            `to ${above ? 'below' : 'at least'} ${number(flips.level)}: `,
            ...joined(flipTexts, ' · '),
          ],
          width,
        )),
  ];
}

const MODELS: Readonly<Record<string, string>> = {
  'weighted-mean': 'weighted mean',
  'weighted-median': 'weighted median',
  'capability-mean': 'capability alone',
  'unweighted-mean': 'plain mean',
  condorcet: 'one-shot election',
  'scholz-printed': 'expected utility',
  'scholz-plotted': 'expected utility (plotted)',
  spatial: 'spatial model',
  exchange: 'exchange',
};

const SETTLES: Readonly<Record<string, string>> = {
  'bargaining/does-not-settle': 'does not settle',
  'bargaining/still-moving': 'is still moving',
};

function was({ steps }: BargainBaseline, project: string, step: string): string {
  const found = steps.find((each) => each.project === project && each.step === step);
  return found === undefined ? '' : ` (was ${drawnPercent(found.together)})`;
}

/** The answer bound by institutions: what those who must consent would say. */
function consentLines(
  { consents }: BargainIssueAnswer,
  { before, named, width }: BargainScreen,
): Line[] {
  if (consents.length === 0) return [];
  const isMany = new Set(consents.map(({ project }) => project)).size > 1;
  return [
    [],
    [dim('  if asked on that day, with those who can say no')],
    ...consents.flatMap(({ level, project, step, together, vetoes }) => {
      const name = isMany ? `${project} ${step}` : step;
      const first = vetoes.slice(0, VETOES).map(({ actor, chance }, place): Line => {
        const text = `${named(actor)} ${drawnPercent(chance)}`;
        return [place === 0 && chance < 0.5 ? styled(text, 'bad') : text];
      });
      const head: (string | Span)[] = [
        `  ${column(shorten(`${name} ${number(level)}`, 26), isMany ? 26 : 13)}`,
        bold(column(drawnPercent(together), 8, 'right')),
        ...(before === undefined ? [] : [dim(column(was(before, project, step), 14))]),
        '   ',
      ];
      return fill(head, joined(first, ' · '), width, lineWidth(head));
    }),
  ];
}

function leftLines({ left }: BargainIssueAnswer, { named, width }: BargainScreen): Line[] {
  if (left.length === 0) return [];
  const inside = left.filter(({ code }) => code === 'part-of').map(({ actor }) => named(actor));
  const bare = left.filter(({ code }) => code === 'no-capability').map(({ actor }) => named(actor));
  return [
    [],
    ...(bare.length === 0
      ? []
      : told('left out', [dim(`no capability of its own is stated: ${bare.join(', ')}`)], width)),
    ...(inside.length === 0
      ? []
      : told('inside', [dim(`part of another at the table: ${inside.join(', ')}`)], width)),
  ];
}
