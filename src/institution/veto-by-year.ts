import { fail, isoDate, pow, succeed, sumInOrder } from '../quantity/index.ts';
import type { Result, Text } from '../quantity/index.ts';
import { centralValue, membersOn } from '../scenario/index.ts';
import type { Membership, Pack } from '../scenario/index.ts';
import type { Rule } from './ballot.ts';
import { canPass, formalVetoes } from './formal-veto.ts';
import { institutionWordsEn } from './words-en.ts';

/** By actor and year, in a unit all of them share. */
export type PowerByYear = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** A body, those who want what is before it, and what everybody can bring to bear. */
export interface VetoQuestion {
  readonly rule: Rule;
  readonly terms: readonly Membership[];
  /** those whose no is asked about; they need no seat */
  readonly actors: readonly string[];
  /** those who want it: against their power together a no has to hold */
  readonly wanting: readonly string[];
  readonly power: PowerByYear;
  readonly years: readonly number[];
  /** how much more a little more power counts; 1 by default, as in a lottery of shares */
  readonly decisiveness?: number;
  /**
   * chance that what the body refuses is left undone; 1 by default. Below 1, power has to stop what
   * the rule forbids and is done nevertheless.
   */
  readonly compliance?: number;
}

/** How strong the no of one actor is in one year. */
export interface VetoInYear {
  readonly actor: string;
  readonly year: number;
  /**
   * whether by the rule nothing passes against it in the middle of the year; `unknown` where those on
   * record then could not pass anything together: some seats are missing
   */
  readonly byRule: 'yes' | 'maybe' | 'no' | 'unknown';
  /** 0–1, what its power alone can stop; undefined where a power of that year is not known */
  readonly byPower: number | undefined;
  /** 0–1, chance that its no holds; low to high where its seat is not sure; undefined as `byPower` */
  readonly strength: { readonly low: number; readonly high: number } | undefined;
  readonly why: readonly Text[];
}

/**
 * The strength of a no from rules and from power, year by year. By the rule it is a veto or none
 * ({@link formalVetoes} of the members of 1 July). By power it holds with the share of the contest
 * success function pᵐ / (pᵐ + Pᵐ), P being the power of all others who want it (Tullock 1980;
 * Hirshleifer, "Conflict and rent-seeking success functions", Public Choice 63 (1989) 101). Together:
 * 1 − (1 − compliance · rule)(1 − power). Power of another year never stands in for one not known.
 *
 * @returns problems for a power below 0, a compliance off 0–1, and a decisiveness not above 0
 *
 * @example
 * const power = new Map([
 *   ['giant', new Map([[1990, 60], [2020, 30]])],
 *   ['riser', new Map([[1990, 20], [2020, 30]])],
 * ]);
 * const question = { rule: { kind: 'all' }, terms: [], actors: ['giant'], wanting: ['riser'], power };
 * unwrap(vetoByYear({ ...question, years: [1990, 2020] })).map(({ byPower }) => byPower); // [0.75, 0.5]
 */
export function vetoByYear(question: VetoQuestion): Result<readonly VetoInYear[]> {
  const { actors, compliance = 1, decisiveness = 1, power, rule, terms, wanting, years } = question;
  const wrong = problemIn(power, compliance, decisiveness);
  if (wrong !== undefined) return wrong;
  const found = years.flatMap((year) => {
    const members = membersOn(terms, midYear(year));
    const vetoes = formalVetoes(rule, members);
    const isOnRecord = vetoes.length > 0 || canPass(rule, members);
    const none = isOnRecord ? 'no' : 'unknown';
    return actors.map((actor): VetoInYear => {
      const byRule = vetoes.find(({ id }) => id === actor)?.certainty ?? none;
      const byPower = shareOf(actor, wanting, year, power, decisiveness);
      return {
        actor,
        year,
        byRule,
        byPower,
        strength:
          byPower === undefined
            ? undefined
            : {
                low: held(byPower, byRule === 'yes' ? compliance : 0),
                high: held(byPower, byRule === 'no' ? 0 : compliance),
              },
        why: whyOf(actor, year, byRule, byPower),
      };
    });
  });
  return succeed(found);
}

/**
 * The capability of the actors of a pack, by year, for {@link vetoByYear}: what is unknown is left out.
 *
 * @example
 * const capability = { 2018: { kind: 'quantity', unit: 'share', base: 0.2 } };
 * const actors = { north: { name: 'North', kind: 'state', capability } };
 * powerOfPack({ actors, values: {} }, ['north']).get('north')?.get(2018); // 0.2
 */
export function powerOfPack(
  { actors, values }: Pick<Pack, 'actors' | 'values'>,
  ids: readonly string[],
): PowerByYear {
  return new Map(
    ids.map((id) => {
      const record = Object.hasOwn(actors, id) ? actors[id] : undefined;
      const years = Object.entries(record?.capability ?? {}).flatMap(([year, quantity]) => {
        const value = centralValue(quantity, values);
        return value === undefined ? [] : [[Number(year), value] as const];
      });
      return [id, new Map(years)];
    }),
  );
}

/** The chance that a no holds: obeyed with this force, else kept up by power alone. */
function held(own: number, force: number): number {
  return force === 0 ? own : 1 - (1 - force) * (1 - own);
}

const midYear = (year: number) => isoDate(`${String(year).padStart(4, '0')}-07-01`);

function shareOf(
  actor: string,
  wanting: readonly string[],
  year: number,
  power: PowerByYear,
  decisiveness: number,
): number | undefined {
  const own = power.get(actor)?.get(year);
  const others: number[] = [];
  for (const other of wanting) {
    if (other === actor) continue;
    const theirs = power.get(other)?.get(year);
    if (theirs === undefined) return undefined;
    others.push(theirs);
  }
  const against = sumInOrder(others);
  if (own === undefined || own + against === 0) return undefined;
  // of the larger of the two, so that no power overflows
  const most = Math.max(own, against);
  const [mine, theirs] = [pow(own / most, decisiveness), pow(against / most, decisiveness)];
  return mine / (mine + theirs);
}

function whyOf(
  actor: string,
  year: number,
  byRule: VetoInYear['byRule'],
  byPower: number | undefined,
): Text[] {
  const rule = { code: 'institution/veto-by-rule', params: { actor } };
  const power =
    byPower === undefined
      ? { code: 'institution/veto-unknown', params: { actor, year } }
      : {
          code: 'institution/veto-by-power',
          params: { actor, year, share: Math.round(byPower * 1000) / 10 },
        };
  if (byRule === 'no') return [power];
  const seats = { code: 'institution/seats-unknown', params: { year } };
  return [byRule === 'unknown' ? seats : rule, power];
}

function problemIn(
  power: PowerByYear,
  compliance: number,
  decisiveness: number,
): Result<never> | undefined {
  if (!(compliance >= 0 && compliance <= 1)) {
    const fields = { code: 'institution/bad-share', path: 'compliance', value: String(compliance) };
    return fail(fields, institutionWordsEn);
  }
  if (!(decisiveness > 0 && Number.isFinite(decisiveness))) {
    const value = String(decisiveness);
    const fields = { code: 'institution/bad-decisiveness', path: 'decisiveness', value };
    return fail(fields, institutionWordsEn);
  }
  for (const [actor, years] of power) {
    for (const [year, value] of years) {
      if (Number.isFinite(value) && value >= 0) continue;
      const path = `power.${actor}.${year}`;
      const fields = { code: 'institution/bad-power', path, value: String(value) };
      return fail(fields, institutionWordsEn);
    }
  }
  return undefined;
}
