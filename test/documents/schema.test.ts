/** The data schema of every form: what all of them may print and the form's own fields, equal to its tags both ways. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createDocumentEngine } from '../../documents/engine.ts';
import { tagsOfFields } from '../../documents/template/fields.ts';
import { openTemplates } from '../../documents/template/library.ts';
import { manifestSchema } from '../../documents/template/manifest.ts';
import { STANDARD_TAGS } from '../../documents/template/standard-tags.ts';
import { contentProblems } from '../../domain/document/content-shape.ts';
import { isFormFix } from '../../domain/document/form-fix.ts';
import { DOCUMENT_TYPES } from '../../domain/document/types.ts';
import type { Refusal } from '../../domain/failure/catalogue.ts';
import { manifestOf, official, templateFolders, TEMPLATES_DIR } from './samples.ts';

const folders = templateFolders();
const isOfficial = (folder: string): boolean =>
  Object.hasOwn(manifestOf(folder).sample, 'content') &&
  Object.hasOwn(manifestOf(folder).sample, 'letterhead');

it('no two forms make the same document', () => {
  const types = folders.map((folder) => manifestOf(folder).documentType);
  expect(new Set(types).size).toBe(types.length);
});

it('every tag all forms may use stands in the page for those who make templates', () => {
  const page = readFileSync('docs/templates.md', 'utf8');
  const rows = [...page.matchAll(/^\| `([@\w.]+)` +\| (.*?) +\|$/gm)].map(([, tag, words]) => [tag, words]);
  expect(rows.filter(([tag = '']) => Object.hasOwn(STANDARD_TAGS, tag))).toEqual(
    Object.entries(STANDARD_TAGS),
  );
});

it('every tag all forms may use is used by one', () => {
  const used = new Set(folders.flatMap((folder) => manifestOf(folder).tags));
  const unused = Object.keys(STANDARD_TAGS).filter((tag) => !used.has(tag));
  expect(unused).toEqual([]);
});

describe.each(folders)('%s', (folder) => {
  const manifest = manifestSchema.parse(manifestOf(folder));
  const own = tagsOfFields(manifest.fields ?? {});

  it('has no tag that neither all forms nor its fields explain', () => {
    const known = new Set([...Object.keys(STANDARD_TAGS), ...own]);
    expect(manifest.tags.filter((tag) => !known.has(tag))).toEqual([]);
  });

  it('has a tag for every field', () => {
    expect(own.filter((tag) => !manifest.tags.includes(tag))).toEqual([]);
  });

  it('calls every field by a Vietnamese name of its own', () => {
    const labels = Object.values(manifest.fields ?? {}).map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    for (const label of labels) expect(label).toMatch(/^[\p{Lu}\d]/u);
  });
});

describe.each(folders.filter(isOfficial))('%s', (folder) => {
  const engine = createDocumentEngine({ templatesDir: TEMPLATES_DIR });
  const input = official(folder);
  const fields = manifestOf(folder).fields ?? {};
  const problemsWith = (content: unknown): Promise<string[]> =>
    engine.render({ ...input, content: content as typeof input.content }).then(
      () => [],
      (error: unknown) => (error as Refusal).problems.map(({ what }) => what),
    );

  it('prints the name of its type as the decree has it', () => {
    const type = DOCUMENT_TYPES[input.documentType as keyof typeof DOCUMENT_TYPES] as
      { label: string } | undefined;
    if (type) expect(input.letterhead.typeLabel).toBe(type.label);
  });

  it('refuses when a field is missing, naming it as the person knows it', async () => {
    for (const [name, { label, kind }] of Object.entries(fields)) {
      const { [name]: _, ...others } = input.content.fields ?? {};
      const problems = await problemsWith({ ...input.content, fields: others });
      expect(problems).toEqual(kind === 'optional' ? [] : [`thiếu mục “${label}”`]);
    }
  });

  it('refuses a field of another kind and one it does not know, all at once', async () => {
    const wrong = Object.fromEntries(Object.keys(fields).map((name) => [name, 7]));
    const problems = await problemsWith({ ...input.content, fields: { ...wrong, other: 'x' } });
    expect(problems).toHaveLength(Object.keys(fields).length + 1);
    expect(problems.at(-1)).toBe('mẫu không có mục “other” để in dữ liệu này');
  });

  it('refuses a part of a field that could not be printed, or would be more than text', async () => {
    const broken: Readonly<Partial<Record<string, readonly unknown[]>>> = {
      body: [
        [{ kind: 'heading', level: '1"/><w:p/>', text: 'x' }],
        [{ kind: 'paragraph' }],
        [{ kind: 'lời' }],
        [{ kind: 'chart' }],
      ],
      cited: [{ type: 'Luật', day: 'hôm qua', issuer: 'Quốc hội', subject: 'Lưu trữ' }],
    };
    for (const [name, { label, kind }] of Object.entries(fields))
      for (const value of broken[kind] ?? []) {
        const problems = await problemsWith({
          ...input.content,
          fields: { ...input.content.fields, [name]: value },
        });
        expect(problems).toEqual([expect.stringContaining(`mục “${label}” cần`)]);
      }
  });

  it('prints a cited document whatever else was sent along with it', async () => {
    for (const [name, { kind }] of Object.entries(fields)) {
      if (kind !== 'cited') continue;
      const own = input.content.fields?.[name] as object;
      const cited = { ...own, pages: 7, from: null, codeNotation: '1/QĐ-\u0007BCT' };
      expect(
        await problemsWith({ ...input.content, fields: { ...input.content.fields, [name]: cited } }),
      ).toEqual([]);
    }
  });

  it('is a content as it is stored, and a changed field is a change of content', () => {
    expect(contentProblems(input.content)).toEqual([]);
    for (const [name, value] of Object.entries(input.content.fields ?? {})) {
      if (typeof value !== 'string') continue;
      const changed = { ...input.content, fields: { ...input.content.fields, [name]: `${value} 99` } };
      expect(isFormFix(input.content, changed), name).toBe(false);
    }
  });

  it('leaves nothing out that a person wrote', async () => {
    const { tags } = openTemplates(TEMPLATES_DIR).get(input.documentType);
    const has = (name: string): boolean => tags.some((tag) => tag.name === name);
    const said = { addressees: ['Bộ Nội vụ'], bases: ['Luật'], body: [{ kind: 'paragraph', text: 'Lời' }] };
    const problems = await problemsWith({ ...input.content, ...said });
    expect(problems.some((what) => what.includes('{bases}'))).toBe(!has('bases'));
    expect(problems.some((what) => what.includes('{oneAddressee}'))).toBe(
      !has('oneAddressee') && !has('addressees'),
    );
    expect(problems.some((what) => what.includes('{body}'))).toBe(!has('body') && !has('passage'));
  });
});
