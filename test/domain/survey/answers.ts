import { atOffice } from '../../../domain/time/day.ts';
import {
  consolidate,
  type AnswerFacts,
  type ConsolidationInput,
  type RecipientFacts,
} from '../../../domain/survey/consolidate.ts';
import type { AnswerValues } from '../../../domain/survey/form.ts';
import { sample } from './sample.ts';

const SCHOOLS = 'Trường đại học, cao đẳng';
const FIRMS = 'Doanh nghiệp khoa học và công nghệ';
const UNIONS = 'Hiệp hội doanh nghiệp';

const recipient = (
  id: number,
  name: string,
  group: string,
  more: Partial<RecipientFacts> = {},
): RecipientFacts => ({
  id,
  name,
  group,
  owesAnswer: true,
  ...more,
});
export const recipients: readonly RecipientFacts[] = [
  recipient(1, 'Trường Đại học A', SCHOOLS),
  recipient(2, 'Trường Cao đẳng B', SCHOOLS),
  recipient(3, 'Công ty C', FIRMS),
  recipient(4, 'Công ty D', FIRMS),
  recipient(5, 'Công ty Đ', FIRMS),
  recipient(6, 'Công ty E', FIRMS),
  recipient(7, 'Hiệp hội G', UNIONS, { unreachable: 'Địa chỉ thư điện tử không tồn tại' }),
  recipient(8, 'Ban Quản lý H', 'Cơ quan phối hợp', { owesAnswer: false }),
];

const DUE = atOffice('2023-07-25');
/** Given more time. */
const OWN_DUE = new Map([[5, atOffice('2023-07-26')]]);
export const CUT_OFF = atOffice('2023-07-27');

/** As it is judged when it is received. */
export const judged = (recipientId: number, receivedAt: Date) => ({
  recipientId,
  receivedAt,
  late: receivedAt >= (OWN_DUE.get(recipientId) ?? DUE),
  afterCutOff: receivedAt >= CUT_OFF,
  returned: null,
  chosen: false,
});

const answer = (
  recipientId: number,
  received: Date,
  values: AnswerValues | null,
  version = 1,
): AnswerFacts => ({
  ...judged(recipientId, received),
  version,
  kind: values ? 'answer' : 'noNeed',
  values: values ?? {},
});
const school: AnswerValues = {
  nguoiDien: 'Nguyễn Văn A, Trưởng phòng',
  linhVuc: 'Giáo dục, đào tạo, nghiên cứu',
  soLaoDong: 350,
  chiNghienCuu: 1200.5,
  nguonCung: [
    { ten: 'Cảm biến độ ẩm đất', trinhDo: 'Sản xuất thử nghiệm', gia: 450 },
    { ten: 'Phần mềm quản lý kho', trinhDo: 'Đã thương mại hóa', vanBang: 'Giấy chứng nhận số 12/2022' },
  ],
  suKien: ['Gian trưng bày', 'Hội thảo'],
};
const firm: AnswerValues = {
  nguoiDien: 'Trần Thị C, Giám đốc',
  linhVuc: 'Công nghiệp chế biến, chế tạo',
  soLaoDong: 1200,
  chiNghienCuu: 0.1,
  nhuCau: [
    {
      ten: 'Dây chuyền sấy lạnh',
      mucDich: 'Chế biến nhãn',
      hinhThuc: 'Mua công nghệ',
      kinhPhi: 5000,
      canTruoc: '2023-12-31',
    },
  ],
  suKien: ['Hội thảo'],
  ngayLamViec: '2023-08-10',
};
export const answers: readonly AnswerFacts[] = [
  answer(1, atOffice('2023-07-14', 9), { ...school, soLaoDong: 35 }),
  answer(1, atOffice('2023-07-15', 9), school, 2),
  answer(2, atOffice('2023-07-20', 9), null),
  answer(3, atOffice('2023-07-25', 0), { ...firm, chiNghienCuu: 0.2 }),
  answer(4, atOffice('2023-07-27', 0), firm),
  answer(5, atOffice('2023-07-25', 10), firm),
];

export const input: ConsolidationInput = {
  form: sample.form.fields,
  recipients,
  answers,
};
export const consolidation = consolidate(input);
