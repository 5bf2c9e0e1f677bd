import { fail, succeed, sumInOrder } from '../../quantity/index.ts';
import type { Result, Text } from '../../quantity/index.ts';
import { checkAmounts } from '../split/amounts.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { quantalShares } from './quantal-play.ts';
import { SILENCE } from './reaction-record.ts';

/** What an act and the answer to it are worth. */
export interface ProvocationWorth {
  readonly provoker: number;
  readonly reactor: number;
}

/** One side may provoke; the other answers. */
export interface ProvocationGame {
  readonly provoker: string;
  readonly reactor: string;
  /** when nothing is done */
  readonly quiet: ProvocationWorth;
  /** by act, then by answer; each act states the same answers, `silence` among them */
  readonly acts: Readonly<Record<string, Readonly<Record<string, ProvocationWorth>>>>;
  /**
   * How the answer is expected. Shares by act and answer, as `reactionRates` finds them; or `noise`: the
   * other side chooses its best answer with errors of this standard deviation (logit), above 0.
   */
  readonly expects:
    | Readonly<Record<string, readonly { readonly reaction: string; readonly share: number }[]>>
    | { readonly noise: number };
}

/** What one act brings its side. */
export interface ProvocativeAct {
  readonly act: string;
  readonly expected: readonly { readonly reaction: string; readonly share: number }[];
  /** worth to the provoker on the mean of the answers it expects */
  readonly worth: number;
  /** that, less keeping quiet */
  readonly gain: number;
  /** worth if nobody answered */
  readonly unanswered: number;
  /** it pays, and would not if nobody answered: the reaction is what is sought */
  readonly soughtReaction: boolean;
  /** the answer that is best for the other side; of several alike the first */
  readonly bestReply: string;
  /** answers after which it would not have paid to provoke */
  readonly deterring: readonly string[];
}

export interface Provocation {
  readonly acts: readonly ProvocativeAct[];
  /** the act that pays best; undefined where keeping quiet does */
  readonly best: string | undefined;
  readonly why: readonly Text[];
}

/**
 * Provoking in the expectation of a reaction: the worth of each act over the answers expected, and whether it
 * pays only because of them. The best reply of the other side, and the answers that would take the motive
 * away, stand beside it: where the best reply is none of these, each side does its best and the round goes on.
 * Fails on worths that are no numbers, an act without `silence` or with other answers than the rest,
 * expectations of what is not there or that do not sum to 1, and no act.
 *
 * @example
 * const acts = {
 *   test: { protest: { provoker: 3, reactor: -2 }, silence: { provoker: -1, reactor: -3 } },
 * };
 * const expects = { test: [{ reaction: 'protest', share: 0.9 }, { reaction: 'silence', share: 0.1 }] };
 * const game = { provoker: 'north', reactor: 'west', quiet: { provoker: 0, reactor: 0 }, acts, expects };
 * const [test] = unwrap(provocation(game)).acts;
 * [test.worth, test.soughtReaction, test.bestReply, test.deterring]; // [≈ 2.6, true, 'protest', ['silence']]
 */
export function provocation(game: ProvocationGame): Result<Provocation> {
  const checked = checkGame(game);
  if (!checked.ok) return checked;
  const { acts, provoker, quiet, reactor } = game;
  const found = Object.entries(acts).map(([act, answers]): ProvocativeAct => {
    const expected = expectedFor(game, act);
    const worthOf = (reaction: string): number => answers[reaction]?.provoker ?? 0;
    const worth = sumInOrder(expected.map(({ reaction, share }) => share * worthOf(reaction)));
    const unanswered = worthOf(SILENCE);
    const gain = worth - quiet.provoker;
    return {
      act,
      expected,
      worth,
      gain,
      unanswered,
      soughtReaction: gain > 0 && unanswered <= quiet.provoker,
      bestReply: bestReply(answers),
      deterring: Object.keys(answers).filter((reaction) => worthOf(reaction) <= quiet.provoker),
    };
  });
  const top = found.reduce((one, next) => (next.gain > one.gain ? next : one));
  const best = top.gain > 0 ? top.act : undefined;
  const why = found.flatMap((each) => whyAct(each, provoker, reactor));
  if (best === undefined) {
    why.push({ code: 'bargaining/why-no-provocation', params: { provoker } });
  }
  return succeed({ acts: found, best, why });
}

function expectedFor({ acts, expects }: ProvocationGame, act: string): ProvocativeAct['expected'] {
  const answers = Object.entries(acts[act] ?? {});
  if (!isNoise(expects)) {
    const stated = expects[act] ?? [];
    return answers.map(([reaction]) => ({
      reaction,
      share: stated.find((each) => each.reaction === reaction)?.share ?? 0,
    }));
  }
  const worths = answers.map(([, { reactor }]) => reactor);
  const shares = quantalShares(worths, { noise: expects.noise, link: 'logit' });
  return answers.map(([reaction], at) => ({ reaction, share: shares[at] ?? 0 }));
}

function isNoise(expects: ProvocationGame['expects']): expects is { readonly noise: number } {
  return typeof expects['noise'] === 'number';
}

function bestReply(answers: Readonly<Record<string, ProvocationWorth>>): string {
  const best = Object.entries(answers).reduce((top, next) =>
    next[1].reactor > top[1].reactor ? next : top,
  );
  return best[0];
}

function whyAct(found: ProvocativeAct, provoker: string, reactor: string): Text[] {
  const { act, deterring, gain, soughtReaction, unanswered } = found;
  const why: Text[] = [
    { code: 'bargaining/why-provoke', params: { provoker, act, gain, alone: unanswered } },
  ];
  if (soughtReaction) why.push({ code: 'bargaining/why-provoke-for-reaction', params: { act } });
  const reply = { reactor, act, reaction: found.bestReply };
  why.push({ code: 'bargaining/why-best-reply', params: reply });
  why.push(
    deterring.length === 0
      ? { code: 'bargaining/why-no-deterring', params: { act } }
      : { code: 'bargaining/why-deterring', params: { act, reactions: deterring.join(', ') } },
  );
  return why;
}

function checkGame({ acts, expects, quiet }: ProvocationGame): Result<true> {
  const named = Object.entries(acts);
  const [first] = named;
  if (first === undefined) {
    return fail({ code: 'bargaining/unknown-act', path: 'acts', value: '' }, bargainingWordsEn);
  }
  // what the first act can be answered with, and silence, every act must state
  const answers = new Set([...Object.keys(first[1]), SILENCE]);
  const numbers = checkAmounts([
    ['quiet.provoker', quiet.provoker, 'any'],
    ['quiet.reactor', quiet.reactor, 'any'],
    ...(isNoise(expects) ? [['expects.noise', expects.noise, 'above-0'] as const] : []),
    ...named.flatMap(([act, worths]) =>
      Object.entries(worths).flatMap(([reaction, { provoker, reactor }]) => [
        [`acts.${act}.${reaction}.provoker`, provoker, 'any'] as const,
        [`acts.${act}.${reaction}.reactor`, reactor, 'any'] as const,
      ]),
    ),
  ]);
  if (!numbers.ok) return numbers;
  for (const [act, worths] of named) {
    const odd =
      Object.keys(worths).find((reaction) => !answers.has(reaction)) ??
      [...answers].find((reaction) => !Object.hasOwn(worths, reaction));
    if (odd === undefined) continue;
    const fields = { code: 'bargaining/unknown-reaction', path: `acts.${act}`, value: odd };
    return fail(fields, bargainingWordsEn);
  }
  return isNoise(expects) ? succeed(true) : checkExpectations(acts, expects);
}

function checkExpectations(
  acts: ProvocationGame['acts'],
  expects: Exclude<ProvocationGame['expects'], { readonly noise: number }>,
): Result<true> {
  for (const [act, answers] of Object.entries(acts)) {
    const path = `expects.${act}`;
    const stated = Object.hasOwn(expects, act) ? (expects[act] ?? []) : [];
    const stranger = stated.find(({ reaction }) => !Object.hasOwn(answers, reaction));
    if (stranger !== undefined) {
      const fields = { code: 'bargaining/unknown-reaction', path, value: stranger.reaction };
      return fail(fields, bargainingWordsEn);
    }
    const shares = stated.map(({ share }) => share);
    const numbers = checkAmounts(shares.map((share, at) => [`${path}.${at}`, share, 'share']));
    if (!numbers.ok) return numbers;
    const sum = sumInOrder(shares);
    if (Math.abs(sum - 1) <= 1e-9) continue;
    return fail({ code: 'bargaining/tree-chances', path, params: { sum } }, bargainingWordsEn);
  }
  return succeed(true);
}
