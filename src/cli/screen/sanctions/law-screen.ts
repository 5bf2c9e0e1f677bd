import type { LawAnswer, VerdictWord } from '../../../law/index.ts';
import type { Lawbook } from '../../../scenario/index.ts';
import { fill } from '../fill.ts';
import { bold, column, dim, styled } from '../line.ts';
import type { Line } from '../line.ts';
import { activityGroups, numberRanges } from './activity-groups.ts';
import type { ActivityGroup } from './activity-groups.ts';
import { activityLines } from './activity-lines.ts';
import { VERDICT_SHORT, VERDICT_STYLE } from './law-words.ts';
import { unlockLines } from './unlock-lines.ts';

/** What the screens of the law are written from. */
export interface LawScreen {
  readonly answer: LawAnswer;
  readonly lawbook: Lawbook;
  readonly width: number;
  readonly trace: boolean;
}

const LAYER_COLUMN = 9;

/** An answer of the law: the matrix, what bars each activity, what it hangs on, what would open it. */
export function lawScreen(
  screen: LawScreen,
  head: { readonly title: string; readonly knownAt: string },
): Line[] {
  const { answer, width } = screen;
  const groups = activityGroups(answer.activities);
  const known = head.knownAt === answer.asOf ? '' : ` · as known on ${head.knownAt}`;
  return [
    ...fill([], [bold(head.title), dim(` · law of ${answer.asOf}${known}`)], width, 2),
    ...noticeLines(screen),
    [],
    ...matrix(screen, groups),
    ...groups.flatMap((group) => activityLines(screen, group)),
    ...hangsLines(screen),
    ...windowLines(screen),
    ...unlockLines(screen),
  ];
}

function noticeLines({ answer, width }: LawScreen): Line[] {
  const { encoded, inForce, unverified } = answer.notice;
  const text =
    `Not legal advice. As encoded on ${encoded}: ${inForce} rows in force, ` +
    `${unverified} with unverified wording.`;
  return fill(['  '], [dim(text)], width, 2);
}

/** Layers that catch nothing of a list are named in one line under the matrix. */
function matrix({ answer, width }: LawScreen, groups: readonly ActivityGroup[]): Line[] {
  const shown = answer.layers.filter((_, at) =>
    answer.activities.some(({ verdict }) => verdict.layers[at]?.verdict !== 'allowed'),
  );
  const number = Math.min(12, Math.max(2, ...groups.map(({ numbers }) => numbers.length))) + 2;
  const first = Math.max(24, width - shown.length * LAYER_COLUMN - number);
  const heads = shown.map((layer) => column(layer, LAYER_COLUMN));
  const rows = groups.map(({ like: { act, verdict, what }, numbers }): Line => {
    const cells = shown.map((layer) => {
      const found = verdict.layers.find((each) => each.layer === layer);
      return cell(found?.verdict ?? 'allowed', found?.verifyText === true);
    });
    return [
      column(numbers.padStart(2), number),
      column(`${act}: ${what}`, first - 1),
      ' ',
      ...cells,
    ];
  });
  const open = answer.layers.filter((layer) => !shown.includes(layer));
  const rest =
    open.length === 0
      ? []
      : fill([' '.repeat(number)], [dim(`open in: ${open.join(', ')}`)], width, number);
  const hasMark = rows.some((row) =>
    row.some((piece) => typeof piece !== 'string' && piece.text.includes('*')),
  );
  const note: Line[] = hasMark
    ? [
        [
          dim(
            `${' '.repeat(number)}* verify the text: the verdict rests on wording nobody has re-read`,
          ),
        ],
      ]
    : [];
  return [[dim(column('', first + number)), ...heads.map(dim)], ...rows, ...rest, ...note];
}

function cell(verdict: VerdictWord, verify: boolean) {
  const mark = verify && verdict !== 'allowed' ? '*' : '';
  return styled(column(`${VERDICT_SHORT[verdict]}${mark}`, LAYER_COLUMN), VERDICT_STYLE[verdict]);
}

/** Under which other reading a verdict would be another. */
function hangsLines({ answer, lawbook, width }: LawScreen): Line[] {
  const bySwitch = new Map<string, LawAnswer['hangsOn'][number][]>();
  for (const each of answer.hangsOn) {
    const key = `${each.switch}=${each.other}`;
    bySwitch.set(key, [...(bySwitch.get(key) ?? []), each]);
  }
  if (bySwitch.size === 0) return [];
  const lines: Line[] = [[], [bold('contested readings it hangs on')]];
  for (const [key, changes] of bySwitch) {
    const [first] = changes;
    const question = lawbook.switches[first?.switch ?? '']?.question ?? '';
    const effects = Map.groupBy(
      changes,
      ({ layer, otherwise, verdict }) =>
        `${layer}: ${VERDICT_SHORT[verdict]} → ${VERDICT_SHORT[otherwise]}`,
    );
    const told = [...effects].map(
      ([effect, those]) => `${numberRanges(those.map(({ activity }) => activity + 1))} ${effect}`,
    );
    const stands = dim(` (stands at ${first?.stands ?? ''})`);
    lines.push(...fill(['  '], [key, stands, ` ${question}`], width, 4));
    lines.push(...fill(['    '], [dim(told.join('; '))], width, 4));
  }
  return lines;
}

function windowLines({ answer, lawbook }: LawScreen): Line[] {
  if (answer.exemptions.length === 0) return [];
  const each = answer.exemptions.map(({ by, from, holds, id, to }): Line => {
    const until = to === null ? 'open-ended' : `until ${to}`;
    const state = holds ? styled('holds', 'good') : dim('does not hold');
    const name = lawbook.authorities[by]?.name ?? by;
    return ['  ', id, dim(` · ${name} · from ${from}, ${until} · `), state];
  });
  const together = answer.windows.map(({ from, to }) =>
    to === null ? `from ${from}` : `from ${from} to ${to}`,
  );
  const joint =
    together.length === 0
      ? 'they never hold together'
      : `they hold together ${together.join(' and ')}`;
  const last: Line[] = answer.exemptions.length > 1 ? [['  ', joint]] : [];
  return [[], [bold('decisions on record')], ...each, ...last];
}
