/** `node --import tsx test/stack/dev.ts`: a migrated database and a Temporal for a developer, until Ctrl-C. */
import { migrate } from '../../store/migrate.ts';
import { endAbandoned } from './abandoned.ts';
import { startServers } from './servers.ts';

await endAbandoned();
const servers = await startServers();
await migrate(servers.databaseUrl);
console.log(`DATABASE_URL=${servers.databaseUrl}`);
console.log(`TEMPORAL_ADDRESS=${servers.temporalAddress}`);

const stop = (): void => void servers.stop().then(() => process.exit(0));
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
