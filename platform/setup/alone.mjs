import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './say.mjs';

/** Two set-ups of one clone at the same moment would pull the packages from under each other: the second waits. */
export async function alone(root, work) {
  const lock = join(root, '.local', 'setup.pid');
  mkdirSync(join(root, '.local'), { recursive: true });
  for (let told = false; !take(lock); told = true) {
    if (!told) say('Đang chờ một lần cài đặt khác của thư mục này…');
    await sleep(500);
  }
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!runs(Number(readOr(lock, '0')))) rmSync(lock, { force: true });
    return false;
  }
}

function runs(pid) {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function readOr(file, otherwise) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}
