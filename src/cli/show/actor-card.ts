import { allStanding, commitmentsOn, currentOf, membersOf } from '../../scenario/index.ts';
import type { Pack } from '../../scenario/index.ts';
import { actorList, maybe, quantityText, row, section, spanText } from './card.ts';
import type { Card, Desk, Row, Section } from './card.ts';
import { recordFields } from './record-fields.ts';
import { stanceText } from './stance-text.ts';

type Actor = Pack['actors'][string];

const MOST_COMMITMENTS = 8;

/** A state, body, firm or person, with everything dated as of the day of the view. */
export function actorCard(id: string, actor: Actor, desk: Desk): Card {
  return {
    title: actor.name,
    about: aboutActor(actor, desk),
    sections: [
      ...section('recorded', [row(actor.kind.replaceAll('-', ' '), actor)]),
      ...offices(id, actor, desk),
      ...membership(id, desk),
      ...section('capability', capability(actor, desk)),
      ...section('stances', stances(id, desk)),
      ...section('ties', ties(id, desk)),
      ...section('permissions it gives', permissions(id, desk)),
      ...section('decisions', decisions(id, desk)),
      ...section('commitments', commitments(id, desk)),
      ...recordFields('actors', id, actor, desk, DONE),
      ...section('events', events(id, desk)),
    ],
  };
}

/** Fields that have a place of their own above. */
const DONE = [
  'name',
  'names',
  'kind',
  'aliases',
  'codes',
  'part-of',
  'offices',
  'members',
  'capability',
];

function aboutActor(actor: Actor, { names }: Desk): string[] {
  const partOf = actor['part-of'];
  const codes = Object.entries(actor.codes ?? {}).map(([name, code]) => `${name} ${code}`);
  const others = Object.entries(actor.names ?? {}).map(
    ([language, name]) => `${name} (${language})`,
  );
  return [
    [
      actor.kind.replaceAll('-', ' '),
      partOf === undefined ? '' : `part of ${names.actor(partOf)}`,
      ...codes,
    ]
      .filter((part) => part !== '')
      .join(' · '),
    actor.aliases === undefined ? '' : `also: ${actor.aliases.join(', ')}`,
    others.join(', '),
  ].filter((line) => line !== '');
}

function offices(id: string, { offices: own = {} }: Actor, { names, view }: Desk): Section[] {
  const filled = Object.entries(own).flatMap(([office, { terms, title }]) => {
    const standing = allStanding(terms, view.asOf);
    if (standing.length === 0) return [row(`${title} (${office}): nobody on record`)];
    return standing.map(({ certainty, entry }) =>
      row(`${title}: ${names.actor(entry.holder)}${spanText(entry)}${maybe(certainty)}`, entry),
    );
  });
  const held = Object.entries(view.pack.actors).flatMap(([of, actor]) =>
    Object.values(actor.offices ?? {}).flatMap(({ terms, title }) =>
      allStanding(
        terms.filter(({ holder }) => holder === id),
        view.asOf,
      ).map(({ certainty, entry }) =>
        row(`${title} of ${names.actor(of)}${spanText(entry)}${maybe(certainty)}`, entry),
      ),
    ),
  );
  return [...section('offices', filled), ...section('holds', held)];
}

function membership(id: string, { names, view }: Desk): Section[] {
  const members = membersOf(view.pack, id, view.asOf).map((member) => {
    const records = view.pack.actors[id]?.members ?? [];
    const record = records.find((each) => each.member === member.id);
    return row(`${names.actor(member.id)} (${member.as})${maybe(member.certainty)}`, record);
  });
  const within = Object.keys(view.pack.actors).flatMap((body) => {
    const found = membersOf(view.pack, body, view.asOf).find((member) => member.id === id);
    const record = view.pack.actors[body]?.members?.find((each) => each.member === id);
    return found === undefined
      ? []
      : [row(`${names.actor(body)} (${found.as})${maybe(found.certainty)}`, record)];
  });
  const votes = Object.entries(view.pack.institutions)
    .filter(([, { body }]) => body === id)
    .map(([institution, record]) =>
      row(`${record.name} (${institution}): ${record.rule.kind}`, record),
    );
  return [
    ...section('members', members),
    ...section('member of', within),
    ...section('decides by', votes),
  ];
}

function capability({ capability: years = {} }: Actor, desk: Desk): Row[] {
  return Object.entries(years).map(([year, value]) => {
    const { year: _said, ...rest } = value;
    return row(`${year}: ${quantityText(rest, desk)}`, value);
  });
}

function stances(id: string, desk: Desk): Row[] {
  const { pack, asOf } = desk.view;
  return Object.keys(pack.issues).flatMap((issue) => {
    const own = pack.stances.filter((each) => each.actor === id && each.issue === issue);
    return currentOf(own, asOf).map(({ certainty, entry }) =>
      row(`${issue}: ${stanceText(entry, desk)}${spanText(entry)}${maybe(certainty)}`, entry),
    );
  });
}

function ties(id: string, desk: Desk): Row[] {
  const own = desk.view.pack.ties.filter((tie) => tie.of === id || tie.with === id);
  return allStanding(own, desk.view.asOf).map(({ certainty, entry }) => {
    const value = entry.value === undefined ? '' : `, ${quantityText(entry.value, desk)}`;
    const pair = `${desk.names.actor(entry.of)} → ${desk.names.actor(entry.with)}`;
    return row(
      `${entry.kind}: ${pair}: ${entry.about}${value}${spanText(entry)}${maybe(certainty)}`,
      entry,
    );
  });
}

function permissions(id: string, { view }: Desk): Row[] {
  return Object.entries(view.pack.projects).flatMap(([project, { phases }]) => {
    const steps = Object.entries(phases).filter(([, phase]) =>
      phase.needs.some((need) => need.of === id),
    );
    return steps.length === 0 ? [] : [row(`${project}: ${steps.map(([step]) => step).join(', ')}`)];
  });
}

function decisions(id: string, { view }: Desk): Row[] {
  return Object.entries(view.pack.decisions)
    .filter(([, { authority }]) => authority === id)
    .map(([decision, each]) => {
      const what = `${each.outcome} ${each.scope.join(', ')} of ${each.project.join(', ')}`;
      return row(`${what}${spanText(each)} (${decision})`, each);
    });
}

function commitments(id: string, desk: Desk): Row[] {
  const own = commitmentsOn(desk.view.pack, desk.view.asOf).filter(
    ({ commitment }) => commitment.by.includes(id) || commitment.to.includes(id),
  );
  const shown = own.slice(-MOST_COMMITMENTS).map(({ certainty, commitment, id: name, state }) => {
    const pair = `${actorList(commitment.by, desk)} → ${actorList(commitment.to, desk)}`;
    const text = `${commitment.date} ${commitment.kind}, ${pair}: ${commitment.title}: ${state}`;
    return row(`${text}${maybe(certainty)} (${name})`, commitment);
  });
  const earlier = own.length - shown.length;
  return earlier > 0 ? [row(`${earlier} earlier`), ...shown] : shown;
}

function events(id: string, { view }: Desk): Row[] {
  const count = Object.values(view.pack.events).filter(({ actors }) => actors.includes(id)).length;
  return count === 0 ? [] : [row(`${count} on record: landbridge timeline PACK --actor ${id}`)];
}
