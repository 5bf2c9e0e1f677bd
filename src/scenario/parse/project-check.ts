import type { Problem } from '../../quantity/index.ts';
import { LADDER } from '../schema/step.ts';
import type { PathPart } from '../walk.ts';
import { cycleProblem, findCycles } from './cycles.ts';
import type { MergedPack } from './merge-files.ts';
import { dotted, packProblem } from './pack-problem.ts';
import type { ReadablePack } from './readable-pack.ts';

type Project = ReadablePack['records']['projects'][string];

/** What a project says of its own phases, and whose mind stands behind what it needs. */
export function checkProjects(readable: ReadablePack, merged: MergedPack): Problem[] {
  const { projects, decisions } = readable.records;
  const minded = actorsWithMind(merged);
  const problems: Problem[] = [];
  for (const [id, project] of Object.entries(projects)) {
    problems.push(...phaseOrder(id, project, merged));
    problems.push(...milestoneSteps(id, project, merged), ...unknownVariants(id, project, merged));
    problems.push(...unmappedAuthorities(id, project, minded, merged));
  }
  for (const [id, decision] of Object.entries(decisions)) {
    const about = decision.project.flatMap((name) => projects[name] ?? []);
    if (about.length < decision.project.length) continue;
    for (const [index, step] of decision.scope.entries()) {
      if (about.some(({ phases }) => phases[step] !== undefined)) continue;
      const known = about.flatMap(({ phases }) => Object.keys(phases));
      problems.push(
        unknownPhase(['decisions', id, 'scope', index], step, known, 'warning', merged),
      );
    }
  }
  return problems;
}

function phaseOrder(id: string, project: Project, merged: MergedPack): Problem[] {
  const edges = new Map<string, readonly string[]>();
  const problems: Problem[] = [];
  for (const step of LADDER) {
    const after = project.phases[step]?.after;
    if (after === undefined) continue;
    edges.set(step, after);
    for (const [index, earlier] of after.entries()) {
      if (project.phases[earlier] !== undefined) continue;
      const path = ['projects', id, 'phases', step, 'after', index];
      problems.push(unknownPhase(path, earlier, Object.keys(project.phases), 'error', merged));
    }
  }
  for (const cycle of findCycles(edges)) {
    const path = ['projects', id, 'phases', cycle[0] ?? '', 'after'];
    problems.push(cycleProblem(cycle, 'comes after', dotted(path), merged.locate(path).place));
  }
  return problems;
}

/** A variant a project or one of its cash flows speaks of must be one of its own. */
function unknownVariants(id: string, project: Project, merged: MergedPack): Problem[] {
  const known = (project.variants ?? []).map(({ name }) => name);
  const told = [
    { path: ['projects', id, 'variant'], value: project.variant },
    ...(project['cash-flows'] ?? []).map(({ variant }, at) => ({
      path: ['projects', id, 'cash-flows', at, 'variant'],
      value: variant,
    })),
  ];
  return told.flatMap(({ path, value }): Problem[] => {
    if (value === undefined || known.includes(value)) return [];
    const params = { known: known.join(', ') };
    const { place } = merged.locate(path);
    // a pack cut down to what was known on a day may speak of a variant that came later
    const fields = { severity: 'warning', value, path: dotted(path), params, place } as const;
    return [packProblem({ code: 'unknown-variant', ...fields })];
  });
}

function milestoneSteps(id: string, project: Project, merged: MergedPack): Problem[] {
  return project.milestones.flatMap(({ step }, index) => {
    if (step === 'proposed' || step === 'agreed' || project.phases[step] !== undefined) return [];
    const path = ['projects', id, 'milestones', index, 'step'];
    return [unknownPhase(path, step, Object.keys(project.phases), 'warning', merged)];
  });
}

function unknownPhase(
  path: readonly PathPart[],
  value: string,
  known: readonly string[],
  severity: 'error' | 'warning',
  merged: MergedPack,
): Problem {
  const { place } = merged.locate(path);
  const params = { known: known.length === 0 ? 'none' : [...new Set(known)].join(', ') };
  return packProblem({ code: 'unknown-phase', severity, value, path: dotted(path), params, place });
}

/**
 * `actor issue` for each line of which an actor's mind is told by a stance or by evidence. As
 * written: a slip elsewhere in the record does not make the actor mindless.
 */
function actorsWithMind(merged: MergedPack): ReadonlySet<string> {
  const written = [merged.value['stances'], merged.value['evidence']];
  const records = written.flatMap((section): unknown[] =>
    typeof section === 'object' && section !== null ? Object.values(section) : [],
  );
  const minded = new Set<string>();
  for (const record of records) {
    if (typeof record !== 'object' || record === null) continue;
    if ('actor' in record && 'issue' in record)
      minded.add(`${String(record.actor)} ${String(record.issue)}`);
  }
  return minded;
}

function unmappedAuthorities(
  id: string,
  project: Project,
  minded: ReadonlySet<string>,
  merged: MergedPack,
): Problem[] {
  const problems: Problem[] = [];
  const told = new Set<string>();
  for (const step of LADDER) {
    for (const [index, need] of (project.phases[step]?.needs ?? []).entries()) {
      const pair = `${need.of} ${need.on}`;
      if (Object.hasOwn(project.authorities, need.of) || minded.has(pair) || told.has(pair))
        continue;
      told.add(pair);
      const path = ['projects', id, 'phases', step, 'needs', index, 'of'];
      const params = { actor: need.of, issue: need.on };
      const { place } = merged.locate(path);
      problems.push(
        packProblem({
          code: 'unmapped-authority',
          severity: 'warning',
          params,
          path: dotted(path),
          place,
        }),
      );
    }
  }
  return problems;
}
