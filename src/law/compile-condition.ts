import type { Condition } from '../scenario/index.ts';
import type { Facts } from './facts.ts';
import { agreedBefore, amountFrom, holdsWord, isYes, noneOf, oneOf } from './field-test.ts';
import type { FieldTest } from './field-test.ts';
import { facetTests } from './facet-test.ts';
import { allGoodsTest, goodsTests, shown } from './goods-test.ts';
import { partyTest } from './party-test.ts';
import { allOf, anyOf, constant, leaf, notOf, unclearWhen } from './test-node.ts';
import type { LeafKind, TestNode } from './test-node.ts';
import { either, NO, UNKNOWN, YES } from './tri.ts';
import type { Tri } from './tri.ts';

/** What a condition may refer to: named terms, and how the interpretation switches stand. */
export interface ConditionScope {
  readonly terms: Readonly<Record<string, { readonly holds: Condition }>>;
  readonly switches: ReadonlyMap<string, string>;
}

/** Makes a condition ready to be asked of activities. */
export function compileCondition(condition: Condition, scope: ConditionScope): TestNode {
  // what is asked of the activity as a whole comes first: most conditions fail there
  return allOf([
    ...endTests(condition),
    ...named(condition, scope),
    ...activityTests(condition),
    ...(condition.goods === undefined ? [] : goodsTests(condition.goods)),
    ...(condition['all-goods'] === undefined ? [] : [allGoodsTest(condition['all-goods'])]),
    ...facetTests(condition),
    ...(condition.party === undefined ? [] : [partyTest(condition.party)]),
    ...combined(condition, scope),
  ]);
}

function named(condition: Condition, scope: ConditionScope): TestNode[] {
  const parts: TestNode[] = [];
  const { term } = condition;
  if (condition.switch !== undefined) {
    const { id, is } = condition.switch;
    const stands = scope.switches.get(id) ?? '';
    parts.push(constant(stands === is, `switch.${id}`, is, stands));
  }
  if (term !== undefined) {
    const holds = scope.terms[term]?.holds;
    if (holds === undefined) throw new Error(`term ${term} passed the reference check`);
    parts.push(compileCondition(holds, scope));
  }
  return parts;
}

function combined(condition: Condition, scope: ConditionScope): TestNode[] {
  const parts: TestNode[] = [];
  const { any, all, not, unclear } = condition;
  if (all !== undefined) parts.push(allOf(all.map((each) => compileCondition(each, scope))));
  if (any !== undefined) parts.push(anyOf(any.map((each) => compileCondition(each, scope))));
  if (not !== undefined) parts.push(notOf(compileCondition(not, scope)));
  if (unclear !== undefined) {
    parts.push(unclearWhen(compileCondition(unclear.when, scope), unclear.fact));
  }
  return parts;
}

type Stated = Facts['activity'];

function field(
  fact: string,
  wanted: readonly string[] | string | boolean,
  test: FieldTest,
  of: (activity: Stated) => unknown,
  about: LeafKind = 'any',
): TestNode {
  const words = Array.isArray(wanted) ? wanted.join(' or ') : String(wanted);
  return leaf(
    ({ activity }) => test(of(activity)),
    ({ activity }) => ({ fact, wanted: words, found: shown(of(activity)) }),
    about,
  );
}

/** The act and its ends: settled once for all activities that share them. */
function endTests(condition: Condition): TestNode[] {
  const parts: TestNode[] = [];
  const { act, from, to, via, touches } = condition;
  const end = (...[fact, wanted, test, of]: Parameters<typeof field>): void => {
    parts.push(field(fact, wanted, test, of, 'end'));
  };
  if (act !== undefined) end('act', act, oneOf(act, NO), (a) => a.act);
  if (from !== undefined) end('from', from, oneOf(from, NO), (a) => a.from);
  if (to !== undefined) end('to', to, oneOf(to, NO), (a) => a.to);
  if (via !== undefined) end('via', via, oneOf(via, NO), (a) => a.via);
  const fromNot = condition['from-not'];
  const toNot = condition['to-not'];
  // an end that an activity does not have is none of these
  if (fromNot !== undefined) {
    end('from', `not ${fromNot.join(', ')}`, noneOf(fromNot, YES), (a) => a.from);
  }
  if (toNot !== undefined) {
    end('to', `not ${toNot.join(', ')}`, noneOf(toNot, YES), (a) => a.to);
  }
  if (touches !== undefined) parts.push(touchesTest(touches));
  return parts;
}

function activityTests(condition: Condition): TestNode[] {
  const parts: TestNode[] = [];
  const { place, through, crosses, sector, purpose } = condition;
  if (place !== undefined)
    parts.push(field('place', place, holdsWord(place, NO), (a) => a.place, 'place'));
  if (through !== undefined) {
    parts.push(field('route', through, oneOf(through, UNKNOWN), (a) => a.route));
  }
  if (crosses !== undefined) {
    parts.push(field('crosses', crosses, oneOf(crosses, NO), (a) => a.crosses, 'crosses'));
  }
  if (sector !== undefined)
    parts.push(field('sector', sector, oneOf(sector, NO), (a) => a.sector, 'sector'));
  if (purpose !== undefined) {
    parts.push(field('purpose', purpose, oneOf(purpose, UNKNOWN), (a) => a.purpose));
  }
  const purposeNot = condition['purpose-not'];
  if (purposeNot !== undefined) {
    const words = `not ${purposeNot.join(', ')}`;
    parts.push(field('purpose', words, noneOf(purposeNot, UNKNOWN), (a) => a.purpose));
  }
  const { temporary, notified, determined } = condition;
  if (temporary !== undefined) {
    parts.push(field('temporary', temporary, isYes(temporary, UNKNOWN), (a) => a.temporary));
  }
  if (notified !== undefined) {
    parts.push(field('notified', notified, isYes(notified, UNKNOWN), (a) => a.notified));
  }
  if (determined !== undefined) {
    parts.push(field('determined', determined, isYes(determined, NO), (a) => a.determined));
  }
  const notice = condition['notice-at-least'];
  if (notice !== undefined) {
    const test = amountFrom(notice, 'at-least');
    parts.push(field('notice-given', `at least ${notice}`, test, (a) => a['notice-given']));
  }
  const before = condition['contract-before'];
  if (before !== undefined) {
    const test = agreedBefore(before);
    parts.push(field('contract-before', before, test, (a) => a['contract-before']));
  }
  return parts;
}

function touchesTest(states: readonly string[]): TestNode {
  const test = oneOf(states, NO);
  const ask = ({ activity: { from, to, via } }: Facts): Tri =>
    either(test(from), either(test(to), test(via)));
  const tell = ({ activity: { from, to, via } }: Facts) => ({
    fact: test(to) === UNKNOWN ? 'to' : test(from) === UNKNOWN ? 'from' : 'via',
    wanted: states.join(' or '),
    found: [from, ...(Array.isArray(via) ? via : [via]), to].map(shown).join(' → '),
  });
  return leaf(ask, tell, 'end');
}
