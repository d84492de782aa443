/** A whole campaign through the hands of those who decide, each stretch with the time it took. */
import type { DocumentDetailBody } from '../../client/api/document-schemas.ts';
import { documentRef } from '../../client/api/document-ref.ts';
import type { OutlookBody, SurveyDetailBody } from '../../client/api/survey-schemas.ts';
import type { DecisionKind } from '../../domain/document/decision.ts';
import { letterIdOf, reportIdOf } from '../../domain/survey/ids.ts';
import { advanceClock, officeNow } from '../../store/office/office-clock.ts';
import { wakeEveryone } from '../../store/process.ts';
import { earliestAlarm, isQuiet } from '../../store/office/rehearsal.ts';
import { until } from '../../test/acceptance/office/until.ts';
import { answerAPart } from './answers.ts';
import { definitionSource, type Asked } from './definition.ts';
import type { BenchOffice } from './office.ts';

export interface Lap {
  readonly name: string;
  readonly seconds: number;
}

const OFFICER = 'chuyen-vien-qlcn-ttcn';
const DIRECTOR = 'giam-doc';
const CLERK = 'van-thu';
const PATIENCE = { everyMs: 100, withinMs: 900_000 };

export async function playCampaign(bench: BenchOffice, asked: Asked): Promise<Lap[]> {
  const { code } = asked;
  const laps: Lap[] = [];
  const lap = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    const began = performance.now();
    await work();
    laps.push({ name, seconds: (performance.now() - began) / 1000 });
  };
  await clockTo(bench, new Date(`${asked.monday}T07:30:00+07:00`));
  await lap('launch', () => launch(bench, asked));
  await lap('confirm recipients', () =>
    bench.as(OFFICER).post(`/api/surveys/${code}/recipients/confirm`, {}),
  );
  await lap('letter to seal', () => approve(bench, letterIdOf(code)));
  await lap('dispatch', () => dispatch(bench, letterIdOf(code)));
  await lap('view survey', () => bench.as(OFFICER).get(`/api/surveys/${code}`));
  await lap('view recipients', () => bench.as(OFFICER).get(`/api/surveys/${code}/recipients`));
  await lap('view ledger', () =>
    bench.as(CLERK).get(`/api/documents/${documentRef(letterIdOf(code))}/sends`),
  );
  await lap('answer', () => answerAPart(bench.db, code));
  await lap('view answers', () => bench.as(OFFICER).get(`/api/surveys/${code}/answers`));
  await lap('remind', () => nextAlarm(bench));
  await lap('cut off and draft report', () => cutOff(bench, code));
  await lap('report to seal', () => approve(bench, reportIdOf(code)));
  await lap('dispatch report', () => dispatch(bench, reportIdOf(code)));
  await lap('close', () => surveyIn(bench, code, 'closed'));
  return laps;
}

async function launch(bench: BenchOffice, asked: Asked): Promise<void> {
  const source = definitionSource(asked);
  const outlook = await bench.as(DIRECTOR).post<OutlookBody>('/api/surveys/check', { source });
  if (outlook.problems.length > 0) throw new Error(JSON.stringify(outlook.problems));
  const accept = outlook.questions.flatMap(({ code, ifAccepted }) => (ifAccepted ? [code] : []));
  await bench.as(DIRECTOR).post('/api/surveys', { source, accept });
}

type Step = readonly [account: string, kind: DecisionKind];
const TO_SEAL: readonly Step[] = [
  [OFFICER, 'submit'],
  ['truong-phong-qlcn-ttcn', 'approveContent'],
  [CLERK, 'approveForm'],
  [DIRECTOR, 'sign'],
  [CLERK, 'issueNumber'],
  [CLERK, 'seal'],
];

async function approve(bench: BenchOffice, documentId: string): Promise<void> {
  for (const step of TO_SEAL) await decide(bench, documentId, step);
}

async function dispatch(bench: BenchOffice, documentId: string): Promise<void> {
  await decide(bench, documentId, [CLERK, 'dispatch']);
  await documentWhen(bench, documentId, ({ state }) => state === 'kept');
}

/** A decision on the version that lies before the person, once its files are there. */
async function decide(bench: BenchOffice, documentId: string, [account, kind]: Step): Promise<void> {
  const { version, hash } = await documentWhen(bench, documentId, (one) => one.hash !== null);
  const path = `/api/documents/${documentRef(documentId)}/decisions`;
  await bench.as(account).post(path, { kind, version, hash });
}

async function documentWhen(
  bench: BenchOffice,
  documentId: string,
  ready: (document: DocumentDetailBody) => boolean,
): Promise<DocumentDetailBody> {
  let document: DocumentDetailBody | undefined;
  const look = async (): Promise<boolean> => {
    document = await bench.as(CLERK).get<DocumentDetailBody>(`/api/documents/${documentRef(documentId)}`);
    return ready(document);
  };
  await until(`${documentId} is ready`, look, PATIENCE);
  return document as DocumentDetailBody;
}

const surveyIn = (bench: BenchOffice, code: string, state: string): Promise<void> =>
  until(
    `${code} is ${state}`,
    async () => (await bench.as(OFFICER).get<SurveyDetailBody>(`/api/surveys/${code}`)).state === state,
    PATIENCE,
  );

async function cutOff(bench: BenchOffice, code: string): Promise<void> {
  await nextAlarm(bench);
  await surveyIn(bench, code, 'reporting');
}

async function nextAlarm(bench: BenchOffice): Promise<void> {
  await until('quiet', () => isQuiet(bench.db), PATIENCE);
  const alarm = await earliestAlarm(bench.db);
  if (alarm) await clockTo(bench, alarm);
  await until('quiet', () => isQuiet(bench.db), PATIENCE);
}

/** Reaches behind the API, which waits a minute at most for thousands of reminders to be sent. */
const clockTo = ({ db }: BenchOffice, to: Date): Promise<void> =>
  db.transaction().execute(async (trx) => {
    if ((await officeNow(trx)) >= to) return;
    await advanceClock(trx, to);
    await wakeEveryone(trx);
  });
