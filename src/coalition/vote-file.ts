import { z } from 'zod';
import { makeProblem } from '../quantity/index.ts';
import type { Problem } from '../quantity/index.ts';
import { parseBySchema } from '../scenario/index.ts';
import type { PackFile } from '../scenario/index.ts';
import { checkVote } from './weighted-vote.ts';
import type { VoteRule, WeightedVote } from './weighted-vote.ts';
import { wholeRule } from './whole-rule.ts';
import { coalitionWordsEn } from './words-en.ts';

const name = z.string().min(1);
const weights = z.union([z.array(z.number()), z.record(name, z.number())]);

/** A weighted vote as a person writes it. */
export const voteFile = z.strictObject({
  title: z.string().min(1).optional(),
  source: z.string().min(1).optional().describe('who says that this is the rule'),
  voters: z
    .union([z.array(name), z.record(name, z.number())])
    .describe('names; or names with their weights, for the rules that state none'),
  quota: z.number().optional().describe('of the only rule, or of the first: weights that pass it'),
  rules: z
    .array(
      z.strictObject({
        name: name.optional(),
        quota: z.number(),
        weights: weights.optional().describe('left out: those of the voters, else one vote each'),
      }),
    )
    .optional()
    .describe('all of them must be met'),
  vetoes: z.array(name).optional().describe('nothing passes against one of these'),
});

/** A rule as it was written, before its weights are made whole. */
export interface StatedRule extends VoteRule {
  readonly name?: string;
}

/** A vote read from a file. */
export interface VoteOfFile {
  readonly title: string | undefined;
  readonly source: string | undefined;
  /** with whole weights */
  readonly vote: WeightedVote;
  /** with the weights as they were written */
  readonly rules: readonly StatedRule[];
}

/** What reading a file of a vote gives: the vote, or nothing and what is wrong. */
export interface ParsedVote {
  readonly value?: VoteOfFile;
  readonly problems: readonly Problem[];
}

type Path = readonly (string | number)[];

/** A rule, and where its parts stand in the file. */
interface PlacedRule {
  readonly rule: StatedRule;
  readonly quota: Path;
  readonly weights: Path;
  readonly weight: (voter: number) => Path;
}

/**
 * Reads a weighted vote from YAML or JSON: voters, weights, quotas, vetoes. What is wrong is told with
 * its line; a file is read in whole or not at all.
 *
 * @example
 * const text = 'quota: 51\nvoters: { north: 50, south: 49, islands: 1 }';
 * parseVote({ path: 'vote.yaml', text }).value?.vote.rules; // [{ weights: [50, 49, 1], quota: 51 }]
 * const bad = { path: 'vote.yaml', text: text.replace('51', '101') };
 * parseVote(bad).problems.map(({ code, place }) => [code, place?.line]); // [['coalition/bad-quota', 1]]
 */
export function parseVote(file: PackFile): ParsedVote {
  const { placeOf, problems, value } = parseBySchema(file, voteFile);
  if (value === undefined) return { problems };
  const voters = Array.isArray(value.voters) ? value.voters : Object.keys(value.voters);
  const refuse = (at: Path, wrong: Problem): ParsedVote => ({
    problems: [...problems, { ...wrong, path: at.join('.'), place: placeOf(at) }],
  });
  const placed: PlacedRule[] = [];
  if (value.quota !== undefined) {
    placed.push({
      rule: { quota: value.quota, ...defaultWeights(value.voters) },
      quota: ['quota'],
      weights: ['voters'],
      weight: (voter) => ['voters', keyOf(value.voters, voter)],
    });
  }
  for (const [at, { name: called, quota, weights: own }] of (value.rules ?? []).entries()) {
    const stranger = strangerIn(own, voters);
    if (stranger !== undefined) {
      const path = ['rules', at, 'weights', stranger];
      return refuse(path, problem('coalition/unknown-voter', stranger));
    }
    const missing = missingIn(own, voters);
    if (missing !== undefined) {
      return refuse(['rules', at, 'weights'], problem('coalition/weight-missing', missing));
    }
    const isOwn = own !== undefined;
    placed.push({
      rule: {
        quota,
        ...(isOwn ? { weights: weightsOf(own, voters) } : defaultWeights(value.voters)),
        ...(called === undefined ? {} : { name: called }),
      },
      quota: ['rules', at, 'quota'],
      weights: isOwn ? ['rules', at, 'weights'] : ['voters'],
      weight: (voter) =>
        isOwn
          ? ['rules', at, 'weights', keyOf(own, voter, voters)]
          : ['voters', keyOf(value.voters, voter)],
    });
  }
  const rules: VoteRule[] = [];
  for (const each of placed) {
    const whole = wholeRule(each.rule.weights, each.rule.quota);
    if (!whole.ok) return refuse(...located(whole.problems, each));
    rules.push(whole.value);
  }
  const { source, title, vetoes } = value;
  const vote = { voters, rules, ...(vetoes === undefined ? {} : { vetoes }) };
  const checked = checkVote(vote);
  if (!checked.ok) return refuse(...locatedInVote(checked.problems, placed));
  return {
    value: { title, source, vote, rules: placed.map(({ rule }) => rule) },
    problems,
  };
}

type Weights = z.output<typeof weights>;
type Voters = z.output<typeof voteFile>['voters'];

/** The weights that stand with the voters, else one vote each. */
function defaultWeights(voters: Voters): { weights: number[] } {
  return { weights: Array.isArray(voters) ? voters.map(() => 1) : Object.values(voters) };
}

function weightsOf(own: Weights, voters: readonly string[]): number[] {
  return Array.isArray(own) ? own : voters.map((voter) => own[voter] ?? 0);
}

function keyOf(map: Voters | Weights, voter: number, names?: readonly string[]): string | number {
  if (Array.isArray(map)) return voter;
  return names?.[voter] ?? Object.keys(map)[voter] ?? voter;
}

function strangerIn(own: Weights | undefined, voters: readonly string[]): string | undefined {
  if (own === undefined || Array.isArray(own)) return undefined;
  const known = new Set(voters);
  return Object.keys(own).find((each) => !known.has(each));
}

/** A voter whose weight is not told: it is not taken to have none. */
function missingIn(own: Weights | undefined, voters: readonly string[]): string | undefined {
  if (own === undefined || Array.isArray(own)) return undefined;
  return voters.find((voter) => !Object.hasOwn(own, voter));
}

function problem(code: string, value: string): Problem {
  return makeProblem({ code, value }, coalitionWordsEn);
}

/** Where in the file a problem of one rule stands. */
function located(problems: readonly Problem[], rule: PlacedRule): [Path, Problem] {
  const [first = problem('coalition/no-vote-rule', '')] = problems;
  const [part, voter] = first.path.split('.');
  if (part === 'quota') return [rule.quota, first];
  return [voter === undefined ? rule.weights : rule.weight(Number(voter)), first];
}

/** Where in the file a problem of the vote as a whole stands, in the words of votes. */
function locatedInVote(
  problems: readonly Problem[],
  placed: readonly PlacedRule[],
): [Path, Problem] {
  const [first = problem('coalition/no-vote-rule', '')] = problems;
  const [what, at, part, voter] = first.path.split('.');
  const rule = placed[Number(at)];
  if (what === 'vetoes') {
    return [['vetoes', Number(at)], problem('coalition/unknown-voter', first.value ?? '')];
  }
  if (what === 'rules' && rule !== undefined) {
    if (part === 'quota') return [rule.quota, first];
    return [voter === undefined ? rule.weights : rule.weight(Number(voter)), first];
  }
  if (what !== 'players') return [[], first];
  if (at !== undefined) return [['voters', Number(at)], first];
  if (first.code !== 'coalition/too-many-players') return [['voters'], first];
  const { params = {} } = first;
  return [['voters'], makeProblem({ code: 'coalition/too-many-voters', params }, coalitionWordsEn)];
}
