import { describe, expect, test } from 'vitest';
import { lawFiles } from '../../../test/fixtures/law-fixture.ts';
import { packFiles } from '../../../test/fixtures/fixture-pack.ts';
import { parseLawbook } from './parse-lawbook.ts';
import { parseScenario } from './parse-scenario.ts';
import { join } from 'node:path';

/** The sound law with one text of a file replaced. */
function changed(name: string, from: string, to: string) {
  const path = `regimes/river-law/${name}.yaml`;
  const found = lawFiles().find((file) => file.path === path);
  if (found?.text.includes(from) !== true) throw new Error(`${path} does not hold ${from}`);
  return lawFiles().map((file) =>
    file.path === path ? { path, text: file.text.replace(from, () => to) } : file,
  );
}

const told = (name: string, from: string, to: string): string[] =>
  parseLawbook(changed(name, from, to)).problems.map(
    ({ code, path, place }) => `${place?.file.split('/').at(-1)}:${place?.line} ${code} ${path}`,
  );

describe('a sound body of law', () => {
  const { lawbook, problems } = parseLawbook(lawFiles());

  test('has no problem; what stands in its folder belongs to it', () => {
    expect(problems).toEqual([]);
    expect(lawbook?.provisions['metal']).toMatchObject({
      regime: 'river-law',
      needs: [],
      opens: [],
    });
    expect(lawbook?.regimes['north-law']?.layer).toBe('NORTH');
  });

  test('is in normal form: one value is a list of one', () => {
    expect(lawbook?.provisions['metal']?.catches).toEqual({
      term: 'goes-in',
      goods: { hs: ['72-83'] },
    });
    expect(lawbook?.provisions['venture-utility']?.defeats).toEqual(['venture']);
  });
});

describe('what is wrong in law is told with its place', () => {
  const catches = "catches: { term: goes-in, goods: { hs: '72-83' } }";

  test.each([
    [
      'a field nobody knows',
      catches,
      "catches: { term: goes-in, good: { hs: '72-83' } }",
      'unknown-field provisions.metal.catches.good',
    ],
    [
      'an act nobody knows',
      'catches: { act: visit }',
      'catches: { act: visits }',
      'not-a-choice provisions.patience.catches.act',
    ],
    ['a chapter there is not', "'72-83'", "'77'", 'no-hs-code provisions.metal.catches.goods.hs'],
    [
      'a term nobody defines',
      catches,
      'catches: { term: goes-out }',
      'unknown-term provisions.metal.catches.term',
    ],
    [
      'an option that a switch has not',
      'is: counts }',
      'is: count }',
      'law-option provisions.wagons.catches.any.1.switch.is',
    ],
    ['an exception to nothing', '  defeats: venture\n', '', 'law-field provisions.venture-utility'],
    ['a ban that catches nothing', `  ${catches}\n`, '', 'law-field provisions.metal'],
    [
      'a power that opens nothing',
      '  opens: [{ by: river-committee, procedure: approval }]\n',
      '',
      'law-field provisions.power-2018',
    ],
    [
      'a duty that does not say what it does',
      '  effect: duty\n',
      '',
      'law-field provisions.reports',
    ],
    ['an exposure of nobody', '  who: carriers of any flag\n', '', 'law-field provisions.ashore'],
    ['a cap without its ledger', '  ledger: river-oil\n', '', 'law-field provisions.oil'],
    [
      'a deadly circle',
      'defeats: venture\n',
      'defeats: [venture, venture-profit]\n',
      'cycle provisions.venture-utility.defeats.1',
    ],
    [
      'a power of an authority nobody knows',
      'by: river-committee, procedure: notification',
      'by: river-comittee, procedure: notification',
      'unknown-authority provisions.oil.opens.0.by',
    ],
  ])('%s', (_, from, to, expected) => {
    const [first, ...more] = told('provisions', from, to);
    expect(first?.replace(/^.*? /, '')).toBe(expected);
    expect(first).toMatch(/^provisions\.yaml:[1-9]/);
    expect(more).toEqual([]);
  });

  test('a default that is no option, and a reading of a quota that is none', () => {
    expect(told('switches', 'default: counts', 'default: count')).toEqual([
      'switches.yaml:5 law-option switches.temporary-entry.default',
    ]);
    expect(told('ledgers', 'by-report: reported', 'by-reports: reported')).toEqual([
      'ledgers.yaml:11 missing-field ledgers.river-oil.reached-by.options',
      'ledgers.yaml:11 law-option ledgers.river-oil.reached-by.options.by-reports',
    ]);
    expect(
      told('ledgers', 'counts: { act: employ }', 'counts: { switch: { id: full-when, is: x } }'),
    ).toEqual(['ledgers.yaml:32 law-option ledgers.river-crews.counts.switch.is']);
  });

  test('terms that rest on one another in a circle', () => {
    expect(
      told('terms', "{ term: goes-in, goods: { hs: '2710' } }", '{ any: [{ term: oil-goes-in }] }'),
    ).toEqual(['terms.yaml:3 cycle terms.oil-goes-in.holds.any.0.term']);
  });

  test('with an error there is no law', () => {
    expect(parseLawbook(changed('terms', 'act: [supply', 'act: [suply')).lawbook).toBeUndefined();
  });
});

describe('a pack that names bodies of law', () => {
  const river = packFiles(join(import.meta.dirname, '../../../test/fixtures/three-actors'));
  const pack = (change: (path: string, text: string) => string) =>
    parseScenario(
      [...river, ...lawFiles()].map(({ path, text }) => ({ path, text: change(path, text) })),
    );
  const codes = (change: (path: string, text: string) => string) =>
    pack(change).problems.map(({ code, path }) => `${code} ${path}`);
  const named = (path: string, text: string) =>
    path === 'scenario.yaml' ? `${text}regimes: [river-law, north-law]\n` : text;

  test('holds them; of one that it does not name it holds nothing', () => {
    expect(Object.keys(pack((_, text) => text).pack?.regimes ?? {})).toEqual([]);
    expect(Object.keys(pack(named).pack?.regimes ?? {}).toSorted()).toEqual([
      'north-law',
      'river-law',
    ]);
    expect(
      codes((path, text) => (path === 'scenario.yaml' ? `${text}regimes: [rivers]\n` : text)),
    ).toContain('unknown-regime scenario.regimes.0');
  });

  test('names the activities a decision covers as its phases do', () => {
    const covers = (id: string) =>
      codes((path, text) => {
        const made = named(path, text);
        if (path === 'projects/river-line.yaml')
          return made.replace('- { act: transfer', '- { id: train, act: transfer');
        if (path !== 'decisions.yaml') return made;
        return made.replace('outcome: granted', `outcome: granted, activities: [${id}]`);
      });
    expect(covers('train')).toEqual([]);
    expect(covers('trains')).toEqual(['unknown-activity decisions.survey-granted.activities.0']);
  });

  test('may not contradict itself in an activity, nor give two of a phase one name', () => {
    const activities = (text: string) =>
      codes((path, written) =>
        path === 'projects/river-line.yaml'
          ? written.replace('- { act: transfer', `- { ${text} }\n        - { act: transfer`)
          : named(path, written),
      );
    expect(activities('act: pay')).toEqual([
      'activity-contradiction projects.river-line.phases.survey.activities.0.act',
    ]);
    expect(activities('id: a, act: visit }\n        - { id: a, act: visit')).toEqual([
      'duplicate-activity projects.river-line.phases.survey.activities.1.id',
    ]);
  });
});
