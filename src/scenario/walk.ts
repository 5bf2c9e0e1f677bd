import { z } from 'zod';

import { COLLECTIONS } from './schema/field.ts';
import type { RefTarget } from './schema/field.ts';

/** One step of a path into a pack: a field or id, or a place in a list. */
export type PathPart = string | number;

/** The marks a schema carries; see `schema/field.ts`. */
export interface SchemaMarks {
  /** the text is the id of a record of this collection */
  readonly ref?: RefTarget;
  /** the record referred to need not be in the pack */
  readonly loose?: boolean;
  /** the text is a calendar date */
  readonly date?: boolean;
  /** the keys of the map are ids of this collection */
  readonly key?: RefTarget;
  /** the node is a quantity, in any of its written forms or in its normal form */
  readonly quantity?: boolean;
}

/** A marked node of a pack. */
export interface Visit {
  readonly path: readonly PathPart[];
  /** the value of the node; of a key, the key itself */
  readonly value: unknown;
  readonly meta: SchemaMarks;
  /** true when the node is a key of a map, not a value */
  readonly isKey: boolean;
}

/** An object of a pack with the fields its schema knows. */
export interface ObjectVisit {
  readonly path: readonly PathPart[];
  readonly value: Readonly<Record<string, unknown>>;
  readonly fields: ReadonlySet<string>;
}

/** What a walk tells: marked nodes, and objects on the way in and on the way out. */
export interface Walker {
  readonly visit?: (visit: Visit) => void;
  readonly enter?: (object: ObjectVisit) => void;
  readonly leave?: (object: ObjectVisit) => void;
}

type Schema = z.core.$ZodType;
type Shape = Readonly<Record<string, Schema>>;

/**
 * Follows a schema along a value and calls `visit` for every node whose schema is marked with
 * `ref`, `date`, `key` or `quantity`.
 *
 * The value may be as written or in normal form, and may be faulty: what fits no branch of a
 * union is followed field by field as far as the branches know its fields. A map marked `key`
 * is told once for each key, with `isKey`; a map and a list otherwise only through what they hold.
 *
 * @example
 * const told = [];
 * walkSchema(collectionSchemas.stances, pack.stances, ({ meta, value }) => {
 *   if (meta.ref === 'issues') told.push(value);
 * });
 * [...new Set(told)]; // ['river-link', 'border-calm']
 */
export function walkSchema(schema: Schema, value: unknown, visit: (visit: Visit) => void): void {
  walkObjects(schema, value, { visit });
}

/**
 * As {@link walkSchema}, and tells of every object as well.
 *
 * @example
 * const paths = [];
 * const enter = ({ path }) => paths.push(path);
 * walkObjects(collectionSchemas.decisions, pack.decisions, { enter });
 * paths; // [['survey-granted'], ['works-refused']]
 */
export function walkObjects(schema: Schema, value: unknown, walker: Walker): void {
  follow(schema, value, [], walker);
}

/**
 * The fields that a schema allows at a path, over all branches of its unions; `undefined` where
 * no object stands or any key is allowed.
 *
 * @example
 * fieldsAt(collectionSchemas.events, ['river-summit'])?.includes('kind'); // true
 * fieldsAt(collectionSchemas.events, []); // undefined
 */
export function fieldsAt(schema: Schema, path: readonly PathPart[]): string[] | undefined {
  let nodes = leaves(schema);
  for (const part of path) nodes = nodes.flatMap((node) => childrenAt(node, part)).flatMap(leaves);
  const shapes = nodes.flatMap((node) => (kindOf(node) === 'object' ? [shapeOf(node)] : []));
  return shapes.length === 0
    ? undefined
    : [...new Set(shapes.flatMap((shape) => Object.keys(shape)))];
}

/**
 * The marks a schema carries at a path; the first branch of a union that carries any decides.
 *
 * @returns no marks, `{}`, for a path the schema does not know
 *
 * @example
 * marksAt(collectionSchemas.stances, [0, 'actor']); // { ref: 'actors' }
 */
export function marksAt(schema: Schema, path: readonly PathPart[]): SchemaMarks {
  let nodes = [schema];
  for (const part of path) {
    nodes = nodes.flatMap(leaves).flatMap((node) => childrenAt(node, part));
  }
  for (const node of nodes.flatMap(layers)) {
    const marks = marksOf(node);
    if (marks !== undefined) return marks;
  }
  return {};
}

function follow(schema: Schema, value: unknown, path: PathPart[], walker: Walker): void {
  if (value === undefined || value === null) return;
  const marks = marksOf(schema);
  if (marks !== undefined && marks.key === undefined) tell(walker, path, value, marks, false);
  const known = asKnown(schema);
  switch (known._zod.def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'readonly':
    case 'catch':
      follow(known._zod.def.innerType, value, path, walker);
      return;
    case 'pipe':
      follow(known._zod.def.in, value, path, walker);
      return;
    case 'lazy':
      follow(known._zod.def.getter(), value, path, walker);
      return;
    case 'union':
      followUnion(known._zod.def.options, value, path, walker);
      return;
    case 'object':
      if (isPlain(value)) followFields(known._zod.def.shape, value, path, walker);
      return;
    case 'record':
      if (isPlain(value)) followRecord(known._zod.def.valueType, value, path, walker, marks);
      return;
    case 'array':
      if (Array.isArray(value)) {
        for (const [index, item] of value.entries()) {
          into(known._zod.def.element, item, path, index, walker);
        }
      }
      return;
    case 'tuple':
      if (Array.isArray(value)) {
        for (const [index, item] of known._zod.def.items.entries()) {
          into(item, value[index], path, index, walker);
        }
      }
      return;
    default:
      return;
  }
}

function followFields(
  shape: Shape,
  value: Readonly<Record<string, unknown>>,
  path: PathPart[],
  walker: Walker,
): void {
  const visit = { path: [...path], value, fields: new Set(Object.keys(shape)) };
  walker.enter?.(visit);
  for (const [field, schema] of Object.entries(shape)) {
    if (Object.hasOwn(value, field)) into(schema, value[field], path, field, walker);
  }
  walker.leave?.(visit);
}

function followRecord(
  schema: Schema,
  value: Readonly<Record<string, unknown>>,
  path: PathPart[],
  walker: Walker,
  marks: SchemaMarks | undefined,
): void {
  for (const [key, item] of Object.entries(value)) {
    if (marks?.key !== undefined) {
      path.push(key);
      tell(walker, path, key, marks, true);
      path.pop();
    }
    into(schema, item, path, key, walker);
  }
}

function followUnion(
  options: readonly Schema[],
  value: unknown,
  path: PathPart[],
  walker: Walker,
): void {
  const fitting = options.filter((option) => fits(option, value));
  const only = fitting.length === 1 ? fitting[0] : undefined;
  const chosen =
    only ?? fitting.find((option) => z.core.safeParse(option, value).success) ?? fitting[0];
  if (chosen !== undefined) return follow(chosen, value, path, walker);
  if (!isPlain(value)) return;
  // No branch knows all its fields: a normal form, or a faulty record. Each field goes its own way.
  const shapes = options
    .flatMap(leaves)
    .flatMap((leaf) => (kindOf(leaf) === 'object' ? [shapeOf(leaf)] : []));
  const merged: Record<string, Schema> = {};
  for (const shape of shapes.toReversed()) Object.assign(merged, shape);
  if (shapes.length > 0) followFields(merged, value, path, walker);
}

/** Whether the outermost layer of a value is one the schema knows; what it holds is not looked at. */
function fits(schema: Schema, value: unknown): boolean {
  return leaves(schema).some((leaf) => {
    const known = asKnown(leaf);
    switch (known._zod.def.type) {
      case 'object':
        return (
          isPlain(value) && Object.keys(value).every((key) => Object.hasOwn(shapeOf(leaf), key))
        );
      case 'record':
        return isPlain(value);
      case 'array':
      case 'tuple':
        return Array.isArray(value);
      case 'literal':
        return known._zod.def.values.some((literal) => literal === value);
      case 'string':
      case 'number':
      case 'boolean':
        return typeof value === known._zod.def.type;
      default:
        return z.core.safeParse(leaf, value).success;
    }
  });
}

function into(
  schema: Schema,
  value: unknown,
  path: PathPart[],
  part: PathPart,
  walker: Walker,
): void {
  path.push(part);
  follow(schema, value, path, walker);
  path.pop();
}

function tell(
  walker: Walker,
  path: readonly PathPart[],
  value: unknown,
  meta: SchemaMarks,
  isKey: boolean,
): void {
  walker.visit?.({ path: [...path], value, meta, isKey });
}

/** The schema and what it wraps, outermost first; branches of a union all. */
function layers(schema: Schema): Schema[] {
  const inner = unwrap(schema);
  return inner === undefined ? [schema] : [schema, ...inner.flatMap(layers)];
}

function leaves(schema: Schema): Schema[] {
  const inner = unwrap(schema);
  return inner === undefined ? [schema] : inner.flatMap(leaves);
}

function unwrap(schema: Schema): readonly Schema[] | undefined {
  const known = asKnown(schema);
  switch (known._zod.def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'readonly':
    case 'catch':
      return [known._zod.def.innerType];
    case 'pipe':
      return [known._zod.def.in];
    case 'lazy':
      return [known._zod.def.getter()];
    case 'union':
      return known._zod.def.options;
    default:
      return undefined;
  }
}

function childrenAt(schema: Schema, part: PathPart): Schema[] {
  const known = asKnown(schema);
  switch (known._zod.def.type) {
    case 'object': {
      const shape = shapeOf(known);
      const field = Object.hasOwn(shape, part) ? shape[part] : undefined;
      return field === undefined ? [] : [field];
    }
    case 'record':
      return [known._zod.def.valueType];
    case 'array':
      return [known._zod.def.element];
    case 'tuple': {
      const item = typeof part === 'number' ? known._zod.def.items[part] : undefined;
      return item === undefined ? [] : [item];
    }
    default:
      return [];
  }
}

const kindOf = (schema: Schema): string => schema._zod.def.type;

function shapeOf(schema: Schema): Shape {
  const known = asKnown(schema);
  return known._zod.def.type === 'object' ? known._zod.def.shape : {};
}

/** zod's own advice to library authors: its schemas are one closed, discriminated set. */
function asKnown(schema: Schema): z.core.$ZodTypes {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return schema as z.core.$ZodTypes;
}

const marksCache = new WeakMap<Schema, SchemaMarks | false>();

function marksOf(schema: Schema): SchemaMarks | undefined {
  const cached = marksCache.get(schema);
  if (cached !== undefined) return cached === false ? undefined : cached;
  const meta = z.globalRegistry.get(schema);
  const { ref, loose, date, key, quantity } = meta ?? {};
  const marks: SchemaMarks = {
    ...(isRefTarget(ref) ? { ref } : {}),
    ...(loose === true ? { loose } : {}),
    ...(isRefTarget(key) ? { key } : {}),
    ...(date === true ? { date } : {}),
    ...(quantity === true ? { quantity } : {}),
  };
  const marked = Object.keys(marks).length > 0;
  marksCache.set(schema, marked ? marks : false);
  return marked ? marks : undefined;
}

const isRefTarget = (name: unknown): name is RefTarget =>
  name === 'offices' || COLLECTIONS.some((collection) => collection === name);

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
