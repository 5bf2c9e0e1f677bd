import { chunkProblems } from './run-failure.ts';
import { runSentChunk } from './run-job-chunk.ts';
import { fromSharedJson } from './thread-task.ts';
import type { ThreadReply, ThreadTask } from './thread-task.ts';

/** Inputs kept after reading; a server works on a few questions at a time. */
const KEPT = 4;

const inputs = new Map<string, unknown>();

/** What the thread pool calls for each task. */
export function runTask(task: ThreadTask): ThreadReply {
  try {
    return { ok: true, chunk: runSentChunk(task.kind, inputOf(task), task.chunk) };
  } catch (error) {
    return { ok: false, problems: chunkProblems(task.chunk, error) };
  }
}

function inputOf({ digest, input }: ThreadTask): unknown {
  const known = inputs.get(digest);
  if (known !== undefined) return known;
  const read = fromSharedJson(input);
  const oldest = inputs.size >= KEPT ? inputs.keys().next().value : undefined;
  if (oldest !== undefined) inputs.delete(oldest);
  inputs.set(digest, read);
  return read;
}
