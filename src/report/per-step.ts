import type { ProjectAnswer, StepAnswer } from '../assessment/index.ts';
import type { Context } from './context.ts';
import { html } from './markup.ts';
import type { Markup, Piece } from './markup.ts';

export interface PerStep {
  /** prefix of the section's id */
  readonly id: string;
  readonly heading: string;
  /** what a folded step is called */
  summary(step: string): string;
  isShown(step: StepAnswer): boolean;
  /** said where the step of the headline has nothing to show */
  readonly none: string;
  body(step: StepAnswer): Piece;
}

/** A section with the step of the headline open and every other step folded. */
export function perStep({ names }: Context, project: ProjectAnswer, part: PerStep): Markup {
  const { headline, ladder } = project;
  const asked = ladder.find(({ step }) => step === headline.step);
  const others = ladder.filter((step) => step !== asked && part.isShown(step));
  const id = `${part.id}-${project.project}`;
  return html`<section aria-labelledby="${id}-h">
    <h3 id="${id}-h">${part.heading}</h3>
    ${asked !== undefined && part.isShown(asked) ? part.body(asked) : html`<p>${part.none}</p>`}
    ${others.map(
      (step) =>
        html`<details>
          <summary>${part.summary(names.step(step.step))}</summary>
          ${part.body(step)}
        </details> `,
    )}
  </section> `;
}
