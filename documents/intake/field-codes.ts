import { tagsIn } from './xml-tags.ts';

/**
 * The instruction of each field of a part, put together from the runs it is spread over and with its character
 * references read: Word does both before it carries one out. A field within another has its own, and is a part of none.
 */
export function fieldCodes(xml: string): string[] {
  const codes: string[] = [];
  /** The first is of no field: instructions that stand alone. */
  const open = [''];
  const close = (): void => void codes.push(open.pop() ?? '');
  for (const tag of tagsIn(xml)) {
    const [, name = ''] = NAME.exec(tag) ?? [];
    if (name === 'fldSimple') codes.push(unescaped(attributeIn(tag, 'instr')));
    else if (name === 'instrText') open.push((open.pop() ?? '') + unescaped(tag.slice(tag.indexOf('>') + 1)));
    else if (name === 'fldChar') {
      const type = attributeIn(tag, 'fldCharType');
      if (type === 'begin') open.push('');
      if (type === 'end' && open.length > 1) close();
    }
  }
  while (open.length > 0) close();
  return codes.filter((code) => code !== '');
}

const NAME = /^(?:[\w.-]+:)?(fldSimple|instrText|fldChar)(?=[\s/>])/;

const attributeIn = (tag: string, name: string): string =>
  new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)?.slice(1).find(Boolean) ??
  '';

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,4}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const letter = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
      return letter <= 0x10ffff ? String.fromCodePoint(letter) : whole;
    },
  );
