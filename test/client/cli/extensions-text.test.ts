import { expect, test } from 'vitest';
import { extensionsText } from '../../../client/cli/extensions-text.ts';
import { textTable } from '../../../client/cli/text-table.ts';

type Rows = Parameters<typeof extensionsText>[2];
const row = (id: number, state: string) =>
  ({
    id,
    name: `Nơi ${id}`,
    askedUntil: '2023-08-08',
    reason: 'x',
    state,
    decisionComment: null,
  }) as unknown as Rows[number];
const text = (rows: Rows): string =>
  extensionsText({ table: (of, layout) => textTable(of, layout, null) }, 'ks', rows);

test('the first that waits is told with the commands that answer it', () => {
  const shown = text([row(1, 'granted'), row(2, 'asked'), row(3, 'asked')]);
  expect(shown).toContain('npx vanthu survey extensions ks --grant 2 --comment "…"');
  expect(shown).toContain('npx vanthu survey extensions ks --refuse 2 --comment "…"');
});

test('nobody waits, nobody asked', () => {
  expect(text([row(1, 'granted')])).not.toContain('--grant');
  expect(text([])).toBe('Chưa nơi nào đề nghị lùi thời hạn.');
});
