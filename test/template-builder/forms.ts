/** The forms one by one, by folder (Nghị định 30/2020/NĐ-CP, Phụ lục III, mục II). */
import { signatureXml } from '../../documents/blocks/reserved.ts';
import { COPIES } from './copies.ts';
import { headed, named, type Form } from './form.ts';
import {
  addressees,
  annexes,
  annexHead,
  attachedHead,
  bases,
  body,
  column,
  facts,
  foot,
  lastFact,
  lastGap,
  letterhead,
  listOf,
  passage,
  reference,
  signerTitles,
  titles,
  twoSigners,
  typeAlone,
  typeAndSubject,
} from './parts.ts';
import { SLIPS } from './slips.ts';
import { bold, cell, p, row, rowsTable, section, table } from './xml.ts';
import { run } from '../../documents/blocks/xml.ts';

/** Stands for the properties of the page, where a section ends within the document. */
export const PAGE = '{{page}}';

const decided = [
  p('Authority', '{authority | upper | title}'),
  bases,
  p('Resolution', 'QUYẾT ĐỊNH:'),
  body,
  foot(),
];
/** Two parties who agree on something and both sign. */
const agreed: Form = headed(
  bases,
  facts('Hôm nay, {signedOn | longDate}, tại {venue}, các bên gồm:'),
  section(
    'parties',
    'Body',
    p('FactLine', bold('{side}: {name}')) +
      facts('Đại diện: {representative}, chức vụ {post}.', 'Địa chỉ: {address}.'),
  ),
  facts('Các bên thống nhất ký kết {typeLabel} với các nội dung sau:'),
  body,
  twoSigners(
    {
      titles: titles('ĐẠI DIỆN {ownSide | upper}') + signerTitles,
      name: signatureXml('{signerName}', 121),
    },
    { titles: titles('ĐẠI DIỆN {otherSide | upper}', '{otherPost | upper}'), name: '{otherName}' },
  ),
  lastGap,
);
const invited = section('addressees', 'BodyItem', p('BodyItem', '- {name | listed}'));
export const FORMS: Readonly<Record<string, Form>> = {
  'cong-van': {
    inside: letterhead({ subject: 'V/v {subject | aside}' }) + addressees() + body + foot() + annexes,
  },
  'bao-cao': named(addressees(), body),
  'to-trinh': named(addressees(), bases, body),
  'ke-hoach': named(bases, body),
  'chuong-trinh': named(bases, body),
  'thong-bao': named(bases, body),
  'huong-dan': named(bases, body),
  'chi-thi': named(body),
  'quy-che': named(bases, body),
  'quy-dinh': named(bases, body),
  'thong-cao': named(bases, body),
  'phuong-an': named(bases, body),
  'de-an': named(bases, body),
  'du-an': named(bases, body),
  'phieu-bao': named(bases, body),
  'nghi-quyet': named(
    p('Authority', '{authority | upper | title}'),
    bases,
    p('Resolution', 'QUYẾT NGHỊ:'),
    body,
  ),
  'quyet-dinh': named(...decided.slice(0, -1)),
  'quyet-dinh-ban-hanh': headed(
    ...decided,
    p('Gap', '', PAGE),
    attachedHead,
    p('TypeName', '{attachedType | upper}'),
    p('Subject', '{attachedSubject}'),
    reference('Quyết định', '{attachedFrom}'),
    p('Rule', '{@attachedSubjectRule}'),
    p('Gap'),
    p('Body', '{@attachedBody}'),
    lastGap,
  ),
  'cong-dien': named(
    p('CenterLine', '{sender | upper} điện:'),
    section('addressees', 'AddresseesItem', p('AddresseesItem', '- {name | listed}')),
    p('Gap'),
    body,
  ),
  'giay-moi': named(
    facts('{issuerName} trân trọng kính mời:'),
    invited,
    facts(
      'Tới dự: {event}.',
      'Chủ trì: {chair}.',
      'Thời gian: {at}, {on | weekday}, {on | longDate}.',
      'Địa điểm: {venue}.',
    ),
    body,
  ),
  'giay-gioi-thieu': {
    inside:
      letterhead() +
      typeAlone('{typeLabel | upper}') +
      p('CenterLine', '{issuerName} trân trọng giới thiệu:') +
      facts(
        'Ông (bà): {person}',
        'Chức vụ: {position}',
        'Được cử đến: {sentTo}',
        'Về việc: {matter}.',
        'Đề nghị Quý cơ quan tạo điều kiện để ông (bà) có tên ở trên hoàn thành nhiệm vụ.',
      ) +
      lastFact('Giấy này có giá trị đến hết {validUntil | longDate}./.') +
      foot() +
      lastGap,
  },
  'giay-nghi-phep': {
    inside:
      letterhead() +
      typeAlone('{typeLabel | upper}') +
      facts(
        'Xét Đơn đề nghị nghỉ phép {requestedOn | longDate} của ông (bà) {person},',
        '{issuerName} cấp cho:',
        'Ông (bà): {person}',
        'Chức vụ: {position}',
        'Được nghỉ phép trong thời gian {length}, kể từ {from | longDate} đến hết {until | longDate}, tại {restPlace}.',
      ) +
      lastFact('Số ngày nghỉ phép nêu trên được tính vào thời gian {kindOfLeave}./.') +
      foot() +
      p('Gap') +
      // Mẫu 1.10: whoever was away has it confirmed there, when that is asked for.
      table(
        [4252, 4819],
        [
          row([
            cell(
              4252,
              p(
                'CenterLine',
                'Xác nhận của cơ quan (tổ chức) hoặc chính quyền địa phương nơi nghỉ phép (nếu cần)',
              ) +
                p('CenterLine', '(Chữ ký, dấu)') +
                p('SignerName', 'Họ và tên'),
            ),
            cell(4819, p('Normal')),
          ]),
        ],
      ) +
      lastGap,
  },
  'giay-uy-quyen': headed(
    bases,
    p('Heading2', '1. Người ủy quyền'),
    facts('Ông (bà): {delegatorName}. Chức vụ: {delegatorPost}.'),
    p('Heading2', '2. Người được ủy quyền'),
    facts('Ông (bà): {delegateName}. Chức vụ: {delegatePost}.'),
    p('Heading2', '3. Nội dung và phạm vi ủy quyền'),
    passage,
    p('Heading2', '4. Thời hạn ủy quyền'),
    facts('Từ {from | longDate} đến hết {until | longDate}.'),
    lastFact(
      'Người được ủy quyền không được ủy quyền lại cho người khác và chịu trách nhiệm về công việc được ủy quyền./.',
    ),
    twoSigners(
      { titles: titles('NGƯỜI ĐƯỢC ỦY QUYỀN', '{delegatePost | upper}'), name: '{delegateName}' },
      { titles: titles('NGƯỜI ỦY QUYỀN') + signerTitles, name: signatureXml('{signerName}', 121) },
    ),
    lastGap,
  ),
  'bien-ban': {
    inside:
      letterhead({ right: '' }) +
      typeAndSubject() +
      facts(
        'Thời gian bắt đầu: {startAt}, {startOn | longDate}.',
        'Địa điểm: {venue}.',
        'Thành phần tham dự:',
      ) +
      listOf('attendees') +
      facts('Chủ trì (chủ tọa): {chair}.', 'Thư ký (người ghi biên bản): {secretary}.', 'Nội dung:') +
      passage +
      lastFact('{meeting | capital} kết thúc vào {endAt}, {endOn | longDate}./.') +
      twoSigners(
        { titles: titles('THƯ KÝ'), name: '{secretaryName}' },
        { titles: titles('CHỦ TỌA'), name: signatureXml('{signerName}', 121) },
      ) +
      lastGap,
  },
  'ban-ghi-nho': agreed,
  'ban-thoa-thuan': agreed,
  'hop-dong': agreed,
  'phu-luc': { inside: annexHead('{annexNumber}') + body + lastGap },
  'thu-cong': {
    inside:
      letterhead() +
      p('TypeName', 'THƯ {occasion | upper}') +
      p('Gap') +
      addressees() +
      body +
      foot() +
      lastGap,
  },
  'lich-lam-viec': {
    landscape: true,
    inside:
      annexHead('{annexNumber}', 14003) +
      rowsTable(
        'sessions',
        [
          column('TT', 5, '{host | order}', true),
          column('Thời gian', 19, '{at}, {on | weekday}, {on | longDate}'),
          column('Nơi làm việc', 20, '{host}'),
          column('Nội dung', 28, '{matter}'),
          column('Chủ trì', 14, '{chair}'),
          column('Thành phần', 20, '{attendees}'),
        ],
        14003,
      ) +
      section('notes', 'FactLine', p('FactLine', run('{text}'))) +
      lastGap,
  },
  ...SLIPS,
  ...COPIES,
};
