/** What automatic numbering prints before a paragraph: "1.", "a)", "-". Counters run as Word lets them run. */
import type { Element } from '@xmldom/xmldom';
import { roman } from '../../domain/vietnamese/ordinals.ts';
import { childrenOf } from '../form-files/docx-view.ts';
import type { DocxPackage } from './package.ts';
import { childOf, paragraphLook, valueOf, type ParagraphLook } from './look.ts';

/** Letters of a label; a file may claim a million of them for each of its paragraphs. */
const LONGEST_LABEL = 255;

/** Levels of a list; a file may name others, by which nobody can count. */
const LEVELS = 9;

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly look: ParagraphLook;
}

export interface Numbering {
  /** The label of the next paragraph of that list and level; empty for none. Counts on. */
  next(numId: string, level: number): string;
  /** Indents that go with the level. */
  look(numId: string, level: number): ParagraphLook;
}

export function readNumbering(docx: DocxPackage): Numbering {
  const root = docx.related('numbering');
  const all = root ? [...childrenOf(root)] : [];
  const abstracts = new Map(
    all
      .filter(({ tagName }) => tagName === 'w:abstractNum')
      .map((each) => [each.getAttribute('w:abstractNumId') ?? '', levelsIn(each)]),
  );
  const lists = new Map(
    all
      .filter(({ tagName }) => tagName === 'w:num')
      .map((each) => [each.getAttribute('w:numId') ?? '', listOf(each)] as const),
  );
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  const levelOf = (numId: string, level: number): Level | undefined => {
    const list = lists.get(numId);
    return list?.levels.get(level) ?? abstracts.get(list?.abstract ?? '')?.get(level);
  };
  return {
    look: (numId, level) => levelOf(numId, level)?.look ?? {},
    next(numId, level) {
      const list = lists.get(numId);
      const row = levelOf(numId, level);
      if (!list || !row) return '';
      const counts = counters.get(list.abstract) ?? [];
      counters.set(list.abstract, counts);
      if (!begun.has(numId)) {
        begun.add(numId);
        for (const [at, start] of list.restarts) counts[at] = start - 1;
      }
      counts[level] = (counts[level] ?? row.start - 1) + 1;
      counts.length = level + 1;
      if (row.format === 'bullet') return /^[-–—+*]$/.test(row.text) ? row.text : '•';
      return row.text.replace(/%(\d)/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        const of = levelOf(numId, at);
        const value = counts[at] ?? of?.start ?? 1;
        return writeNumber(value, of?.format ?? 'decimal');
      });
    },
  };
}

interface List {
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly restarts: readonly (readonly [number, number])[];
}

function listOf(num: Element): List {
  const overrides = [...childrenOf(num)].filter(({ tagName }) => tagName === 'w:lvlOverride');
  return {
    abstract: valueOf(num, 'w:abstractNumId') ?? '',
    levels: new Map(overrides.flatMap((each) => [...levelsIn(each)])),
    restarts: overrides.flatMap((each) => {
      const start = valueOf(each, 'w:startOverride');
      return start === undefined ? [] : [[Number(each.getAttribute('w:ilvl')), Number(start)] as const];
    }),
  };
}

const levelsIn = (node: Element): Map<number, Level> =>
  new Map(
    [...childrenOf(node)]
      .filter(({ tagName }) => tagName === 'w:lvl')
      .map(
        (lvl) =>
          [
            Number(lvl.getAttribute('w:ilvl')),
            {
              start: Number(valueOf(lvl, 'w:start') ?? 1),
              format: valueOf(lvl, 'w:numFmt') ?? 'decimal',
              text: (valueOf(lvl, 'w:lvlText') ?? '').slice(0, LONGEST_LABEL),
              look: paragraphLook(childOf(lvl, 'w:pPr')),
            },
          ] as const,
      )
      .filter(([at]) => at >= 0 && at < LEVELS),
  );

function writeNumber(value: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return romanWithin(value);
    case 'lowerRoman':
      return romanWithin(value).toLowerCase();
    case 'upperLetter':
      return letter(value).toUpperCase();
    case 'lowerLetter':
      return letter(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(value);
  }
}

/** The English alphabet, doubled after z: what Word prints, up to 780. */
function letter(value: number): string {
  const at = within(value, 780) - 1;
  return at < 0 ? '' : String.fromCharCode(97 + (at % 26)).repeat(Math.floor(at / 26) + 1);
}

/** Beyond 3999 there is no such numeral. */
const romanWithin = (value: number): string => roman(within(value, 3999));

/** Whatever a file claims: a count from 0 up to `most`. */
const within = (value: number, most: number): number => Math.min(Math.max(0, Math.floor(value) || 0), most);
