/** Prefixes under which everybody knows the namespaces of a .docx; some programs count them (“ns0:p”), and mean the same. */
const USUAL: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup': 'wpg',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
};

/** The XML of a part with the usual prefixes in its tags and attributes. */
export function withUsualPrefixes(xml: string): string {
  const root = /<[\w.]+:?[\w.]*\s[^>]*>/.exec(xml)?.[0] ?? '';
  const declared = [...root.matchAll(/\sxmlns:([\w.-]+)\s*=\s*["']([^"']+)["']/g)].map(
    ([, prefix = '', uri = '']) => ({ prefix, uri, usual: USUAL[uri] ?? prefix }),
  );
  const other = declared.filter(({ prefix, usual }) => prefix !== usual);
  const isTaken = ({ usual, uri }: (typeof other)[number]): boolean =>
    declared.some((each) => each.prefix === usual && each.uri !== uri);
  if (other.length === 0 || other.some(isTaken)) return xml;
  // Declared under both: the usual declaration is there already.
  const known = new Set(declared.map(({ prefix }) => prefix));
  const names = new Map(other.map(({ prefix, usual }) => [prefix, usual]));
  const written = new RegExp(
    `(</?|\\s(?:xmlns:)?)(${[...names.keys()].map((name) => name.replace(/[.]/g, '\\.')).join('|')})(?=[:=\\s])`,
    'g',
  );
  // Only inside tags: what people wrote stays as it is.
  return xml.replace(/<[^>]*>/g, (tag) =>
    tag.replace(written, (_, before: string, name: string) => {
      const usual = names.get(name) ?? name;
      return before + (before.endsWith('xmlns:') && known.has(usual) ? name : usual);
    }),
  );
}
