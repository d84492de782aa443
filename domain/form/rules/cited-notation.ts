/** How the notations of cited documents are written (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.3.c). */
import type { OfficialForm } from '../official-form.ts';
import { ND30, OFFICIAL, type Fault, type FormRule } from '../rule.ts';
import { citedIn } from '../text/cited.ts';
import { rightGroup } from '../text/misspelt.ts';

/** Whose abbreviation has grown together with that of the type: "NĐCP", "QĐUBND", "TTBTC". */
const GROWN = /^(NĐ|TT|QĐ|NQ|CT|KH|TB|BC|TTr)(CP|TTg|UBND|HĐND|QH\d*|B\p{Lu}{2,}|S\p{Lu}{2,})$/u;

/** "Kế hoạch số 95/KHBCĐ06": a named type whose notation is one group that begins with the type. */
const ONE_GROUP: Readonly<Record<string, RegExp>> = {
  'quyết định': /^(QĐ)(\p{Lu}{2,}\d*)$/u,
  'kế hoạch': /^(KH)(\p{Lu}{2,}\d*)$/u,
  'báo cáo': /^(BC)(\p{Lu}{2,}\d*)$/u,
  'thông báo': /^(TB)(\p{Lu}{2,}\d*)$/u,
  'tờ trình': /^(TTr)(\p{Lu}{2,}\d*)$/u,
};

const grown = (form: OfficialForm): Fault[] =>
  citedIn(form).flatMap(({ line, type, group, code, text }) => {
    const [, kind, office] =
      GROWN.exec(group) ?? (code.includes('-') ? [] : (ONE_GROUP[type.toLowerCase()]?.exec(group) ?? []));
    return kind && office
      ? [
          {
            at: line,
            quote: text,
            what: `ký hiệu văn bản viện dẫn thiếu dấu gạch nối (“${group}”)`,
            remedy: `Ghi “${kind}-${office}”`,
          },
        ]
      : [];
  });

/** "TT-BGDDT", "QD-UBND" in a document that is cited. */
const letters = (form: OfficialForm): Fault[] =>
  citedIn(form).flatMap(({ line, code, text }) => {
    const wrong = code.split(/[-/]/u).find((group) => rightGroup(group) !== null);
    return wrong === undefined
      ? []
      : [
          {
            at: line,
            quote: text,
            what: `chữ viết tắt “${wrong}” trong ký hiệu viện dẫn viết chưa đúng`,
            remedy: `Ghi “${rightGroup(wrong) ?? ''}”`,
          },
        ];
  });

/** What a PDF tells of blanks cannot be relied on. */
const spacing = (form: OfficialForm): Fault[] =>
  form.view.kind === 'docx'
    ? citedIn(form).flatMap(({ line, text }) =>
        /[\p{L}\d](?: [-–/] ?| ?[-–/] |–)\p{Lu}{2}/u.test(text)
          ? [
              {
                at: line,
                quote: text,
                what: 'ký hiệu văn bản viện dẫn có cách chữ hoặc dùng gạch dài',
                remedy: 'Viết liền, giữa các nhóm chữ là gạch nối (-)',
              },
            ]
          : [],
      )
    : [];

export const CITED_NOTATION_RULES: readonly FormRule[] = [
  {
    id: 'citation.spacing',
    severity: 'warning',
    source: ND30('phần I, mục II.3.c'),
    title: 'ký hiệu viện dẫn viết liền',
    check: spacing,
  },
  {
    id: 'citation.hyphen',
    severity: 'warning',
    source: ND30('phần I, mục II.3.c'),
    title: 'gạch nối giữa các nhóm chữ của ký hiệu viện dẫn',
    families: OFFICIAL,
    check: grown,
  },
  {
    id: 'citation.letters',
    severity: 'warning',
    source: 'Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I',
    title: 'chữ viết tắt trong ký hiệu viện dẫn viết đúng',
    families: OFFICIAL,
    check: letters,
  },
];
