import type { CompiledNeed } from '../compiled.ts';

/** A span of days on which a need is granted; an open end is Infinity. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** The grants of one need along a draw: those on record, then those drawn. */
export class Grants {
  readonly windows: Window[] = [];
  refusals = 0;

  begin(need: CompiledNeed): void {
    this.windows.length = 0;
    for (const { from, to } of need.granted) {
      this.windows.push({ from, to: to ?? Number.POSITIVE_INFINITY });
    }
    this.refusals = need.refusals;
  }

  grant(from: number, to: number): void {
    this.windows.push({ from, to });
  }

  /** The last day (exclusive) of the grant that holds on a day; undefined when none does. */
  liveUntil(day: number): number | undefined {
    let until: number | undefined;
    for (const window of this.windows) {
      if (window.from <= day && day < window.to && (until === undefined || window.to > until)) {
        until = window.to;
      }
    }
    return until;
  }

  /** A severance ends what was granted before it. */
  end(day: number): void {
    for (const [index, window] of this.windows.entries()) {
      if (window.to > day) this.windows[index] = { from: window.from, to: day };
    }
  }
}
