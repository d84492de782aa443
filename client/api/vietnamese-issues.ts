import { z } from 'zod';

/** What values that people send stand for; the value itself is what has to be typed. */
const VALUES: Readonly<Record<string, string>> = {
  email: 'thư điện tử',
  paper: 'bản giấy',
  internal: 'nội bộ',
  document: 'văn bản',
  reminder: 'nhắc hạn',
  return: 'trả lại phiếu',
  granted: 'đồng ý',
  refused: 'không đồng ý',
};

const TYPES: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách',
  object: 'một nhóm mục (object)',
  record: 'một nhóm mục (object)',
};

type Issue = Parameters<z.core.$ZodErrorMap>[0];

/** Faults of what was sent as a clerk reads them; null: a rarer one, told in the words of the library. */
function wordsOf(issue: Issue): string | null {
  switch (issue.code) {
    case 'invalid_value':
      return choiceOf(issue.values.map(String));
    case 'invalid_type':
      return issue.input === undefined ? 'còn thiếu' : `phải là ${TYPES[issue.expected] ?? issue.expected}`;
    case 'unrecognized_keys':
      return `không có mục: ${issue.keys.join(', ')}`;
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1 ? 'chưa ghi' : null;
    default:
      return null;
  }
}

function choiceOf(values: readonly string[]): string {
  const words = values.map((value) => (VALUES[value] ? `${value} (${VALUES[value]})` : value));
  return `phải là ${words.length > 1 ? 'một trong: ' : ''}${words.join(', ')}`;
}

/** Has every schema of this process speak Vietnamese. */
export function speakVietnamese(): void {
  const { localeError } = z.locales.vi();
  z.config({ localeError: (issue) => wordsOf(issue) ?? localeError(issue) });
}
