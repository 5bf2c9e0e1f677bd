import { describe, expect, test } from 'vitest';
import { tied, tiedView } from '../../../test/fixtures/tied-view.ts';
import { checkReasons, leavesOf, render, unwrap } from '../../quantity/index.ts';
import type { View } from '../../scenario/index.ts';
import { alignmentWordsEn } from '../words-en.ts';
import { answerAlign } from './answer-align.ts';
import type { AlignRequest } from './align-request.ts';
import { alignResultSchema } from './align-schema.ts';

const ties = [
  tied('rivalry', 'XA', 'XC'),
  tied('alliance', 'XA', 'XB'),
  tied('leverage', 'XC', 'XB'),
  tied('grievance', 'XA', 'XB'),
];
const view = tiedView(ties);

/** Every `why` of an answer, wherever it stands. */
function whysOf(part: unknown): string[] {
  if (part === null || typeof part !== 'object') return [];
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) =>
    key === 'why' && typeof value === 'string' ? [value] : whysOf(value),
  );
}

describe('an alignment answer', () => {
  const result = unwrap(answerAlign(view, { actor: 'XB', draws: 2000 }));
  const { answer, reasons } = result;

  test('has the shape that is published', () => {
    expect(alignResultSchema.safeParse(structuredClone(result)).error).toBeUndefined();
  });

  test('every number leads down to a source, an assumption or an unknown', () => {
    const whys = whysOf(answer);
    expect(whys.length).toBeGreaterThan(40);
    expect(checkReasons(reasons)).toEqual([]);
    for (const why of new Set(whys)) expect(leavesOf(reasons, why), why).not.toEqual([]);
  });

  test('every reason has words', () => {
    // those of sources and assumptions are of the floor above
    const own = reasons.filter(({ text }) => text.code.startsWith('align/'));
    const mute = own.map(({ text }) => render(text, alignmentWordsEn));
    expect(mute.filter((words) => words.includes('⟦'))).toEqual([]);
  });

  test('of an actor asked about it tells its own ties, and the question', () => {
    expect(answer.ties.map(({ a, b }) => `${a} ${b}`)).toEqual(['XA XB', 'XB XC']);
    expect(answer.question).toMatchObject({ actor: 'XB', from: 'XA', to: 'XC' });
    expect(answer.question?.ever.value).toBeGreaterThan(0);
  });

  test('an alliance beside a grievance is a contradiction that is shown', () => {
    expect(answer.ties[0]?.contradictions).toContainEqual({
      together: 'treaty',
      apart: 'grievance',
      pulls: [1.5, -0.3],
    });
  });

  test('one part of all ties alone: grievances would have XA and XB leave one another', () => {
    const alone = answer.landscape.alone.find(({ component }) => component === 'grievance');
    expect(alone?.leave).toContain('XB');
  });

  test('the same request gives the same bytes', () => {
    const again = unwrap(answerAlign(view, { actor: 'XB', draws: 2000 }));
    expect(JSON.stringify(again)).toBe(JSON.stringify(result));
  });

  test('of nobody in particular it tells all ties and asks nothing', () => {
    const all = unwrap(answerAlign(view)).answer;
    expect(all.ties).toHaveLength(3);
    expect([all.question, all.exit]).toEqual([null, null]);
    expect(all.landscape.tipping.map(({ actor }) => actor)).toEqual(['XA', 'XB', 'XC']);
  });

  test('a pole is told, with a warning in place of the question', () => {
    const pole = unwrap(answerAlign(view, { actor: 'XC' }));
    expect(pole.answer.question).toBeNull();
    expect(pole.warnings.map(({ code }) => code)).toEqual(['align/actor-is-pole']);
  });
});

test('a view without ties or capabilities is answered, and says what it took for granted', () => {
  const bare = tiedView([], (pack) => {
    for (const id of ['XA', 'XB', 'XC']) delete pack.actors[id]?.capability;
  });
  const { answer, warnings } = unwrap(answerAlign(bare, { actors: ['XA', 'XB', 'XC'] }));
  expect(answer.landscape.sizesAlike).toBe(true);
  expect(answer.actors.every(({ size }) => size === null)).toBe(true);
  expect(warnings.map(({ code }) => code)).toEqual(['align/alike']);
});

test('progress is told to its end, and an abort ends it', () => {
  const told: number[] = [];
  unwrap(answerAlign(view, {}, { onProgress: (done, total) => told.push(done / total) }));
  expect(told.at(-1)).toBe(1);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  const signal = AbortSignal.abort(new Error('enough'));
  expect(() => answerAlign(view, {}, { signal })).toThrow('enough');
});

describe('what cannot be answered', () => {
  const codeOf = (request: AlignRequest, of: View = view): string => {
    const found = answerAlign(of, request);
    return found.ok ? 'answered' : `${found.problems[0]?.code} at ${found.problems[0]?.path}`;
  };

  test.each<[string, AlignRequest, string]>([
    ['one actor', { actors: ['XA'] }, 'align/too-few-actors at actors'],
    ['nobody by that name', { actor: 'XQ' }, 'align/unknown-actor at actor'],
    ['a person', { actor: 'ada-first' }, 'align/unknown-actor at actor'],
    ['one pole', { poles: ['XA', 'XA'] }, 'align/one-pole at poles'],
    ['a pair of one', { pairs: [['XA', 'XA']] }, 'align/pair-of-one at pairs'],
    ['poles in one camp', { poles: ['XC', 'XA'], with: ['XA'] }, 'align/poles-together at with'],
    ['no date', { by: 'soon' }, 'align/not-a-date at by'],
    ['a day that is past', { by: '2019-01-01' }, 'align/by at by'],
    ['a series from the future', { from: '2020-01-01' }, 'align/from at from'],
    ['too many points', { from: '1900-01-01', every: 1 }, 'align/too-many-points at every'],
    ['half a draw', { draws: 0.5 }, 'align/draws at draws'],
    ['no number of draws', { draws: NaN }, 'align/draws at draws'],
    ['no seed', { seed: -1 }, 'align/seed at seed'],
    ['no step', { every: 0 }, 'align/every at every'],
    ['a driver that is none', { drivers: { tide: 1 } }, 'align/unknown-driver at drivers.tide'],
    [
      'a driver of no strength',
      { drivers: { 'rivalry/XA/XC': NaN } },
      'align/driver-level at drivers.rivalry/XA/XC',
    ],
    [
      'a constant that is no number',
      { parameters: { inertia: { low: 0, base: NaN, high: 1 } } },
      'align/parameter-range at parameters.inertia',
    ],
  ])('%s', (_, request, code) => {
    expect(codeOf(request)).toBe(code);
  });

  test('25 actors', () => {
    const many = tiedView(ties, (pack) => {
      for (let at = 0; at < 25; at++) {
        pack.actors[`Y${at}`] = structuredClone(pack.actors['XA']) as (typeof pack.actors)[string];
      }
    });
    expect(codeOf({}, many)).toBe('align/too-many-actors at actors');
    expect(codeOf({ actors: ['XA', 'XB', 'XC'] }, many)).toBe('answered');
  });
});
