import { didYouMean, makeProblem, succeed } from '../../quantity/index.ts';
import type { Problem, Result } from '../../quantity/index.ts';
import { resolvedQuantity } from '../../scenario/index.ts';
import type { Pack, PackQuantity, View } from '../../scenario/index.ts';
import { rangeOfQuantity } from '../quantity-range.ts';
import type { Range } from '../range.ts';
import { alignmentWordsEn } from '../words-en.ts';
import { isParameterName, PARAMETER_TABLE } from './parameter-table.ts';
import type { ParameterName, ParameterRow } from './parameter-table.ts';

/** A constant as it stands for one question. */
export interface Parameter extends Range {
  readonly name: ParameterName;
  readonly unit: string;
  /** who says so: the engine's own default, the pack, or whoever asks */
  readonly from: 'default' | 'pack' | 'request';
  /** what the pack says, where it is the pack */
  readonly quantity: PackQuantity | undefined;
}

/** The constants of one question, and which of them it has come to rest on. */
export interface AlignParameters {
  /** the constant, noted as used */
  readonly get: (name: ParameterName) => Parameter;
  /** those used so far, in the order of the table */
  readonly used: () => readonly Parameter[];
}

/**
 * The constants of the engine for a view: what the request states, else what the pack states under
 * `parameters: alignment:`, else the default. Fails on a name that is no constant, a number that is none
 * or out of its range, ends that do not lie in order, and a unit of another kind.
 *
 * @param stated - constants of whoever asks
 *
 * @example
 * const parameters = unwrap(alignParameters(view, { inertia: { low: 0, base: 0, high: 0.1 } }));
 * [parameters.get('inertia').high, parameters.get('event-scale').base]; // [0.1, 10]
 */
export function alignParameters(
  view: Pick<View, 'pack'>,
  stated: Readonly<Record<string, Range>> = {},
): Result<AlignParameters> {
  const problems: Problem[] = [];
  const own = new Map<ParameterName, Parameter>();
  for (const [name, quantity] of Object.entries(view.pack.parameters.alignment ?? {})) {
    const path = `parameters.alignment.${name}`;
    if (!isParameterName(name)) problems.push(unknownName(name, path));
    else {
      const read = fromPack(name, quantity, view.pack, path);
      if (read.ok) own.set(name, read.value);
      else problems.push(...read.problems);
    }
  }
  for (const [name, range] of Object.entries(stated)) {
    const path = `parameters.${name}`;
    if (!isParameterName(name)) problems.push(unknownName(name, path));
    else {
      const row = PARAMETER_TABLE[name];
      const wrong = rangeProblem(range, row, path);
      if (wrong !== undefined) problems.push(wrong);
      const { base, high, low } = range;
      own.set(name, {
        name,
        unit: row.unit,
        low,
        base,
        high,
        from: 'request',
        quantity: undefined,
      });
    }
  }
  if (problems.length > 0) return { ok: false, problems };
  return succeed(bookOf(own));
}

function bookOf(own: ReadonlyMap<ParameterName, Parameter>): AlignParameters {
  const used = new Set<ParameterName>();
  const read = (name: ParameterName): Parameter => own.get(name) ?? byDefault(name);
  return {
    get: (name) => {
      used.add(name);
      return read(name);
    },
    used: () =>
      Object.keys(PARAMETER_TABLE)
        .filter(isParameterName)
        .filter((name) => used.has(name))
        .map(read),
  };
}

function byDefault(name: ParameterName): Parameter {
  const { base, high, low, unit } = PARAMETER_TABLE[name];
  return { name, unit, low, base, high, from: 'default', quantity: undefined };
}

function fromPack(
  name: ParameterName,
  quantity: PackQuantity,
  pack: Pick<Pack, 'values'>,
  path: string,
): Result<Parameter> {
  const row = PARAMETER_TABLE[name];
  const found = resolvedQuantity(quantity, pack.values);
  const range = rangeOfQuantity(found, pack.values, row.unit);
  if (range === undefined) {
    const isUnknown = found.unknown !== undefined;
    const code = isUnknown ? 'align/parameter-unknown' : 'align/parameter-unit';
    const value = found.unknown ?? found.unit;
    return { ok: false, problems: [problem(code, path, value, row)] };
  }
  const wrong = rangeProblem(range, row, path);
  if (wrong !== undefined) return { ok: false, problems: [wrong] };
  return succeed({ name, unit: row.unit, ...range, from: 'pack', quantity: found });
}

function rangeProblem(
  { base, high, low }: Range,
  row: ParameterRow,
  path: string,
): Problem | undefined {
  const inOrder = low <= base && base <= high;
  if (inOrder && low >= row.least && high <= row.most) return undefined;
  return problem('align/parameter-range', path, `${low}, ${base}, ${high}`, row);
}

function problem(code: string, path: string, value: string, row: ParameterRow): Problem {
  const params = { least: row.least, most: row.most, unit: row.unit };
  return makeProblem({ code, path, value, params }, alignmentWordsEn);
}

function unknownName(name: string, path: string): Problem {
  const near = didYouMean(name, Object.keys(PARAMETER_TABLE));
  const hint = near === undefined ? {} : { hint: `did you mean ${near}?` };
  return makeProblem(
    { code: 'align/parameter-name', path, value: name, ...hint },
    alignmentWordsEn,
  );
}
