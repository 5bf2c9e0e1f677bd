import { chmodSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One broken copy of the pack in test/fixtures/three-actors, and what `check` must say of it. */
export interface BrokenPack {
  readonly name: string;
  /** what is done to the sound copy in the folder */
  readonly break: (folder: string, edit: Edit) => void;
  /** the code of the error that must be told */
  readonly code: string;
  readonly file: string;
  /** text the place of the error begins with; `''` is the first column of the first line */
  readonly at: string;
  /** part of what the error says */
  readonly says?: string;
}

/** Replaces one text of a file by another; the text must be there. */
export type Edit = (file: string, from: string, to: string) => void;

const change =
  (file: string, from: string, to: string): BrokenPack['break'] =>
  (_, edit) =>
    edit(file, from, to);

const write =
  (file: string, content: string | Uint8Array): BrokenPack['break'] =>
  (folder) =>
    writeFileSync(join(folder, file), content);

const RIVER = 'projects/river-line.yaml';

export const BROKEN_PACKS: readonly BrokenPack[] = [
  {
    name: 'typo in an id',
    break: change(
      'stances.yaml',
      '- { issue: river-link, actor: XB',
      '- { issue: river-lnk, actor: XB',
    ),
    code: 'unknown-issue',
    file: 'stances.yaml',
    at: 'river-lnk',
    says: 'did you mean "river-link"?',
  },
  {
    name: 'unknown actor',
    break: change('events.yaml', 'actors: [XA, XB]', 'actors: [XA, XQ]'),
    code: 'unknown-actor',
    file: 'events.yaml',
    at: 'XQ]',
    says: 'no actor "XQ"; did you mean "XA"?',
  },
  {
    name: 'reference into the wrong collection',
    break: change(RIVER, 'sponsor: XA', 'sponsor: river-link'),
    code: 'unknown-actor',
    file: RIVER,
    at: 'river-link\n  issue',
    says: 'one of the issues',
  },
  {
    name: 'unknown source',
    break: change('values.yaml', 'source: gazette-2019', 'source: [gazette-2019, gazete-2019]'),
    code: 'unknown-source',
    file: 'values.yaml',
    at: 'gazete-2019',
    says: 'did you mean "gazette-2019"?',
  },
  {
    name: 'typo in a field',
    break: change('issues.yaml', 'question: How calm', 'qestion: How calm'),
    code: 'unknown-field',
    file: 'issues.yaml',
    at: 'qestion',
    says: 'did you mean "question"?',
  },
  {
    name: 'missing field',
    break: change('actors.yaml', 'XC: { name: Far Power, kind: state,', 'XC: { name: Far Power,'),
    code: 'missing-field',
    file: 'actors.yaml',
    at: 'XC:',
    says: '`kind`',
  },
  {
    name: 'wrong choice',
    break: change('decisions.yaml', 'outcome: refused', 'outcome: refussed'),
    code: 'not-a-choice',
    file: 'decisions.yaml',
    at: 'refussed',
    says: 'did you mean "refused"?',
  },
  {
    name: 'wrong unit',
    break: change(RIVER, 'high: 30, unit: day', 'high: 30, unit: dya'),
    code: 'unknown-unit',
    file: RIVER,
    at: 'dya',
    says: 'day',
  },
  {
    name: 'number without a unit',
    break: change(RIVER, '{ low: 10, base: 14, high: 30, unit: day, source: herald-2019 }', '14'),
    code: 'needs-unit',
    file: RIVER,
    at: '14',
    says: 'unit',
  },
  {
    name: 'reversed range',
    break: change(RIVER, 'low: 10, base: 14, high: 30', 'low: 30, base: 14, high: 10'),
    code: 'quantity/reversed',
    file: RIVER,
    at: '30, base: 14',
    says: 'swap',
  },
  {
    name: 'reversed short range',
    break: change('stances.yaml', 'ideal: [20, 45, 70]', 'ideal: [70, 45, 20]'),
    code: 'quantity/reversed',
    file: 'stances.yaml',
    at: '70, 45, 20',
    says: 'swap',
  },
  {
    name: 'beyond the scale',
    break: change('issues.yaml', 'status-quo: [{ at: 20', 'status-quo: [{ at: 120'),
    code: 'quantity/beyond-bounds',
    file: 'issues.yaml',
    at: '120',
  },
  {
    name: 'negative share',
    break: change('parameters.yaml', 'low: 0.05, base: 0.15', 'low: -0.05, base: 0.15'),
    code: 'quantity/beyond-bounds',
    file: 'parameters.yaml',
    at: '-0.05',
  },
  {
    name: 'not a number',
    break: change('values.yaml', 'base: 120', 'base: .nan'),
    code: 'not-finite',
    file: 'values.yaml',
    at: '.nan',
  },
  {
    name: 'infinite number',
    break: change('values.yaml', 'high: 300', 'high: .inf'),
    code: 'not-finite',
    file: 'values.yaml',
    at: '.inf',
  },
  {
    name: 'bad date',
    break: change('events.yaml', 'date: 2019-03-04', 'date: 2019-02-30'),
    code: 'bad-date',
    file: 'events.yaml',
    at: '2019-02-30',
    says: '2009-07-14',
  },
  {
    name: 'date in another order',
    break: change('decisions.yaml', 'from: 2020-06-10', 'from: 10.06.2020'),
    code: 'bad-date',
    file: 'decisions.yaml',
    at: '10.06.2020',
  },
  {
    name: 'ends before it begins',
    break: change('actors.yaml', 'to: 2020-01-10', 'to: 2014-01-10'),
    code: 'reversed-dates',
    file: 'actors.yaml',
    at: '2014-01-10',
  },
  {
    name: 'duplicate id in one file',
    break: change('events.yaml', 'river-summit:', 'river-summit: { date: 2019 }\nriver-summit:'),
    code: 'duplicate-key',
    file: 'events.yaml',
    at: 'river-summit:\n',
  },
  {
    name: 'duplicate id in two files',
    break: (folder) => {
      mkdirSync(join(folder, 'values'));
      writeFileSync(join(folder, 'values/more.yaml'), '\nworks-cost: { title: Again }\n');
    },
    code: 'duplicate-id',
    file: 'values/more.yaml',
    at: 'works-cost',
    says: 'values.yaml:2',
  },
  {
    name: 'malformed id',
    break: change('values.yaml', 'works-cost:', 'Works_Cost:'),
    code: 'bad-id',
    file: 'values.yaml',
    at: 'Works_Cost',
    says: 'hyphens',
  },
  {
    name: 'unquoted HS code',
    break: change(RIVER, 'hs: "2710"', 'hs: 2710'),
    code: 'not-quoted',
    file: RIVER,
    at: '2710, text',
    says: 'quote it: "2710"',
  },
  {
    name: 'malformed HS code',
    break: change(RIVER, 'hs: "2710"', 'hs: "27-1"'),
    code: 'bad-hs-code',
    file: RIVER,
    at: '"27-1"',
  },
  {
    name: 'unquoted amount',
    break: change(RIVER, 'amount: "55000 l"', 'amount: 55000'),
    code: 'not-quoted',
    file: RIVER,
    at: '55000 }',
    says: 'quote it',
  },
  {
    name: 'amount without a known unit',
    break: change(RIVER, 'amount: "55000 l"', 'amount: "55000 litrs"'),
    code: 'bad-amount',
    file: RIVER,
    at: '"55000 litrs"',
  },
  {
    name: 'part of itself in a circle',
    break: (_, edit) => {
      edit('actors.yaml', 'XB: { name: Upper State,', 'XB: { name: Upper State, part-of: XC,');
      edit('actors.yaml', 'XC: { name: Far Power,', 'XC: { name: Far Power, part-of: XB,');
    },
    code: 'cycle',
    file: 'actors.yaml',
    at: 'XC, kind: state',
    says: 'XB → XC → XB',
  },
  {
    name: 'phases in a circle',
    break: change(
      RIVER,
      '      title: Joint survey',
      '      title: Joint survey\n      after: works',
    ),
    code: 'cycle',
    file: RIVER,
    at: 'works\n      reached',
    says: 'survey → works → survey',
  },
  {
    name: 'value that uses itself',
    break: change(
      'values.yaml',
      '{ low: 80, base: 120, high: 300, unit: million USD, year: 2019 }',
      '{ use: works-cost }',
    ),
    code: 'cycle',
    file: 'values.yaml',
    at: 'works-cost }',
  },
  {
    name: 'phase after one that is not there',
    break: change(RIVER, 'after: survey', 'after: ceremony'),
    code: 'unknown-phase',
    file: RIVER,
    at: 'ceremony',
    says: 'survey, works',
  },
  {
    name: 'two stances from one day',
    break: change('stances.yaml', 'actor: XB, from', 'actor: XA, from'),
    code: 'duplicate-stance',
    file: 'stances.yaml',
    at: '{ issue: river-link, actor: XA',
  },
  {
    name: 'tab in YAML',
    break: change('actors.yaml', '  name: Lower State', '\tname: Lower State'),
    code: 'yaml-tab',
    file: 'actors.yaml',
    at: '\tname',
    says: 'spaces',
  },
  {
    name: 'unclosed bracket',
    break: change(
      'sources.yaml',
      'type: government, verified: seen }\nherald-2020',
      'type: government, verified: seen\nherald-2020',
    ),
    code: 'yaml-syntax',
    file: 'sources.yaml',
    at: 'herald-2020',
  },
  {
    name: 'colon in unquoted text',
    break: change('scenario.yaml', 'name: The river line', 'name: The river: a line'),
    code: 'yaml-syntax',
    file: 'scenario.yaml',
    at: 'The river: a',
    says: 'quote',
  },
  {
    name: 'two documents',
    break: change('issues.yaml', 'border-calm:', '---\nborder-calm:'),
    code: 'yaml-documents',
    file: 'issues.yaml',
    at: '---',
  },
  {
    name: 'tag that would run code elsewhere',
    break: change('scenario.yaml', 'name: The river line', 'name: !!js/function "() => 1"'),
    code: 'yaml-tag',
    file: 'scenario.yaml',
    at: '"() =>',
  },
  {
    name: 'wrong shape: a list for a map',
    break: write('events.yaml', '- { date: 2019 }\n'),
    code: 'wrong-shape',
    file: 'events.yaml',
    at: '- {',
    says: 'a map',
  },
  {
    name: 'wrong shape: a map for a list',
    break: write('stances.yaml', 'XA: { issue: river-link }\n'),
    code: 'wrong-shape',
    file: 'stances.yaml',
    at: 'XA',
    says: 'a list',
  },
  {
    name: 'text for a map',
    break: change(
      'values.yaml',
      '{ low: 80, base: 120, high: 300, unit: million USD, year: 2019 }',
      'about 120 million',
    ),
    code: 'bad-quantity',
    file: 'values.yaml',
    at: 'about 120',
  },
  {
    name: 'field without a value',
    break: change(
      'scenario.yaml',
      'summary: Three invented states and one railway across a river. Made up for the tests.',
      'summary:',
    ),
    code: 'empty-value',
    file: 'scenario.yaml',
    at: '',
  },
  {
    name: 'empty scenario.yaml',
    break: write('scenario.yaml', ''),
    code: 'empty-file',
    file: 'scenario.yaml',
    at: '',
  },
  {
    name: 'missing scenario.yaml',
    break: (folder) => rmSync(join(folder, 'scenario.yaml')),
    code: 'missing-file',
    file: 'scenario.yaml',
    at: '',
  },
  {
    name: 'misspelt collection',
    break: write('actor.yaml', 'XD: { name: D, kind: state }\n'),
    code: 'unknown-file',
    file: 'actor.yaml',
    at: '',
    says: 'did you mean "actors"?',
  },
  {
    name: 'folder instead of a file',
    break: (folder) => {
      rmSync(join(folder, 'events.yaml'));
      mkdirSync(join(folder, 'events.yaml'));
    },
    code: 'folder-for-file',
    file: 'events.yaml',
    at: '',
    says: 'rename it to "events"',
  },
  {
    name: 'folder that leads back into itself',
    break: (folder) => symlinkSync(folder, join(folder, 'events')),
    code: 'folder-loop',
    file: 'events',
    at: '',
  },
  {
    name: 'link that leads nowhere',
    break: (folder) => symlinkSync(join(folder, 'nowhere'), join(folder, 'shipments.yaml')),
    code: 'unreadable',
    file: 'shipments.yaml',
    at: '',
    says: 'nowhere',
  },
  {
    name: 'UTF-16',
    break: write('events.yaml', Buffer.from('\uFEFFriver-summit: {}\n', 'utf16le')),
    code: 'not-utf8',
    file: 'events.yaml',
    at: '',
    says: 'UTF-16',
  },
  {
    name: 'Latin-1',
    break: write('scenario.yaml', Buffer.from('covers-to: 2021\nname: Stra\xDFe\n', 'latin1')),
    code: 'not-utf8',
    file: 'scenario.yaml',
    at: '',
    says: 'UTF-8',
  },
  {
    name: 'binary junk',
    break: write('values.yaml', Buffer.from([0x61, 0x3a, 0x20, 0x00, 0x01, 0x02, 0x7f])),
    code: 'not-text',
    file: 'values.yaml',
    at: '',
  },
  {
    name: 'file of 50 MB',
    break: (folder) => truncateSync(join(folder, 'events.yaml'), 50_000_000),
    code: 'file-too-large',
    file: 'events.yaml',
    at: '',
    says: '50.0 MB',
  },
  {
    name: 'alias bomb',
    break: write('values.yaml', aliasBomb(9)),
    code: 'yaml-alias',
    file: 'values.yaml',
    at: '',
  },
  {
    name: 'anchor that holds itself',
    break: write('values.yaml', 'a: &a [*a]\n'),
    code: 'yaml-alias',
    file: 'values.yaml',
    at: '*a',
  },
  {
    name: 'deep brackets',
    break: write('values.yaml', `a: ${'['.repeat(200_000)}`),
    code: 'yaml-depth',
    file: 'values.yaml',
    at: '',
  },
  {
    name: 'deep indentation',
    break: write('values.yaml', `${'- '.repeat(100_000)}a\n`),
    code: 'yaml-depth',
    file: 'values.yaml',
    at: '',
  },
  {
    name: 'name of every object',
    break: write('values.yaml', '__proto__: { polluted: true }\n'),
    code: 'forbidden-key',
    file: 'values.yaml',
    at: '__proto__',
  },
  {
    name: 'constructor as an id',
    break: change('actors.yaml', 'XB: {', 'constructor: { name: C, kind: firm }\nXB: {'),
    code: 'forbidden-key',
    file: 'actors.yaml',
    at: 'constructor',
  },
  {
    name: 'merge key',
    break: change('actors.yaml', 'XB: { name', 'XB: { <<: { kind: state }, name'),
    code: 'yaml-merge',
    file: 'actors.yaml',
    at: '<<',
  },
  {
    name: 'ten thousand errors',
    break: write(
      'events.yaml',
      thousands(2_500, (n) => `e-${n}: { dat: x${n}, titel: 3, actors: [XQ] }`),
    ),
    code: 'unknown-field',
    file: 'events.yaml',
    at: '',
    says: 'did you mean "date"?',
  },
  {
    name: 'twenty thousand ids',
    break: write(
      'events.yaml',
      thousands(20_000, (n) => `same-${n}: 1`),
    ),
    code: 'wrong-type',
    file: 'events.yaml',
    at: '',
  },
];

/** Files nobody may read; a superuser may, so that this one stands apart. */
export const UNREADABLE: BrokenPack = {
  name: 'file nobody may read',
  break: (folder) => chmodSync(join(folder, 'values.yaml'), 0),
  code: 'unreadable',
  file: 'values.yaml',
  at: '',
};

function aliasBomb(levels: number): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
  for (let level = 1; level <= levels; level++) {
    const refs = Array.from({ length: 9 }, () => `*a${level - 1}`).join(', ');
    lines.push(`a${level}: &a${level} [${refs}]`);
  }
  return `${lines.join('\n')}\n`;
}

function thousands(count: number, line: (n: number) => string): string {
  return `${Array.from({ length: count }, (_, n) => line(n)).join('\n')}\n`;
}
