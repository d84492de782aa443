import type { SurveyDefinition } from '../../../domain/survey/definition.ts';
import { FORM_FIELDS } from './fields.ts';

export const CAMPAIGN = 'cung-cau-2023';

export const DEFINITION: SurveyDefinition = {
  code: CAMPAIGN,
  subject: 'phối hợp khảo sát cung - cầu công nghệ và đổi mới sáng tạo năm 2023',
  unit: 'qlcn',
  signer: 'giam-doc',
  expectedOn: '2023-07-12',
  bases: [],
  purpose: 'tổng hợp báo cáo Bộ Khoa học và Công nghệ, Ủy ban nhân dân tỉnh',
  request: 'rà soát, đăng ký nhu cầu',
  form: {
    title: 'Phiếu khảo sát cung - cầu công nghệ và đổi mới sáng tạo',
    introduction: 'Đề nghị Quý cơ quan, đơn vị ghi đầy đủ các mục dưới đây.',
    fields: FORM_FIELDS,
  },
  addressees: [],
  deadline: { phrase: 'trước ngày 25/7/2023' },
  reminders: [],
  cutOff: { workingDaysAfter: 5 },
  contact: { person: 'ông Khúc Văn Tuấn', phone: '0321.386.1234', email: 'qlcn@example.vn' },
  superiors: [],
};
