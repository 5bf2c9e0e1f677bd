import type { Holder, StepAnswer } from '../../assessment/index.ts';
import type { Names } from '../names.ts';
import { joined } from './fill.ts';
import { FIXED_SPACE, dim } from './line.ts';
import type { Line } from './line.ts';
import { drawnPercent } from './percent.ts';

const MOST_HOLDERS = 5;
const MOST_OBJECTORS = 2;
/** who objects is worth a word only for a body that held more than this */
const NOTABLE = 0.05;

/**
 * Who held a step that was not reached, largest share first: the will behind an authority and the
 * objectors within a body in brackets.
 */
export function heldByText(
  { heldBy }: Pick<StepAnswer, 'heldBy'>,
  sponsor: string,
  names: Names,
): Line {
  const holders = heldBy.filter(({ share }) => share > 0).toSorted((a, b) => b.share - a.share);
  const shown = holders.slice(0, MOST_HOLDERS);
  const rest = holders.slice(MOST_HOLDERS).reduce((sum, { share }) => sum + share, 0);
  const parts = shown.map((holder): Line => {
    const behind = behindText(holder, names);
    const share = `${FIXED_SPACE}${drawnPercent(holder.share)}`;
    const who =
      holder.who === 'sponsor'
        ? `${names.actor(sponsor)} as sponsor`
        : holder.byMoney && holder.who === 'value'
          ? 'costs nobody bears'
          : names.actor(holder.who);
    return [`${who}${share}`, ...(behind === '' ? [] : [dim(` (${behind})`)])];
  });
  if (rest > 0) parts.push([`others${FIXED_SPACE}${drawnPercent(rest)}`]);
  return joined(parts, ' · ');
}

function behindText({ byMoney, objectors, share, who, will }: Holder, names: Names): string {
  if (byMoney) return who === 'value' ? '' : 'by what it loses';
  if (will !== null) return `follows ${names.actor(will)}`;
  if (share < NOTABLE) return '';
  return objectors
    .filter((each) => each.share >= NOTABLE)
    .slice(0, MOST_OBJECTORS)
    .map(({ member, share: of }, index) => {
      const verb = index === 0 ? ' objects in' : '';
      return `${names.actor(member)}${verb} ${drawnPercent(of)}`;
    })
    .join(', ');
}
