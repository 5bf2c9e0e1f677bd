import type { AssessResult, Driver, ProjectAnswer } from '../../assessment/index.ts';
import { leavesOf } from '../../quantity/index.ts';
import type { Reason } from '../../quantity/index.ts';
import type { Names } from '../names.ts';
import { inWords } from '../reason-text.ts';
import { dim } from './line.ts';
import type { Line } from './line.ts';
import { quantity } from './number.ts';
import { percent } from './percent.ts';

const MOST_DECISIONS = 3;
const MOST_DRIVERS = 3;

/** Why the headline is what it is: the latest decisions on record, then the widest inputs. */
export function becauseTexts(project: ProjectAnswer, result: AssessResult, names: Names): Line[] {
  const decisions = decisionTexts(project, result, names);
  const drivers = project.drivers
    .slice(0, MOST_DRIVERS)
    .map((driver) => driverText(driver, result, names));
  return [...decisions, ...drivers];
}

/** What stood in the way on the step asked about, then what was granted; else on the steps before. */
function decisionTexts(project: ProjectAnswer, result: AssessResult, names: Names): Line[] {
  const asked = project.ladder.findIndex(({ step }) => step === project.headline.step);
  for (let at = asked; at >= 0; at--) {
    const found = decisionsOf(project, at);
    if (found.length === 0) continue;
    return found.slice(0, MOST_DECISIONS).flatMap((id) => {
      const reason = result.reasons.find((each) => each.id === `decision/${id}`);
      return reason === undefined
        ? []
        : [[inWords(reason.text, names), ...firstLeaf(reason, result)]];
    });
  }
  return [];
}

/** What was refused, held or left open says more about a closed gate than what was granted. */
const rank = ({ outcome }: { readonly outcome: string }): number => (outcome === 'granted' ? 1 : 0);

function decisionsOf({ ladder }: ProjectAnswer, at: number): string[] {
  const recorded = (ladder[at]?.needs ?? []).flatMap(({ onRecord }) =>
    onRecord === null ? [] : [onRecord],
  );
  const latest = recorded.toSorted(
    (a, b) => rank(a) - rank(b) || (a.date < b.date ? 1 : a.date > b.date ? -1 : 0),
  );
  return [...new Set(latest.map(({ decision }) => decision))];
}

function driverText(driver: Driver, result: AssessResult, names: Names): Line {
  const [low, base, high] = driver.range;
  const value = quantity({ unit: driver.unit, low, base, high });
  const reason = result.reasons.find(({ id }) => id === driver.why);
  const halves = `: chance ${percent(driver.probabilityWhenLow)} in its low half, ${percent(driver.probabilityWhenHigh)} in its high half`;
  return [
    `${inWords(driver.label, names)} ${value}`,
    halves,
    ...(reason === undefined ? [] : firstLeaf(reason, result)),
  ];
}

/** The first thing a reason rests on, in brackets: outlet and date of a source, or what else it is. */
function firstLeaf(reason: Reason, result: AssessResult): Line {
  const leaf = leavesOf(result.reasons, reason.id).find(({ kind }) => kind !== 'decision');
  if (leaf === undefined) return [];
  if (leaf.kind !== 'source') return [dim(` (${leaf.kind})`)];
  const { outlet, published } = leaf.text.params;
  const parts = [outlet, published].filter(
    (part) => part !== undefined && part !== '' && part !== 'unknown',
  );
  return [dim(` (${parts.length === 0 ? (leaf.cite ?? 'source') : parts.join(' ')})`)];
}
