import { render } from '../../../quantity/index.ts';
import type { ListEntry, ListedName } from '../list-entry.ts';
import type { PreparedName } from '../name/prepared-name.ts';
import { screeningWordsEn } from '../words-en.ts';
import type { NameComparison } from './compare-names.ts';
import type { MatchReason, MatchReasonCode, Speaks } from './match-reason.ts';
import type { Evidence } from './weigh-evidence.ts';

/** What was found besides the name, as reasons. */
export const evidenceReasons = (evidence: readonly Evidence[]): MatchReason[] =>
  evidence.map(({ code, params, speaks }) => reason(code, speaks, params));

/** What the names agree in and what stands against it, as reasons. */
export function nameReasons(
  asked: PreparedName,
  listed: PreparedName,
  { findings, leftOver, pairs, rightOver }: NameComparison,
  { quality, text }: ListedName,
): MatchReason[] {
  const reasons: MatchReason[] = [];
  if (quality === 'good') reasons.push(reason('alias', 'neither', { name: text }));
  if (quality === 'low') reasons.push(reason('low-quality-alias', 'against', { name: text }));
  if (quality === 'former') reasons.push(reason('former-name', 'neither', { name: text }));
  for (const { how, left, right } of pairs) {
    const params = { asked: wordsAt(asked, left), listed: wordsAt(listed, right) };
    reasons.push(reason(`word-${how}`, 'for', params));
  }
  const left = wordsAt(asked, leftOver & ~particlesOf(asked));
  const right = wordsAt(listed, rightOver & ~particlesOf(listed));
  const clash = left !== '' && right !== '' ? 'against' : 'neither';
  if (left !== '') reasons.push(reason('left-over-asked', clash, { words: left }));
  if (right !== '') reasons.push(reason('left-over-listed', clash, { words: right }));
  for (const finding of findings) {
    reasons.push(reason(finding, finding === 'korean-same' ? 'for' : 'against', {}));
  }
  return reasons;
}

/** What a possible match rests on, in one sentence. */
export function sentenceOf(
  match: {
    readonly asked: string;
    readonly entry: ListEntry;
    readonly listed: ListedName;
    readonly score: number;
  },
  reasons: readonly MatchReason[],
): string {
  const { asked, entry, listed, score } = match;
  const texts = (speaks: Speaks): string =>
    reasons
      .filter((each) => each.speaks === speaks)
      .map(({ text }) => text)
      .join('; ');
  const params = {
    asked,
    ref: entry.ref,
    listed: listed.text,
    score: score.toFixed(2),
    for: texts('for'),
    against: texts('against'),
  };
  const [pro, contra] = [params.for !== '', params.against !== ''];
  const code = pro && contra ? 'for-and-against' : pro ? 'for' : 'against';
  return render({ code: `screening/sentence/${code}`, params }, screeningWordsEn);
}

/** A title or an article left over tells nothing. */
const particlesOf = ({ tokens }: PreparedName): number =>
  tokens.reduce(
    (bits, { kind }, at) => (kind === 'particle' && at < 31 ? bits | (1 << at) : bits),
    0,
  );

const wordsAt = ({ tokens }: PreparedName, bits: number): string =>
  tokens
    .filter((_, at) => at < 31 && (bits & (1 << at)) !== 0)
    .map(({ sign, text }) => (sign === undefined ? text : `${sign} (${text})`))
    .join(' ');

const reason = (
  code: MatchReasonCode,
  speaks: Speaks,
  params: Readonly<Record<string, string | number>>,
): MatchReason => ({
  code,
  speaks,
  params,
  text: render({ code: `screening/reason/${code}`, params: { ...params } }, screeningWordsEn),
});
