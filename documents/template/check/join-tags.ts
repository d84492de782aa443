import PizZip from 'pizzip';
import { pack } from '../../render/pack.ts';

export interface JoinedTags {
  readonly docx: Buffer;
  /** As typed, with braces, composed; in reading order, once for each place. */
  readonly tags: readonly string[];
}

/**
 * Tags that Word has broken into several pieces (spelling, edits) put together in the first of them, whose look they
 * print in anyway. Nothing else of the file changes; one without such tags comes back as it was.
 * @param docx has been taken in as a template
 */
export function joinTags(docx: Buffer): JoinedTags {
  const zip = new PizZip(docx);
  const tags: string[] = [];
  for (const { name } of zip.file(/^word\/(?:document|header\d*|footer\d*)\.xml$/)) {
    const xml = zip.file(name)?.asText() ?? '';
    const joined = xml.replace(PARAGRAPH, (paragraph) => joinIn(paragraph, tags));
    if (joined !== xml) zip.file(name, joined);
  }
  if (tags.length === 0) return { docx, tags };
  return { docx: pack(zip), tags };
}

/** An innermost paragraph. */
const PARAGRAPH = /<w:p[ >](?:(?!<w:p[ >])[^])*?<\/w:p>/g;
const TEXT = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g;
const TAG = /\{[^{}]*\}/g;
/** What holds nothing once its letters have gone to the beginning of their tag. */
const EMPTIED =
  /<w:r(?: [^>]*)?>(?:<w:rPr>(?:(?!<\/w:rPr>)[^])*<\/w:rPr>)?<w:t xml:space="preserve"><\/w:t><\/w:r>/g;

function joinIn(paragraph: string, tags: string[]): string {
  const pieces = [...paragraph.matchAll(TEXT)].map(([, text = '']) => text);
  const ends = pieces.map((_, i) => pieces.slice(0, i + 1).join('').length);
  const broken = [...pieces.join('').matchAll(TAG)].filter(({ index, 0: tag }) =>
    ends.some((end) => end > index && end < index + tag.length),
  );
  if (broken.length === 0) return paragraph;
  tags.push(...broken.map(([tag]) => tag.normalize('NFC')));
  const joined = pieces.map((text, i) => {
    const from = (ends[i] ?? 0) - text.length;
    return shared(text, from, broken);
  });
  let next = 0;
  return paragraph
    .replace(TEXT, () => `<w:t xml:space="preserve">${joined[next++] ?? ''}</w:t>`)
    .replace(EMPTIED, (run, at: number, whole: string) => (isOnlyRun(whole, run) ? run : ''));
}

const isOnlyRun = (paragraph: string, run: string): boolean => !/<w:r[ >]/.test(paragraph.replace(run, ''));

/** The letters of one piece: of a broken tag all of it where it begins, nothing where it goes on. */
function shared(text: string, from: number, broken: readonly RegExpExecArray[]): string {
  let written = '';
  for (let i = 0; i < text.length; i += 1) {
    const tag = broken.find(({ index, 0: typed }) => from + i >= index && from + i < index + typed.length);
    if (!tag) written += text[i] ?? '';
    else if (tag.index === from + i) written += tag[0];
  }
  return written;
}
