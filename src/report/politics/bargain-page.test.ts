import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { riverView } from '../../../test/fixtures/fixture-pack.ts';
import { answerBargain, supposedView } from '../../assessment/index.ts';
import type { BargainResult } from '../../assessment/index.ts';
import {
  bargainTable,
  certainTable,
  playRounds,
  tableAtBase,
  tableOfView,
} from '../../bargaining/index.ts';
import type { RoundsRequest } from '../../bargaining/index.ts';
import { createReasons, unwrap } from '../../quantity/index.ts';
import type { Pack } from '../../scenario/index.ts';
import { writeBargainPage } from './write-bargain-page.ts';

const GENERATED = '2031-05-14T09:30Z';

function pageOf(play?: RoundsRequest, edit?: (pack: Pack) => void): [string, BargainResult] {
  const view = riverView('2019-06-01', edit);
  const reasons = createReasons();
  const table = unwrap(tableOfView(view, { issues: ['river-link'] }, reasons));
  const rounds =
    play === undefined ? {} : { rounds: unwrap(playRounds(unwrap(tableAtBase(table)), play)) };
  const result = unwrap(answerBargain({ table, reasons, view }, { draws: 50, ...rounds }));
  return [
    writeBargainPage({ result, view, command: 'landbridge bargain river', generated: GENERATED }),
    result,
  ];
}

const open = (page: string): Document => new JSDOM(page).window.document;
const textOf = (page: Document, part: string): string =>
  (page.querySelector(part)?.textContent ?? '').replaceAll(/\s+/g, ' ');

describe('the page of a bargain', () => {
  const [text, result] = pageOf({ model: 'scholz', preset: 'printed' });
  const page = open(text);

  test('the same input gives the same bytes, and the page loads nothing', () => {
    expect(pageOf({ model: 'scholz', preset: 'printed' })[0]).toBe(text);
    const policy = page.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(text).not.toMatch(/\ssrc=|@import|url\((?!#)|<link|<iframe/);
  });

  test('has no hole in a sentence', () => {
    expect(page.querySelector('main')?.textContent).not.toMatch(
      /⟦|NaN|Infinity|undefined|\{[a-z]+\}/,
    );
  });

  test('every link leads somewhere, and every id is there once', () => {
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...page.querySelectorAll('a[href^="#"]')].map((link) =>
      decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''),
    );
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
    expect(targets.length).toBeGreaterThan(50);
  });

  test('every number of an actor opens its own reason, and each leads down to a leaf', () => {
    const rows = [...page.querySelectorAll('#i1-who .actors tbody tr')];
    expect(rows).toHaveLength(result.answer.issues[0]?.actors.length ?? -1);
    const byId = new Map(result.reasons.map((reason) => [reason.id, reason]));
    for (const row of rows) {
      expect(row.querySelectorAll('td.num')).toHaveLength(row.querySelectorAll('a.n').length);
    }
    const leaves = result.reasons.filter(({ from }) => from.length === 0);
    expect(leaves.every(({ kind }) => kind !== 'computed')).toBe(true);
    for (const link of page.querySelectorAll('#i1-who .actors a.n')) {
      const id = link.getAttribute('href')?.slice('#r-'.length) ?? '';
      expect(byId.has(decodeURIComponent(id))).toBe(true);
    }
  });

  test('two answers: what power would bring about, and who must consent and would not', () => {
    expect(textOf(page, '#answer')).toContain('decided by the consent of each');
    const consents = result.answer.issues[0]?.consents ?? [];
    expect(consents.length).toBeGreaterThan(0);
    expect(page.querySelectorAll('#i1-consents tbody tr')).toHaveLength(consents.length);
  });

  test('positions by round, each opening the move that brought it about', () => {
    const rounds = page.querySelector('#rounds');
    expect(rounds?.querySelector('svg title')?.textContent).toContain('Positions by round');
    const moved = [...(rounds?.querySelectorAll('td a[href^="#move-"]') ?? [])];
    expect(moved.length).toBeGreaterThan(0);
    const [first] = moved;
    const sentence = textOf(page, first?.getAttribute('href') ?? '');
    expect(sentence).toMatch(/Round 1: .+ moves from \d/);
    expect(textOf(page, '#rounds')).toContain('It settles');
  });

  test('an assumption is told from a source, in a word and in form', () => {
    const [assumed] = pageOf(undefined, (pack) => {
      for (const stance of pack.stances) {
        Object.assign(stance, { source: undefined, assumption: 'nobody has said so' });
        Object.assign(stance.ideal, { source: undefined });
      }
    });
    expect(textOf(open(assumed), '#i1-who')).toContain('an assumption');
    expect(open(assumed).querySelectorAll('.kind.assumption').length).toBeGreaterThan(0);
  });

  test('what a pack says stays text', () => {
    const [hostile] = pageOf(undefined, (pack) => {
      const issue = pack.issues['river-link'];
      if (issue !== undefined) issue.question = '<script>alert(1)</script>';
      for (const actor of Object.values(pack.actors)) actor.name = '<img src=x onerror=alert(1)>';
    });
    expect(open(hostile).querySelectorAll('script')).toHaveLength(2);
    expect(hostile).not.toMatch(/<script>alert|<img/);
  });

  test('holds the whole answer as JSON', () => {
    const data = page.querySelector('#landbridge-result')?.textContent ?? '';
    expect(JSON.parse(data)).toEqual(JSON.parse(JSON.stringify(result)));
  });
});

describe('the page of a table of one’s own', () => {
  const table = unwrap(
    bargainTable({
      issues: [
        { id: 'fee', low: 0, high: 10 },
        { id: '항구 "1"', low: 0, high: 100 },
      ],
      actors: [
        { id: '대한민국', capability: 3 },
        { id: 'Россия', capability: 2 },
        { id: '中国', capability: 4 },
      ],
      stands: [
        [
          { position: 8, salience: 0.9 },
          { position: 10, salience: 0.2 },
        ],
        [
          { position: 1, salience: 0.3 },
          { position: 90, salience: 0.8 },
        ],
        [{ position: 4, salience: 0.5 }, undefined],
      ],
    }),
  );

  test('several issues, names of any script, a model that trades between them', () => {
    const reasons = createReasons();
    const rounds = unwrap(playRounds(table, { model: 'exchange' }));
    const result = unwrap(
      answerBargain(
        { table: certainTable(table, 'table.csv', reasons), reasons },
        { draws: 20, rounds },
      ),
    );
    const text = writeBargainPage({
      result,
      view: undefined,
      title: 'Two things at once',
      command: '',
      generated: GENERATED,
    });
    const page = open(text);
    expect(textOf(page, 'h1')).toBe('Two things at once');
    expect(textOf(page, '#i2')).toContain('Россия');
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(textOf(page, 'main')).not.toMatch(/⟦|NaN|undefined/);
    expect(page.querySelector('#names')).toBeNull();
  });
});

test('M08: what was supposed is told, with the same without it', () => {
  const view = riverView('2019-06-01');
  const plain = () => {
    const reasons = createReasons();
    return { table: unwrap(tableOfView(view, { issues: ['river-link'] }, reasons)), reasons, view };
  };
  const supposed = unwrap(
    supposedView(view, [{ kind: 'position', actor: 'XC', issue: 'river-link', at: 90 }]),
  );
  const reasons = createReasons();
  const table = unwrap(tableOfView(supposed, { issues: ['river-link'] }, reasons));
  const result = unwrap(
    answerBargain(
      { table, reasons, view: supposed },
      { draws: 50, baseline: plain(), supposed: ['suppose XC=90'] },
    ),
  );
  const command = 'landbridge bargain river --suppose XC=90';
  const page = open(writeBargainPage({ result, view, command, generated: GENERATED }));
  const facts = textOf(page, 'main');
  expect(facts).toContain('Supposed suppose XC=90');
  const median = result.answer.baseline?.[0]?.median ?? Number.NaN;
  expect(facts).toContain(`Without it ${Math.round(median)}`);
});
