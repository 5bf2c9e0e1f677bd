import { stateOf } from '../../scenario/index.ts';
import type { Pack } from '../../scenario/index.ts';

/** Whether an actor is a bloc, whose members a tie of it is about. */
export function isBloc(pack: Pick<Pack, 'actors'>, id: string): boolean {
  return Object.hasOwn(pack.actors, id) && pack.actors[id]?.kind === 'bloc';
}

/** The states among some actors, or those they belong to, each once, in order. */
export function statesAmong(pack: Pick<Pack, 'actors'>, ids: readonly string[]): string[] {
  return [...new Set(ids.flatMap((id) => stateOf(pack, id) ?? []))];
}
