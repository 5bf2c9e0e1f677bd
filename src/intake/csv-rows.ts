import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { succeed } from '../quantity/index.ts';
import type { Result } from '../quantity/index.ts';
import { at, refuse } from './text-file.ts';
import type { TextFile } from './text-file.ts';

/** A row of a CSV file, with the line its record ends on. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

const rowShape = z.array(
  z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }),
);
const errorShape = z.object({
  message: z.string(),
  code: z.string(),
  lines: z.number().optional(),
});

/** A row longer than this is an open quote, not a row. */
const LONGEST_ROW = 1_000_000;

/** The rows of a CSV file (RFC 4180, and blanks around a cell); empty lines are left out. */
export function csvRows({ file, text }: TextFile): Result<CsvRow[]> {
  try {
    const rows: unknown = parse(text, {
      bom: true,
      info: true,
      max_record_size: LONGEST_ROW,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    });
    return succeed(
      rowShape.parse(rows).map(({ info, record }) => ({ line: info.lines, cells: record })),
    );
  } catch (error) {
    const known = errorShape.safeParse(error);
    if (!known.success) throw error;
    const { code, lines = 1, message } = known.data;
    const what = message.replace(/ at line \d+.*$/, '').replace(/^[^:]{0,40}: /, '');
    return code === 'CSV_QUOTE_NOT_CLOSED'
      ? refuse('intake/cut-off', at(file, lines), { params: { what: 'a quote is not closed' } })
      : refuse('intake/broken-csv', at(file, lines), { params: { what } });
  }
}
