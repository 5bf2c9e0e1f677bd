import type { Highs, InitOptions } from 'highs';
import { solverFailure } from '../solver-problem.ts';

/** Where the solver's WebAssembly lies. */
export interface HighsOptions {
  /** the address of a file of the package (`highs.wasm`); left out, it is looked for beside the package */
  readonly locateFile?: (file: string) => string;
}

/** One instance of HiGHS in memory of its own. */
export interface HighsRuntime {
  readonly highs: Highs;
  /** models put into it so far */
  opened: number;
  /** the WebAssembly ended in the middle of a call: what its memory holds is not to be trusted */
  broken: boolean;
  /** what it said last, when told to speak */
  readonly said: string[];
}

const MOST_LINES = 60;

/** Loads an instance. Throws a `LandbridgeError` when the package or its WebAssembly is not found. */
export async function loadRuntime(options: HighsOptions): Promise<HighsRuntime> {
  const said: string[] = [];
  const hear = (line: string): void => {
    said.push(line);
    if (said.length > MOST_LINES) said.shift();
  };
  try {
    const { default: loader }: { default: unknown } = await import('highs');
    if (!isLoader(loader)) throw new TypeError('the package highs exports no loader');
    const { locateFile } = options;
    const where = locateFile === undefined ? {} : { locateFile };
    const highs = await loader({ ...where, print: hear, printErr: hear });
    return { highs, opened: 0, broken: false, said };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw solverFailure({ code: 'solver/not-loaded', value: 'highs.wasm', params: { reason } });
  }
}

type Loader = (options: InitOptions) => Promise<Highs>;

/** The package is typed as CommonJS and run as a module, where its default is the loader itself. */
const isLoader = (value: unknown): value is Loader => typeof value === 'function';

/** What a call into HiGHS gave, or why it gave nothing. */
export type Called<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: string };

/** Calls into HiGHS; an end that HiGHS did not foresee (memory full) breaks the instance. */
export function call<T>(runtime: HighsRuntime, act: () => T): Called<T> {
  try {
    return { ok: true, value: act() };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (error instanceof runtime.highs.errors.HighsError) return { ok: false, reason };
    runtime.broken = true;
    if (process.env.DBG) console.log('BROKEN', error, runtime.said.slice(-5));
    return { ok: false, reason: `the WebAssembly of HiGHS ended: ${reason}` };
  }
}
