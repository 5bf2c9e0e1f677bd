import { compareDates, daysBetween, pow } from '../../quantity/index.ts';
import type { IsoDate } from '../../quantity/index.ts';
import { scaled } from '../range.ts';
import type { Range } from '../range.ts';
import type { AlignContext } from './align-context.ts';
import { absent, unknown } from './component.ts';
import type { Component, ComponentItem } from './component.ts';
import type { CodedEvent } from './event-code.ts';
import { tieItems } from './tie-items.ts';

/** An event faded by its age is worth no mention below this. */
const FADED = 0.02;

/**
 * Recent events between two states: each weighs less by half with every half-life, and their sum counts
 * as E / (|E| + scale), so that many alike never pass 1.
 */
export function eventsComponent(
  context: AlignContext,
  a: string,
  b: string,
  day: IsoDate,
): Component {
  const weight = context.parameters.get('weight-events');
  const halfLife = context.parameters.get('event-half-life').base;
  const scale = context.parameters.get('event-scale').base;
  const recent = eventsBetween(context, a, b, day).flatMap((coded) => {
    const kept = pow(0.5, daysBetween(coded.day, day) / halfLife);
    return kept < FADED ? [] : [{ coded, value: scaled(coded.weight, kept) }];
  });
  if (recent.length === 0) {
    return context.events.length > 0
      ? absent('events', weight)
      : unknown('events', weight, [-1, 1]);
  }
  const sum = (end: keyof Range): number => recent.reduce((all, { value }) => all + value[end], 0);
  const bent = (total: number): number => total / (Math.abs(total) + scale);
  return {
    name: 'events',
    status: 'known',
    value: { low: bent(sum('low')), base: bent(sum('base')), high: bent(sum('high')) },
    possible: [-1, 1],
    weight,
    items: recent.map(({ coded: { event, id }, value }): ComponentItem => ({
      text: {
        code: 'align/event',
        params: { event: id, title: event.title, date: event.date, kind: event.kind },
      },
      value,
      source: event.source ?? [],
      assumption: event.assumption,
      date: event.date,
    })),
    parameters: [
      'event-half-life',
      'event-scale',
      ...new Set(recent.flatMap(({ coded }) => coded.parameters)),
    ],
  };
}

/** Events that bear on two states and had surely happened by a day, oldest first. */
export function eventsBetween(
  context: AlignContext,
  a: string,
  b: string,
  day: IsoDate,
): CodedEvent[] {
  return context.events
    .filter((coded) => compareDates(coded.day, day) <= 0 && isBetween(context, coded, a, b))
    .toSorted((one, two) => compareDates(one.day, two.day));
}

function isBetween(context: AlignContext, coded: CodedEvent, a: string, b: string): boolean {
  const { alone, day, pairs } = coded;
  if (alone === undefined) {
    return pairs.some(([one, two]) => (one === a && two === b) || (one === b && two === a));
  }
  const other = alone === a ? b : alone === b ? a : undefined;
  if (other === undefined) return false;
  return tieItems(context, a, b, ['perceived-threat'], day).some(
    (item) => item.of === other && item.with === alone,
  );
}
