import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { openDatabase, type Database } from '../../store/database.ts';
import { afterFile } from '../after-file.ts';

export interface FreshDatabase {
  readonly db: Database;
  readonly url: string;
}

/**
 * A migrated, empty database of the calling test file's own; it goes away after the file. Call it in `beforeAll` or at
 * the top of the file.
 */
export async function freshDatabase(): Promise<FreshDatabase> {
  const template = new URL(inject('templateUrl'));
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(template, `create database ${name} template ${template.pathname.slice(1)}`);
  const url = Object.assign(new URL(template), { pathname: `/${name}` }).href;
  const opened = openDatabase(url);
  afterFile(async () => {
    await opened.close();
    await administer(template, `drop database if exists ${name} with (force)`);
  });
  return { db: opened.db, url };
}

async function administer(template: URL, statement: string): Promise<void> {
  const connectionString = Object.assign(new URL(template), { pathname: '/postgres' }).href;
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
