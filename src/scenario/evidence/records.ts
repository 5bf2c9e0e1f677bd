import { compareDates, isReliability } from '../../quantity/index.ts';
import type { DatedSpan, IsoDate } from '../../quantity/index.ts';
import { spanOf } from '../lookups/standing.ts';
import { statusQuoOn } from '../lookups/status-quo.ts';
import type { Pack } from '../schema/pack.ts';
import type { Dropped, DropReason, PositionRecord } from './position.ts';

type Evidence = Pack['evidence'][string];
type Source = Pick<Pack, 'evidence' | 'sources' | 'issues' | 'values'>;

/** The position records of one actor on one issue, and those that cannot count. */
export interface PositionRecords {
  readonly records: readonly PositionRecord[];
  readonly dropped: readonly Dropped[];
}

/**
 * Gathers the position records of an actor on an issue from a pack (as viewed on a day) and
 * resolves what the estimate needs: the source's grade, the origin behind it, the date, and the
 * status quo of the issue on that date.
 *
 * The date is that of the record, else the publication of its source; a copy has the date of what
 * it copies. A record without `through` is a word. Copies of a record, of a source, and sources of one `origin` group share an origin.
 *
 * @example
 * const where = { source: 'herald-2019' };
 * const about = { actor: 'XB', issue: 'river-link', level: 60, polarity: 'supports' };
 * const evidence = { speech: { kind: 'position', ...about, where, review: 'accepted' } };
 * const { records } = positionRecords({ ...pack, evidence }, 'XB', 'river-link', day);
 * records.map(({ id, statusQuo }) => [id, statusQuo]); // [['speech', 0]]
 */
export function positionRecords(
  pack: Source,
  actor: string,
  issue: string,
  asOf: IsoDate,
): PositionRecords {
  const replaced = supersededBy(pack);
  const records: PositionRecord[] = [];
  const dropped: Dropped[] = [];
  for (const [id, evidence] of Object.entries(pack.evidence)) {
    if (evidence.kind !== 'position' || evidence.actor !== actor || evidence.issue !== issue) {
      continue;
    }
    const by = replaced.get(id);
    if (by !== undefined) {
      dropped.push({ id, why: 'superseded', by });
      continue;
    }
    const read = readPosition(pack, id, evidence, asOf);
    if (typeof read === 'string') dropped.push({ id, why: read });
    else records.push(read);
  }
  return { records, dropped };
}

function readPosition(
  pack: Source,
  id: string,
  evidence: Evidence,
  asOf: IsoDate,
): PositionRecord | DropReason {
  const { level, polarity, through = 'word', leader, confidence = 1 } = evidence;
  if (evidence.review !== 'accepted') return 'not-accepted';
  if (evidence.modality === 'counterfactual') return 'counterfactual';
  if (level === undefined || polarity === undefined || evidence.issue === undefined) {
    return 'incomplete';
  }
  const source = own(pack.sources, evidence.where.source);
  if (source === undefined || !isReliability(source.reliability)) return 'no-source';
  const root = rootOf(id, (each) => own(pack.evidence, each)?.copies);
  // A copy is no newer than what it copies: repeating a word does not renew it.
  const date = dateOf(pack, own(pack.evidence, root) ?? evidence) ?? dateOf(pack, evidence);
  if (date === undefined) return 'undated';
  if (compareDates(date.earliest, asOf) > 0) return 'later';
  // What was better than the status quo is judged by the status quo of that day, not of today.
  const then = compareDates(date.latest, asOf) > 0 ? asOf : date.latest;
  const statusQuo = statusQuoOn(pack, evidence.issue, then)?.level;
  if (statusQuo === undefined) return 'no-status-quo';
  return {
    id,
    level,
    polarity,
    through,
    statusQuo,
    reliability: source.reliability,
    confidence,
    date,
    origin: originOf(pack, id),
    root,
    ...(leader === undefined ? {} : { leader }),
  };
}

function dateOf(pack: Source, evidence: Evidence): DatedSpan | undefined {
  if (evidence.date !== undefined) return spanOf(evidence.date);
  const first = rootOf(evidence.where.source, (each) => own(pack.sources, each)?.copies);
  for (const id of [first, evidence.where.source]) {
    const published = own(pack.sources, id)?.published ?? 'unknown';
    if (published !== 'unknown') return spanOf(published);
  }
  return undefined;
}

/**
 * Who first said it: the root of the chain of copied records, then of copied sources, then the
 * source's origin group. A link of the chain that the view hides still joins those that copy it.
 *
 * @returns `origin GROUP`, `source ID`, or `evidence ID` where the record itself is not seen
 *
 * @example
 * const evidence = {
 *   speech: { kind: 'position', where: { source: 'herald-2019' } },
 *   reprint: { kind: 'position', where: { source: 'herald-2020' }, copies: 'speech' },
 * };
 * originOf({ ...pack, evidence }, 'reprint'); // 'source herald-2019'
 */
export function originOf(pack: Pick<Pack, 'evidence' | 'sources'>, id: string): string {
  const first = rootOf(id, (each) => own(pack.evidence, each)?.copies);
  const record = own(pack.evidence, first);
  if (record === undefined) return `evidence ${first}`;
  const named = rootOf(record.where.source, (each) => own(pack.sources, each)?.copies);
  const group = own(pack.sources, named)?.origin;
  return group === undefined ? `source ${named}` : `origin ${group}`;
}

function rootOf(id: string, next: (id: string) => string | undefined): string {
  const seen = new Set([id]);
  let root = id;
  for (let copied = next(root); copied !== undefined && !seen.has(copied); copied = next(root)) {
    seen.add(copied);
    root = copied;
  }
  return root;
}

/** Accepted records that take the place of others: superseded → superseding. */
function supersededBy(pack: Source): Map<string, string> {
  const found = new Map<string, string>();
  for (const [id, { supersedes, review }] of Object.entries(pack.evidence)) {
    if (supersedes !== undefined && review === 'accepted') found.set(supersedes, id);
  }
  return found;
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
