import { exitCost } from '../cost/exit-cost.ts';
import type { ExitCost, ExitLine } from '../cost/exit-cost.ts';
import { spillOver } from '../cost/spill-over.ts';
import { isTogether } from '../landscape/camps.ts';
import { energyChange } from '../landscape/descend.ts';
import { pushFactors } from '../record/push-factor.ts';
import { endsOf, endsOrNull } from './align-reasons.ts';
import type { AlignAnswer } from './align-schema.ts';
import { campLists, isAsked } from './align-setting.ts';
import type { AlignSetting } from './align-setting.ts';
import { eventOf } from './event-of.ts';
import { tieReasonOf } from './tie-section.ts';
import { alliesOf } from './wedge-section.ts';

/** What the end of each treaty would do to trade and the price of money. */
export function spillSection(setting: AlignSetting): AlignAnswer['spillOvers'] {
  const { context, day, reasons } = setting;
  return alliesOf(setting).map(([a, b]) => {
    const { financeChange, shock, trade, tradeChange, tradeShare } = spillOver(context, a, b, day);
    return {
      a,
      b,
      shock,
      trade: endsOrNull(trade.amount),
      tradeShare: endsOf(tradeShare),
      tradeChange: endsOrNull(tradeChange),
      financeChange: endsOf(financeChange),
      why: reasons.computed(
        `spill-over/${a}/${b}`,
        { code: 'align/spill-over', params: { a, b } },
        [
          tieReasonOf(setting, a, b),
          ...(trade.amount === null
            ? [reasons.unknown({ code: 'align/unknown-trade', params: { actors: `${a}, ${b}` } })]
            : reasons.behind(trade)),
          ...reasons.parameters(['trade-response', 'finance-response']),
        ],
        shock,
      ),
    };
  });
}

/** What leaving its own pole for those opposite would cost the actor asked about; null for a pole. */
export function exitSection(setting: AlignSetting): AlignAnswer['exit'] {
  const { context, day, on, reasons, request, standing } = setting;
  const { actor } = request;
  const { poles } = standing;
  if (actor === null || poles.includes(actor)) return null;
  const isFirst = campLists(setting, standing.camps)[0].includes(actor);
  const [patron, pole] = isFirst ? poles : [poles[1], poles[0]];
  const others = suitorsOf(setting, actor, pole);
  const cost = exitCost(context, actor, patron, others, day);
  const at = on.map.actors.findIndex(({ id }) => id === actor);
  const lines = cost.lines.map((line) => exitLine(setting, cost, line));
  const change = energyChange(on.map, standing.camps, at);
  return {
    actor,
    patron,
    others,
    lines,
    exposed: cost.exposed.map(({ about, unknown }) => ({ about, unknown })),
    energyChange: change,
    why: reasons.computed(
      `exit/${actor}`,
      { code: 'align/exit', params: { actor, patron } },
      [...lines.map(({ why }) => why), `tipping/${actor}`],
      change,
    ),
  };
}

/** Those opposite who would take the patron's place: the other pole, and whoever is drawn to the actor. */
function suitorsOf(setting: AlignSetting, actor: string, pole: string): string[] {
  const { ids, on, standing } = setting;
  const { propensity } = on.map;
  const at = ids.indexOf(actor);
  return ids.filter((id, other) => {
    if (isTogether(standing.camps, at, other)) return false;
    return id === pole || (propensity[at * ids.length + other] ?? 0) > 0;
  });
}

function exitLine(
  { reasons }: AlignSetting,
  { actor, patron }: ExitCost,
  { assumption, lost, net, replaced, source, unit, unknown, what }: ExitLine,
): NonNullable<AlignAnswer['exit']>['lines'][number] {
  const constants =
    what === 'security'
      ? (['kept-promise-alliance', 'kept-promise-consultation', 'kept-promise-none'] as const)
      : what === 'trade'
        ? (['trade-response'] as const)
        : (['finance-response'] as const);
  return {
    what,
    unit,
    lost: endsOrNull(lost),
    replaced: endsOrNull(replaced),
    net: endsOrNull(net),
    unknown: unknown === null ? null : { ...unknown },
    why: reasons.computed(
      `exit/${actor}/${what}`,
      { code: `align/exit-${what}`, params: { actor, patron } },
      [
        ...(source.length > 0 ? reasons.behind({ source, assumption }) : []),
        ...(unknown === null ? [] : [reasons.unknown(unknown)]),
        ...reasons.parameters(constants),
      ],
      ...(net === null ? [] : [net.base]),
    ),
  };
}

/** Acts of third parties that would push a state towards another, if a condition came true. */
export function pushSection(setting: AlignSetting): AlignAnswer['pushes'] {
  const { context, reasons } = setting;
  return pushFactors(context, setting.day)
    .filter(({ by, on, towards }) => isAsked(setting, on, towards) || isAsked(setting, on, by))
    .map(({ act, effect, lapsed, ...push }) => ({
      ...push,
      act: eventOf(act),
      lapsed: lapsed === null ? null : eventOf(lapsed),
      effect: endsOf(effect),
      why: reasons.computed(
        `push/${push.question}/${push.project}/${push.towards}`,
        {
          code: `align/push-${push.state}`,
          params: { by: push.by, on: push.on, towards: push.towards },
        },
        [
          ...[act, ...(lapsed === null ? [] : [lapsed])].flatMap(({ event }) =>
            reasons.records([event]),
          ),
          ...reasons.parameters(['push-coupling', 'weight-trade', 'value-trade']),
        ],
        effect.base,
      ),
    }));
}
