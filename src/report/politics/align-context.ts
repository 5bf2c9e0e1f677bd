import type { AlignResult } from '../../alignment/index.ts';
import { recordOf } from '../record-of.ts';
import type { PoliticsContext } from './context.ts';
import { tell } from './tell.ts';

/** What the parts about alignment are written from. */
export interface AlignPageContext extends PoliticsContext {
  readonly result: AlignResult;
  readonly answer: AlignResult['answer'];
  /** a list of actors */
  readonly all: (ids: readonly string[]) => string;
  /** two that stand together in a heading */
  readonly pair: (a: string, b: string) => string;
  /** an issue, a track, a project or an institution */
  readonly titled: (id: string) => string;
}

export function alignPageContext(base: PoliticsContext, result: AlignResult): AlignPageContext {
  const { named, view } = base;
  const titled = (id: string): string =>
    recordOf(view?.pack.projects ?? {}, id)?.title ??
    recordOf(view?.pack.tracks ?? {}, id)?.title ??
    named(id);
  return {
    ...base,
    result,
    answer: result.answer,
    all: (ids) => (ids.length === 0 ? tell('nobody') : ids.map((id) => named(id)).join(', ')),
    pair: (a, b) => tell('pair', { a: named(a), b: named(b) }),
    titled,
  };
}
