import { compileDistribution, fail, succeed } from '../../quantity/index.ts';
import type { Result, Text } from '../../quantity/index.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { percentOf } from './percent-of.ts';

/** How often something of a kind has come off, as a source counts it. */
export interface BaseRateRecord {
  /** what was counted, in words: "economic sanctions imposed for a change of policy" */
  readonly of: string;
  readonly successes: number;
  readonly episodes: number;
  readonly source: string;
  /**
   * which episodes: threats, or only those that were carried out. Where a threat suffices nothing need be
   * imposed, so that what is imposed are the hard cases (Drezner, "The hidden hand of economic coercion",
   * International Organization 57 (2003) 643)
   */
  readonly stage: 'threatened' | 'imposed' | 'both';
}

/** A base rate with its uncertainty; unknown where nobody states one. */
export type BaseRate =
  | { readonly kind: 'unknown'; readonly why: readonly Text[] }
  | {
      readonly kind: 'known';
      /** 0 to 1 */
      readonly mean: number;
      /** 5 % and 95 % of what it may be */
      readonly low: number;
      readonly high: number;
      /** of the beta distribution it is drawn from */
      readonly alpha: number;
      readonly beta: number;
      readonly source: string;
      readonly why: readonly Text[];
    };

/**
 * A base rate as a prior: the beta distribution of a share after so many successes and failures, from
 * Jeffreys's prior of ½ and ½ (Theory of Probability, 1961). No number is built in: without a record it is
 * unknown, and what rests on it is unknown too. Fails on counts that are none.
 *
 * @param of - what is asked about, for the words where there is no record
 *
 * @example
 * const record = { of: 'sanctions imposed', successes: 3, episodes: 9, source: 'a survey', stage: 'imposed' };
 * const { high, low, mean } = unwrap(baseRate(record.of, record));
 * [mean, low, high]; // [0.35, ≈ 0.13, ≈ 0.6]
 * unwrap(baseRate('sanctions imposed')).kind; // 'unknown'
 */
export function baseRate(of: string, record?: BaseRateRecord): Result<BaseRate> {
  if (record === undefined) {
    const why = [{ code: 'bargaining/why-base-rate-unknown', params: { of } }];
    return succeed({ kind: 'unknown', why });
  }
  const { episodes, source, stage, successes } = record;
  const isSound =
    Number.isSafeInteger(successes) &&
    Number.isSafeInteger(episodes) &&
    successes >= 0 &&
    successes <= episodes;
  if (!isSound) {
    const params = { successes: String(successes), episodes: String(episodes) };
    return fail({ code: 'bargaining/base-rate-count', path: 'record', params }, bargainingWordsEn);
  }
  const alpha = successes + 0.5;
  const beta = episodes - successes + 0.5;
  const sampler = compileDistribution({
    kind: 'quantity',
    unit: 'share',
    distribution: { beta: { alpha, beta } },
  });
  if (!sampler.ok) return sampler;
  const [low, high] = [sampler.value.quantile(0.05), sampler.value.quantile(0.95)];
  const mean = alpha / (alpha + beta);
  const params = {
    successes,
    episodes,
    of: record.of,
    mean: percentOf(mean),
    low: percentOf(low),
    high: percentOf(high),
  };
  const why: Text[] = [{ code: 'bargaining/why-base-rate', params }];
  if (stage !== 'both') {
    why.push({ code: 'bargaining/why-base-rate-stage', params: { stage } });
  }
  return succeed({ kind: 'known', mean, low, high, alpha, beta, source, why });
}
