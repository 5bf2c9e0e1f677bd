import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const PAGES = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs/accuracy.md',
  'docs/accuracy-bargaining.md',
  'docs/alignment.md',
  'docs/bargaining.md',
  'docs/corridor.md',
  'docs/gains.md',
  'docs/law.md',
  'docs/law-format.md',
  'docs/models.md',
  'docs/reading.md',
  'docs/screening.md',
  'docs/scenario-format.md',
  'docs/tutorial.md',
  ...readdirSync(join(ROOT, 'docs/decisions')).map((file) => `docs/decisions/${file}`),
];

/** The anchor GitHub makes of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

const anchorsOf = (page: string): string[] =>
  [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

describe.each(PAGES)('%s', (page) => {
  test('every link into the repository leads somewhere', () => {
    const links = [...read(page).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, to = '']) => to);
    const broken = links.filter((link) => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? page : join(dirname(page), path);
      if (!existsSync(join(ROOT, target))) return true;
      return anchor !== undefined && !anchorsOf(read(target)).includes(anchor);
    });
    expect(broken).toEqual([]);
  });
});

/** Fields with a chapter of their own: provenance, span, quantities and activities. */
const ELSEWHERE = new Set(
  (
    'source assumption known hindsight credibility note from to scheduled ' +
    'unit low base high year interval min max distribution unknown ' +
    'use normal lognormal uniform triangular pert points mean sd median p95'
  ).split(' '),
);

function fieldsOf(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(fieldsOf);
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) => {
    const inner = fieldsOf(value);
    const isFields = key === 'properties' && typeof value === 'object' && value !== null;
    return isFields ? [...Object.keys(value), ...inner] : inner;
  });
}

/** Chapters that the files of a collection need besides their own. */
const BESIDES: Readonly<Record<string, readonly string[]>> = {
  projects: ['activities'],
  markets: ['links'],
  'activity-file': ['activities', 'conditions'],
  'bargain-file': ['bargain files'],
  'coercion-file': ['coercion files'],
  'deal-file': ['deal files'],
  'vote-file': ['vote files'],
  provisions: ['conditions'],
  terms: ['conditions'],
  exemptions: ['conditions'],
  ledgers: ['conditions'],
};

describe('the pages on formats name every field of', () => {
  const chapters = new Map(
    ['docs/scenario-format.md', 'docs/law-format.md']
      .flatMap((page) => read(page).split(/^## /m))
      .map((chapter): [string, string] => [chapter.split('\n')[0]?.toLowerCase() ?? '', chapter]),
  );
  const names = readdirSync(join(ROOT, 'schemas')).filter((file) => !file.startsWith('result-'));
  test.each(names)('%s', (file) => {
    const name = file.replace('.json', '');
    const besides = BESIDES[name] ?? [];
    const chapter = [name, ...besides].map((each) => chapters.get(each) ?? '').join('');
    const fields = new Set(fieldsOf(JSON.parse(read(`schemas/${file}`))));
    const missing = [...fields].filter(
      (field) => !ELSEWHERE.has(field) && !chapter.includes(`\`${field}\``),
    );
    expect(missing).toEqual([]);
  });
});
