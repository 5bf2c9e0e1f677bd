import { networkOn, projectChain } from '../../scenario/index.ts';
import type { ChainStep, Pack } from '../../scenario/index.ts';
import { actorList, maybe, quantityText, row, section, spanText } from './card.ts';
import type { Card, Desk, Row, Section } from './card.ts';
import { recordFields } from './record-fields.ts';

type Project = Pack['projects'][string];
type Need = NonNullable<Project['phases'][keyof Project['phases']]>['needs'][number];

const DONE = [
  'title',
  'modes',
  'sponsor',
  'issue',
  'authorities',
  'phases',
  'milestones',
  'attempts',
  'links',
  'opens',
  'depends-on',
];

/** A project: who stands behind its permissions, its phases and needs, and how far it came. */
export function projectCard(id: string, project: Project, desk: Desk): Card {
  const about = `${project.modes.join(', ')} · sponsor ${desk.names.actor(project.sponsor)} · issue ${project.issue}`;
  return {
    title: project.title,
    about: [about],
    sections: [
      ...section('recorded', [row('the project as such', project)]),
      ...section('milestones', milestones(project)),
      ...phases(id, project, desk),
      ...section('who stands behind an authority', authorities(project, desk)),
      ...section('earlier attempts', attempts(project)),
      ...section('chain of projects', chain(id, desk)),
      ...section('links', links(project, desk)),
      ...recordFields('projects', id, project, desk, DONE),
    ],
  };
}

function milestones({ milestones: reached }: Project): Row[] {
  return reached.map((each) => {
    const scope = each.scope === undefined ? '' : ` (${each.scope})`;
    return row(`${each.date} ${each.step} ${each.event}${scope}`, each);
  });
}

function phases(id: string, { phases: all }: Project, desk: Desk): Section[] {
  return Object.entries(all).flatMap(([step, phase]) => {
    const { activities, after, cost, reached, takes, title } = phase;
    const head = `${title}; reached at its ${reached}${after === undefined ? '' : `, after ${after.join(', ')}`}`;
    return section(`phase ${step}`, [
      row(head, phase),
      row(`takes ${quantityText(takes, desk)}`, takes),
      ...(cost === undefined ? [] : [row(`costs ${quantityText(cost, desk)}`, cost)]),
      ...(activities.length === 0
        ? []
        : [row(`${activities.length} activities for the law to judge`)]),
      ...phase.needs.flatMap((need) => needRows(id, step, need, desk)),
    ]);
  });
}

function needRows(project: string, step: string, need: Need, desk: Desk): Row[] {
  const under = need.under === undefined ? '' : `, ${need.under}`;
  const text = `needs ${desk.names.actor(need.of)} (${need.kind}${under}) on ${need.on} at ${quantityText(need.at, desk)}`;
  return [row(text, need), ...decisionsOn(project, step, need.of, desk)];
}

function decisionsOn(project: string, step: string, authority: string, { view }: Desk): Row[] {
  return Object.entries(view.pack.decisions)
    .filter(([, each]) => each.authority === authority && each.project.includes(project))
    .filter(([, { scope }]) => scope.some((each) => each === step))
    .map(([id, each]) => row(`  on record: ${each.outcome}${spanText(each)} (${id})`, each));
}

function authorities({ authorities: all }: Project, desk: Desk): Row[] {
  return Object.entries(all).map(([id, authority]) => {
    if ('institution' in authority) {
      return row(`${desk.names.actor(id)}: decides by ${authority.institution}`, authority);
    }
    const { offset, procedure, review, will } = authority;
    const parts = [
      `the will of ${desk.names.actor(will)}`,
      offset === undefined ? '' : `offset ${quantityText(offset, desk)}`,
      review === undefined ? '' : `review ${quantityText(review, desk)}`,
      procedure ?? '',
    ];
    return row(
      `${desk.names.actor(id)}: ${parts.filter((part) => part !== '').join(', ')}`,
      authority,
    );
  });
}

function chain(id: string, { names, view }: Desk): Row[] {
  const { opens, waitsFor } = projectChain(view.pack, id);
  const told = (word: string) => (each: ChainStep) => {
    const by = each.distance === 1 ? '' : ` (by ${names.project(each.by)})`;
    return row(`${word} ${names.project(each.project)}${by}`);
  };
  return [...waitsFor.map(told('waits for')), ...opens.map(told('opens'))];
}

function attempts({ attempts: all }: Project): Row[] {
  return all.map((each) => {
    const ended = each.ended === undefined ? '' : `; ended: ${each.ended}`;
    const within = each.within === undefined ? '' : ` within ${each.within}`;
    return row(`${each.title}${spanText(each)}: reached ${each.reached}${within}${ended}`, each);
  });
}

function links({ links: own = [] }: Project, desk: Desk): Row[] {
  return networkOn(desk.view.pack, desk.view.asOf)
    .filter(({ id }) => own.includes(id))
    .map(({ id, link, states }) => {
      const state = states.map((each) => `${each.state}${maybe(each.certainty)}`).join(' or ');
      const text = `${link.name}: ${state === '' ? 'state not on record' : state}`;
      return row(`${text}; ${actorList(link.countries, desk)} (${id})`, link);
    });
}
