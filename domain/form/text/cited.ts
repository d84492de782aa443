/** Documents that the text of an official document cites, without those that speak of the document itself. */
import type { Line } from '../line.ts';
import type { OfficialForm } from '../official-form.ts';
import { citationsIn, type Citation } from './citations.ts';
import { textLines } from './sentences.ts';

export interface Cited extends Citation {
  readonly line: Line;
}

export const citedIn = (form: OfficialForm): Cited[] =>
  [...form.subject, ...textLines(form)].flatMap((line) =>
    citationsIn(line.text)
      .filter((each) => !isOwnReference(line, form, each))
      .map((each) => ({ ...each, line })),
  );

/** "(Kèm theo Kế hoạch số 12/KH-SKHCN …)" speaks of this document itself. */
const isOwnReference = (line: Line, { annexes }: OfficialForm, citation: Citation): boolean =>
  annexes.some(({ reference }) => reference?.paragraph === line.paragraph) || citation.code.startsWith('/');
