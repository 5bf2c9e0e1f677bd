import { describe, expect, it } from 'vitest';
import { riverPack } from '../../../test/fixtures/fixture-pack.ts';
import type { Pack } from '../schema/pack.ts';
import { projectChain } from './project-chain.ts';

/** The river pack with more projects, each with what it opens and waits for. */
function packOf(links: Readonly<Record<string, { opens?: string[]; waits?: string[] }>>): Pack {
  return riverPack((pack) => {
    const line = pack.projects['river-line']!;
    pack.projects = Object.fromEntries(
      Object.entries(links).map(([id, { opens, waits }]) => [
        id,
        { ...line, ...(opens && { opens }), ...(waits && { 'depends-on': waits }) },
      ]),
    );
  });
}

describe('the chain of projects', () => {
  it('E12 leads from the railway by the zone to its trade, and back', () => {
    const pack = packOf({ rail: { opens: ['zone'] }, zone: {}, trade: { waits: ['zone'] } });
    expect(projectChain(pack, 'rail').opens).toEqual([
      { project: 'zone', distance: 1, by: 'rail' },
      { project: 'trade', distance: 2, by: 'zone' },
    ]);
    expect(projectChain(pack, 'trade').waitsFor.map(({ project }) => project)).toEqual([
      'zone',
      'rail',
    ]);
  });

  it('reads the same link once, whichever end tells it, and does not go in circles', () => {
    const pack = packOf({ a: { opens: ['b'] }, b: { waits: ['a'], opens: ['a'] } });
    expect(projectChain(pack, 'a')).toEqual({
      opens: [{ project: 'b', distance: 1, by: 'a' }],
      waitsFor: [{ project: 'b', distance: 1, by: 'a' }],
    });
  });
});
