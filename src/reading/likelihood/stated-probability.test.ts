import { describe, expect, test } from 'vitest';
import { likelihoodTerms } from '../index.ts';

function stated(text: string): unknown[] {
  return likelihoodTerms(text).flatMap((term) =>
    term.stated === null ? [] : [[term.text, term.stated.low, term.stated.high]],
  );
}

describe('a probability in numbers', () => {
  test.each([
    ['There is a 70 percent chance.', '70 percent chance', 0.7, 0.7],
    ['There is a seventy-five per cent chance.', 'seventy-five per cent chance', 0.75, 0.75],
    ['A 70–80% probability is too low.', '70–80% probability', 0.7, 0.8],
    ['They see a 20 to 30 percent chance.', '20 to 30 percent chance', 0.2, 0.3],
    ['It is 90% likely.', '90% likely', 0.9, 0.9],
    ['The chance of a deal is about 30 percent.', 'about 30 percent', 0.3, 0.3],
    ['The probability is 0.7.', '0.7', 0.7, 0.7],
    ['It has a one in three chance.', 'one in three chance', 0.33333333, 0.33333333],
    ['It has a one-in-four chance.', 'one-in-four chance', 0.25, 0.25],
    ['There are two chances in five.', 'two chances in five', 0.4, 0.4],
    ['The odds are 60-40.', '60-40', 0.6, 0.6],
    ['It is 60-40 against.', '60-40 against', 0.4, 0.4],
    ['There is a fifty-fifty chance.', 'fifty-fifty chance', 0.5, 0.5],
    ['The odds are 3 to 1 against.', '3 to 1 against', 0.25, 0.25],
    ['There is more than a hope: over 60 percent likely.', 'over 60 percent likely', 0.6, 1],
    ['At least 80 percent certain, they said.', 'At least 80 percent certain', 0.8, 1],
    ['It is no more than 10 percent likely.', 'no more than 10 percent likely', 0, 0.1],
  ])('K02: %s', (text, words, low, high) => {
    expect(stated(text)).toEqual([[words, low, high]]);
  });

  test.each([
    'Exports rose 70 percent.',
    'They voted 60-40, or by one in three voters.',
    'It is 70 percent more likely.',
    'There is a chance of 30 percent growth.',
    'It is a 110 percent chance.',
    'One in zero chances.',
    'The odds are 3 to 1.',
    'A 50-50 joint venture gives them a chance.',
  ])('is none in: %s', (text) => {
    expect(stated(text)).toEqual([]);
  });

  test('K02: no standard is asked for it, and "about" is kept', () => {
    expect(likelihoodTerms('There is roughly a hope, about 20% likely.')).toMatchObject([
      { text: 'about 20% likely', kind: 'number', standards: [], stated: { isApproximate: true } },
    ]);
  });
});
