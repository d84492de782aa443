import PizZip from 'pizzip';
import { PARAGRAPH } from '../../blocks/patterns.ts';
import { pack } from '../../render/pack.ts';
import { brokenTags, type BrokenTag } from './broken-tags.ts';

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

const TEXT = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g;
/** What holds nothing once its letters have gone to the beginning of their tag. */
const EMPTIED =
  /<w:r(?: [^>]*)?>(?:<w:rPr>(?:(?!<\/w:rPr>)[^])*<\/w:rPr>)?<w:t xml:space="preserve"><\/w:t><\/w:r>/g;

function joinIn(paragraph: string, tags: string[]): string {
  const pieces = [...paragraph.matchAll(TEXT)].map(([, text = '']) => text);
  const broken = brokenTags(pieces);
  if (broken.length === 0) return paragraph;
  tags.push(...broken.map(({ tag }) => tag.normalize('NFC')));
  const joined = joinedPieces(pieces, broken);
  const onlyRun = (paragraph.match(/<w:r[ >]/g)?.length ?? 0) < 2;
  let next = 0;
  return paragraph
    .replace(TEXT, () => `<w:t xml:space="preserve">${joined[next++] ?? ''}</w:t>`)
    .replace(EMPTIED, (run) => (onlyRun ? run : ''));
}

/** Of a broken tag all of it where it begins, nothing where it goes on. */
function joinedPieces(pieces: readonly string[], broken: readonly BrokenTag[]): string[] {
  let next = 0;
  let from = 0;
  return pieces.map((text) => {
    const end = from + text.length;
    let written = '';
    let at = from;
    for (let tag = broken[next]; tag && tag.from < end; tag = broken[next]) {
      if (tag.from >= at) written += text.slice(at - from, tag.from - from) + tag.tag;
      at = Math.min(tag.to, end);
      if (tag.to > end) break;
      next += 1;
    }
    written += text.slice(at - from);
    from = end;
    return written;
  });
}
