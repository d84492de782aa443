/** The recipients' pages as a process of their own. */
import { join } from 'node:path';
import Fastify from 'fastify';
import { readWorkbook } from '../../documents/spreadsheet/read-workbook.ts';
import { registerPages } from '../../client/pages/register-pages.ts';
import { openDatabase } from '../../store/database.ts';
import { createFolderStorage } from '../../store/file-storage.ts';

const [url = '', home = ''] = process.argv.slice(2);
const { db } = openDatabase(url);
const app = Fastify();
// Fifty clients of one machine would be stopped as one who tries links.
const rates = { perLink: 1_000_000, perAddress: 1_000_000 };
const readings = {
  workbook: ({ bytes, where }: { readonly bytes: Buffer; readonly where: string }) =>
    readWorkbook(bytes, where),
};
registerPages(app, { db, files: createFolderStorage(join(home, 'files'), db), readings, rates });
process.send?.(await app.listen({ host: '127.0.0.1', port: 0 }));
process.on('disconnect', () => process.exit(0));
