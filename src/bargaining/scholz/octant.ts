/**
 * How i sees its relation to j, by a = Eⁱ(Uᵢⱼ), what it expects of challenging j, and b = Eⁱ(Uⱼᵢ), what it
 * takes j to expect of challenging it. With "-" i gives way, with "+" j does. `none` on the borders between,
 * where the sources say nothing.
 */
export type Octant =
  | 'confrontation-'
  | 'confrontation+'
  | 'compromise-'
  | 'compromise+'
  | 'compel-'
  | 'compel+'
  | 'stalemate'
  | 'none';

/** Expected utilities lie between -8 and 8 and are off in the last bits: less than this is 0. */
const NOTHING = 1e-12;

/**
 * The octant of two expected utilities, figure 6 of Scholz, Calbert and Smith (2011):
 * confrontation where both are above 0, stalemate where both are below; where they differ in sign the side
 * with the greater absolute value has the upper hand, and the other offers a compromise if it is the one
 * that expects to lose, else is compelled.
 *
 * @param compromise - `text` where section 6.1 is taken by the letter: i compromises where both are below 0
 *   and |b| is the greater, and not in the octant of the figure
 *
 * @example
 * octantOf(-0.2, 0.5); // 'compromise-'
 * octantOf(0.3, 0.4); // 'confrontation-'
 * octantOf(-0.6, -0.1); // 'stalemate'
 */
export function octantOf(a: number, b: number, compromise: 'figure' | 'text' = 'figure'): Octant {
  if (Math.abs(a) <= NOTHING || Math.abs(b) <= NOTHING) return 'none';
  const lead = Math.abs(b) - Math.abs(a);
  if (a > 0 && b > 0) {
    if (Math.abs(lead) <= NOTHING) return 'none';
    return lead > 0 ? 'confrontation-' : 'confrontation+';
  }
  if (a < 0 && b < 0) return compromise === 'text' && lead > 0 ? 'compromise-' : 'stalemate';
  // on the border a compromise goes all the way, as being compelled does
  if (a > 0) return lead > NOTHING ? 'compel+' : 'compromise+';
  if (lead < -NOTHING) return 'compel-';
  return compromise === 'text' ? 'none' : 'compromise-';
}
