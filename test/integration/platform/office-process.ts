/** A supervisor of its own, for the test that kills it: servers only. Prints one line of JSON once all run. */
import { parseConfig } from '../../../platform/config/config.ts';
import { startOffice } from '../../../platform/supervisor/start-office.ts';
import { migrate } from '../../../store/migrate.ts';

const office = await startOffice(parseConfig(), {
  prepareDatabase: migrate,
  say: (text) => console.error(text),
  parts: ['postgres', 'temporal'],
  anyPorts: true,
});
console.log(
  JSON.stringify({ urls: office.urls, postgres: office.pid('postgres'), temporal: office.pid('temporal') }),
);
process.once('SIGTERM', () => void office.stop().then(() => process.exit(0)));
