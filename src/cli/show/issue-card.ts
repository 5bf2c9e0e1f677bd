import { currentOf, statusQuoOn, stanceFromEvidence } from '../../scenario/index.ts';
import type { Pack } from '../../scenario/index.ts';
import { maybe, quantityText, row, section, spanText } from './card.ts';
import type { Card, Desk, Row } from './card.ts';
import { recordFields } from './record-fields.ts';
import { stanceText } from './stance-text.ts';
import { number } from '../screen/number.ts';

type Issue = Pack['issues'][string];

/** An issue: its line, where it stands, and who wants it where. */
export function issueCard(id: string, issue: Issue, desk: Desk): Card {
  const points = Object.entries(issue.points).toSorted(([a], [b]) => Number(a) - Number(b));
  return {
    title: issue.question,
    about: [points.map(([at, label]) => `${at} ${label}`).join(' · ')],
    sections: [
      ...section('recorded', [row('the line from 0 to 100 and its points', issue)]),
      ...section('status quo', statusQuo(id, issue, desk)),
      ...section('stances', stances(id, desk)),
      ...section('from evidence', fromEvidence(id, desk)),
      ...section('asked at', asked(id, desk)),
      ...recordFields('issues', id, issue, desk, ['question', 'points', 'status-quo']),
    ],
  };
}

function statusQuo(id: string, issue: Issue, desk: Desk): Row[] {
  if (statusQuoOn(desk.view.pack, id, desk.view.asOf) === undefined) return [row('not on record')];
  return currentOf(issue['status-quo'], desk.view.asOf).map(({ certainty, entry }) =>
    row(`${quantityText(entry.at, desk)}${spanText(entry)}${maybe(certainty)}`, entry),
  );
}

function stances(id: string, desk: Desk): Row[] {
  const own = desk.view.pack.stances.filter(({ issue }) => issue === id);
  const actors = [...new Set(own.map(({ actor }) => actor))];
  return actors.flatMap((actor) =>
    currentOf(
      own.filter((each) => each.actor === actor),
      desk.view.asOf,
    ).map(({ certainty, entry }) => {
      const text = `${desk.names.actor(actor)}: ${stanceText(entry, desk)}`;
      return row(`${text}${spanText(entry)}${maybe(certainty)}`, entry);
    }),
  );
}

/** Where the position records on file alone would put an actor. */
function fromEvidence(id: string, desk: Desk): Row[] {
  const { asOf, pack } = desk.view;
  const records = Object.entries(pack.evidence).filter(
    ([, { issue, kind }]) => issue === id && kind === 'position',
  );
  const actors = [
    ...new Set(records.flatMap(([, { actor }]) => (actor === undefined ? [] : [actor]))),
  ];
  return actors.flatMap((actor) => {
    const estimate = stanceFromEvidence(pack, actor, id, asOf);
    if (!estimate.ok) return [];
    const { p05, p50, p95 } = estimate.value.quantiles;
    const ids = records.filter(([, each]) => each.actor === actor).map(([name]) => name);
    const range = `${number(p50)} [${number(p05)}–${number(p95)}] points`;
    return [
      row(
        `${desk.names.actor(actor)}: ${range} from ${ids.length} position records: ${ids.join(', ')}`,
      ),
    ];
  });
}

function asked(id: string, desk: Desk): Row[] {
  return Object.entries(desk.view.pack.projects).flatMap(([project, { phases }]) =>
    Object.entries(phases).flatMap(([step, { needs }]) =>
      needs
        .filter(({ on }) => on === id)
        .map((need) =>
          row(
            `${project}/${step}: ${desk.names.actor(need.of)} at ${quantityText(need.at, desk)}`,
            need,
          ),
        ),
    ),
  );
}
