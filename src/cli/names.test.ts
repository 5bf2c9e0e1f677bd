import { describe, expect, test } from 'vitest';
import { riverPack } from '../../test/fixtures/fixture-pack.ts';
import { namesOf } from './names.ts';
import { inWords } from './reason-text.ts';

const pack = riverPack((each) => {
  const far = each.actors['XC'];
  if (far === undefined) throw new Error('the fixture has changed');
  far.name = 'Commission of the Powers beyond the Sea established by Treaty';
  far.aliases = ['CPS', 'the Sea Commission'];
});
const names = namesOf(pack);

describe('names', () => {
  test('actors, projects and institutions by name; what nobody knows by its id', () => {
    expect(names.actor('XA')).toBe('Lower State');
    expect(names.project('river-line')).toBe('Railway across the river');
    expect(names.institution('commission-procedure')).toBe(
      'Silence procedure of the River Commission',
    );
    expect(names.actor('XQ')).toBe('XQ');
  });

  test('a title that fills a line gives way to a short alias', () => {
    expect(names.actor('XC')).toBe('the Sea Commission');
  });

  test('an object of JavaScript is no actor', () => {
    expect(names.actor('constructor')).toBe('constructor');
  });
});

describe('reasons in words', () => {
  test('names for ids, and no holes where a param is empty', () => {
    const text = { code: 'reason/need', params: { authority: 'XB', kind: 'consent', under: '' } };
    expect(inWords(text, names)).toBe('Upper State must agree (consent)');
    expect(inWords(text, namesOf(pack, { ids: true }))).toBe('XB must agree (consent)');
  });
});
