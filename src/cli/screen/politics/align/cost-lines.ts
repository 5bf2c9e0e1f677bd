import type { AlignAnswer } from '../../../../alignment/index.ts';
import { alignmentWordsEn } from '../../../../alignment/index.ts';
import { render } from '../../../../quantity/index.ts';
import { fill } from '../../fill.ts';
import { dim } from '../../line.ts';
import type { Line } from '../../line.ts';
import { number } from '../../number.ts';
import { told } from './told.ts';
import type { AlignScreen } from './told.ts';

/** What leaving would cost, what a cold tie does to trade and lending, who pushes whom. */
export function costLines(answer: AlignAnswer, screen: AlignScreen): Line[] {
  const lines = [
    ...exitLines(answer, screen),
    ...spillLines(answer, screen),
    ...pushLines(answer, screen),
  ];
  return lines.length === 0 ? [] : [[], ...lines];
}

function exitLines({ exit }: AlignAnswer, { named, width }: AlignScreen): Line[] {
  if (exit === null) return [];
  const { lines, others, patron } = exit;
  const parts = lines.map(({ lost, net, replaced, unit, unknown, what }) => {
    const head = `${what} (${unit})`;
    if (lost === null) {
      return `${head}: unknown${unknown === null ? '' : `, ${render(unknown, alignmentWordsEn)}`}`;
    }
    const gone = `${range(lost)} lost`;
    if (replaced === null || net === null) {
      return `${head}: ${gone}${unknown === null ? '' : `, ${render(unknown, alignmentWordsEn)}`}`;
    }
    return `${head}: ${gone}, ${range(replaced)} found elsewhere, net cost ${range(net)}`;
  });
  return [
    ...told('leaving', [`${named(patron)} for ${others.map(named).join(', ')} would cost`], width),
    ...parts.flatMap((text) => fill(['    '], [text], width, 6)),
  ];
}

function spillLines({ spillOvers }: AlignAnswer, { named, width }: AlignScreen): Line[] {
  return spillOvers.flatMap(({ a, b, financeChange, tradeChange }) =>
    told(
      'spills',
      [
        `the end of the treaty of ${named(a)} and ${named(b)}: trade ${tradeChange === null ? 'unknown' : `${range(tradeChange)} bn USD a year`}, credit dearer by ${range(financeChange)} basis points`,
      ],
      width,
    ),
  );
}

function pushLines({ pushes }: AlignAnswer, { named, width }: AlignScreen): Line[] {
  return pushes.flatMap(({ act, by, effect, lapsed, on, state, statement, towards }) =>
    told(
      'pushes',
      [
        `${named(by)} pushes ${named(on)} towards ${named(towards)}, as it is said: ${statement}`,
        dim(
          state === 'standing'
            ? ` (${act.date}; would move the tie by ${range(effect)})`
            : ` (came to nothing${lapsed === null ? '' : `, ${lapsed.date}`})`,
        ),
      ],
      width,
    ),
  );
}

function range({ base, high, low }: { low: number; base: number; high: number }): string {
  return low === high ? number(base) : `${number(base)} [${number(low)} to ${number(high)}]`;
}
