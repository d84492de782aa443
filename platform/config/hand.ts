import { join } from 'node:path';
import { ROOT } from '../root.ts';

export interface HandEnvironment {
  /** Folder of the instance. */
  readonly home: string;
  /** Address of the API; null: as the home folder says. */
  readonly url: string | null;
  /** Account to work as; null: named by `--as`. */
  readonly as: string | null;
}

/** What the command line reads of the environment: it must work where nothing of a server is configured. */
export function readHandEnvironment(
  env: Readonly<Record<string, string | undefined>> = process.env,
): HandEnvironment {
  const value = (name: string): string | null => env[name]?.trim() || null;
  return {
    home: value('VANTHU_HOME') ?? join(ROOT, '.local'),
    url: value('VANTHU_URL'),
    as: value('VANTHU_AS'),
  };
}
