import type { FlowNetwork, LeftOut } from '../../corridor/index.ts';
import type { Problem } from '../../quantity/index.ts';
import { html } from '../markup.ts';
import type { Piece } from '../markup.ts';
import { list } from './frame.ts';
import { tell } from './tell.ts';
import type { PageNames } from './write-flows-page.ts';

interface Unknowns {
  readonly network: FlowNetwork;
  readonly left: readonly LeftOut[];
  readonly warnings: readonly Problem[];
  readonly names: PageNames;
  /** entries of prices that nothing bounds */
  readonly undetermined?: readonly number[] | undefined;
}

/** What nobody has stated, what does not stand, and what else a reader must know. */
export function unknownPart(
  about: Omit<Unknowns, 'network'> & {
    readonly found: {
      readonly network: FlowNetwork;
      readonly solution: { readonly undetermined?: readonly number[] };
    };
  },
): Piece {
  const { found, left, names, warnings } = about;
  const { network, solution } = found;
  const marked = [
    ...network.supplies,
    ...network.links,
    ...network.lines,
    ...network.stores,
  ].flatMap(({ id, unknown = [] }) =>
    unknown.length === 0
      ? []
      : [tell('not-stated-of', { name: names.asset(id), fields: unknown.join(', ') })],
  );
  const missing = left
    .filter(({ why }) => why !== 'not-standing')
    .map((each) => leftText(each, names));
  const open = [
    ...new Set(
      (solution.undetermined ?? []).map(
        (entry) => network.buses[Math.floor(entry / network.snapshots.length)]?.id ?? '',
      ),
    ),
  ].map((bus) => tell('price-any', { name: names.bus(bus) }));
  const unknown = [...marked, ...missing, ...open];
  const idle = left
    .filter(({ why }) => why === 'not-standing')
    .map((each) => leftText(each, names));
  return html`<p>${unknown.length === 0 ? tell('unknown-none') : tell('unknown-intro')}</p>
    ${list(unknown)} ${idle.length > 0 && html`<h3>${tell('idle')}</h3>`} ${list(idle)}
    ${warnings.length > 0 && html`<h3>${tell('notes')}</h3>`}
    ${list(warnings.map(({ message }) => message))}`;
}

function leftText({ id, option, states = [], why }: LeftOut, names: PageNames): string {
  const name = option === undefined ? names.asset(id) : `${names.asset(id)} + ${option}`;
  const stands = states.map((state) => state.replaceAll('-', ' ')).join(' or ');
  return tell(`left-${why}`, { name, states: stands === '' ? tell('unknown-word') : stands });
}
