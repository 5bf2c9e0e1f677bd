import type { ProjectAnswer } from '../assessment/index.ts';
import type { Context } from './context.ts';
import { driversPart } from './drivers-part.ts';
import { heldPart } from './held-part.ts';
import { historyPart } from './history-part.ts';
import { ladderPart } from './ladder-part.ts';
import { html } from './markup.ts';
import type { Markup } from './markup.ts';
import { lawPart } from './law-part.ts';
import { needsPart } from './needs-part.ts';
import { stancesPart } from './stances-part.ts';
import { valuePart } from './value-part.ts';

/** Everything about one project. */
export function projectSection(context: Context, project: ProjectAnswer): Markup {
  const id = `p-${project.project}`;
  return html`<section id="${id}" class="project" aria-labelledby="${id}-h">
    <h2 id="${id}-h">${project.title}</h2>
    ${ladderPart(context, project)} ${heldPart(context, project)} ${needsPart(context, project)}
    ${lawPart(context, project)} ${valuePart(context, project)} ${stancesPart(context, project)}
    ${driversPart(context, project)} ${historyPart(context, project)}
  </section> `;
}
