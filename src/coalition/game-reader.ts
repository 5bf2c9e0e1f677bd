import { didYouMean, makeProblem } from '../quantity/index.ts';
import type { Problem, ProblemFields } from '../quantity/index.ts';
import type { Game, GameKind } from './game.ts';
import { coalitionText, tableGame, TABLE_PLAYERS } from './game.ts';
import { placeAt } from './located-json.ts';
import type { JsonField, JsonNode } from './located-json.ts';
import { coalitionWordsEn } from './words-en.ts';

/** Problems told at most; a table with a thousand mistakes has one cause. */
const TOLD = 20;

/** What a game may say of itself. */
const LABELS = ['id', 'title', 'unit', 'source'] as const;
const KNOWN = ['players', 'kind', 'cost', 'coalitions', ...LABELS];

/** Whether coalitions of such players can be written by their letters. */
export const isLetter = (player: string): boolean => Array.from(player).length === 1;

/** Reads games out of located JSON and collects what is wrong with them. */
export class GameReader {
  readonly problems: Problem[] = [];
  readonly #file: string;
  readonly #text: string;
  #prefix = '';

  constructor(file: string, text: string) {
    this.#file = file;
    this.#text = text;
  }

  /** One game, or those of a list, or of the field `games`. */
  readAll(node: JsonNode): Game[] {
    const games =
      node.kind === 'object' ? node.fields.find(({ key }) => key === 'games') : undefined;
    const list = games?.value ?? node;
    if (list.kind !== 'list') return [this.read(list)].filter((game) => game !== undefined);
    return list.items.flatMap((item, at) => {
      this.#prefix = games === undefined ? `${at}` : `games.${at}`;
      return this.read(item) ?? [];
    });
  }

  /** One game; undefined where something is wrong with it, which `problems` then tells. */
  read(node: JsonNode): Game | undefined {
    if (node.kind !== 'object')
      return this.#wrong(node, '', 'a game: {"players": …, "coalitions": …}');
    const fields = this.#fields(node.fields, '');
    for (const { key, offset } of node.fields) this.#checkKey(key, offset);
    const players = this.#players(fields, node.offset);
    const kind = this.#kind(fields);
    const coalitions = this.#need(fields, 'coalitions', node.offset);
    if (players === undefined || coalitions === undefined || kind === undefined) return undefined;
    const worths = this.#worths(players, coalitions.value);
    if (worths === undefined) return undefined;
    const made = tableGame({ ...this.#labels(fields), players, kind, worths });
    if (made.ok) return made.value;
    this.problems.push(...made.problems);
    return undefined;
  }

  /** By name; one given twice is a problem. */
  #fields(fields: readonly JsonField[], path: string): Map<string, JsonField> {
    const found = new Map<string, JsonField>();
    for (const field of fields) {
      const first = found.get(field.key);
      if (first === undefined) found.set(field.key, field);
      else {
        const other = placeAt(this.#file, this.#text, first.offset);
        const code = 'coalition/key-twice';
        this.#tell({ code, path: join(path, field.key), value: field.key, other }, field.offset);
      }
    }
    return found;
  }

  #need(fields: Map<string, JsonField>, name: string, offset: number): JsonField | undefined {
    const field = fields.get(name);
    if (field === undefined) {
      this.#tell({ code: 'coalition/field-missing', path: name, value: name }, offset);
    }
    return field;
  }

  /** A name close to one we read is a slip of the pen; others are notes of whoever wrote the file. */
  #checkKey(key: string, offset: number): void {
    if (KNOWN.includes(key)) return;
    const meant = didYouMean(key, KNOWN);
    if (meant === undefined) return;
    const fields = {
      code: 'coalition/field-unknown',
      path: key,
      value: key,
      hint: `did you mean ${meant}?`,
    };
    this.#tell(fields, offset);
  }

  #players(fields: Map<string, JsonField>, offset: number): string[] | undefined {
    const field = this.#need(fields, 'players', offset);
    if (field === undefined) return undefined;
    const { value } = field;
    if (value.kind !== 'list') return this.#wrong(value, 'players', 'a list of names');
    const players: string[] = [];
    for (const [at, item] of value.items.entries()) {
      const path = `players.${at}`;
      if (item.kind !== 'text') return this.#wrong(item, path, 'a name in quotation marks');
      if (players.includes(item.text)) {
        return this.#tell({ code: 'coalition/player-twice', path, value: item.text }, item.offset);
      }
      if (item.text.trim() === '') {
        return this.#tell({ code: 'coalition/player-empty', path }, item.offset);
      }
      players.push(item.text);
      if (players.length > TABLE_PLAYERS) {
        const params = { count: value.items.length, limit: TABLE_PLAYERS };
        return this.#tell(
          { code: 'coalition/too-many-players', path: 'players', params },
          item.offset,
        );
      }
    }
    if (players.length > 0) return players;
    return this.#tell({ code: 'coalition/no-players', path: 'players' }, value.offset);
  }

  #kind(fields: Map<string, JsonField>): GameKind | undefined {
    const kind = fields.get('kind')?.value;
    const cost = fields.get('cost')?.value;
    if (cost !== undefined && (cost.kind !== 'word' || cost.word === 'null')) {
      return this.#wrong(cost, 'cost', 'true or false');
    }
    const byCost = cost === undefined ? undefined : cost.word === 'true' ? 'cost' : 'gain';
    if (kind === undefined) return byCost ?? 'gain';
    const stated = kind.kind === 'text' ? kind.text : undefined;
    const isKind = stated === 'gain' || stated === 'cost';
    if (isKind && (byCost === undefined || byCost === stated)) return stated;
    return this.#tell(
      { code: 'coalition/bad-kind', path: 'kind', value: shown(kind) },
      kind.offset,
    );
  }

  #worths(players: readonly string[], node: JsonNode): Float64Array | undefined {
    const worths = new Float64Array(1 << players.length).fill(Number.NaN);
    const seen = new Map<number, number>();
    worths[0] = 0;
    if (node.kind === 'object') {
      const long = players.find((player) => !isLetter(player));
      if (long !== undefined) {
        const code = 'coalition/player-letters';
        return this.#tell({ code, path: 'coalitions', value: long }, node.offset);
      }
      for (const { key, offset, value } of node.fields) {
        const path = `coalitions.${key}`;
        this.#enter({ players, worths, seen, names: Array.from(key), offset, path, value });
      }
    } else if (node.kind === 'list') {
      for (const [at, item] of node.items.entries()) {
        this.#row(players, worths, seen, item, `coalitions.${at}`);
      }
    } else {
      return this.#wrong(node, 'coalitions', 'an object or a list of coalitions');
    }
    const missing = worths.findIndex((worth, mask) => Number.isNaN(worth) && !seen.has(mask));
    if (missing < 0) return worths;
    const count = worths.length - 1 - [...seen.keys()].filter((mask) => mask !== 0).length;
    const params = { coalition: coalitionText(players, missing), count };
    this.#tell({ code: 'coalition/coalition-missing', path: 'coalitions', params }, node.offset);
    return undefined;
  }

  #row(
    players: readonly string[],
    worths: Float64Array,
    seen: Map<number, number>,
    item: JsonNode,
    path: string,
  ): void {
    const form = '{"members": […], "worth": …}';
    if (item.kind !== 'object') return this.#wrong(item, path, form);
    const fields = this.#fields(item.fields, path);
    const members = fields.get('members');
    const worth = fields.get('worth') ?? fields.get('cost');
    if (members?.value.kind !== 'list' || worth === undefined) return this.#wrong(item, path, form);
    const names: string[] = [];
    for (const [at, name] of members.value.items.entries()) {
      if (name.kind !== 'text') {
        return this.#wrong(name, `${path}.members.${at}`, 'a name in quotation marks');
      }
      names.push(name.text);
    }
    const { offset, value } = { offset: item.offset, value: worth.value };
    return this.#enter({ players, worths, seen, names, offset, path, value });
  }

  /** Puts one worth in its place. */
  #enter(entry: {
    readonly players: readonly string[];
    readonly worths: Float64Array;
    readonly seen: Map<number, number>;
    readonly names: readonly string[];
    readonly offset: number;
    readonly path: string;
    readonly value: JsonNode;
  }): void {
    const { names, offset, path, players, seen, value, worths } = entry;
    let mask = 0;
    for (const name of names) {
      const at = players.indexOf(name);
      if (at < 0) {
        const meant = didYouMean(name, players);
        const fields = { code: 'coalition/unknown-player', path, value: name };
        return this.#tell(
          meant === undefined ? fields : { ...fields, hint: `did you mean ${meant}?` },
          offset,
        );
      }
      if (((mask >>> at) & 1) === 1) {
        return this.#tell({ code: 'coalition/player-twice', path, value: name }, offset);
      }
      mask |= 1 << at;
    }
    const coalition = mask === 0 ? 'nobody' : coalitionText(players, mask);
    const first = seen.get(mask);
    if (first !== undefined) {
      const other = placeAt(this.#file, this.#text, first);
      const fields = { code: 'coalition/coalition-twice', path, params: { coalition }, other };
      return this.#tell(fields, offset);
    }
    seen.set(mask, offset);
    if (value.kind !== 'number' || !Number.isFinite(value.number)) {
      const unknown = value.kind === 'word' && value.word === 'null' ? 'unknown' : shown(value);
      const fields = { code: 'coalition/not-finite', path, value: unknown, params: { coalition } };
      return this.#tell(fields, value.offset);
    }
    if (mask === 0 && value.number !== 0) {
      const fields = { code: 'coalition/empty-worth', path, value: String(value.number) };
      return this.#tell(fields, value.offset);
    }
    worths[mask] = value.number;
  }

  #labels(fields: Map<string, JsonField>): Partial<Record<(typeof LABELS)[number], string>> {
    return Object.fromEntries(
      LABELS.flatMap((name) => {
        const value = fields.get(name)?.value;
        return value?.kind === 'text' ? [[name, value.text]] : [];
      }),
    );
  }

  #wrong(node: JsonNode, path: string, expected: string): undefined {
    const fields = { code: 'coalition/wrong-type', path, value: shown(node), params: { expected } };
    return this.#tell(fields, node.offset);
  }

  #tell(fields: ProblemFields, offset: number): undefined {
    if (this.problems.length < TOLD) {
      const place = placeAt(this.#file, this.#text, offset);
      const path = join(this.#prefix, fields.path ?? '');
      this.problems.push(makeProblem({ ...fields, path, place }, coalitionWordsEn));
    }
    return undefined;
  }
}

const join = (path: string, key: string): string =>
  path === '' || key === '' ? path + key : `${path}.${key}`;

/** A value for a sentence: short, whatever stands there. */
function shown(node: JsonNode): string {
  if (node.kind === 'text') return JSON.stringify(node.text.slice(0, 40));
  if (node.kind === 'number') return String(node.number);
  return node.kind === 'word' ? node.word : `this ${node.kind}`;
}
