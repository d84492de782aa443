import type { FormView, Paragraph } from '../../../domain/form/view.ts';

/**
 * A page typed as plain text: "<" before a line puts it in the left half, ">" in the right half, "|" in a ruled table
 * (cells parted by "|"), "*" makes it bold, "/" italic, "~" small; the rest is running text.
 */
export function plainView(text: string): FormView {
  const paragraphs: Paragraph[] = [];
  let row = 0;
  for (const line of text.trim().split('\n')) {
    if (line.startsWith('|')) {
      row += 1;
      const cells = line.slice(1).split('|');
      cells.forEach((each, i) =>
        paragraphs.push(
          paragraph(each, paragraphs.length, {
            cell: { table: 1, row, column: i + 1, columns: cells.length, ruled: true },
          }),
        ),
      );
    } else paragraphs.push(paragraph(line.trim(), paragraphs.length, {}));
  }
  return {
    kind: 'docx',
    pages: [{ width: 210, height: 297, margins: { top: 20, right: 20, bottom: 20, left: 30 } }],
    paragraphs,
    pageCount: 1,
    unsettled: { changes: 0, comments: 0 },
    active: [],
  };
}

function paragraph(source: string, index: number, own: Partial<Paragraph>): Paragraph {
  const [, signs = '', words = ''] = /^([<>*/~]*)\s*(.*)$/su.exec(source) ?? [];
  const side = signs.includes('<') ? 'left' : signs.includes('>') ? 'right' : 'full';
  const text = words.replaceAll('\\n', '\n');
  const look = { bold: signs.includes('*'), italic: signs.includes('/') };
  return {
    number: index + 1,
    page: 1,
    section: 0,
    cell: null,
    side,
    runs: [
      {
        text,
        fonts: ['Times New Roman'],
        size: signs.includes('~') ? 11 : 13,
        ...look,
        underline: false,
        raised: false,
        capitals: false,
        colour: null,
      },
    ],
    text,
    label: '',
    align: side === 'full' && look.bold ? 'center' : 'both',
    firstLine: 10,
    indent: 0,
    before: 6,
    after: 6,
    line: { rule: 'multiple', value: 1 },
    drawn: 1,
    boxed: false,
    ...own,
  };
}

interface Parts {
  readonly code?: string;
  readonly day?: string;
  /** Type and trích yếu, or what stands under the number. */
  readonly title?: string;
  readonly body: string;
  readonly sign?: string;
  readonly places?: string;
}

/** An official document with the parts a test does not care about filled in. */
export const plainForm = ({ code, day, title, body, sign, places }: Parts): FormView =>
  plainView(`
< UBND TỈNH LÂM ĐỒNG
<* SỞ NỘI VỤ
>* CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
>* Độc lập - Tự do - Hạnh phúc
< Số: ${code ?? '12/SNV-VP'}
>/ Lâm Đồng, ${day ?? 'ngày 12 tháng 3 năm 2026'}
${title ?? '< V/v phối hợp công tác\nKính gửi: Sở Tài chính'}
${body}
</* Nơi nhận:
${places ?? '<~ - Như trên;\n<~ - Lưu: VT.'}
${sign ?? '>* GIÁM ĐỐC'}
>* Lê Quang Hưởng`);
