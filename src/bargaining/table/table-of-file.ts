import { fail, succeed, under } from '../../quantity/index.ts';
import type { Problem, Reasons, Result } from '../../quantity/index.ts';
import type { BargainFile } from '../../scenario/index.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { estimateOf, unknownEstimate } from './estimate.ts';
import type { Estimate } from './estimate.ts';
import type { EstimatedStand, EstimatedTable } from './estimated-table.ts';

type Measure = BargainFile['actors'][string]['capability'];

/** The least a reader of numbers must know of one. */
interface Numbered {
  readonly path: string;
  readonly quantity: Measure;
  readonly min: number;
  readonly max: number;
}

/**
 * The table of a file, each number with the reason that it stands there: its own source or assumption,
 * else that the file states it. Fails on an unknown capability, which no range could stand for, and on
 * numbers that make no range.
 *
 * @param file - as `parseBargainFile` gives it
 * @param name - of the file, for the reasons
 *
 * @example
 * const on = { fee: { position: [10, 20, 40], salience: 80 } };
 * const text = JSON.stringify({ issues: { fee: {} }, actors: { north: { capability: 1, on } } });
 * const { file } = parseBargainFile({ path: 'fee.json', text });
 * const table = unwrap(tableOfFile(file, 'fee.json', createReasons()));
 * table.stands[0][0].position.high; // 40
 */
export function tableOfFile(
  file: BargainFile,
  name: string,
  reasons: Reasons,
): Result<EstimatedTable> {
  const problems: Problem[] = [];
  const read = ({ max, min, path, quantity }: Numbered): Estimate => {
    const why = fileReason(reasons, name, path, quantity);
    if (quantity.unknown !== undefined) {
      if (Number.isFinite(max)) return unknownEstimate({ min, max, why });
      problems.push(
        ...problemsOf(fail({ code: 'bargaining/unknown-capability', path }, bargainingWordsEn)),
      );
      return unknownEstimate({ min: 0, max: 0, why });
    }
    const found = estimateOf([quantity], { min, max, why });
    if (found.ok) return found.value;
    problems.push(...found.problems.map((problem) => under(path, problem)));
    return unknownEstimate({ min: 0, max: 0, why });
  };
  const lines = Object.entries(file.issues);
  const issues = lines.map(([id, { line, title, unit, ...rest }]) => ({
    id,
    low: line[0],
    high: line[1],
    ...(title === undefined ? {} : { title }),
    ...(unit === undefined ? {} : { unit }),
    ...(rest['status-quo'] === undefined ? {} : { statusQuo: rest['status-quo'] }),
  }));
  const actors = Object.entries(file.actors).map(([id, { capability, name: called }]) => ({
    id,
    ...(called === undefined ? {} : { name: called }),
    capability: read({ path: `${id}.capability`, quantity: capability, min: 0, max: Infinity }),
  }));
  const stands = Object.entries(file.actors).map(([id, { on }]) =>
    lines.map(([issue, { line }]): EstimatedStand | undefined => {
      const stand = Object.hasOwn(on, issue) ? on[issue] : undefined;
      if (stand === undefined) return undefined;
      const path = `${id}.${issue}`;
      const [min, max] = line;
      const position = read({ path: `${path}.position`, quantity: stand.position, min, max });
      const cares = read({
        path: `${path}.salience`,
        quantity: stand.salience,
        min: 0,
        max: 100,
      });
      return { position, salience: inShares(cares) };
    }),
  );
  if (problems.length > 0) return { ok: false, problems };
  const { title } = file;
  return succeed({ ...(title === undefined ? {} : { title }), issues, actors, stands, left: [] });
}

/**
 * A salience written from 0 to 100, as a table has it: from 0 to 1.
 *
 * @example
 * inShares(unknownEstimate({ min: 0, max: 100, why: 'r1' })).base; // 0.5
 */
export function inShares({ base, high, low, max, min, parts, ...rest }: Estimate): Estimate {
  return {
    ...rest,
    min: min / 100,
    max: max / 100,
    low: low / 100,
    base: base / 100,
    high: high / 100,
    parts: parts.map((quantile) => (u: number) => quantile(u) / 100),
  };
}

const problemsOf = (result: Result<never>): readonly Problem[] =>
  result.ok ? [] : result.problems;

function fileReason(reasons: Reasons, file: string, path: string, quantity: Measure): string {
  const { assumption, base, source, unknown } = quantity;
  if (unknown !== undefined) {
    return reasons.add({
      kind: 'unknown',
      text: { code: 'bargaining/why-unknown', params: { file, path } },
    });
  }
  const leaf =
    source === undefined
      ? { code: 'bargaining/why-file', params: { file, path, because: assumption ?? '' } }
      : { code: 'bargaining/why-file-source', params: { file, path, source: source.join(', ') } };
  return reasons.add({
    kind: 'assumption',
    text: leaf,
    ...(base === undefined ? {} : { value: base }),
  });
}
