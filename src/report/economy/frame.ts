import { html, trusted } from '../markup.ts';
import type { Markup, Piece } from '../markup.ts';
import { POLICY, jsonForScript } from '../page.ts';
import { SCRIPT } from '../script.ts';
import { STYLE } from '../style.ts';
import { tell } from './tell.ts';

/** A section with an address of its own. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Piece;
}

export interface Frame {
  readonly title: string;
  readonly eyebrow: string;
  readonly heading: string;
  /** label and what it says, under the heading */
  readonly facts: readonly (readonly [label: string, text: Piece])[];
  readonly lead?: Piece;
  readonly sections: readonly Section[];
  readonly version: string;
  /** the answer as `--json` prints it */
  readonly data: unknown;
  /** rules of this page alone */
  readonly style?: string;
}

/** Colours of parts beyond the two of every page, each light and dark; figures in pairs where wide. */
const MORE_STYLE = `
:root{--lb-part-2:light-dark(#e69f00,#f0b53c);--lb-part-3:light-dark(#009e73,#3cc79c);--lb-part-4:light-dark(#cc79a7,#e09cc2);--lb-part-5:light-dark(#56b4e9,#8fcdf2);--lb-part-6:light-dark(#d55e00,#f08a42)}
.beside>figure{margin:0}.beside:has(>figure+figure){grid-template-columns:repeat(2,minmax(0,1fr))}
.facts.wide{max-width:60rem;margin-block:1rem}.facts.wide div{grid-template-columns:9rem 1fr}
@media (max-width:60rem){.beside:has(>figure+figure){grid-template-columns:minmax(0,1fr)}}
@media (max-width:44rem){.facts.wide div{grid-template-columns:6.5rem 1fr}}
figure.map svg{max-width:52rem}
.plus{color:var(--soft)}
`;

/** A whole page: it loads nothing, runs the one script of every report, and holds its answer as JSON. */
export function pageOf(frame: Frame): string {
  const { data, eyebrow, facts, heading, lead, sections, style = '', title, version } = frame;
  const shown = sections.filter(({ body }) => body !== null && body !== false);
  const json = `<script type="application/json" id="landbridge-result">${jsonForScript(data)}</script>`;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="generator" content="landbridge ${version}" />
        <title>${title}</title>
        <style>
          ${trusted(STYLE)}${trusted(MORE_STYLE)}${trusted(style)}
        </style>
      </head>
      <body>
        <a class="skip" href="#answer">${tell('skip')}</a>
        <main>
          <section id="answer" aria-labelledby="answer-h">
            <p class="eyebrow">${eyebrow}</p>
            <h1 id="answer-h">${heading}</h1>
            ${lead}
            <dl class="facts wide">
              ${facts.map(
                ([label, text]) =>
                  html`<div>
                    <dt>${label}</dt>
                    <dd>${text}</dd>
                  </div> `,
              )}
            </dl>
          </section>
          <nav aria-label="${tell('contents')}">
            <ul>
              ${shown.map((each) => html`<li><a href="#${each.id}">${each.title}</a></li> `)}
            </ul>
          </nav>
          ${shown.map(sectionOf)}
        </main>
        ${trusted(`${json}\n<script>${SCRIPT}</script>`)}
      </body>
    </html> `.text;
}

function sectionOf({ body, id, title }: Section): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-h">
    <h2 id="${id}-h">${title}</h2>
    ${body}
  </section> `;
}

/** A figure and what it shows as numbers, side by side where there is room. */
export function beside(figure: Piece, caption: string, table: Piece): Markup {
  return html`<div class="beside">
    <figure>
      ${figure}
      <figcaption>${caption}</figcaption>
    </figure>
    ${table}
  </div> `;
}

/** How to get the same answer again. */
export function reproduce(rows: readonly (readonly [string, Piece])[]): Markup {
  return html`<dl class="pairs">
      ${rows.map(
        ([label, text]) =>
          html`<div>
            <dt>${label}</dt>
            <dd><code>${text}</code></dd>
          </div> `,
      )}
    </dl>
    <p class="note">${tell('data')}</p>`;
}

/** A list of plain statements; nothing where there are none. */
export function list(items: readonly Piece[]): Piece {
  return items.length === 0
    ? null
    : html`<ul>
        ${items.map((item) => html`<li>${item}</li> `)}
      </ul>`;
}
