/** Who visits: the page behind a token, or why it can't be read now. */
import { createHash } from 'node:crypto';
import type { Database } from '../../store/database.ts';
import { readClosedPage, type ClosedPage } from '../../store/open/closed-page.ts';
import { readRecipientPage, type RecipientPage } from '../../store/survey/recipient-page.ts';

export interface Visit {
  readonly page: RecipientPage;
  /** `/p/<token>`. */
  readonly base: string;
}

export type Opened =
  | ({ readonly state: 'known' } & Visit)
  | { readonly state: 'unknown' }
  /** It was given out once: whoever holds it is told why it opens nothing any more, and whom to call. */
  | ({ readonly state: 'closed' } & ClosedPage)
  /** The database is away; `page` is what was last read, only good for showing again what was typed. */
  | {
      readonly state: 'failed';
      readonly error: unknown;
      readonly page: RecipientPage | null;
      readonly base: string;
    };

const TOKEN = /^[A-Za-z0-9_-]{20,100}$/;
const MOST_REMEMBERED = 500;

/** Opens visits and remembers the pages last read, so that a form can be shown again while the database is away. */
export function createVisits(db: Database): (token: string) => Promise<Opened> {
  const remembered = new Map<string, RecipientPage>();
  return async (token) => {
    if (!TOKEN.test(token)) return { state: 'unknown' };
    const key = createHash('sha256').update(token).digest('hex');
    const base = `/p/${token}`;
    try {
      const page = await readRecipientPage(db, token);
      remembered.delete(key);
      if (!page) {
        const closed = await readClosedPage(db, token);
        return closed ? { state: 'closed', ...closed } : { state: 'unknown' };
      }
      remembered.set(key, page);
      for (const oldest of remembered.keys()) {
        if (remembered.size <= MOST_REMEMBERED) break;
        remembered.delete(oldest);
      }
      return { state: 'known', page, base };
    } catch (error) {
      return { state: 'failed', error, page: remembered.get(key) ?? null, base };
    }
  };
}
