/** One page as handlers return it: which template, with what, under which status. */
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

/** The whole HTML page; without a recipient's page it says nothing about any campaign. */
export function htmlOf(screen: Screen, page: RecipientPage | null): string {
  return render('layout', {
    title: screen.title,
    wrong: (screen.status ?? 200) >= 400,
    rehearsal: page?.rehearsal ?? false,
    issuer: page?.issuer ?? 'Hệ thống văn thư',
    contact: page ? contactView(page.campaign.definition.contact) : null,
    body: render(screen.template, screen.data),
  });
}
