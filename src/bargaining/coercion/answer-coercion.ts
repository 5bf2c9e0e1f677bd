import { under } from '../../quantity/index.ts';
import type { Problem, Result } from '../../quantity/index.ts';
import { parseBySchema } from '../../scenario/index.ts';
import type { PackFile } from '../../scenario/index.ts';
import { coercionFile } from './coercion-file.ts';
import type { Section } from './coercion-question.ts';
import type { CoercionAnswer } from './coercion-schema.ts';
import { answerLeverage, answerProvocation, answerRate, answerThreat } from './pressure-answers.ts';
import {
  answerDisarmament,
  answerInvitation,
  answerSignal,
  answerStrategy,
} from './promise-answers.ts';
import { answerRecord } from './record-answer.ts';

/** What a file of coercion gives: every answer, or nothing and what is wrong. */
export interface AnsweredCoercion {
  readonly value?: CoercionAnswer;
  readonly problems: readonly Problem[];
}

/**
 * Answers every question of a file of threats, instruments, records, provocations, signals, capabilities,
 * ways and invitations. What is wrong is told with its line: of a number out of range in the words of the
 * schema, else at the question whose answer failed. With an error there is no answer at all.
 *
 * @example
 * const text = `
 * threats:
 *   border:
 *     challenger: { id: north, status-quo: 0, yield: 1, war: -1 }
 *     defender: { id: south, yield: -1, war: -1 }
 *     noise: 1
 * `;
 * answerCoercion({ path: 'threat.yaml', text }).value.threats[0].attack; // 0.5
 * const bad = { path: 'threat.yaml', text: text.replace('noise: 1', 'noise: 0') };
 * answerCoercion(bad).problems.map(({ place }) => place?.line); // [6]
 */
export function answerCoercion(file: PackFile): AnsweredCoercion {
  const { placeOf, problems, value } = parseBySchema(file, coercionFile);
  if (value === undefined) return { problems };
  const found: Problem[] = [...problems];
  /** Every question of one section, each answered by itself. */
  const each = <Q, A>(
    section: Section,
    questions: Readonly<Record<string, Q>> | undefined,
    answer: (question: Q, id: string) => Result<A>,
  ): A[] =>
    Object.entries(questions ?? {}).flatMap(([id, question]) => {
      const answered = answer(question, id);
      if (answered.ok) return [answered.value];
      for (const problem of answered.problems) {
        // as near as the words of the model lead in the file: a row by its number, else the question
        const inner = problem.path === '' ? [] : problem.path.split('.').map(keyOf);
        const place = placeOf([section, id, ...inner]);
        found.push({ ...under(`${section}.${id}`, problem), place });
      }
      return [];
    });
  const answer: CoercionAnswer = {
    title: value.title ?? null,
    baseRates: each('base-rates', value['base-rates'], answerRate),
    threats: each('threats', value.threats, answerThreat),
    leverage: each('leverage', value.leverage, (question, id) =>
      answerLeverage(question, id, value),
    ),
    records: each('records', value.records, answerRecord),
    provocations: each('provocations', value.provocations, (question, id) =>
      answerProvocation(question, id, value),
    ),
    signals: each('signals', value.signals, answerSignal),
    disarmament: each('disarmament', value.disarmament, answerDisarmament),
    strategies: each('strategies', value.strategies, answerStrategy),
    invitations: each('invitations', value.invitations, answerInvitation),
  };
  return found.some(({ severity }) => severity === 'error')
    ? { problems: found }
    : { value: answer, problems: found };
}

const keyOf = (part: string): string | number => (/^\d+$/.test(part) ? Number(part) : part);
