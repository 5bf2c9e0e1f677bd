import type { Text } from '../quantity/index.ts';
import type { CoreCheck } from './core-check.ts';
import type { Game } from './game.ts';
import type { LeastCore } from './least-core.ts';
import type { PlayerRole } from './player-roles.ts';

/** Whether there is a core, and who would stop it. */
export function whyCore({ balanced, excess, isCoreEmpty }: LeastCore): Text {
  if (!isCoreEmpty) return { code: 'coalition/why-core', params: { slack: Math.max(0, -excess) } };
  const coalitions = balanced.map(({ members }) => members.join(' + ')).join(', ');
  return { code: 'coalition/why-core-empty', params: { coalitions, excess } };
}

/** Who is pivotal, and who has a part of its own. */
export function whyRole(game: Game, roles: readonly PlayerRole[], total: number): Text[] {
  const sign = game.kind === 'gain' ? 1 : -1;
  const above = ({ alone, marginal }: PlayerRole): number => sign * (marginal - alone);
  const most = Math.max(...roles.map(above));
  const told: Text[] = [];
  for (const role of roles) {
    const { isDummy, isNecessary, isVeto, marginal, player } = role;
    if (isDummy) told.push({ code: 'coalition/why-dummy', params: { player } });
    else if (isVeto) told.push({ code: 'coalition/why-veto', params: { player } });
    else if (isNecessary) told.push({ code: 'coalition/why-necessary', params: { player } });
    if (above(role) === most && most > 0) {
      const code = game.kind === 'gain' ? 'coalition/why-pivotal' : 'coalition/why-pivotal-cost';
      told.push({ code, params: { player, marginal, total, alone: role.alone } });
    }
  }
  return told;
}

/** What a split has to say for itself before the coalitions. */
export function whyShares(
  check: CoreCheck | undefined,
  shares: { readonly standardErrors?: readonly number[]; readonly samples?: number },
): Text[] {
  const told: Text[] = [];
  const { samples, standardErrors } = shares;
  if (samples !== undefined && standardErrors !== undefined) {
    const error = Math.max(...standardErrors);
    told.push({ code: 'coalition/why-sampled', params: { samples, error } });
  }
  if (check === undefined) return told;
  const { inCore, worst } = check;
  if (inCore) told.push({ code: 'coalition/why-in-core', params: {} });
  else if (worst !== undefined && worst.excess > 0) {
    const { excess, gets, members, worth } = worst;
    const params = { coalition: members.join(' + '), gets, worth, excess };
    told.push({ code: 'coalition/why-not-in-core', params });
  }
  return told;
}
