import type { Problem } from '../quantity/index.ts';
import type { Context } from './context.ts';
import { html } from './markup.ts';
import type { Markup } from './markup.ts';
import { textOf } from './reason-text.ts';
import { CATALOGUE, say } from './say.ts';

/** What the model has to say against its own answer. */
export function warningsPart(context: Context): Markup {
  const { warnings } = context.result;
  return html`<section id="warnings" aria-labelledby="warnings-h">
    <h2 id="warnings-h">${say('warnings')}</h2>
    ${
      warnings.length === 0
        ? html`<p>${say('no-warnings')}</p>`
        : html`<ul>
            ${warnings.map((each) => html`<li>${warningText(context, each)}</li> `)}
          </ul>`
    }
  </section> `;
}

/** Its sentence with names for ids; the ready one where a part of the sentence is not in its data. */
function warningText({ names }: Context, { code, message, params }: Problem): string {
  if (params === undefined || !Object.hasOwn(CATALOGUE, code)) return message;
  const text = textOf({ code, params }, names);
  return text.includes('⟦') ? message : text;
}
