import type { Text } from '../../quantity/index.ts';
import { standsOn } from '../../scenario/index.ts';
import type { Link, Pack } from '../../scenario/index.ts';
import type { IsoDate } from '../../quantity/index.ts';
import type { CargoTerms } from './cargo.ts';
import type { InputBook, NewInput } from './input-book.ts';
import type { LinkStanding } from './link-standing.ts';
import { unitPrice } from './money.ts';
import type { Monomial } from './monomial.ts';
import { over, times } from './monomial.ts';
import type { CostPart, HourPart, Term, Toll } from './move.ts';
import type { StandingTransfer } from './transition.ts';
import type { ChosenVariant } from './variant.ts';

/** What reading the tolls of a network needs. */
export interface TollContext {
  readonly pack: Pack;
  readonly day: IsoDate;
  readonly book: InputBook;
  readonly cargo: CargoTerms;
  readonly variant: ChosenVariant | undefined;
}

type Field = 'speed' | 'capacity' | 'paths' | 'cost';

/** A field of a link as a variant, the state of the day or the link itself states it, in that order. */
export function linkField(context: TollContext, standing: LinkStanding, field: Field): NewInput {
  const { id, link, ordinal } = standing;
  const what: Text = { code: `route/input-${field}`, params: { link: id } };
  const { variant } = context;
  const changed = variant?.changes.get(id);
  const value = changed?.change[field];
  if (variant !== undefined && changed !== undefined && value !== undefined) {
    const at = `changes.${changed.at}.${field}`;
    return {
      stream: `${variant.stream}/${at}`,
      what,
      quantity: value,
      record: hasProvenance(changed.change) ? changed.change : variant.variant,
      path: `${variant.path}.${at}`,
    };
  }
  const ofState = field === 'speed' || field === 'capacity' ? standing[field] : undefined;
  if (ofState !== undefined) {
    const at = `states.${ofState.state}.${field}`;
    const state = link.states[ofState.state];
    const record = state !== undefined && hasProvenance(state) ? state : link;
    return {
      stream: `link/${ordinal}/${at}`,
      what,
      quantity: ofState.quantity,
      record,
      path: `links.${id}.${at}`,
    };
  }
  return plainField(standing, field, link[field], what);
}

/** A field that no variant and no state changes. */
export function plainField(
  { id, link, ordinal }: LinkStanding,
  field: string,
  quantity: Link['length'],
  what: Text = { code: `route/input-${field}`, params: { link: id } },
): NewInput {
  return {
    stream: `link/${ordinal}/${field}`,
    what,
    quantity,
    record: link,
    path: `links.${id}.${field}`,
  };
}

const hasProvenance = (record: { source?: unknown; assumption?: unknown }): boolean =>
  record.source !== undefined || record.assumption !== undefined;

/** Kilometres of a link; undefined where unknown. */
export function lengthOf({ book }: TollContext, standing: LinkStanding): Monomial | undefined {
  return book.inUnit(plainField(standing, 'length', standing.link.length), 'km');
}

/** What a link takes and costs. */
export function linkToll(
  context: TollContext,
  standing: LinkStanding,
  length: Monomial | undefined,
): Toll {
  const hours = hoursOf(context, standing, length);
  const cost = costOf(context, standing, length);
  const remarks: Text[] = [];
  const { id, link, open } = standing;
  if (open === 'maybe') remarks.push({ code: 'route/remark-maybe-open', params: { link: id } });
  if (link.mode === 'sea' && link.headway === undefined) {
    remarks.push({ code: 'route/remark-no-headway', params: { link: id } });
  }
  return {
    hours: hours.terms,
    cost: cost.terms,
    unknownHours: hours.unknown,
    unknownCost: cost.unknown,
    remarks,
  };
}

interface Parts<P extends string> {
  readonly terms: Term<P>[];
  readonly unknown: Text[];
}

function hoursOf(
  context: TollContext,
  standing: LinkStanding,
  length: Monomial | undefined,
): Parts<HourPart> {
  const { book } = context;
  const { id, link } = standing;
  const terms: Term<HourPart>[] = [];
  const unknown: Text[] = [];
  // a published door-to-door time no longer holds once a variant changes the speed
  const isChanged = context.variant?.changes.get(id)?.change.speed !== undefined;
  const stated = isChanged
    ? undefined
    : book.inUnit(plainField(standing, 'travel-time', link['travel-time']), 'h');
  if (stated !== undefined) terms.push({ part: 'moving', of: stated });
  else {
    const given = { ...linkField(context, standing, 'speed'), aboveZero: true };
    const speed = book.inUnit(given, 'km/h');
    if (length !== undefined && speed !== undefined) {
      terms.push({ part: 'moving', of: times(length, over(speed)) });
    } else {
      const missing = [length === undefined ? 'length' : '', speed === undefined ? 'speed' : ''];
      const params = { link: id, missing: missing.filter((name) => name !== '').join(', ') };
      unknown.push({ code: 'route/unknown-time', params });
    }
  }
  if (link.headway !== undefined) {
    const headway = book.inUnit(plainField(standing, 'headway', link.headway), 'h');
    // Half the time between departures is waited on average by what arrives at any time.
    if (headway === undefined)
      unknown.push({ code: 'route/unknown-headway', params: { link: id } });
    else terms.push({ part: 'waiting', of: times({ factor: 0.5, of: [] }, headway) });
  }
  return { terms, unknown };
}

function costOf(
  context: TollContext,
  standing: LinkStanding,
  length: Monomial | undefined,
): Parts<CostPart> {
  const { id, link, ordinal } = standing;
  const parts: Parts<CostPart> = { terms: [], unknown: [] };
  const params = { link: id };
  const add = (part: CostPart, given: NewInput, code: string): void => {
    const of = priceOf(context, given, length);
    if (of === undefined) parts.unknown.push({ code, params });
    else parts.terms.push({ part, of });
  };
  add('transport', linkField(context, standing, 'cost'), 'route/unknown-cost');
  for (const [at, fee] of (link.fees ?? []).entries()) {
    if (standsOn(fee, context.day) === 'no') continue;
    const field: NewInput = {
      stream: `link/${ordinal}/fee/${at}`,
      what: { code: 'route/input-fee', params: { link: id, to: fee['paid-to'] } },
      quantity: fee.rate,
      record: hasProvenance(fee) ? fee : link,
      path: `links.${id}.fees.${at}.rate`,
    };
    add('fees', field, 'route/unknown-fee');
  }
  if (link.insurance !== undefined) {
    add('insurance', plainField(standing, 'insurance', link.insurance), 'route/unknown-insurance');
  }
  return parts;
}

/** A price per unit, per length, or a share of the value of what is carried. */
function priceOf(
  { book, cargo }: TollContext,
  given: NewInput,
  length: Monomial | undefined,
): Monomial | undefined {
  const input = book.add(given);
  const unit = input === undefined ? undefined : book.unitOf(input);
  if (input === undefined || unit === undefined) return undefined;
  const isShare = Object.values(unit.dimension).every((power) => (power ?? 0) === 0);
  if (isShare && unit.currencies === undefined) {
    const share: Monomial = { factor: unit.factor, of: [[input, 1]] };
    return cargo.value === undefined ? undefined : times(share, cargo.value);
  }
  const found = unitPrice(book, cargo.money, cargo, given);
  if (found?.per !== 'km') return found?.price;
  return length === undefined ? undefined : times(found.price, length);
}

/** What a way of transfers takes and costs. */
export function transferToll(
  context: TollContext,
  transfers: readonly StandingTransfer[],
  missing: readonly Text[],
): Toll {
  const { book, cargo } = context;
  const hours: Term<HourPart>[] = [];
  const cost: Term<CostPart>[] = [];
  const unknownHours: Text[] = [...missing];
  const unknownCost: Text[] = [...missing];
  const remarks: Text[] = [];
  for (const { certainty, id, ordinal, transfer } of transfers) {
    const field = (name: 'time' | 'cost'): NewInput => ({
      stream: `transfer/${ordinal}/${name}`,
      what: { code: `route/input-transfer-${name}`, params: { transfer: id } },
      quantity: transfer[name],
      record: transfer,
      path: `transfers.${id}.${name}`,
    });
    const time = book.inUnit(field('time'), 'h');
    if (time === undefined)
      unknownHours.push({ code: 'route/unknown-transfer-time', params: { transfer: id } });
    else hours.push({ part: 'transfers', of: time });
    const price = unitPrice(book, cargo.money, cargo, field('cost'));
    if (price?.per !== 'unit')
      unknownCost.push({ code: 'route/unknown-transfer-cost', params: { transfer: id } });
    else cost.push({ part: 'transfers', of: price.price });
    if (certainty === 'maybe')
      remarks.push({ code: 'route/remark-maybe-transfer', params: { transfer: id } });
  }
  return { hours, cost, unknownHours, unknownCost, remarks };
}

/** One toll after another. */
export function addTolls(a: Toll, b: Toll): Toll {
  return {
    hours: [...a.hours, ...b.hours],
    cost: [...a.cost, ...b.cost],
    unknownHours: [...a.unknownHours, ...b.unknownHours],
    unknownCost: [...a.unknownCost, ...b.unknownCost],
    remarks: [...a.remarks, ...b.remarks],
  };
}
