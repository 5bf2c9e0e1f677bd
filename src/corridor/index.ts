/**
 * Floor 2: what a corridor takes and what it is worth to whom. Networks and their flows, routes, the
 * money of projects, trade. Pure: no file, network, clock or global random source; the solver of its
 * programs is handed in.
 *
 * @module
 */
export { networkOf } from './network/network-of.ts';
export type { MadeNetwork, NetworkRequest } from './network/network-of.ts';
export { priceBasisOf } from './network/price-basis.ts';
export { tradeEffect } from './trade/trade-effect.ts';
export type { TradeChange, TradeEffect, TradeQuestion } from './trade/trade-effect.ts';
export { valueOfProject } from './value/value-of-project.ts';
export type { ProjectWorth } from './value/value-of-project.ts';
export type { ValueRequest } from './value/value-request.ts';
export type {
  GateAnswer,
  LineAnswer,
  PartAnswer,
  PartyAnswer,
  Spread,
  ValueAnswer,
  Worth,
} from './value/value-answer.ts';
