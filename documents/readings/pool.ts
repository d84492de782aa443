import { join } from 'node:path';
import Tinypool from 'tinypool';
import { Refusal } from '../../domain/failure/catalogue.ts';
import type { ReadingOutcome, ReadingTask } from './child.ts';
import { readingsBy, type ReadingName, type Readings } from './readings.ts';
import { stopped } from './stopped.ts';
import { withBuffers } from './with-buffers.ts';

export interface ReadingLimits {
  /** Of one reading, from when it begins. */
  readonly timeoutMs: number;
  /** Of the memory that JavaScript takes in one process. */
  readonly megabytes: number;
  readonly atOnce: number;
  /** Readings that may wait until others are done. */
  readonly waiting: number;
}

export interface ReadingPool extends Readings {
  /** Ends its processes; what they were doing is lost. */
  close(): Promise<void>;
}

interface PoolDeps {
  readonly templatesDir: string;
  /** Of this process; a part of it is passed on. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Something is wrong with a process, not with what it was given. */
  readonly onTrouble: (error: Error) => void;
}

const LIMITS: ReadingLimits = { timeoutMs: 60_000, megabytes: 768, atOnce: 2, waiting: 20 };
/** A process that still holds so much afterwards is not used again. */
const RECYCLED_ABOVE = 400 * 1024 * 1024;
const IDLE_MS = 5 * 60_000;
/** What a program needs to find poppler and a place for its files; nothing of the office's secrets. */
const PASSED_ON = ['PATH', 'HOME', 'TMPDIR', 'TZ', 'LANG'] as const;

/**
 * Readings in processes of their own: one that takes too long or too much memory is killed and refused
 * (`readingStopped`), and nothing else waits for it. More than may wait are refused (`tooMany`).
 */
export function openReadingPool(
  { templatesDir, env, onTrouble }: PoolDeps,
  own: Partial<ReadingLimits> = {},
): ReadingPool {
  const limits = { ...LIMITS, ...own };
  const pool = new Tinypool({
    runtime: 'child_process',
    serialization: 'advanced',
    filename: join(import.meta.dirname, 'child.ts'),
    execArgv: ['--import', import.meta.resolve('tsx'), `--max-old-space-size=${limits.megabytes}`],
    env: passedOn(env),
    ...{ minThreads: 0, maxThreads: limits.atOnce, idleTimeout: IDLE_MS },
    maxMemoryLimitBeforeRecycle: RECYCLED_ABOVE,
  });
  pool.on('error', onTrouble);
  const places = turnstile(limits);

  async function read(name: ReadingName, input: unknown): Promise<unknown> {
    await places.enter();
    try {
      return await readNow({ name, input, templatesDir });
    } finally {
      places.leave();
    }
  }

  async function readNow(task: ReadingTask): Promise<unknown> {
    const signal = AbortSignal.timeout(limits.timeoutMs);
    const outcome: unknown = await pool.run(task, { signal }).catch((error: unknown): never => {
      if (signal.aborted) throw stopped(`quá ${Math.round(limits.timeoutMs / 1000)} giây chưa xong`);
      if (isDeath(error)) throw stopped('tiến trình đọc tệp chết giữa chừng, thường vì hết bộ nhớ');
      throw error instanceof Error ? error : Object.assign(new Error('reading failed'), { cause: error });
    });
    return answerOf(outcome as ReadingOutcome);
  }

  return { ...readingsBy(read), close: () => pool.destroy() };
}

const passedOn = (env: PoolDeps['env']): Record<string, string> =>
  Object.fromEntries(
    PASSED_ON.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]] as const])),
  );

function answerOf(outcome: ReadingOutcome): unknown {
  if ('refused' in outcome) throw new Refusal(outcome.refused.type, outcome.refused.problems);
  return withBuffers(outcome.answer);
}

/** What tinypool says of a process that ended by itself in the middle of a task. */
const isDeath = (error: unknown): boolean =>
  error instanceof Error && error.message === 'Worker exited unexpectedly';

/** So many inside at once, so many waiting, the rest turned away. */
function turnstile({ atOnce, waiting }: ReadingLimits) {
  const queue: (() => void)[] = [];
  let inside = 0;
  return {
    async enter(): Promise<void> {
      if (inside < atOnce) inside += 1;
      else if (queue.length < waiting) await new Promise<void>((resolve) => queue.push(resolve));
      else
        throw new Refusal('tooMany', [
          { where: 'tệp', what: 'đang đọc nhiều tệp khác', remedy: 'đợi một phút rồi gửi lại' },
        ]);
    },
    /** Its place goes to whoever waits longest. */
    leave(): void {
      const next = queue.shift();
      if (next) next();
      else inside -= 1;
    },
  };
}
