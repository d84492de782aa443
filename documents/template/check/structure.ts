/** What LibreOffice forgives and Word does not: every document made from such a template would be a damaged file to it. */
import type { Element } from '@xmldom/xmldom';
import type { TemplateFinding } from '../../../domain/template/finding.ts';
import { readZipDirectory } from '../../intake/zip-directory.ts';
import { openPackage } from '../../lint/package.ts';
import { childrenOf } from '../../form-files/docx-view.ts';
import { holdsProperties, stands } from '../../modules/schema-order.ts';
import { nameOf } from '../../modules/sub-document/names.ts';
import { isOddLength } from '../../modules/sub-document/values.ts';

const PARTS = /^word\/(?:document|styles|footnotes|header\d*|footer\d*)\.xml$/;
const RESAVE = 'Mở tệp bằng Word hoặc LibreOffice, lưu lại thành .docx rồi gửi lại';

export function structureFindings(docx: Buffer): TemplateFinding[] {
  const opened = openPackage(docx);
  const names = (readZipDirectory(docx) ?? []).map(({ name }) => name).filter((name) => PARTS.test(name));
  const elements = names.flatMap((name) => [...everyIn(opened?.part(name) ?? null)]);
  return KINDS.flatMap(({ severity, finds, tells }) => {
    const found = elements.flatMap((element) => finds(element) ?? []);
    const [first] = found;
    return first === undefined
      ? []
      : [{ severity, where: 'cả mẫu', what: tells(found.length, first), remedy: RESAVE, source: null }];
  });
}

interface Kind {
  readonly severity: TemplateFinding['severity'];
  /** What is wrong with an element; null: nothing. */
  readonly finds: (element: Element) => string | null;
  readonly tells: (count: number, first: string) => string;
}

const KINDS: readonly Kind[] = [
  {
    severity: 'error',
    finds: (element) => {
      const odd = [...element.attributes].find(({ name, value }) =>
        isOddLength(nameOf(element) ?? '', name, value),
      );
      return odd ? `${odd.name}="${odd.value}"` : null;
    },
    tells: (count, first) => `có ${count} số đo lẻ (${first}), Word coi là tệp hỏng`,
  },
  {
    severity: 'error',
    finds: (element) =>
      nameOf(element) === 'w:tc' && !endsWell(element) ? textOf(element.parentNode) : null,
    tells: (count, first) =>
      `có ${count} ô bảng không kết thúc bằng một đoạn văn${first && ` (dòng “${first}”)`}, Word coi là tệp hỏng`,
  },
  {
    severity: 'warning',
    finds: (element) => {
      const name = nameOf(element) ?? '';
      if (!holdsProperties(name)) return null;
      const inside = [...childrenOf(element)].map(nameOf).filter((each) => each?.startsWith('w:'));
      return stands(name, inside as string[]) ? null : name;
    },
    tells: (count, first) => `có ${count} chỗ định dạng không theo thứ tự mà Word ghi (${first})`,
  },
];

/** A content control brings its paragraph with it; marks of places and changes do not count. */
const BLOCKS: ReadonlySet<string | null> = new Set(['w:p', 'w:tbl', 'w:sdt', 'w:customXml']);
const endsWell = (cell: Element): boolean => {
  const last = [...childrenOf(cell)]
    .map(nameOf)
    .filter((name) => BLOCKS.has(name))
    .at(-1);
  return last !== undefined && last !== 'w:tbl';
};
const textOf = (row: Element['parentNode']): string =>
  (row?.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 60);

/** Without recursion: a file may be as deep as it likes. */
function* everyIn(root: Element | null): Generator<Element> {
  const waiting = root ? [root] : [];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    waiting.push(...[...childrenOf(next)].reverse());
  }
}
