import { z } from 'zod';
import { fieldSpec } from './fields.ts';

/**
 * What stands beside every `template.docx`: which document it makes, the tags it must carry (`toPlaces.name` is
 * `{name}` inside the section `{#toPlaces}`; raw XML tags are written with `@`), the controls kept blank until the
 * number is issued, and a sample that renders.
 */
export const manifestSchema = z.strictObject({
  documentType: z.string().min(1),
  /** Vietnamese name shown to people. */
  title: z.string().min(1),
  tags: z.array(z.string().min(1)),
  reserved: z.array(z.string().min(1)),
  /** Tags and places that a version of the office's own may do without, all of them or none. */
  mayLeaveOut: z.array(z.string().min(1)).optional(),
  /** Paragraph and table styles that the generated parts use. */
  styles: z.array(z.string().min(1)),
  /** What this form asks for besides what every official document has. */
  fields: z.record(z.string(), fieldSpec).optional(),
  sample: z.record(z.string(), z.unknown()),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** What of `mayLeaveOut` a template does without: everything or nothing. `found` are its tags and its places. */
export function leftOut({ mayLeaveOut = [] }: Manifest, found: readonly string[]): readonly string[] {
  return mayLeaveOut.some((name) => found.includes(name)) ? [] : mayLeaveOut;
}

/** A template as found in its folder. */
export interface TemplateSource {
  /** Folder name, also the name of the rendered file: `cong-van`. */
  readonly name: string;
  readonly manifest: Manifest;
  readonly docx: Buffer;
}
