import { makeProblem, succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import type { Pack } from '../../scenario/index.ts';
import type { PriceBasis } from '../finance/stated-money.ts';
import { priceBasisOf } from '../network/price-basis.ts';
import type { Project, Variant } from './money-line.ts';
import type { ValueRequest } from './value-request.ts';
import { valueWordsEn } from './words-en.ts';

/** The records a question about value is asked of. */
export interface ChosenProject {
  readonly project: Project;
  readonly variant: Variant | undefined;
  readonly valuation: { readonly id: string; readonly record: Pack['valuations'][string] };
  readonly basis: PriceBasis;
}

/** Finds project, variant and valuation of a request, or says which there are. */
export function chosenProject(pack: Pack, request: ValueRequest): Result<ChosenProject> {
  const project = Object.hasOwn(pack.projects, request.project)
    ? pack.projects[request.project]
    : undefined;
  if (project === undefined)
    return refuse('value/no-project', request.project, Object.keys(pack.projects));
  const variants = project.variants ?? [];
  const asked = request.variant ?? project.variant ?? variants.map(({ name }) => name).join();
  const variant = variants.find(({ name }) => name === asked);
  if (request.variant !== undefined && variant === undefined) {
    return refuse(
      'value/no-variant',
      request.variant,
      variants.map(({ name }) => name),
    );
  }
  const ids = Object.keys(pack.valuations);
  const id = request.valuation ?? ids[0];
  if (id === undefined) return refuse('value/no-valuations', '', []);
  const record = Object.hasOwn(pack.valuations, id) ? pack.valuations[id] : undefined;
  if (record === undefined) return refuse('value/no-valuation', id, ids);
  const basis = priceBasisOf(record, pack.values);
  if (basis === undefined) return refuse('value/no-valuation', record.currency, ids);
  const isSilent = (project['cash-flows'] ?? []).length === 0 && project.trade === undefined;
  if (isSilent && variant === undefined) {
    return refuse('value/no-money', request.project, []);
  }
  return succeed({ project, variant, valuation: { id, record }, basis });
}

const refuse = (code: string, value: string, known: readonly string[]): Result<never> => ({
  ok: false,
  problems: [makeProblem({ code, value, params: { known: known.join(', ') } }, valueWordsEn)],
});
