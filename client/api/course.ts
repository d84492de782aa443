import { z } from 'zod';
import { surveyProcessId } from '../../domain/survey/ids.ts';
import { cancelOutlook } from '../../store/survey/cancel-plan.ts';
import { readCampaign } from '../../store/survey/campaigns.ts';
import { answersWith } from './answers-with.ts';
import { decideOnce } from './decide.ts';
import type { ApiDeps } from './deps.ts';
import type { Api } from './route.ts';
import { CampaignParams, DoneSchema, list } from './schemas.ts';

const tags = ['surveys'];
const Reason = z.string().trim().min(1, 'phải nêu lý do').max(2_000);
const PauseBody = z.strictObject({
  reason: Reason,
  holdCutOff: z.boolean().default(false).describe('Chưa chốt số liệu cho đến khi tiếp tục (lãnh đạo)'),
});
const ResumeBody = z.strictObject({
  accept: z.array(z.string()).default([]).describe('Mã các câu hỏi đã xem và chấp nhận (lãnh đạo)'),
  comment: z.string().max(2_000).optional(),
});

const CancelBody = z.strictObject({ reason: Reason });
const OutlookSchema = z.object({
  possible: z.boolean(),
  lines: list(z.string()).describe('Việc sẽ diễn ra, mỗi dòng một việc'),
});
export type CancelOutlookBody = z.infer<typeof OutlookSchema>;

/** A campaign that does not run as planned: paused, resumed, stopped. */
export function registerCourse(api: Api, deps: ApiDeps): void {
  const response = answersWith(DoneSchema, ['notFound', 'wrongState', 'questionsOpen', 'workflowDown']);
  api.post(
    '/api/surveys/:id/pause',
    {
      config: { role: 'surveyor' },
      schema: {
        summary:
          'Tạm dừng đợt khảo sát: ngừng gửi thư, nhắc hạn, phát hành; thời hạn và việc nhận phiếu không đổi',
        tags,
        params: CampaignParams,
        body: PauseBody,
        response,
      },
    },
    (request) =>
      decideOnce(deps, request, {
        processId: surveyProcessId(request.params.id),
        action: 'pauseCampaign',
        objectId: request.params.id,
        payload: request.body,
      }),
  );
  api.post(
    '/api/surveys/:id/resume',
    {
      config: { role: 'surveyor' },
      schema: {
        summary: 'Cho đợt khảo sát đang tạm dừng tiếp tục',
        tags,
        params: CampaignParams,
        body: ResumeBody,
        response,
      },
    },
    (request) =>
      decideOnce(deps, request, {
        processId: surveyProcessId(request.params.id),
        action: 'resumeCampaign',
        objectId: request.params.id,
        payload: request.body,
      }),
  );
  api.get(
    '/api/surveys/:id/cancel',
    {
      config: { role: 'staff' },
      schema: {
        summary: 'Nếu dừng đợt khảo sát bây giờ thì điều gì xảy ra; không thay đổi gì',
        tags,
        params: CampaignParams,
        response: answersWith(OutlookSchema, ['notFound']),
      },
    },
    async ({ params }) => cancelOutlook(deps.db, (await readCampaign(deps.db, params.id)).id),
  );
  api.post(
    '/api/surveys/:id/cancel',
    {
      config: { role: 'leader' },
      schema: {
        summary: 'Dừng hẳn đợt khảo sát, nêu lý do (lý do hiện trên trang của nơi nhận)',
        tags,
        params: CampaignParams,
        body: CancelBody,
        response,
      },
    },
    (request) =>
      decideOnce(deps, request, {
        processId: surveyProcessId(request.params.id),
        action: 'stopCampaign',
        objectId: request.params.id,
        payload: request.body,
      }),
  );
}
