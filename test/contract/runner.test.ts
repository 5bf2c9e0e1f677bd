import { afterAll, describe, expect, test } from 'vitest';
import { assess, prepareAssessment } from '../../src/assessment/index.ts';
import type { AssessRequest } from '../../src/assessment/index.ts';
import { assessWith, inlineRunner, openRunner, threadRunner } from '../../src/jobs/index.ts';
import type { Job, Runner } from '../../src/jobs/index.ts';
import { canonicalJson, digest, LandbridgeError, unwrap } from '../../src/quantity/index.ts';
import { viewAsOf } from '../../src/scenario/index.ts';
import { isoDate } from '../../src/quantity/index.ts';
import { loadScenario } from '../../src/store/index.ts';

const { pack } = await loadScenario(`${import.meta.dirname}/../fixtures/three-actors`, {
  cache: false,
});
if (pack === undefined) throw new Error('the fixture pack has errors: landbridge check says which');
const view = viewAsOf(pack, isoDate('2019-06-01'));
// 40 input samples of 50 draws are 4 chunks
const request: AssessRequest = { draws: 2000, seed: 7 };
const expected = canonicalJson(unwrap(assess(view, request)));

function jobOf(asked: AssessRequest): Job {
  const { chunks, compilation } = unwrap(prepareAssessment(view, asked));
  const input = compilation.compiled;
  return { kind: 'assess', digest: digest(input), input, chunks };
}

const runners: readonly (readonly [string, Runner])[] = [
  ['inline', inlineRunner()],
  ['1 thread', threadRunner({ threads: 1 })],
  ['2 threads', threadRunner({ threads: 2 })],
];

afterAll(async () => {
  for (const [, runner] of runners) await runner.close();
});

/** Runs a job to its end, and gives what it threw. */
async function failureOf(runner: Runner, job: Job, signal?: AbortSignal): Promise<unknown> {
  try {
    for await (const _ of runner.run(job, signal === undefined ? {} : { signal })) continue;
  } catch (error) {
    return error;
  }
  return 'nothing was thrown';
}

describe.each(runners)('a runner: %s', (_, runner) => {
  test('answers with the bytes of assess()', async () => {
    const result = await assessWith(runner, view, request);
    expect(canonicalJson(unwrap(result))).toBe(expected);
  });

  test('answers two questions at once, each with its own bytes', async () => {
    const other: AssessRequest = { draws: 1000, seed: 8 };
    const [one, two] = await Promise.all([
      assessWith(runner, view, request),
      assessWith(runner, view, other),
    ]);
    expect(canonicalJson(unwrap(one))).toBe(expected);
    expect(canonicalJson(unwrap(two))).toBe(canonicalJson(unwrap(assess(view, other))));
  });

  test('counts the chunks that are done, one by one, to the total', async () => {
    const seen: string[] = [];
    await assessWith(runner, view, request, {
      onProgress: (done, total) => seen.push(`${done}/${total}`),
    });
    expect(seen).toEqual(['1/4', '2/4', '3/4', '4/4']);
  });

  test('lets the event loop have its turn before the end', async () => {
    const order: string[] = [];
    setImmediate(() => order.push('a turn'));
    await assessWith(runner, view, request);
    order.push('the end');
    expect(order).toEqual(['a turn', 'the end']);
  });

  test('hands back what is wrong with the request', async () => {
    const result = await assessWith(runner, view, { projects: ['river-lime'] });
    expect(result).toMatchObject({ ok: false, problems: [{ hint: 'river-line' }] });
  });

  test('an abort after the first chunk ends the run with its reason', async () => {
    const stop = new AbortController();
    const reason = new Error('enough');
    const run = assessWith(
      runner,
      view,
      { ...request, draws: 1_000_000 },
      {
        onProgress: () => stop.abort(reason),
        signal: stop.signal,
      },
    );
    await expect(run).rejects.toBe(reason);
  });

  test('an abort at the very last chunk still ends the run with its reason', async () => {
    const stop = new AbortController();
    const run = assessWith(runner, view, request, {
      onProgress: (done, total) => {
        if (done === total) stop.abort(new Error('too late'));
      },
      signal: stop.signal,
    });
    await expect(run).rejects.toThrow('too late');
  });

  test('a signal that was aborted before runs nothing', async () => {
    const seen: number[] = [];
    const run = assessWith(runner, view, request, {
      onProgress: (done) => seen.push(done),
      signal: AbortSignal.abort(),
    });
    await expect(run).rejects.toThrow(/abort/);
    expect(seen).toEqual([]);
  });

  test('an error in a chunk is a failure of ours that names the first such chunk', async () => {
    const job = jobOf(request);
    const input = { ...job.input, seed: 'no number' };
    const error = await failureOf(runner, { ...job, input, digest: digest(input) });
    expect(error).toBeInstanceOf(LandbridgeError);
    expect(error).toMatchObject({
      kind: 'failure',
      problems: [{ code: 'jobs/chunk-failed', path: 'chunk', value: '0' }],
    });
  });

  test('an error thrown by the one who watches ends the run', async () => {
    const run = assessWith(runner, view, request, {
      onProgress: () => {
        throw new Error('no terminal');
      },
    });
    await expect(run).rejects.toThrow('no terminal');
  });

  test('aborting one question leaves another alone', async () => {
    const stop = new AbortController();
    const [one, two] = await Promise.allSettled([
      assessWith(
        runner,
        view,
        { draws: 1_000_000 },
        {
          onProgress: () => stop.abort(),
          signal: stop.signal,
        },
      ),
      assessWith(runner, view, request),
    ]);
    expect(one.status).toBe('rejected');
    expect(two.status === 'fulfilled' && canonicalJson(unwrap(two.value))).toBe(expected);
  });

  test('a job without chunks is refused', async () => {
    const error = await failureOf(runner, { ...jobOf(request), chunks: 0 });
    expect(error).toMatchObject({ problems: [{ code: 'jobs/no-chunk' }] });
  });

  test('a loop that is left early ends the run, and the runner goes on', async () => {
    for await (const chunk of runner.run(jobOf({ ...request, draws: 1_000_000 }))) {
      expect(chunk.projects).toHaveLength(1);
      break;
    }
    expect(canonicalJson(unwrap(await assessWith(runner, view, request)))).toBe(expected);
  });
});

describe.each([
  ['inline', inlineRunner],
  ['threads', () => threadRunner({ threads: 1 })],
])('a runner that was closed: %s', (_, open) => {
  test('runs nothing more, and says so', async () => {
    const runner = open();
    await runner.close();
    await runner.close();
    expect(await failureOf(runner, jobOf(request))).toMatchObject({
      problems: [{ code: 'jobs/closed' }],
    });
  });

  test('ends what was running', async () => {
    const runner = open();
    const run = assessWith(
      runner,
      view,
      { ...request, draws: 1_000_000 },
      {
        onProgress: (done) => {
          if (done === 1) void runner.close();
        },
      },
    );
    await expect(run).rejects.toBeInstanceOf(LandbridgeError);
  });
});

describe('threads', () => {
  test('a thread that dies is reported and hangs nobody', async () => {
    const worker = new URL('data:text/javascript,export function runTask() { process.exit(3); }');
    const runner = threadRunner({ threads: 2, worker });
    const error = await failureOf(runner, jobOf(request));
    await runner.close();
    expect(error).toMatchObject({
      kind: 'failure',
      problems: [{ code: 'jobs/thread-lost', value: '0' }],
    });
  });

  test('a worker that cannot be loaded is reported and hangs nobody', async () => {
    const worker = new URL('./no-such-worker.ts', import.meta.url);
    const runner = threadRunner({ threads: 1, worker });
    const error = await failureOf(runner, jobOf(request));
    await runner.close();
    expect(error).toMatchObject({ kind: 'failure', problems: [{ code: 'jobs/thread-lost' }] });
  });

  test('a job made by another version is refused', async () => {
    const runner = threadRunner({ threads: 1 });
    const job = jobOf(request);
    const input = { ...job.input, schema: 'landbridge/compiled@0' } as unknown as Job['input'];
    const error = await failureOf(runner, { ...job, input, digest: digest(input) });
    await runner.close();
    expect(error).toMatchObject({ problems: [{ code: 'jobs/other-version', value: '0' }] });
  });

  test.each([0, 1.5, 257, Number.NaN])('%d threads are refused', (threads) => {
    expect(() => threadRunner({ threads })).toThrow('threads must be a whole number from 1 to 256');
  });
});

test('one thread runs here, more run on threads', async () => {
  const [one, two] = [openRunner({ threads: 1 }), openRunner({ threads: 2 })];
  expect([one.threads, two.threads]).toEqual([1, 2]);
  const result = await assessWith(one, view, { draws: 1000 });
  expect(result.ok).toBe(true);
  await Promise.all([one.close(), two.close()]);
});
