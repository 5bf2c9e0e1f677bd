import { commitmentsOn, membersOf, networkOn, trackStates } from '../../scenario/index.ts';
import { actorCard } from './actor-card.ts';
import { maybe, row, section } from './card.ts';
import type { Card, Desk, Row } from './card.ts';
import { issueCard } from './issue-card.ts';
import { projectCard } from './project-card.ts';
import { recordFields } from './record-fields.ts';
import type { Shown } from './record-fields.ts';
import { sourceCard } from './source-card.ts';
import { workedOut } from './worked-out.ts';

/** The card of a record of the view, or undefined where there is none. */
export function cardOf(kind: Shown, id: string, desk: Desk): Card | undefined {
  const { pack } = desk.view;
  const record = recordOf(kind, id, desk);
  if (record === undefined) return undefined;
  switch (kind) {
    case 'actors': {
      const actor = pack.actors[id];
      return actor === undefined ? undefined : actorCard(id, actor, desk);
    }
    case 'issues': {
      const issue = pack.issues[id];
      return issue === undefined ? undefined : issueCard(id, issue, desk);
    }
    case 'projects': {
      const project = pack.projects[id];
      return project === undefined ? undefined : projectCard(id, project, desk);
    }
    case 'sources': {
      const source = pack.sources[id];
      return source === undefined ? undefined : sourceCard(id, source, desk);
    }
    default:
      return plainCard(kind, id, record, desk);
  }
}

/** A record of a collection that has ids. */
export function recordOf(
  kind: Shown,
  id: string,
  { view }: Pick<Desk, 'view'>,
): object | undefined {
  const collection: unknown = view.pack[kind];
  if (typeof collection !== 'object' || collection === null || Array.isArray(collection))
    return undefined;
  if (!Object.hasOwn(collection, id)) return undefined;
  const record: unknown = Object.entries(collection).find(([key]) => key === id)?.[1];
  return typeof record === 'object' && record !== null ? record : undefined;
}

const TITLES = ['title', 'name', 'statement', 'topic', 'subject', 'says'];

function plainCard(kind: Shown, id: string, record: object, desk: Desk): Card {
  const entries: readonly (readonly [string, unknown])[] = Object.entries(record);
  const title = TITLES.map((key) => entries.find(([name]) => name === key)?.[1]).find(
    (text) => typeof text === 'string',
  );
  const isWhole = 'kind' in record && record.kind === 'quantity';
  const fields = recordFields(kind, id, isWhole ? { value: record } : record, desk, [
    ...TITLES.slice(0, 2),
    ...(kind === 'values' ? ['formula'] : []),
  ]);
  return {
    title:
      typeof title === 'string'
        ? title
        : (decisionTitle(kind, id, desk) ?? id.replaceAll('-', ' ')),
    about: [],
    sections: [
      ...section('recorded', recorded(record)),
      ...section(`on ${desk.view.asOf}`, onTheDay(kind, id, desk)),
      ...(kind === 'values' ? workedOut(id, desk) : []),
      ...fields,
    ],
  };
}

/** A decision has no title of its own: who granted or refused what. */
function decisionTitle(kind: Shown, id: string, { names, view }: Desk): string | undefined {
  const decision = kind === 'decisions' ? view.pack.decisions[id] : undefined;
  if (decision === undefined) return undefined;
  const { authority, outcome, project, scope } = decision;
  return `${names.actor(authority)} ${outcome} ${scope.join(', ')} of ${project.join(', ')}`;
}

/** Where the record as a whole comes from. */
function recorded(record: object): Row[] {
  const source: unknown = 'source' in record ? record.source : undefined;
  const assumption: unknown = 'assumption' in record ? record.assumption : undefined;
  const known: unknown = 'known' in record ? record.known : undefined;
  const text = typeof known === 'string' ? `known ${known}` : 'in this pack';
  if (Array.isArray(source)) return [row(text, { source: source.map(String) })];
  return typeof assumption === 'string' ? [row(text, { assumption })] : [];
}

/** What holds of a dated thing on the day of the view. */
function onTheDay(kind: Shown, id: string, { names, view }: Desk): Row[] {
  const { asOf, pack } = view;
  switch (kind) {
    case 'links': {
      const link = networkOn(pack, asOf).find((each) => each.id === id);
      if (link === undefined) return [];
      const states = link.states.map(({ certainty, state }) => `${state}${maybe(certainty)}`);
      return [row(states.length === 0 ? 'state not on record' : states.join(' or '))];
    }
    case 'tracks': {
      const track = trackStates(pack, asOf).find((each) => each.id === id);
      return (track?.states ?? []).map(({ certainty, state }) =>
        row(`${state}${maybe(certainty)}`),
      );
    }
    case 'commitments': {
      const made = commitmentsOn(pack, asOf).find((each) => each.id === id);
      if (made === undefined) return [];
      const answers = made.responses.map(({ actor, response }) =>
        row(`${names.actor(actor)}: ${response}`),
      );
      return [row(`${made.state}${maybe(made.certainty)}`), ...answers];
    }
    case 'institutions': {
      const body = pack.institutions[id]?.body;
      const members = body === undefined ? [] : membersOf(pack, body, asOf);
      if (members.length === 0) return [];
      return [row(`members: ${members.map((each) => names.actor(each.id)).join(', ')}`)];
    }
    default:
      return [];
  }
}
