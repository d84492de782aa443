import type { CommanderError } from 'commander';
import { FAILURES, Refusal, type Problem } from '../../domain/failure/catalogue.ts';
import { ApiFailure } from './api-failure.ts';
import { EXIT } from './io.ts';
import { toPasteIn } from './paste.ts';

/** A failure as read in a terminal: the sentence, every problem with its remedy, and how to repeat safely. */
export function failureText(error: unknown): string {
  if (error instanceof ApiFailure) return lines(error.message, error.problems, retryHint(error));
  if (error instanceof Refusal) return lines(FAILURES[error.type].sentence, error.problems);
  return lines(error instanceof Error ? error.message : String(error), []);
}

export function exitCodeOf(error: unknown): number {
  if (error instanceof ApiFailure) return worthRepeating(error) ? EXIT.tryAgain : EXIT.refused;
  return EXIT.refused;
}

const worthRepeating = ({ status }: ApiFailure): boolean => status === 0 || status === 429 || status === 503;

function retryHint(failure: ApiFailure): string | null {
  if (!worthRepeating(failure) || failure.requestId === null) return null;
  return `Chạy lại đúng lệnh này, thêm --request-id ${failure.requestId}: việc chỉ được làm một lần.`;
}

/** What the API calls a part of a request, as the user of the command line knows it. */
const PLACES: Readonly<Record<string, string>> = {
  campaignId: 'mã đợt khảo sát',
  documentId: 'mã văn bản',
  recipientId: 'nơi số',
  sendId: 'lượt gửi',
  extensionId: 'số của đề nghị',
  signerPostId: 'chức vụ người ký',
  comment: '--comment',
  version: '--version',
  hash: '--hash',
  channel: '--channel',
  email: 'thư điện tử',
  excluded: '--exclude',
  early: '--early',
  until: '--until',
  content: 'nội dung',
  files: 'tệp',
  actor: 'người thực hiện',
};

function lines(sentence: string, problems: readonly Problem[], hint: string | null = null): string {
  const items = problems.map(({ where, what, remedy }) => {
    const fact = where ? `${PLACES[where] ?? where}: ${what}` : what;
    return `  - ${fact}${remedy ? `\n    → ${toPasteIn(remedy)}` : ''}`;
  });
  return [`Chưa được: ${sentence}`, ...items, ...(hint ? [hint] : [])].join('\n');
}

/** Mistakes in the command line itself, by the parser's code. */
const USAGE: Readonly<Record<string, string>> = {
  'commander.unknownOption': 'Không có tùy chọn',
  'commander.unknownCommand': 'Không có lệnh',
  'commander.missingArgument': 'Thiếu đối số',
  'commander.optionMissingArgument': 'Thiếu giá trị của tùy chọn',
  'commander.missingMandatoryOptionValue': 'Thiếu tùy chọn bắt buộc',
  'commander.excessArguments': 'Thừa đối số',
  'commander.invalidArgument': 'Giá trị không đúng của',
  'commander.conflictingOption': 'Các tùy chọn không đi cùng nhau',
};

/** @returns null when the parser has shown the help instead */
export function usageText({ code, message }: CommanderError): string | null {
  if (code === 'commander.help') return null;
  const named = /'([^']+)'/.exec(message)?.[1];
  const known = USAGE[code];
  if (!known) return message;
  return `${known}${named ? ` ${named}` : ''}. Thêm --help để xem cách dùng.`;
}
