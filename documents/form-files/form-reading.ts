import type { Problem } from '../../domain/failure/catalogue.ts';
import type { RawAnswer } from '../../domain/survey/answer.ts';
import type { FormCode } from '../../domain/survey/form-code.ts';
import type { SenderPart } from '../../domain/survey/form-parts.ts';

/** What a filled form file says. */
export interface FormReading {
  /** Null: the file carries none, or one that does not check. */
  readonly code: FormCode | null;
  /** What was filled in, as if typed into the page. */
  readonly raw: RawAnswer;
  readonly sender: Partial<Record<SenderPart, string>>;
  /** What a person has to look at: places that are gone, words written beside them. Nothing of it was guessed. */
  readonly doubts: readonly Problem[];
}

export const doubt = (where: string, what: string): Problem => ({
  where,
  what,
  remedy: 'Xem tệp rồi quyết định, hoặc đề nghị nơi gửi điền lại vào đúng ô',
});
