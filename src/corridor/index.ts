/**
 * Floor 2: what a corridor takes and what it is worth to whom. Networks and their flows, routes, the
 * money of projects, trade. Pure: no file, network, clock or global random source; the solver of its
 * programs is handed in.
 *
 * @module
 */
export { explainInfeasible } from './flow/explain-infeasible.ts';
export { explainUnbounded } from './flow/explain-unbounded.ts';
export { checkNetwork } from './flow/check-network.ts';
export { coalitionValue, coalitionValues } from './flow/coalition-value.ts';
export type { CoalitionValue, CoalitionValues } from './flow/coalition-value.ts';
export { openFlow } from './flow/open-flow.ts';
export type { FlowSession, SolveOptions } from './flow/open-flow.ts';
export type {
  Bus,
  Demand,
  FlowLimit,
  FlowLink,
  FlowNetwork,
  Line,
  Period,
  Share,
  Snapshot,
  Store,
  Supply,
} from './network/flow-network.ts';
export type { FlowSolution, PriceRule } from './network/flow-solution.ts';
export type { LeftOut } from './network/link-assets.ts';
export { annuityFactor } from './finance/discount.ts';
export { cheapestDiameter } from './gas/cheapest-diameter.ts';
export type { CheapestDiameter, DiameterChoice, LineCosts } from './gas/cheapest-diameter.ts';
export { compressibility, meanPressure } from './gas/compressibility.ts';
export type { Compressibility, Gas } from './gas/compressibility.ts';
export type { CompressorKind } from './gas/compressor.ts';
export {
  breakEvenDistance,
  breakEvenVolume,
  contractPrice,
  deliveredCost,
  parityPrice,
} from './gas/delivered-cost.ts';
export type { BreakEven, GasChain, GasTrade, OilLink, SourcePrices } from './gas/delivered-cost.ts';
export { massFlow, outletPressure, pipeFlow } from './gas/flow-equation.ts';
export type { FlowModel, Hydraulics, Pipe } from './gas/flow-equation.ts';
export { agaFriction, colebrook, reynolds } from './gas/friction.ts';
export type { GasCase } from './gas/gas-case.ts';
export {
  feeForTransit,
  pricePerMmbtu,
  pricePerThousandCubicMetres,
  rangeIn,
} from './gas/gas-units.ts';
export type { Range as GasRange } from './gas/gas-units.ts';
export { cutCost, holdUp } from './gas/hold-up.ts';
export type { CutCost, HoldUp, HoldUpGame, TransitLine } from './gas/hold-up.ts';
export type { Violation } from './gas/network-violation.ts';
export { planGasNetwork } from './gas/plan-network.ts';
export type { GasPlan, PlanOptions } from './gas/plan-network.ts';
export { readMatgas } from './gas/read-matgas.ts';
export { sizeLine } from './gas/size-line.ts';
export type { LineDesign, LinePipe, LineStation, LineTask } from './gas/size-line.ts';
export { readMatpower } from './interchange/matpower/read-matpower.ts';
export type { MatpowerRead } from './interchange/matpower/read-matpower.ts';
export { toGeoJson } from './interchange/geojson.ts';
export { pypsaObjective } from './interchange/pypsa/objective.ts';
export type { PypsaDetails } from './interchange/pypsa/details.ts';
export { readPypsa } from './interchange/pypsa/read-pypsa.ts';
export type { PypsaRead } from './interchange/pypsa/read-pypsa.ts';
export { writePypsa } from './interchange/pypsa/write-pypsa.ts';
export { meanFlows } from './network/mean-flows.ts';
export type { MeanFlow } from './network/mean-flows.ts';
export { networkOf } from './network/network-of.ts';
export type { MadeNetwork, NetworkRequest } from './network/network-of.ts';
export { answerRoute } from './route/answer-route.ts';
export { drawRoutes } from './route/draw-routes.ts';
export { lineCapacity, LINE_DEFAULTS } from './route/line-capacity.ts';
export {
  calibrateConstants,
  logitElasticity,
  logitShares,
  nestedLogitShares,
} from './route/mode-choice.ts';
export { paretoPaths } from './route/pareto-paths.ts';
export { routeGraph } from './route/route-graph.ts';
export { fullRouteRequest } from './route/route-request.ts';
export type { FullRouteRequest, RouteRequest } from './route/route-request.ts';
export { routeAnswerSchema, routeResultSchema } from './route/route-schema.ts';
export type {
  Route,
  RouteAnswer,
  RouteColumn,
  RouteLeg,
  RouteResult,
} from './route/route-schema.ts';
export { routeColumnName, routeText } from './route/route-text.ts';
export type { RouteNaming } from './route/route-text.ts';
export { shortestPath } from './route/shortest-path.ts';
export { routeWordsEn } from './route/words-en.ts';
export { statesOf } from './network/states.ts';
export { priceBasisOf } from './network/price-basis.ts';
export { tradeEffect } from './trade/trade-effect.ts';
export type { TradeChange, TradeEffect, TradeQuestion } from './trade/trade-effect.ts';
export { tradeWordsEn } from './trade/words-en.ts';
export { gateMargins } from './value/gate-margin.ts';
export type { GateMargin } from './value/gate-margin.ts';
export { NOBODY } from './value/money-line.ts';
export { statedAmount } from './value/stated-amount.ts';
export type { AmountRange } from './value/stated-amount.ts';
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
export { valueResultSchema } from './value/value-schema.ts';
export { valueWordsEn } from './value/words-en.ts';
export type { InterconnectorRule } from './welfare/asset-shares.ts';
export { UNASSIGNED } from './welfare/ledger.ts';
export type { AccountTotal, LedgerKind, LedgerLine, WelfareLedger } from './welfare/ledger.ts';
export {
  flowsResultSchema,
  leftOutSchema,
  ledgerSchema,
  networkUnitsSchema,
} from './welfare/flows-schema.ts';
export { LEDGER_COLUMNS, ledgerParts } from './welfare/ledger-columns.ts';
export type { LedgerColumn } from './welfare/ledger-columns.ts';
export { losersAndWinners } from './welfare/losers-and-winners.ts';
export type {
  CountryChange,
  FlowChange,
  LosersAndWinners,
  StakeChange,
} from './welfare/losers-and-winners.ts';
export { welfareByCountry } from './welfare/welfare-by-country.ts';
export type { WelfareOptions } from './welfare/welfare-by-country.ts';
