import { beforeAll, describe, expect, test } from 'vitest';
import { readLetterheadFacts } from '../../../store/directory/letterhead.ts';
import { freshDatabase } from '../../stack/database.ts';
import { openSampleOffice } from './office.ts';

const { db } = await freshDatabase();
beforeAll(async () => {
  await openSampleOffice(db);
});

describe('the head of a document', () => {
  test('as of 2023', async () => {
    expect(
      await readLetterheadFacts(db, { documentType: 'congVan', unitId: 'qlcn-ttcn', on: '2023-07-12' }),
    ).toEqual({
      parentHeader: 'UBND TỈNH HƯNG YÊN',
      issuerHeader: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
      issuerName: 'Sở Khoa học và Công nghệ tỉnh Hưng Yên',
      place: 'Hưng Yên',
      notation: 'SKHCN-QLCN&TTCN',
      unitName: 'Phòng Quản lý Công nghệ và Thị trường công nghệ',
      unitAbbreviation: 'QLCN&TTCN',
    });
  });

  test('changes with the day: unit and notation of 2026', async () => {
    expect(
      await readLetterheadFacts(db, { documentType: 'congVan', unitId: 'qlcn-ttcn', on: '2025-03-01' }),
    ).toMatchObject({ notation: 'SKHCN-CN&ĐMST', unitAbbreviation: 'CN&ĐMST' });
  });

  test('the notation for every unit serves where a unit has none of its own', async () => {
    const question = { documentType: 'baoCao', unitId: 'qlkh', on: '2023-07-12' } as const;
    expect((await readLetterheadFacts(db, question)).notation).toBe('BC-SKHCN');
    await db
      .insertInto('notation')
      .values({ document_type: 'baoCao', unit_id: 'qlkh', notation: 'BC-QLKH', valid_from: '2023-01-01' })
      .execute();
    expect((await readLetterheadFacts(db, question)).notation).toBe('BC-QLKH');
  });

  test('everything that is missing is named at once', async () => {
    await expect(
      readLetterheadFacts(db, { documentType: 'congVan', unitId: 'lanh-dao-so', on: '1999-01-01' }),
    ).rejects.toMatchObject({
      type: 'directoryGap',
      problems: [
        { what: 'cơ quan không có tên vào ngày 01/01/1999' },
        { what: 'đơn vị không có tên vào ngày 01/01/1999' },
        { where: 'notations' },
      ],
    });
  });
});
