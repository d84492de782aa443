/** Second stage of reading a definition: what it names against the directory, the calendar and the office's day. */
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { readDeadline, type Deadline } from '../deadline/read-deadline.ts';
import type { Problem } from '../failure/catalogue.ts';
import type { Question } from '../failure/question.ts';
import { dayOf, formatDay, type Day } from '../time/day.ts';
import { nearest } from '../vietnamese/nearest.ts';
import { pathText, type Path } from '../yaml/paths.ts';
import type { SurveyDefinition } from './definition.ts';
import { previewOf, type Preview } from './preview.ts';
import { planQuestions } from './plan-questions.ts';

/**
 * Unknown names are problems; what a person must settle are questions, each to be accepted by its code or mended
 * (`openQuestions`). The preview says what would happen; null while the deadline has no meaning.
 */
export function checkDefinition(definition: SurveyDefinition, facts: DefinitionFacts): DefinitionCheck {
  const deadline = readDeadline(definition.deadline.phrase, {
    now: facts.now,
    calendar: facts.calendar,
    receivedOn: definition.expectedOn,
  });
  const outlook = previewOf(definition, deadline, facts.calendar);
  const today = dayOf(facts.now);
  const questions = [
    ...deadline.questions,
    ...outlook.questions,
    ...planQuestions({ definition, deadline, preview: outlook.preview, today, calendar: facts.calendar }),
  ];
  return {
    problems: nameProblems(definition, facts),
    questions: once(questions),
    deadline,
    preview: outlook.preview,
  };
}

/** Plain data; what is valid on the day the letter is expected to be issued. */
export interface DefinitionFacts {
  readonly groups: readonly Known[];
  readonly organisations: readonly Known[];
  /** Bodies of the directory that are not there on that day. */
  readonly absent?: readonly AbsentBody[] | undefined;
  readonly units: readonly Known[];
  readonly posts: readonly Known[];
  /** Codes of campaigns that exist. */
  readonly codes: readonly string[];
  readonly calendar: WorkingCalendar;
  /** Office time. */
  readonly now: Date;
  /** Lines of the file, from `readDefinition`. */
  readonly lineOf?: ((path: Path) => number) | undefined;
}
export interface Known {
  readonly id: string;
  readonly name: string;
}
/** A body merged, dissolved or not yet founded on the day it is named for. */
export interface AbsentBody extends Known {
  /** "chỉ đến hết ngày 28/02/2025". */
  readonly why: string;
  /** Who took over its work by that day. */
  readonly successors: readonly Known[];
}
export interface DefinitionCheck {
  readonly problems: readonly Problem[];
  readonly questions: readonly Question[];
  readonly deadline: Deadline;
  readonly preview: Preview | null;
}

interface Name {
  readonly path: Path;
  readonly id: string | undefined;
  readonly list: 'groups' | 'organisations' | 'units' | 'posts';
}

const NOUNS = { groups: 'nhóm', organisations: 'cơ quan', units: 'đơn vị', posts: 'chức vụ' } as const;

function nameProblems(definition: SurveyDefinition, facts: DefinitionFacts): Problem[] {
  const where = (path: Path): string =>
    facts.lineOf ? `dòng ${facts.lineOf(path)}: ${pathText(path)}` : pathText(path);
  const unknown = namesIn(definition).flatMap(({ path, id, list }) => {
    if (id === undefined || facts[list].some((known) => known.id === id)) return [];
    const absent = list === 'organisations' ? facts.absent?.find((one) => one.id === id) : undefined;
    if (absent) return [{ where: where(path), ...absence(absent, definition.expectedOn) }];
    const remedy = suggestion(id, facts[list], definition.expectedOn);
    return [{ where: where(path), what: `danh bạ không có ${NOUNS[list]} “${id}”`, remedy }];
  });
  if (!facts.codes.includes(definition.code)) return unknown;
  const taken = {
    where: where(['code']),
    what: `mã đợt “${definition.code}” đã dùng`,
    remedy: 'Đặt mã khác',
  };
  return [taken, ...unknown];
}

const namesIn = ({ unit, signer, addressees, superiors }: SurveyDefinition): Name[] => [
  { path: ['unit'], id: unit, list: 'units' },
  { path: ['signer'], id: signer, list: 'posts' },
  ...addressees.flatMap((line, index): Name[] => [
    { path: ['addressees', index, 'group'], id: line.group, list: 'groups' },
    { path: ['addressees', index, 'organisation'], id: line.organisation, list: 'organisations' },
    { path: ['addressees', index, 'unit'], id: line.unit, list: 'units' },
  ]),
  ...superiors.map((id, index): Name => ({ path: ['superiors', index], id, list: 'organisations' })),
];

function absence({ id, name, why, successors }: AbsentBody, on: Day): { what: string; remedy: string } {
  const now = successors.map((one) => `${one.name}: ghi “${one.id}”`).join('; ');
  const other = `Chọn cơ quan có trong danh bạ ngày ${formatDay(on)}`;
  return { what: `${name} (“${id}”) ${why}`, remedy: now ? `Nay là ${now}` : other };
}

function suggestion(id: string, known: readonly Known[], on: Day): string {
  const meant = nearest(
    id,
    known.map((one) => one.id),
  );
  const name = known.find((one) => one.id === meant)?.name;
  if (meant) return `Có phải ý là “${meant}” (${name})?`;
  return `Xem mã trong danh bạ có hiệu lực ngày ${formatDay(on)}, hoặc nhờ quản trị bổ sung`;
}

/** One question a code: the same year missing from the calendar is asked about once. */
const once = (questions: readonly Question[]): Question[] =>
  questions.filter(({ code }, index) => questions.findIndex((one) => one.code === code) === index);
