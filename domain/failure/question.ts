/**
 * Something that only a person can settle: asked before anything is sent, never guessed. A launch names the codes it
 * accepts; a question without `ifAccepted` cannot be accepted, the definition has to be mended.
 */
export interface Question {
  readonly code: string;
  /** What is unclear, Vietnamese. */
  readonly what: string;
  /** How to make it clear, Vietnamese. */
  readonly remedy: string;
  /** What happens when the code is accepted, Vietnamese. */
  readonly ifAccepted?: string | undefined;
}

/** The questions that still stand in the way, given the codes a person accepted. */
export const openQuestions = (questions: readonly Question[], accepted: readonly string[]): Question[] =>
  questions.filter(({ code, ifAccepted }) => ifAccepted === undefined || !accepted.includes(code));
