import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import type { DecisionKind } from '../../domain/document/decision.ts';
import { Refusal, type Problem } from '../../domain/failure/catalogue.ts';
import { readSource } from '../../domain/yaml/read-source.ts';
import type { DocumentDetailBody } from '../api/document-schemas.ts';
import type { RequestBody } from '../api/requests.ts';
import { ApiFailure } from './api-failure.ts';
import type { CliIo } from './io.ts';
import { nextStepsText } from './next-steps.ts';
import { numberSourceOf } from './number-source.ts';
import { PROGRAM } from './paste.ts';
import { documentPath } from './refs.ts';
import { act, type Session } from './session.ts';
import type { Wire } from './wire.ts';

type Detail = Wire<DocumentDetailBody>;

interface Options {
  readonly comment?: string;
  readonly version?: string;
  readonly hash?: string;
  readonly form?: boolean;
  readonly reserved?: string;
  readonly external?: string;
  readonly system?: string;
  readonly date?: string;
  readonly byHand?: boolean;
}
interface Row {
  readonly usage: string;
  readonly description: string;
  /** The decision, which for `approve` and `edit` depends on the step and the options. */
  readonly kind: (detail: Detail, options: Options) => DecisionKind;
  /** The decisions among which the step chooses. */
  readonly kinds?: readonly DecisionKind[];
  readonly more?: (second: string, options: Options) => Record<string, unknown>;
  /** Besides those of every decision: flags, description. */
  readonly options?: readonly (readonly [string, string])[];
}

const APPROVALS: Readonly<Record<string, DecisionKind>> = {
  contentCheck: 'approveContent',
  formCheck: 'approveForm',
};

const ROWS: readonly Row[] = [
  { usage: 'submit <mã>', description: 'trình kiểm tra', kind: () => 'submit' },
  {
    usage: 'approve <mã>',
    description: 'duyệt nội dung hoặc thể thức, tùy bước',
    kind: approvalOf,
    kinds: Object.values(APPROVALS),
  },
  { usage: 'send-back <mã>', description: 'trả lại để sửa (cần --comment)', kind: () => 'sendBack' },
  {
    usage: 'edit <mã> <tệp>',
    description: 'thay nội dung bằng tệp YAML hoặc JSON (lấy từ document content); --form: chỉ sửa thể thức',
    kind: (_detail, { form }) => (form ? 'reviseForm' : 'reviseContent'),
    more: (file) => ({ content: contentIn(file) }),
  },
  {
    usage: 'change-signer <mã> <chức-vụ>',
    description: 'đổi người ký',
    kind: () => 'changeSigner',
    more: (signerPostId) => ({ signerPostId }),
  },
  {
    usage: 'renew-template <mã>',
    description: 'chuyển văn bản chưa trình ký sang bản mẫu đang dùng (cần --comment); lời văn giữ nguyên',
    kind: () => 'renewTemplate',
  },
  {
    usage: 'sign <mã>',
    description: 'ký ban hành, trên đúng mã băm của tệp',
    kind: () => 'sign',
    more: byHand,
    options: [['--by-hand', 'ký trên bản giấy: không đưa ảnh chữ ký vào tệp']],
  },
  {
    usage: 'number <mã>',
    description: 'cấp số và ngày tháng, vào sổ: số tiếp theo, số đang giữ, hoặc số do hệ thống khác cấp',
    kind: () => 'issueNumber',
    more: (_second, options) => numberSourceOf(options),
    options: [
      ['--reserved <số>', 'dùng số đang giữ'],
      ['--external <số/ký-hiệu>', 'số do hệ thống phải dùng đã cấp, như 312/KH-UBND; kèm --system và --date'],
      ['--system <tên>', 'tên hệ thống đã cấp số'],
      ['--date <ngày>', 'ngày ban hành mà hệ thống đó đã cấp'],
    ],
  },
  {
    usage: 'seal <mã>',
    description: 'đóng dấu',
    kind: () => 'seal',
    more: byHand,
    options: [['--by-hand', 'đóng dấu ướt trên bản giấy: không đưa ảnh dấu vào tệp']],
  },
  { usage: 'dispatch <mã>', description: 'phát hành đến các nơi nhận', kind: () => 'dispatch' },
  { usage: 'void <mã>', description: 'hủy văn bản (cần --comment)', kind: () => 'void' },
];

/** `document submit|approve|…`: each looks at the document first, shows what is decided on, then decides. */
export function decisionCommands(program: Command, io: CliIo): void {
  const document = program.commands.find((command) => command.name() === 'document');
  for (const row of ROWS) {
    const command = document?.command(row.usage).description(row.description);
    command
      ?.option('--comment <lời>', 'ý kiến hoặc lý do')
      .option('--version <số>', 'phiên bản đã xem (bản hiện tại nếu bỏ trống)')
      .option('--hash <mã>', 'mã băm đã xem (của bản hiện tại nếu bỏ trống)')
      .action(act<Options>(io, (session, args, options) => decide(session, row, args, options)));
    for (const [flags, text] of row.options ?? []) command?.option(flags, text);
    if (row.usage.startsWith('edit'))
      command?.option('--form', 'chỉ sửa thể thức, giữ kết quả kiểm tra nội dung');
  }
}

async function decide(session: Session, row: Row, args: readonly string[], options: Options): Promise<void> {
  const [id = '', second = ''] = args;
  // What is mistaken in the command is told before it waits for files that are being made.
  const more = row.more?.(second, options);
  const detail = await withFiles(session, id);
  const hash = options.hash ?? detail.hash;
  const body = {
    kind: (await kindBefore(session, id, row)) ?? row.kind(detail, options),
    version: options.version === undefined ? detail.version : versionIn(options.version),
    ...(hash !== null && { hash }),
    ...(options.comment !== undefined && { comment: options.comment }),
    ...more,
  };
  if (!session.json) {
    session.say(`${detail.typeLabel} ${detail.subject}`);
    session.say(`  bản ${body.version}, mã băm ${hash ?? 'chưa có'}; khối ký ${blockOf(detail)}`);
  }
  const path = documentPath(id, '/decisions');
  const done = await session.api.send<{ readonly note?: string; readonly version: number }>(
    'POST',
    path,
    body,
  );
  if (session.json) return session.show(done, () => '');
  const after = await session.api.get<Detail>(documentPath(id));
  session.say(`Đã ghi nhận${done.note ? `: ${done.note}` : ''}. ${after.stateLabel}, bản ${after.version}.`);
  session.say(nextStepsText(after.nextActions.filter(({ main }) => main)));
}

/**
 * What this request id stood for, when the command is repeated: once content is approved, `approve` by itself would mean
 * the form. An id that stands for another document says nothing here; the API refuses it.
 */
async function kindBefore(session: Session, id: string, { kinds }: Row): Promise<DecisionKind | null> {
  if (!session.again || kinds === undefined) return null;
  const path = `/api/requests/${encodeURIComponent(session.requestId)}`;
  try {
    const { action, objectId } = await session.api.get<RequestBody>(path);
    const same = documentPath(objectId) === documentPath(id);
    return (same && kinds.find((kind) => kind === action)) || null;
  } catch (error) {
    if (error instanceof ApiFailure && error.status === 404) return null;
    throw error;
  }
}

const blockOf = ({ signatureBlock: { lines, fullName } }: Detail): string =>
  `${lines.join(' / ')} – ${fullName}`;

function byHand(_second: string, { byHand: onPaper }: Options): Record<string, unknown> {
  return onPaper ? { byHand: true } : {};
}

function approvalOf({ state, stateLabel }: Detail): DecisionKind {
  const kind = APPROVALS[state];
  if (kind) return kind;
  throw new Refusal('wrongState', [
    { where: 'bước', what: `văn bản đang ở bước "${stateLabel}", không có gì để duyệt` },
  ]);
}

const LOOK_EVERY_MS = 500;
const PATIENCE_MS = 60_000;

/** The document once the files of its version are there: decisions name them by their hash. */
async function withFiles(session: Session, id: string): Promise<Detail> {
  for (let waited = 0; ; waited += LOOK_EVERY_MS) {
    const detail = await session.api.get<Detail>(documentPath(id));
    if (detail.hash !== null || detail.state === 'void' || waited >= PATIENCE_MS) return detail;
    await sleep(LOOK_EVERY_MS);
  }
}

function versionIn(typed: string): number {
  if (/^[1-9]\d*$/.test(typed)) return Number(typed);
  throw new Refusal('invalidInput', [
    { where: '--version', what: `“${typed}” không phải số của một bản`, remedy: 'ghi như --version 2' },
  ]);
}

const TAKE_CURRENT = `lấy nội dung hiện tại: ${PROGRAM} document content <mã> --as <tài khoản> > noi-dung.yaml`;

export function contentIn(file: string): unknown {
  const { data, findings, lineOf } = readSource(textIn(file));
  const problems = findings.map((finding): Problem => {
    const where = `${file}, dòng ${lineOf(finding)}`;
    return { where, what: finding.what, remedy: finding.remedy ?? TAKE_CURRENT };
  });
  if (problems.length > 0) throw new Refusal('invalidInput', problems);
  return data;
}

function textIn(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Refusal('invalidInput', [
      { where: file, what: 'không đọc được tệp', remedy: `ghi đúng đường dẫn, hoặc ${TAKE_CURRENT}` },
    ]);
  }
}
