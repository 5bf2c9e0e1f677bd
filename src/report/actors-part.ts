import type { Context } from './context.ts';
import { html } from './markup.ts';
import type { Markup, Piece } from './markup.ts';
import { say } from './say.ts';
import { stancesOn } from './stances-on.ts';
import { table } from './table.ts';
import { recordOf } from './record-of.ts';

/** The actors the page names, with their names in other scripts: a reader of those may know them so. */
export function actorsPart(context: Context): Markup {
  const { names, view } = context;
  const ids = [...actorsIn(context)].filter((id) => Object.hasOwn(view.pack.actors, id));
  const rows = ids
    .map((id) => ({ name: names.actor(id), record: view.pack.actors[id] }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, record }): Piece[] => [
      name,
      Object.entries(record?.names ?? {}).map(([language, other], at) => [
        at === 0 ? '' : ' · ',
        html`<span lang="${language}">${other}</span>`,
      ]),
    ]);
  return html`<section id="actors" aria-labelledby="actors-h">
    <h2 id="actors-h">${say('actors')}</h2>
    ${table({
      caption: say('actors-caption'),
      columns: [{ label: say('col-name') }, { label: say('col-other-names') }],
      rows,
    })}
  </section> `;
}

function actorsIn(context: Context): Set<string> {
  const { result, view } = context;
  const found = new Set<string>();
  for (const { instead, ladder, project, sponsor, value } of result.answer.projects) {
    found.add(sponsor);
    for (const { party, state } of value?.parties ?? []) found.add(party).add(state ?? party);
    for (const { actor } of value?.parts ?? []) found.add(actor);
    for (const { by } of instead) for (const id of by) found.add(id);
    for (const { heldBy, needs } of ladder) {
      for (const { authority, will } of needs) found.add(authority).add(will ?? authority);
      for (const { objectors } of heldBy) for (const { member } of objectors) found.add(member);
    }
    const record = recordOf(view.pack.projects, project);
    if (record === undefined) continue;
    for (const { actor } of stancesOn(context, record.issue)) found.add(actor);
  }
  return found;
}
