/**
 * The DEU III file as past cases (Arregui and Perarnaud, doi:10.34810/data53): a wide table, one issue a
 * row, positions `p<actor>`, saliences `s<actor>`, both 0 to 100, `rp` the status quo, `out` the outcome.
 */
import { pastCase } from '../src/bargaining/index.ts';
import type { PastActor, PastCase } from '../src/bargaining/index.ts';
import { sumInOrder, unwrap } from '../src/quantity/index.ts';

/** Millions, rounded, about the middle of the period. */
const POPULATION: Readonly<Record<string, number>> = {
  de: 82,
  fr: 64,
  uk: 62,
  it: 60,
  es: 45,
  pl: 38.1,
  ro: 20.5,
  nl: 16.5,
  be: 10.8,
  el: 11,
  cz: 10.4,
  pt: 10.5,
  hu: 10,
  se: 9.3,
  at: 8.3,
  bu: 7.5,
  dk: 5.5,
  fi: 5.3,
  sk: 5.4,
  ie: 4.4,
  cr: 4.3,
  lt: 3.2,
  si: 2.03,
  lv: 2.15,
  ee: 1.34,
  cy: 0.8,
  lu: 0.49,
  mt: 0.41,
};

/** Commission and Parliament, of the states' 1 in all. */
const BODY = 0.2;

const ACTORS = ['com', 'ep', ...Object.keys(POPULATION)];

/**
 * What to take for the power of an actor: states by the root of their population, all of them 1 together,
 * and Commission and Parliament 0.2 each; all alike; or the gross domestic product the file states.
 */
export type Powers = 'root-of-population' | 'equal' | 'product';

/** An issue, and how it was to be decided. */
export interface DeuIssue extends PastCase {
  /** every state in the Council must consent */
  readonly isUnanimous: boolean;
  /** Parliament must consent too */
  readonly isCodecision: boolean;
}

/** A row by the names of its columns; an empty cell is no number. */
interface Row {
  readonly cell: (name: string) => string;
  readonly number: (name: string) => number | undefined;
}

/** The issues with an outcome, in the order of the file; an issue nobody cares about is an error. */
export function readDeuTable(text: string, powers: Powers = 'root-of-population'): DeuIssue[] {
  const [head = '', ...lines] = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const columns = cellsOf(head);
  const rows = lines.map((line): Row => {
    const cells = cellsOf(line);
    const cell = (name: string): string => cells[columns.indexOf(name)] ?? '';
    return { cell, number: (name) => (cell(name) === '' ? undefined : Number(cell(name))) };
  });
  // the row of no issue states products, where others have positions
  const products = rows.find(({ cell }) => cell('isnr') === '');
  return rows.flatMap((row) => {
    const { cell, number } = row;
    const outcome = number('out');
    if (cell('isnr') === '' || outcome === undefined) return [];
    const statusQuo = number('rp');
    const proposal = cell('prnr');
    const past = unwrap(
      pastCase({
        id: cell('isnr'),
        group: proposal,
        year: yearOf(proposal),
        actors: actorsOf(row, powers, products),
        outcome,
        ...(statusQuo === undefined ? {} : { statusQuo }),
      }),
    );
    const isUnanimous = cell('counvte') === 'Unan';
    return [{ ...past, isUnanimous, isCodecision: cell('proc') === 'COD' }];
  });
}

function actorsOf({ number }: Row, powers: Powers, products: Row | undefined): PastActor[] {
  const found = ACTORS.flatMap((id) => {
    const position = number(`p${id}`);
    const salience = number(`s${id}`);
    if (position === undefined || salience === undefined) return [];
    return [{ id, position, salience: salience / 100 }];
  });
  const states = sumInOrder(found.map(({ id }) => root(id)));
  const capability = (id: string): number => {
    if (powers === 'equal') return 1;
    if (powers === 'product') return products?.number(`p${id}`) ?? Number.NaN;
    return Object.hasOwn(POPULATION, id) ? root(id) / states : BODY;
  };
  return found.map((actor) => ({ ...actor, capability: capability(actor.id) }));
}

const root = (id: string): number => Math.sqrt(POPULATION[id] ?? 0);

const cellsOf = (line: string): string[] =>
  line.split('\t').map((cell) => cell.replace(/^"(.*)"$/, '$1').trim());

/** `d96112` and `n00127` are proposals of 1996 and 2000. */
function yearOf(proposal: string): number {
  const year = Number(/^[a-z](\d\d)/.exec(proposal)?.[1]);
  return year > 90 ? 1900 + year : 2000 + year;
}
