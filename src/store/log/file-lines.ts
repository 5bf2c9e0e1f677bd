import type { FileHandle } from 'node:fs/promises';

/** A line of a file: its bytes without the line break, and where it stands. */
export interface FileLine {
  readonly bytes: Buffer;
  /** offset of its first byte, and of the byte after its line break */
  readonly start: number;
  readonly end: number;
  /** false for a last line that lacks its line break */
  readonly isWhole: boolean;
}

const BLOCK = 1 << 16;
const LINE_BREAK = 0x0a;

/** The lines of a file between two offsets; `from` must be the start of a line. */
export async function* linesOf(
  file: FileHandle,
  from: number,
  to = Number.POSITIVE_INFINITY,
): AsyncGenerator<FileLine> {
  let pieces: Buffer[] = [];
  let start = from;
  let at = from;
  while (at < to) {
    const block = Buffer.alloc(Math.min(BLOCK, to - at));
    const { bytesRead } = await file.read(block, 0, block.length, at);
    if (bytesRead === 0) break;
    let rest = block.subarray(0, bytesRead);
    for (let cut = rest.indexOf(LINE_BREAK); cut >= 0; cut = rest.indexOf(LINE_BREAK)) {
      const bytes = Buffer.concat([...pieces, rest.subarray(0, cut)]);
      const end = start + bytes.length + 1;
      yield { bytes, start, end, isWhole: true };
      pieces = [];
      start = end;
      rest = rest.subarray(cut + 1);
    }
    if (rest.length > 0) pieces.push(rest);
    at += bytesRead;
  }
  const bytes = Buffer.concat(pieces);
  if (bytes.length > 0) yield { bytes, start, end: start + bytes.length, isWhole: false };
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** The text of a line; undefined when its bytes are no UTF-8. */
export function textOf(line: FileLine): string | undefined {
  try {
    return UTF8.decode(line.bytes);
  } catch {
    return undefined;
  }
}
