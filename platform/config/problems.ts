import type { Problem } from '../../domain/failure/catalogue.ts';

/** The configuration cannot be used; holds everything that is wrong with it, each naming its variable. */
export class ConfigError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(`Cấu hình có ${problems.length} chỗ chưa đúng:\n${problems.map(line).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

const line = ({ where, what, remedy }: Problem): string =>
  `  ${where}: ${what}${remedy === undefined ? '' : `. ${remedy}`}`;
