/** Points of room above a paragraph of a .docx, as itself or its styles say. */
export function spaceBefore(paragraph: string, styles: string): number {
  const own = beforeIn(/<w:pPr>[^]*?<\/w:pPr>/.exec(paragraph)?.[0] ?? '');
  if (own !== null) return own;
  for (let id = styleOf(paragraph), depth = 0; id !== null && depth < MOST_STYLES; depth += 1) {
    const style = new RegExp(`<w:style [^>]*w:styleId="${id}"[^>]*>[^]*?</w:style>`).exec(styles)?.[0] ?? '';
    const before = beforeIn(style);
    if (before !== null) return before;
    id = /<w:basedOn w:val="([\w-]+)"\/>/.exec(style)?.[1] ?? null;
  }
  return 0;
}

/** A style based on itself, by way of others, must not hold us up. */
const MOST_STYLES = 20;

const styleOf = (paragraph: string): string | null =>
  /<w:pStyle w:val="([\w-]+)"\/>/.exec(paragraph)?.[1] ?? null;

/** Twentieths of a point. */
function beforeIn(properties: string): number | null {
  const before = /<w:spacing [^>]*w:before="(\d+)"/.exec(properties)?.[1];
  return before === undefined ? null : Number(before) / 20;
}
