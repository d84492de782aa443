/** What can be asked for on the public page. */
import { randomUUID } from 'node:crypto';
import { readApplicant, type TypedApplicant } from '../../../domain/survey/registration.ts';
import { tidy } from '../../../domain/vietnamese/fold.ts';
import type { Database } from '../../../store/database.ts';
import { askLinkAgain } from '../../../store/open/ask-link.ts';
import type { PublicPage } from '../../../store/open/public-page.ts';
import { register } from '../../../store/open/registrations.ts';
import type { RawAnswer } from '../../../store/survey/drafts.ts';
import { rawFromPosted } from '../form/inputs.ts';
import { first, type Posted } from '../posted.ts';
import { isRequestId } from '../routes/send.ts';
import type { Outcome, Screen } from '../screen.ts';
import type { Notice } from '../views/notice.ts';
import { REQUEST_ID } from '../views/review.ts';
import { APPLICANT_FIELDS, baseOf, linkScreen, registerScreen, WHO } from './screens.ts';

export interface OpenAsked {
  readonly page: PublicPage;
  readonly posted: Posted;
  readonly db: Database;
}

type Why = { readonly notices: readonly Notice[]; readonly status: number };

export interface OpenChange {
  /** After `/k/:code`. */
  readonly path: string;
  screen(page: PublicPage, shown: { readonly raw: RawAnswer; readonly requestId: string }): Screen;
  make(asked: OpenAsked): Promise<Outcome>;
  showAgain(asked: Omit<OpenAsked, 'db'>, why: Why): Screen;
}

/** Nobody sees this input; what fills in everything fills it in too, and is told what everybody is told. */
const TRAP = 'trang-web';

export const registering: OpenChange = {
  path: '/dang-ky',
  screen: registerScreen,
  async make({ page, posted, db }) {
    const done = { goTo: `${baseOf(page)}/da-dang-ky` };
    if (first(posted, TRAP) !== '') return done;
    const shown = shownOf(posted);
    const reading = readApplicant(typedOf(shown.raw));
    if ('problems' in reading)
      return registerScreen(page, { ...shown, problems: reading.problems, status: 422 });
    const { applicant } = reading;
    const { requestId } = shown;
    await db
      .transaction()
      .execute((trx) => register(trx, { campaignId: page.campaignId, applicant, requestId }));
    return done;
  },
  showAgain: ({ page, posted }, why) => registerScreen(page, { ...shownOf(posted), ...why }),
};

function shownOf(posted: Posted): { readonly raw: RawAnswer; readonly requestId: string } {
  const requestId = first(posted, REQUEST_ID);
  return {
    raw: rawFromPosted(APPLICANT_FIELDS, posted),
    requestId: isRequestId(requestId) ? requestId : randomUUID(),
  };
}

const typedOf = (raw: RawAnswer): TypedApplicant =>
  Object.fromEntries(
    APPLICANT_FIELDS.map(({ id }) => [id, [raw[id] ?? ''].flat()[0] ?? '']),
  ) as unknown as TypedApplicant;

const LONGEST_NAME = 300;

export const askingForLink: OpenChange = {
  path: '/gui-lai',
  screen: linkScreen,
  async make({ page, posted, db }) {
    const raw = rawFromPosted([WHO], posted);
    const typed = tidy([raw[WHO.id] ?? ''].flat()[0] ?? '');
    if (typed === '')
      return linkScreen(page, {
        raw,
        requestId: '',
        problems: [{ where: WHO.id, what: 'Chưa ghi mã số thuế hoặc tên' }],
        status: 422,
      });
    await db.transaction().execute((trx) => askLinkAgain(trx, page.campaignId, typed.slice(0, LONGEST_NAME)));
    return { goTo: `${baseOf(page)}/da-de-nghi` };
  },
  showAgain: ({ page, posted }, why) =>
    linkScreen(page, { raw: rawFromPosted([WHO], posted), requestId: '', ...why }),
};
