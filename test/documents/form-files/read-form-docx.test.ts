import fc from 'fast-check';
import jsQR from 'jsqr';
import PizZip from 'pizzip';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readAnswer, showAnswer } from '../../../domain/survey/answer.ts';
import { ownCodeFrom, spacedCode } from '../../../domain/survey/form-code.ts';
import { openForm } from '../../../documents/form-files/open-form.ts';
import { personalForm } from '../../../documents/form-files/personal-form.ts';
import { codeInDocx, readFormDocx } from '../../../documents/form-files/read-form-docx.ts';
import { checkDocx } from '../../../documents/intake/check-docx.ts';
import { docxText } from '../docx.ts';
import { answerTo } from './answers.ts';
import { edit, fillDocx } from './fill-docx.ts';
import { CAMPAIGN, FIELDS, issuedForm } from './made-form.ts';

const OWN = { campaignId: CAMPAIGN, own: ownCodeFrom(new Uint8Array(32).fill(7)) };
const raw = {
  nguoiGhi: 'Đỗ Thị Ánh',
  soLaoDong: '1.250',
  loaiHinh: ['Doanh nghiệp'],
  linhVuc: ['Công nghệ thông tin', 'Môi trường'],
  ngayThanhLap: '02/09/2001',
  'nhuCau.0.ten': 'Máy sấy',
  'nhuCau.0.hinhThuc': 'Mua',
  'nhuCau.0.kinhPhi': '1.200,5',
  'nhuCau.0.hoTro': ['Tư vấn'],
  kienNghi: 'Tổ chức thêm hội thảo.',
};
let blank: Buffer;
beforeAll(async () => {
  blank = await issuedForm();
});
const read = (docx: Buffer) => readFormDocx(docx, { fields: FIELDS, docx: blank });
const doubtsOf = (docx: Buffer): string[] =>
  (read(docx)?.doubts ?? []).map(({ where, what }) => `${where}: ${what}`);

describe('a form filled in Word', () => {
  it('gives back whatever answer the form takes', () => {
    fc.assert(
      fc.property(answerTo(FIELDS), (values) => {
        const reading = read(fillDocx(blank, FIELDS, showAnswer(FIELDS, values)));
        expect(reading?.doubts).toEqual([]);
        expect(readAnswer(FIELDS, reading?.raw ?? {})).toEqual({ values, problems: [] });
      }),
      { numRuns: 40 },
    );
  });

  it('is a harmless file, and blank as long as nobody wrote in it', () => {
    expect(checkDocx(blank)).toEqual([]);
    expect(read(blank)).toMatchObject({
      raw: {},
      sender: {},
      doubts: [],
      code: { campaignId: CAMPAIGN, own: null },
    });
  });

  it('thousands of boxes in boxes are no form, and are told as such', async () => {
    const deep = edit(blank, (xml) =>
      xml.replace('<w:body>', `<w:body>${'<w:p>'.repeat(20_000)}${'</w:p>'.repeat(20_000)}`),
    );
    const opened = await openForm({ name: 'phieu.docx', bytes: deep });
    expect(opened?.problems).toMatchObject([{ what: 'có phần lồng nhau quá sâu' }]);
  });

  it('what no database holds is not among its words', () => {
    const hostile = edit(fillDocx(blank, FIELDS, raw), (xml) =>
      xml.replace('Đỗ Thị Ánh', 'Đỗ Thị&#0; &#xD800;Ánh&#27;'),
    );
    expect(read(hostile)).toMatchObject({ doubts: [], raw });
  });

  it('a hyphen where no line may end is a hyphen', () => {
    const held = edit(fillDocx(blank, FIELDS, raw), (xml) =>
      xml.replace('Đỗ Thị Ánh', 'Công văn 45/CKPN</w:t><w:noBreakHyphen/><w:t>KT'),
    );
    expect(read(held)).toMatchObject({ doubts: [], raw: { ...raw, nguoiGhi: 'Công văn 45/CKPN-KT' } });
  });

  it('rows added below, and words beside a place in a cell, are read by their column', () => {
    const added = edit(fillDocx(blank, FIELDS, raw), (xml) => {
      const cells = ['6', 'Lò hơi', 'Thuê', '', '1/9/2023', ''].map(
        (text) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`,
      );
      return xml.replace('</w:tr></w:tbl>', `</w:tr><w:tr>${cells.join('')}</w:tr></w:tbl>`);
    });
    expect(read(added)).toMatchObject({
      doubts: [],
      raw: {
        ...raw,
        'nhuCau.5.ten': 'Lò hơi',
        'nhuCau.5.hinhThuc': 'Thuê',
        'nhuCau.5.hoanThanh': '1/9/2023',
      },
    });
  });

  it.each<[string, (xml: string) => string, string]>([
    [
      'words beside the place',
      (xml) =>
        xml.replace('<w:t xml:space="preserve"> người</w:t>', '<w:t xml:space="preserve"> 300 người</w:t>'),
      'ngoài các ô: có ghi “2. Số lao động hiện có (*): 300 người”',
    ],
    [
      'a place deleted',
      (xml) => xml.replace(/<w:sdt>(?:(?!<w:sdt>).)*?w:val="p.nguoiGhi".*?<\/w:sdt>/s, ''),
      'Họ và tên người ghi phiếu: ô đã mất',
    ],
    [
      'a place copied',
      (xml) => xml.replace(/(<w:sdt>(?:(?!<w:sdt>).)*?w:val="p.kienNghi".*?<\/w:sdt>)/s, '$1$1'),
      'Kiến nghị, đề xuất: ô bị lặp lại',
    ],
    [
      'a place of no name of ours',
      (xml) => xml.replace('w:val="p.ngayThanhLap"', 'w:val="p!x"'),
      'p!x: ô lạ, ghi “02/09/2001”',
    ],
    [
      'a cell cut out',
      (xml) =>
        xml.replace(/(<w:tr>(?:(?!<w:tr>).)*?p\.nhuCau\.0\.1.*?)<w:tc>.*?<\/w:tc>(<\/w:tr>)/s, (row) =>
          row.replace(/<w:tc>(?:(?!<w:tc>).)*<\/w:tc><\/w:tr>$/s, '</w:tr>'),
        ),
      'Nhu cầu công nghệ cần tìm mua hoặc hợp tác: dòng 1 không đủ số ô của bảng',
    ],
    [
      'a table more',
      (xml) => xml.replace('<w:sectPr>', '<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:sectPr>'),
      'tệp: có thêm bảng không thuộc mẫu',
    ],
  ])('%s is reported, not guessed', (_, change, expected) => {
    const changed = edit(fillDocx(blank, FIELDS, raw), change);
    expect(doubtsOf(changed)).toContain(expected);
  });

  it('the signature block is free to be written in', () => {
    const signed = edit(fillDocx(blank, FIELDS, raw), (xml) =>
      xml.replace('(Ký, ghi rõ họ tên và đóng dấu nếu có)', 'GIÁM ĐỐC Trần Văn B'),
    );
    expect(doubtsOf(signed)).toEqual([]);
  });

  describe('and saved by a program that drops the names of places', () => {
    const nameless = (docx: Buffer) => edit(docx, (xml) => xml.replace(/<w:tag w:val="[^"]*"\/>/g, ''));
    it('is read by the places, all other words being ours', () => {
      expect(read(nameless(fillDocx(blank, FIELDS, raw)))).toMatchObject({ raw, doubts: [] });
    });
    it('is left to a person when the words are not ours', () => {
      const changed = nameless(
        edit(fillDocx(blank, FIELDS, raw), (xml) => xml.replace(' người<', ' người lao động<')),
      );
      expect(read(changed)?.raw).toEqual({});
      expect(doubtsOf(changed)).toContain(
        'tệp: các ô đã mất tên và lời văn đã khác mẫu, không đọc được chắc chắn',
      );
    });
  });
});

describe('the code of a form', () => {
  it('stands in it in words and as a picture that scans', () => {
    const own = personalForm(blank, { code: OWN, sender: { name: 'Công ty A & B', email: 'a@b.vn' } });
    expect(codeInDocx(own)).toEqual(OWN);
    expect(docxText(own)).toContain(
      `Mã phiếu: cung-cau-2023 / ${spacedCode(OWN.own)} (giữ nguyên khi gửi lại)`,
    );
    const picture = new PizZip(own).file('word/media/ma-phieu.png')?.asNodeBuffer() ?? Buffer.alloc(0);
    const { data, width, height } = PNG.sync.read(picture);
    expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(`VT:cung-cau-2023:${OWN.own}`);
    expect(read(own)).toMatchObject({ sender: { name: 'Công ty A & B', email: 'a@b.vn' }, doubts: [] });
  });

  it('is none in other documents, and does not check when mistyped', () => {
    const other = edit(
      blank,
      () => '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Đơn</w:t></w:r></w:p></w:body></w:document>',
    );
    expect(codeInDocx(other)).toBeUndefined();
    const own = personalForm(blank, { code: OWN, sender: {} });
    expect(
      codeInDocx(edit(own, (xml) => xml.replace(spacedCode(OWN.own), `A${spacedCode(OWN.own).slice(1)}`))),
    ).toBeNull();
  });
});
