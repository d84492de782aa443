/** What the schema does not say and Word asks for all the same: everything a part names is there, and there once. */
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import path from 'node:path';
import PizZip from 'pizzip';
import { readZipDirectory } from '../../../documents/intake/zip-directory.ts';

const TYPES = '[Content_Types].xml';

/** A .docx or .xlsx opened for judging. */
interface Opened {
  readonly names: readonly string[];
  readonly tree: (name: string) => Document | null;
  readonly text: (name: string) => string;
}

export function packageFaults(file: Buffer): string[] {
  const names = (readZipDirectory(file) ?? []).map(({ name }) => name);
  const zip = new PizZip(file);
  const text = (name: string): string => zip.file(name)?.asText() ?? '';
  const tree = (name: string): Document | null =>
    names.includes(name) ? new DOMParser().parseFromString(text(name), 'text/xml') : null;
  const opened: Opened = { names, tree, text };
  return [...new Set(RULES.flatMap((rule) => rule(opened)))];
}

const all = (tree: Document | Element | null, name: string): Element[] =>
  tree ? [...tree.getElementsByTagName(name)] : [];
const twice = (values: readonly (string | null)[]): string[] => [
  ...new Set(values.filter((value, i) => values.indexOf(value) !== i).map(String)),
];
const val = (node: Element): string => node.getAttribute('w:val') ?? '';
const child = (node: Element, name: string): Element | undefined =>
  [...node.childNodes].find((each) => each.nodeName === name) as Element | undefined;

const words = ({ names }: Opened): readonly string[] =>
  names.filter((name) => /^word\/(?:document|header\d*|footer\d*|footnotes)\.xml$/.test(name));

function parts({ names, tree }: Opened): string[] {
  const types = tree(TYPES);
  const overrides = all(types, 'Override').map((each) => each.getAttribute('PartName') ?? '');
  const endings = all(types, 'Default').map((each) => each.getAttribute('Extension') ?? '');
  const typed = (name: string): boolean =>
    overrides.includes(`/${name}`) ||
    (!name.endsWith('.xml') && endings.includes(name.split('.').at(-1) ?? ''));
  return [
    ...(names[0] === TYPES ? [] : [`the archive begins with ${names[0] ?? 'nothing'}`]),
    ...twice(names.map((name) => name.toLowerCase())).map((name) => `${name} is in the archive twice`),
    ...names.filter((name) => /\\|\/$|[^ -~]/.test(name)).map((name) => `a part is called ${name}`),
    ...[...twice(overrides), ...twice(endings)].map((each) => `${each} has two types`),
    ...overrides
      .filter((each) => !names.includes(each.slice(1)))
      .map((each) => `${each} has a type and is not there`),
    ...names.filter((name) => name !== TYPES && !typed(name)).map((name) => `${name} has no type`),
  ];
}

function relations({ names, tree, text }: Opened): string[] {
  return names
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) => {
      const rows = all(tree(name), 'Relationship');
      const ids = rows.map((each) => each.getAttribute('Id'));
      const folder = path.posix.dirname(path.posix.dirname(name));
      const source = path.posix.join(folder, path.posix.basename(name, '.rels'));
      const targets = rows
        .filter((each) => each.getAttribute('TargetMode') !== 'External')
        .map((each) => each.getAttribute('Target') ?? '')
        .map((to) => (to.startsWith('/') ? to.slice(1) : path.posix.join(folder, to)));
      const used = [...text(source).matchAll(/ r:(?:id|embed|link|pict)="([^"]*)"/g)].map(
        ([, id]) => id ?? '',
      );
      return [
        ...twice(ids).map((id) => `${name} has ${id} twice`),
        ...targets
          .filter((to) => !names.includes(to))
          .map((to) => `${name} leads to ${to}, which is not there`),
        ...used.filter((id) => !ids.includes(id)).map((id) => `${source} names ${id}, which is not related`),
      ];
    });
}

function styles(opened: Opened): string[] {
  const found = all(opened.tree('word/styles.xml'), 'w:style');
  const of = (type: string) =>
    found
      .filter((each) => each.getAttribute('w:type') === type)
      .map((each) => each.getAttribute('w:styleId'));
  const known = { 'w:pStyle': of('paragraph'), 'w:rStyle': of('character'), 'w:tblStyle': of('table') };
  const names = found.map((each) => val(all(each, 'w:name')[0] ?? each).toLowerCase());
  const leading = ['w:basedOn', 'w:next', 'w:link'].flatMap((name) =>
    found.flatMap((each) => all(each, name)),
  );
  const ids = found.map((each) => each.getAttribute('w:styleId'));
  return [
    ...[...twice(ids), ...twice(names)].map((name) => `two styles are called ${name}`),
    ...leading.filter((each) => !ids.includes(val(each))).map((each) => `a style leads to ${val(each)}`),
    ...words(opened).flatMap((part) =>
      Object.entries(known).flatMap(([name, there]) =>
        all(opened.tree(part), name)
          .filter((each) => !there.includes(val(each)))
          .map((each) => `${part}: no ${name} ${val(each)}`),
      ),
    ),
  ];
}

function numbers(opened: Opened): string[] {
  const lists = all(opened.tree('word/numbering.xml'), 'w:num').map((each) => each.getAttribute('w:numId'));
  const notes = all(opened.tree('word/footnotes.xml'), 'w:footnote').map((each) => each.getAttribute('w:id'));
  const trees = words(opened).map((part) => opened.tree(part));
  const every = (name: string): Element[] => trees.flatMap((tree) => all(tree, name));
  const asked = [...every('w:numId'), ...all(opened.tree('word/styles.xml'), 'w:numId')];
  const places = every('w:sdtPr').map((each) => val(child(each, 'w:id') ?? each));
  return [
    ...[...twice(lists), ...twice(notes)].map((id) => `number ${id} is given twice`),
    ...asked
      .filter((each) => val(each) !== '0' && !lists.includes(val(each)))
      .map((each) => `no list ${val(each)}`),
    ...every('w:footnoteReference')
      .filter((each) => !notes.includes(each.getAttribute('w:id')))
      .map((each) => `no footnote ${each.getAttribute('w:id')}`),
    ...twice(every('wp:docPr').map((each) => each.getAttribute('id'))).map(
      (id) => `two drawings have number ${id}`,
    ),
    ...twice(places).map((id) => `two places have number ${id === '' ? 'none' : id}`),
    ...every('w:commentReference').map(() => 'a comment is referred to'),
  ];
}

function fields(opened: Opened): string[] {
  return words(opened).flatMap((part) => {
    let open = 0;
    for (const mark of all(opened.tree(part), 'w:fldChar')) {
      const type = mark.getAttribute('w:fldCharType');
      open += type === 'begin' ? 1 : type === 'end' ? -1 : 0;
      if (open < 0) return [`${part}: a field ends that never began`];
    }
    return open === 0 ? [] : [`${part}: a field is left open`];
  });
}

/** Word goes by the grid; LibreOffice forgives one that is not that of the cells. */
function tables(opened: Opened): string[] {
  return words(opened).flatMap((part) =>
    all(opened.tree(part), 'w:tbl').flatMap((table) => {
      const columns = all(child(table, 'w:tblGrid') ?? null, 'w:gridCol').map((each) =>
        each.getAttribute('w:w'),
      );
      const rows = all(table, 'w:tr').filter((row) => row.parentNode === table);
      return rows.flatMap((row) => {
        const cells = all(row, 'w:tc').filter((cell) => cell.parentNode === row);
        const spans = cells.map((cell) =>
          Number(val(all(child(cell, 'w:tcPr') ?? null, 'w:gridSpan')[0] ?? cell) || 1),
        );
        const beside = ['w:gridBefore', 'w:gridAfter'].map((name) =>
          Number(val(all(child(row, 'w:trPr') ?? null, name)[0] ?? row) || 0),
        );
        const across = [...spans, ...beside].reduce((sum, each) => sum + each, 0);
        return [
          ...(across <= columns.length
            ? []
            : [`${part}: a row of ${across} columns in a grid of ${columns.length}`]),
          ...(cells.every((cell) => cell.lastChild?.nodeName === 'w:p')
            ? []
            : [`${part}: a cell ends without a paragraph`]),
        ];
      });
    }),
  );
}

const RULES = [parts, relations, styles, numbers, fields, tables] as const;
