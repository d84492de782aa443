import type { Command } from 'commander';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { SEVERITY_LABELS } from '../../domain/form/report-text.ts';
import { formatInstant } from '../../domain/time/day.ts';
import { versionName } from '../../domain/template/state.ts';
import type {
  TemplateBody,
  TemplateDetailBody,
  TemplateFindingBody,
  UploadedBody,
  UsedBody,
} from '../api/template-schemas.ts';
import type { CliIo } from './io.ts';
import type { JoinedBody } from '../api/template-joining.ts';
import { docxIn } from './read-docx.ts';
import { saveFile } from './save-file.ts';
import { act, type Session } from './session.ts';
import type { Wire } from './wire.ts';

/** `template …`: the office's own versions of templates. */
export function templateCommands(program: Command, io: CliIo): void {
  const template = program
    .command('template')
    .description('mẫu văn bản: mẫu gốc của phần mềm và các bản của cơ quan');
  template
    .command('list')
    .description('các mẫu và bản đang dùng')
    .action(
      act(io, async (session) => {
        const rows = await session.api.get<readonly Wire<TemplateBody>[]>('/api/templates');
        session.show(rows, (found) => listText(session, found));
      }),
    );
  template
    .command('show <mẫu>')
    .description('một mẫu: các bản, các lần đưa vào dùng, các thẻ và chỗ đứng')
    .action(
      act(io, async (session, [type = '']) => {
        const detail = await session.api.get<Wire<TemplateDetailBody>>(pathOf(type));
        session.show(detail, (found) => detailText(session, found));
      }),
    );
  template
    .command('upload <mẫu> <tệp>')
    .description('đưa lên một bản mẫu .docx: kiểm tra, không lỗi thì thành bản thử chưa dùng (văn thư)')
    .option('--note <lời>', 'bản này khác gì', '')
    .action(
      act<{ note: string }>(io, async (session, [type = '', file = ''], { note }) => {
        const path = pathOf(type, '/versions');
        const uploaded = await session.api.send<Wire<UploadedBody>>('POST', path, { ...docxIn(file), note });
        session.show(uploaded, (done) => uploadedText(type, done));
      }),
    );
  template
    .command('join-tags <mẫu> <bản>')
    .description('nối liền các thẻ bị Word chia mảnh của một bản, thành một bản mới chưa dùng (văn thư)')
    .action(
      act(io, async (session, [type = '', version = '']) => {
        const path = pathOf(type, `/versions/${versionIn(version)}/joined`);
        const joined = await session.api.send<Wire<JoinedBody>>('POST', path, {});
        session.show(joined, (done) =>
          [`Đã nối liền: ${done.joined.join(', ')}`, uploadedText(type, done)].join('\n'),
        );
      }),
    );
  template
    .command('use <mẫu> <bản>')
    .description('đưa một bản vào dùng cho văn bản mới; 0 là trở về mẫu gốc (văn thư)')
    .requiredOption('--reason <lý do>', 'vì sao dùng bản này')
    .action(
      act<{ reason: string }>(io, async (session, [type = '', version = ''], { reason }) => {
        const body = { version: versionIn(version), reason };
        const used = await session.api.send<UsedBody>('POST', pathOf(type, '/use'), body);
        session.show(used, usedText);
      }),
    );
  template
    .command('download <mẫu> <bản> <tệp>')
    .description('lấy tệp .docx của một bản về máy để sửa bằng Word; 0 là mẫu gốc')
    .action(
      act(io, (session, [type = '', version = '', file = '']) =>
        saveFile(session, pathOf(type, `/versions/${versionIn(version)}/template.docx`), file),
      ),
    );
}

export const pathOf = (type: string, rest = ''): string =>
  `/api/templates/${encodeURIComponent(type)}${rest}`;

const listText = (session: Session, rows: readonly Wire<TemplateBody>[]): string =>
  session.table(rows, [
    { label: 'Mẫu', of: ({ name }) => name },
    { label: 'Tên', of: ({ title }) => title },
    { label: 'Đang dùng', of: ({ inUse }) => versionName(inUse) },
    { label: 'Từ', of: ({ since }) => since && formatInstant(new Date(since)) },
    { label: 'Người đưa vào dùng', of: ({ putBy }) => putBy },
    { label: 'Bản của cơ quan', of: ({ versions }) => versions, align: 'right' },
  ]);

function detailText(
  session: Session,
  { title, name, history, uses, tags }: Wire<TemplateDetailBody>,
): string {
  return [
    `${title} (${name})`,
    '',
    session.table(history, [
      { label: 'Bản', of: ({ version }) => version, align: 'right' },
      { label: 'Tình trạng', of: ({ stateLabel }) => stateLabel },
      { label: 'Tệp', of: ({ fileName }) => fileName },
      { label: 'Người đưa lên', of: ({ uploadedBy }) => uploadedBy },
      { label: 'Lúc', of: ({ uploadedAt }) => uploadedAt && formatInstant(new Date(uploadedAt)) },
      { label: 'Khác gì', of: ({ note }) => note },
    ]),
    ...(uses.length === 0
      ? []
      : [
          '',
          'Các lần đưa vào dùng',
          session.table(uses, [
            { label: 'Lúc', of: ({ since }) => formatInstant(new Date(since)) },
            { label: 'Bản', of: ({ version }) => version, align: 'right' },
            { label: 'Người', of: ({ putBy }) => putBy },
            { label: 'Lý do', of: ({ reason }) => reason },
          ]),
        ]),
    '',
    'Các thẻ của bản đang dùng',
    session.table(tags, [
      { label: 'Thẻ', of: ({ tag }) => tag },
      { label: 'Chỗ đứng', of: ({ places }) => places.join('; ') },
    ]),
  ].join('\n');
}

function uploadedText(type: string, { version, added, findings }: Wire<UploadedBody>): string {
  const told = findings.map(findingText);
  return [
    ...told,
    added
      ? `Đã nhận, là bản ${version}, chưa dùng cho văn bản nào.`
      : `Tệp này đã đưa lên từ trước, là bản ${version}.`,
    `Xem thử: template preview ${type} ${version} xem-thu.pdf`,
    `Đưa vào dùng: template use ${type} ${version} --reason "…"`,
  ].join('\n');
}

export const findingText = ({ severity, where, what, remedy }: TemplateFindingBody): string =>
  `${SEVERITY_LABELS[severity]}, ${where}: ${what}\n    → ${remedy}`;

const usedText = ({ version, before }: UsedBody): string =>
  `Từ nay văn bản mới dùng ${versionName(version)} thay cho ${versionName(before)}. Văn bản đang giải quyết giữ mẫu của nó.`;

export function versionIn(typed: string): number {
  if (/^\d{1,6}$/.test(typed.trim())) return Number(typed);
  throw new Refusal('invalidInput', [
    { where: 'bản', what: `“${typed}” không phải số thứ tự của một bản`, remedy: 'xem template show' },
  ]);
}
