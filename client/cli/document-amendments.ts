import type { Command } from 'commander';
import type { AmendedBody } from '../api/amendments.ts';
import { changeText } from './changes-text.ts';
import { contentIn } from './document-decisions.ts';
import type { CliIo } from './io.ts';
import { PROGRAM } from './paste.ts';
import { documentPath } from './refs.ts';
import { act, type Session } from './session.ts';

type Change = Parameters<typeof changeText>[0];

interface Options {
  readonly reason: string;
  readonly accept?: string[];
  readonly signer?: string;
  readonly also?: string[];
}

const ROWS = [
  { usage: 'recall <mã>', description: 'soạn công văn thu hồi văn bản đã phát hành' },
  {
    usage: 'replace <mã> <tệp>',
    description: 'sai nội dung: soạn văn bản thay thế từ nội dung đã sửa (lấy từ document content)',
  },
  {
    usage: 'correct <mã> <tệp>',
    description: 'sai thể thức, kỹ thuật trình bày, thủ tục: soạn công văn đính chính từ nội dung đã sửa',
  },
] as const;

/** `document recall|replace|correct`: mending an issued document by another one, to exactly those who got it. */
export function amendmentCommands(program: Command, io: CliIo): void {
  const document = program.commands.find((command) => command.name() === 'document');
  for (const { usage, description } of ROWS) {
    const word = usage.split(' ')[0] ?? '';
    const command = document?.command(usage).description(description);
    if (word === 'recall')
      command?.option(
        '--also <mã-khác...>',
        'văn bản khác của cùng đợt khảo sát, thu hồi bằng cùng công văn này',
      );
    command
      ?.requiredOption('--reason <lời>', 'lý do, được ghi trong văn bản')
      .option('--accept <mã-hỏi-lại...>', 'mã các câu hỏi đã xem và chấp nhận')
      .option('--signer <chức-vụ>', 'ai ký, khi khác người ký văn bản đầu')
      .action(
        act<Options>(io, async (session, [id = '', file], options) => {
          const body = {
            reason: options.reason,
            accept: options.accept ?? [],
            ...(options.signer !== undefined && { signerPostId: options.signer }),
            ...(file !== undefined && { content: contentIn(file) }),
            ...(options.also !== undefined && { also: options.also }),
          };
          const done = await session.api.send<AmendedBody>('POST', documentPath(id, `/${word}`), body);
          session.show(done, (value) => amendedText(session, value));
        }),
      );
  }
}

function amendedText(session: Session, { documentId, recipients, leftOut, changes }: AmendedBody): string {
  return [
    `Đã soạn dự thảo ${documentId}, gửi đúng ${recipients} nơi đã nhận văn bản đầu.`,
    ...(leftOut.length > 0
      ? [`Không gửi ${leftOut.length} nơi chưa nhận văn bản đầu: ${leftOut.join('; ')}.`]
      : []),
    ...(changes.length > 0
      ? ['', 'Chỗ khác so với văn bản đầu:', ...changes.map((change) => changeText(change as Change))]
      : []),
    '',
    `Xem dự thảo: ${PROGRAM} document show ${documentId}. Sau đó trình như mọi văn bản: document submit ${documentId}.`,
  ].join('\n');
}
