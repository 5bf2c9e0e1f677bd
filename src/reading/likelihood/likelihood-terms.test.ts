import { describe, expect, test } from 'vitest';
import { likelihoodTerms } from '../index.ts';
import type { LikelihoodTerm } from '../index.ts';

/** The only term of a sentence. */
function only(text: string): LikelihoodTerm {
  const terms = likelihoodTerms(text);
  expect(
    terms.map((term) => term.text),
    text,
  ).toHaveLength(1);
  return terms[0]!;
}

function icd(term: LikelihoodTerm): readonly number[] | null {
  const found = term.standards.find(({ standard }) => standard === 'icd-203');
  return found === undefined ? null : [found.low, found.high];
}

const kinds = (text: string): string[] => likelihoodTerms(text).map(({ kind }) => kind);

describe('words of probability', () => {
  test.each([
    ['The deal is likely.', 'likely', [0.55, 0.8]],
    ['The talks will probably fail.', 'probably', [0.55, 0.8]],
    ['It is more than likely.', 'more than likely', [0.55, 0.8]],
    ['The ministers are most likely to agree.', 'most likely', [0.8, 0.95]],
    ['A truce is highly likely.', 'highly likely', [0.8, 0.95]],
    ['They will almost certainly sign.', 'almost certainly', [0.95, 0.99]],
    ['Rain is unlikely.', 'unlikely', [0.2, 0.45]],
    ['It is highly improbable.', 'highly improbable', [0.05, 0.2]],
    ['It is highly unlikely that they agree.', 'highly unlikely', [0.05, 0.2]],
    ['There is almost no chance of that.', 'almost no chance', [0.01, 0.05]],
    ['There is only a remote possibility.', 'remote possibility', [0.01, 0.05]],
    ['The chance of a deal is remote.', 'chance of a deal is remote', [0.01, 0.05]],
    ['A deal is all but certain.', 'all but certain', [0.95, 0.99]],
    ['There is an even chance.', 'an even chance', [0.45, 0.55]],
  ])('K01: %s', (text, wording, range) => {
    const term = only(text);
    expect(term).toMatchObject({ text: wording, kind: 'likelihood', sense: 'plain' });
    expect(icd(term)).toEqual(range);
  });

  test('K01: the standards stand side by side with the readers', () => {
    const { standards, surveys } = only('Rain is unlikely.');
    expect(standards.map(({ standard, low, high }) => [standard, low, high])).toEqual([
      ['icd-203', 0.2, 0.45],
      ['ipcc-ar4', 0, 0.33],
      ['phia', 0.25, 0.35],
    ]);
    expect(surveys.map(({ readers, middleHalf }) => [readers, middleHalf])).toEqual([
      [46, [0.1, 0.288]],
      [1861, [0.1, 0.25]],
    ]);
  });

  test('K01: where the directive lacks the wording, the row that was read says so', () => {
    expect(only('It is highly likely.').standards).toEqual([
      { standard: 'icd-203', low: 0.8, high: 0.95, row: 'very likely', basis: 'same-row' },
      { standard: 'phia', low: 0.8, high: 0.9, row: 'highly likely', basis: 'own' },
    ]);
  });

  test.each([
    ['It is less likely that they agree.', 'less likely'],
    ['War is more likely than not.', 'more likely than not'],
    ['There is a real possibility of war.', 'real possibility'],
    ['There is a fair chance.', 'fair chance'],
    ['There is little chance of a deal.', 'little chance'],
    ['A bridge is a distant prospect.', 'distant prospect'],
    ['A bridge is possible.', 'possible'],
    ['Maybe they agree.', 'maybe'],
    ['It is bound to fail.', 'bound to'],
    ['The chances of a deal this year are very slim.', 'chances are very slim'],
    ['The prospects for a deal are good.', 'prospects are good'],
    ['There is no guarantee of that.', 'no guarantee'],
  ])('K01: no standard has a number for what is in: %s', (text, wording) => {
    expect(only(text)).toMatchObject({ kind: 'likelihood', wording, standards: [] });
  });

  test('K01: the most likely of several is not said to be very likely', () => {
    expect(likelihoodTerms('The most likely outcome is war.')).toEqual([]);
  });

  test('K01: readers have a number for some of them', () => {
    const median = (text: string): number[] => only(text).surveys.map((each) => each.median);
    expect(median('There is a real possibility of war.')).toEqual([0.6]);
    expect(median('There is little chance of a deal.')).toEqual([0.15]);
    expect(median('There is a fair chance.')).toEqual([0.6]);
    expect(median('It is less likely that they agree.')).toEqual([]);
  });

  test('words that look like them are none', () => {
    expect(kinds('Come as soon as possible, or if possible today.')).toEqual([]);
    expect(kinds('A certain company met by chance.')).toEqual([]);
    expect(kinds('Parties ruled out a visit.')).toEqual([]);
  });
});

describe('negation', () => {
  test.each([
    ['It is not likely.', 'not likely', [0.2, 0.45]],
    ['A deal is hardly likely.', 'hardly likely', [0.2, 0.45]],
    ["It isn't considered at all likely.", "isn't considered at all likely", [0.2, 0.45]],
    ['I do not think it is likely.', 'not think it is likely', [0.2, 0.45]],
    ['It is by no means likely.', 'by no means likely', [0.2, 0.45]],
    ['They are unlikely not to agree.', 'unlikely not', [0.55, 0.8]],
    ["They probably won't.", "probably won't", [0.2, 0.45]],
    ['It will almost certainly not pass.', 'almost certainly not', [0.01, 0.05]],
    ['They are likely to never agree.', 'likely to never', [0.2, 0.45]],
  ])('K02: is resolved in: %s', (text, words, range) => {
    const term = only(text);
    expect(term).toMatchObject({ text: words, sense: 'turned' });
    expect(icd(term)).toEqual(range);
  });

  test('K02: where a scale or a survey has a row of its own for the negation, that counts', () => {
    const { standards, surveys } = only('It will probably not pass.');
    expect(standards.find(({ standard }) => standard === 'kent-1964')).toEqual({
      standard: 'kent-1964',
      low: 0.2,
      high: 0.4,
      row: 'probably not',
      basis: 'own',
    });
    expect(surveys.map(({ median }) => median)).toEqual([0.265]);
    expect(only('It is not likely.').surveys).toEqual([]);
  });

  test.each([
    ['It is not unlikely.', 'not unlikely'],
    ['It is not impossible.', 'not impossible'],
    ['War cannot be ruled out.', 'cannot be ruled out'],
    ['War could not be ruled out.', 'could not be ruled out'],
    ["They can't rule out war.", "can't rule out"],
    [
      'A bridge does not seem to be altogether far-fetched.',
      'not seem to be altogether far-fetched',
    ],
    ['It is not inconceivable.', 'not inconceivable'],
    ['They are not unlikely not to agree.', 'not unlikely not'],
  ])('K02: a double negative has no number: %s', (text, words) => {
    const expected = { text: words, sense: 'double-negative', standards: [], surveys: [] };
    expect(only(text)).toMatchObject(expected);
  });

  test.each([
    ['It is not very likely.', 'not very likely'],
    ['Nothing is certain.', 'Nothing is certain'],
    ['There is no likely winner.', 'no likely'],
    ['It is far from certain.', 'far from certain'],
    ['The chances of it are not good.', 'chances of it are not good'],
  ])('K02: a negation that only blurs leaves no number: %s', (text, words) => {
    const expected = { text: words, sense: 'unclear', standards: [], surveys: [] };
    expect(only(text)).toMatchObject(expected);
  });

  test('does not reach over a mark, and "not only" negates nothing', () => {
    expect(only('If not, war is likely.')).toMatchObject({ text: 'likely', sense: 'plain' });
    expect(only('Is it not? Likely.')).toMatchObject({ text: 'Likely', sense: 'plain' });
    expect(only('They are likely not only to lose.')).toMatchObject({ sense: 'plain' });
    expect(only('Whether or not it is likely, go.')).toMatchObject({ sense: 'plain' });
    expect(likelihoodTerms('It is unlikely, if not impossible.').map(({ sense }) => sense)).toEqual(
      ['plain', 'plain'],
    );
    expect(only('What is likely is not good.')).toMatchObject({ text: 'likely', sense: 'plain' });
  });
});

describe('hedges', () => {
  test.each([
    ['The bridge may open.', 'may', 'modal'],
    ['The bridge might open.', 'might', 'modal'],
    ['It could be a blow.', 'could', 'modal'],
    ['Work is expected to start.', 'expected', 'expectation'],
    ['They are scheduled to meet.', 'scheduled to', 'expectation'],
    ['They seem to agree.', 'seem', 'appearance'],
    ['They appear to agree.', 'appear', 'appearance'],
    ['He reportedly left.', 'reportedly', 'hearsay'],
    ['A deal is closer than most observers think.', 'than most observers think', 'crowd'],
    ['There is little the neighbours could do.', 'little the neighbours could do', 'limit'],
  ])('K02: are kept apart and have no number: %s', (text, words, hedge) => {
    const expected = { text: words, kind: 'hedge', hedge, standards: [], surveys: [] };
    expect(only(text)).toMatchObject(expected);
  });

  test('"might happen" is what readers were asked, "might" is not', () => {
    expect(only('War might happen.').surveys.map(({ median }) => median)).toEqual([0.4]);
  });

  test('a month, an army, a past inability and a comparison are none', () => {
    expect(kinds('In May the military might of the league fell.')).toEqual([]);
    expect(kinds('He could not find it.')).toEqual([]);
    expect(kinds('The harvest was better than expected.')).toEqual([]);
    expect(kinds('The league looks to expand.')).toEqual([]);
  });

  test('how often something is done is not how likely it is', () => {
    expect(kinds('They rarely meet and often quarrel.')).toEqual(['frequency', 'frequency']);
  });
});

describe('explicit non-forecasts', () => {
  test.each([
    ['It is too early to say.', 'too early to say'],
    ['No one can predict the outcome.', 'No one can predict'],
    ['What comes of it remains to be seen.', 'remains to be seen'],
    ['It’s difficult to predict.', 'difficult to predict'],
    ['The vote is anyone’s guess.', 'anyone’s guess'],
    ['Only time will tell.', 'Only time will tell'],
    ['It is not yet clear whether they agree.', 'not yet clear whether'],
    ['The result cannot be predicted.', 'cannot be predicted'],
  ])('K02: %s', (text, words) => {
    expect(only(text)).toMatchObject({ text: words, kind: 'non-forecast', standards: [] });
  });

  test('K02: what is not hard to predict is no such thing', () => {
    expect(kinds('It is not hard to predict.')).toEqual([]);
  });
});

test('places are UTF-16 positions, and a phrase may stand in two lines', () => {
  const text = '🚂 It is highly\u00a0unlikely – “almost\r\ncertainly” so.';
  expect(likelihoodTerms(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'highly\u00a0unlikely',
    'almost\r\ncertainly',
  ]);
  expect(likelihoodTerms('It is highly\n\nunlikely.')[0]?.text).toBe('unlikely');
});

test('characters that are not seen change no reading', () => {
  const hidden = 'It is highly\u200b un\u00adlikely.\u200e';
  const [term, ...more] = likelihoodTerms(hidden);
  expect(more).toEqual([]);
  expect(term).toMatchObject({ text: 'highly\u200b un\u00adlikely', wording: 'highly unlikely' });
});

describe('K01: every wording of five articles that were read by hand is found', () => {
  test.each([
    ['who are likely to back it', 'likely', [0.55, 0.8]],
    ['it is less likely that they are convinced', 'less likely', null],
    ['highly unlikely that they agree', 'highly unlikely', [0.05, 0.2]],
    ['are most likely to give a nod', 'most likely', [0.8, 0.95]],
    ['would almost certainly welcome it', 'almost certainly', [0.95, 0.99]],
    ['there is a real possibility', 'real possibility', null],
    ['that is a distant reality', 'distant reality', null],
    ['it does not seem to altogether far-fetched', 'not far fetched', null],
    ['then it might also end up there', 'might', null],
    ['which are expected to be discussed', 'expected', null],
    ['it could deal a blow', 'could', null],
    ['both are scheduled to meet', 'scheduled to', null],
    ['they may find themselves overlooked', 'may', null],
    ['it is difficult to predict', 'difficult to predict', null],
    ['there is little they could do', 'little … could do', null],
  ])('%s', (text, wording, range) => {
    const term = only(text);
    expect(term.wording).toBe(wording);
    expect(icd(term)).toEqual(range);
  });

  test('K02: nearer than the crowd thinks is a hedge twice over', () => {
    const terms = likelihoodTerms('That may not be as far off as most people think.');
    expect(terms.map(({ hedge }) => hedge)).toEqual(['modal', 'crowd']);
  });
});
