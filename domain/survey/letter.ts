/** The công văn of a campaign, as a clerk would write it (Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.5). */
import type { Block, DocumentContent, FormAnnex } from '../document/content.ts';
import { fold } from '../vietnamese/fold.ts';
import { lowerFirst, upperFirst } from '../vietnamese/list.ts';
import type { Purpose, SurveyDefinition } from './definition.ts';

/** Definition and what the directory knows on the day of issue → the letter and its blank form. */
export function letterContent(definition: SurveyDefinition, facts: LetterFacts): DocumentContent {
  const you = addressOf(facts);
  const texts = [
    ...grounds(definition, facts),
    ...requests(definition, facts, you),
    whereToSend(definition, facts, you),
    ...registrationSentence(facts),
    contactSentence(definition),
    `${facts.issuer} trân trọng đề nghị ${you} quan tâm, phối hợp thực hiện`,
  ];
  return {
    subject: definition.subject,
    addressees: facts.addressees.filter(({ purpose }) => purpose === 'direct').map(({ label }) => label),
    body: texts.map((text): Block => ({ kind: 'paragraph', text })),
    toPlaces: ['Như trên', ...copiesTo(facts.addressees)],
    filing: `VT, ${facts.unitAbbreviation}`,
    ...(facts.initials ? { initials: facts.initials } : {}),
    form: blankForm(definition),
  };
}

function blankForm({ form: { title, introduction, fields } }: SurveyDefinition): FormAnnex {
  return introduction === undefined ? { title, fields } : { title, introduction, fields };
}

export interface LetterFacts {
  /** As it calls itself in prose: "Sở Khoa học và Công nghệ". */
  readonly issuer: string;
  /** Where answers on paper go. */
  readonly address?: string | undefined;
  /** "QLCN&TTCN" */
  readonly unitAbbreviation: string;
  readonly initials?: string | undefined;
  /** In the order of the definition, labels as printed. */
  readonly addressees: readonly PrintedAddressee[];
  /** Names of the superiors, in the order of the definition. */
  readonly superiors: readonly string[];
  /** Where others of an open class register: address as typed into a browser, and the code as printed. */
  readonly registration?: { readonly address: string; readonly code: string } | undefined;
}
export interface PrintedAddressee {
  readonly label: string;
  readonly purpose: Purpose;
}

/** Purposes in brackets after a line of Nơi nhận: practice, not in the decree. */
const PURPOSES: Readonly<Record<Exclude<Purpose, 'direct'>, string>> = {
  report: 'để b/c',
  coordinate: 'để p/h',
  implement: 'để t/h',
  inform: 'để biết',
};

const copiesTo = (addressees: readonly PrintedAddressee[]): string[] =>
  addressees.flatMap(({ label, purpose }) =>
    purpose === 'direct' ? [] : [`${label} (${PURPOSES[purpose]})`],
  );

/** How the addressees are spoken to: enterprises are named when there are any. */
export const addressOf = ({ addressees }: Pick<LetterFacts, 'addressees'>): string =>
  addressees.some(({ label, purpose }) => purpose === 'direct' && fold(label).includes('doanh nghiep'))
    ? 'Quý cơ quan, đơn vị, doanh nghiệp'
    : 'Quý cơ quan, đơn vị';

/** Bases run in prose in a công văn; whole sentences stand alone, phrases open the sentence of what is being done. */
function grounds({ bases, assignment, subject }: SurveyDefinition, { issuer }: LetterFacts): string[] {
  const sentences = bases.filter((base) => base.endsWith('.'));
  const phrases = bases.filter((base) => !base.endsWith('.')).map(basedOn);
  if (assignment?.reference) phrases.push(following(assignment.reference));
  if (!phrases.length) return sentences;
  const opening = phrases
    .map((phrase, index) => (index ? lowerFirst(phrase) : upperFirst(phrase)))
    .join('; ');
  return [...sentences, `${opening}, ${issuer} triển khai việc ${bare(subject)}.`];
}

/** "Thực hiện Công văn số …" whether or not the definition says so. */
export const following = (reference: string): string =>
  /^(?:thực hiện|theo|căn cứ) /iu.test(reference) ? bare(reference) : `Thực hiện ${bare(reference)}`;

const basedOn = (base: string): string =>
  /^(?:căn cứ|thực hiện|theo|trên cơ sở|xét) /iu.test(base) ? bare(base) : `Căn cứ ${bare(base)}`;

function requests({ purpose, request }: SurveyDefinition, { issuer }: LetterFacts, you: string): string[] {
  const [first = '', ...more] = request.split('\n');
  const why = bare(purpose).replace(/^để /iu, '');
  const what = lowerFirst(
    bare(first).replace(/^đề nghị(?: quý cơ quan(?:, đơn vị)?(?:, doanh nghiệp)?)? /iu, ''),
  );
  return [
    `Để ${lowerFirst(why)}, ${issuer} đề nghị ${you} ${what}.`,
    ...more.map((text) => `${bare(text)}.`),
  ];
}

function whereToSend({ deadline }: SurveyDefinition, facts: LetterFacts, you: string): string {
  const place = facts.address ? `${facts.issuer} (*${facts.address}*)` : facts.issuer;
  const upward = facts.superiors.length ? `, báo cáo ${facts.superiors.join(', ')}` : '';
  return (
    `Biểu mẫu đã điền đề nghị gửi về ${place} ${lowerFirst(bare(deadline.phrase))} để tổng hợp${upward}. ` +
    `Nơi nhận Công văn này qua thư điện tử có thể điền và gửi trực tuyến theo đường dẫn riêng trong thư. ` +
    `Trường hợp không có nhu cầu, đề nghị ${you} trả lời để việc tổng hợp được đầy đủ.`
  );
}

/** For those whom no letter reaches by name, and for those who do not trust links in mails. */
const registrationSentence = ({ registration }: LetterFacts): string[] =>
  registration
    ? [
        `Tổ chức, doanh nghiệp chưa nhận được đường dẫn riêng truy cập địa chỉ *${registration.address}*, ` +
          `nhập mã *${registration.code}* để đăng ký tham gia hoặc đề nghị gửi lại đường dẫn.`,
      ]
    : [];

export function contactSentence({ contact }: SurveyDefinition): string {
  const { person, unit, phone, email } = contact;
  const ways = [phone && `điện thoại: ${phone}`, email && `thư điện tử: ${email}`].filter(Boolean);
  const whom = unit ? `${unit} (${[person, ...ways].join(', ')})` : `${person} (${ways.join(', ')})`;
  return `Nếu cần thêm thông tin, đề nghị liên hệ ${whom}.`;
}

/** Without the mark at the end. */
export const bare = (text: string): string => text.trim().replace(/[\s.;,]+$/, '');
