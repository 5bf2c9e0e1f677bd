import { describe, expect, test } from 'vitest';
import { linkOf, routeView } from '../../../../test/fixtures/route-network.ts';
import { answerRoute } from '../../../corridor/index.ts';
import type { RouteRequest, RouteResult } from '../../../corridor/index.ts';
import { unwrap } from '../../../quantity/index.ts';
import type { Pack } from '../../../scenario/index.ts';
import { PLAIN } from '../../output.ts';
import { paintLines, textWidth } from '../line.ts';
import { amountText, shareText } from './route-amount.ts';
import { routeNames } from './route-names.ts';
import { routeScreen } from './route-screen.ts';

const DAY = '2024-10-16';
const PAIR = { from: 'harbour', to: 'metropolis', sanctioned: ['XB'], draws: 20 } as const;

const law = {
  states: [{ state: 'XB', layers: ['RIVER'], provisions: ['goods', 'ferry'] }],
  crossings: [
    {
      line: 'armistice-line',
      layer: 'LINE',
      provision: 'line',
      cite: 'Art. 1',
      opens: [{ by: 'XD', procedure: 'authorisation' }],
    },
  ],
} satisfies RouteResult['law'];

function lines(
  request: Partial<RouteRequest> = {},
  options: { width?: number; withLegs?: boolean; edit?: (pack: Pack) => void } = {},
): string[] {
  const { edit, width = 100, withLegs = false } = options;
  const view = routeView(DAY, edit);
  const result = { ...unwrap(answerRoute(view, { ...PAIR, ...request })), law };
  const screen = { width, withLegs, names: routeNames(view.pack) };
  return paintLines(routeScreen(result, screen), PLAIN);
}

const printed = (...args: Parameters<typeof lines>): string =>
  lines(...args)
    .join('\n')
    .replaceAll(/\s+/g, ' ');

describe('ways on the screen', () => {
  test('stand side by side where there is room, else under one another', () => {
    const wide = lines().find((line) => line.includes('all sea') && line.includes('sea and land'));
    expect(wide).toMatch(/all sea +sea and land +by land alone$/);
    const narrow = lines({}, { width: 60 });
    expect(narrow.filter((line) => /^ +days +\d/.test(line)).length).toBeGreaterThan(1);
  });

  test.each([60, 80, 110])('fit into %i columns', (width) => {
    const all = lines({ via: ['XB'], matrix: 'shipments' }, { width, withLegs: true });
    expect(all.filter((line) => textWidth(line) > width)).toEqual([]);
  });

  test('say what is needed: state, line, cost of rebuilding or that it is unknown', () => {
    expect(printed()).toContain(
      'needs Line over the border: severed, crosses armistice-line. New rails 30 [20–60] million USD',
    );
    const edit = (pack: Pack): void => void delete linkOf(pack, 'rail-border').options;
    expect(printed({}, { edit })).toContain(
      'severed, crosses armistice-line. what it would cost is unknown',
    );
  });

  test('say whose territory, under which bans, and who gives leave', () => {
    const text = printed();
    expect(text).toContain('by RIVER (2 paragraphs): Frontier → Junction (2 links)');
    expect(text).toMatch(/needs leave armistice-line, LINE: authorisation by .* \(Art\. 1\)/);
    expect(text).toContain('no verdict on an act');
  });

  test('tell every leg where asked', () => {
    expect(printed({}, { withLegs: true })).toMatch(
      /rail 1435, Frontier → Beyond 10 24\.2 \[6\.2–120\] 205 severed with Crossing of the line/,
    );
    expect(printed()).not.toContain('with Crossing of the line');
  });

  test('a cost of which nothing is known is unknown, one that lacks a part at least', () => {
    const nothing = printed(
      {},
      {
        withLegs: true,
        edit: (pack) => void delete linkOf(pack, 'rail-coast').cost,
      },
    );
    expect(nothing).toMatch(/East Port → Junction 500 10 unknown cost of Coast line unknown/);
    expect(nothing).toContain('at least 2,300');
  });

  test('a kind of way that is not there says why, and where it breaks off', () => {
    expect(printed({ lastMile: 100 })).toContain('no port within 100 km over land');
    const cut = printed({ assume: ['rail-home'] });
    expect(cut).toContain('breaks off at Line over the border (severed)');
  });

  test('shares are told with their scale, forecasts with their verdict', () => {
    const text = printed();
    expect(text).toContain('scale 0.001 per USD/TEU: a multinomial logit');
    expect(text).toMatch(/impossible “What was dreamt of” needs at least [\d,.]+ trains a day/);
    expect(text).toMatch(/once gone without by land alone: all sea/);
  });
});

describe('amounts and shares', () => {
  test('as they are read', () => {
    const range = { low: 900.4, base: 1234.5, high: 2000.4 };
    expect(amountText(range)).toBe('1,235\u00A0[900–2,000]');
    expect(amountText({ ...range, complete: false })).toBe('at least\u00A01,235\u00A0[900–2,000]');
    expect(amountText({ low: 0, base: 0, high: 0, complete: false })).toBe('unknown');
    expect(amountText({ low: 0, base: 0, high: 0, complete: true })).toBe('0');
    expect(amountText(null)).toBe('unknown');
  });

  test.each([
    [0, 'under 1 %'],
    [0.0099, 'under 1 %'],
    [0.012, '1 %'],
    [0.456, '46 %'],
    [0.995, 'over 99 %'],
  ])('a share of %f', (share, text) => {
    expect(shareText(share).replaceAll('\u00A0', ' ')).toBe(text);
  });
});
