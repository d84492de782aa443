import { randomBytes } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { NativeConnection } from '@temporalio/worker';
import { inject } from 'vitest';
import { afterFile } from '../after-file.ts';

export interface FreshNamespace {
  readonly namespace: string;
  readonly client: Client;
  /** For workers. */
  readonly connection: NativeConnection;
}

/** A Temporal namespace of the calling test file's own, so that its task queues are too; connections close after it. */
export async function freshNamespace(): Promise<FreshNamespace> {
  const address = inject('temporalAddress');
  const namespace = `test-${randomBytes(6).toString('hex')}`;
  const connection = await Connection.connect({ address });
  await connection.workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: msToTs('1 day'),
  });
  const native = await NativeConnection.connect({ address });
  afterFile(async () => {
    await native.close();
    await connection.close();
  });
  return { namespace, client: new Client({ connection, namespace, identity: 'client' }), connection: native };
}
