import type { OutlookBody } from '../api/survey-schemas.ts';
import { PROGRAM } from './paste.ts';
import type { Session } from './session.ts';
import type { Wire } from './wire.ts';

type Outlook = Wire<OutlookBody>;

interface Asked {
  readonly file: string;
  readonly accepted: readonly string[];
}

/** What launching would do, and what stands in its way. */
export function outlookText(session: Session, outlook: Outlook, { file, accepted }: Asked): string {
  const open = outlook.questions.filter(
    ({ code, ifAccepted }) => ifAccepted === undefined || !accepted.includes(code),
  );
  const flags = accepted.length > 0 ? ` --accept ${accepted.join(' ')}` : '';
  return [
    `${outlook.code} – ${outlook.subject}`,
    '',
    ...outlook.plan.map((line) => `  ${line}`),
    ...signerLines(outlook),
    `  Hồ sơ: ${outlook.dossier.code} – ${outlook.dossier.title} (bảo quản ${outlook.dossier.retention.toLocaleLowerCase('vi')})`,
    '',
    `Nơi nhận: ${outlook.recipients.length} nơi gửi được, ${outlook.unreachable.length} nơi chưa gửi được`,
    groupTable(session, outlook),
    ...outlook.unreachable.map(({ name, unreachableReason }) => `  ✗ ${name}: ${unreachableReason ?? ''}`),
    ...outlook.problems.map(
      ({ where, what, remedy }) => `Sai: ${where}: ${what}${remedy ? `\n    → ${remedy}` : ''}`,
    ),
    ...open.map(questionText),
    '',
    outlook.ok
      ? `Phát động được: ${PROGRAM} survey launch ${file}${flags} --as <lãnh đạo>`
      : 'Chưa phát động được: sửa các chỗ nêu trên, hoặc chấp nhận bằng --accept.',
  ].join('\n');
}

/** Whose right to sign the letter does not reach the report: the head is proposed for it. */
const signerLines = ({ signatureBlock, reportSignatureBlock }: Outlook): string[] => [
  ...(signatureBlock ? [`  Người ký công văn: ${signerWords(signatureBlock)}`] : []),
  reportSignatureBlock
    ? `  Dự kiến ký báo cáo: ${signerWords(reportSignatureBlock)}`
    : '  Dự kiến ký báo cáo: chưa ai đủ thẩm quyền; bổ sung ủy quyền hoặc đổi người ký trước khi trình báo cáo',
];

const signerWords = ({ lines, fullName, basis }: NonNullable<Outlook['signatureBlock']>): string =>
  `${lines.join(' / ')} – ${fullName} (${basis})`;

const questionText = ({ code, what, remedy, ifAccepted }: Outlook['questions'][number]): string =>
  [
    `Hỏi lại [${code}]: ${what}`,
    `    → ${remedy}`,
    ...(ifAccepted ? [`    → hoặc --accept ${code}: ${ifAccepted}`] : []),
  ].join('\n');

function groupTable(session: Session, { recipients, unreachable }: Outlook): string {
  const groups = new Map<
    string,
    { label: string; email: number; paper: number; internal: number; none: number }
  >();
  for (const one of [...recipients, ...unreachable]) {
    const group = groups.get(one.groupLabel) ?? {
      label: one.groupLabel,
      email: 0,
      paper: 0,
      internal: 0,
      none: 0,
    };
    group[one.unreachableReason === null ? one.channel : 'none'] += 1;
    groups.set(one.groupLabel, group);
  }
  return session.table(
    [...groups.values()],
    [
      { label: 'Nhóm', of: ({ label }) => label },
      { label: 'Thư điện tử', of: ({ email }) => email, align: 'right' },
      { label: 'Bản giấy', of: ({ paper }) => paper, align: 'right' },
      { label: 'Nội bộ', of: ({ internal }) => internal, align: 'right' },
      { label: 'Chưa gửi được', of: ({ none }) => none, align: 'right' },
    ],
  );
}
