/** A change asked for by a form: how it is made, and how the page looks when it could not be made. */
import type { PageDeps } from './deps.ts';
import type { Posted } from './posted.ts';
import type { Outcome, Screen } from './screen.ts';
import type { Notice } from './views/notice.ts';
import type { Visit } from './visit.ts';

export interface Change {
  /** After `/p/:token`. */
  readonly path: string;
  /** Only for those who owe an answer to a campaign that takes answers. */
  readonly answering: boolean;
  make(asked: Asked): Promise<Outcome>;
  /** The same page with everything that was typed. */
  showAgain(
    asked: Omit<Asked, 'deps'>,
    why: { readonly notices: readonly Notice[]; readonly status: number },
  ): Screen;
}

export interface Asked {
  readonly visit: Visit;
  readonly posted: Posted;
  readonly deps: PageDeps;
}
