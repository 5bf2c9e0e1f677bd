import { fileModel, misread } from './model-file.ts';
import type { ModelFile } from './model-file.ts';
import { lineOf, numberAt, twice, unexpected } from './mps-line.ts';
import type { Line } from './mps-line.ts';
import { requireOnce } from './mps-state.ts';
import type { MpsState } from './mps-state.ts';
import { readMpsBound, requireClearBounds } from './read-mps-bound.ts';

type Section = (line: Line, state: MpsState) => void;

const SECTIONS: Readonly<Record<string, Section>> = {
  OBJSENSE: (line, state) => readSense(line, 0, state),
  ROWS: readRow,
  COLUMNS: readColumn,
  RHS: (line, state) => readPairs(line, state, setSide),
  RANGES: (line, state) => readPairs(line, state, keepRange),
  BOUNDS: readMpsBound,
  QUADOBJ: readQuadratic,
};

/**
 * Reads MPS, fixed or free, as long as no name has a space in it: rows, columns, markers of whole
 * numbers, right-hand sides, ranges, bounds, OBJSENSE, and a quadratic objective as QUADOBJ. The
 * first row of kind N is the objective, others of that kind say nothing. Where readers of MPS differ
 * (see `solver/bound-unclear`) it asks for a plain statement.
 */
export function readMps(file: string, text: string): ModelFile {
  const state: MpsState = {
    into: fileModel(),
    rows: new Map(),
    objective: undefined,
    whole: false,
    column: undefined,
    columns: new Set(),
    bounded: new Map(),
    seen: new Set(),
    ranges: [],
  };
  let section: Section | undefined;
  let last: Line = lineOf(file, 1, '');
  let number = 0;
  for (const raw of text.split('\n')) {
    number += 1;
    if (raw.startsWith('*') || raw.trim() === '') continue;
    const line = (last = lineOf(file, number, raw));
    const [heading = ''] = line.words;
    if (/^\s/.test(raw)) {
      if (section === undefined) throw unexpected(line, 0, 'a section');
      section(line, state);
    } else if (heading === 'ENDATA') {
      requireClearBounds(state, line.at(0));
      applyRanges(state);
      return state.into.build();
    } else if (heading !== 'NAME') {
      section = Object.hasOwn(SECTIONS, heading) ? SECTIONS[heading] : undefined;
      if (section === undefined) {
        throw misread(line.at(0), { code: 'solver/unsupported', value: heading });
      }
      if (heading === 'OBJSENSE' && line.words.length > 1) readSense(line, 1, state);
    }
  }
  const params = { wanted: 'ENDATA' };
  throw misread(last.at(0), { code: 'solver/unexpected', value: 'the end of the file', params });
}

function readSense(line: Line, at: number, { into }: MpsState): void {
  const word = line.words[at]?.toUpperCase() ?? '';
  if (word === 'MAX' || word === 'MAXIMIZE') into.sense = 'maximise';
  else if (word === 'MIN' || word === 'MINIMIZE') into.sense = 'minimise';
  else throw unexpected(line, at, 'MIN or MAX');
}

function readRow(line: Line, state: MpsState): void {
  const [kind = '', name] = line.words;
  if (!/^[NLGE]$/i.test(kind)) throw unexpected(line, 0, 'N, L, G or E');
  if (name === undefined || line.words.length > 2)
    throw unexpected(line, name === undefined ? 1 : 2, 'one name');
  if (state.rows.has(name)) throw twice(line, 1, 'row', name);
  const upper = kind.toUpperCase();
  if (upper === 'N') {
    state.objective ??= name;
    state.rows.set(name, { kind: 'N', number: undefined });
    return;
  }
  const number = state.into.addRow(
    name,
    upper === 'L' ? -Infinity : 0,
    upper === 'G' ? Infinity : 0,
  );
  state.rows.set(name, { kind: upper, number });
}

function readColumn(line: Line, state: MpsState): void {
  const [name = '', marker, kind] = line.words;
  if (marker?.replaceAll("'", '') === 'MARKER') {
    const plain = kind?.replaceAll("'", '');
    if (plain !== 'INTORG' && plain !== 'INTEND') throw unexpected(line, 2, 'INTORG or INTEND');
    state.whole = plain === 'INTORG';
    return;
  }
  if (name !== state.column && state.columns.has(name)) throw twice(line, 0, 'column', name);
  state.column = name;
  state.columns.add(name);
  const column = state.into.column(name);
  if (state.whole) state.into.setWhole(column);
  eachPair(line, 1, (at, value) => {
    const row = rowAt(line, at, state);
    requireOnce(line, at, state, `column ${name}`);
    if (row.name === state.objective) state.into.addCost(column, value);
    else if (row.number !== undefined) state.into.addEntry(row.number, column, value);
  });
}

function rowAt(line: Line, at: number, { rows }: MpsState) {
  const name = line.words[at] ?? '';
  const row = rows.get(name);
  if (row !== undefined) return { name, ...row };
  throw misread(line.at(at), { code: 'solver/unknown-name', value: name, params: { kind: 'row' } });
}

function eachPair(line: Line, from: number, act: (at: number, value: number) => void): void {
  if (line.words.length <= from) throw unexpected(line, from, 'a row and a number');
  for (let at = from; at < line.words.length; at += 2) act(at, numberAt(line, at + 1));
}

type SetPair = (line: Line, at: number, value: number, state: MpsState) => void;

/** Pairs of row and number, after the name of a set that may be left out. */
function readPairs(line: Line, state: MpsState, set: SetPair): void {
  eachPair(line, line.words.length % 2, (at, value) => {
    requireOnce(line, at, state, set === setSide ? 'right-hand side' : 'range');
    set(line, at, value, state);
  });
}

function setSide(line: Line, at: number, value: number, state: MpsState): void {
  const { kind, number, name } = rowAt(line, at, state);
  // the objective is its row minus its right-hand side
  if (name === state.objective) state.into.addConstant(-value);
  if (number === undefined) return;
  state.into.setRow(number, kind === 'L' ? -Infinity : value, kind === 'G' ? Infinity : value);
}

function keepRange(line: Line, at: number, width: number, state: MpsState): void {
  const { kind, number } = rowAt(line, at, state);
  if (number !== undefined) state.ranges.push({ kind, number, width });
}

function applyRanges({ into, ranges }: MpsState): void {
  for (const { kind, number, width } of ranges) {
    const side = into.rowSide(number);
    const size = Math.abs(width);
    const down = kind === 'L' || (kind === 'E' && width < 0);
    into.setRow(number, down ? side - size : side, down ? side : side + size);
  }
}

function readQuadratic(line: Line, state: MpsState): void {
  const { into } = state;
  const [first = '', second = ''] = line.words;
  const i = into.known(first, line.at(0));
  const j = into.known(second, line.at(1));
  requireOnce(line, i <= j ? 1 : 0, state, `quadratic term of ${i <= j ? first : second} and`);
  into.addQuadratic(i, j, numberAt(line, 2));
}
