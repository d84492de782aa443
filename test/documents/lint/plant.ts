import { lintFile } from '../../../documents/lint/lint-file.ts';
import { BASES } from './bases.ts';
import { clerkDocx, type ClerkDocument } from './clerk.ts';
import type { Plant } from './plants.ts';
import { mutate } from './mutate.ts';

/** The document with what is planted in it; words that are not there are a mistake of the table. */
export function planted({ base, name, swap = [], change, xml }: Plant): Buffer {
  const words = swap.reduce<ClerkDocument>(
    (document, [from, to]) => swapped(document, from, to, name),
    BASES[base],
  );
  const docx = clerkDocx(change ? change(words) : words);
  return xml ? mutate(docx, xml) : docx;
}

function swapped(document: ClerkDocument, from: string, to: string, name: string): ClerkDocument {
  const text = JSON.stringify(document);
  const changed = text.replaceAll(inJson(from), inJson(to));
  if (changed === text) throw new Error(`${name}: not in the document`);
  return JSON.parse(changed) as ClerkDocument;
}

const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);

const known = new Map<Plant, Promise<string[]>>();

/** Rules that find something; each plant is judged once. */
export function rulesIn(plant: Plant): Promise<string[]> {
  const found = known.get(plant) ?? judged(plant);
  known.set(plant, found);
  return found;
}

const judged = async (plant: Plant): Promise<string[]> =>
  (await lintFile(planted(plant), 'van-ban.docx')).findings.map(({ rule }) => rule);
