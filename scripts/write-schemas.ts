/**
 * Writes schemas/NAME.json, by which editors complete and check the files of a pack, and
 * schemas/result-COMMAND.json, which describe what the `--json` of a command prints:
 * `node scripts/write-schemas.ts`; with `--check` it only says whether they are up to date.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { z } from 'zod';

import { alignResultSchema } from '../src/alignment/index.ts';
import {
  assessResultSchema,
  bargainResultSchema,
  gainsOfGameResultSchema,
  gainsResultSchema,
} from '../src/assessment/index.ts';
import {
  bargainScoreResultSchema,
  coerceResultSchema,
  coercionFile,
  dealFile,
  dealResultSchema,
} from '../src/bargaining/index.ts';
import { powerResultSchema, voteFile } from '../src/coalition/index.ts';
import { flowsResultSchema, routeResultSchema, valueResultSchema } from '../src/corridor/index.ts';
import {
  approvalsResultSchema,
  vetoYearsResultSchema,
  votesResultSchema,
} from '../src/institution/index.ts';
import { lawResultSchema } from '../src/law/index.ts';
import { activityFile, bargainFile, collectionSchemas, scenario } from '../src/scenario/index.ts';

const folder = fileURLToPath(new URL('../schemas/', import.meta.url));

const ID = '^([A-Z]{2}|[a-z0-9]+(-[a-z0-9]+)*)$';

/** The text of each schema file, by its name. */
export function schemaTexts(): ReadonlyMap<string, string> {
  const { regimes, ...collections } = collectionSchemas;
  const regime = regimes.valueType;
  const all = {
    scenario,
    ...collections,
    regime,
    'activity-file': activityFile,
    'vote-file': voteFile,
    'bargain-file': bargainFile,
    'coercion-file': coercionFile,
    'deal-file': dealFile,
  };
  const schemas = Object.entries<z.ZodType>(all);
  const texts = schemas.map(([name, schema]): [string, string] => [
    `${name}.json`,
    schemaText(name, schema),
  ]);
  return new Map([
    ...texts,
    ['result-assess.json', resultText(assessResultSchema, 'assess')],
    ['result-law.json', resultText(lawResultSchema, 'law')],
    ['result-route.json', resultText(routeResultSchema, 'route')],
    ['result-flows.json', resultText(flowsResultSchema, 'flows')],
    ['result-gains.json', resultText(gainsResultSchema, 'gains')],
    ['result-gains-of-game.json', resultText(gainsOfGameResultSchema, 'gains of games')],
    ['result-value.json', resultText(valueResultSchema, 'value')],
    ['result-votes.json', resultText(votesResultSchema, 'power --votes')],
    ['result-approvals.json', resultText(approvalsResultSchema, 'power --behind')],
    ['result-veto-years.json', resultText(vetoYearsResultSchema, 'power --years')],
    ['result-power.json', resultText(powerResultSchema, 'power')],
    ['result-deal.json', resultText(dealResultSchema, 'deal')],
    ['result-align.json', resultText(alignResultSchema, 'align')],
    ['result-bargain.json', resultText(bargainResultSchema, 'bargain')],
    ['result-coerce.json', resultText(coerceResultSchema, 'bargain --coerce')],
    ['result-bargain-score.json', resultText(bargainScoreResultSchema, 'bargain --score')],
  ]);
}

/** The schema of a result, for programs that read `--json`. */
function resultText(schema: z.ZodType, name: string): string {
  const json = z.toJSONSchema(schema, { target: 'draft-2020-12', reused: 'ref' });
  return `${JSON.stringify({ ...json, title: `landbridge result: ${name}` }, null, 1)}\n`;
}

function schemaText(name: string, schema: z.ZodType): string {
  const json = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    reused: 'ref',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const { ref, date, key } = z.globalRegistry.get(zodSchema) ?? {};
      if (typeof ref === 'string') {
        jsonSchema.pattern = ID;
        jsonSchema.description = `id of one of the ${ref}`;
      }
      if (date === true) jsonSchema.description = 'a date: 2009-07-14, 2009-07, 2009-Q3, 2009';
      if (typeof key === 'string') jsonSchema.propertyNames = { type: 'string', pattern: ID };
      // The folder of a regime says whose provisions its files hold.
      const { properties, required } = jsonSchema;
      if (properties !== undefined && 'modality' in properties && required !== undefined) {
        jsonSchema.required = required.filter((field) => field !== 'regime');
      }
      // Our own marks are for walkers; editors know them not.
      for (const mark of ['ref', 'loose', 'date', 'key', 'quantity']) delete jsonSchema[mark];
    },
  });
  const titled = { ...json, title: `landbridge scenario: ${name}` };
  return `${JSON.stringify(titled, null, 1)}\n`;
}

/** Names of the schema files that differ from what the code says, are missing or too many. */
export function staleSchemas(): string[] {
  const texts = schemaTexts();
  const present = filesPresent();
  const names = new Set([...texts.keys(), ...present]);
  return [...names]
    .filter((name) => !present.includes(name) || texts.get(name) !== read(name))
    .toSorted();
}

function filesPresent(): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
}

const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

function writeAll(): void {
  mkdirSync(folder, { recursive: true });
  const texts = schemaTexts();
  for (const name of filesPresent()) if (!texts.has(name)) rmSync(join(folder, name));
  for (const [name, text] of texts) writeFileSync(join(folder, name), text);
  process.stderr.write(`wrote ${texts.size} schemas\n`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv.includes('--check')) {
    const stale = staleSchemas();
    if (stale.length > 0) {
      process.stderr.write(`stale: ${stale.join(', ')}; run: npm run schemas\n`);
      process.exitCode = 1;
    }
  } else {
    writeAll();
  }
}
