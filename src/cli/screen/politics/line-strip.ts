/**
 * A position with its range on a line, in cells: `·····├──●────┤·····`.
 *
 * @example
 * lineStrip({ low: 0, base: 50, high: 100 }, { low: 0, high: 100 }, 11); // '├────●────┤'
 */
export function lineStrip(
  { base, high, low }: { readonly low: number; readonly base: number; readonly high: number },
  line: { readonly low: number; readonly high: number },
  cells: number,
): string {
  const place = (at: number): number =>
    Math.round(((at - line.low) / (line.high - line.low)) * (cells - 1));
  const [from, at, to] = [place(low), place(base), place(high)];
  return Array.from({ length: cells }, (_, cell) => {
    if (cell === at) return '●';
    if (cell < from || cell > to) return '·';
    if (cell === from) return '├';
    return cell === to ? '┤' : '─';
  }).join('');
}
