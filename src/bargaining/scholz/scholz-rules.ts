import type { MedianTie } from '../mean/weighted-median.ts';

/**
 * What the sources leave open, each as a choice of its own. Numbers in brackets are those of Scholz,
 * Calbert and Smith, "Unravelling Bueno de Mesquita's group decision model", ICAART 2011, pp. 18–30;
 * "the replication" is J. McKibben's program, the one that draws the paper's own figures.
 */
export interface ScholzRules {
  /**
   * What votes are divided by to make them a probability. `printed` (31): the votes of this pair alone, so
   * that the chances of the two sum to 1. `all-pairs`: the votes between all ordered pairs of actors, which
   * gives chances near 0 for both sides; it alone reproduces the figures and Table 2 of the paper.
   */
  readonly denominator: 'printed' | 'all-pairs';
  /**
   * Distances in the votes behind that probability: `linear`, as (31) prints them, or in the second pass each
   * raised to the voter's `risk-exponent`, as in the replication; (26) says votes go by utility.
   */
  readonly votes: 'linear' | 'risk-exponent';
  /**
   * Which of several offers of one kind an actor accepts (6.2). `least-movement`: the nearest.
   * `strongest-proposer`: that of the actor with the highest expected utility, for offers that are not
   * equally enforceable. `smallest-weighted-value`: among compromises the one with the lowest
   * (|a|·xᵢ + |b|·xⱼ) / (|a| + |b|), else the nearest; a pull to the low end which is in the replication
   * and in no text.
   */
  readonly choice: 'least-movement' | 'strongest-proposer' | 'smallest-weighted-value';
  /**
   * What decides between offers that are alike by `choice`. `first-listed`: the order of the table, as in the
   * replication. `stronger`: the other criterion of 6.2, strength after nearness or nearness after strength;
   * where that is alike too and the offers lead to different places, the actor stays. Then neither the order
   * of the table nor the direction of the line decides anything.
   */
  readonly equalOffers: 'stronger' | 'first-listed';
  /**
   * Whether an actor that expects to gain less from a conflict than its opponent gives in (6.1, "our
   * interpretation"), or the conflict has an open end and moves nobody (Bueno de Mesquita 1997, p. 244).
   */
  readonly confrontation: 'weaker-moves' | 'nobody-moves';
  /** Whether the octant "compel" of figure 6 moves anybody. In the replication it never does, by a slip. */
  readonly capitulation: boolean;
  /**
   * Where the weaker side offers a compromise: where `figure` 6 has it, or where the `text` of 6.1 prints
   * it, with both expected utilities below 0.
   */
  readonly compromise: 'figure' | 'text';
  /**
   * Whose salience is the chance that a challenge is resisted. `responder`: that of the challenged actor,
   * in both directions. `printed`: (25b) prints sⱼ again where j is the challenger.
   */
  readonly resistance: 'responder' | 'printed';
  /**
   * With whose risk exponent an actor sees what its opponent expects: with its own ("from i's viewpoint"),
   * or with the opponent's, as 6.1 writes Eʲ(Uⱼᵢ).
   */
  readonly opponent: 'own-exponent' | 'their-exponent';
  /** Q of (25), the chance that an unchallenged actor stays where it is: 0 to 1. */
  readonly q: number;
  /**
   * T of (25), the chance that an unchallenged move to the median is for the better: `by-position`, 1 where
   * the median lies nearer than the opponent, else 0 (cases 1 to 3 of section 3.1); or a fixed number from 0
   * to 1. Without effect where Q = 1.
   */
  readonly t: 'by-position' | number;
  /** Over which range of positions distances are measured: that of the start, or that of each round. */
  readonly range: 'start' | 'each-round';
  /** Which point is the median where half of the weight stands on either side of a gap. */
  readonly medianTie: MedianTie;
  /**
   * What makes an actor's policy risky. `adversaries`: Σⱼ E(Uⱼᵢ), what others expect of challenging it
   * (34; Bueno de Mesquita 1985). `own`: Σⱼ E(Uᵢⱼ), what it expects of challenging others, the subscripts as
   * printed in 1997. Whose exponent (34) means makes no difference: all are 1 in that pass.
   */
  readonly security: 'adversaries' | 'own';
}

/** A named set of rules. */
export type ScholzPreset = 'printed' | 'plotted';

/**
 * Two readings of the paper, which differ in the denominator of (31), in the choice of offers and in the
 * median of a tie. `printed` takes the first two as they stand in the text; the results are not those the
 * paper shows. `plotted` takes all three as in the program that does reproduce its figures and Table 2. What
 * else no text settles both take from that program, but for its slip in `capitulation`, and Q = 1 from the
 * paper's example. Single rules may be replaced in {@link ScholzOptions}.
 */
export const SCHOLZ_PRESETS: Readonly<Record<ScholzPreset, ScholzRules>> = {
  printed: {
    denominator: 'printed',
    votes: 'risk-exponent',
    choice: 'least-movement',
    equalOffers: 'first-listed',
    confrontation: 'weaker-moves',
    capitulation: true,
    compromise: 'figure',
    resistance: 'responder',
    opponent: 'own-exponent',
    q: 1,
    t: 'by-position',
    range: 'start',
    medianTie: 'middle',
    security: 'adversaries',
  },
  plotted: {
    denominator: 'all-pairs',
    votes: 'risk-exponent',
    choice: 'smallest-weighted-value',
    equalOffers: 'first-listed',
    confrontation: 'weaker-moves',
    capitulation: true,
    compromise: 'figure',
    resistance: 'responder',
    opponent: 'own-exponent',
    q: 1,
    t: 'by-position',
    range: 'start',
    medianTie: 'lower',
    security: 'adversaries',
  },
};
