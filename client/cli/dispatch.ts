import type { Command } from 'commander';
import type { SendBody } from '../api/dispatch.ts';
import type { CliIo } from './io.ts';
import { documentPath, queryOf } from './refs.ts';
import { saveFile } from './save-file.ts';
import { act } from './session.ts';
import type { Wire } from './wire.ts';

const CHANNELS = { email: 'thư điện tử', paper: 'bản giấy', internal: 'nội bộ' } as const;

/** `dispatch …`: the ledger of what was sent, and mending single rows of it. */
export function dispatchCommands(program: Command, io: CliIo): void {
  const dispatch = program
    .command('dispatch')
    .description('sổ gửi: ai được gửi gì, tới đâu rồi; sửa và gửi lại');
  listing(dispatch, io);
  decision(dispatch, io, {
    usage: 'resend <dòng>',
    word: 'resend',
    description: 'gửi lại riêng cho một nơi',
  });
  decision(dispatch, io, {
    usage: 'settle <dòng>',
    word: 'settle',
    description: 'kết luận là đã đến nơi, sau khi hỏi (cần --comment)',
  });
  decision(dispatch, io, { usage: 'posted <dòng>', word: 'posted', description: 'đã chuyển bản giấy' });
  decision(dispatch, io, {
    usage: 'mend <dòng> <địa-chỉ-thư>',
    word: 'mend',
    description: 'sửa địa chỉ thư điện tử và gửi lại riêng cho nơi này',
  });
  dispatch
    .command('labels <văn-bản> <tệp>')
    .description('nhãn địa chỉ cho các nơi nhận bản giấy, .docx hoặc .pdf theo đuôi tệp')
    .action(
      act(io, (session, [id = '', file = '']) =>
        saveFile(session, documentPath(id, `/labels.${file.endsWith('.pdf') ? 'pdf' : 'docx'}`), file),
      ),
    );
}

function listing(dispatch: Command, io: CliIo): void {
  dispatch
    .command('list <văn-bản>')
    .description('mỗi nơi nhận một dòng')
    .option('--state <trạng thái>', 'chỉ các dòng queued, sending, sent, failed, unknown hoặc skipped')
    .option('--kind <loại>', 'document (văn bản) hoặc reminder (nhắc hạn)')
    .action(
      act<{ state?: string; kind?: string }>(io, async (session, [id = ''], { state, kind }) => {
        const path = documentPath(id, `/sends${queryOf({ state, kind })}`);
        const rows = await session.api.get<readonly Wire<SendBody>[]>(path);
        session.show(rows, (found) =>
          session.table(found, [
            { label: 'Dòng', of: ({ id: row }) => row, align: 'right' },
            { label: 'Loại', of: (row) => (row.kind === 'document' ? 'văn bản' : `nhắc lần ${row.round}`) },
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
  readonly word: 'resend' | 'settle' | 'posted' | 'mend';
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
        const path = `/api/sends/${encodeURIComponent(id)}/${word}`;
        const done = await session.api.send<{ sendId: number; state: string }>('POST', path, body);
        session.show(done, ({ sendId }) => `Đã ghi nhận cho dòng ${sendId}.`);
      }),
    );
}
