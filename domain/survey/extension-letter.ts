/** The công văn that gives everybody more time (Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.5). */
import type { Block, DocumentContent } from '../document/content.ts';
import { formatDay, weekdayName, type Day } from '../time/day.ts';
import { lowerFirst, upperFirst } from '../vietnamese/list.ts';
import type { SurveyDefinition } from './definition.ts';
import { addressOf, bare, contactSentence, type LetterFacts } from './letter.ts';

/** An issued document as later ones cite it. */
export interface Cited {
  /** "352/SKHCN-QLCN&TTCN". */
  readonly codeNotation: string;
  readonly promulgatedOn: Day;
}

export interface ExtensionFacts extends LetterFacts {
  readonly letter: Cited;
  /** Last day of the deadline in force, included. */
  readonly lastDay: Day;
  /** New last day, included. */
  readonly until: Day;
  readonly reason: string;
}

export function extensionContent(definition: SurveyDefinition, facts: ExtensionFacts): DocumentContent {
  const { issuer, letter, lastDay, until } = facts;
  const you = addressOf(facts);
  const texts = [
    `Ngày ${formatDay(letter.promulgatedOn)}, ${issuer} ban hành Công văn số ${letter.codeNotation} về việc ` +
      `${lowerFirst(bare(definition.subject))}, trong đó đề nghị ${you} trả lời đến hết ngày ${formatDay(lastDay)}.`,
    `${whyWords(facts.reason)}, ${issuer} gia hạn thời gian trả lời Công văn số ${letter.codeNotation} đến hết ` +
      `${weekdayName(until)}, ngày ${formatDay(until)}.`,
    `Nơi đã gửi phiếu trả lời không phải gửi lại. Các nội dung khác của Công văn số ${letter.codeNotation} không thay đổi.`,
    contactSentence(definition),
    `${issuer} trân trọng thông báo để ${you} biết, thực hiện`,
  ];
  return {
    subject: `gia hạn thời gian trả lời Công văn số ${letter.codeNotation}`,
    addressees: facts.addressees.filter(({ purpose }) => purpose === 'direct').map(({ label }) => label),
    body: texts.map((text): Block => ({ kind: 'paragraph', text })),
    toPlaces: ['Như trên'],
    filing: `VT, ${facts.unitAbbreviation}`,
    ...(facts.initials ? { initials: facts.initials } : {}),
  };
}

/** "Do nhiều đơn vị đề nghị …" whether or not the officer wrote how it begins. */
const whyWords = (reason: string): string =>
  /^(?:do|vì|để|căn cứ|theo|trên cơ sở|xét) /iu.test(reason.trim())
    ? upperFirst(bare(reason))
    : `Do ${lowerFirst(bare(reason))}`;
