/**
 * What stands behind each "<" of a text up to the next one: a tag with its attributes, and the words after it. Every sign
 * is looked at once, whoever wrote the file; no well-formed one has a "<" inside a tag.
 */
export function* tagsIn(xml: string): Generator<string> {
  let at = xml.indexOf('<');
  while (at >= 0) {
    const next = xml.indexOf('<', at + 1);
    yield xml.slice(at + 1, next < 0 ? undefined : next);
    at = next;
  }
}

/** The value of an attribute of a tag; empty when it has none. The name is a pattern: one with a prefix is another name. */
export const attributeIn = (tag: string, name: string): string =>
  unescaped(new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)?.slice(1).find(Boolean) ?? '');

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** A text as a reader of XML takes it. */
export const unescaped = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,4}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const letter = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
      return letter <= 0x10ffff ? String.fromCodePoint(letter) : whole;
    },
  );
