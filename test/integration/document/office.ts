/** A small office for tests: one Sở with a drafting unit, its people and posts, one series. Dates in 2023. */
import { sql } from 'kysely';
import type { SignatureBlock } from '../../../domain/document/content.ts';
import type { Database } from '../../../store/database.ts';
import { draftDocument } from '../../../store/document/document-draft.ts';
import { actorsOf } from '../../../store/office/accounts.ts';
import { confirmRecipients, planRecipients } from '../../../store/dispatch/recipients.ts';
import type { Addressee } from '../../../domain/survey/definition.ts';
import { ensureOffice } from '../../../store/office/office-clock.ts';
import { CONTENT } from '../../domain/document/example.ts';

export const START = new Date('2023-07-10T01:00:00Z');
const FROM = '2020-01-01';

/** person → [post, unit, title, rank] */
const PEOPLE = {
  'tran-giam-doc': ['giam-doc', null, 'Giám đốc', 'head'],
  'le-pho-giam-doc': ['pho-giam-doc', null, 'Phó Giám đốc', 'deputyHead'],
  'nguyen-truong-phong': ['truong-phong', 'qlcn', 'Trưởng phòng', 'unitHead'],
  'khuc-chuyen-vien': ['chuyen-vien', 'qlcn', 'Chuyên viên', 'officer'],
  'pham-van-thu': ['van-thu', 'van-phong', 'Văn thư', 'clerk'],
} as const;
export type PersonId = keyof typeof PEOPLE;

export async function smallOffice(
  db: Database,
  kind: 'rehearsal' | 'production' = 'rehearsal',
): Promise<void> {
  await ensureOffice(db, { kind, startAt: START });
  await organisations(db);
  await db
    .insertInto('unit')
    .values([{ id: 'qlcn' }, { id: 'van-phong' }])
    .execute();
  await db
    .insertInto('unit_name')
    .values([
      { unit_id: 'qlcn', name: 'Phòng Quản lý Công nghệ', abbreviation: 'QLCN&TTCN', valid_from: FROM },
      { unit_id: 'van-phong', name: 'Văn phòng', abbreviation: 'VP', valid_from: FROM },
    ])
    .execute();
  for (const [personId, [postId, unitId, title, rank]] of Object.entries(PEOPLE)) {
    await db
      .insertInto('person')
      .values({ id: personId, full_name: nameOf(personId) })
      .execute();
    await db.insertInto('post').values({ id: postId, unit_id: unitId, title, rank }).execute();
    await db
      .insertInto('post_holder')
      .values({ post_id: postId, person_id: personId, valid_from: FROM })
      .execute();
    await db.insertInto('account').values({ id: personId, person_id: personId }).execute();
  }
  await db
    .insertInto('assigned_field')
    .values({
      post_id: 'pho-giam-doc',
      unit_id: 'qlcn',
      basis: 'Quyết định số 15/QĐ-SKHCN ngày 03/01/2023',
      valid_from: '2023-01-03',
    })
    .execute();
  await numbers(db);
}

async function organisations(db: Database): Promise<void> {
  const rows = [
    ['ubnd-tinh', 'Ủy ban nhân dân tỉnh Hưng Yên', 'UBND TỈNH HƯNG YÊN', 'UBND'],
    ['so-khcn', 'Sở Khoa học và Công nghệ', 'SỞ KHOA HỌC VÀ CÔNG NGHỆ', 'SKHCN'],
    ['dai-hoc', 'Trường Đại học Sư phạm Kỹ thuật Hưng Yên', 'TRƯỜNG ĐẠI HỌC SƯ PHẠM KỸ THUẬT', 'ĐHSPKT'],
  ] as const;
  for (const [id, full_name, header_name, abbreviation] of rows) {
    await db.insertInto('organisation').values({ id, kind: 'agency', level: 'province' }).execute();
    await db
      .insertInto('organisation_name')
      .values({
        organisation_id: id,
        full_name,
        header_name,
        abbreviation,
        place: 'Hưng Yên',
        valid_from: FROM,
      })
      .execute();
    await db
      .insertInto('organisation_contact')
      .values({
        organisation_id: id,
        email: `${id}@example.vn`,
        postal_address: 'Số 1 đường An Vũ, thành phố Hưng Yên',
        valid_from: FROM,
      })
      .execute();
  }
  await db
    .insertInto('organisation_parent')
    .values({ organisation_id: 'so-khcn', parent_id: 'ubnd-tinh', valid_from: FROM })
    .execute();
  await db.updateTable('office').set({ organisation_id: 'so-khcn' }).execute();
}

async function numbers(db: Database): Promise<void> {
  await db
    .insertInto('series')
    .values({ id: 'hanh-chinh', name: 'Văn bản hành chính', document_types: ['congVan'], valid_from: FROM })
    .execute();
  await sql`insert into series_year (series_id, year, first_number, next_number)
    select 'hanh-chinh', extract(year from office_today())::int, 451, 451`.execute(db);
  await db
    .insertInto('notation')
    .values([
      { document_type: 'congVan', unit_id: null, notation: 'SKHCN', valid_from: FROM },
      { document_type: 'congVan', unit_id: 'qlcn', notation: 'SKHCN-QLCN&TTCN', valid_from: FROM },
    ])
    .execute();
}

export const nameOf = (personId: string): string =>
  ({
    'tran-giam-doc': 'Trần Tùng Chuẩn',
    'le-pho-giam-doc': 'Lê Thị Phó',
    'nguyen-truong-phong': 'Nguyễn Văn Trưởng',
    'khuc-chuyen-vien': 'Khúc Văn Tuấn',
    'pham-van-thu': 'Phạm Thị Thư',
  })[personId] ?? personId;

export const BLOCK: SignatureBlock = {
  lines: ['GIÁM ĐỐC'],
  fullName: nameOf('tran-giam-doc'),
  competence: null,
  postId: 'giam-doc',
  personId: 'tran-giam-doc',
  authorityId: null,
  basis: 'Người đứng đầu cơ quan',
};

export const draft = (db: Database, documentId: string): Promise<void> =>
  db.transaction().execute((trx) =>
    draftDocument(trx, {
      documentId,
      campaignId: null,
      role: 'letter',
      documentType: 'congVan',
      unitId: 'qlcn',
      drafterPersonId: 'khuc-chuyen-vien',
      subject: CONTENT.subject,
      content: CONTENT,
      signatureBlock: BLOCK,
      expectedOn: '2023-07-14',
    }),
  );

/** The list of who gets it, confirmed by the drafting unit. */
export async function confirmList(db: Database, documentId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await planRecipients(trx, documentId, ADDRESSEES, '2023-07-14');
    const [actor] = await actorsOf(trx, 'khuc-chuyen-vien', '2023-07-10');
    if (actor) await confirmRecipients(trx, { documentId, actor });
  });
}

const ADDRESSEES: readonly Addressee[] = [
  { organisation: 'dai-hoc', purpose: 'direct', owesAnswer: true, channel: 'email' },
  { organisation: 'ubnd-tinh', purpose: 'report', owesAnswer: false, channel: 'paper' },
];

/** Moves the clock of the office to an instant. */
export const advanceTo = async (db: Database, at: string): Promise<void> => {
  await sql`update office set clock_offset_ms =
    (extract(epoch from ${at}::timestamptz - clock_timestamp()) * 1000)::bigint`.execute(db);
};
