import { expect, test } from 'vitest';
import { recallContent, type Drafting, type FirstDocument } from '../../../domain/document/amend-content.ts';
import { aboutDocuments } from '../../../domain/document/amend.ts';

const drafting: Drafting = {
  issuer: 'Sở Khoa học và Công nghệ',
  address: 'số 165 đường Nguyễn Văn Linh',
  reason: 'Tỉnh chưa giao kinh phí.',
  initials: 'LTH',
  stopped: true,
};
const first: FirstDocument = {
  documentType: 'congVan',
  codeNotation: '902/SKHCN-QLCN',
  promulgatedOn: '2023-07-10',
  content: {
    subject: 'phối hợp khảo sát',
    addressees: ['Các sở, ban, ngành', 'Các huyện'],
    body: [],
    toPlaces: ['Như trên', 'Sở Tài chính (để p/h)'],
    filing: 'VT, QLCN',
    form: { title: 'Phiếu', fields: [] },
  },
};
const chase: FirstDocument = {
  ...first,
  codeNotation: '915/SKHCN-QLCN',
  promulgatedOn: '2023-07-26',
  content: {
    subject: 'đôn đốc trả lời Công văn số 902/SKHCN-QLCN',
    addressees: ['Các huyện', 'Doanh nghiệp'],
    body: [],
    toPlaces: ['Như trên'],
    filing: 'VT',
  },
};

const textOf = (firsts: readonly [FirstDocument, ...FirstDocument[]]): string =>
  recallContent(firsts, drafting)
    .body.flatMap((block) => ('text' in block ? [block.text] : 'items' in block ? block.items : []))
    .join('\n');

test('one document is recalled by its name', () => {
  expect(recallContent([first], drafting).subject).toBe(
    'thu hồi Công văn số 902/SKHCN-QLCN ngày 10 tháng 7 năm 2023',
  );
  expect(textOf([first])).toContain('thu hồi Công văn số 902/SKHCN-QLCN nêu trên');
  expect(textOf([first])).not.toContain('một số văn bản');
});

test('several are listed, each with day and matter; it speaks to all whom any spoke to, each line once', () => {
  const content = recallContent([first, chase], drafting);
  expect(content).toMatchObject({
    subject: 'thu hồi Công văn số 902/SKHCN-QLCN và số 915/SKHCN-QLCN',
    addressees: ['Các sở, ban, ngành', 'Các huyện', 'Doanh nghiệp'],
    toPlaces: ['Như trên', 'Sở Tài chính (để p/h)'],
    filing: 'VT, QLCN',
  });
  const report: FirstDocument = { ...chase, documentType: 'thongBao', codeNotation: '8/TB-SKHCN' };
  expect(recallContent([first, report], drafting).subject).toBe(
    'thu hồi Công văn số 902/SKHCN-QLCN và Thông báo số 8/TB-SKHCN',
  );
  expect(recallContent([first, chase, chase, chase], drafting).subject).toBe(
    'thu hồi 04 văn bản về phối hợp khảo sát',
  );
  const text = textOf([first, chase]);
  expect(text).toContain('Công văn số 902/SKHCN-QLCN ngày 10 tháng 7 năm 2023 về việc phối hợp khảo sát;');
  expect(text).toContain(
    'Công văn số 915/SKHCN-QLCN ngày 26 tháng 7 năm 2023 về việc đôn đốc trả lời Công văn số 902/SKHCN-QLCN.\n',
  );
  expect(text).toContain('thu hồi các văn bản nêu trên. Lý do: tỉnh chưa giao kinh phí.');
  expect(text).toContain('chỉ nhận một số văn bản nêu trên');
  expect(text).toContain('không phải trả lời phiếu');
});

test.each([
  [{}, []],
  [{ aboutDocumentId: 'a', reason: 'x' }, ['a']],
  [{ aboutDocumentId: 'a', alsoAboutDocumentIds: ['b', 'c'] }, ['a', 'b', 'c']],
  [{ aboutDocumentId: 3 }, []],
])('what %j is about: %j', (mandate, ids) => {
  expect(aboutDocuments(mandate)).toEqual(ids);
});

test('a type that prints no Kính gửi is recalled from all who got it', () => {
  const notice: FirstDocument = {
    ...first,
    documentType: 'thongBao',
    codeNotation: '8/TB-SKHCN',
    content: { ...chase.content, addressees: [], toPlaces: ['Các phòng', 'Cổng thông tin điện tử'] },
  };
  const everybody = 'Các cơ quan, đơn vị, cá nhân nhận Thông báo số 8/TB-SKHCN';
  expect(recallContent([notice], drafting)).toMatchObject({
    addressees: [everybody],
    toPlaces: ['Như trên', 'Các phòng', 'Cổng thông tin điện tử'],
  });
  expect(recallContent([first, notice], drafting).addressees).toEqual([
    ...first.content.addressees,
    everybody,
  ]);
});
