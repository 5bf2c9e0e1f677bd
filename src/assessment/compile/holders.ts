import { makeProblem } from '../../quantity/index.ts';
import { membersOf } from '../../scenario/index.ts';
import type { View } from '../../scenario/index.ts';
import type { CompiledHolder, CompiledMember, CompiledRule } from '../compiled.ts';
import { bargainedOutcome } from './bargained.ts';
import type { InputTable } from './input-table.ts';
import { willOf } from './law-gate.ts';
import { nearestProvenance } from './nearest-provenance.ts';
import type { Ordinals } from './ordinals.ts';
import { wordsEn } from '../words-en.ts';
import type { Positions } from './positions.ts';
import type { Project } from './progress.ts';

/** Who decides a need, and how. */
export interface HolderOrigin {
  readonly holder: CompiledHolder;
  /** the actor whose will it is, or the institution */
  readonly will?: string;
  readonly institution?: string;
  /** ids of the members with a stance of their own, in the order of the compiled members */
  readonly members: readonly string[];
  readonly review?: number;
  readonly isUnmapped: boolean;
}

interface Parts {
  readonly view: View;
  readonly inputs: InputTable;
  readonly ordinals: Ordinals;
  readonly positions: Positions;
}

/**
 * Maps an authority of a project to whoever's mind stands behind it. An authority that is neither
 * mapped nor has a stance of its own may stand anywhere: a range, never a grant.
 */
export function holderOf(
  parts: Parts,
  project: Project,
  authority: string,
  issue: string,
): HolderOrigin {
  if (parts.view.pack.issues[issue]?.resolved === 'bargain') {
    const outcome = bargainedOutcome(parts.view, parts.inputs, parts.ordinals, issue);
    return { holder: { kind: 'bargain', outcome }, members: [], isUnmapped: false };
  }
  const mapped = project.authorities[authority];
  if (mapped !== undefined && 'institution' in mapped) {
    return institutionHolder(parts, mapped.institution, issue);
  }
  const will = mapped?.will ?? willOf(parts.view, authority, issue) ?? authority;
  const offset =
    mapped?.offset === undefined
      ? undefined
      : parts.inputs.add({
          stream: `offset/${parts.ordinals.of('actors', authority)}/${parts.ordinals.of('issues', issue)}`,
          label: { code: 'input/offset', params: { authority } },
          quantity: mapped.offset,
          record: nearestProvenance(mapped, project),
        });
  const position = parts.positions.of(will, issue);
  const review =
    mapped?.review === undefined
      ? undefined
      : parts.inputs.add({
          stream: `review/${parts.ordinals.of('actors', authority)}`,
          label: { code: 'input/review', params: { authority } },
          quantity: mapped.review,
          record: nearestProvenance(mapped, project),
          unit: 'day',
        });
  return {
    holder: { kind: 'actor', position, ...(offset === undefined ? {} : { offset }) },
    will,
    members: [],
    ...(review === undefined ? {} : { review }),
    isUnmapped: mapped === undefined && parts.positions.isUnknown(position),
  };
}

function institutionHolder(parts: Parts, id: string, issue: string): HolderOrigin {
  const { view, inputs, ordinals, positions } = parts;
  const institution = view.pack.institutions[id];
  if (institution === undefined) throw new Error(`institution ${id} passed the reference check`);
  const { rule } = institution;
  const review = institutionReview(parts, id);
  const seats = membersOf(view.pack, institution.body, view.asOf).filter(({ as }) =>
    ['member', 'permanent', 'elected'].includes(as),
  );
  if (rule.kind === 'one' || seats.length === 0) {
    // a body without a member never grants by silence: nobody says how it stands
    const will = rule.kind === 'one' ? rule.who : institution.body;
    return {
      holder: { kind: 'actor', position: positions.of(will, issue) },
      will,
      institution: id,
      members: [],
      ...review,
      isUnmapped: rule.kind !== 'one',
    };
  }
  const active = seats.filter((seat) => institution.active?.includes(seat.id) ?? true);
  const members: CompiledMember[] = active.map((seat) => ({
    position: positions.of(seat.id, issue),
    veto: seat.as === 'permanent',
  }));
  const others = seats.length - active.length;
  // members of whom nothing is said may all object: unknown, not never
  const objection =
    others === 0
      ? undefined
      : inputs.addSure({
          stream: `objection/${ordinals.of('institutions', id)}`,
          label: { code: 'input/objection', params: { institution: id } },
          quantity: institution.others?.objection ?? {
            kind: 'quantity',
            unit: 'share',
            unknown: 'not-stated',
          },
          record: nearestProvenance(institution.others, institution),
          unknownRange: [0, 1],
        });
  return {
    holder: {
      kind: 'institution',
      rule: compiledRule(inputs, id, rule, others),
      members,
      ...(objection === undefined ? {} : { objection }),
    },
    institution: id,
    members: active.map((seat) => seat.id),
    ...review,
    isUnmapped: false,
  };
}

function institutionReview(parts: Parts, id: string): Pick<HolderOrigin, 'review'> {
  const institution = parts.view.pack.institutions[id];
  if (institution?.review === undefined) return {};
  const review = parts.inputs.add({
    stream: `review/institution/${parts.ordinals.of('institutions', id)}`,
    label: { code: 'input/review', params: { authority: id } },
    quantity: institution.review,
    record: institution,
    unit: 'day',
  });
  return review === undefined ? {} : { review };
}

type Rule = View['pack']['institutions'][string]['rule'];

/** A body of weighted votes, or one that waits for another, is drawn as if all must agree: said so. */
function compiledRule(
  inputs: InputTable,
  institution: string,
  rule: Rule,
  others: number,
): CompiledRule {
  if (rule.kind === 'no-objection') return { kind: 'no-objection' };
  if (rule.kind === 'council') return { kind: 'council', votes: rule.votes, others };
  if (rule.kind !== 'all') {
    const params = { institution };
    inputs.problems.push(
      makeProblem({ code: 'assess/rule-approximated', severity: 'warning', params }, wordsEn),
    );
  }
  return { kind: 'all' };
}
