import type { AfterRestore } from '../../store/backup/after-restore.ts';
import type { Manifest } from '../../store/backup/manifest.ts';

/** What the command line touches outside itself; a test gives its own. */
export interface CliIo {
  /** Folder of the instance, where `tokens.json` and `run/ports.json` are. */
  readonly home: string;
  /** Address of the API, no slash at the end; null: read from the home folder. */
  readonly url: string | null;
  /** Account whose token is used when `--as` is absent. */
  readonly as: string | null;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Backup and restore of the office of this machine; absent where there is none. */
  readonly keeping?: Keeping;
  /** Columns of the terminal; null when written to a file or a pipe. */
  readonly columns: number | null;
}

/** What a shell script can tell apart. */
export const EXIT = { done: 0, refused: 1, usage: 2, tryAgain: 3 } as const;

export interface Restored {
  readonly manifest: Manifest;
  readonly after: AfterRestore | null;
}

/** Works on the database and the files of this machine; wired in `bin/`. */
export interface Keeping {
  backup(file: string): Promise<Manifest>;
  restore(file: string, options: { readonly replace: boolean }): Promise<Restored>;
}
