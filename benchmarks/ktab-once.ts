/** Runs KTAB's spatial model once, in this fresh process, on FILE and prints the milliseconds it took. */
import { readFileSync } from 'node:fs';
import { readKtabCsv, spatialModel } from '../src/bargaining/index.ts';
import { unwrap } from '../src/quantity/index.ts';

const [, , file = ''] = process.argv;
const text = readFileSync(file, 'utf8');
const start = performance.now();
unwrap(spatialModel(unwrap(readKtabCsv(text, file))));
process.stdout.write(JSON.stringify({ took: performance.now() - start }));
