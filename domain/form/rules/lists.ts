/** The same place, item or person listed twice. */
import type { Line } from '../line.ts';
import type { OfficialForm } from '../official-form.ts';
import { CONTENT_CHECK, EVERY_FAMILY, ND30, OFFICIAL, type Fault, type FormRule } from '../rule.ts';
import { isFiling } from '../parts/patterns.ts';
import { textLines } from '../text/sentences.ts';
import { wordsOf } from '../text/words.ts';

interface Twin {
  readonly earlier: Line;
  readonly line: Line;
  /** Items between the two. */
  readonly apart: number;
}

function repeated(
  lines: readonly Line[],
  label: string,
  meant: (twin: Twin) => boolean = () => false,
): Fault[] {
  const seen = new Map<string, number>();
  return lines.flatMap((line, i) => {
    const words = wordsOf(line.text);
    const at = seen.get(words);
    const earlier = at === undefined ? undefined : lines[at];
    seen.set(words, i);
    return words.length > 3 && earlier && !meant({ earlier, line, apart: i - (at ?? i) - 1 })
      ? [{ at: line, what: `${label} ghi hai lần`, remedy: 'Bỏ dòng trùng' }]
      : [];
  });
}

/** Steps that a programme takes more than once: “- Chào cờ.” opens a ceremony and closes it. */
const STEP =
  /^[-–+•*\s]*(?:chào cờ|hát|quốc ca|văn nghệ|giải lao|nghỉ|ăn|uống|đón|tiễn|di chuyển|trở về|ổn định|giới thiệu|phát biểu|thảo luận|chụp ảnh|biểu quyết|dâng hương)(?!\p{L})/iu;

/** The same step later on; “Nội dung d” and “Nội dung đ”, of which only the letter differs. */
const steps = ({ earlier, line, apart }: Twin): boolean =>
  (apart > 0 && STEP.test(line.text)) || pointNamed(earlier.text) !== pointNamed(line.text);

const pointNamed = (text: string): string | undefined => /\s([dđ])(?!\p{L})/iu.exec(text)?.[1];

const repeatedPlaces = ({ toPlaces, addressees }: OfficialForm): Fault[] => [
  ...repeated(addressees?.items ?? [], 'nơi nhận ở “Kính gửi”'),
  ...repeated(
    toPlaces?.items.filter(({ text }) => /^[-–+•*]/.test(text) && !isFiling(text)) ?? [],
    'nơi nhận',
  ),
];

/**
 * Consecutive items of one list: "- Ông Nguyễn Văn A, Phó Giám đốc Sở;". Words that lead to a list of their own ("a) Mục
 * tiêu") come again under every heading, and under other headings a list may say the same.
 */
function repeatedItems(form: OfficialForm): Fault[] {
  const groups: Line[][] = [];
  let list = '';
  const lines = textLines(form);
  lines.forEach((line, i) => {
    const kind = line.paragraph.cell?.ruled ? '' : kindOfItem(line.text);
    const next = kindOfItem(lines[i + 1]?.text ?? '');
    if (kind !== '' && kind === list) groups.at(-1)?.push(line);
    else if (kind !== '') groups.push([line]);
    // What leads to items of another kind heads them; it is no item that could be named twice.
    if (kind !== '' && next !== '' && next !== kind && !/[;.,]$/.test(line.text)) groups.at(-1)?.pop();
    list = kind;
  });
  const bare = (line: Line): Line => ({
    ...line,
    text: line.text.replace(/^(?:\d{1,3}[.)]|[a-zđ]\))\s*/u, ''),
  });
  return groups.flatMap((group) => {
    const faults = repeated(group.filter(namesSomething).map(bare), 'mục của danh sách', steps);
    return faults.map((each) => ({
      ...each,
      at: group.find(({ paragraph }) => paragraph === each.at?.paragraph) ?? each.at,
    }));
  });
}

/** "- Cơ quan chủ trì: Sở …" is said of each task anew; dots are left to be filled in. */
const namesSomething = ({ text }: Line): boolean => !/^[-–+•*]?\s*\p{Lu}[^:,;.]{2,40}:|…|\.{3}/u.test(text);

/** What an item begins with: a dash, a plus, a figure, a letter; empty for no item. */
function kindOfItem(text: string): string {
  const mark = /^(?:([-–•*])|(\+)|(\d{1,3}[.)](?!\d))|([a-zđ]\)))\s*\S/u.exec(text);
  return mark ? String(mark.slice(1).findIndex(Boolean)) : '';
}

/** "Ông Nguyễn Văn A, …" named twice in one list of members. */
const PERSON =
  /^(?:[-–+•*]|\d{1,3}[.)])?\s*(?:Ông|Bà|ông|bà|Đ\/c|Đồng chí|Các ông, bà:)?\s*((?:\p{Lu}[\p{Ll}\p{M}]*\s){2,4}\p{Lu}[\p{Ll}\p{M}]*)\s*(?:,|-|–|:|\()/u;

function repeatedPersons(form: OfficialForm): Fault[] {
  const seen = new Map<string, Line>();
  return textLines(form)
    .filter(
      ({ paragraph, text }) =>
        !paragraph.cell?.ruled &&
        /^(?:[-–+•*]|\d{1,3}[.)])/u.test(text) &&
        /(?:Ông|Bà|ông|bà|Đ\/c|Đồng chí)\s/u.test(text),
    )
    .flatMap((line) => {
      const name = PERSON.exec(line.text)?.[1]?.trim();
      if (!name) return [];
      const earlier = seen.get(name);
      seen.set(name, line);
      const near = earlier && line.paragraph.number - earlier.paragraph.number < 40;
      return near &&
        wordsOf(earlier.text.replace(/^\W*\d+\W*/, '')) !== wordsOf(line.text.replace(/^\W*\d+\W*/, ''))
        ? [{ at: line, what: `${name} có trong danh sách hai lần`, remedy: 'Kiểm tra lại, bỏ dòng trùng' }]
        : [];
    });
}

export const LIST_RULES: readonly FormRule[] = [
  {
    id: 'content.repeatedPlaces',
    severity: 'warning',
    source: ND30('phần I, mục II.9.d'),
    title: 'một nơi nhận ghi một lần',
    families: OFFICIAL,
    check: repeatedPlaces,
  },
  {
    id: 'content.repeatedItems',
    severity: 'warning',
    source: CONTENT_CHECK,
    title: 'danh sách không có mục trùng',
    families: EVERY_FAMILY,
    check: repeatedItems,
  },
  {
    id: 'content.repeatedPersons',
    severity: 'warning',
    source: CONTENT_CHECK,
    title: 'một người ghi một lần trong danh sách',
    families: EVERY_FAMILY,
    check: repeatedPersons,
  },
];
