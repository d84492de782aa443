/** What happens around the campaign in a real office: the document from above, calls, paper, a pause. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CAMPAIGN, DEFINITION, LETTER, PEOPLE, type Stage } from './stage.ts';

const { LEADER, HEAD, OFFICER, CLERK } = PEOPLE;

/** Số đến of the assignment: the first this year by the sample office. */
export const ASSIGNMENT = '912/2023';

/** The letter of the superior is registered, settled and becomes a campaign. @returns the definition's file */
export async function registerAssignment({ shell: { vanthu }, desk }: Stage): Promise<string> {
  await vanthu(
    CLERK,
    ...['incoming', 'register', '--author', 'Ủy ban nhân dân tỉnh Hưng Yên', '--number', '1801/UBND-KGVX'],
    ...['--date', '07/7/2023', '--subject'],
    'giao Sở Khoa học và Công nghệ chủ trì khảo sát nguồn cung - cầu công nghệ và đổi mới sáng tạo',
  );
  const scan = join(desk, 'cv-1801.pdf');
  writeFileSync(scan, '%PDF-1.7\n% bản quét của buổi diễn tập\n');
  await vanthu(CLERK, 'incoming', 'attach', ASSIGNMENT, scan);
  const due = ['--deadline', 'chậm nhất ngày 04/8/2023', '--instruction', 'Khảo sát đủ các nhóm'];
  await vanthu(
    LEADER,
    'incoming',
    'instruct',
    ASSIGNMENT,
    '--lead',
    'qlcn-ttcn',
    '--support',
    'van-phong',
    ...due,
  );
  await vanthu(HEAD, 'tasks');
  await vanthu(CLERK, 'incoming', 'show', ASSIGNMENT);
  const file = join(desk, 'khao-sat.yaml');
  const written = /assignment:\n {2}reference: >-\n(?: {4}.*\n)+/;
  writeFileSync(
    file,
    readFileSync(DEFINITION, 'utf8').replace(written, `assignment:\n  arrival: ${ASSIGNMENT}\n`),
  );
  return file;
}

interface Line {
  readonly recipientId: number;
  readonly name: string;
  readonly answer: object | null;
}

/** The desk in the days before the deadline: one calls, one comes on paper, the leader stops mail for a morning. */
export async function workTheDesk({ shell: { vanthu, ask }, desk, say }: Stage): Promise<void> {
  await vanthu(LEADER, 'survey', 'say', CAMPAIGN);
  await vanthu(OFFICER, 'survey', 'calls', CAMPAIGN);
  const missing = (await ask<readonly Line[]>(OFFICER, 'survey', 'answers', CAMPAIGN)).filter(
    ({ answer }) => !answer,
  );
  const [called, onPaper] = missing.slice(-2);
  if (!called || !onPaper) throw new Error('nobody is missing any more');
  const promise = ['--said', 'Giám đốc đi công tác, về sẽ ký', '--promised', '21/7/2023'];
  await vanthu(OFFICER, 'survey', 'call', CAMPAIGN, String(called.recipientId), ...promise);
  const form = join(desk, 'phieu-giay.yaml');
  writeFileSync(
    form,
    await vanthu(CLERK, 'survey', 'enter', CAMPAIGN, String(onPaper.recipientId), '--template'),
  );
  writeFileSync(form, filledIn(readFileSync(form, 'utf8')));
  await vanthu(
    CLERK,
    ...['survey', 'enter', CAMPAIGN, String(onPaper.recipientId), form, '--road', 'paper'],
    ...['--received', '13/7/2023 15:00'],
  );
  await vanthu(LEADER, 'survey', 'pause', CAMPAIGN, '--reason', 'Chờ ý kiến Ủy ban nhân dân tỉnh về phạm vi');
  await vanthu(LEADER, 'survey', 'say', CAMPAIGN);
  await vanthu(LEADER, 'survey', 'resume', CAMPAIGN);
  say(`Phiếu giấy của ${onPaper.name} vào sổ cùng số đến với mọi phiếu khác.`);
}

/** The two places that the form requires. */
const filledIn = (template: string): string =>
  template
    .replace(/^(\s*nguoiDien:).*$/m, '$1 Nguyễn Văn Bình, Trưởng phòng Kỹ thuật')
    .replace(/^(\s*linhVuc:).*$/m, '$1 Môi trường, năng lượng');

/** What the office keeps of it all. @param at places a name in the folder of results */
export async function keepPapers(
  { shell: { vanthu } }: Pick<Stage, 'shell'>,
  at: (name: string) => string,
): Promise<void> {
  await vanthu(CLERK, 'incoming', 'book', at('so-van-ban-den-2023.pdf'));
  await vanthu(CLERK, 'incoming', 'follow-up', at('so-theo-doi-2023.pdf'));
  await vanthu(CLERK, 'incoming', 'slip', ASSIGNMENT, at('phieu-giai-quyet.pdf'));
  await vanthu(CLERK, 'dispatch', 'envelopes', LETTER, at('bi-thu.pdf'));
  await vanthu(
    CLERK,
    'register',
    'post',
    at('so-gui-buu-dien.pdf'),
    '--from',
    '10/7/2023',
    '--to',
    '31/7/2023',
  );
  await vanthu(OFFICER, 'dossier', 'export', CAMPAIGN, at('ho-so.zip'));
}
