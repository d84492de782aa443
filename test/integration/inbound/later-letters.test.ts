/** A form that comes back in reply to a later letter of the campaign is the answer to the first. */
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { answerHistory } from '../../../store/survey/answer-versions.ts';
import { fillDocx } from '../../documents/form-files/fill-docx.ts';
import { freshDatabase } from '../../stack/database.ts';
import { LETTER } from '../pages/campaign.ts';
import { FORM_FIELDS } from '../pages/fields.ts';
import { mailWorld, type MailWorld } from './world.ts';

let world: MailWorld;
beforeAll(async () => {
  world = await mailWorld((await freshDatabase()).db);
});

const LATER = ['replacement', 'chase', 'correction'] as const;

/** The first letter once more under another role, to the recipients it had; the letter replaced points to it. */
async function goesOut(role: (typeof LATER)[number]): Promise<string> {
  const id = `${LETTER}/${role}`;
  const { db } = world;
  await sql`insert into document (id, campaign_id, role, document_type, unit_id, subject, state, version, mandate)
    select ${id}, campaign_id, ${role}, document_type, unit_id, subject, state, version,
           jsonb_build_object('aboutDocumentId', id::text) from document where id = ${LETTER}`.execute(db);
  if (role === 'replacement')
    await sql`update document set replaced_by = ${id} where id = ${LETTER}`.execute(db);
  const answers = role !== 'correction';
  await sql`insert into recipient (document_id, ordinal, organisation_id, name, group_label, purpose, owes_answer,
           channel, email, letter_recipient_id, about_recipient_id)
    select ${id}, ordinal, organisation_id, name, group_label, purpose, owes_answer and ${answers}, channel, email,
           case when ${answers} then id end, case when ${role} <> 'chase' then id end
      from recipient where document_id = ${LETTER}`.execute(db);
  await sql`insert into send (document_id, recipient_id, kind, channel, email, state, message_id, sent_at)
    select ${id}, id, 'document', 'email', email, 'sent', '<' || ${role} || '-' || email || '>', office_now()
      from recipient where document_id = ${id}`.execute(db);
  return id;
}

it.each(LATER.map((role, index) => [role, index] as const))('in reply to the %s', async (role, index) => {
  await goesOut(role);
  const place = world.recipientIds[index] ?? 0;
  const { email } = await world.db
    .selectFrom('recipient')
    .select('email')
    .where('id', '=', place)
    .executeTakeFirstOrThrow();
  const content = fillDocx(world.form, FORM_FIELDS, {
    nguoiGhi: 'Đỗ Thị Ánh',
    soLaoDong: String(30 + index),
    loaiHinh: ['Doanh nghiệp'],
    'nhuCau.0.ten': 'Máy sấy',
    'nhuCau.0.hinhThuc': 'Mua',
  });
  await world.send({
    from: email ?? '',
    headers: { 'In-Reply-To': `<${role}-${email}>` },
    attachments: [{ filename: 'Phiếu khảo sát.docx', content }],
  });
  const [message] = await world.turn();
  expect(message).toMatchObject({ state: 'done', kind: 'answer', recipientId: place });
  expect(message?.recognised.matchedBy).toContain('reply');
  expect(await answerHistory(world.db, place)).toMatchObject([{ values: { soLaoDong: 30 + index } }]);
});
