import type { z } from 'zod';

import { didYouMean } from '../../quantity/index.ts';
import type { Problem } from '../../quantity/index.ts';
import { isId } from '../schema/field.ts';
import type { RefTarget } from '../schema/field.ts';
import { walkSchema } from '../walk.ts';
import type { Visit } from '../walk.ts';
import type { MergedPack } from './merge-files.ts';
import { dotted, packProblem } from './pack-problem.ts';

/** Every id a pack defines, by what it names. */
export type Definitions = ReadonlyMap<RefTarget, ReadonlySet<string>>;

/** A reference of the pack, with its place in the pack. */
export interface Reference extends Visit {
  readonly target: RefTarget;
  readonly id: string;
}

/** The references and definitions of a pack, as far as it could be read. */
export interface References {
  readonly definitions: Definitions;
  readonly references: readonly Reference[];
  readonly visits: readonly Visit[];
}

/** Searching thousands of ids for a near one is worth it for the first few hundred errors only. */
const SUGGESTIONS = 200;

/** Collects what a pack defines and what it refers to. */
export function collectReferences(schema: z.core.$ZodType, value: unknown): References {
  const definitions = new Map<RefTarget, Set<string>>();
  const references: Reference[] = [];
  const visits: Visit[] = [];
  walkSchema(schema, value, (visit) => {
    visits.push(visit);
    const target = visit.isKey ? visit.meta.key : visit.meta.ref;
    if (target === undefined || typeof visit.value !== 'string') return;
    if (visit.isKey && isDefinition(visit, target)) {
      const ids = definitions.get(target) ?? new Set();
      definitions.set(target, ids.add(visit.value));
    } else {
      references.push({ ...visit, target, id: visit.value });
    }
  });
  return { definitions, references, visits };
}

/** The keys of a collection define its ids, those of `offices` in an actor too; others refer. */
function isDefinition(visit: Visit, target: RefTarget): boolean {
  return target === 'offices' || (visit.path.length === 2 && visit.path[0] === target);
}

/** Every reference must lead to a record. */
export function unknownReferences(
  { definitions, references }: References,
  merged: MergedPack,
): Problem[] {
  const problems: Problem[] = [];
  for (const reference of references) {
    const { target, id } = reference;
    if (
      !isId(id) ||
      reference.meta.loose === true ||
      definitions.get(target)?.has(id) === true ||
      mayExist(target, merged)
    )
      continue;
    const hint = hintFor(reference, definitions, problems.length);
    const { place } = reference.isKey
      ? merged.locateKey(reference.path)
      : merged.locate(reference.path);
    problems.push(
      packProblem({
        code: `unknown-${singular(target)}`,
        message: `no ${singular(target)} "${id}"`,
        value: id,
        path: dotted(reference.path),
        hint,
        place,
      }),
    );
  }
  return problems;
}

/** Part of the collection could not be read: what is missing may stand there. */
function mayExist(target: RefTarget, merged: MergedPack): boolean {
  return merged.incomplete.has(target === 'offices' ? 'actors' : target);
}

function hintFor({ id, target }: Reference, definitions: Definitions, found: number): string {
  const known = definitions.get(target) ?? new Set();
  const near = found < SUGGESTIONS ? didYouMean(id, known) : undefined;
  if (near !== undefined) return `did you mean "${near}"?`;
  for (const [other, ids] of definitions) {
    if (other !== target && ids.has(id)) {
      return `"${id}" is one of the ${other}, and ${article(target)} is wanted here`;
    }
  }
  return `define it under ${target === 'offices' ? 'the offices of an actor' : target}`;
}

const SINGULAR: Readonly<Partial<Record<RefTarget, string>>> = {
  series: 'series',
  stances: 'stance',
  evidence: 'evidence',
};

/** One of a collection: `actors` → `actor`. */
export function singular(target: RefTarget): string {
  return SINGULAR[target] ?? target.replace(/ies$/, 'y').replace(/s$/, '');
}

const article = (target: RefTarget): string => {
  const one = singular(target);
  return `${/^[aeiou]/.test(one) ? 'an' : 'a'} ${one}`;
};

/** An office belongs to one actor. */
export function duplicateOffices({ visits }: References, merged: MergedPack): Problem[] {
  const first = new Map<unknown, Visit>();
  return visits.flatMap((visit) => {
    if (!visit.isKey || visit.meta.key !== 'offices') return [];
    const earlier = first.get(visit.value);
    if (earlier === undefined) {
      first.set(visit.value, visit);
      return [];
    }
    const other = merged.locateKey(earlier.path).place;
    const params = { target: 'office', other: `${other.file}:${other.line}` };
    const { place } = merged.locateKey(visit.path);
    const value = String(visit.value);
    return [
      packProblem({ code: 'duplicate-id', value, path: dotted(visit.path), params, place, other }),
    ];
  });
}
