import { createRequire } from 'node:module';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { GlobePoint, WorldShapes } from '../../figures/index.ts';
import { LandbridgeError, makeProblem } from '../../quantity/index.ts';
import { economyPageWordsEn } from './words-en.ts';

/** Degrees from side to side beyond which no inlet can be seen. */
const WIDE = 70;

const known = new Map<string, WorldShapes>();

/**
 * Land and borders of Natural Earth, as coarse as a map of these places allows: loaded on first use.
 *
 * Throws a {@link LandbridgeError} that names the install line when world-atlas is not there.
 */
export function worldShapes(points: readonly GlobePoint[]): WorldShapes {
  const lats = points.map(({ lat }) => lat);
  const lons = points.map(({ lon }) => lon);
  const span = Math.max(
    Math.max(...lats) - Math.min(...lats),
    Math.max(...lons) - Math.min(...lons),
  );
  const file = span > WIDE ? 'countries-110m.json' : 'countries-50m.json';
  const shapes = known.get(file) ?? load(file);
  known.set(file, shapes);
  return shapes;
}

function load(file: string): WorldShapes {
  let world: unknown;
  try {
    world = createRequire(import.meta.url)(`world-atlas/${file}`);
  } catch (error) {
    throw missing(error instanceof Error ? error.message : String(error));
  }
  if (!isWorld(world)) throw missing(file);
  const { countries, land } = world.objects;
  return {
    land: feature(world, land),
    borders: mesh(world, countries, (a, b) => a !== b),
  };
}

type World = Topology<{
  readonly countries: GeometryCollection;
  readonly land: GeometryCollection;
}>;

function isWorld(value: unknown): value is World {
  if (typeof value !== 'object' || value === null || !('objects' in value)) return false;
  const { objects } = value;
  return (
    typeof objects === 'object' && objects !== null && 'countries' in objects && 'land' in objects
  );
}

function missing(value: string): LandbridgeError {
  const problem = makeProblem({ code: 'economy/no-map', value }, economyPageWordsEn);
  return new LandbridgeError([problem], 'failure');
}
