import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Makes a fresh LibreOffice profile for this process: no macros, no links followed, no Java. Returns its folder. */
export function makeProfile(profileDir: string): string {
  mkdirSync(profileDir, { recursive: true });
  const folder = mkdtempSync(path.join(profileDir, `${PREFIX}${process.pid}-`));
  mkdirSync(path.join(folder, 'user'));
  writeFileSync(path.join(folder, 'user', 'registrymodifications.xcu'), settingsXml());
  return folder;
}

export const removeProfile = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });

/** Removes what processes that are gone left behind. */
export function sweepProfiles(profileDir: string): void {
  mkdirSync(profileDir, { recursive: true });
  for (const name of readdirSync(profileDir)) {
    const pid = Number(new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1]);
    if (pid && !isAlive(pid)) removeProfile(path.join(profileDir, name));
  }
}

const PREFIX = 'soffice-';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Path, property, value of LibreOffice's registry. */
const SETTINGS: ReadonlyArray<readonly [string, string, string]> = [
  ['/org.openoffice.Office.Common/Security/Scripting', 'MacroSecurityLevel', '3'],
  ['/org.openoffice.Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
  ['/org.openoffice.Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ['/org.openoffice.Office.Common/Security/Scripting', 'DisableActiveContent', 'true'],
  ['/org.openoffice.Office.Writer/Content/Update', 'Link', '2'],
  ['/org.openoffice.Office.Java/VirtualMachine', 'Enable', 'false'],
  ['/org.openoffice.Office.Common/Misc', 'FirstRun', 'false'],
  ['/org.openoffice.Office.Common/Save/Document', 'AutoSave', 'false'],
];

const settingsXml = (): string =>
  '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">' +
  SETTINGS.map(
    ([item, name, value]) =>
      `<item oor:path="${item}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  ).join('') +
  '</oor:items>\n';
