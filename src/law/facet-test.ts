import type { Activity, Condition } from '../scenario/index.ts';
import { agreedBefore, isYes, noneOf, oneOf } from './field-test.ts';
import type { FieldTest } from './field-test.ts';
import { shown } from './goods-test.ts';
import { leaf } from './test-node.ts';
import type { TestNode } from './test-node.ts';
import { NO, UNKNOWN } from './tri.ts';

type Facet = 'conveyance' | 'payment' | 'employment' | 'ownership';
type Whole<K extends Facet> = Exclude<Activity[K], 'unknown' | undefined>;

/**
 * The parts an activity may or may not have: a conveyance, a payment, an employment, a company.
 * One that is not there fulfils nothing; one of which a field is missing leaves it unknown.
 */
export function facetTests(condition: Condition): TestNode[] {
  return [
    ...conveyanceTests(condition.conveyance),
    ...paymentTests(condition.payment),
    ...employmentTests(condition.employment),
    ...ownershipTests(condition.ownership),
  ];
}

/** A test of one field of a facet, or nothing where the condition does not ask for it. */
function asker<K extends Facet>(facet: K) {
  return <W extends readonly string[] | string | boolean>(
    field: string,
    wanted: W | undefined,
    test: (wanted: W) => FieldTest,
    of: (whole: Whole<K>) => unknown,
    words: (wanted: W) => string = either,
  ): TestNode[] => {
    if (wanted === undefined) return [];
    const ask = test(wanted);
    return [
      leaf(
        ({ activity }) => {
          const whole = wholeOf(activity, facet);
          if (whole === undefined) return NO;
          return whole === 'unknown' ? UNKNOWN : ask(of(whole));
        },
        ({ activity }) => {
          const whole = wholeOf(activity, facet);
          const found = whole === undefined || whole === 'unknown' ? whole : of(whole);
          return { fact: `${facet}.${field}`, wanted: words(wanted), found: shown(found) };
        },
        facet,
      ),
    ];
  };
}

function wholeOf<K extends Facet>(activity: Activity, facet: K): Whole<K> | 'unknown' | undefined {
  const whole: Activity[K] = activity[facet];
  // the type of a field chosen by a type parameter is not narrowed
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return whole as Whole<K> | 'unknown' | undefined;
}

const either = (wanted: readonly string[] | string | boolean): string =>
  typeof wanted === 'object' ? wanted.join(' or ') : String(wanted);
const none = (wanted: readonly string[]): string => `not ${wanted.join(', ')}`;
const any = (wanted: readonly string[]): FieldTest => oneOf(wanted, UNKNOWN);
const outside = (wanted: readonly string[]): FieldTest => noneOf(wanted, UNKNOWN);
const so = (wanted: boolean): FieldTest => isYes(wanted, UNKNOWN);
/** A mark that is not stated is not there. */
const marked = (wanted: boolean): FieldTest => isYes(wanted, NO);

function conveyanceTests(wanted: Condition['conveyance']): TestNode[] {
  if (wanted === undefined) return [];
  const ask = asker('conveyance');
  return [
    ...ask(
      'kind',
      wanted.kind,
      (each) => oneOf(each, NO),
      (whole) => whole.kind,
    ),
    ...ask('flag', wanted.flag, any, (whole) => whole.flag),
    ...ask('flag', wanted['flag-not'], outside, (whole) => whole.flag, none),
    ...ask('called-at', wanted['called-at'], any, (whole) => whole['called-at']),
    ...ask('ship-to-ship', wanted['ship-to-ship'], marked, (whole) => whole['ship-to-ship']),
    ...ask('designated', wanted.designated, marked, (whole) => whole.designated),
    ...ask('state', wanted.state, so, (whole) => whole.state),
  ];
}

function paymentTests(wanted: Condition['payment']): TestNode[] {
  if (wanted === undefined) return [];
  const ask = asker('payment');
  return [
    ...ask('form', wanted.form, any, (whole) => whole.form),
    ...ask('currency', wanted.currency, any, (whole) => whole.currency),
  ];
}

function employmentTests(wanted: Condition['employment']): TestNode[] {
  if (wanted === undefined) return [];
  const ask = asker('employment');
  const before = wanted['contract-before'];
  return [
    ...ask('nationality', wanted.nationality, any, (whole) => whole.nationality),
    ...ask('in', wanted.in, any, (whole) => whole.in),
    ...ask('in', wanted['in-not'], outside, (whole) => whole.in, none),
    ...ask('contract-before', before, agreedBefore, (whole) => whole['contract-before']),
    ...ask('repatriation', wanted.repatriation, so, (whole) => whole.repatriation),
  ];
}

function ownershipTests(wanted: Condition['ownership']): TestNode[] {
  if (wanted === undefined) return [];
  const ask = asker('ownership');
  return [
    ...ask('form', wanted.form, any, (whole) => whole.form),
    ...ask('existing', wanted.existing, so, (whole) => whole.existing),
    ...ask('commercial', wanted.commercial, so, (whole) => whole.commercial),
    ...ask('for-profit', wanted['for-profit'], so, (whole) => whole['for-profit']),
    ...ask('public-utility', wanted['public-utility'], so, (whole) => whole['public-utility']),
  ];
}
