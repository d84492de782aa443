import { z } from 'zod';
import { surveyProcessId } from '../../domain/survey/ids.ts';
import { answersWith } from './answers-with.ts';
import { decideOnce } from './decide.ts';
import type { ApiDeps } from './deps.ts';
import type { Api } from './route.ts';
import { CampaignParams, DoneSchema } from './schemas.ts';

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

/** A campaign that does not run as planned: paused, resumed. */
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
}
