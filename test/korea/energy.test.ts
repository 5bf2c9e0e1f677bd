import { describe, expect, test } from 'vitest';

import { isoDate } from '../../src/quantity/index.ts';
import { networkOn } from '../../src/scenario/index.ts';
import { answerOn, korea, seenOn, the, valueOf } from './korea-pack.ts';

describe('the data of energy projects', () => {
  test('F01 the gas line has volumes, costs and the fee of 180.4 bn won by volume, each sourced', () => {
    const fee = the(korea.values, 'gas-transit-fee-dprk').parts ?? [];
    const byVolume = fee.find(({ name }) => name === 'by volume')?.quantity;
    expect(byVolume).toMatchObject({ base: 180.4, unit: 'billion KRW/yr' });
    expect(byVolume?.source?.length).toBeGreaterThan(0);
    expect(valueOf('gas-volume', 'bcm/yr')).toBe(10);
  });

  test('F02 the baseline is 1.5 Mt of liquefied gas a year from Sakhalin-2', () => {
    expect(valueOf('lng-sakhalin2-kogas', 'Mt/yr')).toBe(1.5);
  });

  test('F04 the power link is direct current of 3 GW, a plan', () => {
    expect(valueOf('power-rok-rus-capacity', 'GW')).toBe(3);
    expect(the(korea.values, 'power-rok-rus-capacity').is).toBe('plan');
  });

  test('F09 on 7 September 2017 the pipeline is a proposal: nothing studied, built or running', () => {
    const { pack } = seenOn('2017-09-08');
    const lines = networkOn(pack, isoDate('2017-09-07')).filter(
      ({ link }) => link.mode === 'gas' && link.countries.includes('KP'),
    );
    expect(lines.length).toBeGreaterThan(0);
    for (const { states } of lines) expect(states.map(({ state }) => state)).toEqual(['proposed']);
    const [gas] = answerOn(seenOn('2017-09-08'), { projects: ['gas'], draws: 50 }).answer.projects;
    expect(gas?.ladder.map(({ status }) => status)).not.toContain('done');
  });
});
