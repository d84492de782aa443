/** Fonts, encodings, colour: what every letter must be (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục I.4). */
import type { Line } from '../line.ts';
import type { OfficialForm } from '../official-form.ts';
import { EVERY_FAMILY, ND30, type Fault, type FormRule } from '../rule.ts';
import { MARKS } from '../parts/patterns.ts';
import type { Run } from '../view.ts';

/** Letters of one width, as programs are printed in. */
const EVEN = /courier|consolas|mono|menlo/i;

/** Metric twins that stand in for Times New Roman where it is not installed, and names under which PDFs embed it. */
const TIMES = /^(?:times|tinos|liberationserif|nimbusroman|freeserif|tex gyre termes)/i;
const SYMBOLS = /symbol|wingdings|webdings|dingbats|cambriamath|mtextra|segoeui|msgothic|opensymbol|barcode/i;
const LEGACY = /^(?:\.?vn[a-z]|vni-|vni |vk sans|bk|vps|\.vn)/i;

const plainName = (font: string): string =>
  font.replace(/[\s,-]*(?:bold|italic|oblique|regular|roman|mt|ps|psmt)+$/gi, '').replace(/\s/g, '');
const isTimes = (font: string): boolean => TIMES.test(plainName(font)) || TIMES.test(font);
/** Fonts by which programs print letters that the font asked for does not have. */
const STAND_INS = /^(?:dejavu|noto|segoeui|arialunicode|opensymbol|carlito|code2000)/i;
/** Share of the letters up to which they are that, and no choice. */
const STAND_IN_SHARE = 0.25;
/** A font without a name in a PDF tells nothing. */
const isNamed = (font: string): boolean =>
  plainName(font).length > 2 && !/^(?:T\d|F\d|CIDFont|TT\d)/.test(font);

interface Found {
  readonly line: Line;
  readonly font: string;
  readonly letters: number;
}

function fontsIn({ lines }: OfficialForm): Found[] {
  return lines.flatMap((line) =>
    line.runs.flatMap(({ fonts, text }) =>
      fonts.map((font) => ({
        line,
        font,
        letters: isHollowBullet(text) ? 0 : (text.match(/\p{L}/gu) ?? []).length,
      })),
    ),
  );
}

/** Word draws the bullet of the second level with an “o”. */
const isHollowBullet = (text: string): boolean => text.trim() === 'o';

/** Letters below which a font is an accident nobody sees; in a PDF also what stamps of signing services print. */
const FEWEST_PLAIN = 12;
const FEWEST = { docx: 3, pdf: 20, scan: 1 };

const countLetters = (found: readonly Found[]): number =>
  found.reduce((sum, { letters }) => sum + letters, 0);

function family(form: OfficialForm): Fault[] {
  const groups = new Map<string, Found[]>();
  for (const found of fontsIn(form)) {
    const { font } = found;
    if (EVEN.test(font) && /^[<{}"/]/.test(found.line.text)) continue;
    if (isTimes(font) || SYMBOLS.test(font.replace(/\s/g, '')) || LEGACY.test(font) || !isNamed(font))
      continue;
    const name = form.view.kind === 'pdf' ? plainName(font) : font;
    groups.set(name, [...(groups.get(name) ?? []), found]);
  }
  const whole = form.view.kind === 'pdf' ? countLetters(fontsIn(form)) : 0;
  return [...groups].flatMap(([font, all]) => {
    const letters = countLetters(all);
    if (STAND_INS.test(font) && letters < STAND_IN_SHARE * whole) return [];
    const first = all.find((each) => each.letters > 0);
    return letters < FEWEST[form.view.kind] || !first
      ? []
      : [
          {
            at: first.line,
            what: `phông chữ ${font} (${letters} chữ, ${new Set(all.map(({ line }) => line)).size} dòng)`,
            remedy: 'Dùng phông chữ Times New Roman cho toàn văn bản',
          },
        ];
  });
}

function legacyFont(form: OfficialForm): Fault[] {
  const found = fontsIn(form).filter(({ font, letters }) => LEGACY.test(font) && letters > 0);
  const first = found[0];
  // A stray letter or the name of a field looks the same in every encoding.
  const harmless =
    found.every(({ line }) => !/[^\p{ASCII}]/u.test(line.text)) &&
    (countLetters(found) < FEWEST_PLAIN || found.every(({ line }) => /^\{+[^{}]+\}+$/.test(line.text)));
  return first && !harmless
    ? [
        {
          at: first.line,
          what: `phông chữ ${first.font} của bảng mã cũ (TCVN3 hoặc VNI), ${new Set(found.map(({ line }) => line)).size} dòng`,
          remedy: 'Chuyển sang Unicode rồi dùng Times New Roman',
        },
      ]
    : [];
}

/** Signs that TCVN3 and VNI leave inside words and that no Vietnamese word in Unicode has. */
const TCVN3 = /(?<=\p{L})[µ¸¶·¹¨»¾¼½Æ©§®«¬­ª¦£¥×ÊËÈÉÇÌÐÎÏÑÕÖ÷øñ]+(?=[\p{L}\s.,;:)]|$)|[®§](?=[\p{Ll}])/gu;
const VNI =
  /[aeouAEOU](?:[äåëïûØÛÏ]|[ùøõàáâãêéèúü](?=[a-zñ]))|\p{L}(?:ñ|ö|ô(?=[ùøûõï]))|ñ\p{L}|[aoe]â[ùøûõï]?/gu;
/** A capital with a mark behind a small letter, inside a word: "luyÖn", "huÊn". */
const CAPITAL_INSIDE = /(?<=\p{Ll})[Ê-Ý](?=\p{Ll}|[\s.,;:)]|$)/gu;
const isLegacyTcvn = (text: string): boolean =>
  (text.match(CAPITAL_INSIDE) ?? []).length >= 2 ||
  (text.match(TCVN3) ?? []).filter((s) => /[µ¸¶·¹¨»¾¼½Æ©§®«¬ª¦]/u.test(s)).length >= 2;
const isLegacyVni = (text: string): boolean => {
  const marks = text.match(/[äëïöûåñ]|[ÄËÏÖÛÅÑ]/gu) ?? [];
  return marks.length >= 2 && (text.match(VNI) ?? []).length >= 2;
};

/** «Họ tên» is a merge field, or a quotation: its signs are no letters. */
const unquoted = (line: Line): Line => ({ ...line, text: line.text.replace(/«[^«»]{0,60}»/gu, ' ') });

function legacyText({ lines }: OfficialForm): Fault[] {
  const found = lines.map(unquoted).filter(({ text }) => isLegacyTcvn(text) || isLegacyVni(text));
  const first = found[0];
  if (!first || (found.length === 1 && !isLegacyTcvn(first.text) && (first.text.match(VNI) ?? []).length < 3))
    return [];
  return [
    {
      at: first,
      what: `chữ theo bảng mã cũ ${isLegacyTcvn(first.text) ? 'TCVN3' : 'VNI'} (${found.length} dòng)`,
      remedy: 'Chuyển mã sang Unicode dựng sẵn (TCVN 6909:2001)',
    },
  ];
}

/** The marks Vietnamese letters take when written apart from their letter. */
const APART = /\p{L}[\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323]/u;

function decomposed({ lines, view }: OfficialForm): Fault[] {
  const found = lines.filter(({ paragraph }) => APART.test(paragraph.text));
  const first = found[0];
  if (!first || view.kind === 'pdf') return [];
  const composed = lines.some(({ paragraph }) => /[\u1ea0-\u1ef9]/u.test(paragraph.text));
  return [
    {
      at: first,
      what: `chữ Unicode tổ hợp (dấu tách rời chữ) ở ${found.length} dòng${composed ? ', lẫn với Unicode dựng sẵn' : ''}`,
      remedy: 'Chuyển sang Unicode dựng sẵn',
    },
  ];
}

/** Invisible or broken signs, letters of other alphabets inside a word. */
const STRANGE =
  /[\u200b\u200c\u2060\ufffd]|\p{Script=Latin}[\u0400-\u04ff\u0370-\u03ff]|[\u0400-\u04ff]\p{Script=Latin}|\d[\u0400-\u04ff]|[\u0400-\u04ff]\d/u;

function strange({ lines, view }: OfficialForm): Fault[] {
  const found = view.kind === 'pdf' ? undefined : lines.find(({ paragraph }) => STRANGE.test(paragraph.text));
  return found
    ? [
        {
          at: found,
          what: 'có ký tự ẩn, ký tự hỏng hoặc chữ của bảng chữ cái khác lẫn trong từ',
          remedy: 'Gõ lại những chữ này',
        },
      ]
    : [];
}

/** Nearly black is black. */
const isBlack = (colour: string | null): boolean =>
  colour === null || [0, 2, 4].every((at) => parseInt(colour.slice(at, at + 2), 16) < 0x48);

function colour({ lines, view }: OfficialForm): Fault[] {
  if (view.kind === 'pdf') return [];
  const coloured = (run: Run): boolean => !isBlack(run.colour) && /\p{L}/u.test(run.text);
  const found = lines.filter(
    ({ text, runs }) => !MARKS.test(text) && runs.some((run) => coloured(run) && !isLink(run)),
  );
  const first = found[0];
  return first
    ? [
        {
          at: first,
          quote: first.runs
            .filter(coloured)
            .map(({ text }) => text)
            .join(' '),
          what: `chữ không phải màu đen (${found.length} dòng)`,
          remedy: 'Đặt màu chữ đen (Automatic)',
        },
      ]
    : [];
}

const isLink = ({ text, underline, colour: shade }: Run): boolean =>
  /@|https?:|www\.|\.vn\b|\.com\b/.test(text) ||
  (underline && /^(?:0563C1|0000FF|467886)$/.test(shade ?? ''));

const I4 = ND30('phần I, mục I.4');
const CODE = 'TCVN 6909:2001; Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục I.4';

export const LETTER_RULES: readonly FormRule[] = [
  { id: 'font.family', severity: 'error', source: I4, title: 'phông chữ Times New Roman', check: family },
  { id: 'font.colour', severity: 'warning', source: I4, title: 'chữ màu đen', check: colour },
  {
    id: 'encoding.legacyFont',
    severity: 'error',
    source: CODE,
    title: 'không dùng phông chữ TCVN3, VNI',
    families: EVERY_FAMILY,
    check: legacyFont,
  },
  {
    id: 'encoding.legacyText',
    severity: 'error',
    source: CODE,
    title: 'chữ theo bảng mã Unicode',
    families: EVERY_FAMILY,
    check: legacyText,
  },
  {
    id: 'encoding.decomposed',
    severity: 'error',
    source: CODE,
    title: 'Unicode dựng sẵn, không tổ hợp',
    families: EVERY_FAMILY,
    check: decomposed,
  },
  {
    id: 'encoding.strange',
    severity: 'warning',
    source: CODE,
    title: 'không có ký tự ẩn hoặc chữ lạ trong từ',
    families: EVERY_FAMILY,
    check: strange,
  },
];
