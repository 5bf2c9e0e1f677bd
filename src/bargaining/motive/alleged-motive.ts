import type { PackQuantity, View } from '../../scenario/index.ts';

/** What a motive would mean if it were so: the fields it states, and no other. */
export interface WouldMean {
  readonly issue: string;
  /** ideal point, 0 to 100; left out: as it is */
  readonly ideal?: PackQuantity;
  /** 0 to 100; left out: as it is */
  readonly salience?: PackQuantity;
}

/** What somebody else says about the same motive. */
export interface SaidBeside {
  readonly holder: string;
  readonly says: string;
  readonly speaks: 'for' | 'against';
  readonly verdict: string | undefined;
  readonly sources: readonly string[];
}

/** A motive that somebody alleges of somebody: a hypothesis with its holder, never a fact. */
export interface AllegedMotive {
  /** the claim and the place in it, counted from 1: `CLAIM/1` */
  readonly id: string;
  readonly claim: string;
  readonly topic: string;
  /** of whom it is alleged */
  readonly actor: string;
  /** who alleges it */
  readonly holder: string;
  readonly says: string;
  readonly sources: readonly string[];
  readonly verdict: string | undefined;
  readonly would: readonly WouldMean[];
  readonly beside: readonly SaidBeside[];
}

/**
 * The alleged motives of a pack that say what they would mean, as they could be known on the day of the view:
 * positions of claims marked `alleged` with an actor and `would-mean`. Whoever they are about, they are read
 * alike. None of them counts until {@link withMotives} switches it on.
 *
 * @example
 * const wants = { issue: 'river-link', ideal: { kind: 'quantity', unit: 'point', base: 0 } };
 * const position = {
 *   holder: 'a columnist', actor: 'XA', says: 'It lives off the ferries.', alleged: true,
 *   'would-mean': [wants],
 * };
 * const claims = { ferries: { topic: 'why it hesitates', positions: [position] } };
 * const [motive] = allegedMotives({ ...view, pack: { ...view.pack, claims } });
 * [motive.id, motive.holder, motive.actor]; // ['ferries/1', 'a columnist', 'XA']
 */
export function allegedMotives({ pack }: View): AllegedMotive[] {
  return Object.entries(pack.claims).flatMap(([claim, { positions, source: shared, topic }]) => {
    const beside = positions.flatMap(({ holder, says, source, speaks, verdict }): SaidBeside[] =>
      speaks === undefined
        ? []
        : [{ holder, says, speaks, verdict, sources: source ?? shared ?? [] }],
    );
    return positions.flatMap((position, at): AllegedMotive[] => {
      const { actor, alleged, holder, says, source, verdict } = position;
      const would = position['would-mean'];
      if (alleged !== true || actor === undefined || would === undefined) return [];
      return [
        {
          id: `${claim}/${at + 1}`,
          claim,
          topic,
          actor,
          holder,
          says,
          sources: source ?? shared ?? [],
          verdict,
          would: would.map(({ ideal, issue, salience }) => ({
            issue,
            ...(ideal === undefined ? {} : { ideal }),
            ...(salience === undefined ? {} : { salience }),
          })),
          beside,
        },
      ];
    });
  });
}
