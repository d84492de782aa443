import type { TemplateData, TemplateValue } from './check-data.ts';

/** The same data with every text in NFC: decomposed letters print ragged and are not found by a search. */
export function normaliseData(data: TemplateData): TemplateData {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, normaliseValue(value)]));
}

const normaliseValue = (value: TemplateValue): TemplateValue =>
  typeof value === 'string'
    ? value.normalize('NFC')
    : Array.isArray(value)
      ? value.map(normaliseData)
      : value;
