import { describe, expect, test } from 'vitest';
import { onePipe } from '../../../test/fixtures/one-pipe.ts';
import { networkFlows, networkGains } from '../../assessment/index.ts';
import { allocate, parseGames } from '../../coalition/index.ts';
import { losersAndWinners } from '../../corridor/index.ts';
import type { FlowNetwork } from '../../corridor/index.ts';
import { unwrap } from '../../quantity/index.ts';
import { openHighs } from '../../solver/index.ts';
import { writeFlowsPage } from './write-flows-page.ts';
import type { FlowsPageInput } from './write-flows-page.ts';
import { writeGainsPage, writeGamesPage } from './write-gains-page.ts';

const solver = await openHighs();
const HOSTILE = '<img src=x onerror=alert(1)>';
const names = { state: (id: string) => id, asset: (id: string) => id, bus: (id: string) => id };

function flowsPage(network: FlowNetwork, more: Partial<FlowsPageInput> = {}): string {
  return writeFlowsPage({
    found: unwrap(networkFlows(network, solver)),
    without: undefined,
    project: undefined,
    rule: 'owners',
    left: [],
    warnings: [],
    names,
    day: '2031-05-14',
    solver: 'a solver',
    pypsaObjective: undefined,
    view: undefined,
    command: 'landbridge flows pipe.yaml',
    generated: '2031-05-14T09:30Z',
    data: { title: network.title },
    ...more,
  });
}

const placed: FlowNetwork = {
  ...onePipe,
  buses: [
    { id: 'north/gas', carrier: 'gas', country: 'XA', position: { lat: 52, lon: 10 } },
    { id: 'south/gas', carrier: 'gas', country: 'XB', position: { lat: 48, lon: 12 } },
  ],
  supplies: [{ id: 'field', bus: 'north/gas', capacity: 100, cost: 30 }],
  demands: [
    { id: 'buyers', bus: 'south/gas', need: { kind: 'elastic', intercept: 130, slope: 1 } },
  ],
  links: onePipe.links.map((link) => ({ ...link, from: 'north/gas', to: 'south/gas' })),
};

const text = (page: string): string =>
  page
    .replaceAll(/<script.*?<\/script>|<style>.*?<\/style>/gs, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');

describe('the page of flows', () => {
  test('map, use, prices and ledger, each figure described in words', () => {
    const page = flowsPage(placed);
    expect(page.match(/<svg class="lb-figure/g)).toHaveLength(4);
    expect(page).toContain('north to south: 40, full.');
    expect(text(page)).toContain('the accounts of all states sum to the whole');
    expect(page).toContain('XA, rents, fees:');
    expect(page).not.toMatch(/\ssrc=|@import|url\((?!#)|<link|<iframe|⟦|NaN|Infinity|undefined/);
  });

  test('places nobody has put on a map make no map, and that is said', () => {
    expect(text(flowsPage(onePipe))).toContain('there is no map');
  });

  test('what changes with a project, who loses, and what is unknown', () => {
    const [pipe] = placed.links;
    const with2: FlowNetwork = {
      ...placed,
      links: [
        ...placed.links,
        ...(pipe === undefined ? [] : [{ ...pipe, id: 'second', unknown: ['cost'] }]),
      ],
    };
    const [before, found] = [placed, with2].map((each) => unwrap(networkFlows(each, solver)));
    if (before === undefined || found === undefined) throw new Error('two were solved');
    const page = flowsPage(with2, {
      found,
      without: { found: before, compared: losersAndWinners(before, found) },
      project: 'a second pipe',
      left: [{ id: 'third', why: 'not-standing', states: ['severed'] }],
    });
    const said = text(page);
    expect(said).toContain('With the links of a second pipe against the same network without');
    expect(said).toContain('second: cost not stated');
    expect(said).toContain('third: severed; it carries nothing');
    expect(said).toContain('Change by state');
  });

  test('names of a network are text, whatever is in them; the same input, the same bytes', () => {
    const hostile = { ...placed, title: HOSTILE };
    const page = flowsPage(hostile, { names: { ...names, asset: () => HOSTILE } });
    expect(page).not.toContain('<img');
    expect(page).toBe(flowsPage(hostile, { names: { ...names, asset: () => HOSTILE } }));
  });
});

describe('the page of gains', () => {
  test('split, coalitions, who can stop it, ledger by rule', () => {
    const page = writeGainsPage({
      found: unwrap(networkGains(onePipe, solver)),
      left: [],
      warnings: [],
      names,
      day: '2031-05-14',
      solver: 'a solver',
      view: undefined,
      command: 'landbridge gains pipe.yaml',
      generated: '2031-05-14T09:30Z',
      data: {},
    });
    const said = text(page);
    expect(page.match(/<svg class="lb-figure/g)).toHaveLength(3);
    expect(said).toContain('The split by rule');
    expect(said).toContain('no coalition without XA is worth anything');
    expect(said).toContain('All together');
    expect(page).not.toMatch(/⟦|NaN|undefined/);
  });

  test('games of costs are told as costs', () => {
    const file = {
      path: 'water.json',
      text: `{"title": ${JSON.stringify(HOSTILE)}, "cost": true, "players": ["A", "B"], "coalitions": {"A": 5, "B": 7, "AB": 9}}`,
    };
    const games = unwrap(parseGames(file)).map((game) => ({
      game,
      table: unwrap(allocate(game, { solver })),
    }));
    const page = writeGamesPage({
      title: 'water.json',
      games,
      command: 'landbridge gains --game water.json',
      generated: '2031-05-14T09:30Z',
      data: {},
    });
    expect(text(page)).toContain('what it saves against serving itself');
    expect(page).not.toContain('<img');
  });
});
