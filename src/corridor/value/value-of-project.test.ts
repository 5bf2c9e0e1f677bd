import { describe, expect, it } from 'vitest';
import { riverPack } from '../../../test/fixtures/fixture-pack.ts';
import { checkReasons, isLeafKind, isoDate, leavesOf, unwrap } from '../../quantity/index.ts';
import type { Pack } from '../../scenario/index.ts';
import { annuityFactor } from '../finance/discount.ts';
import { valueOfProject } from './value-of-project.ts';
import type { ValueRequest } from './value-request.ts';

const asOf = isoDate('2020-06-01');
const ask = (edit: (pack: Pack) => void = () => undefined, request: Partial<ValueRequest> = {}) =>
  valueOfProject(
    { asOf, pack: riverPack(edit) },
    { project: 'river-line', draws: 200, ...request },
  );
const answerTo = (...given: Parameters<typeof ask>) => unwrap(ask(...given)).answer;
const million = 1e6;

describe('what a project is worth', () => {
  it('lays out building, then service, and discounts', () => {
    const answer = answerTo();
    expect([answer.first, answer.building, answer.service]).toEqual([2020, 2, 20]);
    // 120 over two years, then 20 − 1 of fares less upkeep and 4 of ferry passengers for 20 years, at 5 %
    const service = (15 * annuityFactor(0.05, 20)) / 1.05;
    const expected = -60 - 60 / 1.05 + service;
    expect(answer.whole).toMatchObject({ status: 'known' });
    expect((answer.whole.status === 'known' ? answer.whole.base : 0) / million).toBeCloseTo(
      expected,
      6,
    );
  });

  it('adds up: the shares of parties and of states are the whole, and a fee is worth nothing to it', () => {
    const answer = answerTo();
    expect(answer.identity).toBeLessThan(1e-6 * 120 * million);
    const free = answerTo((pack) => {
      const flows = pack.projects['river-line']?.['cash-flows'] ?? [];
      pack.projects['river-line']!['cash-flows'] = flows.filter(
        ({ what }) => what !== 'transit fee',
      );
    });
    const base = (worth: typeof answer.whole) =>
      worth.status === 'known' ? worth.base : Number.NaN;
    expect(base(free.whole)).toBeCloseTo(base(answer.whole), 3);
    expect(new Set(answer.countries.map(({ country }) => country))).toEqual(new Set(['XA', 'XB']));
  });

  it('names who loses', () => {
    expect(answerTo().losers).toEqual(['line-company', 'ferry-company']);
  });

  it('lets a firm discount at its own rate', () => {
    const line = answerTo().parties.find(({ party }) => party === 'line-company');
    expect(line?.rate).toBe(0.12);
    const service = (16 * annuityFactor(0.12, 20)) / 1.12;
    const npv = line?.npv.status === 'known' ? line.npv.base : Number.NaN;
    expect(npv / million).toBeCloseTo(-60 - 60 / 1.12 + service, 6);
  });

  it('shuts the gate where the operator loses more than others could give, and opens it when they can', () => {
    expect(answerTo().gates.find(({ phase }) => phase === 'works')?.status).toBe('transfers');
    const dear = answerTo((pack) => {
      const value = pack.values['works-cost'];
      if (value?.quantity !== undefined)
        value.quantity = { ...value.quantity, low: 700, base: 900, high: 1000 };
    });
    expect(dear.gates.find(({ phase }) => phase === 'works')?.status).toBe('shut');
    const cheap = answerTo((pack) => {
      const value = pack.values['works-cost'];
      if (value?.quantity !== undefined)
        value.quantity = { ...value.quantity, low: 7, base: 9, high: 10 };
    });
    expect(cheap.gates.find(({ phase }) => phase === 'works')).toMatchObject({
      status: 'open',
      transfers: [],
    });
  });

  it('pays no more by transfers than makes the loser whole', () => {
    const gate = answerTo().gates.find(({ phase }) => phase === 'works');
    const needed = gate?.parts[0]?.needs ?? Number.NaN;
    const given = (gate?.transfers ?? []).reduce((sum, { amount }) => sum + amount, 0);
    expect(given).toBeCloseTo(needed, 3);
    expect(gate?.transfers.map(({ from, to }) => [from, to])).toEqual([['XB', 'line-company']]);
  });

  it('never takes an unknown amount for zero', () => {
    const answer = answerTo((pack) => {
      const value = pack.values['works-cost'];
      if (value !== undefined)
        value.quantity = { kind: 'quantity', unit: 'USD', unknown: 'not-stated' };
    });
    expect(answer.whole).toMatchObject({ status: 'unknown', missing: ['building'] });
    expect(answer.irr).toBeNull();
    expect(answer.delay).toBeNull();
    expect(answer.gates.find(({ phase }) => phase === 'works')?.status).toBe('unknown');
    const ferry = answer.parties.find(({ party }) => party === 'ferry-company');
    expect(ferry?.npv.status).toBe('known');
  });

  it('tells variants apart: none chosen, no cost; one chosen, its own', () => {
    const withVariants = (pack: Pack) => {
      const project = pack.projects['river-line']!;
      const cost = (base: number) => ({
        kind: 'quantity' as const,
        unit: 'million USD',
        base,
        year: 2019,
      });
      project.variants = [
        { name: 'repair', scope: 'old track', cost: cost(10), assumption: 'invented' },
        { name: 'new line', scope: 'new track', cost: cost(600), assumption: 'invented' },
      ];
      project['cash-flows'] = (project['cash-flows'] ?? []).filter(
        ({ what }) => what !== 'building',
      );
    };
    const none = ask(withVariants);
    expect(unwrap(none).warnings.map(({ code }) => code)).toContain('value/no-variant-chosen');
    expect(unwrap(none).answer.missing).toEqual(['building: no variant chosen']);
    const worthOf = (variant: string) => {
      const { whole } = answerTo(withVariants, { variant });
      return whole.status === 'known' ? whole.base / million : Number.NaN;
    };
    expect(worthOf('repair') - worthOf('new line')).toBeCloseTo(590 * (1 + 1 / 1.05) * 0.5, 6);
  });

  it('is the same for the same seed, whatever the ids are called', () => {
    expect(JSON.stringify(answerTo())).toBe(JSON.stringify(answerTo()));
    const renamed = answerTo((pack) => {
      pack.values = { price: pack.values['works-cost']! };
      const [building] = pack.projects['river-line']?.['cash-flows'] ?? [];
      if (building?.once !== undefined) building.once = { ...building.once, use: 'price' };
      pack.projects['river-line']!.phases.works!.cost = {
        kind: 'quantity',
        unit: '1',
        use: 'price',
      };
    });
    const spread = ({ whole }: typeof renamed) =>
      whole.status === 'known' ? [whole.low, whole.base, whole.high] : [];
    expect(spread(renamed)).toEqual(spread(answerTo()));
  });

  it('leads every amount to a source, an assumption or an unknown', () => {
    const { lines, reasons, whole } = answerTo();
    expect(checkReasons(reasons).filter(({ severity }) => severity === 'error')).toEqual([]);
    const whys = [...lines.map(({ why }) => why), whole.status === 'known' ? whole.why : ''];
    for (const why of whys) {
      const leaves = leavesOf(reasons, why);
      expect(leaves.length).toBeGreaterThan(0);
      expect(leaves.every(({ kind }) => isLeafKind(kind))).toBe(true);
    }
  });

  it('says which projects, variants and valuations there are', () => {
    const codesOf = (result: ReturnType<typeof ask>) =>
      result.ok ? [] : result.problems.map(({ code }) => code);
    expect(codesOf(ask(undefined, { project: 'river-lime' }))).toEqual(['value/no-project']);
    expect(codesOf(ask(undefined, { variant: 'gold' }))).toEqual(['value/no-variant']);
    expect(codesOf(ask(undefined, { valuation: 'gold' }))).toEqual(['value/no-valuation']);
    expect(codesOf(ask((pack) => void (pack.valuations = {})))).toEqual(['value/no-valuations']);
  });

  it('refuses other money without a rate', () => {
    const foreign = ask((pack) => {
      const value = pack.values['works-cost'];
      if (value?.quantity !== undefined)
        value.quantity = { ...value.quantity, unit: 'million KRW' };
    });
    expect(foreign.ok ? '' : foreign.problems[0]?.code).toBe('finance/no-rate');
  });
});
