import type { Command } from 'commander';
import type { PostRowBody } from '../api/post.ts';
import type { ConfirmedBody, RegisterBody } from '../api/registers.ts';
import type { CliIo } from './io.ts';
import { readDay } from '../../domain/vietnamese/day-text.ts';
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
  const register = program.command('register').description('sổ đăng ký văn bản, sổ gửi bưu điện');
  post(register, io);
  register
    .command('confirm-last <sổ> <số>')
    .description('sau khi phục hồi từ bản sao lưu: số cuối cùng đã cấp theo bản lưu trên giấy (văn thư)')
    .option('--year <năm>', 'năm nay của cơ quan nếu bỏ trống')
    .option('--lost <số lượng>', 'có bao nhiêu số bị ghi là đã cấp, mất dữ liệu; phải ghi khi nhiều hơn 60')
    .action(
      act<{ year?: string; lost?: string }>(io, async (session, [series = '', last = ''], { year, lost }) => {
        const path = `/api/registers/series/${encodeURIComponent(series)}/confirm-last`;
        const body = {
          last: Number(last),
          ...(year !== undefined && { year: Number(year) }),
          ...(lost !== undefined && { lost: Number(lost) }),
        };
        const confirmed = await session.api.send<ConfirmedBody>('POST', path, body);
        session.show(confirmed, confirmedText);
      }),
    );
  register
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

/** `register post`: the file's ending says in which form. */
function post(register: Command, io: CliIo): void {
  register
    .command('post [tệp]')
    .description(
      'sổ gửi văn bản đi bưu điện, .pdf, .docx hoặc .xlsx theo đuôi tệp; hôm nay nếu không ghi ngày',
    )
    .option('--from <ngày>', 'từ ngày nào, ghi như 14/7/2023')
    .option('--to <ngày>', 'đến hết ngày nào')
    .action(
      act<{ from?: string; to?: string }>(io, async (session, [file], { from, to }) => {
        const day = (text: string | undefined) => (text === undefined ? undefined : (readDay(text) ?? text));
        const query = queryOf({ from: day(from), to: day(to) });
        if (file !== undefined) {
          const format = FORMATS.find((one) => file.endsWith(`.${one}`)) ?? 'pdf';
          return saveFile(session, `/api/registers/post.${format}${query}`, file);
        }
        const rows = await session.api.get<readonly PostRowBody[]>(`/api/registers/post${query}`);
        session.show(rows, (found) =>
          session.table(found, [
            { label: 'Ngày chuyển', of: ({ sentOn }) => sentOn },
            { label: 'Số, ký hiệu', of: ({ codeNotation }) => codeNotation },
            { label: 'Nơi nhận', of: ({ to: place }) => place },
            { label: 'Số bì', of: ({ envelopes }) => envelopes, align: 'right' },
            { label: 'Ghi chú', of: ({ note }) => note },
          ]),
        );
      }),
    );
}

const confirmedText = ({ seriesId, year, next, lost, numbered }: ConfirmedBody): string =>
  [
    `Sổ ${seriesId} năm ${year}: số tiếp theo là ${next}.`,
    ...(lost.length > 0
      ? [
          `Đã ghi vào sổ là đã cấp, mất dữ liệu: ${lost.length} số, từ ${lost[0] ?? ''} đến ${lost.at(-1) ?? ''}.`,
        ]
      : []),
    ...(numbered > 0 ? [`Đã cấp số đến cho ${numbered} văn bản nhận trong lúc chờ.`] : []),
  ].join('\n');
