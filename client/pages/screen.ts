/** One page as handlers return it: which template, with what, under which status. */
import type { SurveyDefinition } from '../../domain/survey/definition.ts';
import type { RecipientPage } from '../../store/survey/recipient-page.ts';
import { contactView } from './views/contact.ts';
import { render } from './templates.ts';

export interface Screen {
  readonly template: string;
  readonly title: string;
  readonly data: object;
  /** 200 when absent. */
  readonly status?: number | undefined;
}

/** Where to go after a change was made (303), so that reloading repeats nothing. */
export interface GoTo {
  readonly goTo: string;
}

export type Outcome = Screen | GoTo;

/** What stands around a screen. */
export interface Frame {
  readonly rehearsal: boolean;
  readonly issuer: string;
  /** Under the issuer: what this page is for. */
  readonly purpose: string;
  readonly contact: SurveyDefinition['contact'] | null;
  /** Last line; null: none. */
  readonly foot: string | null;
}

const PERSONAL = {
  purpose: 'Trang dành riêng cho nơi nhận văn bản',
  foot: 'Đường dẫn này dành riêng cho Quý cơ quan, đơn vị; đề nghị không chuyển cho nơi khác.',
} as const;

/** The whole HTML page of a personal link; without a recipient's page it says nothing about any campaign. */
export const htmlOf = (screen: Screen, page: RecipientPage | null): string =>
  htmlIn(screen, {
    ...PERSONAL,
    rehearsal: page?.rehearsal ?? false,
    issuer: page?.issuer ?? SYSTEM,
    contact: page?.campaign.definition.contact ?? null,
  });

export const SYSTEM = 'Hệ thống văn thư';

export const htmlIn = (screen: Screen, frame: Frame): string =>
  render('layout', {
    title: screen.title,
    wrong: (screen.status ?? 200) >= 400,
    ...frame,
    contact: frame.contact && contactView(frame.contact),
    body: render(screen.template, screen.data),
  });
