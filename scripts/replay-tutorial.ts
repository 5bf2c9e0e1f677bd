/**
 * Replays docs/tutorial.md in an empty folder and writes every output anew:
 * `node scripts/replay-tutorial.ts`.
 *
 * A block `sh` holds one command line; the block `text` after it is what it prints. A block `yaml`
 * after a comment `<!-- append FILE -->` or `<!-- write FILE -->` goes into that file.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
export const TUTORIAL = join(ROOT, 'docs/tutorial.md');

const BLOCK = /^(?:<!-- (append|write) (\S+) -->\n\n)?```(sh|text|yaml)\n([\s\S]*?)^```$/gm;

/** The tutorial with the outputs of today. */
export function replayTutorial(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'landbridge-tutorial-'));
  let printed: string | undefined;
  try {
    return text.replaceAll(
      BLOCK,
      (block: string, how: string | undefined, file: string, kind: string, body: string) => {
        if (kind === 'sh') printed = run(folder, body);
        if (kind === 'yaml' && how !== undefined) change(join(folder, file), how, body);
        if (kind !== 'text' || printed === undefined) return block;
        return `\`\`\`text\n${printed}\`\`\``;
      },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function change(file: string, how: string, body: string): void {
  if (how === 'append') appendFileSync(file, body);
  else writeFileSync(file, body);
}

/** What one command line prints, as in a terminal; a failing exit code is shown. */
function run(folder: string, line: string): string {
  const [name, ...words] = line.trim().split(/\s+/);
  if (name !== 'landbridge') throw new Error(`the tutorial can replay landbridge only: ${line}`);
  const main = join(ROOT, 'src/cli/main.ts');
  const { status, stderr, stdout } = spawnSync(process.execPath, [main, ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', LANDBRIDGE_CACHE: 'off' },
  });
  const exit = status === 0 ? '' : `(exit code ${String(status)})\n`;
  const lines = `${stdout}${stderr}${exit}`.split('\n').map((each) => each.trimEnd());
  return lines.join('\n').replace(/\n*$/, '\n');
}

if (import.meta.main) {
  writeFileSync(TUTORIAL, replayTutorial(readFileSync(TUTORIAL, 'utf8')));
}
