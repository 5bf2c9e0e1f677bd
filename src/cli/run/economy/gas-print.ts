import type { Problem } from '../../../quantity/index.ts';
import { PAINT, printJson, printLines, screenWidth } from '../../output.ts';
import { paintLines } from '../../screen/line.ts';
import type { Line } from '../../screen/line.ts';
import { csvTable } from './csv-table.ts';
import type { GasPack } from './gas-pack.ts';

/** An answer in its three forms. */
export interface GasPrint {
  readonly schema: string;
  readonly pack: GasPack | undefined;
  readonly answer: object;
  readonly screen: (width: number) => readonly Line[];
  readonly table: {
    readonly head: readonly string[];
    readonly rows: readonly (readonly (string | number | null)[])[];
  };
  readonly warnings?: readonly Problem[];
}

/** Prints an answer as the user asked for it: screen, JSON or a table. */
export async function printGas(
  { csv, json }: { readonly json?: boolean; readonly csv?: boolean },
  { answer, pack, schema, screen, table, warnings = [] }: GasPrint,
): Promise<void> {
  if (json === true) {
    await printJson({
      schema,
      view: pack?.view.digest ?? null,
      asOf: pack?.view.asOf ?? null,
      project: pack?.project ?? null,
      variant: pack?.variant ?? null,
      valuation: pack?.valuation.id ?? null,
      ...answer,
      warnings,
    });
  } else if (csv === true) {
    await printLines(csvTable(table.head, table.rows));
  } else {
    await printLines(paintLines(screen(screenWidth()), PAINT));
  }
}
