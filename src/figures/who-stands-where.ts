import * as Plot from '@observablehq/plot';
import { render } from '../quantity/index.ts';
import type { Catalogue } from '../quantity/index.ts';
import { HALO, INK, LETTERS, SMALL, WIDTH, drawPlot, pixelRows } from './draw-plot.ts';
import type { FigureDocument, FigureElement } from './figure-document.ts';
import { percent } from './percent.ts';
import { wordsEn } from './words-en.ts';
import { wrapText } from './wrap-text.ts';

/** On what a stance rests. */
export type StanceBasis = 'sourced' | 'estimated' | 'assumed' | 'unknown';

/** Where an actor stands on the 0–100 line of an issue. */
export interface StanceRange {
  /** its name */
  readonly actor: string;
  readonly low: number;
  readonly base: number;
  readonly high: number;
  readonly basis: StanceBasis;
  /** share (0 to 1) of the failures this actor held, where it held one */
  readonly held?: number;
}

export interface StanceFigure {
  readonly document: FigureDocument;
  /** unique in the page */
  readonly id: string;
  readonly issue: {
    readonly question: string;
    readonly points: readonly { readonly at: number; readonly label: string }[];
    /** null where it is unknown */
    readonly statusQuo: number | null;
  };
  readonly stances: readonly StanceRange[];
  readonly words?: Catalogue;
}

/** px */
const LINE = 16;
const ROW = 38;
const MARGIN = { marginTop: 0, marginLeft: 14, marginRight: 14, marginBottom: 24 };
const INNER = WIDTH - MARGIN.marginLeft - MARGIN.marginRight;

/**
 * The line of an issue with its labelled points, and under it every actor's range as a bar with its
 * most likely value. What a stance rests on shows in the form: a full bar and disc is sourced, a
 * bar and diamond estimated from evidence, a dashed frame and open disc assumed, a dotted line
 * unknown; the word stands beside it.
 *
 * @example
 * const issue = { question: 'How far?', points: [{ at: 60, label: 'works' }], statusQuo: 0 };
 * const stances = [{ actor: 'North', low: 20, base: 45, high: 70, basis: 'sourced' }];
 * const figure = whoStandsWhere({ document, id: 'stances', issue, stances });
 * figure.outerHTML.includes('North: sourced 45, between 20 and 70.'); // true
 */
export function whoStandsWhere(figure: StanceFigure): FigureElement {
  const { document, issue, stances, words = wordsEn } = figure;
  const flags = flagsOf(issue, words);
  const top = flags.reduce((sum, { lines }) => sum + lines.length * LINE, 0) + LINE / 2;
  const rows = stances.map((stance, row) => ({
    ...stance,
    y: top + row * ROW + ROW - LINE / 2,
    note: noteOf(stance, words),
  }));
  const height = top + Math.max(1, rows.length) * ROW + LINE / 2;
  const none = rows.length === 0 ? [render({ code: 'figure/no-stances', params: {} }, words)] : [];
  const ticks = [...new Set(flags.map(({ at }) => at))];
  return drawPlot(document, textOf(figure, words), {
    ...MARGIN,
    ...pixelRows(height, MARGIN),
    x: { type: 'linear', domain: [0, 100], label: null },
    marks: [
      ...flagMarks(flags, height),
      ...barMarks(rows),
      Plot.text(rows, {
        x: 0,
        y: 'y',
        text: 'actor',
        textAnchor: 'start',
        dy: -15,
        fontWeight: 600,
        ...HALO,
      }),
      Plot.text(rows, {
        x: 100,
        y: 'y',
        text: 'note',
        textAnchor: 'end',
        dy: -15,
        fontSize: SMALL,
        ...HALO,
      }),
      Plot.text(none, { x: 50, y: top + ROW / 2, text: (said: string) => said, ...HALO }),
      Plot.axisX(ticks, { tickFormat: String, tickSize: 4, fontSize: SMALL, label: null }),
    ],
  });
}

/** A labelled point: its label in rows of its own above the line, from which a rule comes down. */
interface Flag {
  readonly at: number;
  readonly lines: readonly string[];
  readonly isNow: boolean;
  /** px from the top */
  readonly y: number;
}

/**
 * Labels of the left half stand right of their rule, those of the right half left of it, the outer
 * ones on top: so no rule runs through a label that stands further out on its own side.
 */
function flagsOf({ points, statusQuo }: StanceFigure['issue'], words: Catalogue): Flag[] {
  const label = render({ code: 'figure/status-quo', params: {} }, words);
  const now = statusQuo === null ? [] : [{ at: statusQuo, label, isNow: true }];
  const all = points.map((point) => ({ ...point, isNow: false }));
  const outerFirst = [
    ...all.filter(({ at }) => at > 50).toSorted((a, b) => b.at - a.at),
    ...all.filter(({ at }) => at <= 50).toSorted((a, b) => a.at - b.at),
    ...now,
  ];
  const flags: Flag[] = [];
  let y = 0;
  for (const { at, label: name, isNow } of outerFirst) {
    const room = at > 50 ? at : 100 - at;
    const lines = wrapText(name, ((room / 100) * INNER) / LETTERS, 2);
    flags.push({ at, lines, isNow, y });
    y += lines.length * LINE;
  }
  return flags;
}

function flagMarks(flags: readonly Flag[], height: number): Plot.Markish[] {
  const rules = (isNow: boolean, style: Plot.RuleXOptions): Plot.Markish =>
    Plot.ruleX(
      flags.filter((flag) => flag.isNow === isNow),
      { x: 'at', y1: (flag: Flag) => flag.y + 2, y2: height, ...style },
    );
  const labels = (isRight: boolean, isNow: boolean): Plot.Markish =>
    Plot.text(
      flags.filter((flag) => flag.at > 50 === isRight && flag.isNow === isNow),
      {
        x: 'at',
        y: (flag: Flag) => flag.y + 2,
        text: (flag: Flag) => flag.lines.join('\n'),
        textAnchor: isRight ? 'end' : 'start',
        dx: isRight ? -5 : 5,
        lineAnchor: 'top',
        fontSize: SMALL,
        lineHeight: LINE / SMALL,
        ...HALO,
        ...(isNow ? { fill: INK.now, fontWeight: 600 } : {}),
      },
    );
  return [
    rules(false, { stroke: INK.faint, strokeDasharray: '2 3' }),
    rules(true, { stroke: INK.now, strokeWidth: 2.5 }),
    ...[false, true].flatMap((isNow) => [false, true].map((isRight) => labels(isRight, isNow))),
  ];
}

interface Row extends StanceRange {
  readonly y: number;
}

function barMarks(rows: readonly Row[]): Plot.Markish[] {
  const of = (...bases: StanceBasis[]): Row[] => rows.filter(({ basis }) => bases.includes(basis));
  const bar = { x1: 'low', x2: 'high', y1: (row: Row) => row.y - 5, y2: (row: Row) => row.y + 5 };
  const spot = { x: 'base', y: 'y', r: 6, stroke: INK.line, strokeWidth: 2 };
  return [
    Plot.ruleY(rows, { x1: 0, x2: 100, y: 'y', stroke: INK.faint, strokeOpacity: 0.5 }),
    Plot.rect(of('sourced', 'estimated'), { ...bar, fill: INK.line, fillOpacity: 0.45 }),
    Plot.rect(of('assumed'), {
      ...bar,
      fill: 'none',
      stroke: INK.line,
      strokeWidth: 1.5,
      strokeDasharray: '4 3',
    }),
    Plot.ruleY(of('unknown'), {
      x1: 'low',
      x2: 'high',
      y: 'y',
      stroke: INK.line,
      strokeWidth: 3,
      strokeDasharray: '1 6',
    }),
    Plot.dot(of('sourced'), { ...spot, fill: INK.line }),
    Plot.dot(of('estimated'), { ...spot, fill: INK.line, symbol: 'diamond' }),
    Plot.dot(of('assumed'), { ...spot, fill: INK.paper }),
  ];
}

function noteOf(stance: StanceRange, words: Catalogue): string {
  const said = (code: string, params: Record<string, string> = {}): string =>
    render({ code: `figure/${code}`, params }, words);
  const { base, basis, held, high, low } = stance;
  const range = low === high ? '' : ` [${onLine(low)}–${onLine(high)}]`;
  const where = basis === 'unknown' ? [] : [`${onLine(base)}${range}`];
  const blame = held === undefined || held === 0 ? [] : [said('held', { share: percent(held) })];
  return [said(basis), ...where, ...blame].join(' · ');
}

function textOf({ id, issue, stances }: StanceFigure, words: Catalogue) {
  const { question, statusQuo } = issue;
  const said = (code: string, params: Record<string, string> = {}): string =>
    render({ code: `figure/${code}`, params }, words);
  const now = statusQuo === null ? [] : [said('status-quo-at', { at: onLine(statusQuo) })];
  const each = stances.map(({ actor, base, basis, high, low }) => {
    const params = { base: onLine(base), low: onLine(low), high: onLine(high) };
    const code =
      basis === 'unknown' ? 'stance-anywhere' : low === high ? 'stance-point' : 'stance-between';
    return said('stance', { actor, basis: said(basis), position: said(code, params) });
  });
  const empty = each.length === 0 ? [said('no-stances')] : [];
  return {
    id,
    title: said('stances', { question }),
    description: [...now, ...each, ...empty].join(' '),
  };
}

/** A point of the line: whole, or with one decimal place. */
function onLine(value: number): string {
  return String(Math.round(value * 10) / 10);
}
