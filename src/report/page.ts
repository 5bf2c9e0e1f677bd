import { createHash } from 'node:crypto';
import type { AssessResult } from '../assessment/index.ts';
import { actorsPart } from './actors-part.ts';
import { closingPart } from './closing-part.ts';
import type { Context } from './context.ts';
import { firstScreen } from './first-screen.ts';
import { html, trusted } from './markup.ts';
import type { Markup } from './markup.ts';
import { projectSection } from './project-section.ts';
import { reasonsPart } from './reasons-part.ts';
import { say } from './say.ts';
import { SCRIPT } from './script.ts';
import { sourcesPart } from './sources-part.ts';
import { STYLE } from './style.ts';
import { warningsPart } from './warnings-part.ts';

/**
 * The browser loads nothing and runs one script, known by its digest: what a pack's text might smuggle
 * in past the escaping stays dead.
 */
export const POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  `script-src 'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The whole page. */
export function page(context: Context): Markup {
  const { result, view } = context;
  const { asOf } = result.answer;
  const first = firstScreen(context);
  const sections = context.projects.map((project) => projectSection(context, project));
  // the sources come last, for only then is it known which ones the page cites
  const rest = [warningsPart, reasonsPart, actorsPart, closingPart, sourcesPart].map((part) =>
    part(context),
  );
  const [warnings, reasons, actors, closing, sources] = rest;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="generator" content="landbridge ${result.version}" />
        <title>${say('title', { name: view.pack.scenario.name, asOf })}</title>
        <style>
          ${trusted(STYLE)}
        </style>
      </head>
      <body>
        <a class="skip" href="#answer">${say('skip')}</a>
        <main>
          ${first} ${contents(context)} ${sections} ${warnings} ${reasons} ${sources} ${actors}
          ${closing}
        </main>
        ${trusted(scripts(result))}
      </body>
    </html> `;
}

/** Written without a template: the policy knows the script by its digest, to the last space. */
function scripts(result: AssessResult): string {
  const data = `<script type="application/json" id="landbridge-result">${jsonForScript(result)}</script>`;
  return `${data}\n<script>${SCRIPT}</script>`;
}

function contents({ projects }: Context): Markup {
  const parts = ['warnings', 'reasons', 'sources', 'actors', 'reproduce', 'notes'];
  return html`<nav aria-label="${say('contents')}">
    <ul>
      ${projects.map(
        ({ project, title }) => html`<li><a href="#p-${project}">${title}</a></li> `,
      )}${parts.map((part) => html`<li><a href="#${part}">${say(part)}</a></li> `)}
    </ul>
  </nav> `;
}

/** JSON that cannot end its own script element, nor open a comment in it. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
