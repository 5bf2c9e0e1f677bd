import type { SingleBar } from 'cli-progress';

/** What tells a waiting person how far a run is. */
export interface Progress {
  readonly update: (done: number, total: number) => void;
  /** shows the bar at once: for work that is known to be long and leaves no moment to open it */
  readonly show: () => Promise<void>;
  readonly close: () => void;
}

/** A run that is over before anybody wonders needs no bar. */
const PATIENCE = 300;

/**
 * A bar on standard error for runs that take longer than a moment; none where nobody watches (no
 * terminal, or a build machine).
 */
export function openProgress(title: string): Progress {
  const { CI } = process.env;
  if (!process.stderr.isTTY || CI !== undefined) {
    return {
      update: () => undefined,
      show: () => Promise.resolve(),
      close: () => undefined,
    };
  }
  let bar: SingleBar | undefined;
  let asked = false;
  let closed = false;
  let at = { done: 0, total: 1 };
  const began = performance.now();
  const open = async (): Promise<void> => {
    const { SingleBar: Bar } = await import('cli-progress');
    if (closed) return;
    const format = `${title} {bar} {percentage} %`;
    bar = new Bar({
      format,
      clearOnComplete: true,
      hideCursor: true,
      barsize: 30,
      barCompleteChar: '█',
      barIncompleteChar: '░',
    });
    bar.start(at.total, at.done);
  };
  return {
    update: (done, total) => {
      at = { done, total };
      bar?.update(done);
      if (asked || performance.now() - began < PATIENCE) return;
      asked = true;
      void open();
    },
    show: async () => {
      asked = true;
      await open();
    },
    close: () => {
      closed = true;
      bar?.stop();
    },
  };
}
