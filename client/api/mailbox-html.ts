/** The pages of the embedded mailbox: plain HTML, no scripts, whatever a message holds is shown as text. */
import { formatInstant } from '../../domain/time/day.ts';
import type { KeptMail, MailSummary } from '../../store/dispatch/mailbox.ts';

export const signInPage = (refused: string | null): string =>
  page(
    'Hộp thư thử',
    `${refused ? `<p role="alert"><strong>${escape(refused)}</strong></p>` : ''}
<form method="post" action="/mailbox">
<p><label>Mã truy cập của quản trị hoặc văn thư (trong tệp tokens.json)<br>
<input type="password" name="token" required size="50" autocomplete="off"></label></p>
<p><button>Mở hộp thư</button></p>
</form>`,
  );

/** @param found null: real mail is sent */
export function listPage(
  found: { readonly total: number; readonly mails: readonly MailSummary[] } | null,
): string {
  if (!found) return page('Hộp thư thử', '<p>Cơ quan gửi thư thật, không có hộp thư thử.</p>');
  const rows = found.mails.map(
    (mail) => `<tr><td>${received(mail)}</td><td>${escape(mail.to.join(', '))}</td>
<td><a href="/mailbox/${encodeURIComponent(mail.id)}">${escape(mail.subject || '(không có tiêu đề)')}</a></td>
<td>${escape(mail.attachments.map(({ name }) => name).join(', '))}</td></tr>`,
  );
  return page(
    'Hộp thư thử',
    `<p>${found.total} thư, mới nhất trước.</p>
<table><thead><tr><th>Nhận lúc</th><th>Người nhận</th><th>Tiêu đề</th><th>Tệp kèm</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`,
  );
}

export const mailPage = (mail: KeptMail): string =>
  page(
    mail.subject,
    `<p><a href="/mailbox">← Hộp thư</a></p>
<dl><dt>Từ</dt><dd>${escape(mail.from)}</dd><dt>Đến</dt><dd>${escape(mail.to.join(', '))}</dd>
<dt>Nhận lúc</dt><dd>${received(mail)}</dd>
<dt>Tệp kèm</dt><dd>${escape(mail.attachments.map(({ name }) => name).join(', ')) || 'không có'}</dd></dl>
<pre>${linked(mail.text)}</pre>`,
  );

const received = ({ receivedAt }: MailSummary): string => escape(formatInstant(new Date(receivedAt)));

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #ccc;
vertical-align:top}pre{white-space:pre-wrap;border:1px solid #ccc;padding:1rem}dt{font-weight:600}`;

const page = (title: string, body: string): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escape(title)}</title><style>${STYLE}</style></head>
<body><h1>${escape(title)}</h1>
${body}
</body></html>`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);

/** Addresses become links after everything is escaped. */
const linked = (text: string): string =>
  escape(text).replace(/https?:\/\/[^\s&<>"']+/g, (url) => `<a href="${url}">${url}</a>`);
