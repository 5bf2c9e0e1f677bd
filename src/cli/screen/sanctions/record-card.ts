import type { Lawbook } from '../../../scenario/index.ts';
import { fill } from '../fill.ts';
import { bold, dim } from '../line.ts';
import type { Line } from '../line.ts';

type Section = Exclude<keyof Lawbook, 'provisions' | 'sources' | 'entries'>;

/** Any other record of the law, field by field. */
export function recordCard(lawbook: Lawbook, section: Section, id: string, width: number): Line[] {
  const record: object = lawbook[section][id] ?? {};
  return [
    [bold(id), dim(` · ${section}`)],
    ...Object.entries(record).flatMap(([field, value]: [string, unknown]) =>
      fill(['  '], [dim(`${field} `), text(value)], width, 4),
    ),
  ];
}

function text(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return String(value);
  }
  if (Array.isArray(value)) return value.map(text).join('; ');
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([key, item]: [string, unknown]) => `${key}: ${text(item)}`)
    .join(', ');
}
