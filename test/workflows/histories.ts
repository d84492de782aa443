import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../histories');

export interface RecordedHistory {
  readonly workflowId: string;
  readonly history: unknown;
}

/** Histories recorded on real servers and committed; a change of the workflows must still replay every one. */
export async function recordedHistories(folder = '.'): Promise<RecordedHistory[]> {
  const names = await readdir(join(FOLDER, folder), { recursive: true });
  return Promise.all(
    names
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map(async (name) => ({
        workflowId: join(folder, name),
        history: JSON.parse(await readFile(join(FOLDER, folder, name), 'utf8')) as unknown,
      })),
  );
}
