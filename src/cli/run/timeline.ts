import { didYouMean, fail, parseDate, unwrap } from '../../quantity/index.ts';
import type { DatedSpan } from '../../quantity/index.ts';
import type { TimelineOptions } from '../commands/timeline.ts';
import { namesOf } from '../names.ts';
import { PAINT, printJson, printLines, say, screenWidth } from '../output.ts';
import { paintLines } from '../screen/line.ts';
import { timelineScreen } from '../screen/timeline-screen.ts';
import { choose, entriesOf } from '../timeline/entries.ts';
import { wordsEn } from '../words-en.ts';
import { openView } from './open-view.ts';

/** Prints what happened, in order; returns the exit code. */
export async function timeline(given: string, options: TimelineOptions): Promise<0> {
  const [from, to] = [spanOption(options.from, '--from'), spanOption(options.to, '--to')];
  const { view } = await openView(given, options);
  const names = namesOf(view.pack, { ids: options.ids === true });
  const entries = entriesOf(view.pack, names);
  const { actor, kind, project } = options;
  requireKnown(actor, Object.keys(view.pack.actors), '--actor');
  requireKnown(project, Object.keys(view.pack.projects), '--project');
  requireKnown(kind, [...new Set(entries.map((entry) => entry.kind))].toSorted(), '--kind');
  const wanted = { from: from?.earliest, to: to?.latest, actor, project, kind };
  const chosen = choose(entries, wanted);
  if (options.json === true) {
    await printJson({ schema: 'timeline@1', view: view.digest, asOf: view.asOf, entries: chosen });
    return 0;
  }
  const width = process.stdout.isTTY ? screenWidth() : undefined;
  await printLines(paintLines(timelineScreen(chosen, width), PAINT));
  if (chosen.length === 0) await say('nothing on record for that');
  return 0;
}

function spanOption(text: string | undefined, option: string): DatedSpan | undefined {
  if (text === undefined) return undefined;
  const parsed = parseDate(text);
  if (parsed.ok) return parsed.value;
  return unwrap(fail({ code: 'cli/not-a-date', path: option, value: text }, wordsEn));
}

function requireKnown(value: string | undefined, known: readonly string[], option: string): void {
  if (value === undefined || known.includes(value)) return;
  const same = known.find((each) => each.toLowerCase() === value.toLowerCase());
  const near = same ?? didYouMean(value, known);
  const few = known.length <= 30 ? `one of: ${known.join(', ')}` : 'show PACK lists what there is';
  const hint = near === undefined ? few : `did you mean "${near}"?`;
  const code = option === '--kind' ? 'cli/unknown-kind' : 'cli/unknown-id';
  unwrap(fail({ code, path: option, value, hint }, wordsEn));
}
