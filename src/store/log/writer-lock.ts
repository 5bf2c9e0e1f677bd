import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { logFailure } from './log-problem.ts';
import { runningProcess } from './process-identity.ts';

/** The right to write to a folder, held by one at a time. */
export interface WriterLock {
  /** Throws `store/lock-lost` when the lock was taken away. */
  requireHeld(): void;
  release(): void;
}

interface Holder {
  readonly token: string;
  readonly pid: number;
  readonly host: string;
  readonly started: string | null;
}

const NAME = 'writer.lock';
/** each try but the first removes a lock whose holder is gone */
const TRIES = 5;

/**
 * Takes the lock of a folder. A lock left by a process that no longer runs is removed; one held by
 * a running process, or by a machine that cannot be asked, throws `store/locked`.
 */
export function takeWriterLock(folder: string): WriterLock {
  const file = join(folder, NAME);
  const token = randomUUID();
  const started = runningProcess(process.pid)?.started ?? null;
  const own: Holder = { token, pid: process.pid, host: hostname(), started };
  const draft = `${file}.${token}`;
  writeFileSync(draft, JSON.stringify(own), { flush: true });
  try {
    for (let tried = 0; tried < TRIES; tried++) {
      if (linkedTo(draft, file)) return lockOf(file, token);
      const holder = readHolder(file);
      if (holder !== undefined && isRunning(holder)) throw locked(folder, file, holder);
      removeStale(file, holder?.token);
    }
    throw locked(folder, file, readHolder(file));
  } finally {
    rmSync(draft, { force: true });
  }
}

/** A link appears whole or not at all: nobody ever sees a lock without its holder. */
function linkedTo(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (codeOf(error) === 'EPERM' || codeOf(error) === 'ENOTSUP') return copiedTo(draft, file);
    throw error;
  }
}

/** For file systems without links. */
function copiedTo(draft: string, file: string): boolean {
  try {
    writeFileSync(file, readFileSync(draft), { flag: 'wx', flush: true });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function lockOf(file: string, token: string): WriterLock {
  const isHeld = (): boolean => readHolder(file)?.token === token;
  return {
    requireHeld: () => {
      if (!isHeld()) throw logFailure({ code: 'store/lock-lost', value: file });
    },
    release: () => {
      if (isHeld()) rmSync(file, { force: true });
    },
  };
}

function isRunning({ pid, host, started }: Holder): boolean {
  if (host !== hostname()) return true; // cannot be asked, so it is believed
  const running = runningProcess(pid);
  if (running === undefined) return false;
  return started === null || running.started === null || started === running.started;
}

/**
 * Moves a stale lock aside before deleting it. Somebody quicker may have removed it and taken the
 * lock in between: then it is theirs that was moved, and it is put back.
 */
function removeStale(file: string, token: string | undefined): void {
  const aside = `${file}.stale-${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const moved = readHolder(aside);
  if (moved !== undefined && moved.token !== token) linkedTo(aside, file);
  rmSync(aside, { force: true });
}

/** Undefined when there is none, or when what is there was never finished. */
function readHolder(file: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isHolder(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isHolder(value: unknown): value is Holder {
  if (typeof value !== 'object' || value === null) return false;
  if (!('token' in value && 'pid' in value && 'host' in value && 'started' in value)) return false;
  const { token, pid, host, started } = value;
  return (
    typeof token === 'string' &&
    Number.isSafeInteger(pid) &&
    typeof host === 'string' &&
    (started === null || typeof started === 'string')
  );
}

function locked(folder: string, file: string, holder: Holder | undefined): Error {
  const params = { pid: holder?.pid ?? '?', host: holder?.host ?? '?', file };
  return logFailure({ code: 'store/locked', value: folder, params });
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
