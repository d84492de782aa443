/**
 * An issued document is recalled, replaced (its content was wrong) or corrected (its form, technique or procedure was
 * wrong; Nghị định 30/2020/NĐ-CP, Điều 18 khoản 3, 4). Which may happen to which document, and what is asked first.
 */
import type { Problem } from '../failure/catalogue.ts';
import type { Question } from '../failure/question.ts';
import { lowerFirst } from '../vietnamese/list.ts';
import { contentChanges } from './changes.ts';
import type { DocumentContent } from './content.ts';
import { isFormFix } from './form-fix.ts';

interface AmendmentRow {
  /** As on a button. */
  readonly label: string;
  /** Of the first document, in the register and on lists: "Thu hồi theo Công văn số …". */
  readonly mark: string;
  /** Last part of the id of the document that does it. */
  readonly suffix: string;
}

export const AMENDMENTS = {
  recall: { label: 'Thu hồi', mark: 'Thu hồi theo', suffix: 'thu-hoi' },
  replacement: { label: 'Thay thế', mark: 'Thay thế bằng', suffix: 'thay-the' },
  correction: { label: 'Đính chính', mark: 'Đính chính theo', suffix: 'dinh-chinh' },
} as const satisfies Record<string, AmendmentRow>;

export type Amendment = keyof typeof AMENDMENTS;

export const isAmendment = (role: string): role is Amendment => Object.hasOwn(AMENDMENTS, role);

/** Written down with the amendment: what it is about. A recall may be about several, the first of which is named apart. */
export interface AmendMandate {
  readonly aboutDocumentId: string;
  readonly alsoAboutDocumentIds?: readonly string[];
  readonly reason: string;
}

/** The documents that an amendment is about; none for any other document. */
export const aboutDocuments = (mandate: Readonly<Partial<Record<keyof AmendMandate, unknown>>>): string[] =>
  [mandate.aboutDocumentId, mandate.alsoAboutDocumentIds]
    .flat()
    .filter((id): id is string => typeof id === 'string');

/** What is looked at in the first document. */
export interface AmendFacts {
  readonly role: string;
  readonly dispatched: boolean;
  readonly recalledBy: string | null;
  readonly replacedBy: string | null;
  /** An amendment under way, not dispatched and not void; null: none. */
  readonly underWay: string | null;
  /** The letter of a campaign that has not ended. */
  readonly carriesCampaign: boolean;
}

interface Rule {
  readonly kinds: readonly Amendment[];
  readonly against: (facts: AmendFacts) => Problem | false;
}

const ALL: readonly Amendment[] = ['recall', 'replacement', 'correction'];
const where = 'văn bản';

const RULES: readonly Rule[] = [
  {
    kinds: ALL,
    against: ({ dispatched }) =>
      !dispatched && { where, what: 'chưa phát hành', remedy: 'sửa, trả lại hoặc hủy văn bản' },
  },
  {
    kinds: ALL,
    against: ({ role }) =>
      role === 'recall' && {
        where,
        what: 'là văn bản thu hồi, không thu hồi, thay thế, đính chính được nữa',
        remedy: 'ban hành lại văn bản đã thu hồi thành văn bản mới',
      },
  },
  { kinds: ALL, against: ({ recalledBy }) => recalledBy !== null && { where, what: 'đã được thu hồi' } },
  {
    kinds: ALL,
    against: ({ replacedBy }) =>
      replacedBy !== null && {
        where,
        what: 'đã được thay thế',
        remedy: `làm với văn bản thay thế: ${replacedBy}`,
      },
  },
  {
    kinds: ALL,
    against: ({ underWay }) =>
      underWay !== null && {
        where,
        what: `đang có văn bản ${underWay} xử lý sai sót của văn bản này`,
        remedy: 'phát hành hoặc hủy văn bản đó trước',
      },
  },
  {
    kinds: ['recall'],
    against: ({ carriesCampaign }) =>
      carriesCampaign && {
        where,
        what: 'đợt khảo sát đang chạy theo văn bản này',
        remedy: 'dừng đợt khảo sát (survey cancel), dự thảo thu hồi được soạn sẵn; hoặc thay thế văn bản',
      },
  },
];

/** Everything that stands against it. */
export const amendProblems = (kind: Amendment, facts: AmendFacts): Problem[] =>
  RULES.flatMap(({ kinds, against }) => (kinds.includes(kind) && against(facts)) || []);

/** What may be done to a document now. */
export const possibleAmendments = (facts: AmendFacts): Amendment[] =>
  ALL.filter((kind) => amendProblems(kind, facts).length === 0);

/** The law's own question, asked when the edit does not look like what was chosen: wrong content, or wrong form? */
export function amendQuestions(
  kind: Exclude<Amendment, 'recall'>,
  before: DocumentContent,
  after: DocumentContent,
): Question[] {
  const formOnly = isFormFix(before, after);
  if (kind === 'correction' && !formOnly)
    return [
      {
        code: 'wordsChanged',
        what: 'chỗ sửa làm đổi lời văn hoặc số liệu; sai về nội dung thì phải thay thế bằng văn bản cùng loại (Nghị định 30/2020/NĐ-CP, Điều 18 khoản 3)',
        remedy: 'dùng “vanthu document replace {id} noi-dung.yaml --reason …”',
        ifAccepted:
          'chỗ sai chỉ là thể thức, kỹ thuật trình bày hoặc thủ tục ban hành: đính chính bằng công văn',
      },
    ];
  if (kind === 'replacement' && formOnly)
    return [
      {
        code: 'formOnly',
        what: 'chỗ sửa chỉ khác thể thức, kỹ thuật trình bày; theo Nghị định 30/2020/NĐ-CP, Điều 18 khoản 3 thì đính chính bằng công văn',
        remedy: 'dùng “vanthu document correct {id} noi-dung.yaml --reason …”',
        ifAccepted: 'vẫn thay thế cả văn bản',
      },
    ];
  return [];
}

/** An edit has to change something, and never what recipients are filling in. */
export function editProblems(before: DocumentContent, after: DocumentContent): Problem[] {
  if (contentChanges(before, after).length === 0)
    return [
      {
        where: 'content',
        what: 'nội dung gửi lên giống hệt văn bản đã phát hành',
        remedy: 'sửa chỗ sai rồi gửi lại',
      },
    ];
  if (JSON.stringify(before.form ?? null) === JSON.stringify(after.form ?? null)) return [];
  return [
    {
      where: 'content.form',
      what: 'mẫu phiếu đã gửi đi thì không đổi được: phiếu đã trả lời theo mẫu cũ sẽ không so sánh được',
      remedy: 'giữ nguyên mẫu phiếu; cần đổi câu hỏi thì dừng đợt khảo sát và mở đợt mới',
    },
  ];
}

/** "thu hồi", inside a sentence. */
export const amendmentVerb = (kind: Amendment): string => lowerFirst(AMENDMENTS[kind].label);
