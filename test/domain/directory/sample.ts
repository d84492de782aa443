import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OfficeBundle } from '../../../domain/directory/bundle.ts';
import type { SignatoryFacts } from '../../../domain/directory/facts.ts';
import { readOffice, type OfficeFile } from '../../../domain/directory/read-office.ts';

const FOLDER = join(import.meta.dirname, '../../../samples/office');

export const sampleFiles = (): OfficeFile[] =>
  readdirSync(FOLDER).map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }));

/** The sample office as read from its files; throws with every problem when they are wrong. */
export function sampleOffice(): OfficeBundle {
  const reading = readOffice(sampleFiles());
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems, null, 1));
  return reading.bundle;
}

export const signatoriesOf = ({ people, posts, units, delegations }: OfficeBundle): SignatoryFacts => ({
  people,
  posts,
  units,
  authorities: delegations,
});
