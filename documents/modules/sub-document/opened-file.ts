/** A .docx that was attached, opened part by part. Nothing of it is run or fetched. */
import type { Element } from '@xmldom/xmldom';
import path from 'node:path';
import { childrenOf } from '../../form-files/docx-view.ts';
import { inflateEntry, readZipDirectory } from '../../intake/zip-directory.ts';
import { openPackage } from '../../lint/package.ts';
import { child } from './names.ts';

export interface Relation {
  /** Last word of its type: `image`, `hyperlink`. */
  readonly type: string;
  /** Name of the part in the zip; null when it points out of the file. */
  readonly part: string | null;
}

export interface OpenedFile {
  readonly body: Element;
  /** Root of the part of the document that stands in this relation to it. */
  related(type: string): { readonly name: string; readonly root: Element } | null;
  /** Relations of a part by their id. */
  relations(part: string): ReadonlyMap<string, Relation>;
  bytes(part: string): Buffer | null;
}

export const DOCUMENT = 'word/document.xml';

/** @param docx has passed `checkDocx`. Null when its main part cannot be read. */
export function openFile(docx: Buffer): OpenedFile | null {
  const parts = openPackage(docx);
  const body = child(parts?.part(DOCUMENT), 'w:body');
  if (!parts || !body) return null;
  const entries = new Map((readZipDirectory(docx) ?? []).map((entry) => [entry.name, entry]));
  const relations = (part: string): Map<string, Relation> => {
    const folder = path.posix.dirname(part);
    const root = parts.part(`${folder}/_rels/${path.posix.basename(part)}.rels`);
    return new Map((root ? [...childrenOf(root)] : []).map((each) => relationOf(each, folder)));
  };
  return {
    body,
    relations,
    related(type) {
      const found = [...relations(DOCUMENT).values()].find((each) => each.type === type);
      const root = found?.part ? parts.part(found.part) : null;
      return found?.part && root ? { name: found.part, root } : null;
    },
    bytes(part) {
      const entry = entries.get(part);
      return entry ? inflateEntry(docx, entry) : null;
    },
  };
}

function relationOf(element: Element, folder: string): [string, Relation] {
  const target = element.getAttribute('Target') ?? '';
  const outside = (element.getAttribute('TargetMode') ?? '') === 'External';
  const type = /[^/]*$/.exec(element.getAttribute('Type') ?? '')?.[0] ?? '';
  const part = target.startsWith('/') ? target.slice(1) : path.posix.join(folder, target);
  return [element.getAttribute('Id') ?? '', { type, part: outside ? null : part }];
}
