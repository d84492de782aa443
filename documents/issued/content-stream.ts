/** What a page's content stream says, one operator with its operands at a time. Inline images are not read. */

/** A number, a name ("/F1"), a string ("<0a0b>" or "(text)") or an array of such. */
export type Operand = number | string | readonly Operand[];

export interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
}

export function* readOperations(stream: string): Generator<Operation> {
  let operands: Operand[] = [];
  const open: Operand[][] = [];
  for (const [token] of stream.matchAll(TOKEN)) {
    if (token === '[') {
      open.push(operands);
      operands = [];
    } else if (token === ']') {
      const array = operands;
      operands = [...(open.pop() ?? []), array];
    } else if (isOperator(token)) {
      yield { operator: token, operands };
      operands = [];
    } else operands.push(numberOrText(token));
  }
}

const TOKEN = /<<|>>|<[0-9A-Fa-f\s]*>|\((?:\\[^]|[^\\()])*\)|\[|\]|\/[^\s<>[\]()/%]*|[^\s<>[\]()/%]+/g;

const isOperator = (token: string): boolean =>
  /^[A-Za-z'"]/.test(token) && !/^(true|false|null)$/.test(token);

const numberOrText = (token: string): Operand => (/^[-+.\d]/.test(token) ? Number(token) : token);

/** Bytes of a string operand; a name or a number has none. */
export function bytesOf(operand: Operand | undefined): Buffer {
  if (typeof operand !== 'string') return Buffer.alloc(0);
  if (operand.startsWith('<')) {
    const hex = operand.replace(/[<>\s]/g, '');
    return Buffer.from(hex.length % 2 ? `${hex}0` : hex, 'hex');
  }
  return operand.startsWith('(') ? Buffer.from(unescape(operand.slice(1, -1)), 'latin1') : Buffer.alloc(0);
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const unescape = (text: string): string =>
  text.replace(/\\([0-7]{1,3}|[^])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(parseInt(code, 8) & 255) : (ESCAPES[code] ?? code),
  );
