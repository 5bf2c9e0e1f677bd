import type { RouteAnswer } from '../../../corridor/index.ts';
import { bold, dim, styled } from '../line.ts';
import type { Line, Style } from '../line.ts';
import { amountText, inDays, rounded, shareText } from './route-amount.ts';
import { labelled } from './route-column.ts';
import type { RouteScreen } from './route-screen.ts';

type Published = RouteAnswer['published'][number];

const PLACE: Readonly<Record<Published['verdict'], string>> = {
  within: 'within our range',
  overlaps: 'its base lies outside our range',
  above: 'above our range',
  below: 'below our range',
  unknown: 'cannot be compared',
};

/** Published figures beside ours, and what is known of why they differ. */
export function publishedLines({ published }: RouteAnswer, screen: RouteScreen): Line[] {
  if (published.length === 0) return [];
  return [
    [],
    [bold('published figures beside ours')],
    ...published.flatMap((one) => publishedLine(one, screen)),
  ];
}

function publishedLine(one: Published, { names, width }: RouteScreen): Line[] {
  const { because, column, measure, ours, part, stated, title, unit, verdict, year } = one;
  const isTime = measure === 'time';
  const shown = (range: Published['stated'] | Published['ours']): string =>
    range === null ? 'no way' : amountText(isTime ? inDays(range) : range);
  const inUnit = isTime ? 'days' : unit;
  const about = `${title}${part === null ? '' : `, ${part}`}${year === null ? '' : ` (${year})`}`;
  const style: Style = verdict === 'within' ? 'good' : verdict === 'unknown' ? 'dim' : 'warning';
  const why = because.map((text) => names.text(text)).join('; ');
  return [
    ...labelled(
      names.column(column),
      [
        `${about}: ${shown(stated)} ${inUnit}; ours ${shown(ours)}: `,
        styled(PLACE[verdict], style),
        dim(why === '' ? '' : `; ${why}`),
      ],
      width,
    ),
  ];
}

/** How shippers would divide over the kinds of route, and who carries it if one is gone. */
export function choiceLines(answer: RouteAnswer, { names, width }: RouteScreen): Line[] {
  const { choice, diversion } = answer;
  if (choice === null) return [];
  const { scale, shares } = choice;
  const told = shares.map(({ column, elasticity, share }) => {
    const by = `by its cost ${rounded(elasticity.cost)}, by its time ${rounded(elasticity.time)}`;
    return `${names.column(column)} ${shareText(share)} (elasticity ${by})`;
  });
  const without = shares
    .filter(({ column }) => column !== choice.without)
    .flatMap(({ column, without: rest }) =>
      rest === null ? [] : [`${names.column(column)} ${shareText(rest)}`],
    );
  const left = choice.left.map((column) => names.column(column));
  return [
    [],
    [bold('how shippers would choose')],
    ...labelled('shares', [told.join(' · ')], width),
    ...labelled(
      'scale',
      [
        dim(
          `${amountText(scale)} per ${answer.units.cost}: a multinomial logit over cost, time at its value and the dislike of each kind`,
        ),
      ],
      width,
    ),
    ...(left.length === 0
      ? []
      : labelled('left out', [left.join(', '), ' (not fully known)'], width)),
    ...(choice.without === null || without.length === 0
      ? []
      : labelled(
          'once gone',
          [`without ${names.column(choice.without)}: ${without.join(' · ')}`],
          width,
        )),
    ...(diversion === null ? [] : diversionLines(answer, diversion, { names, width })),
  ];
}

/** Share of what is carried below which a change is noise. */
const LEAST_CHANGE = 0.005;
/** States and owners told of; the rest is in the JSON. */
const MOST_CHANGES = 4;

function diversionLines(
  { choice }: RouteAnswer,
  { amount, changes, unit }: NonNullable<RouteAnswer['diversion']>,
  { names, width }: Pick<RouteScreen, 'names' | 'width'>,
): Line[] {
  const gone = names.column(choice?.without ?? '');
  const isShare = unit === 'share';
  const sized = (change: number): string =>
    isShare ? `${rounded(Math.abs(change) * 100)} points` : `${rounded(Math.abs(change))} ${unit}`;
  const told = (sign: 1 | -1): string[] =>
    changes
      .filter(({ kind }) => kind === 'country' || kind === 'owner' || kind === 'port')
      .map(({ id, kind, with: before, without }) => ({ id, kind, change: without - before }))
      .filter(({ change }) => sign * change > LEAST_CHANGE * amount.base)
      .toSorted((a, b) => sign * (b.change - a.change))
      .slice(0, MOST_CHANGES)
      .map(({ change, id, kind }) => {
        const name = kind === 'port' ? `port of ${names.place(id)}` : names.actor(id);
        return `${name} ${sized(change)}`;
      });
  const [more, less] = [told(1), told(-1)];
  return [
    ...(more.length === 0
      ? []
      : labelled('carries more', [`${more.join(' · ')} without ${gone}`], width)),
    ...(less.length === 0 ? [] : labelled('carries less', [less.join(' · ')], width)),
  ];
}

const VERDICT: Readonly<Record<string, Style>> = {
  impossible: 'bad',
  possible: 'good',
  unsure: 'warning',
  unknown: 'dim',
};

/** Forecasts and plans held against what the track passes. */
export function forecastLines({ forecasts }: RouteAnswer, { names, width }: RouteScreen): Line[] {
  if (forecasts.length === 0) return [];
  return [
    [],
    [bold('what is said to be carried, held against the track')],
    ...forecasts.flatMap(({ says, verdict }) =>
      labelled(verdict, [styled(names.text(says), VERDICT[verdict] ?? 'dim')], width),
    ),
  ];
}

/** What holds for all of it. */
export function remarkLines({ remarks }: RouteAnswer, { names, width }: RouteScreen): Line[] {
  const told = remarks
    .filter(({ code }) => code !== 'route/remark-needs')
    .map((text) => names.text(text));
  return [
    [],
    ...labelled(
      'note',
      [
        dim(
          `${told.join('; ')}. Bans about a state are no verdict on an act: landbridge law tells.`,
        ),
      ],
      width,
    ),
  ];
}
