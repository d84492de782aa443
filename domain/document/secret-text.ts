import { tidy } from '../vietnamese/fold.ts';

/**
 * Classifications of state secrets. "bảo mật", "bí mật kinh doanh", "mật độ" are no classification; a lone MẬT in
 * capitals, the word as a whole value, and the names of the grades are (Nghị định 30/2020/NĐ-CP, Điều 15 khoản 2).
 */
const SECRET =
  /(?:tuyệt|tối) mật|độ mật|(?:văn bản|tài liệu|công văn|đóng dấu|thuộc loại) mật(?! (?:ong|mã)|[\p{L}\d])|^mật$/iu;
const LONE_CAPITALS = /(?:^|[("“:;,.-] ?)MẬT(?= ?(?:$|[)"”:;,.-]))/u;

/** Whether a text, line or value, names itself a state secret. */
export const isSecretText = (text: string): boolean => {
  const words = tidy(text);
  return SECRET.test(words) || LONE_CAPITALS.test(words);
};
