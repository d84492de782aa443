/** How long the histories of a campaign have become. */
import { Client, Connection } from '@temporalio/client';
import { until } from '../../test/acceptance/office/until.ts';

export interface Histories {
  /** Every workflow of the campaign, each with its events over all its runs. */
  readonly workflows: readonly { readonly id: string; readonly runs: number; readonly events: number }[];
  readonly total: number;
}

/** @param campaignId of a campaign whose process has ended */
export async function historiesOf(
  { address, namespace }: { readonly address: string; readonly namespace: string },
  campaignId: string,
): Promise<Histories> {
  const connection = await Connection.connect({ address });
  try {
    const client = new Client({ connection, namespace });
    let found = await runsOf(client, campaignId);
    // The list is eventually consistent.
    await until(`${campaignId} has ended in Temporal`, async () => {
      found = await runsOf(client, campaignId);
      return found.length > 0 && found.every(({ running }) => !running);
    });
    const ids = [...new Set(found.map(({ id }) => id))].sort();
    const workflows = ids.map((id) => {
      const runs = found.filter((run) => run.id === id);
      return { id, runs: runs.length, events: runs.reduce((sum, { events }) => sum + events, 0) };
    });
    return { workflows, total: workflows.reduce((sum, { events }) => sum + events, 0) };
  } finally {
    await connection.close();
  }
}

interface Run {
  readonly id: string;
  readonly running: boolean;
  readonly events: number;
}

/** `survey/<id>`, `document/<id>/…` and whatever else the campaign started. */
async function runsOf(client: Client, campaignId: string): Promise<Run[]> {
  const runs: Run[] = [];
  for await (const one of client.workflow.list()) {
    if (!one.workflowId.split('/').includes(campaignId)) continue;
    const running = one.status.name === 'RUNNING';
    runs.push({ id: one.workflowId, running, events: one.historyLength });
  }
  return runs;
}
