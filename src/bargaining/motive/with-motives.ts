import { didYouMean, fail, makeProblem, render, succeed } from '../../quantity/index.ts';
import type { Problem, Result } from '../../quantity/index.ts';
import { stanceOn } from '../../scenario/index.ts';
import type { PackQuantity, Stance, View } from '../../scenario/index.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { allegedMotives } from './alleged-motive.ts';
import type { AllegedMotive, WouldMean } from './alleged-motive.ts';

/** A view in which some alleged motives are taken to be real. */
export interface SupposedMotives {
  readonly view: View;
  readonly motives: readonly AllegedMotive[];
  /** for each: of whom it is taken, and who alleges it */
  readonly notices: readonly Problem[];
}

/**
 * The view with some alleged motives switched on: each actor stands where its motive says it would, in the
 * fields that state it; the rest is as it was and rests on what it rested on. What changed rests on an
 * assumption that names who alleges it. The digest stays that of the view asked about. Fails on a motive that
 * is not there, two that say different things of one stance, and one that leaves a stance without a position.
 *
 * @param names - of claims, for all the motives in them, or `CLAIM/1` for one
 *
 * @example
 * const ideal = { kind: 'quantity', unit: 'point', base: 0 };
 * const position = {
 *   holder: 'a columnist', actor: 'XA', says: 'It lives off the ferries.', alleged: true,
 *   'would-mean': [{ issue: 'river-link', ideal }],
 * };
 * const claims = { ferries: { topic: 'why it hesitates', positions: [position] } };
 * const known = { ...view, pack: { ...view.pack, claims } };
 * const supposed = unwrap(withMotives(known, ['ferries']));
 * const options = [{ issues: ['river-link'] }, createReasons()];
 * const at = (seen) => unwrap(tableOfView(seen, ...options)).stands[0][0].position.base;
 * at(known) === at(supposed.view); // false
 */
export function withMotives(view: View, names: readonly string[]): Result<SupposedMotives> {
  const found = chosen(view, names);
  if (!found.ok) return found;
  const motives = found.value;
  const clash = clashOf(motives);
  if (clash !== undefined) return clash;
  const stances: Stance[] = [...view.pack.stances];
  for (const motive of motives) {
    for (const would of motive.would) {
      const seen = { asOf: view.asOf, pack: { ...view.pack, stances } };
      const stance = stanceWith(stanceOn(seen, motive.actor, would.issue), motive, would, view);
      if (!stance.ok) return stance;
      stances.push(stance.value);
    }
  }
  return succeed({
    view: { ...view, pack: { ...view.pack, stances } },
    motives,
    notices: motives.map(({ actor, holder, id, says }) => {
      const params = { actor, holder, says };
      const fields = {
        code: 'bargaining/motive-on',
        severity: 'notice',
        path: id,
        params,
      } as const;
      return makeProblem(fields, bargainingWordsEn);
    }),
  });
}

function chosen(view: View, names: readonly string[]): Result<AllegedMotive[]> {
  const known = allegedMotives(view);
  const wanted = new Set<AllegedMotive>();
  for (const name of names) {
    const own = known.filter(({ claim, id }) => id === name || claim === name);
    if (own.length === 0) return unknownMotive(name, known);
    for (const motive of own) wanted.add(motive);
  }
  return succeed(known.filter((motive) => wanted.has(motive)));
}

function unknownMotive(name: string, known: readonly AllegedMotive[]): Result<never> {
  const code = 'bargaining/no-motive';
  if (known.length === 0) {
    const hint = bargainingWordsEn['bargaining/no-motive-at-all.hint'];
    const given = hint === undefined ? {} : { hint };
    return fail({ code, path: 'motive', value: name, ...given }, bargainingWordsEn);
  }
  const ids = known.map(({ id }) => id);
  const near = didYouMean(name, [...new Set(known.map(({ claim }) => claim)), ...ids]);
  const params = { known: ids.join(', ') };
  const hint = near === undefined ? {} : { hint: `did you mean "${near}"?` };
  return fail({ code, path: 'motive', value: name, params, ...hint }, bargainingWordsEn);
}

/** Two that say different things of the same field of one stance cannot both be supposed. */
function clashOf(motives: readonly AllegedMotive[]): Result<never> | undefined {
  const said = new Map<string, { readonly by: string; readonly text: string }>();
  for (const { actor, id, would } of motives) {
    for (const { ideal, issue, salience } of would) {
      for (const [field, quantity] of [
        ['ideal', ideal],
        ['salience', salience],
      ] as const) {
        if (quantity === undefined) continue;
        const key = `${actor}/${issue}/${field}`;
        const text = JSON.stringify(quantity);
        const before = said.get(key);
        if (before !== undefined && before.text !== text) {
          const params = { other: before.by, actor, issue };
          const fields = { code: 'bargaining/motive-clash', path: 'motive', value: id, params };
          return fail(fields, bargainingWordsEn);
        }
        said.set(key, { by: id, text });
      }
    }
  }
  return undefined;
}

function stanceWith(
  own: Stance | undefined,
  motive: AllegedMotive,
  { ideal, issue, salience }: WouldMean,
  { asOf }: View,
): Result<Stance> {
  const { actor, id } = motive;
  const alleged = allegedText(motive);
  const at = ideal === undefined ? own && kept(own.ideal, own) : supposed(ideal, alleged);
  if (at === undefined) {
    const params = { actor, issue };
    const fields = { code: 'bargaining/motive-no-stance', path: 'motive', value: id, params };
    return fail(fields, bargainingWordsEn);
  }
  const unstated: PackQuantity = { kind: 'quantity', unit: 'point', unknown: 'not-stated' };
  const cares =
    salience === undefined
      ? own === undefined
        ? unstated
        : kept(own.salience, own)
      : supposed(salience, alleged);
  const { leader, source: _source, ...rest } = own ?? { actor, issue };
  return succeed({
    ...rest,
    ...(leader === undefined ? {} : { leader: kept(leader, own) }),
    ideal: at,
    salience: cares,
    // from the as-of day on, so that it is the latest begun
    from: asOf,
    to: undefined,
    known: asOf,
    assumption: alleged,
  });
}

/** What stood in the stance before rests on what that rested on. */
function kept<
  T extends { readonly source?: string[] | undefined; readonly assumption?: string | undefined },
>(part: T, { assumption, source }: Pick<Stance, 'assumption' | 'source'> = {}): T {
  if (part.source !== undefined || part.assumption !== undefined) return part;
  return {
    ...part,
    ...(source === undefined ? {} : { source }),
    ...(assumption === undefined ? {} : { assumption }),
  };
}

/**
 * What is alleged rests on the one who alleges it; why it is read as this number stands behind it, where the
 * number says.
 */
function supposed(
  { assumption, source: _source, ...quantity }: PackQuantity,
  alleged: string,
): PackQuantity {
  return {
    ...quantity,
    assumption: assumption === undefined ? alleged : `${alleged} (${assumption})`,
  };
}

function allegedText({ holder, says, sources }: AllegedMotive): string {
  const text =
    sources.length === 0
      ? { code: 'bargaining/alleged', params: { holder, says } }
      : { code: 'bargaining/alleged-in', params: { holder, says, sources: sources.join(', ') } };
  return render(text, bargainingWordsEn);
}
