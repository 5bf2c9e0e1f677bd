import { describe, expect, test } from 'vitest';
import { routePack } from '../../../test/fixtures/route-network.ts';
import { answerRoute } from './answer-route.ts';
import { routeView } from '../../../test/fixtures/route-network.ts';
import { unwrap } from '../../quantity/index.ts';
import { routeColumnName, routeText } from './route-text.ts';

const pack = routePack();
const naming = {
  actor: (id: string) => `state ${id}`,
  number: (value: number) => value.toFixed(1),
};
const text = (code: string, params: Record<string, string | number>): string =>
  routeText({ code: `route/${code}`, params }, pack, naming);

describe('texts of routing in words', () => {
  test('name places, links and states, and leave what nobody knows as it is', () => {
    expect(text('unknown-cost', { link: 'rail-home' })).toBe('cost of Home line unknown');
    expect(text('unknown-cost', { link: 'gone' })).toBe('cost of gone unknown');
    expect(text('absent-turning', { via: 'XB', to: 'metropolis' })).toBe(
      'one can get into state XB and back, but not through it, on the way to Metropolis',
    );
  });

  test('numbers as asked, years as years', () => {
    expect(text('differs-year', { year: 2004, asOf: '2018-12-22' })).toBe(
      'it is of 2004, ours as of 2018-12-22',
    );
    expect(text('differs-waiting', { hours: 48 })).toContain('48.0 h');
  });

  test('columns have names', () => {
    expect(routeColumnName('sea-land', naming.actor)).toBe('sea and land');
    expect(routeColumnName('via/XB', naming.actor)).toBe('through state XB');
  });

  test('no text of an answer has a hole', () => {
    const { answer, reasons } = unwrap(
      answerRoute(routeView('2024-10-16'), {
        from: 'harbour',
        to: 'metropolis',
        via: ['XB'],
        matrix: 'shipments',
      }),
    );
    const texts = [
      ...reasons.map((reason) => reason.text),
      ...answer.remarks,
      ...answer.forecasts.map(({ says }) => says),
      ...answer.columns.flatMap(({ absent }) => absent?.why ?? []),
    ];
    expect(texts.length).toBeGreaterThan(50);
    for (const one of texts) expect(routeText(one, pack, naming)).not.toMatch(/⟦|\{\w+\}/);
  });
});
