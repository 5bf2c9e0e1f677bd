import { isoDate, succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import type { CoercionFile } from './coercion-file.ts';
import type { CoercionAnswer } from './coercion-schema.ts';
import { chanceWithin, lagDistribution } from './lag-distribution.ts';
import { reactionRates, replayReactions } from './reaction-record.ts';
import type { ActionReaction, ReactionOptions } from './reaction-record.ts';

type RecordOfFile = NonNullable<CoercionFile['records']>[string];

/** A record of a file, as the counts of reactions take it. */
export function reactionRecord(record: RecordOfFile): {
  readonly rows: readonly ActionReaction[];
  readonly options: ReactionOptions;
} {
  const { patience, prior, reactions, rows } = record;
  return {
    rows: rows.map(({ act, on, reaction }) => ({
      act,
      on: isoDate(on),
      ...(reaction === undefined
        ? {}
        : { reaction: { id: reaction.id, on: isoDate(reaction.on) } }),
    })),
    options: {
      reactions,
      patience,
      asOf: isoDate(record['as-of']),
      ...(prior === undefined ? {} : { prior }),
    },
  };
}

/** How likely each answer to an act is, how long it takes, and how well the record foretells itself. */
export function answerRecord(
  record: RecordOfFile,
  id: string,
): Result<CoercionAnswer['records'][number]> {
  const { options, rows } = reactionRecord(record);
  const acts: CoercionAnswer['records'][number]['acts'] = [];
  const why: CoercionAnswer['records'][number]['why'] = [];
  for (const act of new Set(rows.map((row) => row.act))) {
    const rates = reactionRates(rows, act, options);
    if (!rates.ok) return rates;
    const { cases, open, shares } = rates.value;
    acts.push({ act, cases, open, shares: [...shares] });
    why.push(...rates.value.why);
  }
  const lag = lagDistribution(
    rows.map(({ on, reaction }) => ({
      trigger: on,
      ...(reaction === undefined ? {} : { measure: reaction.on }),
    })),
    options.asOf,
  );
  if (!lag.ok) return lag;
  const replay = replayReactions(rows, options);
  if (!replay.ok) return replay;
  const { answered, beyond, count, median, steps } = lag.value;
  return succeed({
    id,
    source: sourcesOf(record),
    acts,
    lag: {
      count,
      answered,
      median: median ?? null,
      beyond,
      within: record.within.map((days) => ({
        days,
        chance: chanceWithin(lag.value, days) ?? null,
      })),
      steps: [...steps],
    },
    replay: {
      rows: replay.value.rows.map(({ expected, followed, ...rest }) => ({
        ...rest,
        followed: followed ?? null,
        expected: [...expected],
      })),
      logScore: replay.value.logScore ?? null,
      uniformScore: replay.value.uniformScore,
    },
    why: [...why, ...lag.value.why],
  });
}

function sourcesOf({ rows }: RecordOfFile): string | null {
  const sources = [...new Set(rows.flatMap(({ source }) => source ?? []))];
  return sources.length === 0 ? null : sources.join('; ');
}
