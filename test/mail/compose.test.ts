import PostalMime, { type Email } from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { composeRound, messageIdOf } from '../../mail/compose.ts';
import { wordingOf, type LetterFacts, type LetterRecipient } from '../../mail/letter.ts';
import type { RawMessage } from '../../mail/message.ts';
import { facts, informed, recipient, reportFacts, superior, templates } from './sample.ts';

const compose = (about: LetterFacts, to: LetterRecipient): RawMessage => composeRound(about, templates)(to);
const bytesOf = (message: RawMessage): Buffer => Buffer.concat(message.parts);
async function open(about: LetterFacts, to: LetterRecipient): Promise<Email> {
  const email = await PostalMime.parse(bytesOf(compose(about, to)));
  const lines = (text = ''): string => text.replaceAll('\r\n', '\n');
  return { ...email, text: lines(email.text), html: lines(email.html) };
}
const header = (email: Email, key: string): string | undefined =>
  email.headers.find((one) => one.key === key)?.value;

const reminderFacts: LetterFacts = { ...facts, kind: 'reminder', round: 1, attachments: [] };
const reminded: LetterRecipient = { ...recipient, sendId: 71, wording: 'reminder' };
const followed: LetterRecipient = { ...recipient, wording: 'followUp' };
const returnFacts: LetterFacts = { ...reminderFacts, kind: 'return', round: 1 };
const returned: LetterRecipient = {
  ...recipient,
  sendId: 72,
  wording: 'return',
  deadline: 'hết thứ Sáu, ngày 28/7/2023',
  comment: 'Số lao động ghi 1.250.000 người, đề nghị kiểm tra lại đơn vị tính.\nMục kinh phí chưa ghi.',
};
const ackFacts: LetterFacts = { ...reminderFacts, kind: 'acknowledgement', round: 1 };
const acknowledged: LetterRecipient = {
  ...recipient,
  sendId: 73,
  email: 'chuyen-vien@utehy.edu.vn',
  wording: 'acknowledgement',
  received: {
    messageId: '<phieu-1@utehy.edu.vn>',
    at: '09h05 ngày 20/7/2023',
    number: '415',
    code: '7K3M-9Q2X',
    note: null,
  },
};
const afterDue: LetterRecipient = {
  ...acknowledged,
  received: {
    ...{ messageId: null, at: '09h05 ngày 26/7/2023', number: null, code: '7K3M-9Q2X' },
    note: 'Phiếu đến sau thời hạn trả lời và được ghi nhận là gửi muộn.',
  },
};
const sentBack: LetterRecipient = { ...reminded, deadline: 'hết thứ Sáu, ngày 28/7/2023', sentBack: true };
const CHASE = { ...facts, subject: 'đôn đốc trả lời Công văn số 352/SKHCN-QLCN&TTCN' };
const about = (codeNotation: string, subject: string): LetterFacts => ({
  ...facts,
  documentId: `cung-cau-2023/${codeNotation}`,
  codeNotation,
  promulgatedOn: '2023-07-18',
  subject,
  about: 'Công văn số 352/SKHCN-QLCN&TTCN ngày 14 tháng 7 năm 2023',
  attachments: facts.attachments.slice(0, 1),
});
const RECALLED = about('360/SKHCN-QLCN&TTCN', 'thu hồi Công văn số 352/SKHCN-QLCN&TTCN');
const REPLACED = { ...about('361/SKHCN-QLCN&TTCN', facts.subject), attachments: facts.attachments };
const CORRECTED = about('362/SKHCN-QLCN&TTCN', 'đính chính Công văn số 352/SKHCN-QLCN&TTCN');

const EVERY: readonly (readonly [string, LetterFacts, LetterRecipient])[] = [
  ['letter', facts, recipient],
  ['information', facts, informed],
  ['report', reportFacts, superior],
  ['reminder', reminderFacts, reminded],
  ['followUp', { ...facts, subject: 'gia hạn thời gian trả lời Công văn số 352/SKHCN-QLCN&TTCN' }, followed],
  ['return', returnFacts, returned],
  ['acknowledgement', ackFacts, acknowledged],
  ['acknowledgement-late', ackFacts, afterDue],
  ['reminder-sent-back', reminderFacts, sentBack],
  ['followUp-sent-back', CHASE, { ...sentBack, wording: 'followUp' }],
  ['recall', RECALLED, { ...recipient, wording: 'recall' }],
  ['replacement', REPLACED, { ...recipient, wording: 'replacement' }],
  ['replacement-informed', REPLACED, { ...informed, wording: 'replacement' }],
  ['correction', CORRECTED, { ...informed, wording: 'correction' }],
  ['rehearsal', { ...facts, rehearsal: true }, recipient],
];

describe('every wording reads as it did when somebody last looked', () => {
  it.each(EVERY)('%s', async (name, about, to) => {
    const email = await open(about, to);
    await expect(`${email.subject ?? ''}\n\n${email.text ?? ''}`).toMatchFileSnapshot(`goldens/${name}.txt`);
    await expect(email.html ?? '').toMatchFileSnapshot(`goldens/${name}.html`);
  });

  it.each(EVERY)(
    '%s is NFC, with nothing undefined and no picture that reports back',
    async (_, about, to) => {
      const { text = '', html = '', subject = '' } = await open(about, to);
      for (const words of [text, html, subject]) {
        expect(words).toBe(words.normalize('NFC'));
        expect(words).not.toMatch(/undefined|null|\[object|\{\{/);
      }
      expect(html).not.toMatch(/<img|<script|<link|@import|url\(/i);
    },
  );
});

describe('a letter to one who owes an answer', () => {
  it('carries names, link and attachments', async () => {
    const email = await open(facts, recipient);
    expect(email.subject).toBe(
      '[Sở KH&CN Hưng Yên] Công văn số 352/SKHCN-QLCN&TTCN: ' +
        'V/v phối hợp khảo sát cung - cầu công nghệ và đổi mới sáng tạo năm 2023',
    );
    expect(email.from).toMatchObject({ name: 'Sở KH&CN Hưng Yên', address: facts.fromAddress });
    expect(email.to).toMatchObject([{ name: recipient.organisation, address: recipient.email }]);
    expect(email.replyTo).toMatchObject([{ address: facts.replyTo }]);
    expect(email.date).toBe('2023-07-14T01:30:00.000Z');
    expect(email.text).toContain(`\n${recipient.link ?? ''}\n`);
    expect(email.html?.match(/href="[^"]*"/g)).toEqual(Array(2).fill(`href="${recipient.link ?? ''}"`));
    expect(email.attachments.map(({ filename }) => filename)).toEqual(
      facts.attachments.map(({ name }) => name),
    );
    expect(email.attachments.map(({ content }) => Buffer.from(content as ArrayBuffer))).toEqual(
      facts.attachments.map(({ bytes }) => bytes),
    );
  });

  it('is ASCII in lines that every mail server takes', () => {
    const lines = bytesOf(compose(facts, recipient)).toString('latin1').split('\r\n');
    expect(lines.filter((line) => line.length > 78 || /[^\x20-\x7e\t]/.test(line))).toEqual([]);
    expect(lines.at(-1)).toBe('');
  });

  it('shares the encoded attachments between recipients', () => {
    const composer = composeRound(facts, templates);
    expect(composer(recipient).parts[1]).toBe(composer(informed).parts[1]);
  });

  it('escapes names in HTML and not in text', async () => {
    const email = await open(facts, { ...recipient, organisation: 'Công ty <A&B> "Tiến Phát"' });
    expect(email.html).toContain('Công ty &lt;A&amp;B&gt; &quot;Tiến Phát&quot;');
    expect(email.text).toContain('Kính gửi: Công ty <A&B> "Tiến Phát"');
  });

  it('cannot be made to carry another header', async () => {
    const email = await open(facts, { ...recipient, organisation: 'X\r\nBcc: other@example.vn\r\n\r\nbody' });
    expect(header(email, 'bcc')).toBeUndefined();
    expect(email.to).toHaveLength(1);
  });
});

describe('headers', () => {
  it('marks reminders as automatic and files them under their letter', async () => {
    const letter = await open(facts, recipient);
    const reminder = await open(reminderFacts, { ...reminded, copy: 3 });
    expect(header(letter, 'auto-submitted')).toBeUndefined();
    expect(header(reminder, 'auto-submitted')).toBe('auto-generated');
    expect(header(reminder, 'in-reply-to')).toBe(letter.messageId);
    expect(reminder.messageId).not.toBe(letter.messageId);
  });

  it('says whose row it is without personal data', async () => {
    const email = await open({ ...facts, rehearsal: true }, recipient);
    expect(header(email, 'x-vanthu-send')).toBe('4.0');
    expect(header(email, 'x-vanthu-document')).toBe(facts.documentId);
    expect(header(email, 'x-vanthu-office')).toBe('rehearsal');
  });

  it('uses the sender name that was configured', async () => {
    const { from } = await open({ ...facts, fromName: 'Văn thư Sở' }, recipient);
    expect(from?.name).toBe('Văn thư Sở');
  });
});

describe('Message-ID', () => {
  const of = (more: Partial<LetterFacts>, to: Partial<LetterRecipient> = {}): string =>
    messageIdOf({ ...facts, ...more }, { ...recipient, ...to });

  it('is the same for the same letter, whenever and however it is composed', () => {
    expect(of({ sentAt: new Date(0), subject: 'khác' }, { email: 'moi@x.vn' })).toBe(of({}));
    expect(compose(facts, recipient).messageId).toBe(of({}));
    expect(of({})).toMatch(/^<[0-9a-f]{40}@skhcn\.hungyen\.gov\.vn>$/);
  });

  it('differs by document, recipient, kind, round and copy', () => {
    const ids = [
      of({}),
      of({ documentId: 'khac/cong-van' }),
      of({ kind: 'reminder' }),
      of({ round: 1 }),
      of({}, { recipientId: 18 }),
      of({}, { copy: 1 }),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('what is missing is refused, all of it at once', () => {
  const problemsOf = (make: () => unknown): string[] => {
    try {
      make();
    } catch (error) {
      if (error instanceof Refusal) return error.problems.map(({ where }) => where);
      throw error;
    }
    return [];
  };

  it('facts', () => {
    const bare = { ...facts, codeNotation: '', subject: ' ', fromAddress: 'không có' };
    expect(problemsOf(() => composeRound(bare, templates))).toEqual(['codeNotation', 'subject', 'from']);
  });

  it('recipients', () => {
    const bare = { ...recipient, organisation: '', email: 'a b@c', link: null, deadline: null };
    expect(problemsOf(() => compose(facts, bare))).toEqual(['organisation', 'email', 'link', 'deadline']);
  });

  it('a name that a template uses and nobody gives', () => {
    expect(() => templates.text('letter', { organisation: 'X' })).toThrow(/not defined/);
    expect(() => templates.html('letter', { organisation: 'X' })).toThrow(/not defined/);
  });
});

describe('which words a recipient gets', () => {
  it.each([
    ['document', 'letter', true, 'letter'],
    ['document', 'letter', false, 'information'],
    ['document', 'report', false, 'report'],
    ['reminder', 'letter', true, 'reminder'],
  ] as const)('%s of a %s, owes an answer: %s → %s', (kind, role, owesAnswer, wording) => {
    expect(wordingOf(kind, { role, owesAnswer })).toBe(wording);
  });
});
