import pc from 'picocolors';
import type { Severity } from '../quantity/index.ts';

/** How parts of a text are set off; every one leaves the text alone where colours are off. */
export interface Paint extends Readonly<
  Record<Severity | 'dim' | 'bold', (text: string) => string>
> {
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly bar: (text: string) => string;
}

/** Paints for a terminal; picocolors heeds NO_COLOR, --no-color and pipes. */
export const PAINT: Paint = {
  error: pc.red,
  warning: pc.yellow,
  notice: pc.cyan,
  dim: pc.dim,
  bold: pc.bold,
  good: pc.green,
  bad: pc.red,
  bar: pc.cyan,
};

const same = (text: string): string => text;

/** No colours: for files and tests. */
export const PLAIN: Paint = {
  error: same,
  warning: same,
  notice: same,
  dim: same,
  bold: same,
  good: same,
  bad: same,
  bar: same,
};

const NARROWEST = 60;
const WIDEST = 110;
const DEFAULT_WIDTH = 80;

/** Columns to write in: those of the terminal within reason, 80 into a pipe. */
export function screenWidth(stream: { readonly columns?: number } = process.stdout): number {
  const { columns } = stream;
  if (columns === undefined || columns <= 0) return DEFAULT_WIDTH;
  return Math.max(NARROWEST, Math.min(WIDEST, columns));
}

/** Waits until all of it is written: a pipe takes a long text in pieces. */
export function print(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((done) => {
    stream.write(text, () => done());
  });
}

/** A result: lines to standard output. */
export function printLines(lines: readonly string[]): Promise<void> {
  return lines.length === 0 ? Promise.resolve() : print(process.stdout, `${lines.join('\n')}\n`);
}

/** A result for programs. */
export function printJson(value: unknown): Promise<void> {
  return print(process.stdout, `${JSON.stringify(value, null, 2)}\n`);
}

/** Talk: a line to standard error. */
export function say(line: string): Promise<void> {
  return print(process.stderr, `${line}\n`);
}
