import { describe, expect, it } from 'vitest';
import { lpBuilder } from './lp-builder.ts';

describe('lpBuilder', () => {
  it('gives the matrix by columns and sums entries of one place', () => {
    const lp = lpBuilder();
    const [x, y] = [lp.column({ cost: 2 }), lp.column({ cost: 3, upper: 4, integer: true })];
    const [first, second] = [lp.row(10, Infinity), lp.row(-1, 1)];
    lp.entry(second, x, 5);
    lp.entry(first, y, 1);
    lp.entry(first, x, 1);
    lp.entry(first, x, 2);
    lp.entry(second, y, 0);
    const { columns, matrix, rows } = lp.build('minimise');
    expect([...matrix.starts]).toEqual([0, 2, 3]);
    expect([...matrix.rows]).toEqual([second, first, first]);
    expect([...matrix.values]).toEqual([5, 3, 1]);
    expect([...columns.upper]).toEqual([Infinity, 4]);
    expect([...(columns.integer ?? [])]).toEqual([0, 1]);
    expect([...rows.lower]).toEqual([10, -1]);
  });

  it('keeps columns without entries, quadratic terms and a constant', () => {
    const lp = lpBuilder();
    for (let at = 0; at < 100; at++) lp.column();
    lp.quadratic(1, 0, 4);
    lp.quadratic(0, 1, 1);
    lp.constant(7);
    const model = lp.build('maximise');
    expect(model.matrix.starts).toHaveLength(101);
    expect(model.quadratic).toEqual([[0, 1, 5]]);
    expect(model.constant).toBe(7);
    expect(model.columns.integer).toBeUndefined();
  });

  it('refuses a place that is not there', () => {
    const lp = lpBuilder();
    expect(() => lp.entry(0, 0, 1)).toThrow(RangeError);
  });
});
