/**
 * Takes a document apart into its components. Tolerant: what is badly written is still recognised, so that a rule can
 * say what is wrong with it; what cannot be told apart is left alone.
 */
import { fold, tidy } from '../vietnamese/fold.ts';
import { dayFrom } from '../vietnamese/day-text.ts';
import { isBold, isUpper, linesOf, type Line } from './line.ts';
import type { CodeLine, Family, OfficialForm, PlaceDate } from './official-form.ts';
import { findAnnexes } from './parts/annexes.ts';
import { findAddressees, findBases } from './parts/opening.ts';
import { findFoot } from './parts/foot.ts';
import { isOfPerson, isSplitAnnex } from './parts/not-ruled.ts';
import {
  isAddresseesHead,
  isAnnexReference,
  isBase,
  isContract,
  isDraftMark,
  isLawHead,
  isLetterSubject,
  isFormMark,
  isListTitle,
  isMassOrganisation,
  isMotto,
  isNationalName,
  isPartyHead,
  headsPersonalPaper,
  isPersonalPaper,
  isReceipt,
  isSlip,
  isUnionHead,
  MARKS,
  readCode,
  readPlaceDate,
  typeNamed,
} from './parts/patterns.ts';
import { findLetterSubject, findSubject } from './parts/subject.ts';
import { findTypeLine } from './parts/type-line.ts';
import { CONG_VAN, LEGAL_CODES } from './types.ts';
import type { FormView } from './view.ts';

/** Lines among which the head is looked for. */
const HEAD_LINES = 45;

export function recognise(view: FormView): OfficialForm {
  const lines = linesOf(view.paragraphs);
  const first = lines.slice(
    0,
    Math.min(
      HEAD_LINES,
      firstOf(lines, ({ text }) => isAddresseesHead(text) || isBase(text)),
    ),
  );
  const find = (holds: (text: string) => boolean): Line | null =>
    first.find(({ text }) => holds(text)) ?? null;
  const nationalName = find(isNationalName);
  const motto = find(isMotto);
  const code = readCodeLine(first);
  const placeDate = readPlaceDateLine(first);
  const alone =
    first.find((line) => typeNamed(line.text) !== null && line !== nationalName) ?? smallTypeName(first);
  const typeLine = alone ? null : findTypeLine(first, code);
  const typeName = alone ?? typeLine?.line ?? null;
  const letterSubject = typeName ? null : findLetterSubject(first);
  const ownSubject = typeLine?.titled ? [typeLine.line] : [];
  const subject =
    typeLine && !typeLine.titled ? [] : [...ownSubject, ...findSubject(lines, typeName ?? letterSubject)];
  const headEnd = Math.max(
    -1,
    ...[nationalName, motto, code?.line, placeDate?.line, typeName, ...subject].map((line) =>
      line ? lines.indexOf(line) : -1,
    ),
  );
  const addressees = findAddressees(lines, headEnd + 1);
  const start =
    Math.max(headEnd, addressees ? lines.indexOf(addressees.items.at(-1) ?? addressees.head) : -1) + 1;
  const foot = findFoot(lines, start);
  const body = lines.slice(start, foot.bodyEnd);
  const type = alone
    ? typeNamed(alone.text.toLocaleUpperCase('vi'))
    : (typeLine?.type ?? (addressees || letterSubject ? CONG_VAN : null));
  const day = placeDate && dayOf(placeDate);
  const named = issuerLines(first, code?.line ?? typeName, nationalName);
  const known = [nationalName, motto, code, placeDate, typeName ?? letterSubject, addressees, foot.toPlaces];
  return {
    view,
    family: familyOf({
      first,
      code,
      known: known.filter(Boolean).length,
      national: nationalName !== null,
      typed: typeName !== null || letterSubject !== null,
      issued: named.issuer.length > 0,
      isAgreement: ['HĐ', 'BTT', 'BGN'].includes(type?.code ?? ''),
      isSingleAct: SINGLE_ACT.test(subject.map(({ text }) => text).join(' ')),
      ofPerson: isOfPerson(lines),
    }),
    lines,
    nationalName,
    motto,
    ...named,
    code,
    placeDate,
    typeName,
    type,
    subject,
    addressees,
    bases: findBases(body),
    body,
    signatures: foot.signatures,
    toPlaces: foot.toPlaces,
    annexes: findAnnexes(lines, foot.end),
    marks: first.filter(({ text }) => MARKS.test(text)),
    issued: day?.exact ?? null,
    issuedFrom: day?.earliest ?? null,
  };
}

function firstOf(lines: readonly Line[], holds: (line: Line) => boolean): number {
  const at = lines.findIndex(holds);
  return at < 0 ? lines.length : at;
}

/** "Kế hoạch" in the middle, bold, with the trích yếu under it: a name that is only not in capitals. */
function smallTypeName(first: readonly Line[]): Line | null {
  if (first.some(({ text }) => isLetterSubject(text))) return null;
  return (
    first.find(
      (line) =>
        line.side === 'full' &&
        line.paragraph.align === 'center' &&
        isBold(line) &&
        /^\p{Lu}[\p{L}\s]+$/u.test(line.text) &&
        typeNamed(line.text.toLocaleUpperCase('vi')) !== null,
    ) ?? null
  );
}

function readCodeLine(first: readonly Line[]): CodeLine | null {
  for (const line of first) {
    const parts = readCode(line.text);
    if (parts) return { line, number: parts.number, between: parts.between, notation: parts.notation };
  }
  return null;
}

function readPlaceDateLine(first: readonly Line[]): PlaceDate | null {
  for (const [i, line] of first.entries()) {
    const whole = readPlaceDate(line.text);
    const over = whole && whole.year !== '' ? null : readPlaceDate(overTwoLines(line, first.slice(i + 1)));
    const parts = whole?.year === '' && over?.year ? over : (whole ?? over);
    if (parts) return { line, ...parts };
  }
  return null;
}

/** "Thành phố Hồ Chí Minh, ngày 19 tháng" and "11 năm 2026" below, in the narrow half of a PDF. */
function overTwoLines(line: Line, below: readonly Line[]): string {
  if (line.side !== 'right' || !/, (?:hồi .{5,20})?ngày/u.test(line.text)) return '';
  const next = below.slice(0, 3).find(({ side }) => side === 'right');
  return `${line.text} ${next?.text ?? ''}`;
}

/** Capital lines of the left half above the number; the last of them, and those that go on with it, name the issuer. */
function issuerLines(
  first: readonly Line[],
  code: Line | null,
  nationalName: Line | null,
): Pick<OfficialForm, 'parent' | 'issuer'> {
  const end = code ? first.indexOf(code) : first.length;
  // Without a number to stand above, what goes over the whole width below Quốc hiệu is a title.
  const national = nationalName ? first.indexOf(nationalName) : first.length;
  const names = first
    .slice(0, end)
    .filter(({ side }, i) => code !== null || side === 'left' || i < national)
    .filter(
      ({ text, side }) =>
        side !== 'right' &&
        isUpper(text) &&
        !isNationalName(text) &&
        !isMotto(text) &&
        !MARKS.test(text) &&
        !isDraftMark(text),
    )
    .filter(({ text }) => text.length > 2 && typeNamed(text) === null && readPlaceDate(text) === null)
    .filter(({ text }) => !/^[IVX]{1,5}\. /u.test(text))
    .flatMap(twoNames);
  const bold = (line: Line): boolean => line.runs.some((run) => run.bold && run.text.trim() !== '');
  const from = names.findIndex(bold);
  if (from < 0) return { parent: names.slice(0, -1), issuer: names.slice(-1) };
  return { parent: names.slice(0, from), issuer: names.slice(from) };
}

/** “BỘ GIÁO DỤC VÀ ĐÀO TẠO TRƯỜNG ĐẠI HỌC …” in one paragraph: the letters turn bold where the second name begins. */
function twoNames(line: Line): Line[] {
  const runs = line.runs.filter(({ text }) => text.trim() !== '');
  const from = runs.findIndex(({ bold }) => bold);
  if (from < 1 || !runs.slice(from).every(({ bold }) => bold)) return [line];
  const parts = [runs.slice(0, from), runs.slice(from)].map((own) => ({
    ...line,
    runs: own,
    text: tidy(own.map(({ text }) => text).join('')),
  }));
  return parts.every(({ text }) => /\S \S+ ?\S/u.test(text)) ? parts : [line];
}

interface IssueDay {
  readonly exact: string | null;
  readonly earliest: string | null;
}

function dayOf({ day, month, year }: PlaceDate): IssueDay {
  const [d, m, y] = [Number(day), Number(month), Number(year)];
  if (year.length !== 4) return { exact: null, earliest: null };
  const exact = day && month ? dayFrom(y, m, d) : null;
  const earliest = exact ?? (month && !day ? dayFrom(y, m, 1) : month ? null : dayFrom(y, 1, 1));
  return { exact, earliest };
}

interface Signs {
  readonly first: readonly Line[];
  readonly code: CodeLine | null;
  readonly known: number;
  /** Quốc hiệu is printed: no Party document, however its number is written. */
  readonly national: boolean;
  /** It bears the name of a type, or is a letter by its subject. */
  readonly typed: boolean;
  /** Somebody is named as its issuer. */
  readonly issued: boolean;
  /** Two sides make it; without a number of an office it is theirs. */
  readonly isAgreement: boolean;
  readonly isSingleAct: boolean;
  /** A person reports or promises in it, and signs it. */
  readonly ofPerson: boolean;
}

/** What is decided once, about persons or one thing, is no law, whatever stands in its number. */
const SINGLE_ACT =
  /^(?:(?:Về việc|V\/v) )?(?:cử|bổ nhiệm|miễn nhiệm|điều động|tiếp nhận|biệt phái|tuyển dụng|nâng (?:bậc )?lương|khen thưởng|tặng|kỷ luật|nghỉ hưu|công nhận (?:kết quả|danh hiệu|xã|trường|hộ))(?!\p{L})/iu;

/** Organs whose documents can be legal normative ones; a year in the number of any other is a mistake. */
const mayMakeLaw = (office = ''): boolean =>
  office === '' ||
  /^(?:CP|TTg|UBND|HĐND|QH|UBTVQH|CTN|TANDTC|HĐTP|VKSNDTC|KTNN|NHNN|TTCP|VPCP|UBDT|B\p{Lu})/u.test(office);

/** Components an official document shows at least. */
const FEWEST = 3;

function familyOf({
  first,
  code,
  known,
  national,
  isAgreement,
  typed,
  issued,
  isSingleAct,
  ofPerson,
}: Signs): Family {
  const party = first.some(({ text }) => isPartyHead(text) || isUnionHead(text));
  const notation = code?.notation ?? '';
  const partyNumber =
    code !== null && /^Số\s?:?[\s\d.…]*-\s?\p{Lu}+\s?\/\s?(?:\p{Lu}|[.…]|$)/u.test(code.line.text);
  const ownRules = first.some(({ text, side }) => side !== 'right' && isMassOrganisation(text));
  if (party || (partyNumber && (!national || ownRules))) return 'party';
  const [, legal, office] = /^\d{4}\/(\p{L}+)(?:-(.+))?$/u.exec(notation) ?? [];
  if (legal && mayMakeLaw(office) && !isSingleAct && LEGAL_CODES.some((each) => fold(each) === fold(legal)))
    return 'legal';
  if (/VBHN|^\d{4}\/(?:UBTV)?QH\d/u.test(notation) || first.some(({ text }) => isLawHead(text)))
    return 'legal';
  if (first.some(({ text }) => isSlip(text))) return 'internal';
  if (!typed && first.some(({ text }) => isContract(text) || isReceipt(text))) return 'none';
  if (!code && !typed && first.slice(0, 2).some(({ text }) => isFormMark(text))) return 'none';
  if (
    !code &&
    !typed &&
    firstOf(first, ({ text }) => isListTitle(text)) < firstOf(first, ({ text }) => isNationalName(text))
  )
    return 'none';
  // Nobody's name at the head, no number: a form, a questionnaire, a paper of some procedure.
  if (!code && !typed && !issued) return 'none';
  if (!code && (isAgreement || first.some(({ text }) => isPersonalPaper(text) || headsPersonalPaper(text))))
    return 'none';
  if (!code && ofPerson) return 'none';
  if (code && isSplitAnnex(first, code.line, typed)) return 'none';
  // What is issued with a document (“Kèm theo Quyết định số …”), in a file of its own, is none itself.
  if (!code && first.some(({ text }) => isAnnexReference(text))) return 'none';
  return known >= FEWEST ? 'administrative' : 'none';
}
