/**
 * Writes docs/STATUS.md from docs/status.yaml; with `--check` only says whether it is stale (exit 1).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const rowSchema = z.strictObject({
  title: z.string().min(1),
  area: z.string().min(1),
  state: z.enum(['works', 'partly', 'not yet']),
  missing: z.string().min(1).optional(),
});

export type StatusRow = z.infer<typeof rowSchema> & { readonly id: string };

const SECTIONS: Readonly<Record<string, string>> = {
  A: 'Actors, roles, blocs',
  B: 'Goals, issues, utilities',
  C: 'Alignment and realignment',
  D: 'Sanctions, secondary exposure, waivers, permission',
  E: 'Corridor: rail, road, sea',
  F: 'Energy: gas, LNG, oil, power',
  G: 'Trade, finance, labour, value to whom',
  H: 'Diplomacy: talks, summits, proposals, agreements, signals',
  I: 'Security, deterrence, escalation',
  J: 'Domestic politics, time, public',
  K: 'Forecasts, probability words, time',
  L: 'Evidence, sources, claims, text',
  M: 'Questions, scenarios, unlocking',
};

/** The rows of docs/status.yaml in their order; a duplicate id or an unknown state is an error. */
export function readStatus(yaml: string): StatusRow[] {
  const rows = z.record(z.string().regex(/^[A-M]\d{2}$/), rowSchema).parse(parse(yaml));
  return Object.entries(rows).map(([id, row]) => ({ id, ...row }));
}

export function renderStatus(rows: readonly StatusRow[]): string {
  const count = (state: StatusRow['state']): number =>
    rows.filter((row) => row.state === state).length;
  const lines = [
    '<!-- Written by scripts/write-status.ts from docs/status.yaml: npm run status -->',
    '# What works',
    '',
    `${rows.length} things the founding articles contain: ${count('works')} work, ` +
      `${count('partly')} partly, ${count('not yet')} not yet. ` +
      'A row works only when a test carries its id in its title.',
  ];
  for (const [letter, title] of Object.entries(SECTIONS)) {
    lines.push('', `## ${letter}. ${title}`, '', '| id | what | where | state | missing |');
    lines.push('| --- | --- | --- | --- | --- |');
    for (const row of rows.filter(({ id }) => id.startsWith(letter))) {
      const cells = [row.id, row.title, `${row.area}/`, row.state, row.missing ?? ''];
      lines.push(`| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`);
    }
  }
  return `${lines.join('\n')}\n`;
}

if (import.meta.main) {
  const docs = join(import.meta.dirname, '../docs');
  const text = renderStatus(readStatus(readFileSync(join(docs, 'status.yaml'), 'utf8')));
  const target = join(docs, 'STATUS.md');
  if (!process.argv.includes('--check')) writeFileSync(target, text);
  else if (readFileSync(target, 'utf8') !== text) {
    process.stderr.write('docs/STATUS.md is stale: npm run status\n');
    process.exitCode = 1;
  }
}
