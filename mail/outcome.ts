/** What an error of nodemailer means for the letter it happened to. */
import type { SendOutcome } from '../domain/dispatch/send.ts';

/** Raised inside a message's stream when its text must not leave. */
export class WithdrawnError extends Error {}

/** How far a letter got before the error. */
export type Stage = 'connecting' | 'session' | 'text';

/** The part of nodemailer's errors that is read here. */
interface SmtpError {
  readonly message: string;
  readonly response?: string;
  readonly responseCode?: number;
}

/** Replies about the session or our login, whoever the recipient (RFC 5321, 4.2.3; RFC 4954, 6). */
const ABOUT_THE_SESSION: readonly number[] = [421, 454, 503, 530, 534, 535, 538];

export function outcomeOfError(error: unknown, stage: Stage): SendOutcome {
  if (error instanceof WithdrawnError) return { result: 'withdrawn' };
  const failure = error as SmtpError;
  const reply = failure.response ?? failure.message;
  const code = failure.responseCode ?? 0;
  // Without a clear no, a letter whose text had begun may have arrived.
  if (stage === 'text' && code < 400) return { result: 'unknown', reply };
  const serverDown = stage === 'connecting' || ABOUT_THE_SESSION.includes(code);
  if (code >= 500 && !serverDown) return { result: 'rejected', reply };
  return { result: 'temporary', reply, serverDown };
}
