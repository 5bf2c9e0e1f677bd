import type { AssessResult, ProjectAnswer } from '../assessment/index.ts';
import type { FigureDocument } from '../figures/index.ts';
import type { Reason } from '../quantity/index.ts';
import type { View } from '../scenario/index.ts';
import { html } from './markup.ts';
import type { Markup, Piece } from './markup.ts';
import { namesOf } from './names.ts';
import type { Names } from './names.ts';
import { anchorOf, inPrintOrder } from './reason-order.ts';
import { say } from './say.ts';
import { recordOf } from './record-of.ts';

/** What every part of the page is written from. */
export interface Context {
  readonly view: View;
  readonly result: AssessResult;
  /** when the report was written, as the command line says it */
  readonly generated: string;
  readonly document: FigureDocument;
  readonly names: Names;
  /** the answers, that of the scenario's headline project first */
  readonly projects: readonly ProjectAnswer[];
  /** the reasons in the order the appendix lists them */
  readonly reasons: readonly Reason[];
  /** a number that opens its reason */
  readonly number: (text: string, reason: string) => Markup;
  /** a number that opens a part of the page which says where it comes from */
  readonly numberAt: (text: string, anchor: string) => Markup;
  /** the sources of a record, each opening its row in the list of sources */
  readonly sources: (ids: readonly string[] | undefined) => Piece;
  /** sources that the page cites and the list of sources must hold */
  readonly cited: () => ReadonlySet<string>;
  /** the reason of an input of the model, if it was one */
  readonly input: (code: string, params: Readonly<Record<string, string>>) => Reason | undefined;
}

export interface ReportInput {
  readonly view: View;
  readonly result: AssessResult;
  readonly generated: string;
}

/** Gathers what the parts share. */
export function contextOf(input: ReportInput, document: FigureDocument): Context {
  const { result, view } = input;
  const names = namesOf(view, say);
  const { projects } = result.answer;
  const isLead = ({ project }: ProjectAnswer): boolean => project === view.pack.scenario.headline;
  const reasons = inPrintOrder(result.reasons);
  const places = new Map(reasons.map(({ id }, at) => [id, at + 1]));
  const inputs = inputsByText(result.reasons);
  const cited = new Set(
    reasons.flatMap(({ kind, cite }) => (kind === 'source' && cite ? [cite] : [])),
  );
  const sourceLink = (id: string): Markup => {
    cited.add(id);
    return html`<a class="s" href="#${anchorOf(`source/${id}`)}">${labelOf(view, id)}</a>`;
  };
  return {
    ...input,
    document,
    names,
    projects: [...projects.filter(isLead), ...projects.filter((each) => !isLead(each))],
    reasons,
    number(text, reason) {
      const place = places.get(reason);
      if (place === undefined) return html`<a class="n" href="#reasons">${text}</a>`;
      return html`<a class="n" href="#${anchorOf(reason)}" data-r="${place}">${text}</a>`;
    },
    numberAt: (text, anchor) => html`<a class="n" href="#${anchor}">${text}</a>`,
    sources: (ids) =>
      ids === undefined || ids.length === 0
        ? html`<span class="no-source">${say('no-source')}</span>`
        : ids.map((id, at) => [at === 0 ? '' : ', ', sourceLink(id)]),
    cited: () => cited,
    input: (code, params) => inputs.get(keyOf(code, params)),
  };
}

/** Who says it and when: short enough for a table. */
function labelOf({ pack }: View, id: string): string {
  const source = recordOf(pack.sources, id);
  if (source === undefined) return id;
  const who = source.outlet ?? source.title;
  return source.published === 'unknown' ? who : `${who} ${source.published}`;
}

function inputsByText(reasons: readonly Reason[]): Map<string, Reason> {
  const found = new Map<string, Reason>();
  for (const reason of reasons) {
    const { actor, issue } = reason.text.params;
    if (typeof issue !== 'string' || !reason.text.code.startsWith('input/')) continue;
    const params = typeof actor === 'string' ? { actor, issue } : { issue };
    const key = keyOf(reason.text.code, params);
    if (!found.has(key)) found.set(key, reason);
  }
  return found;
}

function keyOf(code: string, params: Readonly<Record<string, string>>): string {
  return `${code} ${params['actor'] ?? ''} ${params['issue'] ?? ''}`;
}
