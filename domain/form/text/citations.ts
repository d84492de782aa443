/** Documents a text cites: type, number with notation, day. */
import { tidy } from '../../vietnamese/fold.ts';
import { datesIn, type NamedDate } from './dates.ts';

export interface Citation {
  readonly from: number;
  readonly text: string;
  /** "Quyết định", as written. */
  readonly type: string;
  /** "638/QĐ-BKHCN", blanks removed. */
  readonly code: string;
  /** "QĐ": the group behind the number. */
  readonly group: string;
  /** 2020 of "30/2020/NĐ-CP"; null when the code holds none. */
  readonly codeYear: number | null;
  readonly date: NamedDate | null;
  /** A day is meant though part of it is blank: "ngày /4/2023". */
  readonly dated: boolean;
}

export const CITED_TYPES =
  'Luật|Bộ luật|Pháp lệnh|Nghị định|Thông tư liên tịch|Thông tư|Quyết định|Nghị quyết|Chỉ thị|Công văn|Kế hoạch|Thông báo|Báo cáo|Tờ trình|Hướng dẫn|Công điện|Chương trình|Văn bản|Giấy mời|Quy chế|Quy định|Đề án|Phương án|Biên bản|Kết luận';
const CITATION = new RegExp(
  String.raw`(${CITED_TYPES})(?: số ?:?)? ?(\d{1,5}[a-zđ]? ?(?:/ ?(\d{4}) ?)?/ ?([\p{Lu}][\p{L}\d]*)(?: ?[-–] ?[\p{Lu}&][\p{L}\d&.]*)*)`,
  'giu',
);

export function citationsIn(text: string): Citation[] {
  if (!text.includes('/')) return [];
  return [...text.matchAll(CITATION)]
    .filter((match) => /^\p{Lu}/u.test(match[4] ?? ''))
    .map((match) => {
      const end = match.index + match[0].length;
      const rest = text.slice(end, end + 60);
      const lead = /^,? ?(?:\([^)]{0,40}\) ?)?(?:đã |được )?(?:ban hành |ký |ký ban hành )?ngày ?/u.exec(
        rest,
      );
      const date = lead
        ? (datesIn(text.slice(0, end + 60)).find(
            ({ from }) => from >= end && from <= end + lead[0].length + 1,
          ) ?? null)
        : null;
      return {
        from: match.index,
        text: tidy(match[0]),
        type: match[1] ?? '',
        code: (match[2] ?? '').replace(/\s/g, '').replace(/–/g, '-').replace(/[.]+$/, ''),
        group: match[4] ?? '',
        codeYear: match[3] ? Number(match[3]) : null,
        date,
        dated: lead !== null,
      };
    });
}
