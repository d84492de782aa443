import { createWriteStream } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { formatInstant } from '../../domain/time/day.ts';
import type { DossierBody } from '../api/dossier.ts';
import type { CliIo } from './io.ts';
import { surveyPath } from './refs.ts';
import { saveFile } from './save-file.ts';
import { act, type Session } from './session.ts';
import type { Wire } from './wire.ts';

const LISTS = ['xlsx', 'docx', 'pdf'] as const;
type Lists = Partial<Record<(typeof LISTS)[number], string>>;

export function dossierCommands(program: Command, io: CliIo): void {
  const dossier = program.command('dossier').description('hồ sơ của một đợt khảo sát');
  dossier
    .command('show <mã>')
    .description('số, tiêu đề, thời hạn bảo quản và mục lục văn bản trong hồ sơ')
    .option('--xlsx <tệp>', 'ghi mục lục ra bảng tính')
    .option('--docx <tệp>', 'ghi mục lục ra tệp Word')
    .option('--pdf <tệp>', 'ghi mục lục ra tệp PDF')
    .action(
      act<Lists>(io, async (session, [id = ''], options) => {
        const wanted = LISTS.filter((format) => options[format] !== undefined);
        for (const format of wanted)
          await saveFile(session, surveyPath(id, `/dossier.${format}`), options[format] ?? '');
        if (wanted.length > 0) return;
        const found = await session.api.get<Wire<DossierBody>>(surveyPath(id, '/dossier'));
        session.show(found, (value) => dossierText(session, value));
      }),
    );
  dossier
    .command('export <mã> <tệp.zip>')
    .description('ghi toàn bộ hồ sơ thành một tệp zip: mục lục, các tệp, mã băm để kiểm tra')
    .action(
      act(io, async (session, [id = '', file = '']) => {
        const body = await session.api.stream(surveyPath(id, '/dossier.zip'));
        await mkdir(dirname(file), { recursive: true });
        await pipeline(body, createWriteStream(file));
        const { size } = await stat(file);
        session.show({ file, size }, () =>
          [
            `Đã ghi ${file} (${size} byte).`,
            'Kiểm tra: giải nén, vào thư mục rồi chạy: sha256sum -c sha256sum.txt',
          ].join('\n'),
        );
      }),
    );
}

const dossierText = (session: Session, dossier: Wire<DossierBody>): string =>
  [
    `Hồ sơ số ${dossier.code}: ${dossier.title}`,
    `Thời hạn bảo quản: ${dossier.retention}. Mở lúc ${formatInstant(new Date(dossier.openedAt))}, ` +
      (dossier.closedAt ? `kết thúc lúc ${formatInstant(new Date(dossier.closedAt))}.` : 'chưa kết thúc.'),
    '',
    session.table(dossier.entries, [
      { label: 'TT', of: ({ ordinal }) => ordinal, align: 'right' },
      { label: 'Số, ký hiệu', of: ({ codeNotation }) => codeNotation },
      { label: 'Ngày', of: ({ date }) => date },
      { label: 'Tên loại, trích yếu', of: ({ title }) => title },
      { label: 'Tác giả', of: ({ author }) => author },
      { label: 'Tệp', of: ({ files }) => files },
      { label: 'Ghi chú', of: ({ note }) => note },
    ]),
    '',
    `Tổng cộng ${dossier.entries.length} văn bản, tài liệu; ${dossier.files.length} tệp.`,
  ].join('\n');
