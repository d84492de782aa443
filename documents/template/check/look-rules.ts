/** Fonts and sizes of a template, before anything is printed from it. */
import type { Run } from '../../../domain/form/view.ts';
import type { TemplateFinding } from '../../../domain/template/finding.ts';
import { LEGAL_FONT, legalLook, type LegalLook } from '../../../domain/template/looks.ts';
import type { Manifest } from '../manifest.ts';
import type { Passage } from './passages.ts';
import type { PlacedTag } from './placed-tags.ts';
import { whereIs } from './tag-rules.ts';

/** Every font but the legal one: one finding each, at its first place. */
export function fontFindings(passages: readonly Passage[]): TemplateFinding[] {
  const places = new Map<string, Passage[]>();
  for (const passage of passages)
    for (const font of new Set(passage.runs.filter(isVisible).flatMap(({ fonts }) => fonts)))
      if (font !== LEGAL_FONT.name) places.set(font, [...(places.get(font) ?? []), passage]);
  return [...places].map(([font, [first, ...others]]) => ({
    severity: 'error',
    where: first ? whereIs(first) : 'cả mẫu',
    what: `chữ ${font}${others.length > 0 ? ` (và ${others.length} đoạn khác)` : ''}, không phải ${LEGAL_FONT.name}`,
    remedy: `Chọn các đoạn này, đổi sang phông ${LEGAL_FONT.name}; đổi cả trong kiểu trình bày (style) nếu phông nằm ở đó`,
    source: LEGAL_FONT.source,
  }));
}

/** Size and style of what each tag prints, against the decree; only for forms that are official documents. */
export function sizeFindings(tags: readonly PlacedTag[], manifest: Manifest): TemplateFinding[] {
  if (manifest.reserved.length === 0 || !manifest.tags.includes('signerName')) return [];
  const named = manifest.tags.includes('typeLabel');
  return tags.flatMap((tag) => {
    const legal = legalLook(tag.path, named);
    const run = runAt(tag);
    return legal && run ? lookFindings(tag, run, legal) : [];
  });
}

function lookFindings(tag: PlacedTag, run: Run, legal: LegalLook): TemplateFinding[] {
  const { label, from, to, source } = legal;
  const where = whereIs(tag.passage);
  const sizes = from === to ? `${from}` : `${from}–${to}`;
  const size: TemplateFinding[] =
    run.size === null || (run.size >= from && run.size <= to)
      ? []
      : [
          {
            severity: 'error',
            where,
            what: `${label} (thẻ ${tag.typed}) cỡ chữ ${String(run.size).replace('.', ',')}, quy định là ${sizes}`,
            remedy: `Chọn cả thẻ, đặt cỡ chữ ${sizes}`,
            source,
          },
        ];
  const wrong = [
    ...(run.bold === legal.bold ? [] : [legal.bold ? 'chữ không đậm' : 'chữ đậm']),
    ...(run.italic === legal.italic ? [] : [legal.italic ? 'chữ đứng' : 'chữ nghiêng']),
  ];
  if (wrong.length === 0) return size;
  const right = legal.bold ? 'kiểu chữ đứng, đậm' : legal.italic ? 'kiểu chữ nghiêng' : 'kiểu chữ đứng';
  return [
    ...size,
    {
      severity: 'warning',
      where,
      what: `${label} (thẻ ${tag.typed}) ${wrong.join(', ')}, quy định là ${right}`,
      remedy: `Chọn cả thẻ, đặt ${right}`,
      source,
    },
  ];
}

/** The look of the first letter of a tag: what it prints takes that one. */
export function runAt({ passage, at }: PlacedTag): Run | undefined {
  let end = 0;
  return passage.runs.find(({ text }) => (end += text.length) > at);
}

const isVisible = ({ text }: Run): boolean => text.trim() !== '';
