/** What the report says of the campaign beside its figures; gathered by whoever drafts it. */
export interface ReportFacts {
  /** "Sở Khoa học và Công nghệ" */
  readonly issuer: string;
  /** The letter as issued: "Công văn số 812/SKHCN-QLCN&TTCN ngày 12/7/2023". */
  readonly letter: string;
  /** Kính gửi, and named in the text. */
  readonly superiors: readonly string[];
  /** Further lines of Nơi nhận, with purpose: "Lãnh đạo Sở (để b/c)". */
  readonly copies: readonly string[];
  readonly unitAbbreviation: string;
  readonly initials?: string | undefined;
  /** The first instant that no longer counts. */
  readonly cutOffAt: Date;
  /** Rounds really sent. */
  readonly reminders: number;
  /** More time that a letter gave everybody: "hết thứ Hai 31/7/2023" and the last letter that gave it. */
  readonly moreTime?: { readonly until: string; readonly letter: string } | undefined;
  /** Letters of đôn đốc as issued, earliest first. */
  readonly chases?: readonly string[];
  /** Recipients whose time was extended. */
  readonly extended: number;
}
