import type { Problem } from '../failure/catalogue.ts';
import { textsIn } from '../survey/texts-in.ts';
import { isSecretText } from './secret-text.ts';

/**
 * What names itself a state secret in a content that is sent in and did not so before; asked before anything of it is
 * written down. The words themselves are not repeated.
 */
export function secretProblems(before: unknown, after: unknown): Problem[] {
  const known = new Set([...textsIn(before)].map(({ text }) => text));
  return [...textsIn(after)]
    .filter(({ text }) => !known.has(text) && isSecretText(text))
    .map(({ path }) => ({
      where: ['content', ...path].join('.'),
      what: 'hệ thống không nhận nội dung có độ mật',
      remedy: 'Xử lý văn bản mật theo quy định về bảo vệ bí mật nhà nước, ngoài hệ thống này',
    }));
}
