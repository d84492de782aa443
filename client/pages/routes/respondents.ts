/** An intermediary's file: uploaded and kept, shown, then taken by a confirmation of its own. */
import { randomUUID } from 'node:crypto';
import { checkFile } from '../../../documents/intake/check-file.ts';
import type { Problem } from '../../../domain/failure/catalogue.ts';
import { MEDIA_TYPES } from '../../../store/file-storage.ts';
import { keepUploaded, uploadedName } from '../../../store/open/respondent-files.ts';
import { templateOf, workOnFile, type FileAsked, type FileReport } from '../../respondents-work.ts';
import type { Change } from '../change.ts';
import type { PageDeps } from '../deps.ts';
import { first, type PostedFile } from '../posted.ts';
import type { Screen } from '../screen.ts';
import * as say from '../views/messages.ts';
import { fileNotices } from '../views/not-recorded.ts';
import { notice } from '../views/notice.ts';
import { respondentCheckScreen } from '../views/respondent-check.ts';
import { FILE_INPUT, MOST_MEGABYTES, respondentsScreen, TAKE_INPUT } from '../views/respondents.ts';
import { REQUEST_ID } from '../views/review.ts';
import type { Visit } from '../visit.ts';
import { isRequestId } from './send.ts';

/** Reads and checks a file; one that has rows is kept, so that what is confirmed is what was shown. */
export const uploading: Change = {
  path: '/dau-moi',
  answering: true,
  async make({ visit, posted, deps }) {
    if (!visit.page.intermediary) return say.NOT_FOUND;
    const file = posted.files.find(({ input }) => input === FILE_INPUT);
    const problems = faultsOf(file);
    if (!file?.bytes || problems.length > 0) return respondentsScreen(visit, { problems, status: 422 });
    const { name, bytes } = file;
    const report = await work(deps, visit, { name, bytes, take: 'preview', requestId: '' });
    if (report.rows.length === 0) return respondentsScreen(visit, { problems: report.problems, status: 422 });
    const sha256 = await deps.files.put(bytes, MEDIA_TYPES.xlsx);
    await keepUploaded(deps.db, { recipientId: visit.page.recipient.id, sha256, fileName: name });
    return { goTo: `${visit.base}/dau-moi/${sha256}` };
  },
  showAgain: ({ visit, posted }, why) =>
    respondentsScreen(visit, { ...why, notices: [...why.notices, ...fileNotices(posted)] }),
};

function faultsOf(file: PostedFile | undefined): Problem[] {
  if (!file) return [{ where: '', what: 'chưa chọn tệp', remedy: 'chọn tệp .xlsx đã ghi theo mẫu' }];
  const { name, bytes } = file;
  if (!bytes) return [{ where: name, what: `lớn hơn ${MOST_MEGABYTES} MB`, remedy: 'chia thành nhiều tệp' }];
  return checkFile({ name, bytes }, { accept: ['xlsx'], maxMegabytes: MOST_MEGABYTES });
}

/** Takes the file that was shown. The request id in the page makes confirming twice the same as once. */
export const takingRespondents: Change = {
  path: '/dau-moi/nhan',
  answering: true,
  async make({ visit, posted, deps }) {
    const kept = await readKept(visit, first(posted, FILE_INPUT), deps);
    if (!kept) return say.NO_FILE(visit.base);
    const requestId = first(posted, REQUEST_ID);
    if (!isRequestId(requestId)) return showChecked(visit, kept, deps, CONFIRM_AGAIN);
    const take = first(posted, TAKE_INPUT) === 'dong-dung' ? 'good' : 'all';
    const report = await work(deps, visit, { ...kept, take, requestId });
    if (!report.taken) return showChecked(visit, kept, deps, CONFIRM_AGAIN);
    return { goTo: `${visit.base}/dau-moi?da-nhan` };
  },
  showAgain: ({ visit, posted }, why) =>
    respondentsScreen(visit, {
      ...why,
      ...(why.status === 503 && {
        again: [FILE_INPUT, TAKE_INPUT, REQUEST_ID].map((name) => ({ name, value: first(posted, name) })),
      }),
    }),
};

const CONFIRM_AGAIN = {
  notices: [notice('bad', 'Đề nghị xem lại rồi bấm nhận một lần nữa.', 'Chưa nhận tệp.')],
  status: 422,
};

/** What confirming would do now; reading only. */
export async function checkedFile(visit: Visit, sha256: string, deps: PageDeps): Promise<Screen> {
  const kept = await readKept(visit, sha256, deps);
  return kept ? showChecked(visit, kept, deps) : say.NO_FILE(visit.base);
}

/** The template, empty. */
export async function templateFile({ page }: Visit, { db }: PageDeps): Promise<Buffer | null> {
  if (!page.intermediary) return null;
  return templateOf({ db }, { campaignId: page.campaign.id, recipientId: page.recipient.id });
}

/** The wrong rows of an uploaded file, to be mended and sent by themselves; null: none. */
export async function rejectedFile(visit: Visit, sha256: string, deps: PageDeps): Promise<Buffer | null> {
  const kept = await readKept(visit, sha256, deps);
  return kept && (await work(deps, visit, { ...kept, take: 'preview', requestId: '' })).rejected;
}

interface Kept {
  readonly sha256: string;
  readonly name: string;
  readonly bytes: Buffer;
}

/** Only what this recipient uploaded itself is known: a hash typed by hand names nothing. */
async function readKept(
  { page }: Visit,
  sha256: string,
  { db, files }: Pick<PageDeps, 'db' | 'files'>,
): Promise<Kept | null> {
  if (!page.intermediary) return null;
  const name = await uploadedName(db, page.recipient.id, sha256);
  return name === null ? null : { sha256, name, bytes: await files.get(sha256) };
}

async function showChecked(
  visit: Visit,
  kept: Kept,
  deps: PageDeps,
  why: Pick<Parameters<typeof respondentsScreen>[1] & object, 'notices' | 'status'> = {},
): Promise<Screen> {
  const report = await work(deps, visit, { ...kept, take: 'preview', requestId: '' });
  const { sha256, name } = kept;
  const before = visit.page.intermediary?.files.find((file) => file.sha256 === sha256) ?? null;
  return respondentCheckScreen(visit, {
    report,
    sha256,
    fileName: name,
    before,
    requestId: randomUUID(),
    ...why,
  });
}

const work = (
  { db, files, readings }: PageDeps,
  { page }: Visit,
  asked: Pick<FileAsked, 'name' | 'bytes' | 'take' | 'requestId'>,
): Promise<FileReport> =>
  workOnFile(
    { db, files, readings },
    { ...asked, campaignId: page.campaign.id, recipientId: page.recipient.id, actor: null },
  );
