import { isAlias, isCollection, isMap, isPair, isScalar, isSeq } from 'yaml';
import type { ParsedNode, Scalar, YAMLMap } from 'yaml';

import type { Problem, ProblemFields } from '../../quantity/index.ts';

type Report = (code: string, offset: number, more?: Partial<ProblemFields>) => Problem;

/** Names every JavaScript object answers to: as an id they would be found where nothing is. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The plain value of a YAML node: maps, lists, texts, numbers, booleans, null. Aliases, tags and
 * merge keys are refused, so that each value stands in one place of one file; of a key given
 * twice the first counts.
 */
export function yamlValue(node: ParsedNode | null, report: Report, problems: Problem[]): unknown {
  if (node === null) return null;
  if (isAlias(node)) {
    problems.push(report('yaml-alias', node.range[0], { value: `*${node.source}` }));
    return null;
  }
  if (node.anchor !== undefined) {
    problems.push(report('yaml-alias', node.range[0], { value: `&${node.anchor}` }));
  }
  if (node.tag !== undefined && isWritten(node.tag)) {
    const tag = node.tag.replace('tag:yaml.org,2002:', '!!');
    problems.push(report('yaml-tag', node.range[0], { value: tag }));
  }
  if (isMap<ParsedNode, ParsedNode | null>(node)) return mapValue(node, report, problems);
  if (isSeq<ParsedNode>(node)) {
    return node.items.map((item) =>
      isPair(item) || !isNode(item) ? null : yamlValue(item, report, problems),
    );
  }
  return isScalar(node) ? node.value : null;
}

/** The text of a key; the composer reads all keys as texts. */
export function keyText(key: Scalar): string {
  return typeof key.value === 'string' ? key.value : '';
}

function mapValue(
  map: YAMLMap.Parsed,
  report: Report,
  problems: Problem[],
): Record<string, unknown> {
  const found = new Map<string, Scalar.Parsed>();
  const value: Record<string, unknown> = {};
  for (const pair of map.items) {
    if (!isScalar(pair.key)) continue;
    const key = keyText(pair.key);
    const offset = pair.key.range[0];
    const first = found.get(key);
    if (first !== undefined) {
      const other = report('duplicate-key', first.range[0]).place;
      problems.push(
        report('duplicate-key', offset, { value: key, ...(other === undefined ? {} : { other }) }),
      );
    } else if (FORBIDDEN.has(key)) {
      problems.push(report('forbidden-key', offset, { value: key }));
    } else if (key === '<<') {
      problems.push(report('yaml-merge', offset, { value: key }));
    } else {
      found.set(key, pair.key);
      value[key] = yamlValue(pair.value, report, problems);
    }
  }
  return value;
}

// The composer marks the tag of plain nodes as well, by the core schema's own names.
const CORE = /^tag:yaml\.org,2002:(map|seq|str|int|float|bool|null)$/;
const isWritten = (tag: string): boolean => !CORE.test(tag);

const isNode = (value: unknown): value is ParsedNode =>
  isScalar(value) || isCollection(value) || isAlias(value);
