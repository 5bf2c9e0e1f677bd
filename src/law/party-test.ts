import { amountToNumber, convertExact, parseAmount } from '../quantity/index.ts';
import type { Condition } from '../scenario/index.ts';
import type { ActivityParty, Facts } from './facts.ts';
import { isYes, noneOf, oneOf } from './field-test.ts';
import { shown } from './goods-test.ts';
import { leaf } from './test-node.ts';
import type { TestNode } from './test-node.ts';
import { both, either, NO, UNKNOWN, YES, triOf } from './tri.ts';
import type { Tri } from './tri.ts';

type PartyWanted = NonNullable<Condition['party']>;

interface PartyAsk {
  readonly field: string;
  readonly wanted: string;
  readonly ask: (party: ActivityParty) => Tri;
}

/** Some party of the activity is such in all respects. */
export function partyTest(wanted: PartyWanted): TestNode {
  const asks = asksOf(wanted);
  const ofOne = (party: ActivityParty): Tri => {
    let result: Tri = YES;
    for (const { ask } of asks) {
      result = both(result, ask(party));
      if (result === NO) return NO;
    }
    return result;
  };
  const ask = ({ activity: { parties } }: Facts): Tri => {
    if (parties === undefined) return NO;
    if (parties === 'unknown') return UNKNOWN;
    let best: Tri = NO;
    for (const party of parties) {
      best = either(best, ofOne(party));
      if (best === YES) return YES;
    }
    return best;
  };
  const failing = (party: ActivityParty): number =>
    asks.filter((each) => each.ask(party) === NO).length;
  const told = leaf(
    ask,
    ({ activity: { parties } }) => {
      const words = asks.map((each) => each.wanted).join(' and ');
      if (parties === undefined || parties === 'unknown') {
        return { fact: 'parties', wanted: words, found: shown(parties) };
      }
      const nearest =
        parties.find((party) => ofOne(party) === YES) ??
        parties.find((party) => ofOne(party) === UNKNOWN);
      const missing = nearest && asks.find((each) => each.ask(nearest) === UNKNOWN);
      const name = nearest && (nearest.name ?? nearest.actor ?? nearest.role);
      return {
        fact: missing === undefined ? 'parties' : `parties.${missing.field}`,
        wanted: words,
        found: name ?? parties.map((party) => party.name ?? party.actor ?? party.role).join(', '),
      };
    },
    'parties',
  );
  return {
    ...told,
    // of the party that comes nearest
    distance: ({ activity: { parties } }) => {
      if (parties === 'unknown') return 0;
      if (parties === undefined || parties.length === 0) return Math.max(asks.length, 1);
      return Math.min(...parties.map(failing));
    },
  };
}

function asksOf(wanted: PartyWanted): PartyAsk[] {
  const asks: PartyAsk[] = [];
  const { role, nationality, flag, government, designated, is = [], name = [] } = wanted;
  const notOf = wanted['nationality-not'];
  const by = wanted['designated-by'];
  if (role !== undefined) {
    const test = oneOf(role, NO);
    asks.push({ field: 'role', wanted: role.join(' or '), ask: (party) => test(party.role) });
  }
  if (nationality !== undefined) {
    const test = oneOf(nationality, NO);
    const words = `of ${nationality.join(', ')}`;
    asks.push({ field: 'nationality', wanted: words, ask: (p) => test(p.nationality) });
  }
  if (notOf !== undefined) {
    const test = noneOf(notOf, UNKNOWN);
    const words = `not of ${notOf.join(', ')}`;
    asks.push({ field: 'nationality', wanted: words, ask: (p) => test(p.nationality) });
  }
  if (flag !== undefined) {
    const test = oneOf(flag, NO);
    asks.push({ field: 'flag', wanted: `flag ${flag.join(', ')}`, ask: (p) => test(p.flag) });
  }
  if (government !== undefined) {
    const test = isYes(government, UNKNOWN);
    const words = government ? 'of a government' : 'not of a government';
    asks.push({ field: 'government', wanted: words, ask: (p) => test(p.government) });
  }
  if (designated !== undefined) {
    const words = designated ? 'designated' : 'not designated';
    const ask = (party: ActivityParty): Tri => isDesignated(party, designated);
    asks.push({ field: 'designated', wanted: words, ask });
  }
  if (by !== undefined) {
    const test = oneOf(by, NO);
    const words = `designated by ${by.join(', ')}`;
    asks.push({ field: 'designated', wanted: words, ask: (p) => test(p.designated) });
  }
  const named = [...is, ...name];
  if (named.length > 0) asks.push(identity(named, wanted['or-owned']));
  return asks;
}

/** Nobody is taken for designated who is not said to be: parties have to be screened. */
function isDesignated({ designated }: ActivityParty, wanted: boolean): Tri {
  if (designated === 'unknown') return UNKNOWN;
  return triOf((designated !== undefined && designated.length > 0) === wanted);
}

function identity(is: readonly string[], owned: string | undefined): PartyAsk {
  const names = new Set(is.map((name) => name.toLowerCase()));
  const isNamed = (name: string | undefined): boolean =>
    name !== undefined && names.has(name.toLowerCase());
  const least = owned === undefined ? undefined : shareOf(owned);
  const ask = ({ actor, name, owners }: ActivityParty): Tri => {
    if (isNamed(actor) || isNamed(name)) return YES;
    if (least === undefined || owners === undefined) return NO;
    if (owners === 'unknown') return UNKNOWN;
    const theirs = owners.filter((owner) => isNamed(owner.actor));
    if (theirs.length === 0) return NO;
    const shares = theirs.map(({ share }) => (share === undefined ? undefined : shareOf(share)));
    const known = shares.reduce<number>((sum, share) => sum + (share ?? 0), 0);
    if (known >= least) return YES;
    return shares.includes(undefined) ? UNKNOWN : NO;
  };
  return { field: 'owners', wanted: is.join(' or '), ask };
}

/** A share as a number of percent. */
function shareOf(text: string): number | undefined {
  const amount = parseAmount(text);
  const percent = amount.ok
    ? convertExact(amount.value, '%', { scale: 6, rounding: 'half-even' })
    : amount;
  return percent.ok ? amountToNumber(percent.value) : undefined;
}
