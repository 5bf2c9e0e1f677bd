import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { tied, tiedView } from '../../../test/fixtures/tied-view.ts';
import { answerAlign } from '../../alignment/index.ts';
import type { AlignRequest, AlignResult } from '../../alignment/index.ts';
import { unwrap } from '../../quantity/index.ts';
import type { Pack } from '../../scenario/index.ts';
import { writeAlignPage } from './write-align-page.ts';

const TIES = [
  tied('rivalry', 'XA', 'XC'),
  tied('alliance', 'XA', 'XB'),
  tied('leverage', 'XC', 'XB'),
  tied('grievance', 'XA', 'XB'),
];

function pageOf(request: AlignRequest, edit?: (pack: Pack) => void): [string, AlignResult] {
  const view = tiedView(TIES, edit);
  const result = unwrap(answerAlign(view, { draws: 400, ...request }));
  return [
    writeAlignPage({ result, view, command: 'landbridge align river', generated: '2031-05-14' }),
    result,
  ];
}

const open = (page: string): Document => new JSDOM(page).window.document;
const textOf = (page: Document, part: string): string =>
  (page.querySelector(part)?.textContent ?? '').replaceAll(/\s+/g, ' ');

describe('the page of an alignment', () => {
  const [text, { answer, reasons }] = pageOf({ actor: 'XB' });
  const page = open(text);

  test('the same input gives the same bytes, and the page loads nothing', () => {
    expect(pageOf({ actor: 'XB' })[0] === text).toBe(true);
    expect(text).not.toMatch(/\ssrc=|@import|url\((?!#)|<link|<iframe/);
  });

  test('has no hole in a sentence', () => {
    expect(textOf(page, 'main')).not.toMatch(/⟦|NaN|Infinity|undefined|\{[a-z]+\}/);
  });

  test('every link leads somewhere, and every id is there once', () => {
    const ids = new Set([...page.querySelectorAll('[id]')].map(({ id }) => id));
    expect(ids.size).toBe(page.querySelectorAll('[id]').length);
    const targets = [...page.querySelectorAll('a[href^="#"]')].map((link) =>
      decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''),
    );
    expect(targets.filter((target) => !ids.has(target))).toEqual([]);
  });

  test('the question first, with what it hangs on', () => {
    expect(textOf(page, 'h1')).toBe('Would Upper State change sides?');
    expect(textOf(page, '#answer')).toContain('From the camp of Lower State to that of Far Power');
    const rows = page.querySelectorAll('#question tbody tr');
    const { drivers = [], whatIf = [] } = answer.question ?? {};
    expect(rows).toHaveLength(drivers.length + whatIf.length);
    expect(rows.length).toBeGreaterThan(0);
  });

  test('C09: a wedge as a series, beside what each wants', () => {
    expect(textOf(page, '#wedge svg title')).toBe('Wedges between allies over time');
    expect(textOf(page, '#wedge svg desc')).toContain('Upper State');
  });

  test('what pulls against what is shown, and a number opens its reason', () => {
    expect(textOf(page, '#ties')).toContain('treaties +1.5 against grievances −0.3');
    const known = new Set(reasons.map(({ id }) => id));
    const opened = [...page.querySelectorAll('#ties a.n')].map(
      (link) =>
        page.getElementById(decodeURIComponent(link.getAttribute('href') ?? '').slice(1))?.id,
    );
    expect(opened.length).toBeGreaterThan(5);
    expect(opened.every((id) => id?.startsWith('r-'))).toBe(true);
    expect(known.size).toBe(page.querySelectorAll('#reasons li, #sources [id^="r-"]').length);
  });

  test('nobody asked about: no question, and everybody’s distance from tipping', () => {
    const [all, { answer: told }] = pageOf({});
    expect(textOf(open(all), 'h1')).toBe('Who stands with whom');
    expect(open(all).querySelector('#question')).toBeNull();
    expect(told.landscape.tipping.length).toBeGreaterThan(1);
  });

  test('names of a pack are text, and those in other scripts carry their language', () => {
    const [hostile] = pageOf({ actor: 'XB' }, (pack) => {
      const actor = pack.actors['XB'];
      if (actor === undefined) return;
      actor.name = '<img src=x onerror=alert(1)>';
      actor.names = { ko: '윗나라', ru: 'Верхняя', zh: '上国', ja: '上の国' };
    });
    expect(hostile).not.toContain('<img');
    const spans = [...open(hostile).querySelectorAll('#names span[lang]')];
    expect(spans.map((span) => span.getAttribute('lang'))).toEqual(
      expect.arrayContaining(['ko', 'ru', 'zh', 'ja']),
    );
  });
});
