/** Whether two deadlines are set for the same thing. */
import { fold } from '../../vietnamese/fold.ts';

/** "hạn cuối nhận danh sách … là ngày": what is asked stands inside. */
export const LAST_DAY = /^hạn .{4,} là$/iu;

/** What is asked, before the words of either deadline. */
export function sameRequest(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const shared = [...one].filter((word) => other.has(word)).length;
  const alike = shared / Math.min(one.size, other.size) >= 0.8 && shared >= 5;
  const [thing, another] = [thingIn(a), thingIn(b)];
  const same = [...thing].filter((word) => another.has(word)).length;
  if (LAST_DAY.test(a.trim()) || LAST_DAY.test(b.trim()))
    return same >= MANY_WORDS && same / Math.min(thing.size, another.size) >= 0.85;
  return alike && same > 0;
}

const wordsOf = (text: string): Set<string> => new Set(fold(text).match(/[a-z]{2,}/g) ?? []);

/** Words for what is to be handed in: neither the asking, nor those it goes to, who are the same in many requests. */
const thingIn = (asked: string): Set<string> =>
  new Set([...wordsOf(asked.replace(TO_WHOM, ''))].filter((word) => !ASKING.has(word)));
const TO_WHOM =
  /(?<!\p{L})(?:về |cho |đến |tới |qua )?(?:Sở|Ban|UBND|Ủy ban|Phòng|Bộ|Văn phòng|Trung tâm|Chi cục|Cục|Công an|Chủ tịch)\s.*$/su;
/** Words of a thing by which it is known again, though asked for in another way. */
const MANY_WORDS = 5;
const ASKING = new Set(
  'de nghi yeu cau cac don vi co quan dia phuong gui bao cao xuat trinh xem xet quyet dinh hoan thanh va ve quy khan truong xin kinh han cuoi cung nhan la chot nop dang'.split(
    ' ',
  ),
);
