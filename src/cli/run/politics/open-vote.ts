import { statSync } from 'node:fs';
import { parseVote, voteOfInstitution } from '../../../coalition/index.ts';
import type { StatedRule, WeightedVote } from '../../../coalition/index.ts';
import { readTextFile } from '../../../intake/index.ts';
import { LandbridgeError, didYouMean, fail, unwrap } from '../../../quantity/index.ts';
import type { Problem, Reasons } from '../../../quantity/index.ts';
import { allStanding, provenanceReasons } from '../../../scenario/index.ts';
import type { Pack, View } from '../../../scenario/index.ts';
import type { PowerOptions } from '../../commands/power.ts';
import { namesOf } from '../../names.ts';
import { openView } from '../open-view.ts';
import { powerWordsEn } from './power-words-en.ts';

/** A vote to be counted, from a pack, a file or the command line. */
export interface OpenedVote {
  readonly title: string;
  readonly vote: WeightedVote;
  readonly rules: readonly StatedRule[] | undefined;
  readonly named: (voter: string) => string;
  /** ids of the reasons that state the rule */
  readonly leaves: readonly string[];
  readonly file: string | undefined;
  readonly institution: string | undefined;
  readonly view: View | undefined;
  readonly warnings: readonly Problem[];
}

/** Opens what the user named; throws a LandbridgeError that says where it is wrong. */
export async function openVote(
  given: string,
  options: PowerOptions,
  reasons: Reasons,
): Promise<OpenedVote> {
  const isTyped = given.trimStart().startsWith('[');
  if (!isTyped && !isFile(given)) return voteOfPack(given, options, reasons);
  if (options.body !== undefined) {
    const fields = { code: 'cli/power-body-of-file', path: '--body', value: options.body };
    return unwrap(fail(fields, powerWordsEn));
  }
  return isTyped ? typedVote(given, reasons) : voteOfFile(given, reasons);
}

/** A file is told from a pack by what stands there, else by how it is called. */
function isFile(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? /\.(?:ya?ml|json)$/i.test(path) : !found.isDirectory();
}

function voteOfFile(path: string, reasons: Reasons): OpenedVote {
  const { file, text } = unwrap(readTextFile(path));
  const { problems, value } = parseVote({ path: file, text });
  if (value === undefined) throw new LandbridgeError(problems);
  const { rules, source, vote } = value;
  const title = value.title ?? path.split(/[\\/]/).at(-1) ?? path;
  const leaf = reasons.add(
    source === undefined
      ? { kind: 'assumption', text: { code: 'reason/vote-unsourced', params: { file: path } } }
      : { kind: 'source', text: { code: 'reason/vote-stated', params: { source } } },
  );
  return { title, vote, rules, ...plain(leaf), file: path, warnings: problems };
}

const MOST_CHARACTERS = 10_000;

/** The notation of the field: quota, semicolon, weights. */
function typedVote(given: string, reasons: Reasons): OpenedVote {
  const [, quota = '', list = ''] =
    given.length > MOST_CHARACTERS ? [] : (/^\s*\[([^;\]]*);([^;\]]*)\]\s*$/.exec(given) ?? []);
  const numbers = [quota, ...list.split(/[\s,]+/).filter((part) => part !== '')].map((part) =>
    /^\s*\d+(?:\.\d+)?\s*$/.test(part) ? part.trim() : undefined,
  );
  const [first, ...weights] = numbers;
  if (first === undefined || weights.length === 0 || weights.includes(undefined)) {
    const value = given.length > 60 ? `${given.slice(0, 60)}…` : given;
    return unwrap(fail({ code: 'cli/power-not-brackets', value }, powerWordsEn));
  }
  const voters = weights.map((_, at) => `voter ${at + 1}`);
  const text = JSON.stringify({
    quota: Number(first),
    voters: Object.fromEntries(voters.map((voter, at) => [voter, Number(weights[at])])),
  });
  const { problems, value } = parseVote({ path: given, text });
  if (value === undefined) {
    throw new LandbridgeError(problems.map(({ place: _place, ...problem }) => problem));
  }
  const leaf = reasons.add({ kind: 'assumption', text: { code: 'reason/vote-typed', params: {} } });
  const { rules, vote } = value;
  const title = given.trim();
  return { title, vote, rules, ...plain(leaf), file: undefined, warnings: problems };
}

function plain(leaf: string) {
  return {
    named: (voter: string): string => voter,
    leaves: [leaf],
    institution: undefined,
    view: undefined,
  };
}

async function voteOfPack(
  given: string,
  options: PowerOptions,
  reasons: Reasons,
): Promise<OpenedVote> {
  const { view } = await openView(given, {
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
    strict: options.strict === true,
  });
  const { pack } = view;
  const id = institutionNamed(pack, options.body);
  const institution = pack.institutions[id];
  const vote = unwrap(voteOfInstitution(pack, id, view.asOf));
  const body = pack.actors[institution?.body ?? ''];
  const seats = allStanding(body?.members ?? [], view.asOf).map(({ entry }) => entry);
  const names = namesOf(pack);
  const leaves = [institution, ...seats].flatMap((record) =>
    provenanceReasons(reasons, pack, [record, body]),
  );
  return {
    title: institution?.name ?? id,
    vote,
    rules: undefined,
    named: (voter) => names.actor(voter),
    leaves: [...new Set(leaves)],
    file: undefined,
    institution: id,
    view,
    warnings: [],
  };
}

/** The institution meant: by its own id, or by that of the body that decides by it. */
export function institutionNamed({ institutions }: Pack, asked: string | undefined): string {
  const all = Object.entries(institutions);
  const voting = all.filter(([, { rule }]) => rule.kind !== 'one' && rule.kind !== 'dependent');
  const known = voting.map(([id]) => id).join(', ');
  if (voting.length === 0) return unwrap(fail({ code: 'cli/power-no-bodies' }, powerWordsEn));
  const refuse = (code: string, params: Record<string, string>, hint?: string): never =>
    unwrap(
      fail(
        {
          code,
          path: '--body',
          params,
          ...(asked === undefined ? {} : { value: asked }),
          ...(hint === undefined ? {} : { hint }),
        },
        powerWordsEn,
      ),
    );
  if (asked === undefined) return refuse('cli/power-no-body', { known });
  const named = all.find(([id]) => id === asked);
  const of = named === undefined ? all.filter(([, { body }]) => body === asked) : [named];
  const open = of.filter((each) => voting.includes(each));
  const [only, second] = open;
  if (only !== undefined && second === undefined) return only[0];
  if (second !== undefined) {
    return refuse('cli/power-many-rules', { known: open.map(([id]) => id).join(', ') });
  }
  const [, shut] = of[0] ?? [];
  if (shut !== undefined) {
    const kind = powerWordsEn[`cli/power-${shut.rule.kind}`] ?? shut.rule.kind;
    return refuse('cli/power-no-vote', { kind, known });
  }
  const ids = all.flatMap(([id, { body }]) => [id, body]);
  const near = didYouMean(asked, ids);
  return refuse(
    'cli/power-unknown-body',
    { known },
    near === undefined ? undefined : `did you mean "${near}"?`,
  );
}
