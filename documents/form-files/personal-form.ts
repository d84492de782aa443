import { formCodeText } from '../../domain/survey/form-code.ts';
import type { FormHolder } from '../../domain/survey/form-holder.ts';
import { CODE_PART, senderPartName, type SenderPart } from '../../domain/survey/form-parts.ts';
import { changedArchive } from '../archive/changed-archive.ts';
import { CONTROL } from '../blocks/patterns.ts';
import { escapeXml, run } from '../blocks/xml.ts';
import { codePicture } from './code-line.ts';

/**
 * The issued form made out to one recipient: its own code instead of the general one, name and address filled in. All
 * else stays as issued. A form issued without places to fill in comes back as it is.
 */
export function personalForm(issued: Buffer, { code, sender }: FormHolder): Buffer {
  const texts: Record<string, string> = { [CODE_PART]: escapeXml(formCodeText(code)) };
  for (const [part, text] of Object.entries(sender))
    if (text) texts[senderPartName(part as SenderPart)] = text;
  return changedArchive(issued, (read) => {
    const xml = read(DOCUMENT);
    if (!xml.includes(`<w:tag w:val="${CODE_PART}"/>`)) return [];
    return [
      [DOCUMENT, xml.replace(CONTROL, (control) => filled(control, texts))] as const,
      ...codePicture(read, code),
    ];
  });
}

const DOCUMENT = 'word/document.xml';

function filled(control: string, texts: Readonly<Record<string, string>>): string {
  const tag = /<w:tag w:val="([^"]*)"/.exec(control)?.[1] ?? '';
  const text = Object.hasOwn(texts, tag) ? texts[tag] : undefined;
  if (text === undefined) return control;
  if (tag === CODE_PART) return control.replace(/(<w:t(?: [^>]*)?>)[^<]*(<\/w:t>)/, `$1${text}$2`);
  return control
    .replace('<w:showingPlcHdr/>', '')
    .replace(/<w:sdtContent>.*<\/w:sdtContent>/s, () => `<w:sdtContent>${run(text)}</w:sdtContent>`);
}
