import { loadRuntime } from './highs-runtime.ts';
import type { HighsOptions, HighsRuntime } from './highs-runtime.ts';

/** The memory of WebAssembly never shrinks: an instance is replaced after so many models … */
const MOST_MODELS = 4000;

/** … or bytes. */
const MOST_BYTES = 512 * 1024 * 1024;

/** Which models share an instance. */
export type Lane = 'linear' | 'quadratic';

/** Instances of HiGHS: one in use for each lane, and when it is worn another. */
export interface HighsPool {
  /** The instance to put the next model into. Models that are open stay where they are. */
  take(lane: Lane): HighsRuntime;
}

/**
 * HiGHS's solver of quadratic models now and then writes past its memory. So these have an instance
 * of their own, and one more that waits for the first to break; linear models never meet them.
 *
 * Loading takes a moment that a synchronous `open` cannot wait for. So the next instance is loaded
 * beside the work, and taken when it is there; a caller who never lets go of the thread goes on with
 * the one there is.
 */
export async function highsPool(options: HighsOptions): Promise<HighsPool> {
  const [linear, quadratic] = await Promise.all([
    openLane(options, 0.5), // half worn: time enough until it is replaced
    openLane(options, 0),
  ]);
  return { take: (lane) => (lane === 'linear' ? linear : quadratic).take() };
}

/** `prepareAt`: how worn an instance is when the next one is loaded. */
async function openLane(options: HighsOptions, prepareAt: number) {
  let current = await loadRuntime(options);
  let spare: HighsRuntime | undefined;
  let loading = false;
  const prepare = async (): Promise<void> => {
    if (spare !== undefined || loading || wearOf(current) < prepareAt) return;
    loading = true;
    try {
      spare = await loadRuntime(options);
    } catch {
      spare = undefined; // it was there before: the one in use goes on, and the next call tries again
    } finally {
      loading = false;
    }
  };
  return {
    take(): HighsRuntime {
      if (wearOf(current) >= 1 && spare !== undefined) {
        current = spare;
        spare = undefined;
      }
      void prepare();
      current.opened += 1;
      return current;
    },
  };
}

function wearOf({ broken, opened, highs }: HighsRuntime): number {
  if (broken) return 1;
  return Math.max(opened / MOST_MODELS, highs.memoryBytes / MOST_BYTES);
}
