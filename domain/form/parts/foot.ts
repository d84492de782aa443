/** Where the body ends, who signs, who gets it. */
import { isUpper, type Line } from '../line.ts';
import type { Signature, ToPlaces } from '../official-form.ts';
import {
  isAnnexHead,
  isAnnexReference,
  isBase,
  isFiling,
  isNationalName,
  isOrigin,
  isPersonName,
  isPlacesHead,
  isResolution,
  isSignerTitle,
  typeNamed,
} from './patterns.ts';

export interface Foot {
  /** Index of the first line that is no body any more. */
  readonly bodyEnd: number;
  /** Index behind the last line of the foot. */
  readonly end: number;
  readonly signatures: readonly Signature[];
  readonly toPlaces: ToPlaces | null;
}

export function findFoot(lines: readonly Line[], from: number): Foot {
  const placesAt = lines.findIndex(
    ({ text, paragraph }, i) =>
      // Without a colon it heads a column.
      i >= from && isPlacesHead(text) && !(paragraph.cell?.ruled && !text.includes(':')),
  );
  const toPlaces = placesAt < 0 ? null : readPlaces(lines, placesAt);
  const region = signatureRegion(lines, { from, placesAt, toPlaces });
  const signatures = readSignatures(region, toPlaces?.head.paragraph.cell?.table ?? null);
  const used = [
    ...(toPlaces ? [toPlaces.head, ...toPlaces.items] : []),
    ...signatures.flatMap(({ titles, name }) => [...titles, ...(name ? [name] : [])]),
  ].map((line) => lines.indexOf(line));
  if (used.length === 0) return { bodyEnd: lines.length, end: lines.length, signatures, toPlaces };
  const bodyEnd = beforeMembers(lines, from, Math.min(...used));
  return { bodyEnd, end: Math.max(...used) + 1, signatures, toPlaces };
}

/** Lines a block of members may have before the one who signs last. */
const MOST_MEMBERS = 14;

/** "THÀNH PHẦN THAM GIA THẨM ĐỊNH", "THÀNH VIÊN 1" and names behind the mark of the end: others who sign, no body. */
function beforeMembers(lines: readonly Line[], from: number, end: number): number {
  const mark = lines.slice(0, end).findLastIndex(({ text }) => /\.\/\.$/.test(text));
  const behind = lines.slice(mark + 1, end);
  const signs = ({ text }: Line): boolean =>
    isPersonName(text) || isOfficeName(text) || /^\((?:[Kk]ý|[Đđ]ã ký)/u.test(text);
  return mark >= from && behind.length <= MOST_MEMBERS && behind.every(signs) ? mark + 1 : end;
}

function readPlaces(lines: readonly Line[], at: number): ToPlaces {
  const head = lines[at] as Line;
  const items: Line[] = [];
  const cell = head.paragraph.cell;
  let [filed, second] = [false, false];
  for (const line of lines.slice(at + 1, at + 80)) {
    const own = line.paragraph.cell;
    if (cell) {
      if (own?.table !== cell.table || own.column !== cell.column) {
        if (own?.table === cell.table) continue;
        break;
      }
    } else {
      if (line.side === 'right' || isSignerTitle(line.text)) continue;
      second ||= isSecondPart(line.text);
      if (
        !goesOn(line.text, {
          filed: filed && !second && !isItemBehind(line, items.at(-1)),
          previous: items.at(-1)?.text ?? null,
        })
      )
        break;
    }
    items.push(line);
    if (isFiling(line.text)) filed = true;
  }
  return { head, items };
}

/** An item behind the filing line: in the left half, or announced by the semicolon before it. */
const isItemBehind = ({ text, side }: Line, previous: Line | undefined): boolean =>
  /^[-–]/.test(text) && (side === 'left' || /;$/.test(previous?.text ?? ''));

/** "Bản điện tử:", "Bản giấy:" head parts of the list. */
const isSecondPart = (text: string): boolean => /^Bản [^:]{2,20}:$/u.test(text);

/** Whether a line set freely belongs to the list: an item, or the rest of one. */
function goesOn(
  text: string,
  { filed, previous }: { readonly filed: boolean; readonly previous: string | null },
): boolean {
  if (filed) return false;
  if (/^[-–+•*]/.test(text) || /[;.]$/.test(text) || isFiling(text) || isSecondPart(text)) return true;
  if (previous === null) return !isPersonName(text);
  return /^\p{Ll}|^\(/u.test(text) || (/,$/.test(previous) && !isSignerTitle(text));
}

interface Places {
  readonly from: number;
  readonly placesAt: number;
  readonly toPlaces: ToPlaces | null;
}

/** Lines among which the block of the signature stands. */
function signatureRegion(lines: readonly Line[], { from, placesAt, toPlaces }: Places): Line[] {
  const table = toPlaces?.head.paragraph.cell?.table;
  const taken = new Set(toPlaces ? [toPlaces.head, ...toPlaces.items] : []);
  if (table !== undefined) {
    const inTable = lines.filter(({ paragraph }, i) => i >= from && paragraph.cell?.table === table);
    const beside = inTable.filter((line) => !taken.has(line));
    if (beside.some(({ text }) => isSignerTitle(text) || isPersonName(text))) return beside;
  }
  const first = placesAt < 0 ? lastTitle(lines, from) : Math.max(from, placesAt - 14);
  if (first < 0) return [];
  const ends = lines.findLastIndex(
    ({ text }, i) => i >= first && i < placesAt && (/\.\/\.$/.test(text) || isDecided(text)),
  );
  const region = lines.slice(Math.max(first, ends + 1), first + 60).filter((line) => !taken.has(line));
  const next = region.findIndex(
    ({ text }) => isNationalName(text) || isAnnexHead(text) || isAnnexReference(text),
  );
  const copied = copyStart(region);
  const until = Math.min(...[next, copied].filter((at) => at >= 0), region.length);
  return withoutNextHead(region.slice(0, until), region[until]);
}

/** Grounds and articles of a decision stand before its foot, and so does whoever decides, named above them. */
const isDecided = (text: string): boolean =>
  isBase(text) || isOrigin(text) || isResolution(text) || /^Điều \d+\s?[.:]/u.test(text);

/** Names of offices beside the next Quốc hiệu head what comes behind the signature. */
function withoutNextHead(region: readonly Line[], next: Line | undefined): Line[] {
  const heads = (line: Line | undefined): boolean =>
    next !== undefined &&
    isNationalName(next.text) &&
    line !== undefined &&
    line.side === 'left' &&
    isUpper(line.text) &&
    line.paragraph.page === next.paragraph.page;
  let end = region.length;
  while (end > 0 && heads(region[end - 1])) end -= 1;
  return region.slice(0, end);
}

/** Where the block of whoever copied the document begins, with the table it stands in. */
function copyStart(region: readonly Line[]): number {
  const at = region.findIndex(({ text }) => /^(?:SAO Y|SAO LỤC|TRÍCH SAO)(?: BẢN CHÍNH)?$/u.test(text));
  const table = region[at]?.paragraph.cell?.table;
  return table === undefined ? at : region.findIndex(({ paragraph }) => paragraph.cell?.table === table);
}

/** The last title in capitals that has a name under it. */
function lastTitle(lines: readonly Line[], from: number): number {
  for (let i = from; i < lines.length; i += 1) {
    const line = lines[i];
    if (!line || !isSignerTitle(line.text) || line.paragraph.cell?.ruled) continue;
    const below = lines.slice(i + 1, i + 14);
    if (below.some(({ text, paragraph }) => isPersonName(text) && !paragraph.cell?.ruled)) return i;
  }
  // Nobody is named yet: what the file ends with.
  const end = lines.slice(-MOST_TITLES).findIndex(({ text }) => isSignerTitle(text));
  return end < 0 || lines.length - MOST_TITLES + end < from
    ? -1
    : Math.max(0, lines.length - MOST_TITLES) + end;
}

/** Lines a block of titles may have. */
const MOST_TITLES = 4;

/** One block per half of the page or cell: capital titles, then the name. */
function readSignatures(region: readonly Line[], foot: number | null): Signature[] {
  // The table of Nơi nhận and signature may have borders that nobody sees.
  const isOther = ({ paragraph: { cell } }: Line): boolean => cell?.ruled === true && cell.table !== foot;
  const blocks = new Map<string, Line[]>();
  for (const line of region) {
    const { cell } = line.paragraph;
    const key = cell ? `${cell.table}.${cell.column}` : line.side === 'left' ? 'left' : 'right';
    blocks.set(key, [...(blocks.get(key) ?? []), line]);
  }
  return [...blocks.values()].flatMap((block) => {
    const known = block.findIndex(({ text }) => isSignerTitle(text));
    const post = known < 0 ? unknownPost(block) : known;
    if (post < 0) return [];
    const from = fromOffice(block, post);
    const after = block.slice(from);
    const nameAt = after.findIndex(({ text }, i) => i > post - from && isPersonName(text));
    const named = nameAt < 0 ? null : (after[nameAt] ?? null);
    const upper = nameAt < 0 ? after.findIndex(({ text }, i) => i > post - from && isCapitalName(text)) : -1;
    const end = nameAt >= 0 ? nameAt : upper >= 0 ? upper : after.length;
    const titles = after.slice(0, end).filter((line) => !isOther(line) && isTitleLine(line.text));
    return [{ titles, name: named ?? (upper >= 0 ? (after[upper] ?? null) : null) }];
  });
}

/** A post nobody has told us of: capitals in a cell or half, with nothing but a name below. */
function unknownPost(block: readonly Line[]): number {
  const name = block.findIndex(({ text }) => isPersonName(text));
  const above = block[name - 1];
  const half = above && (above.side === 'right' || above.paragraph.cell?.ruled === false);
  return half && isOfficeName(above.text) ? name - 1 : -1;
}

/** The office or body named in capitals above the post: "ỦY BAN NHÂN DÂN", "CÔNG TY TNHH CƠ KHÍ DUY KHANH". */
function fromOffice(block: readonly Line[], post: number): number {
  let from = post;
  while (from > 0 && post - from < MOST_OFFICE_LINES) {
    const above = block[from - 1];
    if (!above || !isOfficeName(above.text) || above.paragraph.cell?.ruled) break;
    from -= 1;
  }
  return from;
}

const MOST_OFFICE_LINES = 3;

const isOfficeName = (text: string): boolean =>
  isUpper(text) && text.length > 4 && text.length <= 90 && !/[.:;]$/.test(text) && typeNamed(text) === null;

/** A name typed in capitals: no post, no unit. */
const isCapitalName = (text: string): boolean =>
  /^(?:\p{Lu}{2,7}\s?){2,5}$/u.test(text) &&
  !isSignerTitle(text) &&
  !/(?<!\p{L})(?:TÊN|CỦA|NGƯỜI|KÝ|HỌ|BAN|PHÒNG|SỞ|UBND|HỘI|TRUNG TÂM|CỤC|TRÁCH|ĐOÀN|CÔNG TY|TRƯỜNG|VIỆN|TỈNH|XÃ|CÔNG TÁC)(?!\p{L})/u.test(
    text,
  );

const isTitleLine = (text: string): boolean =>
  text.length <= 120 && !/^\(?(?:đã ký|Đã ký|ký tên|Ký)/u.test(text);
