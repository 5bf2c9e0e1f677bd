import type { Route, RouteColumn, RouteResult } from '../../corridor/index.ts';
import { COLUMN_SIGN, columnInk } from '../../figures/index.ts';
import { grouped } from '../economy/amounts.ts';
import { html } from '../markup.ts';
import type { Markup, Piece } from '../markup.ts';
import { amountText, inDays } from './amounts.ts';
import { way } from './context.ts';
import type { RouteContext } from './context.ts';
import { howOf, stretchesIn } from './how.ts';

type Fact = readonly [code: string, text: Piece];

/** Each way by itself: how it goes, what it needs, whose territory, under which bans. */
export function columnsPart(context: RouteContext): Piece {
  return context.answer.columns.map(
    (column, at) =>
      html`<h3>${COLUMN_SIGN[columnInk(at).symbol]} ${context.column(column)}</h3>
        <dl class="facts wide">${factsOf(context, column).map(factMarkup)}</dl>`,
  );
}

function factMarkup([code, text]: Fact): Markup {
  return html`<div>
    <dt>${way(`dt-${code}`)}</dt>
    <dd>${text}</dd>
  </div> `;
}

function factsOf(context: RouteContext, column: RouteColumn): Fact[] {
  const { route } = column;
  if (route === null) return absentFacts(context, column);
  const { capacity, unknown } = route;
  const { trainsADay } = capacity;
  return [
    ['way', howOf(context, route.legs)],
    ['time', timeText(route)],
    ...(trainsADay === null
      ? []
      : [
          [
            'bottleneck',
            way('narrowest', {
              link: context.link(trainsADay.link),
              trains: `${grouped(trainsADay.low)}–${grouped(trainsADay.high)}`,
            }),
          ] satisfies Fact,
        ]),
    ...route.needs.map((need): Fact => ['needs', needText(context, need)]),
    ['territory', territoryText(context, route)],
    ...lawFacts(context, route),
    ...(unknown.length === 0
      ? []
      : [['unknown', unknown.map((text) => context.text(text)).join(' · ')] satisfies Fact]),
  ];
}

function absentFacts({ text }: RouteContext, { absent }: RouteColumn): Fact[] {
  if (absent === null) return [];
  const cut = absent.cut.map(
    ({ name, states }) => `${name} (${states.join(', ') || way('unknown')})`,
  );
  return [
    ['way', text(absent.why)],
    ...(cut.length === 0 ? [] : [['breaks', cut.join(' · ')] satisfies Fact]),
  ];
}

function timeText({ breakdown }: Route): string {
  const told = (['moving', 'waiting', 'transfers'] as const).flatMap((part) => {
    const range = breakdown.hours[part];
    if (range === null || range === undefined) return [];
    return [way(`part-${part}`, { amount: amountText(inDays(range)) })];
  });
  return told.join(' · ');
}

function needText({ number }: RouteContext, need: Route['needs'][number]): Piece {
  const { crosses, name, rebuild, states } = need;
  const state = states.join(', ') || way('unknown');
  const head =
    crosses.length === 0
      ? way('need', { name, state })
      : way('need-crosses', { name, state, lines: crosses.join(', ') });
  if (rebuild.length === 0) return [head, way('need-unknown')];
  return [
    head,
    rebuild.map(({ title, unit, why, ...range }, at) => [
      at === 0 ? '' : ' · ',
      `${title} `,
      number(`${amountText(range)} ${unit}`, why),
    ]),
  ];
}

function territoryText({ actor }: RouteContext, { territory }: Route): string {
  return territory
    .map(({ country, km }) =>
      km === null ? actor(country) : `${actor(country)} ${grouped(Math.round(km.base))} km`,
    )
    .join(' · ');
}

function lawFacts(context: RouteContext, { legs, territory }: Route): Fact[] {
  const { actor, authority, result } = context;
  const lines = new Set(territory.flatMap(({ crosses }) => crosses));
  const bans = territory
    .filter(({ sanctioned }) => sanctioned)
    .map(({ country }): Fact => {
      const found = result.law?.states.find(({ state }) => state === country);
      const count = found?.provisions.length ?? 0;
      const params = {
        state: actor(country),
        layers: found?.layers.join(', ') ?? '',
        count: count === 1 ? way('paragraph') : way('paragraphs', { count }),
        stretches: stretchesIn(context, legs, country),
      };
      return ['bans', way('bans-about', params)];
    });
  const leaves = leavesOf(result, lines).map(({ cites, layer, line, opens }): Fact => {
    const who = opens.map(({ by, procedure }) => way('leave-by', { procedure, by: authority(by) }));
    return ['leave', way('leave', { line, layer, who: who.join(', '), cites })];
  });
  return [...bans, ...leaves];
}

type Crossing = NonNullable<RouteResult['law']>['crossings'][number];

/** Paragraphs by which the same body can open the same line, told together. */
function leavesOf(
  { law }: RouteResult,
  lines: ReadonlySet<string>,
): (Pick<Crossing, 'line' | 'layer' | 'opens'> & { readonly cites: string })[] {
  const crossings = (law?.crossings ?? []).filter(({ line }) => lines.has(line));
  const groups = Map.groupBy(crossings, ({ layer, line, opens }) =>
    [line, layer, ...opens.map(({ by, procedure }) => `${by} ${procedure}`)].join(' '),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [{ ...first, cites: group.map(({ cite }) => cite).join('; ') }];
  });
}
