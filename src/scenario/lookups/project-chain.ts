import type { Pack } from '../schema/pack.ts';

/** One project that another waits for or opens, and how far away it is. */
export interface ChainStep {
  readonly project: string;
  /** 1: directly */
  readonly distance: number;
  /** the project between, nearest to the one asked about */
  readonly by: string;
}

/** What a project waits for, and what waits for it, all the way. */
export interface ProjectChain {
  readonly waitsFor: readonly ChainStep[];
  readonly opens: readonly ChainStep[];
}

/**
 * The chain of projects around one: `depends-on` and `opens` say the same from two ends, so both are
 * read for both directions. Nearest first, of equals in the order of the pack; a project that leads
 * back to itself is not followed again.
 *
 * @example
 * const projects = { road: { opens: ['zone'] }, zone: {}, shops: { 'depends-on': ['zone'] } };
 * projectChain({ projects }, 'road').opens.map(({ project, distance }) => [project, distance]);
 * // [['zone', 1], ['shops', 2]]
 */
export function projectChain({ projects }: Pick<Pack, 'projects'>, id: string): ProjectChain {
  const opens = new Map<string, Set<string>>();
  const waits = new Map<string, Set<string>>();
  const join = (first: string, second: string): void => {
    opens.set(first, (opens.get(first) ?? new Set()).add(second));
    waits.set(second, (waits.get(second) ?? new Set()).add(first));
  };
  for (const [name, project] of Object.entries(projects)) {
    for (const next of project.opens ?? []) join(name, next);
    for (const before of project['depends-on'] ?? []) join(before, name);
  }
  return { waitsFor: walk(waits, id), opens: walk(opens, id) };
}

function walk(edges: ReadonlyMap<string, ReadonlySet<string>>, start: string): ChainStep[] {
  const steps: ChainStep[] = [];
  const seen = new Set([start]);
  let near = [start];
  for (let distance = 1; near.length > 0; distance++) {
    const far: string[] = [];
    for (const by of near) {
      for (const project of edges.get(by) ?? []) {
        if (seen.has(project)) continue;
        seen.add(project);
        steps.push({ project, distance, by });
        far.push(project);
      }
    }
    near = far;
  }
  return steps;
}
