/** Reliability of a source, Admiralty code (NATO AJP-2.1): A completely reliable … F cannot be judged. */
export type Reliability = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';

/** Credibility of one statement, Admiralty code: 1 confirmed … 5 improbable, 6 cannot be judged. */
export type Credibility = 1 | 2 | 3 | 4 | 5 | 6;

/** Both grades of a statement by a source, written together: 'B2'. */
export interface Grade {
  reliability: Reliability;
  credibility: Credibility;
}

/** English words for each reliability, as the Admiralty code (NATO AJP-2.1) names them. */
export const RELIABILITY_TEXT: Readonly<Record<Reliability, string>> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
};

/** English words for each credibility, as the Admiralty code (NATO AJP-2.1) names them. */
export const CREDIBILITY_TEXT: Readonly<Record<Credibility, string>> = {
  1: 'confirmed by other sources',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'truth cannot be judged',
};

/**
 * Whether a value is a reliability grade, 'A' to 'F'.
 *
 * @example
 * isReliability('B'); // true
 */
export function isReliability(value: unknown): value is Reliability {
  return typeof value === 'string' && Object.hasOwn(RELIABILITY_TEXT, value);
}

/**
 * Whether a value is a credibility grade, the number 1 to 6.
 *
 * @example
 * isCredibility(2); // true
 * isCredibility('2'); // false
 */
export function isCredibility(value: unknown): value is Credibility {
  return typeof value === 'number' && Object.hasOwn(CREDIBILITY_TEXT, value);
}

/**
 * Reads a grade such as 'B2'; anything else is `undefined`.
 *
 * @example
 * parseGrade('B2'); // { reliability: 'B', credibility: 2 }
 * parseGrade('B7'); // undefined
 */
export function parseGrade(text: string): Grade | undefined {
  const reliability = text[0];
  const credibility = Number(text.slice(1));
  if (text.length !== 2 || !isReliability(reliability) || !isCredibility(credibility)) {
    return undefined;
  }
  return { reliability, credibility };
}

/**
 * 'B2: usually reliable, probably true'.
 *
 * @example
 * describeGrade({ reliability: 'B', credibility: 2 }); // 'B2: usually reliable, probably true'
 */
export function describeGrade(grade: Grade): string {
  const { reliability, credibility } = grade;
  const words = `${RELIABILITY_TEXT[reliability]}, ${CREDIBILITY_TEXT[credibility]}`;
  return `${reliability}${credibility}: ${words}`;
}
