import type { LpOptions, LpStatus } from '../../quantity/index.ts';

/** Where the files of one run lie. */
export interface RunFiles {
  readonly folder: string;
  readonly model: string;
}

/** How many rows and columns the file of the model has. */
export interface FileShape {
  readonly rows: number;
  readonly columns: number;
}

/** What a program answered, in the order of the file of the model and as a minimum. */
export interface NativeAnswer {
  readonly status: LpStatus;
  readonly values?: Float64Array;
  readonly duals?: Float64Array;
  readonly reducedCosts?: Float64Array;
  readonly message?: string;
}

/** How to talk to one solver's program. */
export interface NativeFormat {
  readonly binary: string;
  readonly name: string;
  /** Writes what it needs beside the model, and gives its arguments. */
  prepare(files: RunFiles, options: LpOptions): readonly string[];
  /** Reads what it left behind; undefined: nothing that makes sense. */
  read(files: RunFiles, shape: FileShape): NativeAnswer | undefined;
}
