import { readdirSync } from 'node:fs';

/**
 * A pack that a reader of the help can try at once: the first that comes along with the program,
 * or the word `PACK`. A plain look into a folder, because the help must not load the store.
 */
export function examplePack(): string {
  try {
    const folder = new URL('../../scenarios/', import.meta.url);
    const packs = readdirSync(folder, { withFileTypes: true }).filter((each) => each.isDirectory());
    return packs.map(({ name }) => name).toSorted()[0] ?? 'PACK';
  } catch {
    return 'PACK';
  }
}

/** Examples in the help of a command: what to type, and what it does, in two columns. */
export function exampleList(
  examples: readonly (readonly [command: string, does: string])[],
): string {
  const width = Math.max(...examples.map(([command]) => command.length));
  const lines = examples.map(([command, does]) => `  ${command.padEnd(width)}  ${does}`);
  return `\nExamples:\n${lines.join('\n')}\n`;
}
