/** A recipient without account or scripts: follows the link of the mail, reads forms out of pages and posts them. */

import { hiddenFields } from './hidden-fields.ts';

/** What is typed, by name of input; a list for several ticked boxes. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

export interface Recipient {
  confirmReceipt(name: string): Promise<void>;
  /** Fills the form in, reviews it, sends it. @returns the receipt page */
  answer(typed: Typed): Promise<string>;
  saveDraft(typed: Typed): Promise<void>;
  noNeed(): Promise<string>;
  /** @param until as typed: `28/7/2023` */
  askMoreTime(until: string, reason: string): Promise<string>;
}

/** @param link personal link as it stands in the mail */
export function recipientAt(link: string): Recipient {
  const at = (path: string): string => `${link}${path}`;
  return {
    async confirmReceipt(name) {
      await post(at('/xac-nhan'), { 'ho-ten': name });
    },
    async answer(typed) {
      const review = await post(at('/phieu'), { ...typed, 'thao-tac': 'xem-lai' });
      return post(at('/gui'), hiddenFields(review));
    },
    async saveDraft(typed) {
      await post(at('/phieu'), { ...typed, 'thao-tac': 'luu' });
    },
    noNeed: async () => post(at('/khong-co-nhu-cau'), hiddenFields(await open(at('/khong-co-nhu-cau')))),
    askMoreTime: async (until, reason) =>
      post(at('/xin-gia-han'), {
        ...hiddenFields(await open(at('/xin-gia-han'))),
        'p.askedUntil': until,
        'p.reason': reason,
      }),
  };
}

async function open(url: string): Promise<string> {
  return bodyOf(await fetch(url));
}

/** Posts like a browser and follows to the page that is shown then. */
async function post(url: string, fields: Typed): Promise<string> {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) body.append(name, one);
  return bodyOf(await fetch(url, { method: 'POST', body }));
}

async function bodyOf(response: Response): Promise<string> {
  const html = await response.text();
  if (response.ok) return html;
  const problems = [...html.matchAll(/class="[^"]*(?:problem|error|loi|bad)[^"]*"[^>]*>([^<]+)/g)].map(
    (match) => match[1],
  );
  throw new Error(`Trang trả lời ${response.status}: ${problems.join('; ') || html.slice(0, 2_000)}`);
}
