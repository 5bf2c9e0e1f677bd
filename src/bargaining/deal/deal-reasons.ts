import type { Reasons, Text } from '../../quantity/index.ts';
import type { StatedDeal } from './read-deal.ts';

/** Where the numbers of a deal come from. */
export interface DealOrigin {
  /** the file, for the reasons */
  readonly file: string;
  /** by party: ids of reasons of its stands, where these are of a pack */
  readonly stands?: ReadonlyMap<string, readonly string[]>;
}

/** The reasons a deal rests on, and a way to put others on them. */
export interface DealLeaves {
  /** ids of those of all parties and terms */
  readonly all: readonly string[];
  readonly party: (id: string) => string;
  readonly term: (id: string) => string;
  readonly favour: (of: string) => string;
  readonly spoiler: (party: string) => string;
  /** a node for each text, resting on others; ids in their order, each once */
  readonly add: (texts: readonly Text[], from: readonly string[]) => string[];
}

/** Leaves for the parties and terms of a file; a party that stands in a pack rests on its stands there. */
export function dealLeaves(
  { question, reservations, sources, table }: StatedDeal,
  { file, stands }: DealOrigin,
  reasons: Reasons,
): DealLeaves {
  const leaf = (code: string, params: Text['params'], from: readonly string[] = []): string =>
    reasons.add({ kind: 'assumption', text: { code, params }, from });
  const add = (texts: readonly Text[], from: readonly string[]): string[] => [
    ...new Set(texts.map((text) => reasons.add({ kind: 'computed', text, from }))),
  ];
  const parties = new Map(
    table.parties.map(({ id }) => {
      const own = stands?.get(id) ?? [];
      const source = sources.parties.get(id);
      const stated =
        own.length > 0
          ? leaf('bargaining/why-deal-party-stands', { party: id, file }, own)
          : source === undefined
            ? leaf('bargaining/why-deal-party', { party: id, file })
            : leaf('bargaining/why-deal-party-source', { party: id, file, source });
      const moved = add(reservations.get(id)?.why ?? [], [stated]).at(-1);
      return [id, moved ?? stated] as const;
    }),
  );
  const terms = new Map(
    question.terms.map(({ id }) => {
      const source = sources.terms.get(id);
      const params = { term: id, file };
      const node =
        source === undefined
          ? leaf('bargaining/why-deal-term', params)
          : leaf('bargaining/why-deal-term-source', { ...params, source });
      return [id, node] as const;
    }),
  );
  return {
    all: [...parties.values(), ...terms.values()],
    party: (id) => parties.get(id) ?? leaf('bargaining/why-deal-party', { party: id, file }),
    term: (id) => terms.get(id) ?? leaf('bargaining/why-deal-term', { term: id, file }),
    favour: (of) => leaf('bargaining/why-deal-favour', { of, file }),
    spoiler: (party) => leaf('bargaining/why-deal-spoiler', { party, file }),
    add,
  };
}
