/** The sample office with its survey out, without Temporal: the steps of the stories are called one by one. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { queueDispatch } from '../../../activities/document/dispatch.ts';
import { ensureFiles } from '../../../activities/document/ensure-files.ts';
import { collectingActivities } from '../../../activities/survey/collecting.ts';
import { confirmingActivities } from '../../../activities/survey/confirming.ts';
import { createDocumentEngine } from '../../../documents/engine.ts';
import { readingsHere } from '../../../documents/readings/readings.ts';
import { advanceClock } from '../../../store/office/office-clock.ts';
import { createFolderStorage, type FileStorage } from '../../../store/file-storage.ts';
import { readDocument } from '../../../store/document/document-facts.ts';
import { submitAnswer } from '../../../store/survey/answers.ts';
import { openOffice, loadSample, sampleSurvey, SURVEY, type Answer, type TestOffice } from '../api/office.ts';
import { tempFolder } from '../../temp-folder.ts';

export const LETTER = `${SURVEY}/cong-van`;
export const OFFICER = 'chuyen-vien-qlcn-ttcn';

export interface ChasingOffice extends TestOffice {
  readonly files: FileStorage;
  advanceTo(at: string): Promise<void>;
  /** Posts as somebody; a refusal is an error. */
  does(account: string, url: string, body?: object): Promise<Answer>;
  decides(account: string, documentId: string, kind: string, comment?: string): Promise<Answer>;
  /** From draft to signed. */
  signs(documentId: string): Promise<void>;
  /** From signed to dispatched. */
  issues(documentId: string): Promise<void>;
  answers(recipientId: number): Promise<void>;
}

/** @param change of the sample's definition before it is launched */
export async function openChasingOffice(
  change: (source: string) => string = (same) => same,
): Promise<ChasingOffice> {
  const office = await openOffice();
  await loadSample(office);
  const { db } = office;
  const files = createFolderStorage(tempFolder('vanthu-chasing-'), db);
  const engine = {
    ...createDocumentEngine({ templatesDir: join(import.meta.dirname, '../../../templates') }),
    measure: () => Promise.resolve({ frames: [], signature: null }),
  };
  const pdf = { convert: () => Promise.resolve(Buffer.from('%PDF-1.7')) };
  const render = (id: string): Promise<void> =>
    ensureFiles({ db, files, engine, readings: readingsHere(engine), pdf }, id);
  const does: ChasingOffice['does'] = async (account, url, body = {}) => {
    const answer = await office.ask(account, { url, body, requestId: randomUUID() });
    if (answer.status !== 200) throw new Error(`${url}: ${answer.status} ${answer.body}`);
    return answer;
  };
  const decides: ChasingOffice['decides'] = async (account, id, kind, comment) => {
    await render(id);
    const { facts } = await readDocument(db, id);
    const body = { kind, version: facts.version, hash: facts.hash, ...(comment && { comment }) };
    return does(account, `/api/documents/${encodeURIComponent(id.replaceAll('/', '.'))}/decisions`, body);
  };
  const chasing: ChasingOffice = Object.assign(office, {
    files,
    does,
    decides,
    advanceTo: (at: string) => db.transaction().execute((trx) => advanceClock(trx, new Date(at))),
    async signs(id: string) {
      await decides(OFFICER, id, 'submit');
      await decides('truong-phong-qlcn-ttcn', id, 'approveContent');
      await decides('van-thu', id, 'approveForm');
      await decides('giam-doc', id, 'sign');
    },
    async issues(id: string) {
      await decides('van-thu', id, 'issueNumber');
      await decides('van-thu', id, 'seal');
      await decides('van-thu', id, 'dispatch');
      await queueDispatch(db, id);
    },
    answers: (recipientId: number) =>
      db
        .transaction()
        .execute((trx) =>
          submitAnswer(trx, { recipientId, kind: 'noNeed', values: {}, requestId: randomUUID() }),
        )
        .then(() => undefined),
  });
  await does('giam-doc', '/api/surveys', { source: change(sampleSurvey()), accept: [] });
  await does(OFFICER, `/api/surveys/${SURVEY}/recipients/confirm`);
  await confirmingActivities({ db, publicUrl: 'http://localhost:8080' }).ensureLetter({ campaignId: SURVEY });
  await chasing.signs(LETTER);
  await chasing.issues(LETTER);
  await collectingActivities(db).openCollecting({ campaignId: SURVEY });
  return chasing;
}
