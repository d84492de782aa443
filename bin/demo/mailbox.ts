/** The embedded mailbox as its owners would read it: which mail brought which personal link. */
import { readFileSync } from 'node:fs';

interface Summary {
  readonly id: string;
}
interface Message {
  readonly to: readonly string[];
  readonly text: string;
}
export interface PersonalMail {
  readonly to: string;
  readonly link: string;
}

const LINK = /https?:\/\/\S+?\/p\/[\w-]+/;

/**
 * Personal links of the letters, in the order of their addresses; information copies bring none.
 * @param tokensFile where the first start wrote the tokens
 */
export async function personalMails(api: string, tokensFile: string): Promise<PersonalMail[]> {
  const token = (JSON.parse(readFileSync(tokensFile, 'utf8')) as Record<string, string>)['quan-tri'] ?? '';
  const get = async <Answer>(path: string): Promise<Answer> => {
    const response = await fetch(`${api}${path}`, { headers: { authorization: `Bearer ${token}` } });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Answer;
  };
  const { mails } = await get<{ mails: readonly Summary[] }>('/api/mailbox?limit=500');
  const read = await Promise.all(
    mails.map(({ id }) => get<Message>(`/api/mailbox/${encodeURIComponent(id)}`)),
  );
  const found = read.flatMap(({ to, text }) => {
    const link = LINK.exec(text)?.[0];
    return link ? [{ to: to[0] ?? '', link }] : [];
  });
  return found.sort((a, b) => a.to.localeCompare(b.to));
}
