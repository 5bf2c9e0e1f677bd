import { fail, ln, succeed, sumInOrder, under } from '../../quantity/index.ts';
import type { Result, Text } from '../../quantity/index.ts';
import { bargainingWordsEn } from '../words-en.ts';
import type { DealTable } from './deal-table.ts';
import { failStranger } from './deal-term.ts';
import type { DealTerm } from './deal-term.ts';
import { dealWorth } from './deal-worth.ts';
import type { DealWorth } from './deal-worth.ts';
import type { DealPackage } from './decide-deal.ts';

/** A deal that could be made. */
export interface DealOffer {
  readonly id: string;
  readonly terms: readonly DealTerm[];
}

/** What the offers are to one party. */
export interface AcceptSet {
  readonly party: string;
  /** offers it accepts */
  readonly accepts: readonly string[];
  /** offers of which it is not known whether it accepts them */
  readonly unknown: readonly string[];
  /** points it asks for, and the most that an offer brings it that breaks no limit; undefined without such an offer */
  readonly reservation: number;
  readonly best: { readonly offer: string; readonly points: number } | undefined;
}

export interface FoundDeal {
  /** what each party whose consent is needed accepts: with other horizons, other sets */
  readonly sets: readonly AcceptSet[];
  /** offers that all accept */
  readonly acceptable: readonly string[];
  /** of these the one with the largest product of what each gains above its reservation */
  readonly best?: { readonly offer: string; readonly worth: readonly DealWorth[] };
  /** parties that accept none of the offers */
  readonly blockers: readonly string[];
  readonly why: readonly Text[];
}

/**
 * Looks for a deal that suits all among those there could be. Without one it says why: who asks for more than
 * every offer brings, or that what suits one never suits another. Of several the one with the largest product of
 * gains is told (Nash). Fails as {@link dealWorth}, under the name of the offer, on an offer without name
 * or named twice, and on consents of parties that are not there.
 *
 * @param consent - whose consent is needed; default: all parties
 *
 * @example
 * const table = unwrap(
 *   dealTable({
 *     issues: [
 *       { id: 'weapons', low: 0, high: 100, statusQuo: 0 },
 *       { id: 'trade', low: 0, high: 100, statusQuo: 0 },
 *     ],
 *     parties: [
 *       {
 *         id: 'north',
 *         weights: { weapons: 0.9, trade: 0.1 },
 *         ideals: { weapons: 0, trade: 100 },
 *         reservation: 20,
 *       },
 *       { id: 'west', weights: { weapons: 1 }, ideals: { weapons: 100 } },
 *     ],
 *   }),
 * );
 * const terms = [{ kind: 'level', id: 'opening', issue: 'trade', to: 100 }];
 * const { acceptable, blockers, why } = unwrap(findDeal(table, [{ id: 'opening', terms }]));
 * [acceptable, blockers]; // [[], ['north']]
 * render(why[0], bargainingWordsEn);
 * // 'no deal in the feasible set: north asks for 20 points, and the best offer, opening, brings it 10'
 */
export function findDeal(
  table: DealTable,
  offers: readonly DealOffer[],
  consent: readonly string[] = table.parties.map(({ id }) => id),
): Result<FoundDeal> {
  const stranger = consent.find((party) => !table.parties.some(({ id }) => id === party));
  if (stranger !== undefined) return failStranger('consent', stranger, table);
  if (consent.length === 0) {
    return fail({ code: 'bargaining/no-party', path: 'consent' }, bargainingWordsEn);
  }
  const names = new Set<string>();
  const judged: { offer: string; worth: DealWorth[] }[] = [];
  for (const [at, { id, terms }] of offers.entries()) {
    if (id === '') {
      return fail({ code: 'bargaining/name-missing', path: `offers.${at}` }, bargainingWordsEn);
    }
    if (names.has(id)) {
      const fields = { code: 'bargaining/name-twice', path: `offers.${id}`, value: id };
      return fail(fields, bargainingWordsEn);
    }
    names.add(id);
    const worth = dealWorth(table, terms);
    if (!worth.ok) {
      return { ok: false, problems: worth.problems.map((problem) => under(id, problem)) };
    }
    judged.push({ offer: id, worth: worth.value.filter(({ party }) => consent.includes(party)) });
  }
  const sets = consent.map((party) => acceptSet(party, table, judged));
  const suiting = judged.filter(({ worth }) => worth.every(({ accepts }) => accepts === true));
  const best = suiting
    .map((each) => ({ ...each, product: productOf(each.worth) }))
    .reduce<{ offer: string; worth: DealWorth[]; product: number } | undefined>(
      (top, next) => (top === undefined || next.product > top.product ? next : top),
      undefined,
    );
  const blockers = sets
    .filter(({ accepts, unknown }) => accepts.length === 0 && unknown.length === 0)
    .map(({ party }) => party);
  return succeed({
    sets,
    acceptable: suiting.map(({ offer }) => offer),
    ...(best === undefined ? {} : { best: { offer: best.offer, worth: best.worth } }),
    blockers,
    why:
      best === undefined
        ? whyNone(
            sets.filter(({ party }) => blockers.includes(party)),
            sets,
          )
        : [{ code: 'bargaining/why-best-deal', params: { offer: best.offer, of: suiting.length } }],
  });
}

/** Most terms and packages of which every combination is looked at: 4,096. */
const UNITS = 12;

/**
 * Every deal that can be made of some terms, but those with two levels of one issue at one time: the feasible
 * set of {@link findDeal}. Terms of a package are in it together or not at all. Named by what they hold, joined
 * with a plus sign. Fails beyond 12 terms and packages.
 *
 * @example
 * const terms = [
 *   { kind: 'level', id: 'half', issue: 'trade', to: 50 },
 *   { kind: 'level', id: 'all', issue: 'trade', to: 100 },
 *   { kind: 'payment', id: 'fee', by: 'west', to: 'north', amount: 5 },
 * ];
 * unwrap(everyPackage(terms)).map(({ id }) => id); // ['half', 'all', 'fee', 'half+fee', 'all+fee']
 * const packages = [{ id: 'sale', of: ['all', 'fee'] }];
 * unwrap(everyPackage(terms, packages)).map(({ id }) => id); // ['half', 'sale']
 */
export function everyPackage(
  terms: readonly DealTerm[],
  packages: readonly DealPackage[] = [],
): Result<DealOffer[]> {
  const units = unitsOf(terms, packages);
  if (units.length > UNITS) {
    const params = { found: units.length, limit: UNITS };
    return fail({ code: 'bargaining/too-many-terms', path: 'terms', params }, bargainingWordsEn);
  }
  const offers: DealOffer[] = [];
  for (let mask = 1; mask < 1 << units.length; mask++) {
    const chosen = units.filter((_, at) => ((mask >>> at) & 1) === 1);
    const levels = chosen.flatMap((unit) => [
      ...new Set(
        unit.terms.flatMap((term) =>
          term.kind === 'level' ? [JSON.stringify([term.issue, term.from ?? 0])] : [],
        ),
      ),
    ]);
    if (new Set(levels).size < levels.length) continue;
    offers.push({
      id: chosen.map(({ id }) => id).join('+'),
      terms: chosen.flatMap((unit) => unit.terms),
    });
  }
  return succeed(offers.toSorted((a, b) => a.terms.length - b.terms.length));
}

/** Packages where their first term stands, and terms that are in none. */
function unitsOf(terms: readonly DealTerm[], packages: readonly DealPackage[]): DealOffer[] {
  const units: DealOffer[] = [];
  const taken = new Set<DealPackage>();
  for (const term of terms) {
    const together = packages.find(({ of }) => of.includes(term.id));
    if (together === undefined) {
      units.push({ id: term.id, terms: [term] });
    } else if (!taken.has(together)) {
      taken.add(together);
      units.push({ id: together.id, terms: terms.filter(({ id }) => together.of.includes(id)) });
    }
  }
  return units;
}

function acceptSet(
  party: string,
  table: DealTable,
  judged: readonly { readonly offer: string; readonly worth: readonly DealWorth[] }[],
): AcceptSet {
  const own = judged.flatMap(({ offer, worth }) => {
    const found = worth.find((each) => each.party === party);
    return found === undefined ? [] : [{ offer, ...found }];
  });
  const open = own.flatMap(({ barredBy, offer, total }) =>
    total === undefined || barredBy.length > 0 ? [] : [{ offer, points: total }],
  );
  return {
    party,
    accepts: own.filter(({ accepts }) => accepts === true).map(({ offer }) => offer),
    unknown: own.filter(({ accepts }) => accepts === undefined).map(({ offer }) => offer),
    reservation: table.parties.find(({ id }) => id === party)?.reservation ?? 0,
    best: open.reduce<AcceptSet['best']>(
      (top, next) => (top === undefined || next.points > top.points ? next : top),
      undefined,
    ),
  };
}

/** Logarithm of the product of gains above the reservations; who gains nothing makes it the least there is. */
function productOf(worth: readonly DealWorth[]): number {
  return sumInOrder(
    worth.map(({ reservation, total }) => {
      const gain = (total ?? 0) - reservation;
      return gain > 0 ? ln(gain) : Number.MIN_SAFE_INTEGER;
    }),
  );
}

function whyNone(blockers: readonly AcceptSet[], sets: readonly AcceptSet[]): Text[] {
  const told = blockers.map(({ best, party, reservation }): Text => {
    if (best === undefined) return { code: 'bargaining/why-deal-none-barred', params: { party } };
    const params = { party, reservation, offer: best.offer, points: best.points };
    return { code: 'bargaining/why-deal-none', params };
  });
  if (told.length > 0) return told;
  const unknown = sets.filter((set) => set.unknown.length > 0).map(({ party }) => party);
  if (unknown.length === 0) return [{ code: 'bargaining/why-deal-none-common', params: {} }];
  return [{ code: 'bargaining/why-deal-unknown', params: { parties: unknown.join(', ') } }];
}
