import { printable } from '../../domain/vietnamese/printable.ts';
import type { CitedDocument } from '../../domain/document/citation.ts';
import type { TemplateData, TemplateValue } from './check-data.ts';
import { isPicture } from '../modules/template-picture.ts';
import { isCited } from './filters.ts';

/**
 * The same data with every text in NFC: decomposed letters print ragged and are not found by a search. What no XML may
 * hold is dropped: one lone half of a letter makes a file that Word does not open.
 */
export function normaliseData(data: TemplateData): TemplateData {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, normaliseValue(value)]));
}

function normaliseValue(value: TemplateValue): TemplateValue {
  if (typeof value === 'string') return printed(value);
  if (isCited(value)) return normaliseCited(value);
  if (isPicture(value)) return { ...value, words: value.words.normalize('NFC') };
  return value.map(normaliseData);
}

/** What else somebody may have sent along is left as it is: no filter prints it. */
const normaliseCited = (document: CitedDocument): CitedDocument =>
  Object.fromEntries(
    Object.entries(document).map(([name, part]: [string, unknown]) => [
      name,
      typeof part === 'string' ? printed(part) : part,
    ]),
  ) as unknown as CitedDocument;

const printed = (text: string): string => printable(text.normalize('NFC'));
