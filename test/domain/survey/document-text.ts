import { chartWords } from '../../../domain/document/chart-words.ts';
import type { Block, DocumentContent } from '../../../domain/document/content.ts';

/** A document's words in reading order, as goldens keep them. */
export function documentText(content: DocumentContent): string {
  const { subject, addressees, body, toPlaces, filing, initials = '', annexes = [] } = content;
  return [
    `V/v hoặc trích yếu: ${subject}`,
    `Kính gửi:\n${addressees.map((line) => `- ${line}`).join('\n')}`,
    ...body.map(blockText),
    `Nơi nhận:\n${[...toPlaces, `Lưu: ${filing}${initials && `^${initials}`}`].map((line) => `- ${line}`).join('\n')}`,
    ...annexes.map(({ title, body: blocks }) =>
      [`[Phụ lục] ${title}`, ...blocks.map(blockText)].join('\n\n'),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'heading':
      return `${'#'.repeat(block.level)} ${block.text}`;
    case 'chapter':
      return block.title;
    case 'article':
      return [block.title, block.text].filter(Boolean).join('\n');
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'table':
      return [block.columns.map(({ label }) => label), ...block.rows]
        .map((row) => `| ${row.join(' | ')} |`)
        .join('\n');
    case 'chart':
      return `[Biểu đồ] ${chartWords(block)}`;
  }
}
