import type { Block } from '../../domain/document/content.ts';

/**
 * The body with "./." after its last words (Nghị định 30/2020/NĐ-CP, Phụ lục III, mục II: every template ends so).
 * After a table the mark stands in a paragraph of its own.
 */
export function withEndMark(body: readonly Block[]): readonly Block[] {
  const last = body.at(-1);
  const before = body.slice(0, -1);
  if (last?.kind === 'paragraph' || last?.kind === 'heading')
    return [...before, { ...last, text: endMarked(last.text) }];
  if (last?.kind === 'list') {
    const items = last.items.map((item, i) => (i === last.items.length - 1 ? endMarked(item) : item));
    return [...before, { ...last, items }];
  }
  return [...body, { kind: 'paragraph', text: './.' }];
}

/** "… thực hiện." → "… thực hiện./."; a closing italic star stays outside. */
const endMarked = (text: string): string => `${text.trimEnd().replace(/(\.\/\.|[.;,:\s])+$/, '')}./.`;
