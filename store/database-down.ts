/** Codes by which PostgreSQL, its driver or the network say that the database cannot be reached just now. */
const DOWN_CODES: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  '57P01', // admin_shutdown
  '57P02', // crash_shutdown
  '57P03', // cannot_connect_now
  '53300', // too_many_connections
]);
/** Class 08: connection exceptions. */
const CONNECTION_CLASS = /^08/;
/** What the driver says without a code. */
const DOWN_WORDS =
  /Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect/;

/** True when an error means that the database is away and trying again later helps. */
export function isDatabaseDown(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = (error as { readonly code?: unknown }).code;
  if (typeof code === 'string' && (DOWN_CODES.has(code) || CONNECTION_CLASS.test(code))) return true;
  if (error instanceof AggregateError) return error.errors.some(isDatabaseDown);
  return DOWN_WORDS.test(error.message);
}
