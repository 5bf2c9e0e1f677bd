import { compareDates, didYouMean, fail, parseDate, succeed } from '../quantity/index.ts';
import type { IsoDate, Result } from '../quantity/index.ts';
import type { Condition, Lawbook, Provision } from '../scenario/index.ts';
import { compileCondition } from './compile-condition.ts';
import type { ConditionScope } from './compile-condition.ts';
import { exemptionsOf } from './exemption.ts';
import { scopedExemption } from './exemption-scope.ts';
import type { ScopedExemption } from './exemption-scope.ts';
import { CapStates } from './ledger/cap-state.ts';
import type { OpeningRule, Rule } from './rule.ts';
import { allOf } from './test-node.ts';
import type { TestNode } from './test-node.ts';
import { lawWordsEn } from './words-en.ts';

/** How the law is asked: the day, and the reading where lawyers differ. */
export interface LawOptions {
  readonly asOf: IsoDate;
  /** options chosen for interpretation switches; the others stand at their default */
  readonly switches?: Readonly<Record<string, string>>;
  /** provisions taken as lifted, to see what the others still bar; a paragraph takes its parts along */
  readonly without?: readonly string[];
}

/** A body of law on one day, ready to judge activities. */
export interface Law {
  readonly asOf: IsoDate;
  readonly lawbook: Lawbook;
  readonly switches: ReadonlyMap<string, string>;
  readonly layers: readonly string[];
  /** what can bar: prohibitions, duties that bar, caps */
  readonly bars: readonly Rule[];
  readonly exposures: readonly Rule[];
  /** duties of states, calls upon them */
  readonly notes: readonly Rule[];
  readonly caps: CapStates;
  readonly ledgers: readonly OpenLedger[];
  /** the named conditions that others may rest on */
  readonly terms: ConditionScope['terms'];
  /** the decisions on record that the body of law itself knows */
  readonly exemptions: readonly ScopedExemption[];
  readonly options: LawOptions;
}

/** A quota with the caps in force that rest on it. */
export interface OpenLedger {
  readonly id: string;
  readonly record: Lawbook['ledgers'][string];
  readonly caps: readonly Rule[];
  /** which goods count */
  readonly counts: TestNode;
}

/**
 * Makes a body of law ready to judge activities on a day. What was known of it is decided before,
 * by `lawbookAsOf`: law as of one day, as known on another.
 *
 * @returns a Result; its problems: `law/unknown-switch`, `law/unknown-option`, `law/unknown-provision`
 *
 * @example
 * const opened = unwrap(openLaw(lawbook, { asOf: day, switches: { 'temporary-entry': 'free' } }));
 * [opened.layers, opened.switches.get('temporary-entry')]; // [['NORTH', 'RIVER'], 'free']
 * openLaw(lawbook, { asOf: day, without: ['metals'] }).problems[0]?.hint; // 'did you mean metal?'
 */
export function openLaw(lawbook: Lawbook, options: LawOptions): Result<Law> {
  const switches = switchesOf(lawbook, options.switches ?? {});
  if (!switches.ok) return switches;
  const lifted = liftedOf(lawbook, options.without ?? []);
  if (!lifted.ok) return lifted;
  const inForce = new Map(
    Object.entries(lawbook.provisions).filter(
      ([id, provision]) =>
        !lifted.value.has(id) &&
        !lifted.value.has(provision['part-of'] ?? id) &&
        isInForce(provision, options.asOf),
    ),
  );
  const builder = new RuleBuilder(lawbook, switches.value, inForce);
  const bars: Rule[] = [];
  const exposures: Rule[] = [];
  const notes: Rule[] = [];
  for (const [id, { modality, effect }] of inForce) {
    if (modality === 'prohibit' || modality === 'cap' || effect === 'bars') {
      bars.push(builder.rule(id));
    } else if (modality === 'exposure') exposures.push(builder.rule(id));
    else if (modality === 'call' || effect === 'duty') notes.push(builder.rule(id));
  }
  const scope: ConditionScope = { terms: lawbook.terms, switches: switches.value };
  const layers = new Set(Object.values(lawbook.regimes).map(({ layer }) => layer));
  return succeed({
    asOf: options.asOf,
    lawbook,
    switches: switches.value,
    layers: [...layers],
    bars,
    exposures,
    notes,
    caps: new CapStates(lawbook, options.asOf, switches.value),
    ledgers: ledgersOf(lawbook, bars, scope),
    terms: lawbook.terms,
    exemptions: exemptionsOf(lawbook).map((each) => scopedExemption(each, scope)),
    options,
  });
}

function ledgersOf(lawbook: Lawbook, bars: readonly Rule[], scope: ConditionScope): OpenLedger[] {
  return Object.entries(lawbook.ledgers).flatMap(([id, record]): OpenLedger[] => {
    const caps = bars.filter(({ provision }) => provision.ledger === id);
    if (caps.length === 0) return [];
    return [{ id, record, caps, counts: compileCondition(record.counts, scope) }];
  });
}

/**
 * Half-open: on the day of its `to` it is no longer in force.
 *
 * @example
 * isInForce({ from: '2019-01-01', to: '2019-06-01' }, day); // false
 * isInForce({ from: '2019-06-01' }, day); // true
 */
export function isInForce(
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  day: IsoDate,
): boolean {
  const begins = from === undefined ? undefined : parseDate(from);
  if (begins?.ok === true && compareDates(begins.value.earliest, day) > 0) return false;
  const ends = to === undefined ? undefined : parseDate(to);
  return ends?.ok !== true || compareDates(ends.value.earliest, day) > 0;
}

function switchesOf(
  { switches }: Lawbook,
  chosen: Readonly<Record<string, string>>,
): Result<ReadonlyMap<string, string>> {
  const stands = new Map(Object.entries(switches).map(([id, one]) => [id, one.default]));
  for (const [id, option] of Object.entries(chosen)) {
    const known = switches[id];
    if (known === undefined) {
      const near = didYouMean(id, Object.keys(switches));
      const hint = near === undefined ? Object.keys(switches).join(', ') : `did you mean ${near}?`;
      return fail({ code: 'law/unknown-switch', path: 'switch', value: id, hint }, lawWordsEn);
    }
    if (!Object.hasOwn(known.options, option)) {
      const hint = Object.keys(known.options).join(', ');
      const fields = { path: 'switch', value: option, params: { switch: id }, hint };
      return fail({ code: 'law/unknown-option', ...fields }, lawWordsEn);
    }
    stands.set(id, option);
  }
  return succeed(stands);
}

function liftedOf(lawbook: Lawbook, without: readonly string[]): Result<ReadonlySet<string>> {
  const lifted = new Set<string>();
  for (const id of without) {
    const ofRegime = Object.entries(lawbook.provisions).filter(([, one]) => one.regime === id);
    if (Object.hasOwn(lawbook.provisions, id)) lifted.add(id);
    else if (ofRegime.length > 0) for (const [each] of ofRegime) lifted.add(each);
    else {
      const known = [...Object.keys(lawbook.provisions), ...Object.keys(lawbook.regimes)];
      const near = didYouMean(id, known);
      const hint = near === undefined ? {} : { hint: `did you mean ${near}?` };
      return fail(
        { code: 'law/unknown-provision', path: 'without', value: id, ...hint },
        lawWordsEn,
      );
    }
  }
  return succeed(lifted);
}

const EVERYTHING: TestNode = allOf([]);

/** Builds each rule once, with the exceptions and powers that meet it. */
class RuleBuilder {
  readonly #lawbook: Lawbook;
  readonly #switches: ReadonlyMap<string, string>;
  readonly #inForce: ReadonlyMap<string, Provision>;
  readonly #exceptions = new Map<string, string[]>();
  readonly #powers: readonly (readonly [string, Provision])[];
  readonly #built = new Map<string, Rule>();

  constructor(
    lawbook: Lawbook,
    switches: ReadonlyMap<string, string>,
    inForce: ReadonlyMap<string, Provision>,
  ) {
    this.#lawbook = lawbook;
    this.#switches = switches;
    this.#inForce = inForce;
    for (const [id, { modality, defeats = [] }] of inForce) {
      if (modality !== 'except') continue;
      for (const base of defeats) {
        const known = this.#exceptions.get(base);
        if (known === undefined) this.#exceptions.set(base, [id]);
        else known.push(id);
      }
    }
    const restated = new Set([...inForce.values()].flatMap(({ restates = [] }) => restates));
    this.#powers = [...inForce].filter(
      ([id, { modality }]) => modality === 'power' && !restated.has(id),
    );
  }

  rule(id: string): Rule {
    const known = this.#built.get(id);
    if (known !== undefined) return known;
    const provision = this.#inForce.get(id);
    if (provision === undefined) throw new Error(`provision ${id} is in force`);
    const scope: ConditionScope = { terms: this.#lawbook.terms, switches: this.#switches };
    const ready = (condition: Condition): TestNode => compileCondition(condition, scope);
    const { catches, binds, needs, tolerates } = provision;
    const rule: Rule = {
      id,
      paragraph: provision['part-of'] ?? id,
      layer: this.#lawbook.regimes[provision.regime]?.layer ?? provision.regime,
      provision,
      catches: catches === undefined ? EVERYTHING : ready(catches),
      binds: binds === undefined ? undefined : ready(binds),
      needs: needs.map((need) => ({ need, test: ready(need.holds) })),
      tolerates: tolerates === undefined ? undefined : ready(tolerates.when),
      exceptions: this.#exceptionsOf(id, provision).map((each) => this.rule(each)),
      openings: this.#openingsOf(id, provision, ready),
    };
    this.#built.set(id, rule);
    return rule;
  }

  /**
   * An exception to a paragraph is one to its parts, but not to the exceptions that are parts of it.
   * The order is acyclic, as `check` holds.
   */
  #exceptionsOf(id: string, provision: Provision): string[] {
    const whole = provision.modality === 'except' ? undefined : provision['part-of'];
    const own = this.#exceptions.get(id) ?? [];
    const inherited = whole === undefined ? [] : (this.#exceptions.get(whole) ?? []);
    return [...new Set([...own, ...inherited])];
  }

  #openingsOf(
    id: string,
    provision: Provision,
    ready: (condition: Condition) => TestNode,
  ): OpeningRule[] {
    const opening = (open: Provision['opens'][number], under: string): OpeningRule => ({
      by: open.by,
      under: open.under ?? under,
      procedure: open.procedure,
      says: open.says,
      conditions: open.conditions.map(({ says, holds }) => ({ says, test: ready(holds) })),
    });
    const whole = provision['part-of'];
    const own = provision.opens.map((open) => opening(open, id));
    const reaching = this.#powers.filter(([, { reaches }]) => {
      const provisions = reaches?.provisions ?? [];
      return (
        reaches?.regimes?.includes(provision.regime) === true ||
        provisions.includes(id) ||
        (whole !== undefined && provisions.includes(whole))
      );
    });
    const powers = reaching.flatMap(([power, { opens }]) =>
      opens.map((open) => opening(open, power)),
    );
    return [...own, ...powers];
  }
}
