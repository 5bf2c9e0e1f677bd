import { describe, expect, test } from 'vitest';
import { isoDate } from '../quantity/index.ts';
import type { Pack } from '../scenario/index.ts';
import { formalVetoes } from './formal-veto.ts';
import { approvalsBehind, permissionCircles, permissionGraph } from './permission-graph.ts';

const body = (...members: string[]) => ({
  name: 'Body',
  kind: 'institution' as const,
  members: members.map((member) => ({ member })),
});
const tie = (of: string, to: string, from?: string): Pack['ties'][number] => ({
  kind: 'sanctions-dependence',
  of,
  with: to,
  about: 'lifts nothing without its approval',
  source: ['minutes'],
  ...(from === undefined ? {} : { from }),
});

// The remark of October 2018 that Seoul would lift nothing without Washington's approval, and the
// Committee's rule of no objection (guidelines of the committee under resolution 1718).
const pack = {
  actors: { committee: body('US', 'RU', 'CN'), group: body('US', 'KR'), ministry: body() },
  institutions: {
    exemption: {
      name: 'Exemption',
      body: 'committee',
      rule: { kind: 'no-objection' as const },
      source: ['guidelines'],
    },
    consultation: { name: 'Consultation', body: 'group', rule: { kind: 'all' as const } },
    permit: { name: 'Permit', body: 'ministry', rule: { kind: 'one' as const, who: 'KR' } },
    request: {
      name: 'Request',
      body: 'ministry',
      rule: { kind: 'dependent' as const, who: 'ministry', on: ['consultation', 'exemption'] },
    },
  },
  ties: [tie('KR', 'US', '2018-10-10')],
};
const day = isoDate('2018-12-01');

describe('D12: who waits for whose approval', () => {
  const graph = permissionGraph(pack, day);

  test('by rule and in practice, each edge with the record it is drawn from', () => {
    expect(graph.edges.map(({ from, kind, to }) => `${from} ${kind} ${to}`)).toEqual([
      'committee by-rule exemption',
      'exemption veto US',
      'exemption veto RU',
      'exemption veto CN',
      'group by-rule consultation',
      'consultation veto US',
      'consultation veto KR',
      'ministry by-rule permit',
      'permit alone KR',
      'ministry by-rule request',
      'request hangs-on consultation',
      'request hangs-on exemption',
      'KR in-practice US',
    ]);
    expect(graph.edges[1]?.source).toEqual(['guidelines']);
    expect(graph.edges.at(-1)).toMatchObject({ source: ['minutes'], certainty: 'yes' });
  });

  test('the ministry needs its own minister, and behind him the patron', () => {
    const behind = approvalsBehind(graph, 'permit');
    expect(behind.map(({ id, isLast }) => [id, isLast])).toEqual([
      ['KR', false],
      ['US', true],
    ]);
    expect(behind[1]?.path.map(({ kind }) => kind)).toEqual(['alone', 'in-practice']);
  });

  test('before the tie was on record nothing stood behind', () => {
    const before = permissionGraph(pack, isoDate('2018-06-01'));
    expect(approvalsBehind(before, 'KR')).toEqual([]);
    const middle = isoDate('2018-12-15');
    const maybe = permissionGraph({ ...pack, ties: [tie('KR', 'US', '2018-12')] }, middle);
    expect(approvalsBehind(maybe, 'permit')[1]?.certainty).toBe('maybe');
  });

  test('two who wait for one another are a circle', () => {
    expect(permissionCircles(graph)).toEqual([]);
    const ties = [tie('KR', 'US'), tie('US', 'KR'), tie('JP', 'JP')];
    expect(permissionCircles(permissionGraph({ ...pack, ties }, day))).toEqual([
      ['US', 'KR'],
      ['JP'],
    ]);
  });
});

describe('a veto by rule', () => {
  const seat = (id: string, as: 'member' | 'permanent' | 'observer' = 'member') => ({
    id,
    as,
    certainty: 'yes' as const,
  });

  test('is a no that is enough', () => {
    const council = [seat('p', 'permanent'), seat('a'), seat('b'), seat('o', 'observer')];
    const ids = (votes: number) =>
      formalVetoes({ kind: 'council', votes }, council).map(({ id }) => id);
    expect(ids(2)).toEqual(['p']);
    expect(ids(3)).toEqual(['p', 'a', 'b']);
    // what cannot pass in any case is not stopped by anybody
    expect(ids(4)).toEqual([]);
  });

  test('is unsure where the seat is', () => {
    const members = [seat('a'), { ...seat('b'), certainty: 'maybe' as const }];
    expect(formalVetoes({ kind: 'no-objection' }, members)).toEqual([
      { id: 'a', certainty: 'yes' },
      { id: 'b', certainty: 'maybe' },
    ]);
  });
});
