import type { Derivation, FactAsked, JudgedActivity } from '../../../law/index.ts';
import { fill } from '../fill.ts';
import { bold, dim, styled } from '../line.ts';
import type { Line } from '../line.ts';
import type { ActivityGroup } from './activity-groups.ts';
import { authorityName, citeOf, VERDICT_STYLE, verdictText } from './law-words.ts';
import type { LawScreen } from './law-screen.ts';

/** One activity: what bars it under which paragraph, who can open it, what is not known. */
export function activityLines(screen: LawScreen, { like, numbers }: ActivityGroup): Line[] {
  const { act, derivations, verdict, what } = like;
  const { width } = screen;
  const head = [bold(`${numbers} ${act}`), `: ${what} — `];
  const word = styled(verdictText(verdict), VERDICT_STYLE[verdict.verdict]);
  const deciding = derivations.filter(({ finding }) => screen.trace || isOfNote(finding.effect));
  return [
    [],
    ...fill([], [...head, word], width, 2),
    ...deciding.flatMap((each) => derivationLines(screen, each)),
    ...missingLines(screen, like),
    ...exposureLines(screen, like),
    ...(screen.trace ? nearMissLines(screen, like) : []),
  ];
}

const isOfNote = (effect: string): boolean => effect !== 'met';

const EFFECT_WORDS = {
  bars: 'bars it',
  conflict: 'exceptions disagree',
  undetermined: 'may bar it',
  exempted: 'opened by a decision',
  excepted: 'does not bar it: an exception applies',
  met: 'does not bar it: its conditions are met',
} as const;

const EFFECT_STYLE = {
  bars: 'bad',
  conflict: 'notice',
  undetermined: 'notice',
  exempted: 'good',
  excepted: 'good',
  met: 'good',
} as const;

function derivationLines(screen: LawScreen, derivation: Derivation): Line[] {
  const { width, lawbook, trace } = screen;
  const { cite, finding, needs, says, url, verb, wording } = derivation;
  const verify = wording === 'A' ? '' : ` · verify the text (wording ${wording})`;
  const lines: Line[] = [
    ...fill(
      ['  '],
      [
        `${finding.layer} `,
        styled(EFFECT_WORDS[finding.effect], EFFECT_STYLE[finding.effect]),
        dim(` · ${finding.provision}${verify}`),
      ],
      width,
      4,
    ),
    ...fill(['     '], [`${cite}: `, ...(verb === null ? [] : [`“${verb}” `]), says], width, 5),
  ];
  const add = (line: Line): void => {
    lines.push(...fill(['     '], line, width, 7));
  };
  for (const { holds, says: need } of finding.unmet) {
    add([`${holds === 'no' ? 'not met' : 'not known'}: ${need}`]);
  }
  if (finding.missing.length > 0) add([`decided by: ${finding.missing.join(', ')}`]);
  for (const { holds, provision } of finding.exceptions) {
    add([`exception ${holds === 'yes' ? 'applies' : 'may apply'}: ${citeOf(lawbook, provision)}`]);
  }
  if (finding.exemption !== null) {
    add([
      finding.effect === 'exempted'
        ? `decision: ${finding.exemption}`
        : `lapsed: ${finding.exemption}`,
    ]);
  }
  if (finding.toleratedUntil !== null) add([`borne with until ${finding.toleratedUntil}`]);
  if (finding.effect !== 'excepted' && finding.effect !== 'met') {
    for (const { authority, paragraph, procedure, unmet } of finding.opens) {
      const conditions = unmet.map((each) => `${each.says} (${each.holds})`).join('; ');
      // a part of a paragraph is opened under its own words
      const under = paragraph === finding.paragraph ? cite : citeOf(lawbook, paragraph);
      const by = `${authorityName(lawbook, authority)}, ${procedure} under ${under}`;
      add([dim('opened by '), by, ...(conditions === '' ? [] : [dim(` · if ${conditions}`)])]);
    }
    if (finding.opens.length === 0 && finding.effect === 'bars') add([dim('only repeal opens it')]);
  }
  if (trace) {
    for (const fact of derivation.asked) add([dim(factText(fact))]);
    for (const { holds, says: need } of needs) add([dim(`condition ${holds}: ${need}`)]);
    for (const { because, cite: other, holds } of derivation.exceptions) {
      add([
        dim(
          `exception ${other}: ${holds === 'yes' ? 'holds' : holds === 'no' ? 'does not hold' : 'not known'}`,
        ),
      ]);
      for (const fact of because) add([dim(`  ${factText(fact)}`)]);
    }
    add([dim(`source: ${derivation.source.join(', ') || derivation.assumption || 'none'}`)]);
    if (url !== null) add([dim(url)]);
  }
  return lines;
}

const factText = ({ fact, found, holds, wanted }: FactAsked): string =>
  `${holds === 'yes' ? '✓' : holds === 'no' ? '✗' : '?'} ${fact}: wanted ${wanted}; found ${found}`;

function missingLines({ width }: LawScreen, { verdict }: JudgedActivity): Line[] {
  if (verdict.missing.length === 0) return [];
  const facts = verdict.missing.map(({ fact, settles }) => `${fact} (settles ${settles})`);
  return fill(['  '], [styled('not known: ', 'notice'), facts.join(', ')], width, 4);
}

/** Exposure stands apart: it never changes what is barred. */
function exposureLines({ lawbook, width }: LawScreen, { verdict }: JudgedActivity): Line[] {
  if (verdict.exposure.length === 0) return [];
  const each = verdict.exposure.map(
    ({ grade, holds, paragraph, waivedBy, who }) =>
      `${citeOf(lawbook, paragraph)} (${grade}${holds === 'yes' ? '' : ', not known'}` +
      `${waivedBy === null ? '' : `, waived: ${waivedBy}`}; ${who})`,
  );
  return fill(['  '], [dim('exposure, apart from the verdict: '), dim(each.join('; '))], width, 4);
}

function nearMissLines({ width }: LawScreen, { nearMisses }: JudgedActivity): Line[] {
  return (nearMisses ?? []).flatMap(({ cite, failed }) =>
    fill(
      ['  '],
      [dim(`missed by one fact: ${cite}: ${failed.map(factText).join('; ')}`)],
      width,
      4,
    ),
  );
}
