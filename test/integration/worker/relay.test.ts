import type { Client } from '@temporalio/client';
import { pino } from 'pino';
import { expect, it, vi } from 'vitest';
import { ensureOffice } from '../../../store/office/office-clock.ts';
import { openProcess } from '../../../store/process.ts';
import { startRelay } from '../../../worker/relay.ts';
import { freshDatabase } from '../../stack/database.ts';

const { db, url } = await freshDatabase();

it('a process that cannot be rung keeps no other waiting', async () => {
  await ensureOffice(db, { kind: 'rehearsal', startAt: new Date('2023-07-10T00:30:00Z') });
  for (const id of ['survey/a', 'survey/hong', 'survey/z']) await openProcess(db, { id, kind: 'survey' });
  const rung = new Set<string>();
  const signalWithStart = (_: string, { workflowId }: { workflowId: string }): Promise<void> => {
    if (workflowId === 'survey/hong') return Promise.reject(new Error('không gọi được'));
    rung.add(workflowId);
    return Promise.resolve();
  };
  const stop = startRelay({
    client: { workflow: { signalWithStart } } as unknown as Client,
    db,
    databaseUrl: url,
    log: pino({ level: 'silent' }),
    clock: () => performance.now(),
  });
  try {
    await vi.waitFor(() => expect([...rung]).toEqual(['survey/a', 'survey/z']), 5_000);
  } finally {
    await stop();
  }
});
