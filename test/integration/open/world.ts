/** The pages' campaign with an open class, an intermediary, a printed code, and its letter filed and sent. */
import { sql } from 'kysely';
import type { FastifyInstance } from 'fastify';
import { registerOpenPages } from '../../../client/pages/open/register-open-pages.ts';
import type { PageDeps } from '../../../client/pages/deps.ts';
import type { Actor } from '../../../domain/directory/post.ts';
import type { Database } from '../../../store/database.ts';
import { queueSends } from '../../../store/dispatch/sends.ts';
import { READINGS } from '../../readings.ts';
import { pagesApp } from '../pages/browse.ts';
import { createWorld, LETTER, type World } from '../pages/campaign.ts';
import { CAMPAIGN, DEFINITION } from '../pages/definition.ts';

export const CODE = '7K3M9Q2X';
export const OPEN_GROUP = 'Các tổ chức, doanh nghiệp trên địa bàn tỉnh';

export const OFFICER: Actor = {
  accountId: 'tuan',
  personId: 'tuan',
  fullName: 'Khúc Văn Tuấn',
  postId: 'cv-qlcn',
  postTitle: 'Chuyên viên',
  rank: 'officer',
  unitId: 'qlcn',
};

export async function openWorld(db: Database): Promise<World> {
  const world = await createWorld(db);
  const addressees = [
    {
      group: 'dia-ban',
      label: OPEN_GROUP,
      purpose: 'direct',
      owesAnswer: true,
      open: true,
      channel: 'email',
    },
  ];
  const definition = JSON.stringify({ ...DEFINITION, addressees });
  await sql`update campaign set definition = ${definition}::jsonb`.execute(db);
  await sql`insert into campaign_code values (${CODE}, ${CAMPAIGN})`.execute(db);
  await sql`update document set state = 'kept'`.execute(db);
  await sql`update organisation set tax_number = '0100109106' where id = 'to-2'`.execute(db);
  await sql`update recipient set intermediary = true where id = ${world.recipientIds[1]}`.execute(db);
  await queueSends(db, { documentId: LETTER, kind: 'document', round: 0 }, world.recipientIds);
  await sql`update send set state = 'sent', sent_at = office_now()`.execute(db);
  return world;
}

export async function openApp(
  deps: Omit<PageDeps, 'readings'>,
  log?: { write(line: string): void },
): Promise<FastifyInstance> {
  return pagesApp(deps, log, (app) => registerOpenPages(app, { ...deps, readings: READINGS }));
}
