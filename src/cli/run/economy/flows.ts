import { networkFlows } from '../../../assessment/index.ts';
import type { NetworkFlows } from '../../../assessment/index.ts';
import { losersAndWinners, pypsaObjective, toGeoJson } from '../../../corridor/index.ts';
import type { InterconnectorRule, LosersAndWinners } from '../../../corridor/index.ts';
import { fail, unwrap } from '../../../quantity/index.ts';
import type { LpSolver } from '../../../quantity/index.ts';
import type { FlowsOptions } from '../../commands/flows.ts';
import { PAINT, printJson, printLines, screenWidth } from '../../output.ts';
import { openProgress } from '../../progress.ts';
import { flowsScreen } from '../../screen/economy/flows-screen.ts';
import { paintLines } from '../../screen/line.ts';
import { wordsEn } from '../../words-en.ts';
import { assetTable, writeTables } from './flow-tables.ts';
import { flowsResult } from './flows-result.ts';
import type { Solved } from './flows-result.ts';
import { networkNames } from './network-names.ts';
import { openNetwork } from './open-network.ts';
import type { OpenedNetwork } from './open-network.ts';
import { openSolver } from './open-solver.ts';
import { sayNotices } from './say-notices.ts';
import { sameCommand, writePage } from './write-page.ts';

const RULES: readonly InterconnectorRule[] = ['owners', 'half', 'territory'];

/** Prints flows, prices and the ledger of a network; returns the exit code. */
export async function flows(given: string, options: FlowsOptions): Promise<0> {
  const opened = await openNetwork(given, options);
  const rule = ruleOption(options.rule);
  const solver = await openSolver(options.solver, opened.network);
  const progress = openProgress('solving');
  let found: NetworkFlows;
  let without: Without | undefined;
  try {
    await progress.show();
    found = unwrap(networkFlows(opened.network, solver, { rule }));
    without = withoutProject(opened, found, solver, rule);
  } finally {
    progress.close();
  }
  const solved: Solved = {
    opened,
    found,
    compared: without?.compared,
    rule,
    solver: solver.name,
  };
  if (options.json !== true && options.geojson !== true) await sayNotices(opened.warnings);
  if (options.write !== undefined) await writeTables(options.write, opened, found);
  await print(solved, options);
  if (options.html !== undefined) await writeFlows(options.html, solved, without);
  return 0;
}

async function print(solved: Solved, options: FlowsOptions): Promise<void> {
  const { compared, found, opened, solver } = solved;
  if (options.geojson === true) {
    await printJson(toGeoJson(found.network, found.solution));
  } else if (options.json === true) {
    await printJson(flowsResult(solved));
  } else if (options.csv === true) {
    await printLines(assetTable(found));
  } else {
    const lines = flowsScreen(found, compared, {
      day: opened.day,
      width: screenWidth(),
      solver,
      left: opened.left,
      project: opened.project,
      pypsaObjective: objectiveOf(solved),
      names: networkNames(opened),
    });
    await printLines(paintLines(lines, PAINT));
  }
}

const objectiveOf = ({ found, opened }: Solved): number | undefined =>
  opened.pypsa === undefined ? undefined : pypsaObjective(opened.pypsa, found.solution);

async function writeFlows(
  file: string,
  solved: Solved,
  without: Without | undefined,
): Promise<void> {
  const { found, opened, rule, solver } = solved;
  const { writeFlowsPage } = await import('../../../report/index.ts');
  const html = writeFlowsPage({
    found,
    without,
    project: opened.projectTitle,
    rule,
    left: opened.left,
    warnings: opened.warnings,
    names: networkNames(opened),
    day: opened.day,
    solver,
    pypsaObjective: objectiveOf(solved),
    view: opened.view,
    command: sameCommand(process.argv.slice(2), opened.day),
    generated: new Date().toISOString(),
    data: flowsResult(solved),
  });
  await writePage(file, html);
}

interface Without {
  readonly found: NetworkFlows;
  readonly compared: LosersAndWinners;
}

/** The same network without the links of the project, and who gains and loses by them. */
function withoutProject(
  { network, own: links }: OpenedNetwork,
  found: NetworkFlows,
  solver: LpSolver,
  rule: InterconnectorRule,
): Without | undefined {
  if (links.length === 0) return undefined;
  const isOut = (id: string): boolean => links.includes(id.split('+')[0] ?? id);
  const bare = {
    ...network,
    links: network.links.filter(({ id }) => !isOut(id)),
    lines: network.lines.filter(({ id }) => !isOut(id)),
  };
  const before = networkFlows(bare, solver, { rule });
  return before.ok
    ? { found: before.value, compared: losersAndWinners(before.value, found) }
    : undefined;
}

function ruleOption(text: string | undefined): InterconnectorRule {
  const rule = RULES.find((each) => each === (text ?? 'owners'));
  if (rule !== undefined) return rule;
  const params = { known: RULES.join(', ') };
  return unwrap(fail({ code: 'cli/no-rule', path: '--rule', value: text ?? '', params }, wordsEn));
}
