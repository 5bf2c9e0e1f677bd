import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { canonicalJson, LandbridgeError } from '../../src/quantity/index.ts';
import { memoryLog, openJsonlLog } from '../../src/store/index.ts';
import type { NewRecord, ReadRange, RecordLog, StoredRecord } from '../../src/store/index.ts';

const root = mkdtempSync(join(tmpdir(), 'record-log-'));
let folders = 0;
const freshFolder = (): string => join(root, String((folders += 1)));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const AT = '2031-05-14T08:30:00Z';
const forecast = (key: string, body: unknown = { p: 0.5 }): NewRecord => ({
  collection: 'forecasts',
  key,
  at: AT,
  body,
});

async function listOf(log: RecordLog, range: ReadRange): Promise<StoredRecord[]> {
  const records: StoredRecord[] = [];
  for await (const record of log.read(range)) records.push(record);
  return records;
}

const keysOf = async (log: RecordLog, range: Omit<ReadRange, 'collection'> = {}) =>
  (await listOf(log, { collection: 'forecasts', ...range })).map(({ key }) => key);

async function thrownBy(act: Promise<unknown>): Promise<unknown> {
  return act.then(
    () => 'nothing was thrown',
    (error: unknown) => error,
  );
}

const kinds: readonly (readonly [string, () => Promise<RecordLog>])[] = [
  ['in memory', () => Promise.resolve(memoryLog())],
  ['in JSON lines', () => openJsonlLog(freshFolder())],
];

describe.each(kinds)('a log of records: %s', (_, openLog) => {
  test('is empty at first', async () => {
    const log = await openLog();
    expect(await keysOf(log)).toEqual([]);
    expect(await log.collections()).toEqual([]);
    expect(await log.get('forecasts', 'a')).toBeUndefined();
    expect(await log.head('forecasts')).toEqual({ seq: 0, hash: '0'.repeat(64) });
    expect(await log.verify('forecasts')).toMatchObject({ ok: true, value: { seq: 0 } });
    await log.close();
  });

  test('gives back what was added, numbered, in order', async () => {
    const log = await openLog();
    const { stored, ignored } = await log.append([forecast('a', { p: 0.1 }), forecast('b')]);
    expect(ignored).toEqual([]);
    expect(await listOf(log, { collection: 'forecasts' })).toEqual(stored);
    expect(stored).toMatchObject([
      { collection: 'forecasts', seq: 1, key: 'a', at: AT, body: { p: 0.1 } },
      { collection: 'forecasts', seq: 2, key: 'b', at: AT, body: { p: 0.5 } },
    ]);
    expect(await log.get('forecasts', 'b')).toEqual(stored[1]);
    await log.close();
  });

  test('keeps a key once: the same again is ignored and reported', async () => {
    const log = await openLog();
    await log.append([forecast('a', { p: 0.1, q: 1 })]);
    const again = await log.append([
      { ...forecast('a', { q: 1, p: 0.1 }), at: '2031-06-01T00:00:00.000Z' },
      forecast('a', { p: 0.2 }),
      forecast('b'),
      forecast('b', { p: 0.9 }),
    ]);
    expect(again.stored.map(({ key, seq }) => [key, seq])).toEqual([['b', 2]]);
    expect(again.ignored).toEqual([
      { collection: 'forecasts', key: 'a', seq: 1, same: true },
      { collection: 'forecasts', key: 'a', seq: 1, same: false },
      { collection: 'forecasts', key: 'b', seq: 2, same: false },
    ]);
    expect((await log.get('forecasts', 'a'))?.body).toEqual({ p: 0.1, q: 1 });
    await log.close();
  });

  test('reads from a number to a number', async () => {
    const log = await openLog();
    await log.append(['a', 'b', 'c', 'd'].map((key) => forecast(key)));
    expect(await keysOf(log, { from: 3 })).toEqual(['c', 'd']);
    expect(await keysOf(log, { from: 2, to: 3 })).toEqual(['b', 'c']);
    expect(await keysOf(log, { from: 5 })).toEqual([]);
    expect(await keysOf(log, { from: -1, to: 99 })).toEqual(['a', 'b', 'c', 'd']);
    await log.close();
  });

  test('reading sees what was there when it began', async () => {
    const log = await openLog();
    await log.append([forecast('a'), forecast('b')]);
    const seen: string[] = [];
    for await (const { key } of log.read({ collection: 'forecasts' })) {
      seen.push(key);
      await log.append([forecast(`${key}-again`)]);
    }
    expect(seen).toEqual(['a', 'b']);
    expect(await keysOf(log)).toEqual(['a', 'b', 'a-again', 'b-again']);
    await log.close();
  });

  test('collections know nothing of each other', async () => {
    const log = await openLog();
    await log.append([forecast('a'), { ...forecast('a'), collection: 'chunks' }]);
    expect(await log.collections()).toEqual(['chunks', 'forecasts']);
    expect((await log.get('chunks', 'a'))?.seq).toBe(1);
    const [chunks, forecasts] = [await log.head('chunks'), await log.head('forecasts')];
    expect(chunks.hash).not.toBe(forecasts.hash);
    await log.close();
  });

  test('readings that come at the same time all see the same', async () => {
    const log = await openLog();
    await log.append(['a', 'b', 'c'].map((key) => forecast(key)));
    const seen = await Promise.all([keysOf(log), keysOf(log), keysOf(log, { from: 2 })]);
    expect(seen).toEqual([
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
      ['b', 'c'],
    ]);
    await log.close();
  });

  test('appends that come at the same time are kept one after the other', async () => {
    const log = await openLog();
    const keys = Array.from({ length: 20 }, (__, index) => `k${index}`);
    await Promise.all(keys.map((key) => log.append([forecast(key)])));
    expect(await keysOf(log)).toEqual(keys);
    expect((await log.verify('forecasts')).ok).toBe(true);
    await log.close();
  });

  test('each record is linked to the one before, and the chain can be checked', async () => {
    const log = await openLog();
    const { stored } = await log.append([forecast('a'), forecast('b'), forecast('c')]);
    const [first, second, third] = stored;
    expect(first?.previous).toBe('0'.repeat(64));
    expect(second?.previous).toBe(first?.hash);
    expect(await log.head('forecasts')).toEqual({ seq: 3, hash: third?.hash });
    expect(await log.verify('forecasts')).toEqual({
      ok: true,
      value: { seq: 3, hash: third?.hash },
    });
    await log.close();
  });

  test('a head noted earlier is still part of the history, another is not', async () => {
    const log = await openLog();
    await log.append([forecast('a'), forecast('b')]);
    const noted = await log.head('forecasts');
    await log.append([forecast('c')]);
    expect((await log.verify('forecasts', noted)).ok).toBe(true);
    const other = { seq: 2, hash: 'f'.repeat(64) };
    expect(await log.verify('forecasts', other)).toMatchObject({
      ok: false,
      problems: [{ code: 'store/other-history', params: { seq: 2 } }],
    });
    expect((await log.verify('forecasts', { ...noted, seq: 9 })).ok).toBe(false);
    await log.close();
  });

  test('the same records give the same hashes in every log', async () => {
    const log = await openLog();
    await log.append([forecast('a', { p: 0.25, words: ['fähre', '渡し船', '\uD800'] })]);
    // SHA-256 of 64 zeros and of this text, by any tool:
    // {"at":"2031-05-14T08:30:00Z","body":{"p":0.25,"words":["fähre","渡し船","\ud800"]},"collection":"forecasts","key":"a","seq":1}
    expect((await log.head('forecasts')).hash).toBe(
      '6c67c5965035ecce149ef0cff44b1586c40a7552f95dae1027a2cc9e535eb0c0',
    );
    await log.close();
  });

  test('what was handed in or out can be changed without changing the log', async () => {
    const log = await openLog();
    const body = { p: 0.1 };
    const { stored } = await log.append([forecast('a', body)]);
    body.p = 0.9;
    for (const record of [stored[0], await log.get('forecasts', 'a')]) {
      if (record !== undefined) Object.assign(record.body as object, { p: 0.9 });
    }
    expect((await log.get('forecasts', 'a'))?.body).toEqual({ p: 0.1 });
    expect((await log.verify('forecasts')).ok).toBe(true);
    await log.close();
  });

  test.each([
    ['a path for a collection', { collection: '../x' }, 'store/bad-collection', '0.collection'],
    ['no key', { key: '' }, 'store/bad-key', '0.key'],
    ['a key over two lines', { key: 'a\nb' }, 'store/bad-key', '0.key'],
    ['a day without a time', { at: '2031-05-14' }, 'store/bad-at', '0.at'],
    ['a day that is none', { at: '2031-04-31T00:00:00Z' }, 'store/bad-at', '0.at'],
  ])('refuses all when one has %s', async (__, wrong, code, path) => {
    const log = await openLog();
    const error = await thrownBy(log.append([{ ...forecast('a'), ...wrong }, forecast('b')]));
    expect(error).toBeInstanceOf(LandbridgeError);
    expect(error).toMatchObject({ kind: 'input', problems: [{ code, path }] });
    expect(await keysOf(log)).toEqual([]);
    await log.close();
  });

  test('refuses all when one body is not plain JSON', async () => {
    const log = await openLog();
    const error = await thrownBy(log.append([forecast('a'), forecast('b', { p: Number.NaN })]));
    expect(error).toMatchObject({ problems: [{ code: 'json/not-plain', path: 'p' }] });
    expect(await keysOf(log)).toEqual([]);
    await log.close();
  });

  test('a log that is closed says so', async () => {
    const log = await openLog();
    await log.close();
    await log.close();
    const closed = { problems: [{ code: 'store/closed' }] };
    expect(await thrownBy(log.append([forecast('a')]))).toMatchObject(closed);
    expect(await thrownBy(listOf(log, { collection: 'forecasts' }))).toMatchObject(closed);
    expect(await thrownBy(log.get('forecasts', 'a'))).toMatchObject(closed);
  });

  test('any plain JSON comes back as it went in', async () => {
    const log = await openLog();
    let count = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.jsonValue(),
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        async (body, text) => {
          const key = `${(count += 1)} ${text}`;
          await log.append([forecast(key, body)]);
          const back = await log.get('forecasts', key);
          expect(back?.key).toBe(key);
          expect(canonicalJson(back?.body)).toBe(canonicalJson(body));
        },
      ),
      { numRuns: 50 },
    );
    expect((await log.verify('forecasts')).ok).toBe(true);
    await log.close();
  });
});
