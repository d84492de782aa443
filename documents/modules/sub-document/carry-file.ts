import type { Element } from '@xmldom/xmldom';
import { Refusal, type Problem } from '../../../domain/failure/catalogue.ts';
import { checkDocx } from '../../intake/check-docx.ts';
import type { Pictures } from '../pictures.ts';
import { BlockWriter, type Carriers } from './block-writer.ts';
import { CarriedNotes } from './carried-notes.ts';
import { CarriedNumbering } from './carried-numbering.ts';
import { carryPicture } from './carried-pictures.ts';
import { CarriedStyles, themeFonts } from './carried-styles.ts';
import { child, declared } from './names.ts';
import { DOCUMENT, openFile, type OpenedFile } from './opened-file.ts';
import { pageProblems } from './page-problems.ts';
import { pageOf, sectionXml, type PageOfSection } from './sections.ts';

/** An attached file as the letter takes it: its text, and what its text needs in other parts. */
export interface CarriedFile {
  /** Blocks for the body of the letter; every section of the file but the last ends within. */
  readonly xml: string;
  /** `w:sectPr` of its last section. */
  readonly lastSection: string;
  readonly pages: readonly PageOfSection[];
  readonly styles: string;
  readonly abstracts: readonly string[];
  readonly nums: readonly string[];
  readonly notes: readonly string[];
  /** Links whose words stayed. */
  readonly links: number;
}

interface Into {
  /** Which annex it is, from 1: what sets its names apart. */
  readonly number: number;
  /** `w:sectPr` of the letter's template. */
  readonly letterSection: string;
  readonly pictures: Pictures;
  readonly numbers: FreeNumbers;
  /** What people call the file. */
  readonly where: string;
}

/** Numbers that nothing in the letter has yet, all annexes counted together. */
export interface FreeNumbers {
  footnote(): number;
  list(): number;
  drawing(): number;
}

const RESAVE = 'Mở bằng Word, lưu lại thành .docx rồi gửi lại';

/**
 * Reads an attached .docx for the letter it becomes an annex of.
 * @throws Refusal `hostileFile` for a file that may not be opened; `annexUnfit` with everything that has no place in an
 * annex, at once
 */
export function carryFile(docx: Buffer, into: Into): CarriedFile {
  const { where } = into;
  const hostile = checkDocx(docx, where);
  if (hostile.length > 0) throw new Refusal('hostileFile', hostile);
  try {
    const opened = openFile(docx);
    if (opened) return new Carrying(opened, into).carried();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw tooDeep(where);
  }
  throw unfit({ where, what: 'không đọc được phần nội dung chính của tệp', remedy: RESAVE });
}

export const tooDeep = (where: string): Refusal =>
  unfit({ where, what: 'có bảng hoặc khung lồng nhau quá sâu', remedy: RESAVE });

const unfit = (...problems: readonly Problem[]): Refusal => new Refusal('annexUnfit', [...problems]);

class Carrying implements Carriers {
  readonly #opened: OpenedFile;
  readonly #into: Into;
  readonly #problems = new Map<string, Problem>();
  readonly #counts = { link: 0, change: 0 };
  readonly #styles: CarriedStyles;
  readonly #numbering: CarriedNumbering;
  readonly #notes: CarriedNotes;
  readonly #pages: PageOfSection[] = [];
  readonly themeFont: Carriers['themeFont'];

  constructor(opened: OpenedFile, into: Into) {
    this.#opened = opened;
    this.#into = into;
    this.themeFont = themeFonts(opened.related('theme')?.root ?? null);
    const write = (part: string) => (node: Element) => this.#writer(part).element(node);
    this.#styles = new CarriedStyles(opened.related('styles')?.root ?? null, {
      prefix: `PL${into.number}s`,
      write: write('word/styles.xml'),
    });
    this.#numbering = new CarriedNumbering(opened.related('numbering')?.root ?? null, {
      free: () => into.numbers.list(),
      write: write('word/numbering.xml'),
      listOfStyle: (id) => this.#styles.numberingOf(id),
    });
    this.#notes = new CarriedNotes(opened, {
      free: () => into.numbers.footnote(),
      writer: (file) => this.#writer(file),
    });
  }

  #writer(part: string): BlockWriter {
    return new BlockWriter(this, { file: part, relations: this.#opened.relations(part) });
  }

  carried(): CarriedFile {
    const { body } = this.#opened;
    const writer = this.#writer(DOCUMENT);
    const blocks = writer.blocks(body);
    writer.close();
    const last = this.section(child(body, 'w:sectPr'));
    const whole = withoutEmptyEnd(blocks, last);
    this.#refuseAll();
    return {
      xml: whole.blocks.map(declared).join(''),
      lastSection: whole.lastSection,
      pages: this.#pages,
      styles: declaredAll(this.#styles.xml),
      abstracts: this.#numbering.abstracts.map(declared),
      nums: this.#numbering.nums.map(declared),
      notes: this.#notes.notes.map(declared),
      links: this.#counts.link,
    };
  }

  #refuseAll(): void {
    const { where } = this.#into;
    const unsettled = this.#counts.change;
    if (unsettled > 0)
      this.refuse(
        `còn ${unsettled} chỗ sửa đổi đang theo dõi (Track Changes)`,
        'Chấp nhận hoặc bỏ từng chỗ rồi lưu lại',
      );
    // Some programs write a part for remarks when there are none.
    if (child(this.#opened.related('comments')?.root, 'w:comment'))
      this.refuse('còn lời bình (comment)', 'Xóa hết các lời bình rồi lưu lại');
    const problems = [...this.#problems.values(), ...pageProblems(this.#pages, where)];
    if (problems.length > 0) throw unfit(...problems);
  }

  paragraphStyle(id: string | undefined, table: string | null): string {
    return this.#styles.paragraph(id, table);
  }
  characterStyle(id: string | undefined): string | null {
    return this.#styles.character(id);
  }
  tableStyle(id: string | undefined): string {
    return this.#styles.table(id);
  }
  numbering(id: string): string {
    return this.#numbering.num(id);
  }
  footnote(id: string): string {
    return this.#notes.note(id);
  }
  drawing(): number {
    return this.#into.numbers.drawing();
  }
  picture(file: string, relation: Parameters<Carriers['picture']>[1]): string | null {
    if (file === DOCUMENT)
      return carryPicture(this.#opened, relation, {
        pictures: this.#into.pictures,
        file,
        refuse: (what, remedy) => this.refuse(what, remedy),
      });
    this.refuse('có ảnh trong chú thích chân trang', 'Chuyển ảnh vào phần chữ chính rồi lưu lại');
    return null;
  }
  section(properties: Element | undefined): string {
    this.#pages.push(pageOf(properties));
    return sectionXml(this.#into.letterSection, properties, this.#pages.length === 1);
  }
  refuse(what: string, remedy = RESAVE): void {
    this.#problems.set(what, { where: this.#into.where, what, remedy });
  }
  count(what: 'link' | 'change'): void {
    this.#counts[what] += 1;
  }
}

/** Word ends every file with a paragraph, often an empty one that would fill a page of its own. */
function withoutEmptyEnd(
  blocks: readonly string[],
  lastSection: string,
): { readonly blocks: readonly string[]; readonly lastSection: string } {
  const kept = [...blocks];
  while (EMPTY.test(kept.at(-1) ?? 'x')) kept.pop();
  const last = kept.at(-1) ?? '';
  const ended = SECTION.exec(last)?.[0];
  // Nothing came after the last section: it is the one before that ends the annex.
  if (ended !== undefined && last.startsWith('<w:p>'))
    return { blocks: [...kept.slice(0, -1), last.replace(SECTION, '')], lastSection: ended };
  return { blocks: last.startsWith('<w:p>') ? kept : [...kept, GAP], lastSection };
}

const EMPTY = /^<w:p>(?:(?!<w:(?:t|sym|drawing|pict|sectPr|footnoteReference)[ />]|<m:|<mc:)[^])*$/;
const SECTION = /<w:sectPr>(?:(?!<w:sectPr>)[^])*<\/w:sectPr>/;
const GAP = '<w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr></w:p>';

/** Styles are one string of many elements. */
const declaredAll = (xml: string): string =>
  xml
    .split(/(?=<w:style )/)
    .map(declared)
    .join('');
