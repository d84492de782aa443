/**
 * What an official document says, without how it looks: kept as JSON in `document_version.content`, turned into
 * template data by `documents/`. All texts are NFC Vietnamese; `*…*` inside a paragraph is italic.
 */
import type { Chart } from './chart.ts';
import type { Frame, SignaturePlace } from './frame.ts';
import type { FormField } from '../survey/form.ts';
import type { CitedDocument } from './citation.ts';

export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** 1 = "I. TIÊU ĐỀ", 2 = "1. Tiêu đề", 3 = "a) …"; the text carries its own numbering. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** "Chương I" and its title; numbered by its place among the chapters. */
  | { readonly kind: 'chapter'; readonly title: string }
  /** "Điều 1." with a title, a text or both; numbered through the whole body. */
  | { readonly kind: 'article'; readonly title?: string; readonly text?: string }
  | TableBlock
  | ChartBlock;

/** A picture drawn from numbers, numbered through the document: "Biểu đồ 1. …". */
export interface ChartBlock extends Chart {
  readonly kind: 'chart';
}

export interface TableBlock {
  readonly kind: 'table';
  readonly caption?: string;
  readonly columns: readonly TableColumn[];
  /** Cell texts, already formatted the Vietnamese way. */
  readonly rows: readonly (readonly string[])[];
}

export interface TableColumn {
  readonly label: string;
  /** Share of the table's width, any unit; equal when absent. */
  readonly width?: number;
  readonly align?: 'left' | 'center' | 'right';
}

export interface DocumentContent {
  /** Trích yếu, without "V/v". */
  readonly subject: string;
  /** Kính gửi, printed; empty where the type prints none. */
  readonly addressees: readonly string[];
  /** Căn cứ, without final marks: documents cited in full, or a whole line ("Theo đề nghị của …"). */
  readonly bases?: readonly (CitedDocument | string)[];
  /** The last block gets "./." when rendered. */
  readonly body: readonly Block[];
  /** Nơi nhận lines without dash and final mark, without the Lưu line: "Sở Tài chính (để p/h)". */
  readonly toPlaces: readonly string[];
  /** What follows "Lưu: ": "VT, QLCN&TTCN". */
  readonly filing: string;
  /** Initials of the drafter, printed as superscript after the filing line. */
  readonly initials?: string;
  /** How many copies are issued, after the initials: "LTH.(30)". */
  readonly copies?: number;
  /** What this form has besides, by the names in its manifest. */
  readonly fields?: ContentFields;
  /** The form that recipients fill in, a separate file beside the letter. */
  readonly form?: FormAnnex;
  /** Other annexes printed after the main text, each on its own page. */
  readonly annexes?: readonly Annex[];
}

export type ContentFields = Readonly<Record<string, FieldValue>>;
/** A text, lines, rows, a body of its own, a document to cite or a chart: which of them, the manifest says. */
export type FieldValue =
  string | readonly string[] | readonly ContentFields[] | readonly Block[] | CitedDocument | Chart;

export interface FormAnnex {
  readonly title: string;
  readonly introduction?: string;
  readonly fields: readonly FormField[];
}

export interface Annex {
  readonly title: string;
  readonly body: readonly Block[];
  /** How the page lies; one with a table too wide for an upright page lies across when nothing is said. */
  readonly orientation?: 'portrait' | 'landscape';
  /** A .docx somebody else wrote, after the body; it brings its own pages. */
  readonly file?: AttachedFile;
}

/** An attached .docx by the sha256 of its bytes. */
export interface AttachedFile {
  readonly sha256: string;
  /** As its writer named it: "bang-so-lieu.docx". */
  readonly name: string;
}

/** Block 7a and 7b as printed and why it may be so. */
export interface SignatureBlock {
  /** "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC". */
  readonly lines: readonly string[];
  readonly fullName: string;
  readonly competence: Competence | null;
  readonly postId: string;
  readonly personId: string;
  readonly authorityId: string | null;
  /** Vietnamese, for the checkers: "Phó Giám đốc phụ trách lĩnh vực … theo Quyết định …". */
  readonly basis: string;
}

export type Competence = 'KT' | 'TL' | 'TUQ' | 'Q';

/** What the head of a version says of the office, as printed. */
export interface PrintedLetterhead {
  readonly parentHeader: string | null;
  readonly issuerHeader: string;
  readonly place: string;
  readonly notation: string;
}

/** Why a document has a new version; those from the signature on are the one before with something added. */
export type VersionReason = 'draft' | 'content' | 'form' | 'signer' | 'signature' | 'number' | 'seal';

/** One rendered file of a version; shas are of the stored bytes. */
export interface VersionFile {
  readonly role: 'main' | 'form';
  /** File name without extension, ASCII, e.g. `cong-van`. */
  readonly name: string;
  readonly docx: string;
  readonly pdf: string;
  /** Places of the PDF left blank for number and day; absent in files made before they were measured. */
  readonly frames?: readonly Frame[];
  /** Where signature and seal go; absent in files nobody signs. */
  readonly signature?: SignaturePlace;
  /** After issue: the PDF to be printed, which also names number and day where an annex refers to them. */
  readonly paper?: string;
}
