import { VERSION } from '../../assessment/index.ts';
import type { NetworkFlows } from '../../assessment/index.ts';
import type { LeftOut, LosersAndWinners } from '../../corridor/index.ts';
import type { FigureDocument } from '../../figures/index.ts';
import type { Problem } from '../../quantity/index.ts';
import type { View } from '../../scenario/index.ts';
import { figureDocument } from '../figure-document.ts';
import { amountsIn, grouped } from './amounts.ts';
import { comparedPart } from './compared-part.ts';
import { pageOf, reproduce } from './frame.ts';
import { ledgerPart } from './ledger-part.ts';
import { mapPart } from './map-part.ts';
import { pricesPart } from './prices-part.ts';
import { tell } from './tell.ts';
import { unknownPart } from './unknown-part.ts';
import { usePart } from './use-part.ts';

/** How the things of a network are called on a page. */
export interface PageNames {
  readonly state: (id: string) => string;
  /** a link, line, supply or demand, with the option of it that is built */
  readonly asset: (id: string) => string;
  readonly bus: (id: string) => string;
}

export interface FlowsPageInput {
  readonly found: NetworkFlows;
  /** the same network without the links of a project, and what they change */
  readonly without:
    | { readonly found: NetworkFlows; readonly compared: LosersAndWinners }
    | undefined;
  readonly project: string | undefined;
  readonly rule: string;
  readonly left: readonly LeftOut[];
  readonly warnings: readonly Problem[];
  readonly names: PageNames;
  readonly day: string;
  readonly solver: string;
  readonly pypsaObjective: number | undefined;
  /** of the pack it came from, if any: for sources and for what does not stand */
  readonly view: View | undefined;
  readonly command: string;
  readonly generated: string;
  /** the answer as `--json` prints it */
  readonly data: unknown;
}

/** What the parts of the page are written from. */
export interface FlowsContext extends FlowsPageInput {
  readonly document: FigureDocument;
}

/**
 * The flows of a network as one HTML file: map, use of capacity, prices, the ledger by state, losers and
 * winners, and what is unknown. It loads nothing; the same input gives the same bytes.
 *
 * @throws LandbridgeError when jsdom or world-atlas, which figures and maps need, cannot be loaded
 *
 * @example
 * const found = unwrap(networkFlows(pipes, solver));
 * const plain = (id) => id;
 * const page = writeFlowsPage({
 *   found, without: undefined, project: undefined, rule: 'owners', left: [], warnings: [],
 *   names: { state: plain, asset: plain, bus: plain }, day: '2031-05-14', solver: 'HiGHS',
 *   pypsaObjective: undefined, view: undefined, command: '', generated: '2031-05-14', data: {},
 * });
 * page.startsWith('<!doctype html>'); // true
 */
export function writeFlowsPage(input: FlowsPageInput): string {
  const context: FlowsContext = { ...input, document: figureDocument() };
  const { day, found } = input;
  const { network } = found;
  return pageOf({
    title: tell('flows-title', { title: network.title, day }),
    eyebrow: tell('flows-eyebrow', { day }),
    heading: network.title,
    facts: factsOf(input),
    sections: [
      { id: 'map', title: tell('map'), body: mapPart(context) },
      { id: 'use', title: tell('use'), body: usePart(context) },
      { id: 'prices', title: tell('prices'), body: pricesPart(context) },
      { id: 'ledger', title: tell('ledger'), body: ledgerPart(context) },
      { id: 'compared', title: tell('compared'), body: comparedPart(context) },
      { id: 'unknown', title: tell('unknown'), body: unknownPart(context) },
      { id: 'reproduce', title: tell('reproduce'), body: reproduce(reproduceRows(input)) },
    ],
    version: VERSION,
    data: input.data,
  });
}

function factsOf({ found, pypsaObjective, solver }: FlowsPageInput) {
  const { ledger, network, solution } = found;
  const { money } = network.units;
  const { identity } = ledger;
  const whole = amountsIn(money, [identity.welfare]);
  const exact = (amount: number): string => `${grouped(amount)} ${money}`;
  const size = {
    solver,
    assets: network.links.length + network.lines.length,
    buses: network.buses.length,
    moments: network.snapshots.length,
  };
  const welfare = `${whole.text(identity.welfare)} ${whole.unit}`;
  return [
    [tell('welfare'), tell('welfare-text', { amount: welfare })],
    ...(pypsaObjective === undefined
      ? []
      : [
          [
            tell('objective'),
            pypsaObjective.toLocaleString('en-US', { maximumFractionDigits: 4 }),
          ] as const,
        ]),
    ...(solution.error > 0
      ? [[tell('error'), tell('error-text', { amount: exact(solution.error) })] as const]
      : []),
    [
      tell('adds-up'),
      identity.holds
        ? tell('adds-up-yes', { amount: exact(identity.tolerance) })
        : tell('adds-up-no', { amount: exact(identity.difference) }),
    ],
    [tell('solved-by'), tell('solved-text', size)],
  ] as const;
}

const reproduceRows = ({ command, generated, view }: FlowsPageInput) =>
  [
    [tell('command'), command],
    ...(view === undefined ? [] : [[tell('view'), view.digest] as const]),
    [tell('version'), VERSION],
    [tell('generated'), generated],
  ] as const;
