/** A YAML or JSON text → plain data, and the line each path of it stands on. Knows nothing of what it says. */
import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Pair,
  type YAMLMap,
} from 'yaml';
import type { Path } from './paths.ts';

/** A finding that still has to be given its line. */
export interface Finding {
  readonly path: Path;
  readonly what: string;
  readonly remedy?: string | undefined;
  /** Offset in the text, where the path does not tell. */
  readonly offset?: number | undefined;
}
export interface Source {
  /** Undefined when the text cannot be read at all. */
  readonly data: unknown;
  readonly findings: readonly Finding[];
  readonly lineOf: (finding: Finding) => number;
}

const MAX_CHARACTERS = 200_000;
const MAX_DEPTH = 20;

/**
 * Reads YAML 1.2 or JSON. Aliases, custom tags and several documents are refused: no file of an office needs them.
 * @param schema `failsafe`: every value stays the text it was typed as
 */
export function readSource(
  text: string,
  maxCharacters = MAX_CHARACTERS,
  schema: 'core' | 'failsafe' = 'core',
): Source {
  if (text.length > maxCharacters)
    return unreadable(`tệp quá lớn, giới hạn ${maxCharacters / 1000} nghìn ký tự`);
  if (tooDeep(text)) return unreadable(`cấu trúc lồng nhau quá ${MAX_DEPTH} tầng`);
  const lines = new LineCounter();
  const document = parseDocument(text.normalize('NFC'), {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    schema,
    // Compares every key with every other: ours below takes one pass, however many keys someone sends.
    uniqueKeys: false,
  });
  const broken = [...syntaxFindings(document), ...aliasFindings(document)];
  return {
    data: broken.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 }),
    findings: [...broken, ...repeatedKeys(document)],
    lineOf: ({ path, offset }) => lines.linePos(offset ?? offsetOf(document, path)).line || 1,
  };
}

const unreadable = (what: string): Source => ({
  data: undefined,
  findings: [{ path: [], what, remedy: 'Chia nhỏ hoặc rút gọn tệp' }],
  lineOf: () => 1,
});

/** Flow brackets or indentation deeper than any definition; checked first, as the parser recurses. */
function tooDeep(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '[' || character === '{') depth += 1;
    if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
    if (depth > MAX_DEPTH) return true;
  }
  return /^(?:[ ]{60,}\S|[ ]*(?:- ){20})/m.test(text);
}

/** The parser's error codes in words of a clerk; the others are `OTHER_SYNTAX`. */
const SYNTAX: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  TAB_AS_INDENT: ['thụt lề bằng phím Tab', 'Thay Tab bằng dấu cách'],
  BAD_INDENT: ['thụt lề không đều', 'Căn các mục cùng cấp thẳng hàng bằng dấu cách'],
  MISSING_CHAR: ['thiếu dấu đóng (ngoặc, nháy) hoặc dấu hai chấm', 'Xem lại dòng này và dòng trên'],
  MULTILINE_IMPLICIT_KEY: ['thiếu dấu hai chấm sau tên mục', 'Viết “tên: giá trị”'],
  BLOCK_AS_IMPLICIT_KEY: ['hai dấu hai chấm trong một dòng', 'Đặt giá trị trong dấu nháy kép'],
  MULTIPLE_DOCS: ['tệp có nhiều phần cách nhau bởi “---”', 'Bỏ các dòng “---” ở giữa tệp'],
  TAG_RESOLVE_FAILED: [
    'không dùng ký hiệu “!” trước giá trị',
    'Bỏ ký hiệu “!” hoặc đặt giá trị trong dấu nháy kép',
  ],
  NON_STRING_KEY: ['tên mục phải là chữ', 'Đặt tên mục trong dấu nháy kép'],
};
const REPEATED_KEY = ['mục này ghi hai lần', 'Giữ lại một'] as const;
const OTHER_SYNTAX = [
  'viết chưa đúng cú pháp YAML',
  'Xem thụt dòng, dấu hai chấm và dấu nháy quanh dòng này',
] as const;

const syntaxFindings = ({ errors, warnings }: Document): Finding[] =>
  [...errors, ...warnings].map(({ code, pos: [offset] }) => {
    const [what, remedy] = SYNTAX[code] ?? OTHER_SYNTAX;
    return { path: [], what, remedy, offset };
  });

function aliasFindings(document: Document): Finding[] {
  const findings: Finding[] = [];
  visit(document, {
    Alias: (_, { range }) => {
      const remedy = 'Chép nội dung ra từng chỗ, không dùng “*”';
      findings.push({ path: [], what: 'không dùng tham chiếu “*”', remedy, offset: range?.[0] });
    },
  });
  return findings;
}

function repeatedKeys(document: Document): Finding[] {
  const findings: Finding[] = [];
  const [what, remedy] = REPEATED_KEY;
  visit(document, {
    Map: (_, map) => {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) findings.push({ path: [], what, remedy, offset: key.range?.[0] });
        seen.add(key.value);
      }
    },
  });
  return findings;
}

/** The first pair of each key of a map; kept, as many findings may ask for the same map. */
const PAIRS = new WeakMap<YAMLMap, ReadonlyMap<unknown, Pair>>();
function pairsOf(map: YAMLMap): ReadonlyMap<unknown, Pair> {
  const kept = PAIRS.get(map);
  if (kept) return kept;
  const pairs = new Map<unknown, Pair>();
  for (const pair of map.items)
    if (isScalar(pair.key) && !pairs.has(pair.key.value)) pairs.set(pair.key.value, pair);
  PAIRS.set(map, pairs);
  return pairs;
}

/** Where the path's last key that exists begins. */
function offsetOf({ contents }: Document, path: Path): number {
  let node: unknown = contents;
  let offset = contents?.range?.[0] ?? 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = pairsOf(node).get(key);
      if (!pair || !isScalar(pair.key)) break;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof key === 'number') {
      node = node.items[key];
      offset = (node as { range?: readonly number[] } | undefined)?.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}
