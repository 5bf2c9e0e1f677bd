import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, test } from 'vitest';
import { openJsonlLog } from './jsonl-log.ts';
import type { NewRecord, RecordLog } from './record-log.ts';

const root = mkdtempSync(join(tmpdir(), 'jsonl-log-'));
let folders = 0;
const freshFolder = (): string => join(root, String((folders += 1)));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const review = (key: string, body: unknown = `review of ${key}`): NewRecord => ({
  collection: 'reviews',
  key,
  at: '2031-05-14T08:30:00Z',
  body,
});

async function keysOf(log: RecordLog, into: string[] = []): Promise<string[]> {
  for await (const { key } of log.read({ collection: 'reviews' })) into.push(key);
  return into;
}

async function thrownBy(act: Promise<unknown>): Promise<unknown> {
  return act.then(
    () => 'nothing was thrown',
    (error: unknown) => error,
  );
}

/** A folder with the records a, b and c, closed. */
async function written(): Promise<{ folder: string; file: string; text: string }> {
  const folder = freshFolder();
  const log = await openJsonlLog(folder);
  await log.append([review('a'), review('b'), review('c')]);
  await log.close();
  const file = join(folder, 'reviews.jsonl');
  return { folder, file, text: readFileSync(file, 'utf8') };
}

describe('a log on disk', () => {
  test('is there again when it is opened again', async () => {
    const { folder } = await written();
    const log = await openJsonlLog(folder);
    expect(log.torn).toEqual([]);
    expect(await keysOf(log)).toEqual(['a', 'b', 'c']);
    const { ignored } = await log.append([review('b'), review('d')]);
    expect(ignored).toMatchObject([{ key: 'b', seq: 2, same: true }]);
    expect(await log.verify('reviews')).toMatchObject({ ok: true, value: { seq: 4 } });
    await log.close();
  });

  test('is a line of JSON a record', async () => {
    const { text } = await written();
    const lines = text.trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as NewRecord).key)).toEqual(['a', 'b', 'c']);
  });

  test('holds records longer than a block of reading', async () => {
    const folder = freshFolder();
    const log = await openJsonlLog(folder);
    const long = 'ä'.repeat(200_000);
    await log.append([review('a'), review('long', long), review('c')]);
    await log.close();
    const again = await openJsonlLog(folder);
    expect((await again.get('reviews', 'long'))?.body).toBe(long);
    expect(await keysOf(again)).toEqual(['a', 'long', 'c']);
    await again.close();
  });
});

describe('after a crash', () => {
  test('cut off at any byte, the whole lines are intact and the rest is kept aside', async () => {
    const { folder, file, text } = await written();
    const lastLine = text.lastIndexOf('\n', text.length - 2) + 1;
    for (let size = lastLine; size < text.length; size++) {
      writeFileSync(file, text.slice(0, size));
      rmSync(`${file}.torn`, { force: true });
      const log = await openJsonlLog(folder);
      const bytes = size - lastLine;
      expect(log.torn).toEqual(
        bytes === 0 ? [] : [{ collection: 'reviews', file: `${file}.torn`, bytes }],
      );
      expect(await keysOf(log)).toEqual(['a', 'b']);
      const aside = bytes === 0 ? '' : readFileSync(`${file}.torn`, 'utf8');
      expect(aside).toBe(bytes === 0 ? '' : `${text.slice(lastLine, size)}\n`);
      await log.append([review('c')]);
      await log.close();
      expect(readFileSync(file, 'utf8')).toBe(text); // as if nothing had happened
    }
  });

  test.each([
    ['zeros of a block never written', Buffer.alloc(4096)],
    ['bytes that are no UTF-8', Buffer.from([0xff, 0xfe, 0x0a, 0xc3])],
    ['several lines of rubbish', Buffer.from('{"seq":4\n\n}}\n{"seq":5}\n')],
  ])('%s at the end are kept aside', async (_, garbage) => {
    const { folder, file, text } = await written();
    appendFileSync(file, garbage);
    const log = await openJsonlLog(folder);
    expect(log.torn).toMatchObject([{ bytes: garbage.length }]);
    expect(readFileSync(`${file}.torn`).subarray(0, -1)).toEqual(garbage);
    expect(readFileSync(file, 'utf8')).toBe(text);
    await log.close();
  });

  test('a second crash adds to what was kept aside', async () => {
    const { folder, file } = await written();
    for (const garbage of ['{"one', '{"two']) {
      appendFileSync(file, garbage);
      await (await openJsonlLog(folder)).close();
    }
    expect(readFileSync(`${file}.torn`, 'utf8')).toBe('{"one\n{"two\n');
  });

  test('a reader leaves an unfinished line alone: it may just be written', async () => {
    const { folder, file } = await written();
    appendFileSync(file, '{"at":');
    const log = await openJsonlLog(folder, { readOnly: true });
    expect(await keysOf(log)).toEqual(['a', 'b', 'c']);
    expect((await log.verify('reviews')).ok).toBe(true);
    await log.close();
    expect(existsSync(`${file}.torn`)).toBe(false);
  });

  test('killed while writing: every confirmed record is there, and the lock is taken over', async () => {
    const folder = freshFolder();
    const code = `
      import { openJsonlLog } from ${JSON.stringify(new URL('./jsonl-log.ts', import.meta.url).href)};
      const log = await openJsonlLog(${JSON.stringify(folder)});
      for (let n = 0; ; n++) {
        await log.append([{ collection: 'reviews', key: 'k' + n, at: '2031-05-14T08:30:00Z', body: 'x'.repeat(5000) }]);
        console.log('k' + n);
      }`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const confirmed: string[] = [];
    let whileAlive: unknown;
    for await (const line of createInterface({ input: child.stdout })) {
      confirmed.push(line);
      if (confirmed.length === 1) whileAlive = await thrownBy(openJsonlLog(folder));
      if (confirmed.length === 25) child.kill('SIGKILL');
    }
    if (child.signalCode === null) await once(child, 'exit');
    expect(whileAlive).toMatchObject({
      kind: 'failure',
      problems: [{ code: 'store/locked', params: { pid: child.pid } }],
    });
    const log = await openJsonlLog(folder);
    const kept = await keysOf(log);
    expect(kept.slice(0, confirmed.length)).toEqual(confirmed);
    expect(await log.verify('reviews')).toMatchObject({ ok: true, value: { seq: kept.length } });
    await log.close();
  });
});

describe('damage that no crash explains', () => {
  test('rubbish between records: refused for writing, read up to there', async () => {
    const { folder, file, text } = await written();
    const lines = text.split('\n');
    writeFileSync(file, [lines[0], 'rubbish', ...lines.slice(2)].join('\n'));
    const damaged = {
      kind: 'failure',
      problems: [{ code: 'store/damaged', place: { file, line: 2, column: 1 } }],
    };
    expect(await thrownBy(openJsonlLog(folder))).toMatchObject(damaged);
    expect(existsSync(join(folder, 'writer.lock'))).toBe(false);
    const log = await openJsonlLog(folder, { readOnly: true });
    const seen: string[] = [];
    expect(await thrownBy(keysOf(log, seen))).toMatchObject(damaged);
    expect(seen).toEqual(['a']);
    expect(await log.verify('reviews')).toMatchObject({
      ok: false,
      problems: damaged.problems,
    });
    await log.close();
  });

  test('a record taken out of the middle is noticed', async () => {
    const { folder, file, text } = await written();
    const lines = text.split('\n');
    writeFileSync(file, [lines[0], ...lines.slice(2)].join('\n'));
    expect(await thrownBy(openJsonlLog(folder))).toMatchObject({
      problems: [{ code: 'store/damaged', params: { line: 2 } }],
    });
  });

  test.each([
    ['body', '"review of b"', '"review of x"'],
    ['key', '"key":"b"', '"key":"x"'],
    [
      'time',
      '"at":"2031-05-14T08:30:00Z","body":"review of b"',
      '"at":"2030-01-01T00:00:00Z","body":"review of b"',
    ],
  ])('a changed %s is found by verify', async (_, from, to) => {
    const { folder, file, text } = await written();
    expect(text).toContain(from);
    writeFileSync(file, text.replace(from, to));
    const log = await openJsonlLog(folder);
    expect(await log.verify('reviews')).toMatchObject({
      ok: false,
      problems: [{ code: 'store/changed', params: { seq: 2 } }],
    });
    await log.close();
  });

  test('records cut off the end are found with a head noted before', async () => {
    const { folder, file, text } = await written();
    const before = await openJsonlLog(folder);
    const noted = await before.head('reviews');
    await before.close();
    truncateSync(file, text.lastIndexOf('\n', text.length - 2) + 1);
    const log = await openJsonlLog(folder);
    expect((await log.verify('reviews')).ok).toBe(true); // the rest is a history of its own
    expect(await log.verify('reviews', noted)).toMatchObject({
      ok: false,
      problems: [{ code: 'store/other-history' }],
    });
    await log.close();
  });
});

describe('one writer, many readers', () => {
  test('a second writer is refused until the first has closed', async () => {
    const folder = freshFolder();
    const first = await openJsonlLog(folder);
    expect(await thrownBy(openJsonlLog(folder))).toMatchObject({
      kind: 'failure',
      problems: [{ code: 'store/locked', params: { pid: process.pid, host: hostname() } }],
    });
    await first.close();
    const second = await openJsonlLog(folder);
    await second.append([review('a')]);
    await second.close();
  });

  test('of many who come at once one is let in', async () => {
    const folder = freshFolder();
    const tried = await Promise.allSettled(Array.from({ length: 8 }, () => openJsonlLog(folder)));
    const logs = tried.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(logs).toHaveLength(1);
    for (const log of logs) await log.close();
  });

  const lockOf = (more: object): string =>
    JSON.stringify({ token: 't', pid: process.pid, host: hostname(), started: null, ...more });

  test.each([
    ['of a process that is gone', lockOf({ pid: 2_147_483_646 })],
    ['of an earlier run that had our number', lockOf({ started: 'another-boot/1' })],
    ['that was never finished', '{"tok'],
  ])('a lock %s is taken over', async (_, lock) => {
    const { folder } = await written();
    writeFileSync(join(folder, 'writer.lock'), lock);
    const log = await openJsonlLog(folder);
    await log.append([review('d')]);
    await log.close();
    expect(existsSync(join(folder, 'writer.lock'))).toBe(false);
  });

  test('a lock of another machine is believed', async () => {
    const { folder } = await written();
    writeFileSync(join(folder, 'writer.lock'), lockOf({ host: 'elsewhere', pid: 1 }));
    expect(await thrownBy(openJsonlLog(folder))).toMatchObject({
      problems: [{ code: 'store/locked', params: { host: 'elsewhere' } }],
    });
  });

  test('a writer whose lock was taken away writes nothing more', async () => {
    const folder = freshFolder();
    const log = await openJsonlLog(folder);
    await log.append([review('a')]);
    writeFileSync(join(folder, 'writer.lock'), lockOf({ token: 'somebody else' }));
    expect(await thrownBy(log.append([review('b')]))).toMatchObject({
      problems: [{ code: 'store/lock-lost' }],
    });
    expect(await keysOf(log)).toEqual(['a']);
    await log.close();
    expect(existsSync(join(folder, 'writer.lock'))).toBe(true); // not ours to remove
  });

  test('a reader sees what the writer adds, and may not write', async () => {
    const folder = freshFolder();
    const reader = await openJsonlLog(folder, { readOnly: true });
    expect(await keysOf(reader)).toEqual([]); // nothing is there yet, not even the folder
    const writer = await openJsonlLog(folder);
    await writer.append([review('a')]);
    expect(await keysOf(reader)).toEqual(['a']);
    await writer.append([review('b')]);
    expect(await keysOf(reader)).toEqual(['a', 'b']);
    expect(await thrownBy(reader.append([review('c')]))).toMatchObject({
      problems: [{ code: 'store/read-only' }],
    });
    await writer.append([review('c'), review('d')]);
    const seen = await Promise.all([keysOf(reader), keysOf(reader), reader.get('reviews', 'd')]);
    expect(seen).toMatchObject([['a', 'b', 'c', 'd'], ['a', 'b', 'c', 'd'], { seq: 4 }]);
    await Promise.all([writer.close(), reader.close()]);
  });
});
