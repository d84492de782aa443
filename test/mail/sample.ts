/** The letter of July 2023 as the mail room sees it. */
import { join } from 'node:path';
import type { LetterFacts, LetterRecipient } from '../../mail/letter.ts';
import { loadMailTemplates } from '../../mail/templates.ts';

export const templates = loadMailTemplates(join(import.meta.dirname, '../../templates/mail'));

export const facts: LetterFacts = {
  documentId: 'cung-cau-2023/cong-van',
  kind: 'document',
  round: 0,
  documentType: 'congVan',
  codeNotation: '352/SKHCN-QLCN&TTCN',
  promulgatedOn: '2023-07-14',
  subject: 'phối hợp khảo sát cung - cầu công nghệ và đổi mới sáng tạo năm 2023',
  office: { name: 'Sở Khoa học và Công nghệ tỉnh Hưng Yên', shortName: 'Sở KH&CN Hưng Yên' },
  about: null,
  contact: 'ông Khúc Văn Tuấn, Phòng Quản lý Công nghệ và Thị trường công nghệ, điện thoại 0900 000 000',
  attachments: [
    {
      name: 'Công văn số 352-SKHCN-QLCN&TTCN.pdf',
      mediaType: 'application/pdf',
      bytes: Buffer.from('%PDF-1.7 văn bản đã phát hành'),
    },
    {
      name: 'Phiếu khảo sát cung - cầu công nghệ và đổi mới sáng tạo.docx',
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      bytes: Buffer.alloc(5_000, 'PK'),
    },
  ],
  rehearsal: false,
  sentAt: new Date('2023-07-14T01:30:00Z'),
  fromName: null,
  fromAddress: 'van-thu@skhcn.hungyen.gov.vn',
  replyTo: 'ktt@skhcn.hungyen.gov.vn',
};

export const recipient: LetterRecipient = {
  recipientId: 17,
  sendId: 4,
  copy: 0,
  organisation: 'Trường Đại học Sư phạm Kỹ thuật Hưng Yên',
  email: 'vanthu@utehy.edu.vn',
  wording: 'letter',
  purpose: 'direct',
  link: 'https://khaosat.hungyen.gov.vn/p/AbCdEfGhIjKlMnOpQrStUvWxYz0123456789_-ABCDE',
  deadline: 'hết thứ Hai, ngày 24/7/2023',
};

export const informed: LetterRecipient = {
  ...recipient,
  recipientId: 18,
  organisation: 'Ban Quản lý các Khu công nghiệp tỉnh Hưng Yên',
  email: 'bqlkcn@hungyen.gov.vn',
  wording: 'information',
  purpose: 'coordinate',
  link: null,
  deadline: null,
};

export const reportFacts: LetterFacts = {
  ...facts,
  documentId: 'cung-cau-2023/bao-cao',
  documentType: 'baoCao',
  codeNotation: '61/BC-SKHCN',
  promulgatedOn: '2023-08-02',
  subject: 'Kết quả khảo sát cung - cầu công nghệ và đổi mới sáng tạo năm 2023',
  attachments: facts.attachments.slice(0, 1),
};

export const superior: LetterRecipient = {
  ...informed,
  recipientId: 90,
  organisation: 'Ủy ban nhân dân tỉnh Hưng Yên',
  email: 'vanthu@hungyen.gov.vn',
  wording: 'report',
  purpose: 'direct',
};
