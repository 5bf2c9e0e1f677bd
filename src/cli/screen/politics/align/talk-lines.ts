import type { AlignAnswer } from '../../../../alignment/index.ts';
import type { Line } from '../../line.ts';
import { number } from '../../number.ts';
import { drawnPercent, percent } from '../../percent.ts';
import { told } from './told.ts';
import type { AlignScreen } from './told.ts';

/** Meetings it was left out of that are named before the rest is only counted. */
const MEETINGS = 2;
const BALLOTS = 2;

/** Who is in the room, who could spoil what is agreed without it, who acts together, who does as it says. */
export function talkLines(answer: AlignAnswer, screen: AlignScreen): Line[] {
  const lines = [
    ...sidelined(answer, screen),
    ...leftOut(answer, screen),
    ...together(answer, screen),
    ...wordsAndDeeds(answer, screen),
  ];
  return lines.length === 0 ? [] : [[], ...lines];
}

function sidelined({ sidelining }: AlignAnswer, { named, width }: AlignScreen): Line[] {
  return sidelining.flatMap(({ actor, from, hostOutside, meetings, share }) => {
    if (share === null) return [];
    const without = meetings.filter(({ inRoom }) => !inRoom);
    const told_ = without.slice(-MEETINGS).map(({ date, title }) => `${title} (${date})`);
    const rest = without.length - told_.length;
    const which = told_.length === 0 ? '' : `; without it ${told_.join('; ')}`;
    const more = rest > 0 ? `; and ${rest} more` : '';
    const hosted =
      hostOutside.length === 0 ? '' : `; it was host and outside ${hostOutside.length}×`;
    return told(
      'at talks',
      [
        `${named(actor)} was in the room at ${percent(share)} of ${meetings.length} key meetings since ${from}${which}${more}${hosted}`,
      ],
      width,
    );
  });
}

function leftOut({ excluded }: AlignAnswer, { named, width }: AlignScreen): Line[] {
  return excluded.flatMap(({ brokers, excluded: who, means, title }) =>
    told(
      'left out',
      [
        `${named(who)}, of "${title}" (brokers ${brokers.map(named).join(', ')})`,
        means.length === 0
          ? ', and has nothing to stop it with'
          : `, and could stop it: ${means.map(({ about, over }) => `${about} (${named(over)})`).join('; ')}`,
      ],
      width,
    ),
  );
}

function together({ coordination }: AlignAnswer, { named, width }: AlignScreen): Line[] {
  return coordination.flatMap(({ items, members, points }) => {
    const last = points.at(-1);
    if (last === undefined || last.score === null) return [];
    const { base, high, low } = last.score;
    const odd = items
      .filter(({ kind, value }) => kind === 'vote' && value < 0)
      .slice(-BALLOTS)
      .map(({ day, title }) => `${title} (${day})`);
    const apart = odd.length === 0 ? '' : `; apart over ${odd.join('; ')}`;
    return told(
      'together',
      [
        `${members.map(named).join(' and ')} ${number(base)} [${number(low)}–${number(high)}] from −1 against one another to 1 in step${apart}`,
      ],
      width,
    );
  });
}

function wordsAndDeeds({ consistency }: AlignAnswer, { named, width }: AlignScreen): Line[] {
  return consistency.flatMap(({ actor, issues, score }) => {
    if (score === null) return [];
    const odd = issues.filter(({ mismatch }) => mismatch);
    const which =
      odd.length === 0
        ? ''
        : `; says more than it does on ${odd.map(({ deeds, issue, words }) => `${issue} (${number(Math.round(words.base))} against ${number(Math.round(deeds.base))})`).join(', ')}`;
    return told(
      'as it says',
      [
        `what ${named(actor)} says is ${drawnPercent(score)} what it votes and does, on ${issues.length === 1 ? '1 issue' : `${issues.length} issues`}${which}`,
      ],
      width,
    );
  });
}
