import type { z } from 'zod';
import { fail, isoDate, succeed } from '../quantity/index.ts';
import type { Reasons, Result } from '../quantity/index.ts';
import { leafReasons, membersOn, provenanceReasons } from '../scenario/index.ts';
import type { View } from '../scenario/index.ts';
import { powerOfPack, vetoByYear } from './veto-by-year.ts';
import type { VetoInYear } from './veto-by-year.ts';
import type { vetoYearsAnswerSchema } from './veto-years-schema.ts';
import { institutionWordsEn } from './words-en.ts';

/** How strong the no of each member of a body was, year by year. */
export type VetoYearsAnswer = z.output<typeof vetoYearsAnswerSchema>;

/** A body of a pack, and against whom a no has to hold. */
export interface VetoYearsQuestion {
  /** an institution of the pack: the rule by which a body decides */
  readonly institution: string;
  /** actors of the pack that want what is before it; at least one */
  readonly wanting: readonly string[];
  readonly years: readonly number[];
  /** chance that what the body refuses is left undone; default 1 */
  readonly compliance?: number;
}

/**
 * The strength of a no of everybody who sat in a body in some of the years, from its rule and from the capability the pack states for the
 * year, as {@link vetoByYear}. Members whose capability the pack never states are left out and told. Fails on
 * names the pack has not, nobody who wants it, and as {@link vetoByYear}.
 *
 * @param reasons - gets those of the rule and of every capability
 *
 * @example
 * const question = { institution: 'commission-procedure', wanting: ['XA'], years: [2019], compliance: 0.5 };
 * const { actors } = unwrap(vetoYearsAnswer(view, question, createReasons()));
 * actors.map(({ actor, years: [row] }) => [actor, row.byRule, row.byPower]);
 * // [['XB', 'yes', ≈ 0.3333], ['XC', 'yes', ≈ 0.8333]]
 */
export function vetoYearsAnswer(
  view: View,
  question: VetoYearsQuestion,
  reasons: Reasons,
): Result<VetoYearsAnswer> {
  const { pack } = view;
  const { compliance = 1, institution: id, wanting, years } = question;
  const institution = Object.hasOwn(pack.institutions, id) ? pack.institutions[id] : undefined;
  if (institution === undefined) return unknown(id);
  const stranger = wanting.find((actor) => !Object.hasOwn(pack.actors, actor));
  if (stranger !== undefined) return unknown(stranger);
  if (wanting.length === 0) {
    return fail({ code: 'institution/nobody-wants', path: 'wanting' }, institutionWordsEn);
  }
  const body = Object.hasOwn(pack.actors, institution.body)
    ? pack.actors[institution.body]
    : undefined;
  const terms = body?.members ?? [];
  const seated = years.flatMap((year) => membersOn(terms, isoDate(`${year}-07-01`)));
  const members = [...new Set(seated.map(({ id: member }) => member))].filter(
    (member) => !wanting.includes(member),
  );
  const power = powerOfPack(pack, [...members, ...wanting]);
  const [measured, left] = partition(members, (member) => (power.get(member)?.size ?? 0) > 0);
  const found = vetoByYear({
    rule: institution.rule,
    terms,
    actors: measured,
    wanting,
    power,
    years,
    compliance,
  });
  if (!found.ok) return found;
  const rule = provenanceReasons(reasons, pack, [institution, body]);
  return succeed({
    institution: id,
    wanting: [...wanting],
    compliance,
    actors: measured.map((actor) => ({
      actor,
      years: found.value
        .filter((each) => each.actor === actor)
        .map((each) => ({
          year: each.year,
          byRule: each.byRule,
          byPower: each.byPower ?? null,
          strength: each.strength ?? null,
          why: whyOf(view, each, { rule, wanting }, reasons),
        })),
    })),
    left,
  });
}

function whyOf(
  { pack }: View,
  { actor, byPower, byRule, year }: VetoInYear,
  { rule, wanting }: { readonly rule: readonly string[]; readonly wanting: readonly string[] },
  reasons: Reasons,
): string {
  const powers = [actor, ...wanting].flatMap((each) => {
    const record = pack.actors[each];
    const quantity = record?.capability?.[String(year)];
    return quantity === undefined ? [] : leafReasons(reasons, pack, quantity, record);
  });
  const from = [...new Set([...(byRule === 'no' ? [] : rule), ...powers])];
  if (byPower === undefined) {
    return reasons.add({
      kind: 'unknown',
      text: { code: 'institution/veto-unknown', params: { actor, year } },
      from,
    });
  }
  const share = Math.round(byPower * 1000) / 10;
  return reasons.add({
    kind: 'computed',
    text: { code: 'institution/veto-by-power', params: { actor, year, share } },
    value: byPower,
    from,
  });
}

function partition<T>(list: readonly T[], test: (each: T) => boolean): readonly [T[], T[]] {
  return [list.filter(test), list.filter((each) => !test(each))];
}

function unknown(value: string): Result<never> {
  return fail({ code: 'institution/unknown-who', value }, institutionWordsEn);
}
