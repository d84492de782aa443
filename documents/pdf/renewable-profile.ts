import { makeProfile, removeProfile } from './profile.ts';

export interface RenewableProfile {
  /** The profile folder to use for so many files. */
  take(files: number): string;
  /** Throws it away: after a kill it may be broken. */
  drop(): void;
}

/** Profiles made in `profileDir`, one at a time, each for about `restartAfter` files. */
export function renewableProfile(options: {
  readonly profileDir: string;
  readonly restartAfter: number;
}): RenewableProfile {
  let folder: string | null = null;
  let used = 0;
  const drop = (): void => {
    if (folder) removeProfile(folder);
    folder = null;
    used = 0;
  };
  return {
    take(files) {
      if (used >= options.restartAfter) drop();
      used += files;
      return (folder ??= makeProfile(options.profileDir));
    },
    drop,
  };
}
