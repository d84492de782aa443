import { join } from 'node:path';
import { createDocumentEngine } from '../documents/engine.ts';
import { readingsHere } from '../documents/readings/readings.ts';

/** What people hand in, read in the process of the test. */
export const READINGS = readingsHere(
  createDocumentEngine({ templatesDir: join(import.meta.dirname, '../templates') }),
);
