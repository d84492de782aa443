import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { auditActionLabel } from '../../../domain/audit/labels.ts';

const ROOT = join(import.meta.dirname, '../../..');

const sources = (room: string): string[] =>
  readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('generated'))
    .map((name) => readFileSync(join(ROOT, room, name), 'utf8'));

/** Every action that is written down by name somewhere in the rooms that write evidence. */
const actions = ['store', 'activities', 'client/api']
  .flatMap(sources)
  .flatMap((text) =>
    [...text.matchAll(/writeAudit\([^;]*?action: '(\w+)'/gs)].map((match) => match[1] ?? ''),
  );

describe('labels of the evidence', () => {
  test('there is evidence to look at', () => expect(new Set(actions).size).toBeGreaterThan(8));

  test.each([...new Set(actions)])('%s is told in Vietnamese', (action) => {
    const label = auditActionLabel(action);
    expect(label).not.toBe(action);
    expect(label).toBe(label.normalize('NFC'));
  });
});
