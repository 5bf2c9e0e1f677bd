import type { CodedEvent } from '../ties/event-code.ts';
import { endsOf } from './align-reasons.ts';
import type { AlignAnswer } from './align-schema.ts';

type EventAnswer = AlignAnswer['pushes'][number]['act'];

/** An event as the answer tells it. */
export const eventOf = ({ event, id, weight }: CodedEvent): EventAnswer => ({
  id,
  date: event.date,
  kind: event.kind,
  title: event.title,
  weight: endsOf(weight),
});
