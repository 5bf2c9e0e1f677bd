import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { riverView } from '../../test/fixtures/fixture-pack.ts';
import { assess } from '../assessment/index.ts';
import type { AssessResult } from '../assessment/index.ts';
import type { Pack, View } from '../scenario/index.ts';
import { writeAssessReport } from './write-assess-report.ts';

const GENERATED = '2031-05-14 09:30 UTC';

function reportOf(day: string, edit?: (pack: Pack) => void): [string, AssessResult, View] {
  const view = riverView(day, edit);
  const result = assess(view, { draws: 500, seed: 3 });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return [
    writeAssessReport({ view, result: result.value, generated: GENERATED }),
    result.value,
    view,
  ];
}

/** The page without what is not prose: drawings, style, script, data. */
const prose = (html: string): string => html.replaceAll(/<(svg|style|script)\b.*?<\/\1>/gs, '');

const all = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, found = '']) => found);

describe('the report of the river line', () => {
  let page = '';
  let result: AssessResult;
  let view: View;
  beforeAll(() => {
    [page, result, view] = reportOf('2020-06-12');
  });

  test('the first screen says how sure it is and on what it rests', () => {
    const first = prose(page).slice(0, prose(page).indexOf('<nav'));
    const text = first.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
    const { counts } = result;
    expect(text).toContain('Railway across the river: works by 2022-06-12');
    expect(text).toMatch(/at most (&lt; )?[\d.]+ %/);
    expect(text).toMatch(/law: not assessed .* value: assessed/);
    expect(text).toContain('one gate, law, is not assessed');
    expect(text).toContain(`${counts.sourced} sourced values`);
    expect(text).toContain(`${counts.assumed} assumptions`);
    expect(text).toContain(`${counts.unknown} unknowns`);
    expect(text).toContain(`${counts.hindsight} seen only with hindsight`);
    const { assumed, sourced, unknown } = counts.stances;
    expect(text).toContain(`assumed stances: ${assumed} of ${assumed + sourced + unknown}`);
    expect(text).toContain('looked for up to 2021-12-31');
    expect(text).toContain('not legal advice');
  });

  test('every number opens an entry that is there', () => {
    const ids = new Set(all(page, /\sid="([^"]*)"/g));
    const numbers = all(page, /<a class="n" href="#([^"]*)"/g);
    expect(numbers.length).toBeGreaterThan(50);
    expect(all(page, /class="n"/g)).toHaveLength(numbers.length);
    for (const target of all(page, /href="#([^"]*)"/g)) expect(ids).toContain(target);
  });

  test('no chance stands in the prose without its reason', () => {
    const answer = prose(page).slice(0, prose(page).indexOf('<section id="reasons"'));
    const unlinked = answer.replaceAll(/<a class="n"[^>]*>[^<]*<\/a>/g, '');
    expect(unlinked).not.toMatch(/\d\u202F%/);
  });

  test('every reason is in the appendix, and leads on to its own reasons', () => {
    const ids = all(page, /\sid="([^"]*)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id } of result.reasons) expect(ids).toContain(`r-${id}`);
  });

  test('three figures, each described in words and with a table beside it', () => {
    expect(all(page, /<svg class="(lb-figure)"/g)).toHaveLength(3);
    expect(page).toContain(
      'What moves the worth of Railway across the river, in USD of 2019</title>',
    );
    expect(page).toContain('Chance of each step by date, from 2020-06-12 to 2022-06-12</title>');
    expect(page).toContain(
      'Who stands where: How far should the line across the river go?</title>',
    );
    expect(all(page, /<table/g).length).toBe(all(page, /<caption/g).length);
    expect(all(page, /<(th)[ >]/g).length).toBe(all(page, /<th scope="(?:row|col)"/g).length);
  });

  test('tells what was decided, tried and reached before', () => {
    const text = prose(page)
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ');
    expect(text).toContain('refused 2020-06-10');
    expect(text).toContain('First bridge 1998 – 2003 survey money ran out');
    expect(text).toContain('survey done');
    expect(text).toContain('earlier attempts in this scenario reached works');
  });

  test('says what it is worth to whom, who loses, and which payments would open the gate', () => {
    const text = prose(page)
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ');
    expect(text).toMatch(/Loses at base values: Line Company, Ferry Company\./);
    expect(text).toMatch(/open with payments [\d.]+ % Line Company Upper State pays Line Company/);
    expect(text).toContain('Money alone. Lives, rights, displacement, forced labour');
    expect(text).toMatch(/Line Company what it loses by it/);
  });

  test('loads nothing: the only addresses are those of links', () => {
    expect(page).not.toMatch(/\ssrc=|@import|url\((?!#)|<link|<iframe/);
    expect(
      page.replaceAll(/<a href="http[^"]*"/g, '').replaceAll('http://www.w3.org/', ''),
    ).not.toMatch(/="https?:/);
    expect(page).toContain('default-src &#39;none&#39;');
  });

  test('its policy lets its own script run, known by its digest', () => {
    const [script = ''] = all(page, /<script>(.*?)<\/script>/gs);
    const digest = createHash('sha256').update(script).digest('base64');
    expect(page).toContain(`script-src &#39;sha256-${digest}&#39;`);
  });

  test('holds the whole result as JSON', () => {
    const [json = ''] = all(
      page,
      /<script type="application\/json" id="landbridge-result">(.*?)<\/script>/gs,
    );
    expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(result)));
  });

  test('says how to get it again', () => {
    expect(page).toContain(
      'landbridge assess SCENARIO --as-of 2020-06-12 --horizon 2022-06-12 --draws 500 --seed 3',
    );
    expect(page).toContain(view.digest);
  });

  test('no sentence is missing from the catalogue', () => {
    expect(page).not.toContain('⟦');
    expect(page).not.toMatch(/undefined|\[object|NaN/);
  });

  test('one heading of the first order, a language, a way past the top', () => {
    expect(all(page, /<(h1)>/g)).toHaveLength(1);
    expect(page).toContain('<html lang="en">');
    expect(page.indexOf('class="skip" href="#answer"')).toBeLessThan(page.indexOf('<main'));
  });

  test('the same bytes when written again', () => {
    expect(reportOf('2020-06-12')[0]).toBe(page);
  });
});

describe('a hostile pack', () => {
  const HOSTILE = `</script><script>alert(1)</script>"><img src=x onerror='alert(1)'>`;
  const TEXTS = new Set([
    'name',
    'title',
    'question',
    'outlet',
    'ended',
    'summary',
    'assumption',
    'under',
  ]);

  const poison = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      if (TEXTS.has(key) && typeof child === 'string') Reflect.set(value, key, child + HOSTILE);
      else poison(child);
    }
  };

  const [page, result] = reportOf('2020-06-12', (pack) => {
    poison(pack);
    pack.issues['river-link']!.points = { 0: HOSTILE, 100: 'trains' };
    pack.sources['herald-2020']!.url = 'javascript:alert(1)';
    pack.sources['gazette-2020']!.url = `https://example.org/"onclick="alert(1)`;
    pack.actors['XB']!.names = { ko: `윗나라${HOSTILE}`, ru: 'Верхняя' };
  });

  test('opens no element and no handler of its own', () => {
    expect(all(page, /<(script)/g)).toHaveLength(2);
    expect(page).not.toMatch(/<img|<[^>]* onerror|<[^>]* onclick/);
  });

  test('links to web pages alone', () => {
    expect(page).not.toContain('href="javascript:');
    expect(page).toContain('javascript:alert(1)</small>');
    expect(page).toContain('href="https://example.org/%22onclick=%22alert(1)"');
  });

  test('cannot end the embedded JSON', () => {
    const [json = ''] = all(page, /id="landbridge-result">(.*?)<\/script>/gs);
    expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(result)));
  });

  test('names in other scripts say their language', () => {
    expect(page).toContain('<span lang="ko">윗나라');
    expect(page).toContain('<span lang="ru">Верхняя</span>');
  });
});

describe('money that cannot be reckoned, or cannot suffice', () => {
  const money = (page: string): string =>
    prose(page)
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ');

  test('an amount nobody has stated is named, and no number stands for it', () => {
    const [page] = reportOf('2019-06-01', (pack) => {
      const flows = pack.projects['river-line']!['cash-flows']!;
      flows[1]!.yearly = { kind: 'quantity', unit: 'USD/yr', unknown: 'not-stated' };
    });
    expect(money(page)).toContain('Nobody has stated: upkeep.');
    expect(money(page)).toContain('unknown: nobody has stated upkeep');
    expect(page).not.toMatch(/⟦|undefined|NaN/);
  });

  test('a scenario that says nothing of money says so', () => {
    const [page] = reportOf('2019-06-01', (pack) => {
      pack.valuations = {};
    });
    expect(money(page)).toContain('its value gate is not assessed');
    expect(page).not.toMatch(/⟦|undefined|NaN/);
  });

  test('a step that cannot pay whatever the amounts is barred by money', () => {
    const [page] = reportOf('2019-06-01', (pack) => {
      const flows = pack.projects['river-line']!['cash-flows']!;
      flows[0]!.once = { kind: 'quantity', unit: 'million USD', low: 700, base: 900, high: 1000 };
    });
    expect(money(page)).toContain('barred: no stated amounts make it pay');
    expect(page).not.toMatch(/⟦|undefined|NaN/);
  });
});

describe('what an answer may lack', () => {
  test('a step that cannot be timed, an actor whose stance nobody knows', () => {
    const [page] = reportOf('2019-06-01', (pack) => {
      pack.stances = pack.stances.filter(({ actor }) => actor !== 'XB');
      pack.projects['river-line']!.phases.works!.takes = {
        kind: 'quantity',
        unit: 'day',
        unknown: 'not-stated',
      };
      pack.projects['river-line']!.phases.survey!.takes = {
        kind: 'quantity',
        unit: 'day',
        unknown: 'not-stated',
      };
      pack.projects['river-line']!.attempts = [];
    });
    expect(page).toContain('cannot be timed');
    expect(page).toContain('unknown, drawn anywhere on the line');
    expect(page).toContain('The scenario holds no earlier attempt to compare with.');
    expect(page).not.toMatch(/⟦|undefined|NaN/);
  });

  test('a step that is done, a day after the last fact', () => {
    const [page] = reportOf('2022-03-01');
    expect(page).toContain('done 2020-02-20');
    expect(page).toContain('The scenario covers facts to 2021-12-31');
    expect(page).not.toMatch(/⟦|undefined|NaN/);
  });
});
