/** What set-up tells, short and in Vietnamese. On the error stream: what follows may print machine-readable lines. */
export const say = (text) => process.stderr.write(`${text}\n`);

/** Set-up cannot go on; the message says what to do. */
export class SetupError extends Error {}
