import { isBold, isUpper, type Line } from '../line.ts';
import {
  isAddresseesHead,
  isBase,
  isLetterSubject,
  isMotto,
  isNationalName,
  isPlacesHead,
  MARKS,
  isSignerTitle,
  readCode,
  readPlaceDate,
} from './patterns.ts';

/** Lines a trích yếu may run over. */
const MOST_LINES = 7;

/** The line a letter's trích yếu begins with: "V/v …", or "Về …" under the number. */
export const findLetterSubject = (first: readonly Line[]): Line | null =>
  first.find(({ text }) => isLetterSubject(text)) ??
  first.find(
    ({ text, side }, i) =>
      side === 'left' &&
      (/^Về việc\s/u.test(text) ||
        (/^Về \p{Ll}/u.test(text) && first.slice(Math.max(0, i - 2), i).some((each) => readCode(each.text)))),
  ) ??
  // In the middle, right under the date, as if the letter had a type.
  first.find(
    ({ text, side, paragraph }, i) =>
      side === 'full' &&
      paragraph.align === 'center' &&
      /^Về việc\s/u.test(text) &&
      (readPlaceDate(first[i - 1]?.text ?? '') ?? readCode(first[i - 1]?.text ?? '')) !== null,
  ) ??
  null;

/**
 * Lines of the trích yếu. In a công văn they begin with `start`, the line with "V/v"; under the name of a type they
 * follow it.
 */
export function findSubject(lines: readonly Line[], start: Line | null): Line[] {
  if (!start) return [];
  const at = lines.indexOf(start);
  const letter = isLetterSubject(start.text) || start.text.startsWith('Về ');
  const rest = lines.slice(at + 1, at + 1 + MOST_LINES);
  return letter ? [start, ...goingOn(start, rest)] : belowTypeName(start, rest);
}

/** In a table: the same cell; in a box or set freely: lines of the same half, short, not another component. */
function goingOn(start: Line, rest: readonly Line[]): Line[] {
  const found: Line[] = [];
  for (const line of rest) {
    if (isBehindSubject(line.text) || MARKS.test(line.text)) break;
    if (isOther(line.text)) {
      if (line.side === start.side && line.side !== 'full') break;
      if (start.side === 'full') break;
      continue;
    }
    const same = start.paragraph.cell
      ? sameCell(start, line)
      : line.paragraph === start.paragraph ||
        (start.side !== 'full' && line.side === start.side) ||
        (start.side === 'full' &&
          line.side === 'full' &&
          line.text.length < 70 &&
          /^\p{Ll}/u.test(line.text));
    if (!same && start.side === 'full') break;
    if (same) found.push(line);
  }
  return found;
}

function belowTypeName(start: Line, rest: readonly Line[]): Line[] {
  const found: Line[] = [];
  // Where not even the name of the type is bold, nothing is told by it.
  const bold = (line: Line): boolean =>
    isBold(line) || (!isBold(start) && !isUpper(line.text) && line.text.length < 160);
  for (const [i, line] of rest.entries()) {
    if (
      isOther(line.text) ||
      line.text.length > 400 ||
      /^(?:(?:[IVX]+|\d+|Điều \d+)[.)]|(?:Phần|PHẦN|Chương|CHƯƠNG) (?:thứ |THỨ )?(?:[IVX\d]|nhất|NHẤT|một|MỘT))/u.test(
        line.text,
      )
    )
      break;
    if (line.text.startsWith('(') && found.length > 0) break;
    if (line.paragraph.cell?.ruled || (isBehindSubject(line.text) && !goesOnBold(line, rest[i + 1]))) break;
    const centred =
      line.paragraph.align === 'center' || (start.side === 'full' && line.paragraph === start.paragraph);
    if (!isBold(line) && /[.;]$/.test(line.text)) break;
    if (!bold(line) && !(centred && (!isUpper(line.text) || decides(line, found)) && found.length < 4)) break;
    if (isUpper(line.text) && found.length > 0 && !isBold(line)) break;
    if (isUpper(line.text) && !/^(?:VỀ|V\/V)/u.test(line.text) && !inCapitals(line, found)) break;
    if (
      isUpper(line.text) &&
      (/^(?:ỦY|UỶ|HỘI ĐỒNG|THƯỜNG TRỰC|TRƯỞNG|CỤC|THỦ)/u.test(line.text) || isSignerTitle(line.text))
    )
      break;
    found.push(line);
  }
  return found;
}

/** The first line, or the next of a trích yếu that was set in capitals all over. */
const inCapitals = (line: Line, found: readonly Line[]): boolean =>
  found.length === 0 ||
  (found.every(({ text }) => isUpper(text)) &&
    line.paragraph.align === 'center' &&
    !DECIDERS.test(line.text));

/** Who decides is named in capitals below the trích yếu. */
const DECIDERS =
  /^(?:CHỦ |GIÁM |TỔNG |BỘ |BAN |SỞ |CÔNG TY|ỦY|UỶ|HỘI ĐỒNG|THƯỜNG TRỰC|TRƯỞNG|CỤC|CHI CỤC|HIỆU|VIỆN|THỦ|QUỐC HỘI|CHÍNH PHỦ|PHẦN|CHƯƠNG|MỤC)/u;

/** “BAN HÀNH QUY TRÌNH …”: a trích yếu in capitals, not even bold. */
const decides = ({ text }: Line, found: readonly Line[]): boolean =>
  found.length === 0 &&
  /^(?:VỀ|BAN HÀNH|PHÊ DUYỆT|QUY ĐỊNH|SỬA ĐỔI|CÔNG (?:NHẬN|BỐ)|THÀNH LẬP|KIỆN TOÀN|TĂNG CƯỜNG|TRIỂN KHAI|BỔ NHIỆM|GIAO) /u.test(
    text,
  );

/** "Phê duyệt dự án:" and the name of the project in bold below. */
const goesOnBold = (line: Line, next: Line | undefined): boolean =>
  /:$/.test(line.text) &&
  !isUpper(line.text) &&
  isBold(line) &&
  next !== undefined &&
  isBold(next) &&
  !isUpper(next.text);

/** Nothing of a trích yếu follows these: readers named in the body of a telegram or an introduction, too. */
const isBehindSubject = (text: string): boolean =>
  isAddresseesHead(text) ||
  isPlacesHead(text) ||
  isBase(text) ||
  /:$|^Xét (?:Đơn|đơn|đề nghị)|^Kính (?:chuyển|trình|mời)/u.test(text);

const isOther = (text: string): boolean =>
  isAddresseesHead(text) ||
  isBase(text) ||
  isMotto(text) ||
  isNationalName(text) ||
  readCode(text) !== null ||
  readPlaceDate(text) !== null;

const sameCell = (a: Line, b: Line): boolean => {
  const [one, other] = [a.paragraph.cell, b.paragraph.cell];
  return (
    one !== null &&
    other !== null &&
    one.table === other.table &&
    one.row === other.row &&
    one.column === other.column
  );
};
