import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { linkOf, routeView } from '../../../test/fixtures/route-network.ts';
import { answerRoute } from '../../corridor/index.ts';
import type { RouteRequest } from '../../corridor/index.ts';
import { unwrap } from '../../quantity/index.ts';
import type { Pack } from '../../scenario/index.ts';
import { writeRoutePage } from './write-route-page.ts';

const DAY = '2024-10-16';

const write = (request: Partial<RouteRequest> = {}, edit?: (pack: Pack) => void): string => {
  const view = routeView(DAY, edit);
  const asked = { from: 'harbour', to: 'metropolis', draws: 20, ...request };
  const result = unwrap(answerRoute(view, asked));
  return writeRoutePage({ view, result, generated: '2031-05-14 09:30 UTC' });
};
const located = (pack: Pack): void => {
  for (const [at, place] of Object.values(pack.places).entries()) {
    place.lat = 40 + at;
    place.lon = 10 + at * 5;
  }
};
const open = (text: string): Document => new JSDOM(text).window.document;

describe('the page of routes', () => {
  const text = write({ matrix: 'shipments', sanctioned: ['XB'] }, located);
  const page = open(text);

  test('the same input gives the same bytes', () => {
    expect(write({ matrix: 'shipments', sanctioned: ['XB'] }, located)).toBe(text);
  });

  test('loads nothing: no address of its own, a policy, one script known by its digest', () => {
    const policy = page.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(text).not.toMatch(/<(?:link|img|iframe)|url\(|@import/);
    expect(page.querySelectorAll('script[src]').length).toBe(0);
  });

  test('every link in it leads somewhere, and every id is there once', () => {
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...page.querySelectorAll('a[href^="#"]')].map((link) =>
      decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''),
    );
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
    expect(targets.length).toBeGreaterThan(100);
  });

  test('has figures that speak: map, the closed part of it, cost against time', () => {
    const labels = [...page.querySelectorAll('svg[role=img]')].map(
      (svg) => svg.querySelector('title')?.textContent,
    );
    expect(labels).toEqual([
      'Ways from Harbour to Metropolis',
      'Where links do not stand',
      'What ways from Harbour to Metropolis cost against the days they take',
    ]);
  });

  test('holds the whole answer as JSON', () => {
    const data = page.querySelector('#landbridge-result')?.textContent ?? '';
    expect(JSON.parse(data)).toMatchObject({ schema: 'landbridge/route@1', asOf: DAY });
  });

  test('has no hole in a sentence', () => {
    const said = page.querySelector('main')?.textContent ?? '';
    expect(said).not.toMatch(/⟦|undefined|NaN|\{[a-z]+\}/);
    expect(said).toContain('Line over the border: severed, crosses armistice-line.');
  });

  test('without coordinates there is no map and the places are not lost', () => {
    const bare = open(write());
    expect(bare.querySelector('#map')).toBeNull();
    expect(bare.querySelector('#beside')?.textContent).toContain('by land alone');
  });

  test('what a pack says stays text', () => {
    const hostile = write({}, (pack) => {
      linkOf(pack, 'rail-border').name = '<script>alert(1)</script>';
    });
    expect(open(hostile).querySelectorAll('script').length).toBe(2);
    expect(hostile).not.toContain('<script>alert');
  });
});
