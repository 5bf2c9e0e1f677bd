import { fail, succeed } from '../quantity/index.ts';
import type { Result } from '../quantity/index.ts';
import { coalitionWordsEn } from './words-en.ts';

/** One finite amount for each player. */
export function checkPayoffs(players: readonly string[], payoffs: readonly number[]): Result<true> {
  if (payoffs.length !== players.length) {
    const params = { found: payoffs.length, players: players.length };
    return fail({ code: 'coalition/payoff-count', path: 'payoffs', params }, coalitionWordsEn);
  }
  const at = payoffs.findIndex((amount) => !Number.isFinite(amount));
  if (at < 0) return succeed(true);
  const params = { player: players[at] ?? '' };
  const fields = { code: 'coalition/payoff-not-finite', path: `payoffs.${at}`, params };
  return fail({ ...fields, value: String(payoffs[at]) }, coalitionWordsEn);
}
