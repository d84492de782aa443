import type { Command } from 'commander';
import type { RegisterBody } from '../api/registers.ts';
import type { CliIo } from './io.ts';
import { queryOf } from './refs.ts';
import { saveFile } from './save-file.ts';
import { act } from './session.ts';

interface Options {
  readonly year?: string;
  readonly series?: string;
  readonly xlsx?: string;
  readonly docx?: string;
  readonly pdf?: string;
}
const FORMATS = ['xlsx', 'docx', 'pdf'] as const;

export function registerCommands(program: Command, io: CliIo): void {
  program
    .command('register')
    .description('sổ đăng ký văn bản')
    .command('outgoing')
    .description('sổ đăng ký văn bản đi, kể cả số hủy')
    .option('--year <năm>', 'năm nay của cơ quan nếu bỏ trống')
    .option('--series <sổ>', 'một sổ; mọi sổ nếu bỏ trống')
    .option('--xlsx <tệp>', 'ghi ra bảng tính')
    .option('--docx <tệp>', 'ghi ra tệp Word')
    .option('--pdf <tệp>', 'ghi ra tệp PDF')
    .action(
      act<Options>(io, async (session, _args, options) => {
        const query = queryOf({ year: options.year, series: options.series });
        const wanted = FORMATS.filter((format) => options[format] !== undefined);
        for (const format of wanted) {
          await saveFile(session, `/api/registers/outgoing.${format}${query}`, options[format] ?? '');
        }
        if (wanted.length > 0) return;
        const rows = await session.api.get<readonly RegisterBody[]>(`/api/registers/outgoing${query}`);
        session.show(rows, (found) =>
          session.table(found, [
            { label: 'Số, ký hiệu', of: ({ codeNotation }) => codeNotation },
            { label: 'Ngày', of: ({ promulgatedOn }) => promulgatedOn },
            { label: 'Tên loại, trích yếu', of: ({ typeAndSubject }) => typeAndSubject },
            { label: 'Người ký', of: ({ signer }) => signer },
            { label: 'Nơi nhận', of: ({ toPlaces }) => toPlaces },
            { label: 'Lưu', of: ({ filedWith }) => filedWith },
            { label: 'Bản', of: ({ copies }) => copies, align: 'right' },
            { label: 'Ngày chuyển', of: ({ dispatchedOn }) => dispatchedOn },
            { label: 'Ghi chú', of: ({ note }) => note },
          ]),
        );
      }),
    );
}
