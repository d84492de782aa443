/** One letter for every engine: the product's own, with plain texts and lists only, in the tag syntax of each. */
import { readFileSync } from 'node:fs';
import PizZip from 'pizzip';
import type { TemplateData } from '../../documents/render/check-data.ts';

/** The công văn of 24/11/2026 without ready-made XML and filters, which are ours alone; its body repeats a paragraph. */
const TEMPLATE = 'bench/render/letter.docx';

export interface Letter {
  /** For docxtemplater, for us and for easy-template-x: `{name}`, `{#list}…{/list}`. */
  readonly braces: Buffer;
  /** For docx-templates: `{INS name}`, `{FOR x IN list}…{END-FOR x}`. */
  readonly commands: Buffer;
  readonly data: TemplateData;
}

/** @param paragraphs of the body */
export function makeLetter(paragraphs: number): Letter {
  const data = dataOf(paragraphs);
  const braces = readFileSync(TEMPLATE);
  const zip = new PizZip(braces);
  for (const file of zip.file(/^word\/[^/]*\.xml$/)) zip.file(file.name, asCommands(file.asText(), data));
  return { braces, commands: zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' }), data };
}

/** `{name}` → `{INS $rows.name}` where the innermost section with such a name is `rows`. */
function asCommands(xml: string, data: TemplateData): string {
  const open: { readonly variable: string; readonly item: TemplateData }[] = [];
  const read = (name: string): { readonly path: string; readonly value: unknown } => {
    const scope = open.findLast(({ item }) => name in item);
    return scope
      ? { path: `$${scope.variable}.${name}`, value: scope.item[name] }
      : { path: name, value: data[name] };
  };
  return xml.replace(/\{([#/]?)(\w+)\}/g, (_, mark: string, name: string) => {
    if (mark === '/') return `{END-FOR ${open.pop()?.variable ?? ''}}`;
    const { path, value } = read(name);
    if (mark === '') return `{INS ${path}}`;
    open.push({ variable: `each${name}`, item: (value as readonly TemplateData[])[0] ?? {} });
    return `{FOR each${name} IN ${path}}`;
  });
}

const SENTENCE =
  'Sở Khoa học và Công nghệ đề nghị quý cơ quan, đơn vị rà soát, tổng hợp số liệu về hoạt động nghiên cứu, đổi mới công nghệ ' +
  'và gửi về Sở trước ngày 15 tháng 4 để kịp thời báo cáo Ủy ban nhân dân tỉnh theo quy định & hướng dẫn hiện hành.';

function dataOf(paragraphs: number): TemplateData {
  const lines = ['Các trường đại học, cao đẳng', 'Hiệp hội Doanh nghiệp tỉnh', 'Các hợp tác xã'];
  return {
    parent: [{ header: 'UBND TỈNH HƯNG YÊN' }],
    issuerHeader: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
    notation: 'SKHCN-QLCN',
    place: 'Hưng Yên',
    month: '3',
    year: '2026',
    subject: 'phối hợp khảo sát cung - cầu công nghệ và đổi mới sáng tạo',
    oneAddressee: [{ name: 'không dùng' }],
    severalAddressees: [{ lines: lines.map((name) => ({ name: `${name};` })) }],
    paragraphs: Array.from({ length: paragraphs }, (_, i) => ({ text: `${i + 1}. ${SENTENCE}` })),
    toPlaces: [
      { name: 'Như trên' },
      { name: 'Giám đốc Sở (để báo cáo)' },
      { name: 'Cổng thông tin điện tử' },
    ],
    filing: 'VT, QLCN',
    initials: 'A. 50b',
    signerLines: [{ line: 'KT. GIÁM ĐỐC' }, { line: 'PHÓ GIÁM ĐỐC' }],
    signerName: 'Nguyễn Thị Bưởi',
    rehearsalMark: 'Văn bản diễn tập',
  };
}
