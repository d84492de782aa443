import type { z } from 'zod';
import type { Problem } from '../failure/catalogue.ts';
import { nearest } from '../vietnamese/nearest.ts';
import type { LocatedYaml } from './located-yaml.ts';

type Issue = z.core.$ZodIssue;

/**
 * Everything a strict schema found wrong, in words a clerk understands, each with its line.
 * @param keysOf known keys, from which a misspelt one is guessed
 */
export function schemaProblems(
  issues: readonly Issue[],
  yaml: Pick<LocatedYaml, 'where'>,
  keysOf: readonly string[],
): Problem[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          where: yaml.where([...issue.path, key]),
          what: `khóa "${key}" không có trong quy định`,
          remedy: remedyForKey(key, keysOf),
        }))
      : [{ where: yaml.where(issue.path), ...sentenceOf(issue) }],
  );
}

function remedyForKey(key: string, known: readonly string[]): string {
  const guess = nearest(key, known);
  return guess ? `Có phải là "${guess}"? Nếu không thì xóa dòng này` : 'Xóa dòng này';
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách (mỗi mục một dòng bắt đầu bằng dấu gạch)',
  object: 'nhóm khóa: giá trị',
};

/** Custom messages are Vietnamese already: `cái sai | cách sửa`. */
function sentenceOf(issue: Issue): Pick<Problem, 'what' | 'remedy'> {
  const name = nameOf(issue.path);
  if (issue.code === 'custom') {
    const [what = '', remedy] = issue.message.split(' | ');
    return { what: `${name}: ${what}`, ...(remedy ? { remedy } : {}) };
  }
  if (issue.code === 'invalid_type' && issue.input === undefined)
    return { what: `thiếu ${name}`, remedy: `Ghi thêm ${name}` };
  if (issue.code === 'invalid_type')
    return {
      what: `${name} phải là ${TYPE_WORDS[issue.expected] ?? issue.expected}`,
      remedy: 'Sửa lại giá trị',
    };
  if (issue.code === 'invalid_value')
    return {
      what: `${name} không nằm trong các giá trị cho phép`,
      remedy: `Chọn một trong: ${issue.values.join(', ')}`,
    };
  if (issue.code === 'too_small' || issue.code === 'too_big')
    return { what: `${name} để trống, quá nhỏ hoặc quá lớn`, remedy: 'Sửa lại giá trị' };
  return { what: `${name} chưa đúng`, remedy: 'Sửa lại giá trị' };
}

/** `"full"`; for an item of a list the list's key with its place: `"members" mục 3`. */
function nameOf(path: readonly PropertyKey[]): string {
  const last = path.at(-1);
  if (typeof last === 'number') return `${nameOf(path.slice(0, -1))} mục ${last + 1}`;
  return last === undefined ? 'tệp' : `"${String(last)}"`;
}
