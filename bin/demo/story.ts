/**
 * The rehearsal of the seed's campaign, played as people would play it: staff by the command line, recipients by the
 * links in their mail. Nothing here reaches behind the API.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { typedAnswer } from './answers.ts';
import { personalMails, type PersonalMail } from './mailbox.ts';
import { registerAssignment, workTheDesk } from './office-life.ts';
import { recipientAt } from './recipient.ts';
import { CAMPAIGN, LETTER, PEOPLE, REPORT, type Stage } from './stage.ts';

const { LEADER, HEAD, OFFICER, CLERK, ADMIN } = PEOPLE;

export async function play(stage: Stage): Promise<void> {
  await launch(stage);
  await approveLetter(stage);
  await dispatch(stage);
  await stage.shell.vanthu(ADMIN, 'mailbox', 'list', '--limit', '5');
  const links = await personalMails(stage.api, stage.tokensFile);
  await answerInTime(stage, links);
  await remindAndCutOff(stage, links);
  await approveReport(stage);
  await stage.shell.vanthu(OFFICER, 'survey', 'show', CAMPAIGN);
}

const act = ({ say }: Stage, title: string): void => say(`\n━━ ${title} ━━`);

async function launch(stage: Stage): Promise<void> {
  const { vanthu } = stage.shell;
  act(stage, '10/7/2023: Văn bản giao việc đến, vào sổ, Giám đốc giao đơn vị chủ trì');
  const definition = await registerAssignment(stage);
  act(stage, '10/7/2023: Giám đốc phát động, chuyên viên chốt nơi nhận');
  await vanthu(LEADER, 'survey', 'check', definition);
  await vanthu(LEADER, 'survey', 'launch', definition);
  await vanthu(OFFICER, 'survey', 'recipients', CAMPAIGN);
  await vanthu(OFFICER, 'survey', 'recipients', CAMPAIGN, '--confirm');
}

async function approveLetter(stage: Stage): Promise<void> {
  const { vanthu } = stage.shell;
  act(stage, 'Công văn: trình, trả lại một lần, sửa, duyệt, ký');
  await vanthu(OFFICER, 'document', 'submit', LETTER);
  const why = 'Ghi rõ thêm địa chỉ nhận phiếu giấy, sửa câu cuối cho gọn';
  await vanthu(HEAD, 'document', 'send-back', LETTER, '--comment', why);
  await vanthu(OFFICER, 'document', 'edit', LETTER, await editedContent(stage));
  await vanthu(OFFICER, 'document', 'submit', LETTER);
  await vanthu(HEAD, 'document', 'changes', LETTER);
  await vanthu(HEAD, 'document', 'approve', LETTER);
  await vanthu(CLERK, 'document', 'approve', LETTER);
  await vanthu(ADMIN, 'clock', 'advance', '--to', '2023-07-12T08:00:00+07:00');
  await keepImages(stage);
  await vanthu(LEADER, 'document', 'sign', LETTER);
}

const IMAGES = join(import.meta.dirname, '../../templates/images');

/** What signing and sealing put into documents; both say BẢN THỬ, as everything a rehearsal seals does. */
async function keepImages({ shell: { vanthu } }: Stage): Promise<void> {
  const note = 'Ảnh thử của cơ quan diễn tập';
  const keep = ['signing-image', 'keep'] as const;
  const signature = ['signature', join(IMAGES, 'chu-ky-ban-thu.png'), '--mm', '45'] as const;
  const seal = ['seal', join(IMAGES, 'dau-ban-thu.png'), '--mm', '36'] as const;
  await vanthu(LEADER, ...keep, ...signature, '--note', note);
  await vanthu(CLERK, ...keep, ...seal, '--note', note);
}

interface Content {
  readonly body: readonly { readonly kind: string; readonly text: string }[];
}

/** The officer's edit: a sentence on paper answers before the contact. */
async function editedContent({ shell, desk }: Stage): Promise<string> {
  const { content } = await shell.ask<{ content: Content }>(OFFICER, 'document', 'content', LETTER);
  const sentence = {
    kind: 'paragraph',
    text: 'Phiếu giấy có chữ ký và dấu của đơn vị gửi qua bưu điện hoặc nộp trực tiếp tại Văn phòng Sở trong giờ hành chính.',
  };
  const at = content.body.length - 2;
  const body = [...content.body.slice(0, at), sentence, ...content.body.slice(at)];
  const file = join(desk, 'noi-dung-cong-van.json');
  writeFileSync(file, JSON.stringify({ ...content, body }, null, 2));
  return file;
}

async function dispatch(stage: Stage): Promise<void> {
  const { vanthu, ask } = stage.shell;
  act(stage, '12/7/2023: Văn thư cấp số, đóng dấu, phát hành');
  await vanthu(CLERK, 'document', 'number', LETTER);
  await vanthu(CLERK, 'document', 'seal', LETTER);
  await vanthu(CLERK, 'document', 'dispatch', LETTER);
  await rest(stage);
  await vanthu(CLERK, 'dispatch', 'list', LETTER, '--state', 'failed');
  const sends = await ask<readonly Sent[]>(CLERK, 'dispatch', 'list', LETTER);
  const bounced = sends.find(({ state, email }) => state === 'failed' && email?.endsWith('.invalid'));
  const why = 'Địa chỉ cũ không còn; đã hỏi lại qua điện thoại';
  if (bounced)
    await vanthu(
      CLERK,
      'dispatch',
      'mend',
      `g${bounced.id}`,
      'van-phong@dia-chi-moi.example',
      '--comment',
      why,
    );
  for (const { id } of sends.filter(({ channel }) => channel === 'paper'))
    await vanthu(CLERK, 'dispatch', 'posted', `g${id}`, '--comment', 'Gửi bưu điện');
}

interface Sent {
  readonly id: number;
  readonly state: string;
  readonly channel: string;
  readonly email: string | null;
}

/** Nothing under way any more: the rehearsal's clock stands still until then. */
async function rest({ shell }: Stage): Promise<void> {
  const { now } = await shell.ask<{ now: string }>(ADMIN, 'office', 'show');
  await shell.ask(ADMIN, 'clock', 'advance', '--to', now);
}

/** Shares of the list: most answer, some have no need, one saves a draft, one asks for more time. */
async function answerInTime(stage: Stage, links: readonly PersonalMail[]): Promise<void> {
  const { vanthu } = stage.shell;
  act(stage, '14/7/2023: các nơi mở thư, xác nhận, trả lời');
  await vanthu(ADMIN, 'clock', 'advance', '--to', '2023-07-14T09:00:00+07:00');
  const [drafting, asking, ...others] = links.map(({ link }) => recipientAt(link));
  await asking?.confirmReceipt('Trần Thị Bích, Văn thư');
  await asking?.askMoreTime('28/7/2023', 'Phải tổng hợp từ ba đơn vị trực thuộc');
  await drafting?.saveDraft({ 'p.soLaoDong': 'khoảng 120' });
  const answering = others.slice(0, 22);
  for (const [index, one] of answering.entries()) await one.answer(typedAnswer(index));
  for (const one of others.slice(22, 26)) await one.noNeed();
  await answering[0]?.answer({ ...typedAnswer(0), 'p.soLaoDong': '1.024' });
  stage.say(`${answering.length} nơi gửi phiếu (một nơi gửi lại bản sửa), 4 nơi báo không có nhu cầu,`);
  stage.say('một nơi lưu nháp chưa gửi, một nơi xin thêm thời gian.');
  await vanthu(OFFICER, 'survey', 'extensions', CAMPAIGN);
  const [asked] = await stage.shell.ask<readonly { id: number }[]>(OFFICER, 'survey', 'extensions', CAMPAIGN);
  if (asked) await vanthu(OFFICER, 'survey', 'extensions', CAMPAIGN, '--grant', String(asked.id));
  act(stage, '14/7/2023: gọi điện, nhập phiếu giấy, tạm dừng rồi tiếp tục');
  await workTheDesk(stage);
}

async function remindAndCutOff(stage: Stage, links: readonly PersonalMail[]): Promise<void> {
  const { vanthu } = stage.shell;
  const recipients = links.map(({ link }) => recipientAt(link));
  act(stage, 'Nhắc hạn, hết hạn, chốt số liệu');
  await vanthu(ADMIN, 'clock', 'advance');
  for (const [index, one] of recipients.slice(28, 34).entries()) await one.answer(typedAnswer(index + 30));
  await vanthu(ADMIN, 'clock', 'advance');
  await vanthu(ADMIN, 'clock', 'advance', '--to', '2023-07-25T10:00:00+07:00');
  await recipients[34]?.answer(typedAnswer(40));
  stage.say('25/7/2023: một nơi gửi sau hạn, vẫn được nhận và ghi là quá hạn.');
  await recipients[1]?.answer(typedAnswer(41));
  stage.say('25/7/2023: nơi được gia hạn gửi phiếu, đúng hạn của mình.');
  await vanthu(OFFICER, 'survey', 'show', CAMPAIGN);
  await vanthu(ADMIN, 'clock', 'advance');
  await vanthu(OFFICER, 'survey', 'answers', CAMPAIGN);
}

async function approveReport(stage: Stage): Promise<void> {
  const { vanthu } = stage.shell;
  act(stage, '31/7/2023: Báo cáo tổng hợp: trình, duyệt, ký, phát hành');
  await vanthu(ADMIN, 'clock', 'advance', '--to', '2023-07-31T08:00:00+07:00');
  await vanthu(OFFICER, 'document', 'submit', REPORT);
  await vanthu(HEAD, 'document', 'approve', REPORT);
  await vanthu(CLERK, 'document', 'approve', REPORT);
  await vanthu(LEADER, 'document', 'sign', REPORT);
  await vanthu(CLERK, 'document', 'number', REPORT);
  await vanthu(CLERK, 'document', 'seal', REPORT);
  await vanthu(CLERK, 'document', 'dispatch', REPORT);
  await rest(stage);
}
