import { readFileSync } from 'node:fs';
import type { SurveyDefinition } from '../../../domain/survey/definition.ts';
import { readDefinition } from '../../../domain/survey/read-definition.ts';

/** The example file that `vanthu survey init` writes. */
export const sampleText = readFileSync(
  new URL('../../../samples/survey/cung-cau-cong-nghe-2023.yaml', import.meta.url),
  'utf8',
);

const reading = readDefinition(sampleText);
if (!('definition' in reading)) throw new Error(JSON.stringify(reading.problems, null, 1));
export const sample: SurveyDefinition = reading.definition;
export const sampleLineOf = reading.lineOf;
