import { hasZodFastifySchemaValidationErrors, isResponseSerializationError } from 'fastify-type-provider-zod';
import { Refusal, type FailureType, type Problem } from '../../domain/failure/catalogue.ts';
import { isDatabaseDown } from '../../store/database-down.ts';

/** Any error as a row of the catalogue with its problems; what is not foreseen becomes `internal` without details. */
export function failureOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (hasZodFastifySchemaValidationErrors(error)) return new Refusal('invalidInput', problemsOf(error));
  if (isDatabaseDown(error) || hasCode(error, IN_EACH_OTHERS_WAY)) return new Refusal('databaseDown');
  if (hasCode(error, UNSTORABLE_CODES)) return new Refusal('invalidInput', [UNSTORABLE]);
  return frameworkFailure(error) ?? new Refusal('internal');
}

/** NUL characters and numbers beyond every column: PostgreSQL says no where no schema did. */
const UNSTORABLE_CODES: ReadonlySet<unknown> = new Set(['22003', '22021', '22P05']);
const UNSTORABLE: Problem = {
  where: 'nội dung gửi',
  what: 'có ký tự không lưu được (mã 0) hoặc số quá lớn',
  remedy: 'bỏ ký tự lạ rồi gửi lại',
};

/** Two transactions met: the one that lost did nothing, and goes through when it comes again. */
const IN_EACH_OTHERS_WAY: ReadonlySet<unknown> = new Set(['40001', '40P01']);

const hasCode = (error: unknown, codes: ReadonlySet<unknown>): boolean =>
  error instanceof Error && codes.has((error as { readonly code?: unknown }).code);

interface ValidationFailure {
  readonly validation: readonly { readonly instancePath: string; readonly message?: string }[];
  readonly validationContext?: string | undefined;
}

const PLACES: Readonly<Record<string, string>> = {
  body: 'nội dung gửi',
  querystring: 'tham số',
  params: 'đường dẫn',
  headers: 'tiêu đề',
};

const problemsOf = ({ validation, validationContext }: ValidationFailure): Problem[] =>
  validation.map(({ instancePath, message }) => ({
    where: pathOf(instancePath) || PLACES[validationContext ?? ''] || '',
    what: message ?? 'không đúng',
  }));

/** `/accept/0` → `accept[0]`. */
const pathOf = (pointer: string): string =>
  pointer
    .split('/')
    .filter((part) => part !== '')
    .map((part, index) => (/^\d+$/.test(part) ? `[${part}]` : index === 0 ? part : `.${part}`))
    .join('');

/** What Fastify itself refuses, by HTTP status. */
const FRAMEWORK: Readonly<Record<number, { readonly type: FailureType; readonly problem: Problem }>> = {
  400: { type: 'invalidInput', problem: { where: 'nội dung gửi', what: 'không đọc được' } },
  404: { type: 'notFound', problem: { where: 'đường dẫn', what: 'không có' } },
  413: { type: 'tooLarge', problem: { where: 'nội dung gửi', what: 'lớn quá mức cho phép' } },
  415: {
    type: 'invalidInput',
    problem: { where: 'Content-Type', what: 'kiểu nội dung không được nhận', remedy: 'gửi application/json' },
  },
  429: { type: 'tooMany', problem: { where: '', what: 'gửi quá nhiều yêu cầu trong một phút' } },
};

function frameworkFailure(error: unknown): Refusal | null {
  if (!(error instanceof Error) || isResponseSerializationError(error)) return null;
  const status = (error as { readonly statusCode?: number }).statusCode;
  const row = status === undefined ? undefined : FRAMEWORK[status];
  return row ? new Refusal(row.type, [row.problem]) : null;
}
