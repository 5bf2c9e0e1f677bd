/** What a line is to the actors that take a position on it; columns by actor of the table. */
export interface ExchangeLine {
  /** hundredths of the line in one unit of it */
  readonly scale: number;
  readonly totalWeight: number;
  /** what each asks for; NaN where it takes no position */
  readonly ideal: Float64Array;
  /** what each votes for by now */
  readonly vote: Float64Array;
  readonly salience: Float64Array;
  /** capability × salience */
  readonly weight: Float64Array;
  /** which way each has given way so far: -1, 0 or 1 */
  readonly way: Int8Array;
  outcome: number;
}

/** How far a giver can take the outcome of a line towards its partner. */
interface Room {
  /** in hundredths of the line */
  readonly reach: number;
  /** what ends it: the giver stands where its partner stands, or the outcome does */
  readonly limit: 'position' | 'outcome';
  readonly way: -1 | 1;
}

/** What one of two traders gives. */
export interface Give {
  readonly giver: number;
  readonly line: number;
  /** by how much the outcome moves, in hundredths of the line */
  readonly shift: number;
  /** by how much it would move if the giver went as far as it can */
  readonly reach: number;
  /** where the giver votes afterwards, in the unit of the line */
  readonly to: number;
  readonly way: -1 | 1;
  readonly limit: 'position' | 'outcome' | 'partner';
}

/** A trade that gives both traders the same. */
export interface EqualTrade {
  readonly gives: readonly [Give, Give];
  /** what each gains, in points: salience × hundredths of the line */
  readonly gain: number;
  /** what the first and the second could gain at most, the other gaining nothing */
  readonly most: readonly [number, number];
}

/** Rounding leaves an outcome this far from the point it was moved to, in hundredths of a line. */
const SAME_PLACE = 1e-9;

/**
 * How far `giver` can move the outcome of a line towards `taker`. Undefined where they do not stand on
 * opposite sides of the outcome, where the giver stands beyond the taker already, and where it had given
 * way to the other side before: an actor never takes back what it sold.
 */
function roomOf(line: ExchangeLine, giver: number, taker: number): Room | undefined {
  const { ideal, outcome, scale, totalWeight, vote, way, weight } = line;
  const target = ideal[taker] ?? Number.NaN;
  const own = ideal[giver] ?? Number.NaN;
  const sign = target > outcome ? 1 : -1;
  const isBehind = (outcome - own) * sign * scale >= -SAME_PLACE;
  const before = way[giver] ?? 0;
  if (!isBehind || before === -sign) return undefined;
  const share = (weight[giver] ?? 0) / totalWeight;
  const byPosition = share * (target - (vote[giver] ?? Number.NaN)) * sign * scale;
  const byOutcome = (target - outcome) * sign * scale;
  const isByPosition = byPosition <= byOutcome + SAME_PLACE;
  const reach = isByPosition ? byPosition : byOutcome;
  if (!(reach > SAME_PLACE)) return undefined;
  return { reach, limit: isByPosition ? 'position' : 'outcome', way: sign };
}

/**
 * The trade in which `i` gives way on line `p` and `j` on line `q`, so that both gain the same and as
 * much as can be (Stokman and Van Oosten, "The exchange of voting positions", in Bueno de Mesquita and
 * Stokman, eds., European Community Decision Making, Yale 1994, ch. 5). With sᵢₚ the salience of p to i
 * and dₚ the shift of the outcome, i gains sᵢᵩdᵩ - sᵢₚdₚ and j gains sⱼₚdₚ - sⱼᵩdᵩ; equal gains ask for
 * dᵩ/dₚ = (sᵢₚ + sⱼₚ)/(sᵢᵩ + sⱼᵩ). Undefined where no shift gives both something.
 */
export function equalTrade(
  [p, q]: readonly [number, number],
  [i, j]: readonly [number, number],
  lines: readonly ExchangeLine[],
): EqualTrade | undefined {
  const [lineP, lineQ] = [lines[p], lines[q]];
  if (lineP === undefined || lineQ === undefined) return undefined;
  const [ip, jp] = [lineP.salience[i] ?? 0, lineP.salience[j] ?? 0];
  const [iq, jq] = [lineQ.salience[i] ?? 0, lineQ.salience[j] ?? 0];
  if (!(iq * jp > ip * jq)) return undefined;
  const roomP = roomOf(lineP, i, j);
  if (roomP === undefined) return undefined;
  const roomQ = roomOf(lineQ, j, i);
  if (roomQ === undefined) return undefined;
  const ratio = (ip + jp) / (iq + jq);
  const isBoundByP = ratio * roomP.reach <= roomQ.reach;
  const shiftP = isBoundByP ? roomP.reach : roomQ.reach / ratio;
  const shiftQ = isBoundByP ? ratio * roomP.reach : roomQ.reach;
  return {
    gives: [give(lineP, p, [i, j], roomP, shiftP), give(lineQ, q, [j, i], roomQ, shiftQ)],
    gain: iq * shiftQ - ip * shiftP,
    most: [
      mostGain(
        { own: ip, partner: jp, reach: roomP.reach },
        { own: iq, partner: jq, reach: roomQ.reach },
      ),
      mostGain(
        { own: jq, partner: iq, reach: roomQ.reach },
        { own: jp, partner: ip, reach: roomP.reach },
      ),
    ],
  };
}

interface Side {
  readonly own: number;
  readonly partner: number;
  readonly reach: number;
}

/** What a trader gains when it gives just so much that its partner is indifferent. */
function mostGain(given: Side, got: Side): number {
  // the partner pays got.partner a point and is paid given.partner: it breaks even along this ratio
  const shiftGiven = Math.min(given.reach, (got.reach * got.partner) / given.partner);
  const shiftGot = got.partner > 0 ? (shiftGiven * given.partner) / got.partner : got.reach;
  return got.own * shiftGot - given.own * shiftGiven;
}

function give(
  line: ExchangeLine,
  at: number,
  [giver, taker]: readonly [number, number],
  { limit, reach, way }: Room,
  shift: number,
): Give {
  const from = line.vote[giver] ?? Number.NaN;
  const target = line.ideal[taker] ?? Number.NaN;
  const isBound = shift === reach;
  const step = (shift / line.scale) * (line.totalWeight / (line.weight[giver] ?? Number.NaN));
  const to = isBound && limit === 'position' ? target : from + way * step;
  // rounding must not carry it past its partner
  const held = (target - to) * way < 0 ? target : to;
  return { giver, line: at, shift, reach, to: held, way, limit: isBound ? limit : 'partner' };
}
