import { fail } from '../quantity/index.ts';
import type { IsoDate, Result } from '../quantity/index.ts';
import { membersOf } from '../institution/index.ts';
import type { Pack } from '../scenario/index.ts';
import { voteOfBody } from './vote-of-body.ts';
import type { WeightedVote } from './weighted-vote.ts';
import { coalitionWordsEn } from './words-en.ts';

/**
 * An institution of a pack as a weighted vote of those who had a seat on a day, for {@link votePower}.
 * Fails as {@link voteOfBody}, on an id that is no institution, and where nobody had a vote that day.
 *
 * @param id of the institution, that is of the rule; not of the body that decides by it
 *
 * @example
 * const vote = unwrap(voteOfInstitution(pack, 'commission-procedure', day));
 * unwrap(votePower(vote)).voters.map(({ isVeto }) => isVeto); // [true, true, true]
 */
export function voteOfInstitution(
  pack: Pick<Pack, 'actors' | 'institutions'>,
  id: string,
  day: IsoDate,
): Result<WeightedVote> {
  const institution = Object.hasOwn(pack.institutions, id) ? pack.institutions[id] : undefined;
  if (institution === undefined) {
    return fail({ code: 'coalition/no-institution', value: id }, coalitionWordsEn);
  }
  const vote = voteOfBody(institution.rule, membersOf(pack, institution.body, day));
  if (vote.ok && vote.value.voters.length === 0) {
    const params = { day };
    return fail({ code: 'coalition/no-members', value: id, params }, coalitionWordsEn);
  }
  return vote;
}
