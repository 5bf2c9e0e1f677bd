import type { Component } from '../ties/component.ts';
import { contradictionsOf, pullOf } from '../ties/contradiction.ts';
import type { Dyad } from '../ties/dyad.ts';
import { impliedAffinity } from '../ties/implied-affinity.ts';
import { temperatureOf } from '../ties/temperature.ts';
import { endsOf } from './align-reasons.ts';
import type { AlignAnswer } from './align-schema.ts';
import type { AlignSetting } from './align-setting.ts';

type TieAnswer = AlignAnswer['ties'][number];

/** Every pair of those who take a side, part by part, with what contradicts what. */
export function tieSection(setting: AlignSetting): TieAnswer[] {
  return setting.on.dyads.map((dyad) => tieOf(setting, dyad));
}

function tieOf(setting: AlignSetting, dyad: Dyad): TieAnswer {
  const { context, day, ids, reasons } = setting;
  const { a, b } = dyad;
  const components = dyad.components.map((each) => partOf(setting, dyad, each));
  const least = context.parameters.get('contradiction-least').base;
  const unknown = dyad.components.filter(({ status }) => status === 'unknown');
  const { actual: _same, ...implied } = impliedAffinity(context, a, b, ids, day);
  const temperature = endsOf(temperatureOf(dyad));
  const why = reasons.computed(
    tieReason(a, b),
    { code: 'align/tie-sum', params: { a, b } },
    [
      ...components.map((each) => each.why),
      ...reasons.parameters(['unknown-spread', 'shared-ally', 'contradiction-least']),
    ],
    dyad.propensity.base,
  );
  return {
    a,
    b,
    temperature: { ...temperature, why },
    propensity: endsOf(dyad.propensity),
    components,
    unknown: unknown.map(({ name }) => name),
    contradictions: contradictionsOf(dyad, least).map(({ apart, pulls, together }) => ({
      together,
      apart,
      pulls: [pulls[0], pulls[1]],
    })),
    implied: {
      byTreaties: implied.implied,
      sharedAlly: implied.sharedAlly,
      gap: implied.gap,
      byGrievance: implied.byGrievance,
    },
    why,
  };
}

/** The reason of the tie of two, by which other parts of the answer lean on it. */
export const tieReason = (a: string, b: string): string => `tie/${a}/${b}`;

/** The reason of a tie that stands in the answer, whoever is named first. */
export function tieReasonOf({ ids }: AlignSetting, a: string, b: string): string {
  return ids.indexOf(a) < ids.indexOf(b) ? tieReason(a, b) : tieReason(b, a);
}

function partOf(
  { reasons }: AlignSetting,
  { a, b }: Dyad,
  component: Component,
): TieAnswer['components'][number] {
  const { items, name, parameters, status, value, weight } = component;
  const said = { code: `align/part-${status}`, params: { part: name, a, b } };
  const basis =
    status === 'known'
      ? items.map((item) => reasons.item(item))
      : [status === 'unknown' ? reasons.unknown(said) : reasons.assumption(said)];
  const pull = value === undefined ? null : pullOf(component);
  return {
    name,
    status,
    value: value === undefined ? null : endsOf(value),
    weight: endsOf(weight),
    pull,
    why: reasons.computed(
      `${tieReason(a, b)}/${name}`,
      { code: 'align/part', params: { part: name, a, b } },
      [...basis, ...reasons.parameters([`weight-${name}`, ...parameters])],
      ...(pull === null ? [] : [pull]),
    ),
  };
}
