/** Loads the Korean pack once in this fresh process and prints the milliseconds it took. */
import { loadScenario } from '../src/store/index.ts';

const start = performance.now();
const { pack, cached } = await loadScenario('korea');
const took = performance.now() - start;
if (pack === undefined) throw new Error('the pack has errors: landbridge check korea says which');
process.stdout.write(JSON.stringify({ took, cached }));
