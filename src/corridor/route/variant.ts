import { didYouMean, succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import type { Pack } from '../../scenario/index.ts';
import { failRoute } from './route-problem.ts';

type Variant = NonNullable<Pack['projects'][string]['variants']>[number];
type Change = NonNullable<Variant['changes']>[number];

/** One of the projects that bear a name, as it would change the network. */
export interface ChosenVariant {
  readonly project: string;
  readonly name: string;
  readonly variant: Variant;
  /** random addresses and paths of what it changes begin with these */
  readonly stream: string;
  readonly path: string;
  readonly changes: ReadonlyMap<string, { readonly change: Change; readonly at: number }>;
}

/**
 * The variant written `PROJECT/NAME`. Fails with `route/variant-text`, `route/unknown-project` or
 * `route/unknown-variant`, each with what there is.
 */
export function chosenVariant(pack: Pick<Pack, 'projects'>, text: string): Result<ChosenVariant> {
  const slash = text.indexOf('/');
  if (slash < 1) return failRoute({ code: 'route/variant-text', path: 'variant', value: text });
  const [project, name] = [text.slice(0, slash), text.slice(slash + 1)];
  const projects = Object.keys(pack.projects);
  const found = Object.hasOwn(pack.projects, project) ? pack.projects[project] : undefined;
  if (found === undefined) {
    const hint = didYouMean(project, projects) ?? projects.join(', ');
    return failRoute({ code: 'route/unknown-project', path: 'variant', value: project, hint });
  }
  const names = (found.variants ?? []).map((one) => one.name);
  const at = names.indexOf(name);
  const variant = found.variants?.[at];
  if (variant === undefined) {
    const hint = didYouMean(name, names) ?? names.join(', ');
    const params = { project };
    return failRoute({ code: 'route/unknown-variant', path: 'variant', value: name, params, hint });
  }
  return succeed({
    project,
    name,
    variant,
    stream: `project/${projects.indexOf(project)}/variant/${at}`,
    path: `projects.${project}.variants.${at}`,
    changes: new Map(
      (variant.changes ?? []).map((change, index) => [change.link, { change, at: index }]),
    ),
  });
}
