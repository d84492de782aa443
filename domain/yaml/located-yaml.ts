import { LineCounter, parseDocument, type Document } from 'yaml';
import type { Problem } from '../failure/catalogue.ts';

export type YamlPath = readonly PropertyKey[];

/** A YAML text that remembers on which line everything stands. JSON is YAML too. */
export interface LocatedYaml {
  /** Plain data; undefined when the text is not YAML at all. */
  readonly value: unknown;
  /** `tệp.yaml, dòng 12` for the nearest node that exists on that path. */
  readonly where: (path: YamlPath) => string;
  /** Mistakes of the writing itself, all of them. */
  readonly problems: readonly Problem[];
}

/**
 * @param file its name, for people
 * @param text UTF-8, NFC or NFD; at most one document
 */
export function readLocatedYaml(file: string, text: string): LocatedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text.normalize('NFC'), { lineCounter: lines, uniqueKeys: true });
  const at = (offset: number): string => `${file}, dòng ${lines.linePos(offset).line}`;
  return {
    value: document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 100 }),
    where: (path) => at(offsetOf(document, path)),
    problems: document.errors.map((error) => ({ where: at(error.pos[0]), ...sentenceOf(error.code) })),
  };
}

/** Where the value of the path begins; of its nearest parent when the path does not exist. */
function offsetOf(document: Document, path: YamlPath): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true) as
      { range?: [number, number, number] } | undefined;
    if (node?.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

const SENTENCES: Readonly<Record<string, Pick<Problem, 'what' | 'remedy'>>> = {
  DUPLICATE_KEY: { what: 'một khóa được ghi hai lần', remedy: 'Giữ lại một dòng' },
  TAB_AS_INDENT: { what: 'thụt dòng bằng phím Tab', remedy: 'Thụt dòng bằng dấu cách' },
  BAD_INDENT: { what: 'thụt dòng không đều', remedy: 'Các khóa cùng cấp phải thẳng hàng với nhau' },
  MULTIPLE_DOCS: { what: 'tệp chứa nhiều tài liệu', remedy: 'Bỏ các dòng "---" ở giữa tệp' },
  MISSING_CHAR: { what: 'thiếu dấu đóng ngoặc, dấu nháy hoặc dấu hai chấm', remedy: 'Bổ sung dấu còn thiếu' },
};

const sentenceOf = (code: string): Pick<Problem, 'what' | 'remedy'> =>
  SENTENCES[code] ?? {
    what: `sai cách viết YAML (${code})`,
    remedy: 'Kiểm tra thụt dòng, dấu hai chấm và dấu nháy quanh dòng này',
  };
