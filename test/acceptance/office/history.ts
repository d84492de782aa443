/** Keeps histories of what ran in an office, for replay. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { Rehearsal } from './rehearsal.ts';

/** Process and machine of a worker or client: `29240@may-1`. */
const IDENTITY = /\d+@[\w.-]+/g;

/**
 * Keeps histories by name of file and workflow id, when `RECORD_HISTORIES` names a folder. One once kept is never
 * replaced: it stands for the processes that began on the workflows of its day.
 */
export async function keepHistories(
  { office }: Rehearsal,
  ids: Readonly<Record<string, string>>,
): Promise<void> {
  const target = process.env['RECORD_HISTORIES'];
  if (target === undefined) return;
  const connection = await Connection.connect({ address: office.urls.temporal });
  try {
    const client = new Client({ connection });
    for (const [name, workflowId] of Object.entries(ids)) {
      const history = historyToJSON(await client.workflow.getHandle(workflowId).fetchHistory());
      const path = join(target, `${name}.json`);
      mkdirSync(dirname(path), { recursive: true });
      const compact = JSON.stringify(JSON.parse(history)).replace(IDENTITY, 'office');
      writeFileSync(path, `${compact}\n`, { flag: 'wx' });
    }
  } finally {
    await connection.close();
  }
}
