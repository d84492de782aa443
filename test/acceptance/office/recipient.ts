/** A recipient at a browser without scripts: opens the link of the mail, reads forms out of pages and posts them. */
import { hiddenFields } from '../../../bin/demo/hidden-fields.ts';
import { type Fields } from '../../integration/pages/browse.ts';
import { insist } from './hand.ts';

export interface Review {
  /** Names the answer: sent again under it, it is one answer. */
  readonly requestId: string;
  /** Presses the button, again when the page says that it was not taken. @returns the receipt page */
  send(): Promise<string>;
}

export interface Recipient {
  /** Fills the form in and asks to review it. */
  review(fields: Fields): Promise<Review>;
  noNeed(): Promise<Review>;
}

const REQUEST_ID = 'ma-yeu-cau';

/** @param link as it stands in the mail */
export function recipientAt(link: string): Recipient {
  const reviewed = (path: string, page: string): Review => {
    const fields = hiddenFields(page);
    const [requestId = ''] = fields[REQUEST_ID] ?? [];
    if (!requestId) throw new Error(`${path}: nothing to send on this page\n${page}`);
    return { requestId, send: () => post(`${link}${path}`, fields) };
  };
  return {
    review: async (fields) =>
      reviewed('/gui', await post(`${link}/phieu`, { ...fields, 'thao-tac': 'xem-lai' })),
    noNeed: async () =>
      reviewed('/khong-co-nhu-cau', await page(await insist(`${link}/khong-co-nhu-cau`, {}))),
  };
}

async function post(url: string, fields: Fields): Promise<string> {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) body.append(name, one);
  return page(await insist(url, { method: 'POST', body }));
}

async function page(response: Response): Promise<string> {
  const html = await response.text();
  if (!response.ok) throw new Error(`${response.url}: ${response.status}\n${html}`);
  return html;
}
