import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { html, phrase } from './markup.ts';

describe('html', () => {
  test('escapes what it is given, in elements and in attributes', () => {
    expect(html`<p title="${'"'}">${'<b>'}</p>`.text).toBe('<p title="&quot;">&lt;b&gt;</p>');
    expect(html`${`it's & "so"`}`.text).toBe('it&#39;s &amp; &quot;so&quot;');
  });

  test('keeps its own markup, joins lists and leaves gaps out', () => {
    const items = ['a', 'b'].map((each) => html`<i>${each}</i>`);
    expect(html`<p>${items}${null}${false}${undefined}</p>`.text).toBe('<p><i>a</i><i>b</i></p>');
  });

  test('no text whatever opens a tag or leaves an attribute', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(html`${text}`.text).not.toMatch(/[<>"']/);
      }),
    );
  });
});

test('a phrase takes markup in its places', () => {
  expect(phrase('at most {chance}', { chance: html`<b>4 %</b>` }).text).toBe('at most <b>4 %</b>');
  expect(phrase('{who} & others', { who: '<i>' }).text).toBe('&lt;i&gt; &amp; others');
});
