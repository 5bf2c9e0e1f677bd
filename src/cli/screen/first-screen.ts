import type { AssessResult, ProjectAnswer } from '../../assessment/index.ts';
import type { Names } from '../names.ts';
import { becauseTexts } from './because.ts';
import { headlineOf } from './headline.ts';
import { heldByText } from './held-by.ts';
import { LABEL_WIDTH, label } from './label.ts';
import { ladderLines } from './ladder.ts';
import { fill, joined } from './fill.ts';
import { bold, dim, lineWidth, styled } from './line.ts';
import type { Line } from './line.ts';
import { gatesText, valueText } from './value-line.ts';

export interface ScreenStyle {
  readonly names: Names;
  readonly width: number;
}

/** Fewer comparable attempts than this are no statistics, and it is said. */
const FEW = 20;

/**
 * The answer for one project as a reader meets it: the question, the chance, the ladder, who held
 * it and why, and on what all of it rests.
 */
export function firstScreen(
  project: ProjectAnswer,
  result: AssessResult,
  { names, width }: ScreenStyle,
): Line[] {
  const { headline, instead, ladder } = project;
  const item = (name: string, text: Line): Line[] => fill([label(name)], text, width, LABEL_WIDTH);
  const step = ladder.find((each) => each.step === headline.step);
  const held = step === undefined ? [] : heldByText(step, project.sponsor, names);
  const money =
    step === undefined || step.status === 'done' ? [] : valueText(step, project.value, names);
  const because = becauseTexts(project, result, names);
  return [
    ...question(project, result, width),
    ...fill(['  '], headlineOf(project), width, 4),
    ...baseRateLine(project, width),
    [],
    ...ladderLines(project, width),
    [],
    ...(held.length === 0 ? [] : item('held by', held)),
    ...(money.length === 0 ? [] : item('value', money)),
    ...because.flatMap((text, index) => item(index === 0 ? 'because' : '', text)),
    ...(because.length > 0 ? [] : item('because', [dim('no single input moves it beyond chance')])),
    ...instead.flatMap(({ by, state, title }, index) =>
      item(index === 0 ? 'instead' : '', [
        title,
        dim(` (${state}; ${by.map((id) => names.actor(id)).join(', ')})`),
      ]),
    ),
    ...item('rests on', restsOn(project, result)),
  ];
}

function question({ headline, title }: ProjectAnswer, result: AssessResult, width: number): Line[] {
  const asked: Line = [bold(title), ` · ${headline.step} by ${headline.by}?`];
  const run: Line = [dim(runText(result))];
  const gap = width - lineWidth(asked) - lineWidth(run);
  if (gap >= 2) return [[...asked, ' '.repeat(gap), ...run]];
  return [...fill([], asked, width, 2), ['  ', ...run]];
}

/** `as of 2031-05-14 · 10,000 draws · seed 1`. */
export function runText({ asOf, request, seed }: AssessResult): string {
  const strict = request.strict ? ' · strict' : '';
  return `as of ${asOf} · ${request.draws.toLocaleString('en-US')} draws · seed ${seed}${strict}`;
}

function baseRateLine({ baseRate }: ProjectAnswer, width: number): Line[] {
  if (baseRate === null) return [[dim('  no earlier attempt is on record to compare with')]];
  const { of, reached, step } = baseRate;
  const few = of < FEW ? '; few' : '';
  const text = `${reached} of ${of} earlier attempts in this pack reached ${step}${few}`;
  return fill(['  '], [dim(text)], width, 4);
}

function restsOn(project: ProjectAnswer, { answer, counts }: AssessResult): Line {
  const { assumed, hindsight, sourced, stances, unknown } = counts;
  const all = stances.assumed + stances.sourced + stances.unknown;
  const mostlyAssumed = stances.assumed * 2 > all;
  const share = `assumed stances ${stances.assumed} of ${all}`;
  const parts: Line[] = [
    [
      `${many(sourced, 'sourced value')}, ${many(assumed, 'assumption')}, ${many(unknown, 'unknown')}, ` +
        `${hindsight} seen only with hindsight`,
    ],
    [mostlyAssumed ? styled(share, 'warning') : share],
    [gatesText(project, answer.gates.law === 'assessed')],
  ];
  return joined(parts, ' · ');
}

const many = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
