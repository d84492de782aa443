import { ApplicationFailure } from '@temporalio/workflow';

/** Only the shape: whether the decision may be taken is judged on the facts, under lock. */
export function hasRequestId(request: { readonly requestId: string }): void {
  if (typeof request?.requestId === 'string' && request.requestId !== '') return;
  throw ApplicationFailure.nonRetryable('Thiếu mã yêu cầu', 'invalidInput');
}
