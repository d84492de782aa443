import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { formatDay, formatInstant } from '../../domain/time/day.ts';
import { readDay } from '../../domain/vietnamese/day-text.ts';
import type { ArrivalBody, ArrivalDetailBody } from '../api/incoming.ts';
import type { CliIo } from './io.ts';
import { PROGRAM } from './paste.ts';
import { queryOf } from './refs.ts';
import { saveFile } from './save-file.ts';
import { act, type Session } from './session.ts';
import type { Wire } from './wire.ts';

/** "912/2023" → its path. */
const incomingPath = (ref: string, rest = ''): string =>
  `/api/incoming/${encodeURIComponent(ref.replace('/', '-'))}${rest}`;

/** `incoming …`: văn bản đến from registering to closing, and its registers. */
export function incomingCommands(program: Command, io: CliIo): void {
  const incoming = program
    .command('incoming')
    .description('văn bản đến: vào sổ, giao giải quyết, theo dõi, in sổ');
  registering(incoming, io);
  reading(incoming, io);
  deciding(incoming, io);
  printing(incoming, io);
}

interface Entry {
  readonly author: string;
  readonly subject: string;
  readonly number?: string;
  readonly date?: string;
  readonly type?: string;
  readonly urgency?: string;
  readonly electronic?: boolean;
  readonly organisation?: string;
  readonly note?: string;
  readonly accept?: string[];
}

function registering(incoming: Command, io: CliIo): void {
  incoming
    .command('register')
    .description('đăng ký văn bản đến, lấy số đến (văn thư)')
    .requiredOption('--author <cơ quan>', 'cơ quan, tổ chức gửi')
    .requiredOption('--subject <trích yếu>', 'trích yếu nội dung')
    .option('--number <số, ký hiệu>', 'số, ký hiệu ghi trên văn bản, ví dụ 1801/UBND-KGVX')
    .option('--date <ngày>', 'ngày tháng của văn bản, ghi như 07/7/2023')
    .option('--type <tên loại>', 'Công văn nếu bỏ trống')
    .option('--urgency <mức>', 'thuong, khan, thuongKhan hoặc hoaToc')
    .option('--electronic', 'bản điện tử (bản giấy nếu bỏ trống)')
    .option('--organisation <mã>', 'mã nơi gửi trong danh bạ')
    .option('--note <lời>', 'ghi chú')
    .option('--accept <mã-hỏi-lại...>', 'mã các câu hỏi đã xem và chấp nhận')
    .action(
      act<Entry>(io, async (session, _args, options) => {
        const entry = {
          author: options.author,
          subject: options.subject,
          road: options.electronic ? 'email' : 'paper',
          ...given({ codeNotation: options.number, documentType: options.type, urgency: options.urgency }),
          ...given({ organisation: options.organisation, note: options.note }),
          ...(options.date !== undefined && { documentDate: readDay(options.date) ?? options.date }),
        };
        const body = { entry, accept: options.accept ?? [] };
        const done = await session.api.send<{ ref: string; number: number | null }>(
          'POST',
          '/api/incoming',
          body,
        );
        session.show(done, ({ ref, number }) =>
          number === null
            ? `Đã nhận, chưa có số đến vì sổ văn bản đến năm nay chưa mở (mã ${ref}).`
            : `Số đến: ${ref}. Lãnh đạo cho ý kiến: ${PROGRAM} incoming instruct ${ref} --lead <đơn-vị> --as <lãnh-đạo>`,
        );
      }),
    );
  incoming
    .command('attach <số-đến> <tệp>')
    .description('đính kèm bản quét hoặc tệp (văn thư)')
    .action(
      act(io, async (session, [ref = '', file = '']) => {
        const body = { name: basename(file), base64: bytesOf(file).toString('base64') };
        await noted(session, incomingPath(ref, '/files'), body);
      }),
    );
}

const given = (values: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new Refusal('invalidInput', [
      { where: file, what: 'không đọc được tệp', remedy: 'ghi đúng đường dẫn' },
    ]);
  }
}

async function noted(session: Session, path: string, body: object): Promise<void> {
  const done = await session.api.send<{ note: string }>('POST', path, body);
  session.show(done, ({ note }) => `${note}.`);
}

function reading(incoming: Command, io: CliIo): void {
  incoming
    .command('list')
    .description('văn bản đến trong năm')
    .option('--year <năm>', 'năm nay của cơ quan nếu bỏ trống')
    .option('--open', 'chỉ văn bản chưa giải quyết xong')
    .option('--kind <loại>', 'document (văn bản) hoặc answer (phiếu trả lời)')
    .action(
      act<{ year?: string; open?: boolean; kind?: string }>(
        io,
        async (session, _args, { year, open, kind }) => {
          const query = queryOf({ year, kind, open: open ? 'true' : undefined });
          const rows = await session.api.get<readonly Wire<ArrivalBody>[]>(`/api/incoming${query}`);
          session.show(rows, (found) =>
            session.table(found, [
              { label: 'Số đến', of: ({ ref }) => ref },
              { label: 'Ngày đến', of: ({ arrivedAt }) => formatInstant(new Date(arrivedAt)) },
              { label: 'Tác giả', of: ({ author }) => author },
              { label: 'Số, ký hiệu', of: ({ codeNotation }) => codeNotation },
              { label: 'Trích yếu', of: ({ documentType, subject }) => `${documentType} ${subject}` },
              { label: 'Chủ trì', of: ({ leadUnit }) => leadUnit },
              { label: 'Thời hạn', of: ({ dueWords }) => dueWords },
              { label: 'Tiến độ', of: ({ progress }) => progress },
              { label: 'Trả lời', of: ({ reply }) => reply },
            ]),
          );
        },
      ),
    );
  incoming
    .command('show <số-đến>')
    .description('một văn bản đến: dấu đến, phiếu giải quyết, tệp')
    .action(
      act(io, async (session, [ref = '']) => {
        const one = await session.api.get<Wire<ArrivalDetailBody>>(incomingPath(ref));
        session.show(one, detailText);
      }),
    );
}

function detailText(one: Wire<ArrivalDetailBody>): string {
  const { stamp } = one;
  const line = (label: string, text: string | null): string[] => (text ? [`${label}: ${text}`] : []);
  return [
    stamp.agency,
    `ĐẾN  Số: ${stamp.number || '…'}   Ngày: ${stamp.arrivedAt}   Chuyển: ${stamp.forwardedTo || '…'}   Số và ký hiệu HS: ${stamp.dossier || '…'}`,
    '',
    `${one.documentType}${one.codeNotation ? ` số ${one.codeNotation}` : ''}${one.documentDate ? ` ngày ${formatDay(one.documentDate)}` : ''} của ${one.author}`,
    `Trích yếu: ${one.subject}`,
    `Nhận bằng: ${one.roadLabel}; mức độ: ${one.urgencyLabel}`,
    ...line('Chủ trì', one.leadUnit),
    ...line('Phối hợp', one.supportingUnits.join('; ')),
    ...line('Ý kiến lãnh đạo', one.instruction),
    ...line('Thời hạn', one.dueWords),
    ...line('Người giải quyết', one.person),
    ...line('Ý kiến đơn vị', one.unitInstruction),
    ...line('Đề xuất', one.proposal),
    `Tiến độ: ${one.progress}`,
    ...line('Đợt khảo sát thực hiện', one.campaignId),
    ...line('Văn bản trả lời', one.reply),
    ...line('Ghi chú', one.note),
    ...one.files.map(({ name, sha256 }) => `Tệp: ${name} (${sha256})`),
  ].join('\n');
}

interface Instruction {
  readonly lead: string;
  readonly support?: string[];
  readonly instruction?: string;
  readonly deadline?: string;
  readonly accept?: string[];
}

function deciding(incoming: Command, io: CliIo): void {
  incoming
    .command('instruct <số-đến>')
    .description('lãnh đạo giao đơn vị chủ trì, phối hợp, thời hạn')
    .requiredOption('--lead <đơn vị>', 'mã đơn vị chủ trì')
    .option('--support <mã-phối-hợp...>', 'mã các đơn vị phối hợp')
    .option('--instruction <lời>', 'ý kiến chỉ đạo')
    .option('--deadline <lời>', 'thời hạn bằng lời: "trước ngày 31/7/2023"')
    .option('--accept <mã-hỏi-lại...>', 'mã các câu hỏi đã xem và chấp nhận')
    .action(
      act<Instruction>(io, async (session, [ref = ''], { lead, support, instruction, deadline, accept }) => {
        const more = given({ instruction, deadline });
        const body = { leadUnit: lead, supportingUnits: support ?? [], accept: accept ?? [], ...more };
        await noted(session, incomingPath(ref, '/instruct'), body);
      }),
    );
  incoming
    .command('assign <số-đến> <người>')
    .description('lãnh đạo đơn vị chủ trì giao người giải quyết')
    .option('--instruction <lời>', 'ý kiến')
    .option('--due <ngày>', 'thời hạn của người giải quyết, ghi như 28/7/2023')
    .action(
      act<{ instruction?: string; due?: string }>(
        io,
        async (session, [ref = '', person = ''], { instruction, due }) => {
          const dueOn = due === undefined ? undefined : (readDay(due) ?? due);
          await noted(session, incomingPath(ref, '/assign'), { person, ...given({ instruction, dueOn }) });
        },
      ),
    );
  incoming
    .command('propose <số-đến> <lời>')
    .description('người giải quyết ghi ý kiến đề xuất')
    .action(
      act(io, (session, [ref = '', text = '']) => noted(session, incomingPath(ref, '/propose'), { text })),
    );
  incoming
    .command('close <số-đến>')
    .description('kết thúc: bằng số văn bản trả lời, hoặc lý do không cần trả lời')
    .option('--reply <số, ký hiệu>', 'số, ký hiệu văn bản trả lời')
    .option('--reason <lời>', 'vì sao không cần trả lời')
    .action(
      act<{ reply?: string; reason?: string }>(io, (session, [ref = ''], { reply, reason }) =>
        noted(session, incomingPath(ref, '/close'), given({ reply, reason })),
      ),
    );
}

const formatOf = (file: string): string => /\.(xlsx|docx|pdf)$/i.exec(file)?.[1]?.toLowerCase() ?? 'pdf';

function printing(incoming: Command, io: CliIo): void {
  const books = [
    ['book <tệp>', 'incoming', 'sổ đăng ký văn bản đến, .docx, .pdf hoặc .xlsx theo đuôi tệp'],
    [
      'follow-up <tệp>',
      'follow-up',
      'sổ theo dõi giải quyết văn bản đến, .docx, .pdf hoặc .xlsx theo đuôi tệp',
    ],
  ] as const;
  for (const [usage, book, description] of books)
    incoming
      .command(usage)
      .description(description)
      .option('--year <năm>', 'năm nay của cơ quan nếu bỏ trống')
      .action(
        act<{ year?: string }>(io, (session, [file = ''], { year }) =>
          saveFile(session, `/api/registers/${book}.${formatOf(file)}${queryOf({ year })}`, file),
        ),
      );
  incoming
    .command('slip <số-đến> <tệp>')
    .description('phiếu giải quyết văn bản đến, .docx hoặc .pdf theo đuôi tệp')
    .action(
      act(io, (session, [ref = '', file = '']) =>
        saveFile(session, incomingPath(ref, `/slip.${formatOf(file) === 'docx' ? 'docx' : 'pdf'}`), file),
      ),
    );
}
