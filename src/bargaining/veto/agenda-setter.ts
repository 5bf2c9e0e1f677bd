import { fail, succeed } from '../../quantity/index.ts';
import type { Result, Text } from '../../quantity/index.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { gainAt } from './line-player.ts';
import type { LinePlayer, LineQuestion, LineRange } from './line-player.ts';

/** What comes of a proposal that can only be taken or left. */
export interface SetterOutcome {
  /** in the unit of the line; the status quo where nothing is proposed */
  readonly at: number;
  readonly isStatusQuo: boolean;
  /** how much better it is for the setter than the status quo, in the unit of the line */
  readonly gain: number;
  readonly why: readonly Text[];
}

/**
 * The point of what passes that lies closest to the ideal of the one who may propose; of two as close, the
 * lower (Romer and Rosenthal, "Political resource allocation, controlled agendas, and the status quo", Public
 * Choice 33:4 (1978) 27). Where nothing that passes is better for it than the status quo, it proposes
 * nothing; with an allowance an agreement that leaves things where they are can be better too. Fails on a setter's ideal that is no number.
 *
 * @param pieces - what passes: `pieces` of a winset
 *
 * @example
 * const question = { low: 0, high: 100, statusQuo: 0 };
 * const players = [30, 50, 80].map((ideal) => ({ id: `at-${ideal}`, ideal }));
 * const { pieces } = unwrap(lineWinset(question, players));
 * unwrap(agendaSetter(question, pieces, { id: 'at-80', ideal: 80 })).at; // 60
 */
export function agendaSetter(
  { statusQuo }: Pick<LineQuestion, 'statusQuo'>,
  pieces: readonly LineRange[],
  setter: LinePlayer,
): Result<SetterOutcome> {
  const { id, ideal } = setter;
  if (!Number.isFinite(ideal)) {
    const fields = { code: 'bargaining/not-finite', path: `${id}.ideal`, value: String(ideal) };
    return fail(fields, bargainingWordsEn);
  }
  const closest = pieces
    .map(({ high, low }) => (ideal < low ? low : ideal > high ? high : ideal))
    .toSorted((a, b) => Math.abs(a - ideal) - Math.abs(b - ideal) || a - b)[0];
  const gain = closest === undefined ? 0 : gainAt(setter, statusQuo, closest);
  if (closest === undefined || gain <= 0) {
    const params = { setter: id, statusQuo };
    const why = [{ code: 'bargaining/why-setter-none', params }];
    return succeed({ at: statusQuo, isStatusQuo: true, gain: 0, why });
  }
  const code = closest === ideal ? 'bargaining/why-setter-ideal' : 'bargaining/why-setter';
  const why = [{ code, params: { setter: id, at: closest } }];
  return succeed({ at: closest, isStatusQuo: false, gain, why });
}
