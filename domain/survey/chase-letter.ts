/** Letters of đôn đốc as a clerk would write them (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6: what is cited, and how). */
import type { Annex, Block, DocumentContent } from '../document/content.ts';
import { formatDay, weekdayName, type Day } from '../time/day.ts';
import { joined, lowerFirst } from '../vietnamese/list.ts';
import { formatCount } from '../vietnamese/number.ts';
import type { SurveyDefinition } from './definition.ts';
import type { Cited } from './extension-letter.ts';
import { addressOf, bare, contactSentence, type LetterFacts } from './letter.ts';

export interface ChaseLetterFacts extends LetterFacts {
  readonly letter: Cited;
  /** Letters of đôn đốc that went out before, earliest first. */
  readonly before: readonly Cited[];
  /** Last day of the deadline that passed, included. */
  readonly lastDay: Day;
  /** By when an answer is asked for now, included. */
  readonly answerBy: Day;
  /** Kính gửi. */
  readonly to: readonly string[];
}
export interface Missing {
  readonly name: string;
  readonly groupLabel: string;
  /** It answered and was asked to correct: it is not told that it never answered. */
  readonly sentBack: boolean;
}

/** To bodies of one administration: everybody sees who is missing. */
export function subordinateChase(
  definition: SurveyDefinition,
  facts: ChaseLetterFacts,
  missing: readonly Missing[],
): DocumentContent {
  const { issuer, answerBy, superiors } = facts;
  const report = superiors.length ? `, báo cáo ${joined(superiors)}` : '';
  return letter(
    facts,
    [
      citing(definition, facts, 'các cơ quan, đơn vị'),
      `Đến nay đã quá thời hạn trên, ${countWords(missing.length)} ${stillOut(missing)} (*danh sách kèm theo*).`,
      `${issuer} đề nghị các cơ quan, đơn vị có tên trong danh sách khẩn trương thực hiện, gửi phiếu trả lời về ` +
        `${issuer} chậm nhất ${dayWords(answerBy)} để tổng hợp${report}. Nơi đã gửi trước khi nhận được Công văn này ` +
        `thì không phải gửi lại.`,
      contactSentence(definition),
      `${issuer} đề nghị các cơ quan, đơn vị quan tâm, thực hiện`,
    ],
    [missingAnnex(missing)],
  );
}

/** To enterprises and outsiders, each on its own: nothing in it tells of anybody else. */
export function outsideChase(
  definition: SurveyDefinition,
  facts: ChaseLetterFacts,
  missing: readonly Pick<Missing, 'sentBack'>[],
): DocumentContent {
  const { issuer, answerBy } = facts;
  const you = addressOf(facts);
  return letter(facts, [
    citing(definition, facts, you),
    `Đến nay đã quá thời hạn trên, ${issuer} ${notReceived(missing, you)}.`,
    `Để việc tổng hợp được đầy đủ, ${issuer} đề nghị ${you} quan tâm, gửi phiếu trả lời chậm nhất ` +
      `${dayWords(answerBy)}. Trường hợp không có nhu cầu, đề nghị ${you} cho biết để ${issuer} tổng hợp. ` +
      `Nếu ${you} đã gửi trước khi nhận được Công văn này thì không phải gửi lại.`,
    contactSentence(definition),
    `${issuer} trân trọng cảm ơn sự quan tâm, phối hợp của ${you}`,
  ]);
}

/** To the body above those still missing: its own only. */
export function escalationLetter(
  definition: SurveyDefinition,
  facts: ChaseLetterFacts,
  missing: readonly Missing[],
): DocumentContent {
  const { issuer, letter: first, before, answerBy } = facts;
  const superior = facts.to[0] ?? '';
  const again = before.length
    ? ` ${issuer} đã đôn đốc tại ${joined(before.map(citedShort))}.`
    : ` ${issuer} đã nhắc qua thư điện tử, điện thoại.`;
  const content = letter(
    facts,
    [
      citing(definition, { ...facts, before: [] }, 'các cơ quan, đơn vị') + again,
      `Đến nay ${countWords(missing.length)} thuộc phạm vi quản lý của ${superior} ${stillOut(missing)} (*danh sách kèm theo*).`,
      `${issuer} kính đề nghị ${superior} quan tâm, chỉ đạo các cơ quan, đơn vị có tên trong danh sách gửi phiếu trả ` +
        `lời về ${issuer} chậm nhất ${dayWords(answerBy)}.`,
      contactSentence(definition),
      `${issuer} kính báo cáo ${superior} xem xét, chỉ đạo`,
    ],
    [missingAnnex(missing)],
  );
  return { ...content, subject: `cơ quan, đơn vị chưa trả lời Công văn số ${first.codeNotation}` };
}

function letter(
  facts: ChaseLetterFacts,
  texts: readonly string[],
  annexes?: readonly Annex[],
): DocumentContent {
  return {
    subject: `đôn đốc trả lời Công văn số ${facts.letter.codeNotation}`,
    addressees: facts.to,
    body: texts.map((text): Block => ({ kind: 'paragraph', text })),
    toPlaces: ['Như trên'],
    filing: `VT, ${facts.unitAbbreviation}`,
    ...(facts.initials ? { initials: facts.initials } : {}),
    ...(annexes ? { annexes } : {}),
  };
}

/**
 * The first letter by number, day, issuer and matter; a later one by number and day alone. The last day may come from
 * a letter that gave more time: it is told as what holds, not as what the first letter said.
 */
function citing(definition: SurveyDefinition, facts: ChaseLetterFacts, whom: string): string {
  const { issuer, letter: first, before, lastDay } = facts;
  const again = before.length ? `; ${joined(before.map(citedShort))} đôn đốc việc trả lời` : '';
  return (
    `Ngày ${formatDay(first.promulgatedOn)}, ${issuer} ban hành Công văn số ${first.codeNotation} về việc ` +
    `${lowerFirst(bare(definition.subject))}, thời hạn để ${whom} trả lời là hết ngày ${formatDay(lastDay)}${again}.`
  );
}

const citedShort = ({ codeNotation, promulgatedOn }: Cited): string =>
  `Công văn số ${codeNotation} ngày ${formatDay(promulgatedOn)}`;

const dayWords = (day: Day): string => `${weekdayName(day)}, ngày ${formatDay(day)}`;

/** How many of those missing were asked to correct what they sent. */
type SentBack = 'none' | 'some' | 'all';
const sentBackOf = (missing: readonly Pick<Missing, 'sentBack'>[]): SentBack =>
  missing.every(({ sentBack }) => !sentBack)
    ? 'none'
    : missing.every(({ sentBack }) => sentBack)
      ? 'all'
      : 'some';

const STILL_OUT: Readonly<Record<SentBack, string>> = {
  none: 'chưa trả lời',
  some: 'chưa trả lời hoặc chưa gửi phiếu đã sửa theo đề nghị',
  all: 'chưa gửi phiếu đã sửa theo đề nghị',
};
const stillOut = (missing: readonly Missing[]): string => STILL_OUT[sentBackOf(missing)];

const NOT_RECEIVED: Readonly<Record<SentBack, (you: string) => string>> = {
  none: (you) => `chưa nhận được phiếu trả lời của ${you}`,
  some: (you) =>
    `chưa nhận được phiếu trả lời của ${you}, hoặc chưa nhận được phiếu đã sửa nếu phiếu ${you} gửi trước đó ` +
    `đã được đề nghị sửa`,
  all: (you) => `chưa nhận được phiếu trả lời mà ${you} đã được đề nghị sửa và gửi lại`,
};
const notReceived = (missing: readonly Pick<Missing, 'sentBack'>[], you: string): string =>
  NOT_RECEIVED[sentBackOf(missing)](you);

const COUNTED = 'cơ quan, đơn vị';
const countWords = (count: number): string => `còn ${formatCount(count)} ${COUNTED}`;

/** What is awaited of each stands in a column of its own, when it differs. */
function missingAnnex(missing: readonly Missing[]): Annex {
  const mixed = sentBackOf(missing) === 'some';
  const rows = missing.map(({ name, groupLabel, sentBack }) => [
    name,
    groupLabel,
    ...(mixed ? [STILL_OUT[sentBack ? 'all' : 'none']] : []),
  ]);
  return {
    title: `Danh sách cơ quan, đơn vị ${stillOut(missing)}`,
    body: [
      {
        kind: 'table',
        columns: [
          { label: 'TT', width: 1, align: 'center' },
          { label: 'Cơ quan, đơn vị', width: mixed ? 6 : 8 },
          { label: 'Nhóm nơi nhận', width: mixed ? 4 : 6 },
          ...(mixed ? [{ label: 'Tình trạng', width: 4 }] : []),
        ],
        rows: numbered(rows),
      },
    ],
  };
}

const numbered = (rows: readonly (readonly string[])[]): string[][] =>
  rows.map((cells, index) => [String(index + 1), ...cells]);

/**
 * The same letter without those who answered meanwhile: their rows go, the count follows, what people wrote stays.
 * @returns null when nobody of the list remains
 */
export function withoutAnswered(
  content: DocumentContent,
  answered: ReadonlySet<string>,
): DocumentContent | null {
  let remaining = 0;
  const annexes = (content.annexes ?? []).map((annex) => ({
    ...annex,
    body: annex.body.map((block): Block => {
      if (block.kind !== 'table') return block;
      const rows = block.rows.filter(([, name = '']) => !answered.has(name)).map(([, ...cells]) => cells);
      remaining += rows.length;
      return { ...block, rows: numbered(rows) };
    }),
  }));
  if (remaining === 0) return null;
  const counted = new RegExp(`còn [\\d.]+ ${COUNTED}`, 'u');
  const body = content.body.map((block): Block =>
    block.kind === 'paragraph'
      ? { ...block, text: block.text.replace(counted, countWords(remaining)) }
      : block,
  );
  return { ...content, body, annexes };
}

/** Said where a line of the letter names one body: to name it would tell the others that it has not answered. */
export const NAMELESS = 'Các cơ quan, tổ chức được đề nghị trả lời';

/** Kính gửi of a letter to outsiders: lines of the letter that stand for many; nobody by name. */
export function classesOf(
  missing: readonly Pick<Missing, 'groupLabel'>[],
  everybody: readonly Pick<Missing, 'groupLabel'>[],
): string[] {
  const many = (label: string): boolean =>
    everybody.filter(({ groupLabel }) => groupLabel === label).length > 1;
  const labels = missing.map(({ groupLabel }) => groupLabel);
  return [...new Set(labels.filter(many)), ...(labels.every(many) ? [] : [NAMELESS])];
}
