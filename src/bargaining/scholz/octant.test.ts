import { describe, expect, test } from 'vitest';
import { octantOf } from './octant.ts';

describe('the octants of figure 6, by what one expects of challenging and of being challenged', () => {
  test.each([
    [0.2, 0.5, 'confrontation-'],
    [0.5, 0.2, 'confrontation+'],
    [0.5, -0.2, 'compromise+'],
    [-0.2, 0.5, 'compromise-'],
    [-0.5, 0.2, 'compel-'],
    [0.2, -0.5, 'compel+'],
    [-0.2, -0.5, 'stalemate'],
    [-0.5, -0.2, 'stalemate'],
  ] as const)('(%f, %f) is %s', (own, theirs, octant) => {
    expect(octantOf(own, theirs)).toBe(octant);
  });

  test.each([
    [0, 0.5],
    [0.5, 0],
    [0, 0],
    [0.5, 0.5],
    // what rounding leaves of 0
    [-1e-16, 0.5],
    [0.5, 0.5 + 1e-16],
  ])('(%f, %f) lies on a border', (own, theirs) => {
    expect(octantOf(own, theirs)).toBe('none');
  });

  test('where both sides are even in strength, and of two signs, the weaker goes all the way', () => {
    expect(octantOf(-0.5, 0.5)).toBe('compromise-');
    expect(octantOf(0.5, -0.5)).toBe('compromise+');
  });

  test('the text has the compromise of the weaker side where the figure has a stalemate', () => {
    expect(octantOf(-0.2, -0.5, 'text')).toBe('compromise-');
    expect(octantOf(-0.5, -0.2, 'text')).toBe('stalemate');
    expect(octantOf(-0.2, 0.5, 'text')).toBe('none');
    expect(octantOf(-0.5, 0.2, 'text')).toBe('compel-');
  });
});
