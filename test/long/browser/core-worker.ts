import {
  assess,
  canonicalJson,
  isoDate,
  parseScenario,
  unwrap,
  viewAsOf,
} from '../../../src/core.ts';
import type { AssessRequest, PackFile } from '../../../src/core.ts';

/** A question as it is sent to a worker: a pack as texts, a day and a request. */
export interface Question {
  readonly files: readonly PackFile[];
  readonly asOf: string;
  readonly request: AssessRequest;
}

/** The answer in its canonical bytes; throws when the pack or the request has errors. */
export function answerTo({ files, asOf, request }: Question): string {
  const { pack, problems } = parseScenario(files);
  if (pack === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
  return canonicalJson(unwrap(assess(viewAsOf(pack, isoDate(asOf)), request)));
}
