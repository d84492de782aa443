import { z } from 'zod';
import { launchCampaign, listCampaigns, readCampaign } from '../../store/survey/campaigns.ts';
import { onceOnly } from '../../store/request.ts';
import { openQuestions } from '../../domain/failure/question.ts';
import { answersWith } from './answers-with.ts';
import type { ApiDeps } from './deps.ts';
import type { Api } from './route.ts';
import { CampaignParams, list } from './schemas.ts';
import { actorOf } from './sign-in.ts';
import { refuseUnlessClear, surveyOutlook, type Outlook } from './survey-outlook.ts';
import {
  OutlookSchema,
  SurveyDetailSchema,
  SurveySummarySchema,
  type OutlookBody,
} from './survey-schemas.ts';
import { surveyDetail, surveySummaries } from './survey-view.ts';

const tags = ['surveys'];
const SourceBody = z.object({
  source: z.string().max(200_000).describe('Định nghĩa đợt khảo sát, YAML hoặc JSON'),
  accept: z.array(z.string()).default([]).describe('Mã các câu hỏi đã xem và chấp nhận'),
});
const LaunchedSchema = z.object({ id: z.string(), deadline: z.string() });

export function registerSurveys(api: Api, deps: ApiDeps): void {
  checking(api, deps);
  launching(api, deps);
  reading(api, deps);
}

function checking(api: Api, { db }: ApiDeps): void {
  api.post(
    '/api/surveys/check',
    {
      config: { role: 'staff' },
      schema: {
        summary: 'Kiểm tra định nghĩa và cho biết điều gì sẽ diễn ra; không thay đổi gì',
        tags,
        body: SourceBody,
        response: answersWith(OutlookSchema, ['secretRefused']),
      },
    },
    async ({ body }) => outlookBody(await surveyOutlook(db, body.source), body.accept),
  );
}

function launching(api: Api, { db }: ApiDeps): void {
  api.post(
    '/api/surveys',
    {
      config: { role: 'leader' },
      schema: {
        summary: 'Phát động đợt khảo sát',
        tags,
        body: SourceBody,
        response: answersWith(LaunchedSchema, ['secretRefused', 'questionsOpen']),
      },
    },
    (request) => {
      const actor = actorOf(request);
      const { source, accept } = request.body;
      const asked = {
        id: request.requestId,
        accountId: actor.accountId,
        postId: actor.postId,
        action: 'launchSurvey',
        objectId: 'survey',
        payload: { source, accept },
      };
      return db.transaction().execute((trx) =>
        onceOnly(trx, asked, async () => {
          const outlook = await surveyOutlook(trx, source);
          refuseUnlessClear(outlook, accept);
          const { definition, preview, dossier } = outlook;
          if (!preview) throw new Error('Định nghĩa không còn câu hỏi nào mà chưa rõ thời hạn');
          const due = preview.deadline;
          const requestId = request.requestId;
          await launchCampaign(trx, {
            ...{ definition, source, dossier, due, actor, requestId },
            accepted: accept,
          });
          return { id: definition.code, deadline: due.words };
        }),
      );
    },
  );
}

function reading(api: Api, { db }: ApiDeps): void {
  const config = { role: 'staff' } as const;
  api.get(
    '/api/surveys',
    {
      config,
      schema: { summary: 'Các đợt khảo sát', tags, response: answersWith(list(SurveySummarySchema)) },
    },
    async () => surveySummaries(db, await listCampaigns(db)),
  );
  api.get(
    '/api/surveys/:id',
    {
      config,
      schema: {
        summary: 'Một đợt khảo sát: đang ở đâu, ai phải làm gì, việc tiếp theo',
        tags,
        params: CampaignParams,
        response: answersWith(SurveyDetailSchema, ['notFound']),
      },
    },
    async ({ params }) => surveyDetail(db, await readCampaign(db, params.id)),
  );
}

function outlookBody(outlook: Outlook, accept: readonly string[]): OutlookBody {
  const { definition, preview, questions, problems } = outlook;
  return {
    ok: problems.length === 0 && openQuestions(questions, accept).length === 0,
    code: definition.code,
    subject: definition.subject,
    problems,
    questions,
    deadline: preview?.deadline ?? null,
    plan: preview?.lines ?? [],
    signatureBlock: outlook.signatureBlock,
    reportSignatureBlock: outlook.reportSignatureBlock,
    dossier: outlook.dossier,
    recipients: outlook.recipients,
    unreachable: outlook.unreachable,
  };
}
