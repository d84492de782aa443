import type { Frame } from '../../domain/document/frame.ts';
import { isoInstant } from '../../domain/time/day.ts';
import { fillReserved, stampTexts, type Stamp } from '../fill-reserved.ts';
import { writeOnPages, type Mark, type Writing } from './write-on-pages.ts';

export interface SignedFile {
  readonly role: 'main' | 'form';
  readonly docx: Buffer;
  readonly pdf: Buffer;
  readonly frames: readonly Frame[];
}

export interface IssueStamp extends Stamp {
  /** "05/SKHCN-QLCN". */
  readonly codeNotation: string;
  readonly issuedAt: Date;
}

export interface IssuedFile {
  readonly docx: Buffer;
  /** The electronic document. */
  readonly pdf: Buffer;
  /** To be printed, where that is another page than the electronic one. */
  readonly paper: Buffer | null;
}

/**
 * Number and day written into what was signed, nothing else touched. Where an annex refers to them they are written on
 * paper only; an annex in a file of its own carries number, notation and time at its top right instead (Nghị định
 * 30/2020/NĐ-CP, Phụ lục I, mục III.1.c và III.1.d; Phụ lục III, mẫu 2.2).
 */
export async function issueFile(file: SignedFile, stamp: IssueStamp): Promise<IssuedFile> {
  const texts = stampTexts(stamp);
  const all = file.frames.map((frame) => writingIn(frame, texts[frame.tag]));
  const head = all.filter((_, i) => file.frames[i]?.part === 'head');
  const marks = file.role === 'main' ? [] : [[stamp.codeNotation, isoInstant(stamp.issuedAt)]];
  return {
    docx: fillReserved(file.docx, stamp, printsNumber(file) ? [] : ['codeNumber']),
    pdf: await writeOnPages(file.pdf, head, marks.map(cornerMark)),
    paper: head.length === all.length ? null : await writeOnPages(file.pdf, all, []),
  };
}

/** A thư công by a template of the office's own may do without: what was signed has no place for it. */
const printsNumber = ({ frames }: SignedFile): boolean => frames.some(({ tag }) => tag === 'codeNumber');

/**
 * Number and day stand at the right end of their room, before "/" and the next word; a month of one digit, where two were
 * to be expected, in the middle of it.
 */
const writingIn = (frame: Frame, text: string): Writing => ({
  text,
  page: frame.page,
  right: frame.x + frame.width,
  y: frame.y,
  size: frame.size,
  font: frame.font,
  room: frame.width + frame.size / 8,
  centred: frame.tag === 'promulgationMonth',
});

/** Times New Roman, upright, size 10, black (Phụ lục I, phần I, mục III.1.d; phần II, mục I.3). */
export const cornerMark = (lines: readonly string[]): Mark => ({
  lines,
  page: 0,
  size: 10,
  font: 'TimesNewRomanPSMT',
});
