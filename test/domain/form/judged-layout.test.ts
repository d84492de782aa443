/** What the second judge's documents taught when they were laid out anew: tabs for tables, copies under the signature. */
import { expect, it } from 'vitest';
import { lintForm } from '../../../domain/form/lint-form.ts';
import { recognise } from '../../../domain/form/recognise.ts';
import { plainForm, plainView } from './plain-view.ts';

const body = 'Sở Nội vụ đề nghị quý Sở phối hợp thực hiện./.';
const page = (head: string, foot: string): string => `
<* SỞ NỘI VỤ
>* CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
>* Độc lập - Tự do - Hạnh phúc
${head}
< V/v phối hợp công tác
Kính gửi: Sở Tài chính
${body}
${foot}`;

it('number and day on one line, parted by a tab, though the day is badly written', () => {
  const foot = '</* Nơi nhận:\n<~ - Như trên;\n<~ - Lưu: VT.\n>* GIÁM ĐỐC\n>* Lê Quang Hưởng';
  for (const day of ['Ngày 10 tháng 3 năm 2026', 'Hà Nội ngày 10 tháng 3 năm 2026']) {
    const { code, placeDate } = recognise(plainView(page(`Số: 12/SNV-VP\t${day}`, foot)));
    expect(code?.line.text).toBe('Số: 12/SNV-VP');
    expect(placeDate?.line.side).toBe('right');
  }
});

it('places and signer parted by a tab', () => {
  const foot = 'Nơi nhận:\tTHỦ TRƯỞNG ĐƠN VỊ\n~ - Như trên;\n~ - Lưu: VT.\n\tLê Quang Hưởng'.replaceAll(
    '\n\t',
    '\n>* ',
  );
  const { toPlaces, signatures } = recognise(
    plainView(page('< Số: 12/SNV-VP\n>/ Hà Nội, ngày 10 tháng 3 năm 2026', foot)),
  );
  expect(toPlaces?.head.text).toBe('Nơi nhận:');
  expect(signatures[0]?.titles[0]?.text).toBe('THỦ TRƯỞNG ĐƠN VỊ');
});

it('whoever copied a document is not who signed it', () => {
  const copy = '* SAO Y\n<* CỤC DỰ TRỮ KHU VỰC\n< Số: 14/SY-CDT\n>* CỤC TRƯỞNG\n>* Lê Thế Vinh';
  const form = recognise(plainForm({ body, sign: '>* GIÁM ĐỐC\n>* Lê Quang Hưởng\n' + copy }));
  expect(form.signatures.map(({ name }) => name?.text)).toEqual(['Lê Quang Hưởng']);
});

it('a place behind a filing line that ends with a semicolon belongs to the list', () => {
  const places = '~ - Như trên;\n~ - Lưu: VT;\n~ - Bộ Nội vụ.';
  const { findings } = lintForm(plainForm({ body, places }));
  expect(findings.map(({ rule }) => rule)).toContain('places.filing');
});

it('halves exchanged are told once, not as an office without a name', () => {
  const { findings } = lintForm(
    plainView(`
<* CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
<* Độc lập - Tự do - Hạnh phúc
>* SỞ NỘI VỤ
>Số: 12/SNV-VP
</ Hà Nội, ngày 10 tháng 3 năm 2026
${body}`),
  );
  const rules = findings.map(({ rule }) => rule);
  expect(rules).toContain('place.side');
  expect(rules).not.toContain('issuer.missing');
});

it('a report tells what was done by a day; what it asks for is a deadline', () => {
  const report = (text: string): string[] =>
    lintForm(
      plainForm({ code: '12/BC-SNV', title: '* BÁO CÁO\n* Kết quả năm 2025', body: `${text}./.` }),
    ).findings.map(({ rule }) => rule);
  expect(report('Hoàn thành bàn giao tài liệu trước ngày 30/9/2025')).not.toContain('deadline.past');
  expect(report('Đề nghị các phòng hoàn thành bàn giao trước ngày 30/9/2025')).toContain('deadline.past');
});

it('a form to fill in is sent by itself', () => {
  const { findings } = lintForm(plainForm({ body: 'Đề nghị báo cáo theo mẫu biểu đính kèm./.' }));
  expect(findings.map(({ rule }) => rule)).not.toContain('annex.enclosed');
});

const told = (parts: Parameters<typeof plainForm>[0], rule: string): boolean =>
  lintForm(plainForm(parts)).findings.some((each) => each.rule === rule);

it('who signs by order is the head of a unit; a deputy signs for that head', () => {
  const signed = (...posts: readonly string[]): boolean =>
    told({ body, sign: posts.map((post) => `>* ${post}`).join('\n') }, 'signature.deputy');
  expect(signed('TL. GIÁM ĐỐC', 'PHÓ TRƯỞNG PHÒNG TỔNG HỢP')).toBe(true);
  expect(signed('TL. GIÁM ĐỐC', 'KT. TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG')).toBe(false);
  expect(signed('TL. GIÁM ĐỐC', 'PHÓ TRƯỞNG PHÒNG PHỤ TRÁCH')).toBe(false);
});

it('a law that a letter rests on in its first sentence is to be looked up', () => {
  const rests = (text: string): boolean => told({ body: text }, 'bases.perhapsStale');
  const asks = 'Sở Nội vụ đề nghị quý Sở báo giá./.';
  expect(rests(`Căn cứ Luật Đấu thầu số 43/2013/QH13 ngày 26 tháng 11 năm 2013, ${asks}`)).toBe(true);
  expect(rests(`Căn cứ Luật Đấu thầu số 22/2023/QH15 ngày 23 tháng 6 năm 2023, ${asks}`)).toBe(false);
  expect(rests(`Ông An nộp đơn theo Luật Đấu thầu số 43/2013/QH13 ngày 26 tháng 11 năm 2013. ${asks}`)).toBe(
    false,
  );
});

it('a list of addressees that begins beside “Kính gửi”', () => {
  const list = (last: string): boolean =>
    told(
      { title: `< V/v phối hợp\nKính gửi: - Sở Tài chính;\n- Sở Tư pháp${last}`, body },
      'addressees.list',
    );
  expect(list(';')).toBe(true);
  expect(list('.')).toBe(false);
});

it('a last line of figures may carry the mark that ends the content', () => {
  const ends = (last: string): boolean => told({ body: `Liên hệ số máy sau:\n${last}` }, 'end.missing');
  expect(ends('(024) 3768 3058./.')).toBe(false);
  expect(ends('(024) 3768 3058')).toBe(true);
});
