/** A filled file of an intermediary. */
import { respondentTemplate } from '../../../documents/spreadsheet/respondent-template.ts';
import { CAMPAIGN } from '../pages/definition.ts';

export const MEMBER_FORM = [
  { type: 'text' as const, id: 'nhuCau', label: 'Nhu cầu', required: true },
  { type: 'number' as const, id: 'soLaoDong', label: 'Số lao động', unit: 'người' },
];

export const bodyRow = (ordinal: number, name: string, tax: string, need: string): readonly string[] => [
  String(ordinal),
  name,
  tax,
  'Hưng Yên',
  'Bà Lan',
  '0221 3862 000',
  '',
  need,
  '12',
];

export const memberFile = (recipientId: number, rows: readonly (readonly string[])[]): Promise<Buffer> =>
  respondentTemplate({
    campaignId: CAMPAIGN,
    recipientId,
    subject: 'x',
    intermediary: 'x',
    deadline: 'x',
    form: MEMBER_FORM,
    typed: [rows],
  });
