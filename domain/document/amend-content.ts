/** What a recall, a replacement and a correction say, as a clerk would write it. */
import { formatLongDay, type Day } from '../time/day.ts';
import { joined, lowerFirst, punctuated, upperFirst } from '../vietnamese/list.ts';
import { bare } from '../vietnamese/sentence.ts';
import { contentChanges, type ChangePiece, type ContentChange } from './changes.ts';
import type { Block, DocumentContent } from './content.ts';
import { DOCUMENT_TYPES, type DocumentType } from './types.ts';

export interface FirstDocument {
  readonly documentType: DocumentType;
  /** "352/SKHCN-QLCN&TTCN". */
  readonly codeNotation: string;
  readonly promulgatedOn: Day;
  readonly content: DocumentContent;
}

export interface Drafting {
  /** "Sở Khoa học và Công nghệ". */
  readonly issuer: string;
  /** Where paper goes back to. */
  readonly address: string | null;
  /** Why, as a person wrote it. */
  readonly reason: string;
  readonly initials: string | null;
  /** The campaign of the document ended with it. */
  readonly stopped: boolean;
}

const DECREE = 'Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư';
const YOU = 'Quý cơ quan, đơn vị';

const named = ({ documentType, codeNotation }: FirstDocument): string =>
  `${DOCUMENT_TYPES[documentType].label} số ${codeNotation}`;
const dated = (first: FirstDocument): string => `${named(first)} ${formatLongDay(first.promulgatedOn)}`;
const about = ({ documentType, content: { subject } }: FirstDocument): string =>
  documentType === 'congVan'
    ? `về việc ${lowerFirst(bare(subject.trim()))}`
    : lowerFirst(bare(subject.trim()));

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** A type without "Kính gửi" names nobody; its công văn speaks to all who got it. */
const addressed = (first: FirstDocument): readonly string[] =>
  first.content.addressees.length > 0
    ? first.content.addressees
    : [`Các cơ quan, đơn vị, cá nhân nhận ${named(first)}`];
const placesOf = ({ content: { addressees, toPlaces } }: FirstDocument): readonly string[] =>
  addressees.length > 0 ? toPlaces : ['Như trên', ...toPlaces];

const frame = (first: FirstDocument, drafting: Drafting, body: readonly Block[]): DocumentContent => ({
  subject: '',
  addressees: addressed(first),
  body,
  toPlaces: placesOf(first),
  filing: first.content.filing,
  ...(drafting.initials ? { initials: drafting.initials } : {}),
});

/**
 * Điều 18 khoản 4: paper is sent back, an electronic copy is destroyed and the sender told so. One letter may recall
 * several documents, the first of which says whom it speaks to.
 */
export function recallContent(
  firsts: readonly [FirstDocument, ...FirstDocument[]],
  drafting: Drafting,
): DocumentContent {
  const { issuer, address, reason, stopped } = drafting;
  const [first, ...more] = firsts;
  const several = more.length > 0;
  const place = address ? `${issuer} (*${address}*)` : issuer;
  const them = several ? 'các văn bản' : named(first);
  const all = frame(first, drafting, [
    ...(several
      ? [
          paragraph(`${issuer} đã ban hành các văn bản sau:`),
          { kind: 'list', items: punctuated(firsts.map((one) => `${dated(one)} ${about(one)}`)) } as const,
        ]
      : [
          paragraph(
            `${upperFirst(formatLongDay(first.promulgatedOn))}, ${issuer} đã ban hành ${named(first)} ${about(first)}.`,
          ),
        ]),
    paragraph(
      `Căn cứ khoản 4 Điều 18 ${DECREE}, ${issuer} thu hồi ${them} nêu trên. Lý do: ${lowerFirst(bare(reason.trim()))}.`,
    ),
    paragraph(
      `Đề nghị ${YOU} hủy bỏ văn bản điện tử đã nhận và thông báo lại để ${issuer} biết; trường hợp đã nhận văn bản giấy, đề nghị gửi trả lại ${place}.${several ? ` Nơi chỉ nhận một số văn bản nêu trên thực hiện với văn bản đã nhận.` : ''}`,
    ),
    ...(stopped && firsts.some(({ content }) => content.form)
      ? [
          paragraph(
            `${YOU} không phải trả lời phiếu gửi kèm văn bản đã thu hồi; phiếu đã gửi về được lưu theo quy định.`,
          ),
        ]
      : []),
    paragraph(`${issuer} trân trọng thông báo và mong ${YOU} phối hợp thực hiện`),
  ]);
  if (!several) return { ...all, subject: `thu hồi ${dated(first)}` };
  const once = (places: readonly string[]) => [...new Set(places)];
  return {
    ...all,
    subject: recallSubject(firsts),
    addressees: once(firsts.flatMap(addressed)),
    toPlaces: once(firsts.flatMap(placesOf)),
  };
}

const NAMED_AT_MOST = 3;

function recallSubject(firsts: readonly [FirstDocument, ...FirstDocument[]]): string {
  if (firsts.length > NAMED_AT_MOST) {
    const matter = lowerFirst(bare(firsts[0].content.subject.trim()));
    return `thu hồi ${String(firsts.length).padStart(2, '0')} văn bản về ${matter}`;
  }
  const types = new Set(firsts.map(({ documentType }) => documentType));
  const names = firsts.map((one, index) =>
    types.size === 1 && index > 0 ? `số ${one.codeNotation}` : named(one),
  );
  return `thu hồi ${joined(names)}`;
}

/** The edited content, with a sentence that says what it takes the place of. */
export function replacementContent(
  first: FirstDocument,
  { issuer }: Drafting,
  edited: DocumentContent,
): DocumentContent {
  const last = edited.body.at(-1);
  const own = DOCUMENT_TYPES[first.documentType].label;
  const says = JSON.stringify(edited.body);
  if (says.includes('thay thế') && says.includes(first.codeNotation)) return edited;
  const sentence = `${own} này thay thế ${dated(first)} của ${issuer}.`;
  if (last?.kind !== 'paragraph') return { ...edited, body: [...edited.body, paragraph(sentence)] };
  return { ...edited, body: [...edited.body.slice(0, -1), paragraph(sentence), last] };
}

/** A công văn that lists each place: as printed, as it should read. */
export function correctionContent(
  first: FirstDocument,
  drafting: Drafting,
  edited: DocumentContent,
): DocumentContent {
  const { issuer, reason } = drafting;
  const rows = contentChanges(first.content, edited).map((change, index) => [
    String(index + 1),
    ...corrected(change),
  ]);
  return {
    ...frame(first, drafting, [
      paragraph(
        `${upperFirst(formatLongDay(first.promulgatedOn))}, ${issuer} đã ban hành ${named(first)} ${about(first)}.`,
      ),
      paragraph(
        `Do ${lowerFirst(bare(reason.trim()))}, căn cứ khoản 3 Điều 18 ${DECREE}, ${issuer} đính chính ${named(first)} như sau:`,
      ),
      {
        kind: 'table',
        columns: [
          { label: 'TT', width: 6, align: 'center' },
          { label: 'Vị trí', width: 16 },
          { label: 'Đã in', width: 39 },
          { label: 'Đính chính thành', width: 39 },
        ],
        rows,
      },
      paragraph(`Các nội dung khác của ${named(first)} không thay đổi.`),
      paragraph(`${issuer} trân trọng thông báo để ${YOU} biết, thực hiện`),
    ]),
    subject: `đính chính ${dated(first)}`,
  };
}

/** Where, what was printed, what it should read. */
function corrected(change: ContentChange): [string, string, string] {
  if (change.kind === 'added') return [change.part, '(thiếu)', change.text];
  if (change.kind !== 'changed') return [change.part, change.text, '(bỏ)'];
  const shown = shortened(change.pieces);
  const side = (without: ChangePiece['kind']): string =>
    shown
      .filter(({ kind }) => kind !== without)
      .map(({ text }) => text)
      .join('')
      .trim();
  return [change.part, side('added'), side('removed')];
}

const CONTEXT_WORDS = 6;

/** What stays the same is shown a few words before and after each change only. */
const shortened = (pieces: readonly ChangePiece[]): ChangePiece[] =>
  pieces.map((piece, index) => {
    if (piece.kind !== 'same') return piece;
    const words = piece.text.split(/(?<=\s)/);
    const first = index === 0;
    const last = index === pieces.length - 1;
    if (words.length <= (first || last ? 1 : 2) * CONTEXT_WORDS) return piece;
    const head = first ? '' : words.slice(0, CONTEXT_WORDS).join('').trimEnd();
    const tail = last ? '' : words.slice(-CONTEXT_WORDS).join('');
    return { kind: 'same', text: `${head}${head ? ' ' : ''}…${tail ? ' ' : ''}${tail}` };
  });
