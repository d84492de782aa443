/**
 * Reads a form that was filled in as a Word file. Each place is found by the name it carries; where a program dropped the
 * names (LibreOffice 7.4), by its place in the text, if all other text is word for word that of our form. Whatever is not
 * where it belongs is reported and left for a person.
 */
import type { Element } from '@xmldom/xmldom';
import type { Problem } from '../../domain/failure/catalogue.ts';
import { cellName, type RawAnswer } from '../../domain/survey/answer.ts';
import { readFormCode, type FormCode } from '../../domain/survey/form-code.ts';
import {
  CODE_PART,
  formPartName,
  readFormPart,
  readSenderPart,
  type SenderPart,
} from '../../domain/survey/form-parts.ts';
import type { ColumnField, FormField, TableField } from '../../domain/survey/form.ts';
import { bodyOf, childrenOf, controlsIn, filledText, inside, textIn, type Control } from './docx-view.ts';
import { doubt, type FormReading } from './form-reading.ts';
import { isReserved } from '../blocks/reserved.ts';

/** The code a Word file carries: undefined when it is none of our forms, null when it does not check. */
export function codeInDocx(docx: Buffer): FormCode | null | undefined {
  const body = bodyOf(docx);
  if (!body) return undefined;
  const named = controlsIn(body).find(({ tag }) => tag === CODE_PART);
  const printed = /Mã phiếu: *([^\n(]+)/.exec(textIn(body))?.[1];
  const text = named?.text ?? printed;
  return text === undefined ? undefined : readFormCode(text);
}

export interface FormAsIssued {
  readonly fields: readonly FormField[];
  /** The .docx as it went out: what stands in it was not written by whoever filled it in. */
  readonly docx: Buffer;
}

/** @param docx has passed `checkDocx` */
export function readFormDocx(docx: Buffer, issued: FormAsIssued): FormReading | null {
  const [body, blank] = [bodyOf(docx), bodyOf(issued.docx)];
  if (!body || !blank) return null;
  const named = nameControls(outlineOf(body), outlineOf(blank));
  const places = new Map<string, Control[]>();
  for (const [name, control] of named.places) places.set(name, [...(places.get(name) ?? []), control]);
  const raw: Record<string, string | readonly string[]> = {};
  const doubts: Problem[] = [...named.doubts];
  for (const field of issued.fields) {
    const read =
      field.type === 'table'
        ? readTable(field, named.tables.get(field.id))
        : field.type === 'file'
          ? { raw: {}, doubts: [] }
          : readSingle(field, places);
    Object.assign(raw, read.raw);
    doubts.push(...read.doubts);
  }
  const code = codeInDocx(docx) ?? null;
  return { code, raw, sender: senderIn(places), doubts };
}

interface Outline {
  /** Outside tables: the words around the places, and the places. */
  readonly lines: readonly { readonly words: string; readonly controls: readonly Control[] }[];
  readonly tables: readonly Element[];
}

function outlineOf(body: Element): Outline {
  const tables = [...inside(body, 'w:tbl')];
  const within = new Set(tables.flatMap((table) => [...inside(table, 'w:p')]));
  const lines = [...inside(body, 'w:p')]
    .filter((line) => !within.has(line))
    .map((line) => {
      const controls = controlsIn(line);
      return { words: wordsAround(line, controls), controls };
    })
    .filter(({ words, controls }) => words !== '' || controls.length > 0);
  return { lines, tables };
}

const wordsAround = (line: Element, controls: readonly Control[]): string =>
  filledText(textIn(line, new Set(controls.map(({ element }) => element)))).replace(/\s+/g, ' ');

interface Named {
  readonly places: readonly (readonly [string, Control])[];
  /** By the field they answer. */
  readonly tables: ReadonlyMap<string, Element>;
  readonly doubts: readonly Problem[];
}

function nameControls(form: Outline, blank: Outline): Named {
  const all = form.lines.flatMap(({ controls }) => controls);
  const byName = all.some(({ tag }) => isAnswerPart(tag));
  const doubts = strayWords(form, blank);
  if (byName) {
    const strange = all.filter(({ tag }) => !isKnown(tag));
    return {
      places: all.map((control) => [control.tag, control] as const),
      tables: tablesByPlace(form, blank),
      doubts: [
        ...doubts,
        ...strange.map(({ tag, text }) => doubt(tag || 'ô không tên', `ô lạ, ghi “${brief(text)}”`)),
      ],
    };
  }
  const alike =
    form.lines.length === blank.lines.length &&
    form.lines.every((line, i) => {
      const original = blank.lines[i];
      return original && line.controls.length === original.controls.length && line.words === original.words;
    });
  if (!alike)
    return {
      places: [],
      tables: new Map(),
      doubts: [...doubts, doubt('tệp', 'các ô đã mất tên và lời văn đã khác mẫu, không đọc được chắc chắn')],
    };
  const places = form.lines.flatMap(({ controls }, i) =>
    controls.map((control, j) => [blank.lines[i]?.controls[j]?.tag ?? '', control] as const),
  );
  return { places, tables: tablesByPlace(form, blank), doubts };
}

const isAnswerPart = (tag: string): boolean => readFormPart(tag) !== null;
const isKnown = (tag: string): boolean =>
  isAnswerPart(tag) || readSenderPart(tag) !== null || tag === CODE_PART || isReserved(tag);

/** Our tables follow one another as in the form; a table more or less, and none can be told. */
function tablesByPlace(form: Outline, blank: Outline): ReadonlyMap<string, Element> {
  if (form.tables.length !== blank.tables.length) return new Map();
  return new Map(
    blank.tables.flatMap((table, i) => {
      const part = controlsIn(table)
        .map(({ tag }) => readFormPart(tag))
        .find((each) => each !== null);
      const same = form.tables[i];
      return part && same ? [[part.field, same] as const] : [];
    }),
  );
}

/** Words outside every place that our form does not have. The signature block is free to be written in. */
function strayWords(form: Outline, blank: Outline): Problem[] {
  const ours = new Set(blank.lines.map(({ words }) => words));
  const stray = form.lines.filter(({ words }) => !ours.has(words)).map(({ words }) => words);
  const more = form.tables.length - blank.tables.length;
  return [
    ...stray.map((words) => doubt('ngoài các ô', `có ghi “${brief(words)}”`)),
    ...(more === 0 ? [] : [doubt('tệp', more > 0 ? 'có thêm bảng không thuộc mẫu' : 'mất bảng của mẫu')]),
  ];
}

interface Read {
  readonly raw: RawAnswer;
  readonly doubts: readonly Problem[];
}

function readSingle(field: ColumnField, places: ReadonlyMap<string, readonly Control[]>): Read {
  const names =
    field.type === 'choice'
      ? field.options.map((_, i) => formPartName({ field: field.id, option: i + 1 }))
      : [formPartName({ field: field.id })];
  const found = names.map((name) => places.get(name) ?? []);
  const doubts = found.flatMap((controls) =>
    controls.length === 1 ? [] : [doubt(field.label, controls.length === 0 ? 'ô đã mất' : 'ô bị lặp lại')],
  );
  const controls = found.flatMap(([first]) => (first ? [first] : []));
  if (doubts.length > 0) return { raw: {}, doubts: doubts.slice(0, 1) };
  if (field.type !== 'choice') return { raw: filled({ [field.id]: controls[0]?.text ?? '' }), doubts };
  return { raw: ticks(field.id, field.options, controls), doubts };
}

const ticks = (name: string, options: readonly string[], controls: readonly Control[]): RawAnswer => {
  const chosen = options.filter((_, i) => controls[i]?.ticked === true);
  return chosen.length > 0 ? { [name]: chosen } : {};
};

const filled = (raw: Record<string, string>): RawAnswer =>
  Object.fromEntries(Object.entries(raw).filter(([, text]) => text !== ''));

/** Rows as they stand, also those added below ours: a cell answers the column above it, whoever made the row. */
function readTable(field: TableField, table: Element | undefined): Read {
  if (!table) return { raw: {}, doubts: [doubt(field.label, 'không còn bảng để ghi')] };
  const rows = [...rowsOf(table, 'w:tr')].slice(1).map((row) => [...rowsOf(row, 'w:tc')]);
  const raw: Record<string, string | readonly string[]> = {};
  const doubts: Problem[] = [];
  rows.forEach((cells, r) => {
    if (cells.length !== field.columns.length + 1) {
      doubts.push(doubt(field.label, `dòng ${r + 1} không đủ số ô của bảng`));
      return;
    }
    field.columns.forEach((column, c) => {
      const read = readCell(column, cells[c + 1] as Element, cellName(field.id, r, column.id));
      Object.assign(raw, read.raw);
      doubts.push(...read.doubts);
    });
  });
  return { raw, doubts };
}

/** Direct rows or cells, also when wrapped in a place of their own. */
function* rowsOf(node: Element, name: string): Generator<Element> {
  for (const child of childrenOf(node)) {
    if (child.tagName === name) yield child;
    else if (['w:sdt', 'w:sdtContent', 'w:ins'].includes(child.tagName)) yield* rowsOf(child, name);
  }
}

function readCell(column: ColumnField, cell: Element, name: string): Read {
  const controls = controlsIn(cell);
  if (column.type === 'choice' && column.multiple) {
    const boxes = controls.filter(({ ticked }) => ticked !== null);
    if (boxes.length === column.options.length)
      return { raw: ticks(name, column.options, boxes), doubts: [] };
    const text = filledText(textIn(cell));
    return text === ''
      ? { raw: {}, doubts: [] }
      : { raw: {}, doubts: [doubt(column.label, `ghi “${brief(text)}” thay cho các ô đánh dấu`)] };
  }
  // What stands in a place that nobody touched is no answer; what stands beside it in the same cell is.
  const placed = controls.map(({ text }) => text);
  const beside = filledText(textIn(cell, new Set(controls.map(({ element }) => element))));
  const texts = [...placed, beside].filter((text) => text !== '');
  return { raw: filled({ [name]: texts.join(' ') }), doubts: [] };
}

function senderIn(places: ReadonlyMap<string, readonly Control[]>): Partial<Record<SenderPart, string>> {
  const entries = [...places].flatMap(([name, [control]]) => {
    const part = readSenderPart(name);
    return part && control?.text ? [[part, control.text] as const] : [];
  });
  return Object.fromEntries(entries);
}

const brief = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 80 ? line : `${line.slice(0, 79)}…`;
};
