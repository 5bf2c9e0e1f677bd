import { officeHolders } from '../../scenario/index.ts';
import type { Pack } from '../../scenario/index.ts';
import { quantityText } from './card.ts';
import type { Desk } from './card.ts';

type Stance = Pack['stances'][number];

/** `ideal 10 [0–25] points, salience 60 [40–80] points, asks calm at 50 first`. */
export function stanceText(stance: Stance, desk: Desk): string {
  const { absolute, asks = [], flexibility, frame, ideal, leader, salience } = stance;
  const parts = [
    `ideal ${quantityText(ideal, desk)}`,
    `salience ${quantityText(salience, desk)}`,
    flexibility === undefined ? '' : `flexibility ${quantityText(flexibility, desk)}`,
    leader === undefined
      ? ''
      : `${desk.names.actor(leader.holder)}'s own part ${quantityText(leader.shift, desk)}${leftOffice(leader, desk)}`,
    absolute === undefined ? '' : `never beyond ${quantityText(absolute.limit, desk)}`,
    ...asks.map(({ at, issue, order }) => `asks ${issue} at ${quantityText(at, desk)} ${order}`),
    frame === undefined ? '' : `"${frame}"`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** A leader's own part ends with the term. */
function leftOffice({ holder, office }: NonNullable<Stance['leader']>, { view }: Desk): string {
  const now = officeHolders(view.pack, office, view.asOf);
  return now.some((each) => each.holder === holder) ? '' : ' (no longer in office)';
}
