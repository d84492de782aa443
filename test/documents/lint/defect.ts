import { change, word, xml, type Plant } from './plants.ts';

export interface Defect extends Plant {
  readonly rule: string;
}

const meantFor =
  <Args extends unknown[]>(make: (...args: Args) => Plant) =>
  (rule: string, ...args: Args): Defect => ({ rule, ...make(...args) });

export const badWord = meantFor(word);
export const badChange = meantFor(change);
export const badXml = meantFor(xml);
