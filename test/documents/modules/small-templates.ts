/** A small template for each kind of tag the core lacks, with data that shows it. */
import { qrPng } from '../../../documents/form-files/qr-png.ts';
import type { TemplateData } from '../../../documents/render/check-data.ts';
import { renderTemplate, type RenderOptions } from '../../../documents/render/render-template.ts';
import { readTags, tagPaths } from '../../../documents/template/inventory.ts';
import { loadTemplate } from '../../../documents/template/load-template.ts';
import { parseTemplate } from '../../../documents/template/parse.ts';
import { CELL, ROW, TABLE, withBody } from '../render/body-template.ts';

export interface SmallTemplate {
  readonly body: string;
  readonly data: TemplateData;
}

const PARAGRAPH = (words: string) =>
  `<w:p><w:pPr><w:pStyle w:val="Body"/></w:pPr><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
const SMALL = (words: string) =>
  `<w:p><w:pPr><w:pStyle w:val="Body"/></w:pPr><w:r><w:rPr><w:i/><w:sz w:val="22"/><w:szCs w:val="22"/></w:rPr><w:t>${words}</w:t></w:r></w:p>`;
const IN_CELL = (words: string) =>
  CELL(
    `<w:p><w:pPr><w:pStyle w:val="TableCell"/></w:pPr><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`,
  ).replace('w:w="900"', 'w:w="3000"');
const RULED = (rows: string) =>
  TABLE(rows)
    .replace(
      '<w:tblPr/>',
      '<w:tblPr><w:tblStyle w:val="DataTable"/><w:tblW w:w="9000" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>',
    )
    .replace('<w:gridCol w:w="900"/>', '<w:gridCol w:w="3000"/>'.repeat(3));

export const STYLED_RUNS: SmallTemplate = {
  body: PARAGRAPH('{~text}') + SMALL('Lưu: VT, QLCN. {~initials}'),
  data: {
    text: 'Đề nghị **hoàn thành trước ngày 15/4** theo *Công văn số 5*, diện tích 120 m^2^; 3 * 4 & 5.',
    initials: 'NVA^50b^',
  },
};
export const PICTURES: SmallTemplate = {
  body: PARAGRAPH('Quét mã để gửi trả lời: {%code} (mã phiếu)') + PARAGRAPH('Lần nữa: {%code}'),
  data: {
    code: { picture: qrPng('https://so.example/k/ABC'), millimetres: 25, words: 'Mã QR', shows: 'code' },
  },
};
export const SIGNED: SmallTemplate = {
  body: PARAGRAPH('Người ký: {%signature}'),
  data: { signature: { picture: qrPng('x'), millimetres: 25, words: 'Chữ ký', shows: 'signature' } },
};
const years = ['2023', '2024', '2025', '2026'];
export const COLUMNS: SmallTemplate = {
  body: RULED(
    ROW(IN_CELL('Đơn vị') + IN_CELL('Chỉ tiêu') + IN_CELL('{-w:tc years}{year}{/years}')) +
      ROW(IN_CELL('{#rows}{!unit}') + IN_CELL('{name}') + IN_CELL('{-w:tc cells}{text}{/cells}{/rows}')),
  ),
  data: {
    years: years.map((year) => ({ year })),
    rows: [
      { unit: 'Sở Tài chính', name: 'Số đề tài' },
      { unit: 'Sở Tài chính', name: 'Kinh phí' },
      { unit: 'Sở Tài chính', name: 'Đơn vị tham gia' },
      { unit: 'Sở Y tế', name: 'Số đề tài' },
    ].map((row, i) => ({ ...row, cells: years.map((_, j) => ({ text: String(10 * i + j) })) })),
  },
};

export function renderSmall({ body, data }: SmallTemplate, options: RenderOptions = {}): Buffer {
  const docx = withBody(body);
  const tags = tagPaths(readTags(parseTemplate(docx, 'nho').files, 'nho'));
  const manifest = { documentType: 'nho', title: 'Nhỏ', tags, reserved: [], styles: [], sample: {} };
  return renderTemplate(loadTemplate({ name: 'nho', manifest, docx }), data, options);
}
