import { cp, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { LandbridgeError, fail, makeProblem, unwrap } from '../../quantity/index.ts';
import { packageRoot } from '../../store/index.ts';
import type { InitOptions } from '../commands/init.ts';
import { printLines, say } from '../output.ts';
import { wordsEn } from '../words-en.ts';

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const SLOT = 'PACK-NAME';

/** Writes the template pack under a name; returns the exit code. */
export async function init(name: string, { dir = '.' }: InitOptions): Promise<0> {
  if (!NAME.test(name)) {
    const hint = suggestion(name);
    const more = hint === '' ? {} : { hint: `did you mean "${hint}"?` };
    return unwrap(fail({ code: 'cli/pack-name', path: 'name', value: name, ...more }, wordsEn));
  }
  const folder = join(dir, name);
  if (await isInUse(folder)) {
    return unwrap(fail({ code: 'cli/folder-in-use', path: 'name', value: folder }, wordsEn));
  }
  const files = await templateFiles();
  try {
    await mkdir(folder, { recursive: true });
    for (const { path, text } of files) {
      await mkdir(join(folder, path, '..'), { recursive: true });
      await writeFile(join(folder, path), text.replaceAll(SLOT, name));
    }
    await cp(join(packageRoot(), 'schemas'), join(folder, '.schema'), {
      recursive: true,
      filter: (file) => !/result-[^/\\]*\.json$/.test(file),
    });
  } catch (error) {
    const params = { reason: error instanceof Error ? error.message : String(error) };
    throw new LandbridgeError([
      makeProblem({ code: 'cli/cannot-write', value: folder, params }, wordsEn),
    ]);
  }
  await printLines([folder]);
  const pack = folder.startsWith('.') || folder.startsWith(sep) ? folder : `.${sep}${folder}`;
  await say(
    `wrote ${files.length} files; try: landbridge check ${pack}, then landbridge assess ${pack}`,
  );
  return 0;
}

/** A name made right: `My Corridor` → `my-corridor`. */
function suggestion(name: string): string {
  return name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .join('-');
}

async function isInUse(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length > 0;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code !== 'ENOENT';
  }
}

async function templateFiles(): Promise<{ readonly path: string; readonly text: string }[]> {
  const root = join(packageRoot(), 'templates', 'pack');
  try {
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)))
      .toSorted();
    return await Promise.all(
      paths.map(async (path) => ({ path, text: await readFile(join(root, path), 'utf8') })),
    );
  } catch {
    throw new LandbridgeError([makeProblem({ code: 'cli/template-missing' }, wordsEn)], 'failure');
  }
}
