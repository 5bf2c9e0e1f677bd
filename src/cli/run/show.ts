import { didYouMean, fail, unwrap } from '../../quantity/index.ts';
import { COLLECTIONS } from '../../scenario/index.ts';
import type { CollectionName } from '../../scenario/index.ts';
import type { ShowOptions } from '../commands/show.ts';
import { namesOf } from '../names.ts';
import { PAINT, printJson, printLines, screenWidth } from '../output.ts';
import { cardScreen } from '../screen/card-screen.ts';
import { fill } from '../screen/fill.ts';
import { bold, column, dim, paintLines } from '../screen/line.ts';
import type { Line } from '../screen/line.ts';
import { cardOf, recordOf } from '../show/card-of.ts';
import type { Card, Desk } from '../show/card.ts';
import { wordsEn } from '../words-en.ts';
import { openView } from './open-view.ts';
import type { OpenedView } from './open-view.ts';

/** Collections whose records have ids. */
const KINDS = COLLECTIONS.filter((name) => name !== 'ties' && name !== 'stances');

/** Prints a thing of a pack, every thing one id names, or what there is; returns the exit code. */
export async function show(
  given: string,
  id: string | undefined,
  options: ShowOptions,
): Promise<0> {
  const kind = options.kind === undefined ? undefined : kindOption(options.kind);
  const opened = await openView(given, options);
  const { view } = opened;
  const desk: Desk = { view, names: namesOf(view.pack, { ids: options.ids === true }) };
  if (id === undefined) {
    await listIds(opened, kind, options.json === true);
    return 0;
  }
  const kinds = (kind === undefined ? KINDS : [kind]).filter(
    (each) => recordOf(each, id, desk) !== undefined,
  );
  if (kinds.length === 0) return unwrap(unknownId(opened, id, kind));
  const cards = kinds.flatMap((each) => {
    const card = cardOf(each, id, desk);
    return card === undefined ? [] : [{ kind: each, card }];
  });
  if (options.json === true) await printJson(asJson(opened, id, cards));
  else await printLines(paintLines(cardLines(opened, id, cards, screenWidth()), PAINT));
  return 0;
}

interface KindOfCard {
  readonly kind: CollectionName;
  readonly card: Card;
}

function asJson({ view }: OpenedView, id: string, cards: readonly KindOfCard[]) {
  const found = cards.map(({ card, kind }) => {
    const { about, sections, title } = card;
    return { kind, id, title, about, record: recordOf(kind, id, { view }), sections };
  });
  return { schema: 'show@1', view: view.digest, asOf: view.asOf, found };
}

function cardLines(
  { given, view }: OpenedView,
  id: string,
  cards: readonly KindOfCard[],
  width: number,
): Line[] {
  const [only, ...others] = cards;
  if (only !== undefined && others.length === 0) {
    return cardScreen(only.card, `${singular(only.kind)} ${id} · as of ${view.asOf}`, width);
  }
  return [
    [bold(`${cards.length} things have the id ${id}`)],
    ...cards.map(({ card, kind }): Line => ['  ', column(singular(kind), 14), card.title]),
    [],
    [
      dim(
        `landbridge show ${given} ${id} --kind ${singular(only?.kind ?? 'actors')} shows one of them`,
      ),
    ],
  ];
}

const IRREGULAR: Readonly<Record<string, string>> = { series: 'series', evidence: 'evidence' };

const singular = (kind: CollectionName): string => IRREGULAR[kind] ?? kind.replace(/s$/, '');

function kindOption(text: string): CollectionName {
  const wanted = text.toLowerCase();
  const kind = KINDS.find((each) => each === wanted || singular(each) === wanted);
  if (kind !== undefined) return kind;
  const near = didYouMean(wanted, KINDS.map(singular));
  const hint =
    near === undefined ? `one of: ${KINDS.map(singular).join(', ')}` : `did you mean "${near}"?`;
  return unwrap(fail({ code: 'cli/unknown-kind', path: '--kind', value: text, hint }, wordsEn));
}

function unknownId({ pack, view }: OpenedView, id: string, kind: CollectionName | undefined) {
  const kinds = kind === undefined ? KINDS : [kind];
  if (kinds.some((each) => Object.hasOwn(pack[each], id))) {
    const hint = 'choose a later day with --as-of, or leave out --strict';
    const params = { asOf: view.asOf };
    return fail({ code: 'cli/not-yet-known', path: 'id', value: id, params, hint }, wordsEn);
  }
  const ids = kinds.flatMap((each) => Object.keys(view.pack[each]));
  const named = [byName(view.pack.actors, id), sameSpelling(id, ids)];
  const close = named.some((each) => each !== undefined)
    ? named
    : [didYouMean(id, ids) ?? partOf(id, ids)];
  const near = [...new Set(close)].flatMap((each) => (each === undefined ? [] : [`"${each}"`]));
  const hint =
    near.length === 0
      ? 'show PACK --kind KIND lists the ids of a kind'
      : `did you mean ${near.join(' or ')}?`;
  return fail({ code: 'cli/unknown-id', path: 'id', value: id, hint }, wordsEn);
}

const sameSpelling = (id: string, ids: readonly string[]): string | undefined =>
  ids.find((each) => each.toLowerCase() === id.toLowerCase());

/** People write names: an actor by its name or an alias. */
function byName(actors: OpenedView['pack']['actors'], text: string): string | undefined {
  const wanted = text.toLowerCase();
  const found = Object.entries(actors).find(([, { aliases = [], name }]) =>
    [name, ...aliases].some((each) => each.toLowerCase() === wanted),
  );
  return found?.[0];
}

const partOf = (id: string, ids: readonly string[]): string | undefined =>
  id.length < 3 ? undefined : ids.find((each) => each.includes(id.toLowerCase()));

async function listIds(
  { given, view }: OpenedView,
  kind: CollectionName | undefined,
  json: boolean,
): Promise<void> {
  const kinds = kind === undefined ? KINDS : [kind];
  const found = kinds.map((each) => ({ kind: each, ids: Object.keys(view.pack[each]) }));
  if (json) {
    await printJson({ schema: 'show-ids@1', view: view.digest, asOf: view.asOf, found });
    return;
  }
  const width = screenWidth();
  const lines: Line[] =
    kind === undefined
      ? [
          [bold(view.pack.scenario.name), dim(` · as of ${view.asOf}`)],
          ...fill(['  '], [view.pack.scenario.summary], width, 2),
          [],
          ...found.map(({ ids, kind: name }): Line => [
            '  ',
            column(name, 14),
            column(String(ids.length), 5, 'right'),
          ]),
          [],
          [dim(`landbridge show ${given} ID shows a thing, --kind KIND lists the ids of a kind`)],
        ]
      : found.flatMap(({ ids }) => ids.map((id): Line => [id]));
  await printLines(paintLines(lines, PAINT));
}
