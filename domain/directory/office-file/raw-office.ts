/** The folder as written, before any shape is trusted: what cross checks look at, each item with its line. */
import type { LocatedYaml, YamlPath } from '../../yaml/located-yaml.ts';
import { readDay } from '../../vietnamese/day-text.ts';
import type { Day } from '../../time/day.ts';
import { SECTIONS, type SectionName } from './office-schema.ts';

export interface RawItem {
  readonly value: Readonly<Record<string, unknown>>;
  /** `tệp.yaml, dòng 12` of a path inside the item. */
  readonly where: (path?: YamlPath) => string;
}

export type RawOffice = Readonly<Record<SectionName, readonly RawItem[]>>;

export function gatherRaw(files: readonly LocatedYaml[]): RawOffice {
  const sections = Object.keys(SECTIONS) as SectionName[];
  return Object.fromEntries(
    sections.map((section) => [section, files.flatMap((file) => itemsOf(file, section))]),
  ) as unknown as RawOffice;
}

function itemsOf(file: LocatedYaml, section: SectionName): RawItem[] {
  const list = isRecord(file.value) ? file.value[section] : undefined;
  if (!Array.isArray(list)) return [];
  return list.flatMap((value: unknown, index) =>
    isRecord(value) ? [{ value, where: (path = []) => file.where([section, index, ...path]) }] : [],
  );
}

export interface Found {
  readonly value: unknown;
  readonly path: readonly (string | number)[];
}

/** Values on a path in which `*` stands for every item of a list; what is absent is left out. */
export function valuesAt(value: unknown, [step, ...rest]: readonly string[]): Found[] {
  if (step === undefined) return value === undefined || value === null ? [] : [{ value, path: [] }];
  const children: Found[] =
    step === '*'
      ? (Array.isArray(value) ? (value as unknown[]) : []).map((child, index) => ({
          value: child,
          path: [index],
        }))
      : isRecord(value)
        ? [{ value: value[step], path: [step] }]
        : [];
  return children.flatMap((child) =>
    valuesAt(child.value, rest).map((found) => ({
      value: found.value,
      path: [...child.path, ...found.path],
    })),
  );
}

/** The day written there; null when absent or not a day. */
export const dayAt = (row: unknown, key: string): Day | null => {
  const value = isRecord(row) ? row[key] : undefined;
  return typeof value === 'string' ? readDay(value) : null;
};

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text written there; undefined when absent or not a text. */
export const textAt = (row: unknown, key: string): string | undefined => {
  const value = isRecord(row) ? row[key] : undefined;
  return typeof value === 'string' ? value : undefined;
};
