import { FAILURES, type FailureType, type Problem } from '../../domain/failure/catalogue.ts';

/** What the API refused, or that it could not be reached. */
export class ApiFailure extends Error {
  /** 0: no answer came. */
  readonly status: number;
  readonly problems: readonly Problem[];
  readonly requestId: string | null;
  constructor(failure: FailureBody, status: number, requestId: string | null) {
    super(failure.message);
    this.name = 'ApiFailure';
    this.status = status;
    this.problems = failure.problems;
    this.requestId = requestId;
  }
}

interface FailureBody {
  readonly message: string;
  readonly problems: readonly Problem[];
}

/** The failure that an answer tells, also when something other than our API gave it. */
export async function failureFrom(response: Response, requestId: string | null): Promise<ApiFailure> {
  const text = await response.text();
  return new ApiFailure(bodyOf(text) ?? foreign(response.status), response.status, requestId);
}

function bodyOf(text: string): FailureBody | null {
  try {
    const body = JSON.parse(text) as Partial<FailureBody & { type: FailureType }>;
    if (typeof body.message !== 'string' || !Array.isArray(body.problems)) return null;
    return { message: body.message, problems: body.problems };
  } catch {
    return null;
  }
}

const foreign = (status: number): FailureBody => ({
  message: FAILURES.internal.sentence,
  problems: [
    { where: 'máy chủ', what: `trả lời HTTP ${status} không phải của Văn Thư`, remedy: 'kiểm tra --url' },
  ],
});
