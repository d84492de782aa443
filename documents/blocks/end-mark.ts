import type { Block } from '../../domain/document/content.ts';
import { ended } from '../../domain/vietnamese/sentence.ts';

/**
 * The body with "./." after its last words (Nghị định 30/2020/NĐ-CP, Phụ lục III, mục II: every template ends so).
 * After a table the mark stands in a paragraph of its own.
 */
export function withEndMark(body: readonly Block[]): readonly Block[] {
  const last = body.at(-1);
  const before = body.slice(0, -1);
  if (last?.kind === 'paragraph' || last?.kind === 'heading')
    return [...before, { ...last, text: ended(last.text) }];
  if (last?.kind === 'article')
    return [
      ...before,
      last.text === undefined
        ? { ...last, title: ended(last.title ?? '') }
        : { ...last, text: ended(last.text) },
    ];
  if (last?.kind === 'list' && last.items.length > 0) {
    const items = last.items.map((item, i) => (i === last.items.length - 1 ? ended(item) : item));
    return [...before, { ...last, items }];
  }
  return [...body, { kind: 'paragraph', text: './.' }];
}
