/** What the head of a document says about who issues it, as of the expected day of issue. */
export interface Letterhead {
  /** "UBND TỈNH HƯNG YÊN"; null when the issuer has no direct parent. */
  readonly parentHeader: string | null;
  /** "SỞ KHOA HỌC VÀ CÔNG NGHỆ". */
  readonly issuerHeader: string;
  /** "Sở Khoa học và Công nghệ tỉnh Hưng Yên": in running text, e.g. "Kèm theo … của …". */
  readonly issuerName: string;
  /** "Hưng Yên". */
  readonly place: string;
  /** "SKHCN-QLCN&TTCN", "BC-SKHCN". */
  readonly notation: string;
  /** "Công văn", "Báo cáo": the type as in DOCUMENT_TYPES. */
  readonly typeLabel: string;
  /** Expected issue: the year, and the month 1…12. The day is never known before numbering. */
  readonly year: number;
  readonly month: number;
  /** Of the number expected; three when nothing is known. */
  readonly numberDigits?: number | undefined;
  /** True on a rehearsal office: every page says so. */
  readonly rehearsal: boolean;
}

/** Day below 10 and months 1, 2 get a leading 0 (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4.b). */
export const dayText = (day: number): string => String(day).padStart(2, '0');
export const monthText = (month: number): string => (month <= 2 ? `0${month}` : String(month));

export const rehearsalMark = (rehearsal: boolean): string =>
  rehearsal ? 'Văn bản diễn tập, không có giá trị thi hành' : '';
