import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { whyHeld } from '../../../store/dispatch/held.ts';
import { launch, loadSample, openOffice, type TestOffice } from '../api/office.ts';
import { contentOf, dispatched, document, drafted, goesOut, LETTER, path, ROUND } from './issued-letter.ts';

let office: TestOffice;

beforeEach(async () => {
  office = await openOffice();
  await loadSample(office);
  await launch(office);
});

describe('an issued letter in which something is wrong', () => {
  it('is replaced when its content is wrong: same type, those who got it, the law asked first', async () => {
    await drafted(office);
    const early = await office.ask('giam-doc', { url: path(LETTER, '/recall'), body: { reason: 'x' } });
    expect(early.json().problems[0]?.what).toBe('chưa phát hành');
    const { reached, failed } = await dispatched(office);
    const content = await contentOf(office, LETTER);
    const ask = (word: string, body: object) =>
      office.ask('giam-doc', { url: path(LETTER, `/${word}`), body });
    const edited = {
      ...content,
      body: [{ kind: 'paragraph', text: 'Thời hạn là 31/8/2023.' }, ...content.body.slice(1)],
    };

    expect((await ask('recall', { reason: 'x' })).json().problems[0]?.remedy).toContain('survey cancel');
    expect((await ask('replace', { reason: 'x', content })).json().problems[0]?.what).toContain('giống hệt');
    const asked = (await ask('correct', { reason: 'x', content: edited })).json();
    expect(asked).toMatchObject({ type: 'questionsOpen', problems: [{ where: 'wordsChanged' }] });
    const otherForm = { ...edited, form: { ...content.form, title: 'Phiếu khác' } };
    expect((await ask('replace', { reason: 'x', content: otherForm })).json().problems[0]?.where).toBe(
      'content.form',
    );

    const done = (await ask('replace', { reason: 'ghi sai thời hạn', content: edited })).json<{
      documentId: string;
      recipients: number;
      leftOut: string[];
    }>();
    expect(done).toMatchObject({ documentId: `${LETTER}/thay-the`, recipients: reached });
    expect(done.leftOut).toContain(failed);
    expect(JSON.stringify(await contentOf(office, done.documentId))).toContain(
      'Công văn này thay thế Công văn số 902/SKHCN-QLCN',
    );
    expect((await ask('replace', { reason: 'x', content: edited })).json().problems[0]?.what).toContain(
      'đang có',
    );

    // Between drafting and dispatch the paper copy is posted: it is one of those who got the first.
    await sql`update send set state = 'sent', sent_at = office_now() where state = 'queued'`.execute(
      office.db,
    );
    await goesOut(office, done.documentId);
    expect(await document(office, LETTER)).toMatchObject({ replaced_by: done.documentId });
    const { count } = await office.db
      .selectFrom('recipient')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('document_id', '=', done.documentId)
      .executeTakeFirstOrThrow();
    expect(count).toBe(reached + 1);
    const { note } = await office.db
      .selectFrom('issued_number')
      .select('note')
      .where('document_id', '=', LETTER)
      .executeTakeFirstOrThrow();
    expect(note).toBe('Thay thế bằng Công văn số 903/SKHCN-QLCN');
    expect(await whyHeld(office.db, ROUND)).toBe('setAside');
    expect(await whyHeld(office.db, { documentId: LETTER, kind: 'reminder' })).toBeNull();
    expect((await ask('correct', { reason: 'x', content: edited })).json().problems[0]?.what).toBe(
      'đã được thay thế',
    );
    const failedRow = await office.db
      .selectFrom('send')
      .select('id')
      .where('state', '=', 'failed')
      .executeTakeFirstOrThrow();
    const again = await office.ask('van-thu', { url: `/api/sends/${failedRow.id}/resend`, body: {} });
    expect(again.json().problems[0]?.remedy).toContain('thay-the');
  });

  it('is corrected by a công văn made from the difference; a recall is not recalled', async () => {
    await drafted(office);
    await dispatched(office);
    const content = await contentOf(office, LETTER);
    const edited = { ...content, subject: `${content.subject}.`, filing: content.filing.toLowerCase() };
    const url = path(LETTER, '/correct');
    const done = (await office.ask('giam-doc', { url, body: { reason: 'sơ suất', content: edited } })).json<{
      documentId: string;
    }>();
    const body = JSON.stringify(await contentOf(office, done.documentId));
    expect(body).toContain('Đính chính thành');
    expect(body).toContain('khoản 3 Điều 18');
    await goesOut(office, done.documentId);
    expect(await document(office, LETTER)).toMatchObject({
      corrected_by: done.documentId,
      replaced_by: null,
    });
    expect(await whyHeld(office.db, ROUND)).toBeNull();

    const { documentId } = (
      await office.ask('giam-doc', { url: path(done.documentId, '/recall'), body: { reason: 'nhầm' } })
    ).json<{ documentId: string; problems: unknown }>();
    expect(documentId).toBeUndefined();
  });
});
