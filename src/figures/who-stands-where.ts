import * as Plot from '@observablehq/plot';
import { render } from '../quantity/index.ts';
import type { Catalogue } from '../quantity/index.ts';
import { HALO, SMALL, drawPlot, pixelRows } from './draw-plot.ts';
import type { FigureDocument, FigureElement } from './figure-document.ts';
import { FLAG_LINE, flagMarks, flagsOf } from './line-flags.ts';
import { percent } from './percent.ts';
import { stanceBars } from './stance-bars.ts';
import type { StanceBasis } from './stance-bars.ts';
import { wordsEn } from './words-en.ts';

export type { StanceBasis } from './stance-bars.ts';

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
const ROW = 38;
const MARGIN = { marginTop: 0, marginLeft: 14, marginRight: 14, marginBottom: 24 };
const LINE = { low: 0, high: 100 };

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
  const flags = flagsOf({ ...issue, line: LINE }, words);
  const top = flags.reduce((sum, { lines }) => sum + lines.length * FLAG_LINE, 0) + FLAG_LINE / 2;
  const rows = stances.map((stance, row) => ({
    ...stance,
    y: top + row * ROW + ROW - FLAG_LINE / 2,
    note: noteOf(stance, words),
  }));
  const height = top + Math.max(1, rows.length) * ROW + FLAG_LINE / 2;
  const none = rows.length === 0 ? [render({ code: 'figure/no-stances', params: {} }, words)] : [];
  const ticks = [...new Set(flags.map(({ at }) => at))];
  return drawPlot(document, textOf(figure, words), {
    ...MARGIN,
    ...pixelRows(height, MARGIN),
    x: { type: 'linear', domain: [0, 100], label: null },
    marks: [
      ...flagMarks(flags, height),
      ...stanceBars(rows, LINE),
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
