import { removeWorkFolder } from '../tools/work-folder.ts';
import { makeProfile } from './profile.ts';
import { startWarmOffice, type WarmOffice } from './warm-office.ts';

export interface RenewableProfile {
  /** The profile folder to use for so many files, with a LibreOffice waiting on it when it is to be kept warm. */
  take(files: number): Promise<string>;
  /** Throws it away: after a kill it may be broken. */
  drop(): void;
}

interface ProfileOptions {
  readonly profileDir: string;
  readonly restartAfter: number;
  readonly sofficePath: string;
  readonly warm: boolean;
}

/** Profiles made in `profileDir`, one at a time, each for about `restartAfter` files. */
export function renewableProfile(options: ProfileOptions): RenewableProfile {
  let folder: string | null = null;
  let office: WarmOffice | null = null;
  let used = 0;
  const drop = (): void => {
    office?.kill();
    if (folder) removeWorkFolder(folder);
    folder = office = null;
    used = 0;
  };
  return {
    async take(files) {
      if (used >= options.restartAfter || office?.isRunning() === false) drop();
      used += files;
      folder ??= makeProfile(options.profileDir);
      const taken = folder;
      if (options.warm) office ??= await startWarmOffice(options.sofficePath, taken);
      return taken;
    },
    drop,
  };
}
