import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeWorkFolder, sweepWorkFolders } from '../tools/work-folder.ts';

/** Makes a fresh LibreOffice profile for this process: no macros, no links followed, no Java. Returns its folder. */
export function makeProfile(profileDir: string): string {
  mkdirSync(profileDir, { recursive: true });
  const folder = makeWorkFolder(profileDir, KIND);
  mkdirSync(path.join(folder, 'user'));
  writeFileSync(path.join(folder, 'user', 'registrymodifications.xcu'), settingsXml());
  return folder;
}

/** Removes what processes that are gone left behind. */
export function sweepProfiles(profileDir: string): void {
  mkdirSync(profileDir, { recursive: true });
  sweepWorkFolders(profileDir, KIND);
}

const KIND = 'soffice';

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
