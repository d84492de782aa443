/** One campaign from launch to its report, each stretch timed: effects as the worker has them, lists as the API has them. */
import { sql } from 'kysely';
import { collectingActivities } from '../../activities/survey/collecting.ts';
import { reportingActivities } from '../../activities/survey/reporting.ts';
import type { OutlookBody } from '../../client/api/survey-schemas.ts';
import { letterIdOf } from '../../domain/survey/ids.ts';
import type { Trx } from '../../store/database.ts';
import { inPieces } from '../../store/directory/import/upsert.ts';
import { confirmRecipients, listRecipients, refreezeRecipients } from '../../store/dispatch/recipients.ts';
import { advanceClock, officeNow } from '../../store/office/office-clock.ts';
import { readCampaign } from '../../store/survey/campaigns.ts';
import { readConsolidation } from '../../store/survey/consolidation.ts';
import { valuesOf } from '../campaign/answers.ts';
import { definitionSource } from '../campaign/definition.ts';
import { FIRST_MONDAY } from '../campaign/office.ts';
import type { SizedOffice } from './office.ts';

/** Milliseconds of each stretch, in the order of the story. */
export type Stretches = Map<string, number>;

const OFFICER = 'chuyen-vien-qlcn-ttcn';
const TIMES = 3;

export async function playSized(office: SizedOffice, size: number): Promise<Stretches> {
  const { db } = office;
  const code = `do-${size}-noi`;
  const documentId = letterIdOf(code);
  const stretches: Stretches = new Map();
  const time = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    const began = performance.now();
    await work();
    const took = performance.now() - began;
    stretches.set(name, Math.min(stretches.get(name) ?? Infinity, took));
  };
  /** What can be rolled back is tried some times first; the best counts. */
  const timeEffect = async (name: string, work: (trx: Trx) => Promise<unknown>): Promise<void> => {
    for (let nth = 1; nth < TIMES; nth += 1) await rolledBack(office, (trx) => time(name, () => work(trx)));
    await time(name, () => db.transaction().execute(work));
  };
  const timeList = async (url: string): Promise<void> => {
    const name = `GET ${url.replace(encodeURIComponent(documentId), ':id').replace(code, ':id')}`;
    for (let nth = 0; nth < TIMES; nth += 1) await time(name, () => office.ask(OFFICER, url));
  };

  await sql`analyze`.execute(db);
  await time('resolve and plan (launch)', () => launch(office, code, size));
  await sql`analyze`.execute(db);
  const actor = await office.actor(OFFICER);
  await timeEffect('freeze', (trx) => confirmRecipients(trx, { documentId, actor }));
  await sql`update organisation_contact set email = 'moi.' || email where id % 10 = 0`.execute(db);
  await sql`update campaign set state = 'approving'`.execute(db);
  await timeList(`/api/surveys/${code}`);
  await timeEffect('refreeze', (trx) => refreezeRecipients(trx, { documentId, actor, on: FIRST_MONDAY }));

  await issue(office, documentId);
  await answer(office, documentId);
  await sql`analyze`.execute(db);
  const work = collectingActivities(db);
  const campaignId = code;
  for (;;) {
    const next = await work.nextForCollecting({ campaignId });
    if ('waitMs' in next) await advance(office, next.waitMs ?? 0);
    else if (!('step' in next) || next.step === 'consolidate') break;
    else if (next.step === 'remind') {
      await time('queue a reminder', () => work.ensureReminder({ campaignId, round: next.round }));
      await work.finishReminder({ campaignId, round: next.round });
    } else if (next.step === 'cutOff') await time('cut off', () => work.cutOff({ campaignId }));
    else if (next.step === 'chase')
      await work.ensureChase({ campaignId, round: next.round, kind: next.kind });
    else await work.skipReminder({ campaignId, round: next.round });
  }
  await proveWhole(office, code);
  const campaign = await readCampaign(db, code);
  for (let nth = 0; nth < TIMES; nth += 1) await time('consolidate', () => readConsolidation(db, campaign));
  await time('workbook and draft of the report', () =>
    reportingActivities(office).ensureReport({ campaignId }),
  );

  const { totals } = await readConsolidation(db, campaign);
  if (
    totals.answered + totals.noNeed !== Math.ceil(size * 0.6) ||
    (await readCampaign(db, code)).state !== 'reporting'
  )
    throw new Error(`${size}: ${JSON.stringify(totals)}`);
  await timeList('/api/surveys');
  await timeList('/api/documents');
  await timeList('/api/tasks');
  await timeList(`/api/surveys/${code}/recipients`);
  await timeList(`/api/surveys/${code}/answers`);
  await timeList(`/api/documents/${encodeURIComponent(documentId)}/sends`);
  return stretches;
}

async function launch(office: SizedOffice, code: string, size: number): Promise<void> {
  const source = definitionSource({ code, size, monday: FIRST_MONDAY });
  const checked = await office.ask('giam-doc', '/api/surveys/check', { source });
  const { questions } = JSON.parse(checked) as OutlookBody;
  const accept = questions.flatMap((one) => (one.ifAccepted ? [one.code] : []));
  await office.ask('giam-doc', '/api/surveys', { source, accept });
}

/** The letter is out: its whole life is measured by `bench:events`. */
async function issue({ db }: SizedOffice, documentId: string): Promise<void> {
  await sql`update campaign set state = 'collecting'`.execute(db);
  await sql`update document set state = 'kept', dispatched_at = office_now(), promulgated_on = office_today(), version = 1
     where id = ${documentId}`.execute(db);
  await sql`insert into document_version (document_id, version, reason, content, signature_block)
    values (${documentId}, 1, 'number', '{}', '{}')`.execute(db);
  await sql`insert into issued_number (series_id, year, number, notation, document_id, document_type, subject, promulgated_on, signer, to_places, filed_with)
    select id, 2023, 1185, 'SKHCN-QLCN', ${documentId}, 'congVan', 'x', office_today(), 'x', 'x', 'x'
      from series where 'congVan' = any(document_types) limit 1`.execute(db);
  await sql`insert into send (document_id, recipient_id, kind, round, channel, email, state, sent_at)
    select document_id, id, 'document', 0, 'email', email, 'sent', office_now() from recipient
     where document_id = ${documentId} and unreachable_reason is null`.execute(db);
}

/** Three in five, with the values of the whole campaigns of bench:events. */
async function answer({ db }: SizedOffice, documentId: string): Promise<void> {
  const recipients = await listRecipients(db, documentId);
  const received = await officeNow(db);
  const rows = recipients.flatMap(({ id }, index) =>
    index % 5 < 3
      ? [
          {
            recipient_id: id,
            version: 1,
            kind: 'answer' as const,
            values: JSON.stringify(valuesOf(index)),
            received_at: received,
            late: false,
            after_cut_off: false,
            request_id: `bench/${id}`,
          },
        ]
      : [],
  );
  await inPieces(rows, (piece) => db.insertInto('answer').values(piece).execute());
}

const advance = ({ db }: SizedOffice, byMs: number): Promise<void> =>
  db
    .transaction()
    .execute(async (trx) => advanceClock(trx, new Date((await officeNow(trx)).getTime() + byMs)));

/** A figure is worth something only when everybody was in it. */
async function proveWhole({ db }: SizedOffice, code: string): Promise<void> {
  const documentId = letterIdOf(code);
  const recipients = await listRecipients(db, documentId);
  const silent = recipients.filter((_, index) => index % 5 >= 3).length;
  const { rows } = await sql<{ readonly reminded: number; readonly missing: number }>`
    select (select count(*) from send where document_id = ${documentId} and kind = 'reminder') as reminded,
           (select jsonb_array_length(details -> 'missing') from audit
             where action = 'cutOff' and object_id = ${code}) as missing`.execute(db);
  const [found] = rows;
  if (found?.reminded !== silent || found.missing !== silent)
    throw new Error(`${silent} of ${recipients.length} were silent, found ${JSON.stringify(found)}`);
}

class Back extends Error {}

async function rolledBack({ db }: SizedOffice, work: (trx: Trx) => Promise<unknown>): Promise<void> {
  try {
    await db.transaction().execute(async (trx) => {
      await work(trx);
      throw new Back();
    });
  } catch (error) {
    if (!(error instanceof Back)) throw error;
  }
}
