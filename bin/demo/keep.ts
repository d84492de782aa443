/** What the rehearsal leaves to look at: documents as issued, answers, register, ledger, timeline. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepPapers } from './office-life.ts';
import type { Shell } from './shell.ts';
import { CAMPAIGN, LETTER, REPORT } from './stage.ts';

const CLERK = 'van-thu';
const OFFICER = 'chuyen-vien-qlcn-ttcn';

/** @param folder emptied first */
export async function keepResults(shell: Shell, folder: string): Promise<void> {
  const { vanthu } = shell;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const at = (name: string): string => join(folder, name);
  await vanthu(CLERK, 'document', 'files', LETTER, '--into', at('cong-van'));
  await vanthu(CLERK, 'document', 'files', REPORT, '--into', at('bao-cao'));
  await vanthu(OFFICER, 'survey', 'answers', CAMPAIGN, '--xlsx', at('answers.xlsx'));
  const register = ['xlsx', 'docx', 'pdf'].flatMap((format) => [
    `--${format}`,
    at(`so-van-ban-di-2023.${format}`),
  ]);
  await vanthu(CLERK, 'register', 'outgoing', '--year', '2023', ...register);
  await vanthu(CLERK, 'dispatch', 'labels', LETTER, at('nhan-gui.pdf'));
  await keepPapers({ shell }, at);
  const text = async (name: string, ...args: string[]): Promise<void> =>
    writeFileSync(at(name), await vanthu(CLERK, ...args));
  await text('so-gui-cong-van.txt', 'dispatch', 'list', LETTER);
  await text('so-gui-bao-cao.txt', 'dispatch', 'list', REPORT);
  await text('dien-bien.txt', 'audit', '--limit', '1000');
  await text('ho-so.txt', 'dossier', 'show', CAMPAIGN);
}
