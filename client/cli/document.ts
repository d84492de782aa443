import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { stringify } from 'yaml';
import { formatDay, formatInstant } from '../../domain/time/day.ts';
import type {
  ChangesBody,
  ContentBody,
  DocumentDetailBody,
  DocumentSummaryBody,
} from '../api/document-schemas.ts';
import { changesText } from './changes-text.ts';
import type { CliIo } from './io.ts';
import { nextStepsText } from './next-steps.ts';
import { PROGRAM } from './paste.ts';
import { documentPath, queryOf } from './refs.ts';
import { saveFile } from './save-file.ts';
import { act, type Session } from './session.ts';
import type { Wire } from './wire.ts';

type Detail = Wire<DocumentDetailBody>;

/** `document …`: looking at documents. Decisions are in `document-decisions.ts`, under the same word. */
export function documentCommands(program: Command, io: CliIo): void {
  const document = program
    .command('document')
    .description('văn bản: xem, sửa, trình, duyệt, ký, cấp số, phát hành');
  document
    .command('list')
    .description('các văn bản, mới nhất trước')
    .option('--survey <mã>', 'của một đợt khảo sát')
    .option('--state <bước>', 'đang ở bước nào: draft, contentCheck, formCheck, signing, …')
    .action(
      act<{ survey?: string; state?: string }>(io, async (session, _args, { survey, state }) => {
        const path = `/api/documents${queryOf({ survey, state })}`;
        const rows = await session.api.get<readonly Wire<DocumentSummaryBody>[]>(path);
        session.show(rows, (found) => documentTable(session, found));
      }),
    );
  document
    .command('show <mã>')
    .description('một văn bản: bước đang ở, khối ký, phiên bản, diễn biến, việc tiếp theo')
    .action(
      act(io, async (session, [id = '']) => {
        const detail = await session.api.get<Detail>(documentPath(id));
        session.show(detail, (value) => detailText(session, value));
      }),
    );
  document
    .command('content <mã>')
    .description('nội dung văn bản (YAML), để xem hoặc lưu ra tệp rồi sửa')
    .option('--version <số>', 'phiên bản cũ')
    .action(
      act<{ version?: string }>(io, async (session, [id = ''], { version }) => {
        const path = documentPath(id, `/content${queryOf({ version })}`);
        const body = await session.api.get<Wire<ContentBody>>(path);
        session.show(body, ({ content }) => stringify(content).trimEnd());
      }),
    );
  document
    .command('changes <mã>')
    .description('chỗ khác giữa mỗi phiên bản và phiên bản trước')
    .option('--version <số>', 'chỉ một phiên bản')
    .action(
      act<{ version?: string }>(io, async (session, [id = ''], { version }) => {
        const path = documentPath(id, `/changes${queryOf({ version })}`);
        const versions = await session.api.get<Wire<ChangesBody>>(path);
        session.show(versions, changesText);
      }),
    );
  document
    .command('files <mã>')
    .description(
      'lấy các tệp .docx và .pdf của văn bản về máy; -ban-in.pdf là bản để in giấy, khi khác bản điện tử',
    )
    .option('--into <thư-mục>', 'ghi vào đâu', '.')
    .option('--draft', 'bản ghi DỰ THẢO trên mỗi trang, để xem và sửa trước khi ký')
    .action(
      act<{ into: string; draft?: boolean }>(io, async (session, [id = ''], { into, draft }) => {
        const { files } = await session.api.get<Detail>(documentPath(id));
        if (!existsSync(into)) mkdirSync(into, { recursive: true });
        for (const { role, name, paper } of files) {
          const endings = draft
            ? { 'draft.docx': '-du-thao.docx', 'draft.pdf': '-du-thao.pdf' }
            : { docx: '.docx', pdf: '.pdf', ...(paper && { 'paper.pdf': '-ban-in.pdf' }) };
          for (const [format, ending] of Object.entries(endings))
            await saveFile(session, documentPath(id, `/files/${role}.${format}`), join(into, name + ending));
        }
        if (files.length === 0) session.say('Tệp của phiên bản này đang được tạo, hãy thử lại sau ít giây.');
      }),
    );
}

export const documentTable = (session: Session, rows: readonly Wire<DocumentSummaryBody>[]): string =>
  session.table(rows, [
    { label: 'Mã', of: ({ id }) => id },
    { label: 'Loại', of: ({ typeLabel }) => typeLabel },
    { label: 'Số, ký hiệu', of: ({ codeNotation }) => codeNotation },
    { label: 'Ngày', of: ({ promulgatedOn }) => promulgatedOn && formatDay(promulgatedOn) },
    { label: 'Trích yếu', of: ({ subject }) => subject },
    {
      label: 'Bước',
      of: ({ stateLabel, amended }) => [stateLabel, amended].filter(Boolean).join('; '),
    },
    { label: 'Bản', of: ({ version }) => version, align: 'right' },
  ]);

function detailText(session: Session, detail: Detail): string {
  const { signatureBlock: block } = detail;
  return [
    `${detail.typeLabel} ${detail.codeNotation ?? '(chưa có số)'} – ${detail.subject}`,
    `Bước: ${detail.stateLabel}${detail.waitingFor ? `; ${detail.waitingFor}` : ''}`,
    ...(detail.amended ? [detail.amended] : []),
    `Bản ${detail.version}, mã băm ${detail.hash ?? 'chưa có (tệp đang được tạo)'}`,
    `Khối ký: ${block.lines.join(' / ')} – ${block.fullName} (${block.basis})`,
    ...(detail.promulgatedOn ? [`Ngày ban hành: ${formatDay(detail.promulgatedOn)}`] : []),
    '',
    session.table(detail.timeline, [
      { label: 'Giờ cơ quan', of: ({ at }) => formatInstant(new Date(at)) },
      { label: 'Việc', of: ({ label }) => label },
      { label: 'Người', of: ({ person, post }) => (person ? `${person} (${post ?? ''})` : 'hệ thống') },
      { label: 'Bản', of: ({ version }) => version, align: 'right' },
      { label: 'Ý kiến', of: ({ comment }) => comment },
    ]),
    '',
    nextStepsText(detail.nextActions),
    ...(isDraft(detail) ? ['', `Xem bản ghi DỰ THẢO: ${PROGRAM} document files ${detail.id} --draft`] : []),
  ].join('\n');
}

/** There is something to read, and nobody has signed it. */
const isDraft = ({ hash, signedVersion, state }: Detail): boolean =>
  hash !== null && signedVersion === null && state !== 'void';
