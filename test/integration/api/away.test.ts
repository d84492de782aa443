import { describe, expect, test } from 'vitest';
import { buildApi } from '../../../client/api/api.ts';
import { createProcesses } from '../../../client/temporal/processes.ts';
import { openDatabase } from '../../../store/database.ts';

const NOWHERE = '127.0.0.1:1';
const processes = createProcesses({
  connection: { address: NOWHERE },
  namespace: 'default',
  patienceMs: 1_000,
});

describe('with everything away', () => {
  test('PostgreSQL: 503 in the one shape, saying that the same request is safe', async () => {
    const { db, close } = openDatabase(`postgres://x:y@${NOWHERE}/z`);
    const api = await buildApi({ db, processes, mailbox: null } as unknown as Parameters<typeof buildApi>[0]);
    const answer = await api.inject({ url: '/api/me', headers: { authorization: 'Bearer x' } });
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toMatchObject({ type: 'databaseDown', problems: [] });
    expect(answer.headers['retry-after']).toBe('5');
    const health = await api.inject('/healthz');
    expect([health.statusCode, health.json()]).toEqual([
      503,
      { database: 'down', workflows: 'down', officeNow: null },
    ]);
    await api.close();
    await close();
  });

  test('Temporal: a decision is answered within the patience it was given', async () => {
    await expect(processes.decide('document/x', 'y')).rejects.toMatchObject({ type: 'workflowDown' });
    await processes.close();
  });
});
