/**
 * A program that ends after its time also when whoever started it has been killed meanwhile: what a hostile file holds up
 * must not go on for ever. Exit code 127 says that it is not there.
 * @returns file and arguments for `execFile` or `spawn`
 */
export const bounded = (milliseconds: number, ...command: readonly string[]): [string, string[]] => [
  'timeout',
  // Whole seconds and the short option: not every system has those of GNU.
  ['-s', 'KILL', String(Math.ceil(milliseconds / 1000)), ...command],
];

/** What `timeout` and `env` answer when the command is not there or cannot be run. */
export const NOT_FOUND = 127;
