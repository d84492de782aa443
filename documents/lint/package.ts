import { DOMParser, type Element } from '@xmldom/xmldom';
import { childrenOf } from '../form-files/docx-view.ts';
import { inflateEntry, readZipDirectory, type ZipEntry } from '../intake/zip-directory.ts';
import { withUsualPrefixes } from './usual-prefixes.ts';

/** Bytes of one part; the text of a thousand pages has less. */
const LARGEST_PART = 24 * 1024 * 1024;

/** The XML parts of a .docx, each parsed when first asked for. */
export interface DocxPackage {
  /** Root of a part; null when it is not there or broken. */
  part(name: string): Element | null;
  has(pattern: RegExp): boolean;
  /** Target part of a relationship of `document.xml`. */
  target(relationshipId: string): string | null;
  /** The part that stands in this relation to the document, by the last word of its type. */
  related(type: string): Element | null;
}

/** @param docx has passed the bounds of zip files; nothing of it is run or fetched, its XML is only read */
export function openPackage(docx: Buffer): DocxPackage | null {
  const entries = new Map((readZipDirectory(docx) ?? []).map((entry) => [entry.name, entry]));
  if (!entries.has('word/document.xml')) return null;
  const parts = new Map<string, Element | null>();
  const part = (name: string): Element | null => {
    const known = parts.get(name);
    if (known !== undefined) return known;
    const root = parse(docx, entries.get(name));
    parts.set(name, root);
    return root;
  };
  const relations = relationsIn(part('word/_rels/document.xml.rels'));
  return {
    part,
    has: (pattern) => [...entries.keys()].some((name) => pattern.test(name)),
    target: (id) => relations.find((each) => each.id === id)?.target ?? null,
    related: (type) => {
      const found = relations.find((each) => each.type.endsWith(`/${type}`));
      return found ? part(found.target) : null;
    },
  };
}

function parse(docx: Buffer, entry: ZipEntry | undefined): Element | null {
  const bytes = entry && entry.size <= LARGEST_PART ? inflateEntry(docx, entry) : null;
  const text = bytes?.toString('utf8');
  if (!text || /<!DOCTYPE|<!ENTITY/i.test(text)) return null;
  try {
    return new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(message);
      },
    }).parseFromString(withUsualPrefixes(text.replace(/^\uFEFF/, '')), 'text/xml').documentElement;
  } catch {
    return null;
  }
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

function relationsIn(root: Element | null): Relation[] {
  if (!root) return [];
  return [...childrenOf(root)]
    .filter((each) => (each.getAttribute('TargetMode') ?? '') !== 'External')
    .map((each) => ({
      id: each.getAttribute('Id') ?? '',
      type: each.getAttribute('Type') ?? '',
      target: partName(each.getAttribute('Target') ?? ''),
    }));
}

const partName = (target: string): string =>
  target.startsWith('/') ? target.slice(1) : `word/${target.replace(/^\.\//, '')}`;
