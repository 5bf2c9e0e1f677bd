import { LandbridgeError, makeProblem } from './problem.ts';

/**
 * JSON with sorted keys and no spaces, so that equal data gives equal text (as RFC 8785, JSON
 * Canonicalization Scheme: keys in UTF-16 order, numbers as ECMAScript prints them). Keys whose
 * value is `undefined` are left out. What is not plain data — NaN, infinities, bigint, functions,
 * class instances, holes, a cycle — throws a {@link LandbridgeError} of kind `failure`.
 *
 * @example
 * canonicalJson({ b: 1, a: [true, null] }); // '{"a":[true,null],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  return write(value, '', []);
}

function write(value: unknown, path: string, above: readonly object[]): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') {
    return JSON.stringify(value);
  }
  if (typeof value === 'object') return writeObject(value, path, above);
  if (typeof value !== 'number') throw notPlain(path, typeof value);
  if (!Number.isFinite(value)) throw notPlain(path, String(value));
  return JSON.stringify(value);
}

function writeObject(value: object, path: string, above: readonly object[]): string {
  if (above.includes(value)) throw notPlain(path, 'cycle');
  const inside = [...above, value];
  if (Array.isArray(value)) {
    const items = Array.from(value, (item, i) => write(item, join(path, String(i)), inside));
    return `[${items.join(',')}]`;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw notPlain(path, value.constructor.name);
  }
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${write(member, join(path, key), inside)}`);
  return `{${members.join(',')}}`;
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

function notPlain(path: string, value: string): LandbridgeError {
  return new LandbridgeError([makeProblem({ code: 'json/not-plain', path, value })], 'failure');
}
