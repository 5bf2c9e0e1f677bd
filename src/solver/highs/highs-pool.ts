import { loadRuntime } from './highs-runtime.ts';
import type { HighsOptions, HighsRuntime } from './highs-runtime.ts';

/** The memory of WebAssembly never shrinks: an instance is replaced after so many models … */
const MOST_MODELS = 4000;

/** … or bytes. */
const MOST_BYTES = 512 * 1024 * 1024;

/** Instances of HiGHS: one in use, and when it is worn another. */
export interface HighsPool {
  /** The instance to put the next model into. Models that are open stay where they are. */
  take(): HighsRuntime;
}

/**
 * Loading takes a moment that a synchronous `open` cannot wait for. So the next instance is loaded
 * beside the work once one is half worn, and taken when it is there; a caller who never lets go of
 * the thread goes on with the one there is.
 */
export async function highsPool(options: HighsOptions): Promise<HighsPool> {
  let current = await loadRuntime(options);
  let spare: HighsRuntime | undefined;
  let loading = false;
  const prepare = async (): Promise<void> => {
    if (spare !== undefined || loading || wearOf(current) < 0.5) return;
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
    take() {
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
