import { figureDocument } from '../figure-document.ts';
import { list, pageOf, reproduce } from '../economy/frame.ts';
import type { Section } from '../economy/frame.ts';
import type { Piece } from '../markup.ts';
import { WAY_COLOURS } from '../way-colours.ts';
import { amountText } from './amounts.ts';
import { besidePart } from './beside-part.ts';
import { columnsPart } from './columns-part.ts';
import { contextOf, way } from './context.ts';
import type { RouteContext, RoutePageInput } from './context.ts';
import { legsPart } from './legs-part.ts';
import { mapPart } from './map-part.ts';
import { reasonsPart } from './reasons-part.ts';
import { choicePart, forecastsPart, matrixPart, publishedPart } from './record-parts.ts';
import { scatterPart } from './scatter-part.ts';

export type { RoutePageInput } from './context.ts';

/**
 * Ways between two places as one HTML file that loads nothing: side by side, on a map, cost against
 * time, every leg, published figures, and every number with its reason. The same input gives the same
 * bytes.
 *
 * Throws a LandbridgeError when jsdom or world-atlas, which the figures need, cannot be loaded.
 *
 * @example
 * const value = { kind: 'quantity', unit: 'USD/TEU', base: 40_000 };
 * const cargoes = { boxes: { title: 'Boxes', unit: 'TEU', value } };
 * const [line] = Object.values(view.pack.links);
 * const links = { ferry: { ...line, mode: 'sea', states: [{ state: 'in-service' }] } };
 * const seen = { ...view, pack: { ...view.pack, cargoes, links } };
 * const [from, to] = line.between;
 * const result = unwrap(answerRoute(seen, { from, to }));
 * writeRoutePage({ view: seen, result, generated: '2031-05-14 09:30 UTC' }).startsWith('<!doctype'); // true
 */
export function writeRoutePage(input: RoutePageInput): string {
  const context = contextOf(input, figureDocument());
  const { answer, place, result } = context;
  const ends = { from: place(answer.from), to: place(answer.to), day: answer.asOf };
  return pageOf({
    title: way('title', ends),
    eyebrow: way('eyebrow', { day: answer.asOf }),
    heading: way('heading', ends),
    facts: factsOf(context),
    sections: [
      section('beside', besidePart(context)),
      section('map', mapPart(context)),
      section('scatter', scatterPart(context)),
      section('columns', columnsPart(context)),
      section('legs', legsPart(context)),
      section('published', publishedPart(context)),
      section('choice', choicePart(context)),
      section('forecasts', forecastsPart(context)),
      section('matrix', matrixPart(context)),
      section('open', openPart(context)),
      section('reasons', reasonsPart(context)),
      section('reproduce', reproducePart(context)),
    ],
    version: result.version,
    data: result,
    style: WAY_COLOURS,
  });
}

const section = (id: string, body: Piece): Section => ({ id, title: way(id), body });

function factsOf({ answer }: RouteContext): [string, Piece][] {
  const { asOf, by, cargo, draws, timeValue, units, variant } = answer;
  return [
    [way('cargo'), cargo.title],
    [way('network'), way('network-of', { day: asOf })],
    [way('best-by'), way(`by-${by}`)],
    [
      way('day-costs'),
      timeValue === null ? way('day-unknown') : `${amountText(timeValue)} ${units.cost}`,
    ],
    ...(draws === null
      ? []
      : [
          [way('draws'), way('draws-of', { draws: draws.draws, seed: draws.seed })] satisfies [
            string,
            Piece,
          ],
        ]),
    ...(variant === null
      ? []
      : [
          [way('variant'), `${variant.project}/${variant.name}: ${variant.scope}`] satisfies [
            string,
            Piece,
          ],
        ]),
  ];
}

function openPart({ answer, result, text }: RouteContext): Piece {
  const unknown = answer.columns.flatMap(({ route }) => route?.unknown ?? []);
  const remarks = [
    ...answer.remarks,
    ...answer.columns.flatMap(({ route }) => route?.remarks ?? []),
  ];
  const told = [...unknown, ...remarks].map((one) => text(one));
  const warnings = result.warnings.map(({ message }) => message);
  return list([...new Set([...told, ...warnings, way('note-bans')])]);
}

function reproducePart({ generated, result, view }: RouteContext): Piece {
  const { answer, request } = result;
  const command = [
    `landbridge route PACK --from ${answer.from} --to ${answer.to} --as-of ${view.asOf}`,
    `--by ${answer.by} --cargo ${answer.cargo.id} --draws ${request.draws} --seed ${request.seed}`,
    ...request.via.map((state) => `--via ${state}`),
    ...(request.via.length === 0 ? ['--via none'] : []),
    ...request.avoid.map((state) => `--avoid ${state}`),
    ...(request.byLand.length === 1 ? [`--by-land ${request.byLand.join('')}`] : []),
    ...(request.assume ?? []).map((link) => `--assume ${link}`),
    ...(request.variant === undefined ? [] : [`--variant ${request.variant}`]),
    `--last-mile ${request.lastMile}`,
    ...(view.strict ? ['--strict'] : []),
  ].join(' ');
  return reproduce([
    [way('command'), command],
    [way('digest'), result.view],
    [way('version'), `landbridge ${result.version}`],
    [way('written'), generated],
  ]);
}
