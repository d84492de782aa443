import { expect, inject, test } from 'vitest';
import { generateSchema } from '../../stack/codegen.ts';

test('the types of the tables are those of the migrated database (else: npm run schema)', () => {
  expect(generateSchema(inject('templateUrl'), '--verify')).toBeNull();
});
