import { expect, it } from 'vitest';
import { createTemplateCache } from '../../../documents/template/overlaid.ts';
import { manifestOf } from '../samples.ts';
import { templateDocx } from './altered.ts';

it('a template in use stays compiled, the one used longest ago goes', () => {
  const cache = createTemplateCache(2);
  const source = (name: string) => ({
    name,
    manifest: manifestOf('giay-moi'),
    docx: templateDocx('giay-moi'),
  });
  const [first, second] = [cache.get(source('a')), cache.get(source('b'))];
  expect(cache.get(source('a'))).toBe(first);
  cache.get(source('c'));
  expect(cache.get(source('a'))).toBe(first);
  expect(cache.get(source('b'))).not.toBe(second);
});
