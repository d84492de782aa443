/** One of several files read together: plain data, and where everything stands, file and line. */
import type { Problem } from '../failure/catalogue.ts';
import type { Path } from './paths.ts';
import { readSource, type Finding } from './read-source.ts';

export type YamlPath = readonly PropertyKey[];

export interface LocatedYaml {
  /** Plain data; undefined when the text is not YAML at all. */
  readonly value: unknown;
  /** `tệp.yaml, dòng 12` for the nearest node that exists on that path. */
  readonly where: (path: YamlPath) => string;
  /** Mistakes of the writing itself, all of them. */
  readonly problems: readonly Problem[];
}

/** A directory of ten thousand organisations is about four million characters. */
const MAX_CHARACTERS = 8_000_000;

/**
 * @param file its name, for people
 * @param text UTF-8, NFC or NFD; at most one document
 */
export function readLocatedYaml(file: string, text: string): LocatedYaml {
  const source = readSource(text, MAX_CHARACTERS);
  const at = (finding: Finding): string => `${file}, dòng ${source.lineOf(finding)}`;
  return {
    value: source.data,
    where: (path) => at({ path: path.filter((key) => typeof key !== 'symbol') satisfies Path, what: '' }),
    problems: source.findings.map((finding) => ({
      where: at(finding),
      what: finding.what,
      ...(finding.remedy === undefined ? {} : { remedy: finding.remedy }),
    })),
  };
}
