/** Phiếu trình, phiếu gửi, phiếu chuyển: what goes with papers from hand to hand. */
import { headed, type Form } from './form.ts';
import {
  addressees,
  column,
  facts,
  foot,
  lastFact,
  lastGap,
  listOf,
  passage,
  places,
  signer,
  slipHead,
  typeAndSubject,
} from './parts.ts';
import { bold, cell, p, row, rowsTable, table } from './xml.ts';

const roomFor = (title: string): string => p('TableHead', title) + p('TableCell');

export const SLIPS: Readonly<Record<string, Form>> = {
  'phieu-trinh': {
    inside:
      slipHead(p('PlaceAndDate', '{place}, {presentedOn | longDate}')) +
      typeAndSubject() +
      addressees('Kính trình') +
      p('Heading2', '1. Tóm tắt nội dung') +
      passage +
      p('Heading2', '2. Hồ sơ, tài liệu kèm theo') +
      listOf('papers') +
      p('Heading2', '3. Đề xuất') +
      lastFact('{proposal | ended}') +
      foot(p('SignerTitle', 'NGƯỜI TRÌNH') + p('SignerName', '{presenter}'), signer) +
      p('AfterTable') +
      table(
        [9071],
        [row([cell(9071, roomFor('Ý KIẾN CỦA LÃNH ĐẠO CƠ QUAN'))], '<w:trHeight w:val="2600"/>')],
        'DataTable',
      ) +
      lastGap,
  },
  'phieu-gui': headed(
    addressees(),
    facts('{issuerName} gửi kèm theo Phiếu này các văn bản, tài liệu sau:'),
    rowsTable('items', [
      column('TT', 6, '{subject | order}', true),
      column('Số, ký hiệu', 22, '{codeNotation}'),
      column('Ngày, tháng', 15, '{day | date}', true),
      column('Tên loại và trích yếu nội dung', 36, '{subject}'),
      column('Số bản', 9, '{copies | count}', true),
      column('Ghi chú', 14, '{note}'),
    ]),
    lastFact('Đề nghị Quý cơ quan kiểm tra, xác nhận vào phần dưới và gửi trả lại Phiếu này./.'),
    foot(places('grouped')),
    p('CopyRule'),
    p('CenterLine', bold('XÁC NHẬN CỦA NƠI NHẬN')),
    facts('Đã nhận đủ ……… văn bản, tài liệu nêu trên vào hồi …… giờ ……, ngày …… tháng …… năm ………'),
    foot(p('PlacesItem'), p('SignerTitle', 'NGƯỜI NHẬN') + p('CenterLine', '(Ký, ghi rõ họ và tên)')),
    lastGap,
  ),
  'phieu-chuyen': headed(
    addressees(),
    facts(
      '{receivedOn | longDate | capital}, {issuerName} nhận được {document | firstCitation} (số đến {arrivalNumber}).',
      'Qua xem xét, nội dung {document | laterCitation} {reason}.',
    ),
    passage,
    lastFact(
      '{issuerName} chuyển {document | laterCitation} để Quý cơ quan xem xét, giải quyết theo thẩm quyền và thông báo kết quả cho {informed} trước {answerBefore | longDate}./.',
    ),
    foot(),
    lastGap,
  ),
};
