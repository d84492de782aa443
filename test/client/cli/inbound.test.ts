import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { runCli } from '../../../client/cli/program.ts';
import { addTokens } from '../../../client/cli/token-file.ts';

const home = mkdtempSync(join(tmpdir(), 'vanthu-inbound-'));
addTokens(join(home, 'tokens.json'), { an: 'a' });
afterAll(() => rmSync(home, { recursive: true }));

test('of a mail with several forms each is told, with the line that gives it to its recipient', async () => {
  let out = '';
  const message = {
    ...{ id: 5, receivedAt: '2023-07-20T03:00:00.000Z', from: 'a@b.vn', subject: 'Phiếu', state: 'waiting' },
    ...{ stateLabel: 'Chờ người xem', kindLabel: 'Phiếu trả lời', recipientId: null, recipientName: null },
    ...{
      campaignId: null,
      reasons: [],
      outcome: null,
      source: 'api',
      messageId: null,
      text: '',
      matchedBy: [],
    },
    candidates: [{ id: 7, name: 'Sở Y tế' }],
    attachments: [],
    forms: [
      { name: 'mot.docx', candidates: [], outcome: 'Đã ghi nhận phiếu của Sở Nội vụ' },
      { name: 'hai.docx', candidates: [7], outcome: null },
      { name: 'ba.docx', candidates: [], outcome: null },
    ],
  };
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(message)));
  const io = { home, url: 'http://127.0.0.1:1', as: 'an', columns: null, err: () => undefined };
  try {
    expect(await runCli(['inbound', 'show', '5'], { ...io, out: (text: string) => void (out += text) })).toBe(
      0,
    );
  } finally {
    vi.unstubAllGlobals();
  }
  expect(out).toContain('Phiếu 1, mot.docx: Đã ghi nhận phiếu của Sở Nội vụ\n');
  expect(out).toContain(
    'Phiếu 2, hai.docx, có thể là: Sở Y tế → npx vanthu inbound assign 5 --recipient 7 --form 2',
  );
  expect(out).toContain('Phiếu 3, ba.docx: npx vanthu inbound assign 5 --recipient SỐ --form 3');
});
