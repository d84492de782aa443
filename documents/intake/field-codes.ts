import { attributeIn, tagsIn, unescaped } from './xml-tags.ts';

/**
 * The instruction of each field of a part, put together from the runs it is spread over and with its character
 * references read: Word does both before it carries one out. A field within another has its own; last comes what all of them
 * say in one, whatever stands between.
 */
export function fieldCodes(xml: string): string[] {
  const codes: string[] = [];
  let all = '';
  /** The first is of no field: instructions that stand alone. */
  const open = [''];
  const close = (): void => void codes.push(open.pop() ?? '');
  for (const tag of tagsIn(xml)) {
    const [, name = ''] = NAME.exec(tag) ?? [];
    if (name === 'fldSimple') codes.push(attributeIn(tag, `${PREFIX}instr`));
    else if (name === 'instrText') {
      const piece = unescaped(tag.slice(tag.indexOf('>') + 1));
      open.push((open.pop() ?? '') + piece);
      all += piece;
    } else if (name === 'fldChar') {
      const type = attributeIn(tag, `${PREFIX}fldCharType`);
      if (type === 'begin') open.push('');
      if (type === 'end' && open.length > 1) close();
    }
  }
  while (open.length > 0) close();
  return [...codes, all].filter((code) => code !== '');
}

/** A file may call the namespace anything. */
const PREFIX = String.raw`(?:[\w.-]+:)?`;
const NAME = /^(?:[\w.-]+:)?(fldSimple|instrText|fldChar)(?=[\s/>])/;
