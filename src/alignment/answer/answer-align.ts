import { VERSION, fail, makeProblem, succeed } from '../../quantity/index.ts';
import type { Problem, Result } from '../../quantity/index.ts';
import type { View } from '../../scenario/index.ts';
import { exogenousDrivers } from '../ties/driver.ts';
import { alignmentWordsEn } from '../words-en.ts';
import { actorSection, driverSection, leverageSection } from './actor-section.ts';
import { fullAlignRequest } from './align-request.ts';
import type { AlignRequest } from './align-request.ts';
import type { AlignResult } from './align-schema.ts';
import { alignSetting, isAsked } from './align-setting.ts';
import type { AlignSetting } from './align-setting.ts';
import { exitSection, pushSection, spillSection } from './cost-section.ts';
import { landscapeSection } from './landscape-section.ts';
import { questionSection } from './question-section.ts';
import {
  blocSection,
  consistencySection,
  coordinationSection,
  sideliningSection,
} from './record-section.ts';
import { positionSection, temperatureSection } from './series-section.ts';
import { bodySection, excludedSection } from './talks-section.ts';
import { tieSection } from './tie-section.ts';
import { wedgeSection } from './wedge-section.ts';

/** What may watch or end an answer on its way. */
export interface AlignHooks {
  /** called after each of its parts */
  readonly onProgress?: (done: number, total: number) => void;
  /** an AbortSignal will do: aborted, it throws its reason */
  readonly signal?: { readonly throwIfAborted: () => void };
}

const STEPS = 5;

/**
 * Who stands with whom on the day of a view, what each tie is made of and what contradicts what, how far
 * each actor is from changing sides, what moves it, and, of the actor asked about, how likely it is to
 * stand in the other camp by a day. Fails on a request that cannot be answered, with the place of what is
 * wrong; an actor that cannot be asked about leaves the question out and says why.
 *
 * @example
 * const { answer } = unwrap(answerAlign(view, { actor: 'XB', draws: 400 }));
 * [answer.poles, answer.landscape.tipping.map(({ actor }) => actor)]; // [['XC', 'XA'], ['XB']]
 */
export function answerAlign(
  view: View,
  request: AlignRequest = {},
  hooks: AlignHooks = {},
): Result<AlignResult> {
  const full = fullAlignRequest(view, request);
  if (!full.ok) return full;
  let done = 0;
  const step = (): void => {
    hooks.signal?.throwIfAborted();
    done += 1;
    hooks.onProgress?.(done, STEPS);
  };
  const set = alignSetting(view, full.value);
  if (!set.ok) return set;
  const setting = set.value;
  const wrong = driverProblem(setting);
  if (wrong !== undefined) return wrong;
  const ties = tieSection(setting);
  step();
  const landscape = landscapeSection(setting);
  if (!landscape.ok) return landscape;
  step();
  const asked = questionSection(setting);
  if (!asked.ok) return asked;
  step();
  const series = {
    positions: positionSection(setting),
    temperatures: temperatureSection(setting),
    wedges: wedgeSection(setting),
  };
  step();
  const consistency = consistencySection(setting);
  if (!consistency.ok) return consistency;
  const { poles } = setting.standing;
  const answer: AlignResult['answer'] = {
    asOf: setting.day,
    actor: full.value.actor,
    poles: [poles[0], poles[1]],
    actors: actorSection(setting),
    ties: ties.filter(({ a, b }) => isAsked(setting, a, b)),
    leverage: leverageSection(setting),
    landscape: landscape.value,
    question: asked.value.question,
    ...series,
    sidelining: sideliningSection(setting),
    coordination: coordinationSection(setting),
    blocs: blocSection(setting),
    consistency: consistency.value,
    spillOvers: spillSection(setting),
    exit: exitSection(setting),
    pushes: pushSection(setting),
    excluded: excludedSection(setting),
    bodies: bodySection(setting),
    drivers: driverSection(setting),
  };
  step();
  return succeed({
    schema: 'align@1',
    version: VERSION,
    view: view.digest,
    asOf: view.asOf,
    seed: full.value.seed,
    request: full.value,
    answer,
    reasons: setting.reasons.list(),
    warnings: [...asked.value.warnings, ...notices(setting)],
  });
}

/** A driver that is set must be one that stands on the day. */
function driverProblem({ context, day, request }: AlignSetting): Result<never> | undefined {
  const known = exogenousDrivers(context, day).map(({ id }) => id);
  const wrong = Object.keys(request.drivers).find((id) => !known.includes(id));
  if (wrong === undefined) return undefined;
  const params = { known: known.join(', ') };
  return fail(
    { code: 'align/unknown-driver', path: `drivers.${wrong}`, value: wrong, params },
    alignmentWordsEn,
  );
}

function notices({ on }: AlignSetting): Problem[] {
  if (on.alike) {
    return [makeProblem({ code: 'align/alike', severity: 'notice' }, alignmentWordsEn)];
  }
  const guessed = on.sizes.filter(({ size }) => size === null).map(({ id }) => id);
  if (guessed.length === 0) return [];
  const params = { actors: guessed.join(', ') };
  return [
    makeProblem({ code: 'align/size-guessed', severity: 'notice', params }, alignmentWordsEn),
  ];
}
