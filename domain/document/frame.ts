/** What văn thư writes on a document after it was signed. */
export type ReservedTag = 'codeNumber' | 'promulgationDay' | 'promulgationMonth' | 'promulgationYear';

/** A place of a PDF kept blank when it was laid out, measured on the page before it is signed. */
export interface Frame {
  readonly tag: ReservedTag;
  /** Number and day of the document itself, or those named under the title of an annex. */
  readonly part: 'head' | 'reference';
  /** 0 is the first page. */
  readonly page: number;
  /** Left end on the baseline, points from the lower left corner of the page. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Points. */
  readonly size: number;
  /** PostScript name: "Tinos-Italic". */
  readonly font: string;
}

/** Where the name under a signature lies on the page that will be signed; signature and seal go above it. */
export interface SignaturePlace {
  /** 0 is the first page. */
  readonly page: number;
  /** Left end of the name on its baseline, points from the lower left corner of the page. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of its letters, points. */
  readonly size: number;
  /** Baseline of the line above: block 7a. */
  readonly above: number;
}
