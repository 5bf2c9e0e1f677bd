import type { Place } from '../../quantity/index.ts';
import { misread } from './model-file.ts';
import { numberAt, unexpected } from './mps-line.ts';
import type { Line } from './mps-line.ts';
import type { MpsState } from './mps-state.ts';

const INFINITE = 1e20;
const WITHOUT_NUMBER = ['FR', 'MI', 'PL', 'BV'];
const WITH_NUMBER = ['UP', 'LO', 'FX', 'UI', 'LI'];

/** Reads a line of BOUNDS: kind, the name of a set that may be left out, column, number. */
export function readMpsBound(line: Line, state: MpsState): void {
  const kind = line.words[0]?.toUpperCase() ?? '';
  const { length } = line.words;
  const plain = WITHOUT_NUMBER.includes(kind);
  if (!plain && !WITH_NUMBER.includes(kind)) {
    if (kind === 'SC') throw misread(line.at(0), { code: 'solver/unsupported', value: 'SC' });
    throw unexpected(line, 0, 'a kind of bound');
  }
  const named = plain ? (length === 2 ? 1 : 2) : length - 2;
  if (named !== 1 && named !== 2) throw unexpected(line, length, 'a column and a number');
  const column = state.into.known(line.words[named] ?? '', line.at(named));
  const number = plain ? 0 : numberAt(line, named + 1);
  setBound(
    kind,
    column,
    Math.abs(number) >= INFINITE ? number * Infinity : number,
    line.at(0),
    state,
  );
}

function setBound(
  kind: string,
  column: number,
  number: number,
  place: Place,
  state: MpsState,
): void {
  const { into, bounded } = state;
  const lowerStated = bounded.has(column) && bounded.get(column) === undefined;
  const stated = !['UP', 'UI', 'PL'].includes(kind);
  if (kind === 'FR' || kind === 'MI') into.setLower(column, -Infinity);
  if (kind === 'FR' || kind === 'PL') into.setUpper(column, Infinity);
  if (kind === 'LO' || kind === 'LI' || kind === 'FX') into.setLower(column, number);
  if (kind === 'UP' || kind === 'UI' || kind === 'FX') into.setUpper(column, number);
  if (kind === 'BV') {
    into.setLower(column, 0);
    into.setUpper(column, 1);
  }
  if (kind === 'BV' || kind === 'LI' || kind === 'UI') into.setWhole(column);
  // kept: where an upper bound below 0 stands alone, which some take to free the lower bound
  const alone = !stated && !lowerStated && number < 0 ? place : bounded.get(column);
  bounded.set(column, stated ? undefined : alone);
}

/** Throws for a bound that readers take in different ways. */
export function requireClearBounds({ into, bounded }: MpsState, end: Place): void {
  for (const [column, place] of bounded) {
    if (place !== undefined)
      throw unclear(into.nameOf(column), 'an upper bound below 0 and no lower one', place);
  }
  for (const column of into.wholes()) {
    if (!bounded.has(column))
      throw unclear(into.nameOf(column), 'whole numbers and no bounds', end);
  }
}

function unclear(value: string, bound: string, place: Place): Error {
  return misread(place, { code: 'solver/bound-unclear', value, params: { bound } });
}
