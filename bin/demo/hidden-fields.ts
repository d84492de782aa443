/** Hidden inputs of a page, by name. */
export function hiddenFields(html: string): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const [, name = '', value = ''] of html.matchAll(
    /<input type="hidden" name="([^"]*)" value="([^"]*)">/g,
  ))
    fields[name] = [...(fields[name] ?? []), plain(value)];
  return fields;
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  '#x27': "'",
  '#x3D': '=',
  '#x60': '`',
};
const plain = (html: string): string =>
  html.replace(/&(lt|gt|amp|quot|#x27|#x3D|#x60);/g, (_, name: string) => ENTITIES[name] ?? '');
