import { describe, expect, test } from 'vitest';
import { linkOf, routeView, stated } from '../../../test/fixtures/route-network.ts';
import { unwrap } from '../../quantity/index.ts';
import type { Pack } from '../../scenario/index.ts';
import { answerRoute } from './answer-route.ts';
import type { RouteDraws } from './route-schema.ts';

const DAY = '2024-10-16';

const draw = (seed: number, edit?: (pack: Pack) => void): RouteDraws => {
  const view = routeView(DAY, edit);
  const { answer } = unwrap(
    answerRoute(view, { from: 'harbour', to: 'metropolis', by: 'time', draws: 400, seed }),
  );
  if (answer.draws === null) throw new Error('no draws');
  return answer.draws;
};

const of = (draws: RouteDraws, name: string): RouteDraws['columns'][number] => {
  const found = draws.columns.find(({ column }) => column === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};

describe('draws of all ranges', () => {
  const first = draw(1);

  test('lie within the ends, the middle near the base', () => {
    const { hours, wins } = of(first, 'through');
    expect(hours.p05).toBeGreaterThan(131.2);
    expect(hours.p95).toBeLessThan(356.2);
    expect(hours.p05).toBeLessThan(hours.p50);
    expect(hours.p50).toBeLessThan(hours.p95);
    expect(hours.p50).toBeGreaterThan(160);
    expect(wins).toBeGreaterThan(0.8);
  });

  test('somebody wins each draw', () => {
    const sum = first.columns.reduce((total, { wins }) => total + wins, 0);
    expect(sum).toBeCloseTo(1, 12);
  });

  test('the same seed gives the same, another seed not', () => {
    expect(draw(1)).toEqual(first);
    expect(draw(2)).not.toEqual(first);
  });

  test('a link added at the end, and a new name, move no other number', () => {
    const more = draw(1, (pack) => {
      pack.links['spur'] = {
        ...linkOf(pack, 'rail-coast'),
        between: ['island', 'west-port'],
        speed: { ...stated('km/h', 40), low: 10, high: 50 },
      };
    });
    expect(more.columns).toEqual(first.columns);
    const renamed = draw(1, (pack) => {
      pack.links = Object.fromEntries(
        Object.entries(pack.links).map(([id, link]) => [
          id === 'rail-great' ? 'rail-grand' : id,
          link,
        ]),
      );
    });
    expect(renamed.columns).toEqual(first.columns);
  });

  test('a named value that two links share moves both alike', () => {
    const share = (pack: Pack): void => {
      const speed = { kind: 'quantity', unit: 'km/h', use: 'works-cost' } as const;
      const value = pack.values['works-cost'];
      if (value === undefined) throw new Error('no value');
      value.quantity = {
        kind: 'quantity',
        unit: 'km/h',
        low: 25,
        base: 50,
        high: 75,
        assumption: 'invented',
      };
      linkOf(pack, 'rail-coast').speed = speed;
      linkOf(pack, 'rail-great').speed = speed;
    };
    const apart = (pack: Pack): void => {
      share(pack);
      for (const id of ['rail-coast', 'rail-great'])
        linkOf(pack, id).speed = { kind: 'quantity', unit: 'km/h', low: 25, base: 50, high: 75 };
      linkOf(pack, 'rail-coast').length = linkOf(pack, 'rail-great').length;
    };
    const together = (pack: Pack): void => {
      share(pack);
      linkOf(pack, 'rail-coast').length = linkOf(pack, 'rail-great').length;
    };
    const spread = (edit: (pack: Pack) => void): number => {
      const { hours } = of(draw(1, edit), 'sea-land');
      return hours.p95 - hours.p05;
    };
    expect(spread(together)).toBeGreaterThan(spread(apart) * 1.2);
  });
});
