import { ruleXml } from '../blocks/rule.ts';
import type { TemplateData } from '../render/check-data.ts';
import { officialData, TEXT_WIDTH, type OfficialDocumentInput } from './official.ts';

const SUBJECT_SIZE = 14;

/** A type that prints its name (box 5a): BÁO CÁO, KẾ HOẠCH … with the subject and its rule. */
export const namedTypeData = (input: OfficialDocumentInput): TemplateData => ({
  ...officialData(input),
  typeLabel: input.letterhead.typeLabel.toLocaleUpperCase('vi'),
  subjectRule: ruleXml({ text: input.content.subject, size: SUBJECT_SIZE, column: TEXT_WIDTH }),
});
