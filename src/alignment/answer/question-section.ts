import { daysBetween } from '../../quantity/index.ts';
import type { Problem, Result } from '../../quantity/index.ts';
import { allianceRecord } from '../question/alliance-record.ts';
import { campQuestion } from '../question/camp-question.ts';
import type { CampQuestion } from '../question/camp-question.ts';
import type { Chance } from '../question/chance.ts';
import { sizeReason } from './actor-section.ts';
import type { AlignAnswer } from './align-schema.ts';
import type { AlignSetting } from './align-setting.ts';
import { tieReason } from './tie-section.ts';

type QuestionAnswer = NonNullable<AlignAnswer['question']>;

/** The alignment question, and why it has no answer where it has none. */
interface AskedQuestion {
  readonly question: QuestionAnswer | null;
  readonly warnings: readonly Problem[];
}

/** Two ways in which an actor cannot be asked about; they leave the rest of the answer as it is. */
const UNANSWERED = new Set(['align/actor-is-pole', 'align/contradicts-record']);

/** Will the actor asked about stand in the other camp by the day? */
export function questionSection(setting: AlignSetting): Result<AskedQuestion> {
  const { context, on, request, standing } = setting;
  const { actor, by, draws, seed } = request;
  if (actor === null) return { ok: true, value: { question: null, warnings: [] } };
  const asked = campQuestion(context, on, standing, { actor, by, draws, seed });
  if (asked.ok) return { ok: true, value: { question: told(setting, asked.value), warnings: [] } };
  if (!asked.problems.every(({ code }) => UNANSWERED.has(code))) return asked;
  const warnings = asked.problems.map((each): Problem => ({ ...each, severity: 'warning' }));
  return { ok: true, value: { question: null, warnings } };
}

function told(setting: AlignSetting, asked: CampQuestion): QuestionAnswer {
  const { on, reasons } = setting;
  const { actor, atEnd, by, draws, drivers, ever, from, kept, seed, to, whatIf } = asked;
  return {
    actor,
    from,
    to,
    by,
    ever: chanceOf(ever),
    atEnd: chanceOf(atEnd),
    draws,
    seed,
    kept,
    drivers: drivers.map((each) => ({ ...each })),
    whatIf: whatIf.map((each) => ({ ...each })),
    record: recordOf(setting),
    why: reasons.computed(
      `question/${actor}`,
      { code: 'align/question', params: { actor, from, to, by, draws } },
      [
        ...on.dyads.map(({ a, b }) => tieReason(a, b)),
        ...on.sizes.map((size) => sizeReason(setting, size)),
        ...reasons.parameters([
          'tie-volatility',
          'inertia',
          'question-step',
          'unknown-spread',
          'weight-treaty',
          'value-consultation',
        ]),
      ],
      ever.value,
    ),
  };
}

const chanceOf = ({ inputs, simulation, value }: Chance): QuestionAnswer['ever'] => ({
  value,
  simulation,
  inputs: [inputs[0], inputs[1]],
});

function recordOf({ context, day, reasons, request }: AlignSetting): QuestionAnswer['record'] {
  const record = allianceRecord(context, day, daysBetween(day, request.by));
  if (record === null) return null;
  const { alliances, chance, ended, source, years } = record;
  return {
    alliances,
    years,
    ended,
    chance,
    why: reasons.computed(
      'alliance-record',
      { code: 'align/alliance-record', params: { alliances, ended } },
      reasons.behind({ source, assumption: undefined }),
      chance,
    ),
  };
}
