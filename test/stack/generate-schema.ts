/** `npm run schema`: the types of the tables, from a database that the migrations have just made. */
import { migrate } from '../../store/migrate.ts';
import { generateSchema } from './codegen.ts';
import { startServers } from './servers.ts';

const servers = await startServers();
try {
  await migrate(servers.databaseUrl);
  const problem = generateSchema(servers.databaseUrl);
  if (problem !== null) throw new Error(problem);
} finally {
  await servers.stop();
}
