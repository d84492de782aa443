/** A .docx as its reader sees it. Nothing of the file is run or fetched; only its XML is read. */
import type { Element } from '@xmldom/xmldom';
import type { CellPlace, FormView, Paragraph } from '../../domain/form/view.ts';
import { childrenOf, inside } from '../form-files/docx-view.ts';
import { childOf, over, paragraphLook, valueOf, type ParagraphLook } from './look.ts';
import { readNumbering } from './numbering.ts';
import { openPackage, type DocxPackage } from './package.ts';
import { readSections } from './sections.ts';
import { readRuns } from './runs.ts';
import { hasInnerLines, readStyles, type StyleBook, type TableStyle } from './styles.ts';

/** Paragraphs that are looked at; what follows is left out. */
const MOST_PARAGRAPHS = 20_000;

/** @returns null when the main part cannot be read */
export function readDocx(docx: Buffer): FormView | null {
  const parts = openPackage(docx);
  const body = childOf(parts?.part('word/document.xml'), 'w:body');
  if (!parts || !body) return null;
  const styles = readStyles(parts);
  const reader = paragraphReader(parts, styles);
  reader.blocks(body, { cell: null, side: 'full', boxed: false, table: null });
  const { paragraphs, changes, notedBreaks, forcedBreaks } = reader.result();
  return {
    kind: 'docx',
    pages: readSections(parts, styles, body),
    paragraphs: notedBreaks > 0 ? paragraphs : paragraphs.map((each) => ({ ...each, page: null })),
    pageCount: pagesNoted(parts) ?? (notedBreaks + forcedBreaks > 0 ? notedBreaks + forcedBreaks + 1 : null),
    unsettled: { changes, comments: commentsIn(parts) },
    active: [],
    ...(paragraphs.length >= MOST_PARAGRAPHS ? { readUpTo: `${MOST_PARAGRAPHS} đoạn đầu` } : {}),
  };
}

/** A cell as wide as this part of its row stands in neither half of the page. */
const WHOLE = 0.8;

/** A row of signs for a line. */
const TYPED_LINE = /_{4,}|[─━—–-]{4,}|(?:[*=~.…] ?){6,}|o0o/gu;

const WHITE = 'FFFFFF';

interface Where {
  readonly cell: CellPlace | null;
  readonly side: Paragraph['side'];
  readonly boxed: boolean;
  readonly table: TableStyle | null;
}

function paragraphReader(parts: DocxPackage, styles: StyleBook) {
  const numbering = readNumbering(parts);
  const paragraphs: Paragraph[] = [];
  let [page, section, tables, changes, notedBreaks, forcedBreaks] = [1, 0, 0, 0, 0, 0];

  const paragraph = (p: Element, where: Where): void => {
    if (paragraphs.length >= MOST_PARAGRAPHS) return;
    const pPr = childOf(p, 'w:pPr');
    const style = styles.paragraphStyle(valueOf(pPr, 'w:pStyle'));
    const own = paragraphLook(pPr);
    const look = lookOf(style.paragraph, own, where);
    const label = look.numId && look.numId !== '0' ? numbering.next(look.numId, look.level ?? 0) : '';
    const letters = over(over(styles.run, where.table?.run ?? {}), style.run);
    const content = readRuns(p, letters, styles);
    for (const box of content.boxes)
      blocks(box.content, { ...where, side: box.side === 'full' ? where.side : box.side, boxed: true });
    const breaks = content.breaksBefore + (look.pageBreakBefore ? 1 : 0);
    page += breaks;
    changes += content.changes;
    if (content.notedBreak) notedBreaks += 1;
    else forcedBreaks += breaks + content.breaksAfter;
    // White letters outside tables of data are places for a signing service to find.
    const runs = where.cell?.ruled ? content.runs : content.runs.filter(({ colour }) => colour !== WHITE);
    const text = runs.map((run) => (run.capitals ? run.text.toLocaleUpperCase('vi') : run.text)).join('');
    paragraphs.push({
      number: paragraphs.length + 1,
      page,
      section,
      cell: where.cell,
      side: where.side,
      runs,
      text,
      label,
      align: look.align ?? 'left',
      firstLine: look.firstLine ?? 0,
      indent: look.indent ?? 0,
      before: look.before ?? 0,
      after: look.after ?? 0,
      line: look.line ?? { rule: 'multiple', value: 1 },
      drawn: content.drawn + (look.bordered === true ? 1 : 0) + (text.match(TYPED_LINE)?.length ?? 0),
      boxed: where.boxed,
    });
    page += content.breaksAfter;
    if (childOf(pPr, 'w:sectPr')) section += 1;
  };

  const lookOf = (style: ParagraphLook, own: ParagraphLook, where: Where): ParagraphLook => {
    const base = over(over(styles.paragraph, where.table?.paragraph ?? {}), style);
    const list = over(base, own);
    const numbered = list.numId && list.numId !== '0' ? numbering.look(list.numId, list.level ?? 0) : {};
    return over(over(base, numbered), own);
  };

  const table = (tbl: Element, where: Where): void => {
    tables += 1;
    const number = tables;
    const tblPr = childOf(tbl, 'w:tblPr');
    const style = styles.tableStyle(valueOf(tblPr, 'w:tblStyle'));
    const borders = childOf(tblPr, 'w:tblBorders');
    const rows = [...through(tbl, 'w:tr')];
    const ruled = borders
      ? hasInnerLines(tblPr)
      : (style.ruled && !rows.every(erasesLines)) || rows.some(hasCellLines);
    rows.forEach((row, r) => {
      const cells = [...through(row, 'w:tc')];
      const widths = cells.map(widthOf);
      const whole = widths.reduce((sum, width) => sum + width, 0) || 1;
      let left = 0;
      cells.forEach((cell, c) => {
        const width = widths[c] ?? 0;
        const middle = (left + width / 2) / whole;
        left += width;
        const place: CellPlace = { table: number, row: r + 1, column: c + 1, columns: cells.length, ruled };
        const placed = where.cell?.ruled || where.side !== 'full' || ruled || width > WHOLE * whole;
        const side = placed ? where.side : middle < 0.5 ? 'left' : 'right';
        // A table inside one that only places things places things itself.
        blocks(cell, { ...where, cell: where.cell?.ruled ? where.cell : place, side, table: style });
      });
    });
  };

  const blocks = (node: Element, where: Where): void => {
    for (const child of childrenOf(node)) {
      if (child.tagName === 'w:p') paragraph(child, where);
      else if (child.tagName === 'w:tbl') table(child, where);
      else if (WRAPPERS.has(child.tagName)) blocks(child, where);
    }
  };
  return { blocks, result: () => ({ paragraphs, changes, notedBreaks, forcedBreaks }) };
}

const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:ins', 'w:smartTag', 'w:customXml', 'w:moveTo']);

/** Direct rows or cells, also when wrapped in a place of their own. */
function* through(node: Element, name: string): Generator<Element> {
  for (const child of childrenOf(node)) {
    if (child.tagName === name) yield child;
    else if (WRAPPERS.has(child.tagName)) yield* through(child, name);
  }
}

const hasCellLines = (row: Element): boolean =>
  [...through(row, 'w:tc')].some((cell) => {
    const borders = childOf(childOf(cell, 'w:tcPr'), 'w:tcBorders');
    return ['w:left', 'w:start', 'w:right', 'w:end'].some(
      (side) => !['nil', 'none', undefined].includes(valueOf(borders, side)),
    );
  });

/** Every cell of it takes away the lines at its sides that the style of the table draws. */
const erasesLines = (row: Element): boolean =>
  [...through(row, 'w:tc')].every((cell) => {
    const borders = childOf(childOf(cell, 'w:tcPr'), 'w:tcBorders');
    const erased = (...sides: string[]): boolean =>
      sides.some((side) => ['nil', 'none'].includes(valueOf(borders, side) ?? ''));
    return erased('w:left', 'w:start') && erased('w:right', 'w:end');
  });

const widthOf = (cell: Element): number => {
  const stated = Number(childOf(childOf(cell, 'w:tcPr'), 'w:tcW')?.getAttribute('w:w'));
  return stated > 0 ? stated : 1;
};

function pagesNoted(parts: DocxPackage): number | null {
  const pages = Number(childOf(parts.part('docProps/app.xml'), 'Pages')?.textContent);
  return pages > 0 ? pages : null;
}

const commentsIn = (parts: DocxPackage): number => {
  const root = parts.related('comments');
  return root ? [...inside(root, 'w:comment')].length : 0;
};
