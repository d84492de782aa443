import type { Problem } from '../failure/catalogue.ts';
import type { SurveyDefinition } from './definition.ts';
import { schemaFindings } from './definition-problems.ts';
import { ruleFindings, secretFindings } from './definition-rules.ts';
import { pathText } from '../yaml/paths.ts';
import { readSource, type Finding, type Source } from '../yaml/read-source.ts';
import { definitionSchema } from './schema.ts';

/**
 * YAML or JSON text → the definition, or every problem at once in the order of lines. Pure: whether the directory and
 * the calendar know what it names is `check-definition.ts`.
 */
export function readDefinition(text: string): DefinitionReading {
  const source = readSource(text);
  if (source.data === null) return refused('invalidInput', source, [EMPTY]);
  if (source.data === undefined) return refused('invalidInput', source, source.findings);
  const secret = secretFindings(source.data);
  if (secret.length) return refused('secretRefused', source, secret);
  const parsed = definitionSchema.safeParse(source.data);
  const findings = [
    ...source.findings,
    ...schemaFindings(parsed.error?.issues ?? [], source.data),
    ...ruleFindings(source.data),
  ];
  if (!parsed.success || findings.length) return refused('invalidInput', source, findings);
  const definition: SurveyDefinition = parsed.data;
  return { definition, lineOf: (path) => source.lineOf({ path, what: '' }) };
}

export type DefinitionReading =
  | {
      readonly definition: SurveyDefinition;
      /** The line on which that path of the definition stands, for later findings. */
      readonly lineOf: (path: readonly (string | number)[]) => number;
    }
  | { readonly refused: 'invalidInput' | 'secretRefused'; readonly problems: readonly Problem[] };

const EMPTY: Finding = {
  path: [],
  what: 'tệp chưa có nội dung',
  remedy: 'Tạo tệp mẫu bằng lệnh vanthu survey init',
};

function refused(
  type: 'invalidInput' | 'secretRefused',
  source: Source,
  findings: readonly Finding[],
): DefinitionReading {
  const located = findings.map((finding) => ({ line: source.lineOf(finding), finding }));
  const problems = located
    .sort((a, b) => a.line - b.line)
    .map(({ line, finding: { path, what, remedy } }) => ({
      where: path.length ? `dòng ${line}: ${pathText(path)}` : `dòng ${line}`,
      what,
      ...(remedy === undefined ? {} : { remedy }),
    }));
  return { refused: type, problems };
}
