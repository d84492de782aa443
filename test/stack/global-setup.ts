import type { TestProject } from 'vitest/node';
import { migrate } from '../../store/migrate.ts';
import { endAbandoned } from './abandoned.ts';
import { startServers } from './servers.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Of the migrated database that `freshDatabase()` copies. */
    templateUrl: string;
    temporalAddress: string;
  }
}

/** One real PostgreSQL and one real Temporal for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await endAbandoned();
  const servers = await startServers();
  try {
    await migrate(servers.databaseUrl);
  } catch (error) {
    await servers.stop();
    throw error;
  }
  project.provide('templateUrl', servers.databaseUrl);
  project.provide('temporalAddress', servers.temporalAddress);
  return () => servers.stop();
}
