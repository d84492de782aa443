import type { KeptAnswer } from '../../../store/survey/answer-versions.ts';
import type { RecipientPage } from '../../../store/survey/recipient-page.ts';
import { DEFINITION } from '../../integration/pages/definition.ts';

/** A recipient's page as read from the database, a week before the deadline, with nothing done yet. */
export const aPage = (changes: Partial<RecipientPage> = {}): RecipientPage => ({
  rehearsal: false,
  now: new Date('2023-07-17T02:30:00Z'),
  issuer: 'Sở Khoa học và Công nghệ tỉnh Hưng Yên',
  recipient: { id: 1, name: 'Trường Đại học Sư phạm Kỹ thuật Hưng Yên', owesAnswer: true },
  letter: {
    documentType: 'congVan',
    subject: DEFINITION.subject,
    codeNotation: '1185/SKHCN-QLCN&TTCN',
    replaces: null,
    recalledBy: null,
    correctedBy: null,
    promulgatedOn: '2023-07-12',
    files: [{ role: 'main', name: 'cong-van', docx: 'a', pdf: 'b' }],
  },
  campaign: {
    id: DEFINITION.code,
    definition: DEFINITION,
    state: 'collecting',
    stopReason: null,
    pausedAt: null,
    cutOffAt: null,
  },
  due: { dueAt: new Date('2023-07-24T17:00:00Z'), words: 'trước ngày 25/7/2023', own: false },
  receipt: null,
  draft: null,
  answers: [],
  returned: null,
  intermediary: null,
  extensions: [],
  ...changes,
});

export const anAnswer = (changes: Partial<KeptAnswer> = {}): KeptAnswer => ({
  recipientId: 1,
  version: 1,
  kind: 'answer',
  values: {},
  receivedAt: new Date('2023-07-17T02:30:00Z'),
  late: false,
  afterCutOff: false,
  returned: null,
  chosen: false,
  road: 'web',
  enteredBy: null,
  arrivalId: 1,
  arrivalNumber: 15,
  receiptCode: '7K3M-9Q2X',
  ...changes,
});
