/** A campaign stopped by a leader: in every state nothing may be left hanging. */
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { nextForDocument } from '../../../activities/document/next-for-document.ts';
import { keepDocument, queueDispatch } from '../../../activities/document/dispatch.ts';
import { closingActivities } from '../../../activities/survey/closing.ts';
import { collectingActivities } from '../../../activities/survey/collecting.ts';
import { confirmingActivities } from '../../../activities/survey/confirming.ts';
import { reportingActivities } from '../../../activities/survey/reporting.ts';
import { reportIdOf, surveyProcessId } from '../../../domain/survey/ids.ts';
import { skipHeld } from '../../../store/dispatch/held.ts';
import { ensureDocumentProcess } from '../../../store/document/document-process.ts';
import { processState } from '../../../store/process.ts';
import { launch, loadSample, openOffice, SURVEY, type TestOffice } from '../api/office.ts';
import { dispatched, document, drafted, LETTER, numbered, path, REF } from './issued-letter.ts';

let office: TestOffice;

beforeEach(async () => {
  office = await openOffice();
  await loadSample(office);
  await launch(office);
});

describe('a campaign stopped by a leader', () => {
  const cancel = (who = 'giam-doc', body: object = { reason: 'UBND tỉnh chưa giao kinh phí' }) =>
    office.ask(who, { url: `/api/surveys/${SURVEY}/cancel`, body });

  /** What the stories would do, told in order, until each has ended. */
  async function storiesEnd(): Promise<void> {
    const { db } = office;
    const open = await db
      .selectFrom('process')
      .select('id')
      .where('kind', '=', 'document')
      .where('state', '=', 'open')
      .execute();
    for (const { id } of open) {
      const documentId = id.replace(/^document\//, '');
      if ((await document(office, documentId)).role === 'recall') continue;
      for (let step = 0; ; step += 1) {
        expect(step).toBeLessThan(6);
        const next = await nextForDocument(db, documentId);
        if ('ended' in next) break;
        if (!('step' in next)) throw new Error(`${documentId} hangs: ${next.waitingFor}`);
        if (next.step === 'queueDispatch') await queueDispatch(db, documentId);
        else if (next.step === 'send')
          await skipHeld(db, { documentId, kind: 'document', round: 0 }, 'stopped');
        else await keepDocument(db, documentId);
      }
      expect(await processState(db, id)).toBe('closed');
    }
  }

  const STATES: readonly {
    readonly name: string;
    readonly make: () => Promise<unknown>;
    readonly letter: 'void' | 'kept';
    readonly recall: boolean;
    readonly ends: () => Promise<unknown>;
  }[] = [
    {
      name: 'before the list is confirmed',
      make: () => Promise.resolve(),
      letter: 'void',
      recall: false,
      ends: () => confirmingActivities({ db: office.db, publicUrl: '' }).nextForConfirming(REF),
    },
    {
      name: 'just before the letter is drafted',
      make: () => sql`update campaign set state = 'approving'`.execute(office.db),
      letter: 'void',
      recall: false,
      ends: () => confirmingActivities({ db: office.db, publicUrl: '' }).ensureLetter(REF),
    },
    ...(['draft', 'contentCheck', 'formCheck', 'signing'] as const).map((state) => ({
      name: `letter in ${state}`,
      make: async () => {
        await drafted(office);
        await sql`update document set state = ${state} where id = ${LETTER}`.execute(office.db);
      },
      letter: 'void' as const,
      recall: false,
      ends: () => closingActivities(office.db).stopCampaign({ ...REF, documentId: LETTER }),
    })),
    ...(['sealing', 'dispatching'] as const).map((state) => ({
      name: `letter numbered, in ${state}`,
      make: async () => {
        await drafted(office);
        await numbered(office, LETTER, state);
      },
      letter: 'void' as const,
      recall: false,
      ends: () => closingActivities(office.db).stopCampaign({ ...REF, documentId: LETTER }),
    })),
    {
      name: 'letter just dispatched, nothing queued yet',
      make: async () => {
        await drafted(office);
        await numbered(office, LETTER, 'dispatching');
        await sql`update document set dispatched_at = office_now() where id = ${LETTER}`.execute(office.db);
      },
      letter: 'kept',
      recall: false,
      ends: () => collectingActivities(office.db).nextForCollecting(REF),
    },
    {
      name: 'letter half sent',
      make: async () => {
        await drafted(office);
        await dispatched(office);
        await sql`update document set state = 'dispatching' where id = ${LETTER}`.execute(office.db);
        await sql`update send set state = 'queued', sent_at = null
          where id in (select id from send where state = 'sent' order by id limit 3)`.execute(office.db);
      },
      letter: 'kept',
      recall: true,
      ends: () => collectingActivities(office.db).nextForCollecting(REF),
    },
    ...(['collecting', 'consolidating'] as const).map((state) => ({
      name: state,
      make: async () => {
        await drafted(office);
        await dispatched(office);
        await sql`update campaign set state = ${state}, cut_off_at = case when ${state} = 'collecting' then null else office_now() end`.execute(
          office.db,
        );
        await sql`update process set state = 'closed' where id = ${`document/${LETTER}`}`.execute(office.db);
        await sql`insert into extension_request (recipient_id, asked_until, reason, request_id)
          select min(id), '2023-08-30', 'x', 'r-1' from recipient where document_id = ${LETTER}`.execute(
          office.db,
        );
      },
      letter: 'kept' as const,
      recall: true,
      ends: () =>
        state === 'collecting'
          ? collectingActivities(office.db).nextForCollecting(REF)
          : reportingActivities({ db: office.db, files: undefined as never }).ensureReport(REF),
    })),
    {
      name: 'report being checked, while paused',
      make: async () => {
        await drafted(office);
        await dispatched(office);
        await sql`update campaign set state = 'reporting', paused_at = office_now(), pause_reason = 'x'`.execute(
          office.db,
        );
        await sql`update process set state = 'closed' where id = ${`document/${LETTER}`}`.execute(office.db);
        const id = reportIdOf(SURVEY);
        await sql`insert into document (id, campaign_id, role, document_type, unit_id, subject, state, version)
          select ${id}, campaign_id, 'report', 'baoCao', unit_id, 'kết quả', 'signing', 1 from document where id = ${LETTER}`.execute(
          office.db,
        );
        await sql`insert into document_version (document_id, version, reason, content, signature_block, hash)
          select ${id}, 1, reason, content, signature_block, 'h' from document_version where document_id = ${LETTER}`.execute(
          office.db,
        );
        await ensureDocumentProcess(office.db, id);
      },
      letter: 'kept',
      recall: true,
      ends: () => closingActivities(office.db).stopCampaign({ ...REF, documentId: reportIdOf(SURVEY) }),
    },
  ];

  it.each(STATES)('$name', async ({ make, letter, recall, ends }) => {
    const { db } = office;
    await make();
    const outlook = await office.ask('giam-doc', { url: `/api/surveys/${SURVEY}/cancel` });
    expect(outlook.json<{ possible: boolean }>().possible).toBe(true);
    const done = await cancel();
    expect(done.body).toContain('Đã dừng đợt khảo sát');
    if (recall) expect(done.body).toContain('đã soạn dự thảo thu hồi');
    await storiesEnd();
    await ends();

    expect(await processState(db, surveyProcessId(SURVEY))).toBe('closed');
    const campaign = await db.selectFrom('campaign').selectAll().executeTakeFirstOrThrow();
    expect(campaign).toMatchObject({
      state: 'stopped',
      stop_reason: 'UBND tỉnh chưa giao kinh phí',
      paused_at: null,
    });
    const documents = await db.selectFrom('document').select(['role', 'state']).execute();
    expect(documents.filter(({ role }) => role === 'letter')).toEqual([{ role: 'letter', state: letter }]);
    expect(documents.filter(({ role }) => role === 'recall')).toEqual(
      recall ? [{ role: 'recall', state: 'draft' }] : [],
    );
    expect(
      documents.filter(({ role, state }) => role !== 'recall' && state !== 'void' && state !== 'kept'),
    ).toEqual([]);
    const live = await db.selectFrom('issued_number').select(['state', 'void_reason']).execute();
    if (letter === 'void')
      expect(
        live.every(({ state, void_reason }) => state === 'void' && void_reason?.includes('kinh phí')),
      ).toBe(true);
    expect(
      await db.selectFrom('send').select('id').where('state', 'in', ['queued', 'sending']).execute(),
    ).toEqual([]);
    expect(
      await db.selectFrom('extension_request').select('id').where('state', '=', 'asked').execute(),
    ).toEqual([]);
    expect((await cancel()).status).toBe(409);

    // What is recalled belongs in the dossier; it is closed when that has ended, too.
    const dossier = () => db.selectFrom('dossier').select('closed_at').executeTakeFirstOrThrow();
    expect((await dossier()).closed_at === null).toBe(recall);
    for (const { role, id } of recall
      ? await db.selectFrom('document').select(['id', 'role']).execute()
      : []) {
      if (role !== 'recall') continue;
      const { version } = await document(office, id);
      const body = { kind: 'void', version, comment: 'Không cần thu hồi' };
      expect((await office.ask('giam-doc', { url: path(id, '/decisions'), body })).body).toContain('"done"');
    }
    expect((await dossier()).closed_at).not.toBeNull();
    const audit = await db.selectFrom('dossier_entry').select('key').where('key', '=', 'audit.csv').execute();
    expect(audit).toHaveLength(1);
  });

  it('is for leaders, and not once the report has gone up', async () => {
    await drafted(office);
    expect((await cancel('van-thu')).status).toBe(403);
    await sql`insert into document (id, campaign_id, role, document_type, unit_id, subject, state, version, dispatched_at)
      select ${reportIdOf(SURVEY)}, campaign_id, 'report', 'baoCao', unit_id, 'x', 'kept', 1, office_now()
        from document where id = ${LETTER}`.execute(office.db);
    expect((await cancel()).json().problems[0]?.what).toContain('báo cáo đã phát hành');
  });
});
