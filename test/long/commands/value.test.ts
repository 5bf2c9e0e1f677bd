import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { valueResultSchema } from '../../../src/corridor/index.ts';
import { PATIENCE, RIVER, landbridge, temporaryFolder } from '../../commands/landbridge.ts';
import type { Run } from '../../commands/landbridge.ts';

const folder = temporaryFolder();
const page = join(folder, 'value.html');
const DAY = ['--as-of', '2019-06-01'];

let plain: Run;
let lines: Run;
let json: Run;
let again: Run;
let csv: Run;
let wrong: Run[];

beforeAll(async () => {
  [plain, lines, json, again, csv, ...wrong] = await Promise.all([
    landbridge(['value', RIVER, ...DAY]),
    landbridge(['value', RIVER, ...DAY, '--lines', '--draws', '200']),
    landbridge(['value', RIVER, ...DAY, '--json', '--html', page]),
    landbridge(['value', RIVER, ...DAY, '--json']),
    landbridge(['value', RIVER, ...DAY, '--csv']),
    landbridge(['value', RIVER, '--project', 'river-lane']),
    landbridge(['value', RIVER, '--variant', 'golden']),
    landbridge(['value', RIVER, '--valuation', 'dear']),
    landbridge(['value', RIVER, '--draws', 'many']),
    landbridge(['value', RIVER, '--as-of', 'soon']),
    landbridge(['value', 'no-such-pack']),
    landbridge(['value', RIVER, ...DAY, '--html', folder]),
  ]);
}, PATIENCE);

describe('landbridge value', () => {
  test('says what it is worth, to whom, and who loses', () => {
    expect(plain.code).toBe(0);
    const text = plain.stdout.replaceAll(/\s+/g, ' ');
    expect(text).toContain('Railway across the river');
    expect(text).toContain('to whom, each at its own rate');
    expect(text).toContain('by state, all at one rate');
    expect(text).toMatch(/loses .*Ferry Company/);
    expect(text).toContain('Money alone: lives, rights, displacement and forced labour');
    expect(plain.stdout.split('\n').every((line) => line.length <= 80)).toBe(true);
    expect(plain.stdout).not.toContain('\u001B[');
  });

  test('--lines: every payment, who bears it and who gets it', () => {
    expect(lines.stdout).toContain('every payment, USD');
    expect(lines.stdout).toContain('→');
  });

  test('--json meets its schema, and every number leads to a reason that is there', () => {
    const result: unknown = JSON.parse(json.stdout);
    expect(valueResultSchema.safeParse(result).error?.issues ?? []).toEqual([]);
    const { answer, reasons } = valueResultSchema.parse(result);
    const known = new Set(reasons.map(({ id }) => id));
    for (const why of [
      ...answer.parties.flatMap(({ npv, share }) => [npv, share]),
      ...answer.countries.map(({ share }) => share),
      answer.whole,
    ].flatMap((worth) => (worth.status === 'known' ? [worth.why] : [])))
      expect(known).toContain(why);
    for (const { why } of answer.lines) expect(known).toContain(why);
    for (const { from } of reasons) for (const id of from) expect(known).toContain(id);
  });

  test('the same question, the same bytes', () => {
    expect(again.stdout).toBe(json.stdout);
  });

  test('the shares of parties and of states add up to the whole', () => {
    const { answer } = valueResultSchema.parse(JSON.parse(json.stdout));
    expect(answer.identity).toBeLessThan(1e-3);
    const sum = answer.parties.reduce(
      (total, { share }) => total + (share.status === 'known' ? share.base : Number.NaN),
      0,
    );
    expect(sum).toBeCloseTo(answer.whole.status === 'known' ? answer.whole.base : 0, 0);
    expect(csv.stdout.split('\n')[0]).toBe('level,id,rate,at,status,low,base,high,money,missing');
  });

  test('--html: a page on which every number opens its reason', () => {
    const html = readFileSync(page, 'utf8');
    expect(html).not.toMatch(/\ssrc=|@import|<link|<iframe|undefined|NaN|⟦/);
    const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(20);
    for (const link of links) expect(ids).toContain(link);
  });

  test('what cannot be asked is told, and nothing is printed', () => {
    const [project, variant, valuation, draws, day, pack, nowhere] = wrong;
    for (const run of wrong) {
      expect(run.code).toBe(2);
      expect(run.stderr).not.toMatch(/^\s+at /m);
    }
    expect(project?.stderr).toContain('did you mean "river-line"?');
    expect(variant?.stderr).toContain('no variant "golden"');
    expect(valuation?.stderr).toContain('its valuations are: plain');
    expect(draws?.stderr).toContain('--draws must be a whole number, not "many"');
    expect(day?.stderr).toContain('--as-of');
    expect(pack?.stderr).toContain('there is no folder "no-such-pack"');
    expect(nowhere?.stderr).toContain(`cannot write ${folder}`);
  });
});
