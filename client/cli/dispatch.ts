import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { readDay } from '../../domain/vietnamese/day-text.ts';
import type { SendBody } from '../api/dispatch.ts';
import { PLACE, readSendHandle, SEND, sendHandle } from './handles.ts';
import type { CliIo } from './io.ts';
import { documentPath, queryOf } from './refs.ts';
import { saveFile } from './save-file.ts';
import { sendKindText } from './send-kind.ts';
import { act } from './session.ts';
import { unknownCommands } from './dispatch-unknown.ts';
import type { Wire } from './wire.ts';

const CHANNELS = { email: 'thư điện tử', paper: 'bản giấy', internal: 'nội bộ' } as const;

/** `dispatch …`: the ledger of what was sent, and mending single rows of it. */
export function dispatchCommands(program: Command, io: CliIo): void {
  const dispatch = program
    .command('dispatch')
    .description('sổ gửi: ai được gửi gì, tới đâu rồi; sửa và gửi lại');
  listing(dispatch, io);
  decision(dispatch, io, {
    usage: 'resend <lượt-gửi>',
    word: 'resend',
    description: 'gửi lại riêng cho một nơi',
  });
  decision(dispatch, io, {
    usage: 'settle <lượt-gửi>',
    word: 'settle',
    description: 'kết luận là đã đến nơi, sau khi hỏi (cần --comment)',
  });
  decision(dispatch, io, {
    usage: 'mend <lượt-gửi> <địa-chỉ-thư>',
    word: 'mend',
    description: 'sửa địa chỉ thư điện tử và gửi lại riêng cho nơi này',
  });
  unknownCommands(dispatch, io);
  paper(dispatch, io);
  dispatch
    .command('envelopes <văn-bản> <tệp>')
    .description('bì thư 220 × 110 mm cho các nơi nhận bản giấy, .docx hoặc .pdf theo đuôi tệp')
    .option('--urgency <mức>', 'dấu khẩn in trên bì: khan, thuongKhan hoặc hoaToc')
    .action(
      act<{ urgency?: string }>(io, (session, [id = '', file = ''], { urgency }) => {
        const format = file.endsWith('.pdf') ? 'pdf' : 'docx';
        return saveFile(session, documentPath(id, `/envelopes/${format}${queryOf({ urgency })}`), file);
      }),
    );
  dispatch
    .command('labels <văn-bản> <tệp>')
    .description('nhãn địa chỉ cho các nơi nhận bản giấy, .docx hoặc .pdf theo đuôi tệp')
    .action(
      act(io, (session, [id = '', file = '']) =>
        saveFile(session, documentPath(id, `/labels.${file.endsWith('.pdf') ? 'pdf' : 'docx'}`), file),
      ),
    );
}

interface PaperOptions {
  readonly on?: string;
  readonly envelopes?: string;
  readonly item?: string;
  readonly byHand?: boolean;
  readonly by?: string;
  readonly scan?: string;
  readonly reason?: string;
}

/** Paper copies: posted, received, come back, sent to another address. */
function paper(dispatch: Command, io: CliIo): void {
  const ask = (
    usage: string,
    description: string,
    body: (options: PaperOptions, second: string) => Record<string, unknown>,
  ): Command =>
    dispatch
      .command(usage)
      .description(description)
      .option('--comment <lời>', 'ghi thêm')
      .action(
        act<PaperOptions & { comment?: string }>(io, async (session, [id = '', second = ''], options) => {
          const path = `/api/sends/${readSendHandle(id)}/${usage.split(' ')[0]}`;
          const given = {
            ...body(options, second),
            ...(options.on !== undefined && { on: readDay(options.on) ?? options.on }),
            ...(options.comment !== undefined && { comment: options.comment }),
          };
          const done = await session.api.send<{ sendId: number; state: string }>('POST', path, given);
          session.show(done, ({ sendId }) => `Đã ghi nhận cho lượt gửi ${sendHandle(sendId)}.`);
        }),
      );
  ask('posted <lượt-gửi>', 'đã chuyển bản giấy, vào sổ gửi bưu điện', ({ envelopes, item, byHand }) => ({
    ...(envelopes !== undefined && { envelopes: Number(envelopes) }),
    ...(item !== undefined && { itemNumber: item }),
    ...(byHand && { way: 'hand' }),
  }))
    .option('--on <ngày>', 'ngày chuyển, hôm nay nếu bỏ trống')
    .option('--envelopes <số>', 'số lượng bì, 1 nếu bỏ trống')
    .option('--item <số>', 'số bưu gửi')
    .option('--by-hand', 'trao tay, không qua bưu điện');
  ask('received <lượt-gửi>', 'nơi nhận bản giấy đã ký nhận', ({ by, scan }) => ({
    by,
    ...(scan !== undefined && { scan: { name: basename(scan), base64: bytesOf(scan).toString('base64') } }),
  }))
    .requiredOption('--by <họ tên>', 'người ký nhận')
    .option('--on <ngày>', 'ngày ký nhận, hôm nay nếu bỏ trống')
    .option('--scan <tệp>', 'bản chụp giấy báo nhận: pdf, jpg, png');
  ask('returned <lượt-gửi>', 'bưu điện hoàn lại bản giấy', ({ reason }) => ({ reason }))
    .requiredOption('--reason <lời>', 'lý do ghi trên bì, ví dụ: không có người nhận')
    .option('--on <ngày>', 'ngày hoàn lại, hôm nay nếu bỏ trống');
  ask(
    'mend-post <lượt-gửi> <địa-chỉ>',
    'sửa địa chỉ bưu chính và gửi lại bản giấy cho nơi này',
    (_options, address) => ({ address }),
  );
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new Refusal('invalidInput', [{ where: file, what: 'không đọc được tệp' }]);
  }
}

function listing(dispatch: Command, io: CliIo): void {
  dispatch
    .command('list <văn-bản>')
    .description('mỗi nơi nhận một dòng')
    .option('--state <trạng thái>', 'chỉ các lượt queued, sending, sent, failed, unknown hoặc skipped')
    .option(
      '--kind <loại>',
      'document (văn bản), reminder (nhắc hạn), return (trả lại phiếu) hoặc acknowledgement (báo đã nhận)',
    )
    .action(
      act<{ state?: string; kind?: string }>(io, async (session, [id = ''], { state, kind }) => {
        const path = documentPath(id, `/sends${queryOf({ state, kind })}`);
        const rows = await session.api.get<readonly Wire<SendBody>[]>(path);
        session.show(rows, (found) =>
          session.table(found, [
            { label: SEND, of: ({ id: row }) => sendHandle(row), align: 'right' },
            { label: PLACE, of: ({ placeId }) => placeId, align: 'right' },
            { label: 'Loại', of: sendKindText },
            { label: 'Nơi nhận', of: ({ recipientName }) => recipientName },
            { label: 'Kênh', of: ({ channel }) => CHANNELS[channel] },
            { label: 'Địa chỉ', of: (row) => (row.channel === 'paper' ? row.postalAddress : row.email) },
            { label: 'Trạng thái', of: ({ stateLabel }) => stateLabel },
            { label: 'Lý do', of: ({ error, reply, state: at }) => error ?? (at === 'sent' ? '' : reply) },
          ]),
        );
      }),
    );
}

interface Row {
  readonly usage: string;
  readonly word: 'resend' | 'settle' | 'mend';
  readonly description: string;
}

function decision(dispatch: Command, io: CliIo, { usage, word, description }: Row): void {
  dispatch
    .command(usage)
    .description(description)
    .option('--comment <lời>', 'căn cứ hoặc lý do')
    .action(
      act<{ comment?: string }>(io, async (session, [id = '', email], { comment }) => {
        const body = { ...(comment !== undefined && { comment }), ...(word === 'mend' && { email }) };
        const path = `/api/sends/${readSendHandle(id)}/${word}`;
        const done = await session.api.send<{ sendId: number; state: string }>('POST', path, body);
        session.show(done, ({ sendId }) => `Đã ghi nhận cho lượt gửi ${sendHandle(sendId)}.`);
      }),
    );
}
