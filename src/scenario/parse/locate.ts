import { isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Node, Pair, YAMLMap } from 'yaml';

import type { Place } from '../../quantity/index.ts';
import type { PathPart } from '../walk.ts';
import type { YamlText } from './yaml-text.ts';
import { keyText } from './yaml-value.ts';

/** Where a value stands, or its key; where it is missing, the place it is missing from. */
export interface Located {
  readonly place: Place;
  /** the text exactly as written, of a plain or quoted value */
  readonly written?: string;
  /** whether something stands at the path itself */
  readonly found: boolean;
}

/** Pairs of a map by key, so that ten thousand problems do not search ten thousand times. */
const pairsByKey = new WeakMap<YAMLMap, Map<string, Pair>>();

/** Finds the place of the value at a path. */
export function locate(text: YamlText, path: readonly PathPart[]): Located {
  return find(text, path, false);
}

/** Finds the place of the last key of a path. */
export function locateKey(text: YamlText, path: readonly PathPart[]): Located {
  return find(text, path, true);
}

function find(text: YamlText, path: readonly PathPart[], wantsKey: boolean): Located {
  let node: unknown = text.root;
  let offset = offsetOf(node) ?? 0;
  for (const [depth, part] of path.entries()) {
    const isLast = depth === path.length - 1;
    const step = isMap(node)
      ? pairOf(node, String(part))
      : isSeq(node)
        ? node.items[Number(part)]
        : undefined;
    if (step === undefined) return { place: text.placeAt(offset), found: false };
    const key: unknown = isPairLike(step) ? step.key : undefined;
    node = isPairLike(step) ? step.value : step;
    const keyOffset = offsetOf(key);
    offset = (isLast && wantsKey ? keyOffset : undefined) ?? offsetOf(node) ?? keyOffset ?? offset;
    // A record that lacks a field is shown by its key: that is the line the reader knows.
    if (!isLast && keyOffset !== undefined && (isMap(node) || isSeq(node))) offset = keyOffset;
  }
  const written = isScalar(node) && typeof node.source === 'string' ? node.source : undefined;
  return {
    place: text.placeAt(offset),
    found: true,
    ...(written === undefined ? {} : { written }),
  };
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  let pairs = pairsByKey.get(map);
  if (pairs === undefined) {
    pairs = new Map();
    for (const pair of map.items) {
      const name = isScalar(pair.key) ? keyText(pair.key) : '';
      if (!pairs.has(name)) pairs.set(name, pair);
    }
    pairsByKey.set(map, pairs);
  }
  return pairs.get(key);
}

const isPairLike = (step: unknown): step is Pair =>
  typeof step === 'object' && step !== null && 'key' in step && !isNode(step);

function offsetOf(node: unknown): number | undefined {
  return isNode(node) ? rangeStart(node) : undefined;
}

const rangeStart = (node: Node): number | undefined => node.range?.[0];
