import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { builtBundle } from './bundle.ts';

test('the workflows bundle for the sandbox, with nothing of Node and nothing big in them', async () => {
  const code = await readFile(await builtBundle(), 'utf8');
  for (const workflow of ['officialDocument', 'surveyCampaign']) expect(code).toContain(workflow);
  for (const banned of ['node_modules/zod/', 'node_modules/pg/', 'node_modules/kysely/', 'documents/engine'])
    expect(code).not.toContain(banned);
}, 120_000);
