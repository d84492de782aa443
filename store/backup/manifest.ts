/** What a backup says of itself: everything needed to check it before anything is replaced. */
import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const manifestSchema = z.strictObject({
  format: z.literal('vanthu-backup'),
  version: z.literal(1),
  /** Machine time of the snapshot. */
  takenAt: z.iso.datetime(),
  office: z.strictObject({
    kind: z.enum(['production', 'rehearsal']),
    organisationId: z.string().nullable(),
  }),
  /** In the order they were applied. */
  migrations: z.array(z.string().regex(/^[\w-]+$/)).min(1),
  tables: z.array(
    z.strictObject({
      name: z.string().regex(/^\w+$/),
      columns: z.array(z.string().regex(/^\w+$/)).min(1),
      size: z.number(),
      sha256,
    }),
  ),
  /** Last value of each identity and whether it was given. */
  sequences: z.array(
    z.strictObject({ name: z.string().regex(/^\w+$/), last: z.number(), called: z.boolean() }),
  ),
  /** Stored files, named by their hash. */
  files: z.array(z.strictObject({ sha256, size: z.number() })),
  /** Link key and tokens: name in the archive, hash. */
  secrets: z.array(z.strictObject({ name: z.enum(['link-key', 'tokens.json']), size: z.number(), sha256 })),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Paths inside the archive. */
export const PLACES = {
  manifest: 'manifest.json',
  table: (name: string) => `tables/${name}.copy`,
  file: (sha256: string) => `files/${sha256.slice(0, 2)}/${sha256.slice(2)}`,
  secret: (name: string) => `secrets/${name}`,
} as const;
