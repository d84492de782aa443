import type { Ending } from './orphan.ts';

/** Each is stopped before those it uses. */
export const STOP_ORDER = ['worker', 'api', 'mailbox', 'temporal', 'postgres'] as const;
export type PartName = (typeof STOP_ORDER)[number];

/** How a part is started. It runs in a process group of its own, so that Ctrl-C reaches the supervisor alone. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** The ordinary user it runs as, when the supervisor is root and the part must not be. */
  readonly user?: { readonly uid: number; readonly gid: number };
}

/** One supervised process. */
export interface Part {
  readonly name: PartName;
  readonly command: Command;
  /** What must be true before each start, the first and those after a death. */
  prepare?(): Promise<void>;
  /** Whether it can be used now. */
  ready(): Promise<boolean>;
  readonly readyWithinMs: number;
  /** Whether it still answers while it runs: a sign from the program itself, not from the system it runs on. */
  alive(): Promise<boolean>;
  readonly ending: Ending;
}
