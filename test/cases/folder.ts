import { join } from 'node:path';

/**
 * The path of a file in the folder of known answers given to `npm run test:cases`.
 *
 * @example caseFile('record/ground-truth.jsonl')
 */
export function caseFile(path: string): string {
  const folder = process.env['LANDBRIDGE_CASES'];
  if (folder === undefined) throw new Error('run by: npm run test:cases -- FOLDER');
  return join(folder, path);
}
