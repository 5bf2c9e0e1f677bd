import type { AssessAnswer, ProjectAnswer } from '../../assessment/index.ts';
import { STATUS } from './headline.ts';
import { bold, column, dim, textWidth } from './line.ts';
import type { Line } from './line.ts';
import { percent, percentRange, plusMinus } from './percent.ts';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly step: string;
  readonly chance: string;
  readonly inputs: string;
  readonly simulation: string;
  readonly status: string;
}

const GAP = '  ';
const NARROWEST_TITLE = 12;
const WIDEST_ID = 18;

/** Every project of an answer in one line each. */
export function projectTable(answer: AssessAnswer, width: number): Line[] {
  const areAllBounds = answer.projects.every(({ headline }) => headline.atMost);
  const rows = answer.projects.map((project) => rowOf(project, areAllBounds));
  const head: Row = {
    id: 'id',
    title: 'project',
    step: 'step',
    chance: areAllBounds ? 'at most' : 'chance',
    inputs: 'inputs',
    simulation: 'sim.',
    status: 'status',
  };
  const widthOf = (pick: (row: Row) => string): number =>
    Math.max(...[head, ...rows].map((row) => textWidth(pick(row))));
  const widths = {
    id: Math.min(
      WIDEST_ID,
      widthOf(({ id }) => id),
    ),
    step: widthOf(({ step }) => step),
    chance: widthOf(({ chance }) => chance),
    inputs: widthOf(({ inputs }) => inputs),
    simulation: widthOf(({ simulation }) => simulation),
    status: widthOf(({ status }) => status),
  };
  const taken = Object.values(widths).reduce((sum, each) => sum + each + GAP.length, GAP.length);
  const longest = widthOf((row) => row.title);
  const title = Math.min(longest, Math.max(NARROWEST_TITLE, width - taken));
  const line = (row: Row, isHead: boolean): Line => {
    const left = [row.id, widths.id, row.title, title, row.step, widths.step] as const;
    const cells = [
      column(left[0], left[1]),
      column(left[2], left[3]),
      column(left[4], left[5]),
      column(row.chance, widths.chance, 'right'),
      column(row.inputs, widths.inputs, 'right'),
      column(row.simulation, widths.simulation, 'right'),
      row.status,
    ];
    if (isHead) return [dim(GAP + cells.join(GAP))];
    const [id = '', name = '', step = '', chance = '', ...rest] = cells;
    return [GAP, id, GAP, name, GAP, step, GAP, bold(chance), GAP, rest.join(GAP)];
  };
  return [line(head, true), ...rows.map((row) => line(row, false))];
}

/** How the step stands, or which one comes before it and with what chance. */
function standing({ headline, ladder }: ProjectAnswer): string {
  const next = ladder.find((step) => step.status !== 'done');
  if (next === undefined || next.step === headline.step || next.probability === null) {
    return STATUS[headline.status];
  }
  return `next: ${next.step} ${percent(next.probability.value)}`;
}

function rowOf(answer: ProjectAnswer, areAllBounds: boolean): Row {
  const { headline, project, title } = answer;
  const { atMost, probability, status, step } = headline;
  const bound = atMost && !areAllBounds ? '≤ ' : '';
  const drawn = status === 'open' || status === 'running' ? probability : null;
  return {
    id: project,
    title,
    step,
    chance: probability === null ? '–' : `${bound}${percent(probability.value)}`,
    inputs: drawn === null ? '–' : percentRange(drawn.inputs),
    simulation: drawn === null ? '–' : plusMinus(drawn.simulation),
    status: standing(answer),
  };
}
