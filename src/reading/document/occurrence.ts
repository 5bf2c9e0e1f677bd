/**
 * The first two places where `sought` stands, overlapping or not. Knuth, Morris & Pratt (1977): a
 * text of one letter, and a quote of that letter, must not take time by the product of their lengths
 * as a plain search may.
 */
export function firstTwo(text: string, sought: string): number[] {
  const borders = bordersOf(sought);
  const found: number[] = [];
  let matched = 0;
  for (let at = 0; at < text.length && found.length < 2; at += 1) {
    const unit = text.charCodeAt(at);
    while (matched > 0 && sought.charCodeAt(matched) !== unit) matched = borders[matched - 1] ?? 0;
    if (sought.charCodeAt(matched) === unit) matched += 1;
    if (matched < sought.length) continue;
    found.push(at + 1 - matched);
    matched = borders[matched - 1] ?? 0;
  }
  return found;
}

/** For each beginning of `sought`: the longest shorter beginning that it also ends with. */
function bordersOf(sought: string): Uint32Array {
  const borders = new Uint32Array(sought.length);
  let length = 0;
  for (let at = 1; at < sought.length; at += 1) {
    const unit = sought.charCodeAt(at);
    while (length > 0 && sought.charCodeAt(length) !== unit) length = borders[length - 1] ?? 0;
    if (sought.charCodeAt(length) === unit) length += 1;
    borders[at] = length;
  }
  return borders;
}
