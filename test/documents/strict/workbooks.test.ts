/** Every workbook we hand out, judged by what Excel itself is written with. */
import { expect, it } from 'vitest';
import { dossierListWorkbook } from '../../../documents/dossier/list-workbook.ts';
import { formWorkbook } from '../../../documents/form-files/form-workbook.ts';
import { answersWorkbook } from '../../../documents/spreadsheet/answers-workbook.ts';
import { callSheetWorkbook } from '../../../documents/spreadsheet/call-sheet-workbook.ts';
import { followUpWorkbook, incomingWorkbook } from '../../../documents/spreadsheet/incoming-workbooks.ts';
import { postRegisterWorkbook } from '../../../documents/spreadsheet/post-register-workbook.ts';
import { registerTemplate } from '../../../documents/spreadsheet/register-template.ts';
import { registerWorkbook } from '../../../documents/spreadsheet/register-workbook.ts';
import { respondentTemplate } from '../../../documents/spreadsheet/respondent-template.ts';
import type { DossierListInput } from '../../../documents/dossier/list-docx.ts';
import type { FollowUpInput, IncomingRegisterInput } from '../../../documents/incoming/incoming-docx.ts';
import type { PostRegisterInput } from '../../../documents/post/post-register-docx.ts';
import type { RegisterInput } from '../../../documents/register/register-docx.ts';
import { CAMPAIGN, FIELDS } from '../form-files/made-form.ts';
import { callSheet, sampleOf } from '../samples.ts';
import { sdkFaults } from './open-xml-sdk.ts';
import { packageFaults } from './package-faults.ts';

const code = { campaignId: CAMPAIGN, own: 'K7QM2XPA9TRC' };
const at = new Date('2023-07-20T18:30:00Z');
const MADE: Readonly<Record<string, () => Promise<Buffer>>> = {
  'the register': () => registerWorkbook(sampleOf<RegisterInput>('so-van-ban-di').rows),
  'a register of nothing': () => registerWorkbook([]),
  'a register to fill in': () => registerTemplate(),
  'what was posted': () => postRegisterWorkbook(sampleOf<PostRegisterInput>('so-gui-buu-dien').rows),
  'what came in': () => incomingWorkbook(sampleOf<IncomingRegisterInput>('so-van-ban-den').rows),
  'what is done about it': () => followUpWorkbook(sampleOf<FollowUpInput>('so-theo-doi-giai-quyet').rows),
  'the list of a dossier': () => dossierListWorkbook(sampleOf<DossierListInput>('muc-luc-ho-so').rows),
  'whom to call': () => callSheetWorkbook(callSheet().lines),
  'a form': () => formWorkbook({ fields: FIELDS, code, sender: { name: 'Công ty “A & B” <1>' } }),
  'a form for many': () =>
    respondentTemplate({
      ...{
        campaignId: CAMPAIGN,
        recipientId: 3,
        subject: 'Khảo sát',
        intermediary: 'A & B',
        deadline: '31/12/2026',
      },
      form: FIELDS,
    }),
  answers: () =>
    answersWorkbook({
      fields: FIELDS,
      recipients: [
        {
          group: 'Trường',
          name: '=1+1',
          state: 'onTime',
          receivedAt: at,
          values: { field: '+84 & <b>\u0007' },
        },
        { group: 'Hợp tác xã', name: 'B', state: 'missing', receivedAt: null, values: {} },
      ],
      cleanings: [{ at, name: 'A', place: 'Mục 1', from: '1', to: '2', by: 'Nguyễn Văn A', why: 'ghi nhầm' }],
    }),
};

it.each(Object.entries(MADE))('%s', async (_, make) => {
  const file = await make();
  expect([...(await sdkFaults(file, 'xlsx')), ...packageFaults(file)]).toEqual([]);
});
