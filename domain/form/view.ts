/**
 * What a reader sees of a document, whatever file it came in: pages, paragraphs in reading order, and how each looks.
 * Made by `documents/lint`; judged by `domain/form`. Lengths are millimetres, letter sizes and gaps points.
 */
export interface FormView {
  /** A scan is a PDF whose pages are pictures. */
  readonly kind: 'docx' | 'pdf' | 'scan';
  readonly pages: readonly PageSetup[];
  readonly paragraphs: readonly Paragraph[];
  /** How many pages it has; null where the file does not say. */
  readonly pageCount: number | null;
  /** Deletions, insertions and remarks that were never settled. */
  readonly unsettled: { readonly changes: number; readonly comments: number };
  /** What a careful office would not open: macros, embedded objects, content fetched from elsewhere. */
  readonly active: readonly string[];
  /** Pages of a PDF that are pictures among pages with text; what stands on them was not read. */
  readonly unreadPages?: readonly number[];
  /** What was read of a file that is longer than anybody reads: "80 trang đầu". */
  readonly readUpTo?: string;
}

/** A section of a .docx, or the pages of a PDF that are alike. */
export interface PageSetup {
  readonly width: number;
  readonly height: number;
  /** Null: cannot be told (a PDF). */
  readonly margins: Margins | null;
  /** Null: no page number found; undefined: cannot be told. */
  readonly pageNumber?: PageNumber | null | undefined;
}

export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface PageNumber {
  readonly zone: 'header' | 'footer';
  readonly align: Align;
  readonly size: number | null;
  readonly upright: boolean;
  readonly onFirst: boolean;
}

export type Align = 'left' | 'center' | 'right' | 'both';

export interface Paragraph {
  /** In reading order, from 1. */
  readonly number: number;
  /** From 1; null where the file does not say. */
  readonly page: number | null;
  /** Index in `pages`. */
  readonly section: number;
  readonly cell: CellPlace | null;
  /** Half of the page it stands on, as far as tables, boxes, tabs or positions tell. */
  readonly side: 'left' | 'right' | 'full';
  readonly runs: readonly Run[];
  /** As stored: neither composed nor trimmed. A line break is "\n", a tab "\t". */
  readonly text: string;
  /** Printed before the text by automatic numbering: "1.", "a)", "-". */
  readonly label: string;
  readonly align: Align;
  readonly firstLine: number | null;
  readonly indent: number;
  readonly before: number;
  readonly after: number;
  readonly line: LineSpacing | null;
  /** Lines drawn in it: shapes, a border, rows of underscores. A PDF does not tell. */
  readonly drawn: number;
  /** Inside a box. */
  readonly boxed: boolean;
}

export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  /** Lines are printed around the cells: a table of data, not one that only places things. */
  readonly ruled: boolean;
}

export interface LineSpacing {
  readonly rule: 'multiple' | 'exact' | 'atLeast';
  /** Lines, or points. */
  readonly value: number;
}

export interface Run {
  readonly text: string;
  /** Names as declared; more than one where letters with and without marks are set apart. */
  readonly fonts: readonly string[];
  readonly size: number | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly raised: boolean;
  /** Printed in capitals whatever was typed. */
  readonly capitals: boolean;
  /** Six hexadecimal digits; null: automatic. */
  readonly colour: string | null;
}
