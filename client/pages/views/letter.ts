/** The first page a recipient sees: the letter, where they stand, what they may do. */
import { DOCUMENT_TYPES } from '../../../domain/document/types.ts';
import { formatDay, formatInstant, formatLongDay } from '../../../domain/time/day.ts';
import type { Extension } from '../../../store/survey/extensions.ts';
import type { Letter, RecipientPage } from '../../../store/survey/recipient-page.ts';
import type { Screen } from '../screen.ts';
import { dueView, lateNotices, returnNotices } from './due.ts';
import { stoppedWords } from './messages.ts';
import { notice, type Notice } from './notice.ts';
import { standingText } from './respondents.ts';

export interface NameTyped {
  readonly typed: string;
  readonly problem: string | null;
}

export function letterScreen(
  page: RecipientPage,
  base: string,
  extra: { readonly name?: NameTyped; readonly notices?: readonly Notice[]; readonly status?: number } = {},
): Screen {
  const { letter, recipient, receipt } = page;
  const nameError = extra.name?.problem ?? null;
  return {
    template: 'letter',
    title: headingOf(letter),
    status: extra.status,
    data: {
      base,
      notices: [
        ...(extra.notices ?? []),
        ...courseNotices(page),
        ...returnNotices(page),
        ...amendmentNotices(page.letter),
        ...(recipient.owesAnswer ? lateNotices(page) : []),
      ],
      recipient: recipient.name,
      heading: headingOf(letter),
      codeNotation: letter.codeNotation,
      promulgatedOn: formatLongDay(letter.promulgatedOn),
      issuer: page.issuer,
      due: dueView(page),
      files: offeredFiles(page).map(({ name, label, kind }) => ({
        href: `${base}/tep/${name}`,
        label,
        kind,
      })),
      intermediary: page.intermediary && {
        standing: standingText(page.intermediary),
        open: recipient.owesAnswer && !isStopped(page),
      },
      answer: recipient.owesAnswer ? answerView(page, base) : null,
      extensions: page.extensions.map(extensionView),
      receipt: receipt && `${receipt.confirmedBy}, lúc ${formatInstant(receipt.confirmedAt)}`,
      receiptProblem: nameError && {
        heading: 'Chưa ghi nhận được',
        problems: [{ href: '#ho-ten', text: nameError }],
      },
      nameError,
      nameTyped: extra.name?.typed ?? '',
    },
  };
}

const headingOf = ({ documentType, subject }: Letter): string =>
  documentType === 'congVan' ? `V/v ${subject}` : `${DOCUMENT_TYPES[documentType].label} ${subject}`;

const isStopped = (page: RecipientPage): boolean => page.campaign.state === 'stopped';

/** What became of the letter since it was sent. */
function amendmentNotices({ replaces, recalledBy, correctedBy }: Letter): Notice[] {
  if (recalledBy)
    return [
      notice(
        'warn',
        `Đề nghị Quý cơ quan, đơn vị hủy bỏ văn bản điện tử đã nhận; văn bản giấy đề nghị gửi trả lại cơ quan ban hành.`,
        `Văn bản này đã được thu hồi theo ${recalledBy}.`,
      ),
    ];
  return [
    ...(replaces
      ? [notice('info', 'Đề nghị thực hiện theo văn bản dưới đây.', `Văn bản này thay thế ${replaces}.`)]
      : []),
    ...(correctedBy
      ? [notice('info', 'Công văn đính chính đã gửi riêng.', `Đã được đính chính theo ${correctedBy}.`)]
      : []),
  ];
}

function courseNotices(page: RecipientPage): Notice[] {
  const { stopReason, pausedAt } = page.campaign;
  if (isStopped(page)) return [notice('warn', stoppedWords(stopReason), 'Đợt khảo sát đã dừng.')];
  if (!pausedAt || !page.recipient.owesAnswer || page.campaign.cutOffAt) return [];
  return [
    notice(
      'info',
      `Từ ${formatInstant(pausedAt)} cơ quan ban hành tạm ngừng gửi thư của đợt khảo sát. Thời hạn trả lời không thay đổi; phiếu gửi lúc này vẫn được nhận.`,
      'Đợt khảo sát đang tạm dừng.',
    ),
  ];
}

/** Names under which files are offered, per role: label, extension, kind. */
const FILE_LINKS = {
  main: [{ format: 'pdf', kind: 'PDF, bản đã ban hành', label: null }],
  form: [
    { format: 'docx', kind: 'Word, điền được, có mã riêng để gửi lại qua thư', label: 'Biểu mẫu trống' },
    { format: 'xlsx', kind: 'Excel, điền được, có mã riêng để gửi lại qua thư', label: 'Biểu mẫu trống' },
    { format: 'pdf', kind: 'PDF, để in', label: 'Biểu mẫu trống' },
  ],
} as const;

/** Files a recipient may download: the letter as issued, the form to fill in. */
export const offeredFiles = ({ letter, recipient }: Pick<RecipientPage, 'letter' | 'recipient'>) =>
  letter.files.flatMap((file) =>
    FILE_LINKS[file.role]
      .filter(({ format }) => format !== 'xlsx' || recipient.owesAnswer)
      .map(({ format, kind, label }) => ({
        name: `${file.name}.${format}`,
        // A workbook is made for whoever asks.
        sha256: format === 'xlsx' ? null : file[format],
        role: file.role,
        format,
        kind,
        label: label ?? DOCUMENT_TYPES[letter.documentType].label,
      })),
  );

function answerView(page: RecipientPage, base: string) {
  const [last] = page.answers;
  return {
    lines: statusLines(page),
    open: !isStopped(page),
    primary: primaryAction(page),
    noNeed: last?.kind !== 'noNeed',
    moreTime: !page.campaign.cutOffAt && !page.extensions.some(({ state }) => state === 'asked') && !last,
    receiptHref: last ? `${base}/bien-nhan` : null,
  };
}

function primaryAction({ draft, answers, returned }: RecipientPage): string {
  if (returned) return draft ? 'Sửa tiếp phiếu được trả lại' : 'Sửa phiếu được trả lại';
  if (draft) return 'Điền tiếp phiếu đang soạn';
  if (answers[0]?.kind === 'answer') return 'Xem và sửa phiếu đã gửi';
  return 'Điền phiếu trả lời';
}

function statusLines({ answers, draft }: RecipientPage): string[] {
  const [last] = answers;
  const sent = last
    ? [
        `Đã ${last.kind === 'noNeed' ? 'báo không có nhu cầu' : 'gửi phiếu'} lúc ${formatInstant(last.receivedAt)}, mã biên nhận ${last.receiptCode}${marks(last)}.`,
      ]
    : [];
  const saved = draft ? [`Bản nháp lưu lúc ${formatInstant(draft.savedAt)}, chưa gửi.`] : [];
  return sent.length + saved.length > 0 ? [...sent, ...saved] : ['Chưa gửi phiếu.'];
}

/** ' (gửi muộn)', ' (gửi sau khi chốt)' or nothing. */
export const marks = (answer: { readonly late: boolean; readonly afterCutOff: boolean }): string =>
  answer.afterCutOff ? ' (gửi sau khi chốt)' : answer.late ? ' (gửi muộn)' : '';

const EXTENSION_STATES = {
  asked: { state: 'Đang chờ', tone: '' },
  granted: { state: 'Đồng ý', tone: 'good' },
  refused: { state: 'Không đồng ý', tone: 'bad' },
} as const;

const extensionView = (extension: Extension) => ({
  ...EXTENSION_STATES[extension.state],
  text: `Xin đến hết ngày ${formatDay(extension.askedUntil)}, gửi lúc ${formatInstant(extension.askedAt)}.`,
  comment: extension.decisionComment,
});
