import { REGISTER_COLUMNS, type RegisterRow } from '../../domain/document/register.ts';
import { headRow, textCell } from './cells.ts';
import { REGISTER_WIDTHS } from './register-workbook.ts';
import { workbook } from './workbook.ts';

/** How each column is filled in, with an example. */
const GUIDE: Readonly<Record<keyof RegisterRow, readonly [string, string]>> = {
  codeNotation: ['Bắt buộc. Số và ký hiệu; số hủy chưa có ký hiệu thì chỉ ghi số', '05/SKHCN-VP'],
  promulgatedOn: ['Bắt buộc, trừ số hủy', '14/7/2023'],
  typeAndSubject: ['Bắt buộc, trừ số hủy', 'Công văn về việc phối hợp khảo sát'],
  signer: ['Bắt buộc, trừ số hủy', 'Trần Văn Chuẩn'],
  toPlaces: ['Bắt buộc, trừ số hủy', 'Như trên; UBND tỉnh (để b/c)'],
  filedWith: ['Có thể bỏ trống', 'VT, VP'],
  copies: ['Số nguyên, có thể bỏ trống', '12'],
  dispatchedOn: ['Có thể bỏ trống', '14/7/2023'],
  received: ['Có thể bỏ trống', ''],
  note: ['Số hủy thì ghi “Số hủy: lý do”', 'Số hủy: ghi nhầm sổ'],
};

/** An empty register to fill in with the numbers given before this system was in use. */
export const registerTemplate = (): Promise<Buffer> =>
  workbook([
    {
      name: 'Sổ đăng ký văn bản đi',
      head: headRow(REGISTER_COLUMNS.map(({ label }) => label)),
      rows: [],
      widths: REGISTER_WIDTHS,
      landscape: true,
    },
    {
      name: 'Cách ghi',
      head: headRow(['Cột', 'Cách ghi', 'Ví dụ']),
      rows: [
        ...REGISTER_COLUMNS.map(({ key, label }) => [label, ...GUIDE[key]].map((text) => textCell(text))),
        ...RULES.map((rule) => [textCell('Lưu ý'), textCell(rule), textCell('')]),
      ],
      widths: [36, 70, 40],
    },
  ]);

const RULES: readonly string[] = [
  'Mỗi số một dòng, kể cả số hủy; chỉ các văn bản của năm nay, của một sổ.',
  'Có một dòng sai thì không dòng nào được nhập; mọi chỗ sai được báo cùng lúc, theo dòng và ô.',
  'Không dùng công thức. Có thể chia nhiều trang (mỗi tháng một trang), mỗi trang có đủ hàng tên cột.',
];
