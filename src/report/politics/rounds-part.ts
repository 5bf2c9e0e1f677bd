import type { RoundsAnswer } from '../../bargaining/index.ts';
import { positionsByRound } from '../../figures/index.ts';
import { html, trusted } from '../markup.ts';
import type { Markup, Piece } from '../markup.ts';
import { numberText } from '../number-text.ts';
import { table } from '../table.ts';
import type { BargainContext, IssueOnPage } from './bargain-context.ts';
import { tell } from './tell.ts';

/** Rounds with a column of their own, and moves with a sentence; --csv and --json have all. */
const COLUMNS = 16;
const MOVES = 400;

/** A model played in rounds: positions by round, whether it comes to rest, who moved whom and why. */
export function roundsPart(
  context: BargainContext,
  rounds: RoundsAnswer,
  issues: readonly IssueOnPage[],
): Piece {
  const last = lastShown(rounds);
  return html`<p>${settlesText(rounds)}</p>
    ${rounds.issues.map((issue, at) =>
      issueRounds(context, rounds, {
        at,
        last,
        on: issues.find(({ answer }) => answer.issue.id === issue),
      }),
    )}
    ${movesList(context, rounds)}`;
}

/** What has come to rest is shown for one round more. */
function lastShown({ after, settles, turns }: RoundsAnswer): number {
  const last = turns.at(-1)?.turn ?? 0;
  return settles === 'yes' ? Math.min(last, after + 1) : last;
}

interface Shown {
  /** place of the issue */
  readonly at: number;
  /** number of the last round shown */
  readonly last: number;
  readonly on: IssueOnPage | undefined;
}

function issueRounds(
  context: BargainContext,
  rounds: RoundsAnswer,
  { at, last, on }: Shown,
): Piece {
  if (on === undefined) return null;
  const { document, named } = context;
  const { answer, id } = on;
  const { issue } = answer;
  const turns = rounds.turns.filter(({ turn }) => turn <= last);
  const nameOf = (actor: string): string =>
    answer.actors.find((each) => each.actor === actor)?.name ?? named(actor);
  const present = rounds.actors.flatMap(({ actor, capability }, row) => {
    const positions = turns.map((turn) => turn.positions[at]?.[row] ?? null);
    return positions.every((position) => position === null)
      ? []
      : [{ actor, name: nameOf(actor), capability, positions }];
  });
  const { after, period, settles } = rounds;
  const figure = positionsByRound({
    document,
    id: `${id}-rounds`,
    title: tell('rounds-title', { question: issue.title ?? issue.id }),
    line: issue,
    rounds: turns.map(({ turn }) => turn),
    actors: present,
    median: turns.map(({ median }) => median[at] ?? Number.NaN),
    ...(settles === 'no' && period !== null ? { cycle: { from: after, period } } : {}),
  });
  const columns = turns.slice(0, COLUMNS);
  const placed = columns.map(({ turn }) => turn);
  const centre = (code: 'median' | 'mean'): Piece[] => {
    const why = answer.models.find(({ model }) => model === `weighted-${code}`)?.why;
    return [
      html`<b>${tell(code)}</b>`,
      ...columns.map((turn) => {
        const text = numberText(turn[code][at] ?? Number.NaN);
        return html`<b>${why === undefined ? text : context.number(text, why)}</b>`;
      }),
    ];
  };
  return html`${rounds.issues.length > 1 && html`<h3>${issue.title ?? issue.id}</h3>`}
    <figure class="wide">
      ${trusted(figure.outerHTML)}
      <figcaption>${tell('rounds-figure')}</figcaption>
    </figure>
    ${table({
      caption: [
        tell('rounds-caption'),
        turns.length > COLUMNS ? ` ${tell('rounds-more', { count: turns.length - COLUMNS })}` : '',
      ],
      columns: [
        { label: tell('col-round') },
        ...placed.map((turn) => ({ label: String(turn), isNumber: true })),
      ],
      rows: [
        ...present.map(({ actor, name, positions }) => [
          name,
          ...placed.map((turn, place) =>
            cell(context, rounds, { actor, on, turn }, positions[place]),
          ),
        ]),
        centre('median'),
        centre('mean'),
      ],
    })}`;
}

/** A position opens what brought it about: at first its reason, later the move. */
function cell(
  { number }: BargainContext,
  { moves }: RoundsAnswer,
  { actor, on, turn }: { readonly actor: string; readonly turn: number; readonly on: IssueOnPage },
  position: number | null | undefined,
): Piece {
  if (position === null || position === undefined) return '';
  const text = numberText(position);
  const stand = on.answer.actors.find((each) => each.actor === actor);
  // what does not move stays where its last move brought it
  const move = moves.findLastIndex(
    (each) => each.actor === actor && each.issue === on.answer.issue.id && each.turn <= turn,
  );
  if (move >= 0 && move < MOVES) return html`<a class="n" href="#${moveId(move)}">${text}</a>`;
  return stand === undefined || move >= 0 ? text : number(text, stand.position.why);
}

const moveId = (at: number): string => `move-${at + 1}`;

/** Who moved, when and why, in the words of the model. */
function movesList({ text }: BargainContext, { moves }: RoundsAnswer): Piece {
  if (moves.length === 0) return html`<p>${tell('moves-none')}</p>`;
  const rest = moves.length - MOVES;
  return html`<details class="reasons" open>
    <summary><h3>${tell('moves')}</h3></summary>
    <ol>
      ${moves
        .slice(0, MOVES)
        .map(
          ({ turn, why }, at): Markup =>
            html`<li id="${moveId(at)}">${tell('move', { turn, why: text(why) })}</li> `,
        )}
    </ol>
    ${rest > 0 && html`<p class="note">${tell('moves-more', { count: rest })}</p>`}
  </details> `;
}

function settlesText({ after, issues, outcome, period, settles }: RoundsAnswer): string {
  const where = outcome
    .map(({ issue, mean, median }) =>
      tell(issues.length === 1 ? 'outcome-one' : 'outcome-of', {
        issue,
        median: endsText(median),
        mean: endsText(mean),
      }),
    )
    .join('; ');
  const code = settles === 'yes' ? 'settles' : settles === 'no' ? 'settles-not' : 'still-moving';
  return tell(code, { after, period: period ?? 0, where });
}

const endsText = ([low, high]: readonly [number, number]): string =>
  low === high ? numberText(low) : tell('ends', { low: numberText(low), high: numberText(high) });
