import { annexes, foot, letterhead, typeAndSubject } from './parts.ts';

export interface Form {
  readonly inside: string;
  readonly landscape?: boolean;
}

export const headed = (...inside: string[]): Form => ({
  inside: letterhead() + typeAndSubject() + inside.join(''),
});
/** Mẫu 1.4: types that print their name. */
export const named = (...inside: string[]): Form => headed(...inside, foot(), annexes);
