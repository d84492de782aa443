import type { DXT } from 'docxtemplater';
import { Refusal } from '../../domain/failure/catalogue.ts';
import type { DrawModule } from '../modules/draw-module.ts';
import { DRAW_MODULES } from '../modules/modules.ts';
import { isFilter } from '../render/filters.ts';
import type { ParsedFile } from './parse.ts';
import { isTagName, readTag } from './tag-name.ts';

/** One tag of a template; a section has the tags inside it. */
export interface Tag {
  readonly name: string;
  readonly kind: 'text' | 'raw' | 'section' | DrawModule['name'];
  /** Every filter some place in the template puts on it. */
  readonly filters: readonly string[];
  readonly inside: readonly Tag[];
}

/** Every tag of document, headers and footers. Refusal `templateProblem` names those that are no plain names. */
export function readTags(files: readonly ParsedFile[], templateName: string): readonly Tag[] {
  const tags = merge(files.flatMap(({ parts }) => placeholders(parts)).map(toTag));
  const odd = tagPaths(tags).filter(
    (path) => !path.split('.').every((name) => isTagName(name.replace(/^[@~%!]/, ''))),
  );
  const unknown = filtersIn(tags).filter((filter) => !isFilter(filter));
  if (odd.length + unknown.length === 0) return tags;
  throw new Refusal('templateProblem', [
    ...odd.map((path) => ({
      where: `mẫu ${templateName}`,
      what: `thẻ {${path}} không được dùng: tên thẻ chỉ gồm chữ và số`,
      remedy: 'Dùng đúng tên thẻ trong manifest.json',
    })),
    ...unknown.map((filter) => ({
      where: `mẫu ${templateName}`,
      what: `không có cách trình bày “${filter}” (viết sau dấu | trong thẻ)`,
      remedy: 'Dùng một cách trình bày có trong docs/templates.md',
    })),
  ]);
}

const filtersIn = (tags: readonly Tag[]): string[] => [
  ...new Set(tags.flatMap((tag) => [...tag.filters, ...filtersIn(tag.inside)])),
];

/** A text may be printed plain, with styled runs or in merged cells: that is for whoever makes the template to say. */
const PREFIXES: Readonly<Record<Tag['kind'], string>> = {
  text: '',
  section: '',
  raw: '@',
  styled: '',
  picture: '%',
  merged: '',
};

/** `parent`, `parent.header`, `@body`, `%qr`: as written in a manifest. */
export const tagPaths = (tags: readonly Tag[], prefix = ''): string[] => [
  ...new Set(
    tags.flatMap((tag) => [
      `${prefix}${PREFIXES[tag.kind]}${tag.name}`,
      ...tagPaths(tag.inside, `${prefix}${tag.name}.`),
    ]),
  ),
];

const placeholders = (parts: readonly DXT.Part[]): DXT.Part[] =>
  parts.filter((part) => part.type === 'placeholder');

function toTag(part: DXT.Part): Tag {
  const drawn = DRAW_MODULES.find(({ name }) => name === part.module)?.name;
  const kind = part.module === 'rawxml' ? 'raw' : part.subparsed ? 'section' : (drawn ?? 'text');
  return {
    ...readTag(part.value),
    kind,
    inside: merge(placeholders(part.subparsed ?? []).map(toTag)),
  };
}

/** The same tag used twice is one tag. */
function merge(tags: readonly Tag[]): Tag[] {
  const byName = new Map<string, Tag>();
  for (const tag of tags) {
    const known = byName.get(tag.name);
    byName.set(tag.name, known ? both(known, tag) : tag);
  }
  return [...byName.values()];
}

const both = (one: Tag, other: Tag): Tag => ({
  ...other,
  filters: [...new Set([...one.filters, ...other.filters])],
  inside: merge([...one.inside, ...other.inside]),
});
