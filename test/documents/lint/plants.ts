/** How a defect or an oddity is planted into a document that is right. */
import type { BASES } from './bases.ts';
import type { ClerkDocument } from './clerk.ts';
import type { Edit } from './mutate.ts';

export interface Plant {
  readonly base: Base;
  readonly name: string;
  /** Words of the document and what stands there instead. */
  readonly swap?: readonly (readonly [from: string, to: string])[];
  /** What words cannot say. */
  readonly change?: (document: ClerkDocument) => ClerkDocument;
  readonly xml?: readonly Edit[];
}
type Base = keyof typeof BASES;

export const word = (base: Base, from: string, to: string): Plant => ({
  base,
  name: `${from} → ${to}`,
  swap: [[from, to]],
});
export const words = (base: Base, name: string, ...swap: (readonly [string, string])[]): Plant => ({
  base,
  name,
  swap,
});
export const change = (
  base: Base,
  name: string,
  edit: (document: ClerkDocument) => ClerkDocument,
): Plant => ({
  base,
  name,
  change: edit,
});
export const xml = (base: Base, name: string, ...edits: Edit[]): Plant => ({ base, name, xml: edits });

export const without = (lines: readonly string[], text: string): string[] =>
  lines.filter((line) => !line.includes(text));
export const after = (lines: readonly string[], text: string, ...more: string[]): string[] =>
  lines.flatMap((line) => (line.includes(text) ? [line, ...more] : [line]));
