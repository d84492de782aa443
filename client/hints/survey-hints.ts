import type { Actor } from '../../domain/directory/post.ts';
import type { CampaignState } from '../../domain/survey/campaign-state.ts';
import { commandLine, type Hint } from './hint.ts';

export interface SurveyFacts {
  readonly id: string;
  readonly state: CampaignState;
  /** Drafting unit. */
  readonly unitId: string;
  /** The frozen list no longer agrees with the directory. */
  readonly recipientsDiffer: boolean;
  /** Requests for more time that wait for an answer. */
  readonly openExtensions: readonly number[];
  /** Bodies that registered on the public page and wait for an answer. */
  readonly openRegistrations: number;
  readonly pastDue: boolean;
  /** The last day became a day off: keep it or give more time. */
  readonly dueAsked: boolean;
  readonly paused: boolean;
  /** The report is a draft in the drafter's hands: its figures may still be worked on. */
  readonly draftingReport: boolean;
  /** Figures far from the others that nobody confirmed; counted while the report is drafted. */
  readonly openOutliers: number;
  /** Bodies that may have answered twice; counted while the report is drafted. */
  readonly openDuplicates: number;
  /** The report is out and something came after its figures were fixed. */
  readonly supplementDue: boolean;
}

interface Row {
  readonly label: string;
  readonly main: boolean;
  readonly command: string;
  /** Only leaders may. */
  readonly leader?: true;
  /** Leaders may do all of this too; the unit comes first. */
  readonly when: (facts: SurveyFacts) => boolean;
}

const ROWS: readonly Row[] = [
  {
    label: 'Xem lại và xác nhận danh sách nơi nhận',
    main: true,
    command: 'survey recipients {id} --confirm',
    when: ({ state }) => state === 'confirming',
  },
  {
    label: 'Danh bạ đã thay đổi: xem và chốt lại danh sách nơi nhận',
    main: true,
    command: 'survey recipients {id} --confirm',
    when: ({ state, recipientsDiffer }) => state === 'approving' && recipientsDiffer,
  },
  {
    label: 'Trả lời các đề nghị lùi thời hạn',
    main: true,
    command: 'survey extensions {id}',
    when: ({ openExtensions }) => openExtensions.length > 0,
  },
  {
    label: 'Xét các đăng ký tham gia',
    main: true,
    command: 'survey registrations {id}',
    when: ({ openRegistrations }) => openRegistrations > 0,
  },
  {
    label: 'Ngày hết hạn nay là ngày nghỉ: giữ nguyên hay gia hạn',
    main: true,
    command: 'survey due {id}',
    when: ({ dueAsked }) => dueAsked,
  },
  {
    label: 'Xem phiếu trả lời',
    main: false,
    command: 'survey answers {id}',
    when: ({ state }) => state !== 'confirming' && state !== 'approving',
  },
  {
    label: 'Gọi điện nơi còn thiếu',
    main: false,
    command: 'survey calls {id}',
    when: ({ state }) => state === 'collecting',
  },
  {
    label: 'Soạn công văn đôn đốc nơi quá hạn',
    main: false,
    command: 'survey chase {id}',
    when: ({ state, pastDue }) => state === 'collecting' && pastDue,
  },
  {
    label: 'Gia hạn cho mọi nơi bằng công văn',
    main: false,
    command: 'survey extend {id} --until … --reason "…"',
    when: ({ state }) => state === 'collecting',
  },
  {
    label: 'Chốt số liệu',
    main: false,
    command: 'survey cut-off {id}',
    when: ({ state, pastDue }) => state === 'collecting' && pastDue,
  },
  {
    label: 'Chốt số liệu sớm',
    main: false,
    command: 'survey cut-off {id} --early --comment "…"',
    when: ({ state, pastDue }) => state === 'collecting' && !pastDue,
  },
  {
    label: 'Còn số liệu bất thường chưa xác nhận: xem trước khi trình báo cáo',
    main: true,
    command: 'survey outliers {id}',
    when: ({ openOutliers }) => openOutliers > 0,
  },
  {
    label: 'Có nơi có thể đã trả lời hai lần: xem và gộp trước khi trình báo cáo',
    main: true,
    command: 'survey duplicates {id}',
    when: ({ openDuplicates }) => openDuplicates > 0,
  },
  {
    label: 'Lập lại dự thảo báo cáo từ số liệu hiện có',
    main: false,
    command: 'survey redraft {id}',
    when: ({ draftingReport }) => draftingReport,
  },
  {
    label: 'Soạn báo cáo bổ sung từ phiếu nhận sau khi chốt',
    main: false,
    command: 'survey supplement {id}',
    when: ({ supplementDue }) => supplementDue,
  },
  {
    label: 'Cho tiếp tục (đang tạm dừng)',
    main: true,
    command: 'survey resume {id}',
    when: ({ paused }) => paused,
  },
  {
    label: 'Tạm dừng',
    main: false,
    command: 'survey pause {id} --reason "…"',
    when: ({ state, paused }) => !paused && state !== 'closed' && state !== 'stopped',
  },
  {
    label: 'Dừng hẳn (trước hết cho xem điều gì sẽ xảy ra)',
    main: false,
    command: 'survey cancel {id} --reason "…"',
    leader: true,
    when: ({ state }) => state !== 'closed' && state !== 'stopped',
  },
  {
    label: 'Xem hồ sơ',
    main: true,
    command: 'dossier show {id}',
    when: ({ state }) => state === 'closed',
  },
];

/** Commands of every hint, `{id}` standing for the campaign. */
export const SURVEY_COMMANDS: readonly string[] = ROWS.map(({ command }) => command);

const OFFICERS = ['officer', 'unitHead', 'deputyUnitHead'] as const;

/** What the drafting unit may do with its campaign now; its documents have hints of their own. */
export function surveyHints(facts: SurveyFacts, actors: readonly Actor[]): Hint[] {
  const ofUnit = actors.filter(({ unitId }) => unitId === facts.unitId);
  const actor = OFFICERS.map((rank) => ofUnit.find((one) => one.rank === rank)).find(Boolean);
  const head = actors.find(({ rank }) => rank === 'head');
  return ROWS.filter(({ when }) => when(facts)).map(({ label, main, command, leader }) => ({
    label,
    main,
    who: whoOf(leader ? 'Lãnh đạo cơ quan' : 'Đơn vị chủ trì', leader ? head : actor),
    command: commandLine(command.replace('{id}', facts.id), (leader ? head : actor)?.accountId),
  }));
}

const whoOf = (label: string, actor: Actor | undefined): string =>
  actor ? `${label} (${actor.fullName})` : label;
