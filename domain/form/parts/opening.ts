import { isItalic, type Line } from '../line.ts';
import { isAddresseesHead, isBase, isGround, isOrigin, isResolution } from './patterns.ts';

/** Lines in which "Kính gửi" is looked for, and how many it may list. */
const NEAR = 25;
const MOST = 60;

/** "Kính gửi" and those it names: the rest of its line, or the lines of the list below. */
export function findAddressees(
  lines: readonly Line[],
  from: number,
): { readonly head: Line; readonly items: readonly Line[] } | null {
  const at = lines.findIndex(({ text }, i) => i >= from - 10 && i < from + NEAR && isAddresseesHead(text));
  const head = lines[at];
  if (!head) return null;
  const rest = head.text.replace(/^Kính\s+gửi\s*:?\s*/iu, '');
  const items: Line[] = [];
  let bulleted = false;
  for (const line of lines.slice(at + 1, at + 1 + MOST)) {
    const bullet = /^[-–+•*]\s*\S/u.test(line.text);
    if (rest !== '' && !bullet) break;
    const listed =
      bullet ||
      (!bulleted &&
        line.text.length < 160 &&
        /[;.]$/.test(line.text) &&
        !/[.:]$/.test(items.at(-1)?.text ?? ''));
    if (!listed || (bulleted && !bullet)) break;
    if (/\.\/\.$/.test(line.text) || (bullet && items.length > 0 && /\.$/.test(items.at(-1)?.text ?? '')))
      break;
    items.push(line);
    bulleted ||= bullet;
  }
  return { head, items };
}

/** A ground of another kind set like the bases before it: in italics, behind a semicolon. */
const goesOnWith = (line: Line, previous: Line | undefined): boolean =>
  previous !== undefined && /;$/.test(previous.text) && isItalic(line) && /[;.]$/.test(line.text);

/** Legal bases at the beginning of the body, with "Theo đề nghị …" and "Xét …" between and after them. */
export function findBases(body: readonly Line[]): Line[] {
  const from = body.findIndex(({ text }) => isBase(text));
  if (from < 0 || from > 3) return [];
  const resolved = body.slice(from, from + MOST).findIndex(({ text }) => isResolution(text));
  const found: Line[] = [];
  for (const line of body.slice(from, resolved < 0 ? undefined : from + resolved)) {
    const ground = isGround(line.text) && (resolved > 0 || goesOnWith(line, found.at(-1)));
    if (!isBase(line.text) && !isOrigin(line.text) && !ground) break;
    found.push(line);
  }
  // A sentence that begins with "Căn cứ" and goes on to say what is to be done is the opening of a letter, not a base.
  const only = found[0];
  if (resolved < 0 && /:$/.test(found.at(-1)?.text ?? '')) found.pop();
  if (
    found.length === 1 &&
    only &&
    resolved < 0 &&
    (only.text.length > 350 ||
      /[,;] (?:\p{Lu}|[^,;]{0,60}(?:đề nghị|thông báo|báo cáo|xây dựng|ban hành|yêu cầu|hướng dẫn|tổ chức))/u.test(
        only.text,
      ))
  )
    return [];
  return found;
}
