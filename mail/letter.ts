/** What a mail is about and to whom it goes: the facts that templates turn into words. */
import { isAmendment } from '../domain/document/amend.ts';
import type { DocumentType } from '../domain/document/types.ts';
import type { SendKind } from '../domain/dispatch/send.ts';
import type { Purpose } from '../domain/survey/definition.ts';
import type { Day } from '../domain/time/day.ts';

/** The same for every recipient of a round. */
export interface LetterFacts {
  readonly documentId: string;
  readonly kind: SendKind;
  readonly round: number;
  readonly documentType: DocumentType;
  /** "352/SKHCN-QLCN&TTCN". */
  readonly codeNotation: string;
  readonly promulgatedOn: Day;
  /** Trích yếu, without "V/v". */
  readonly subject: string;
  readonly office: {
    /** "Sở Khoa học và Công nghệ tỉnh Hưng Yên". */
    readonly name: string;
    /** For the subject line and the sender's name: "Sở KH&CN Hưng Yên". */
    readonly shortName: string;
  };
  /** "ông Khúc Văn Tuấn, Phòng …, điện thoại …"; null: none to name. */
  readonly contact: string | null;
  /** Where to type the code printed in the letter; null: the campaign is not open to others. */
  readonly registration?: { readonly address: string; readonly code: string } | null | undefined;
  /** The document that this one recalls, replaces or corrects: "Công văn số 352/SKHCN ngày …"; null: it is about none. */
  readonly about: string | null;
  readonly attachments: readonly Attachment[];
  readonly rehearsal: boolean;
  /** Office time. */
  readonly sentAt: Date;
  /** Sender's name as configured; the office's short name when null. */
  readonly fromName: string | null;
  /** Address the letters come from and bounce to. */
  readonly fromAddress: string;
  /** Where answers by mail go; the sender's address when null. */
  readonly replyTo: string | null;
}

export interface Attachment {
  /** As the recipient sees it, Vietnamese, with extension. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** Which letter it is, in its own words each. */
export type LetterWording =
  | 'letter'
  | 'followUp'
  | 'information'
  | 'report'
  | 'reminder'
  | 'return'
  | 'acknowledgement'
  | 'recall'
  | 'replacement'
  | 'correction';

export interface LetterRecipient {
  readonly recipientId: number;
  readonly sendId: number;
  readonly copy: number;
  readonly organisation: string;
  readonly email: string;
  readonly wording: LetterWording;
  readonly purpose: Purpose;
  /** Whole address of the personal link; null where no answer is owed. */
  readonly link: string | null;
  /** "hết thứ Hai, ngày 24/7/2023"; null where no answer is owed. */
  readonly deadline: string | null;
  /** Where this very letter is answered and bounces to; absent: as for all. */
  readonly returnTo?: { readonly replyTo: string; readonly bounceTo: string } | undefined;
  /** What has to be corrected in an answer that is sent back. */
  readonly comment?: string | null | undefined;
  /** The answer that is acknowledged. */
  readonly received?: ReceivedAnswer | undefined;
  /** Its answer was sent back: what is awaited is the corrected one. */
  readonly sentBack?: boolean | undefined;
}

export interface ReceivedAnswer {
  /** Message-ID of the mail it came in; null: it had none. */
  readonly messageId: string | null;
  /** "9h05 ngày 20/7/2023" */
  readonly at: string;
  /** Số đến; null: not given yet. */
  readonly number: string | null;
  readonly code: string;
  /** What becomes of one that came late; null: it was in time. */
  readonly note: string | null;
}

/** Roles of documents that go up. */
const REPORTS: readonly string[] = ['report', 'supplement'];

/** Roles of documents that speak of a letter sent before. */
const FOLLOW_UPS: readonly string[] = ['extension', 'chase', 'escalation'];

/** Which words a recipient gets. */
export function wordingOf(
  kind: SendKind,
  { role, owesAnswer }: { readonly role: string; readonly owesAnswer: boolean },
): LetterWording {
  if (kind !== 'document') return kind;
  if (isAmendment(role)) return role;
  if (owesAnswer) return FOLLOW_UPS.includes(role) ? 'followUp' : 'letter';
  return REPORTS.includes(role) ? 'report' : 'information';
}
