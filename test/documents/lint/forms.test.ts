/** What we make passes our own linter: every form as issued, with no error and no warning. */
import { expect, it } from 'vitest';
import { fillReserved, type Stamp } from '../../../documents/fill-reserved.ts';
import { lintFile } from '../../../documents/lint/lint-file.ts';
import { manifestOf, renderSample, templateFolders } from '../samples.ts';

it.each(templateFolders())('%s', async (folder) => {
  const { stamp } = manifestOf(folder).sample as { readonly stamp?: Stamp };
  const docx = await renderSample(folder);
  const { findings } = await lintFile(stamp ? fillReserved(docx, stamp) : docx, `${folder}.docx`);
  const wrong = findings.filter(({ severity }) => severity !== 'note');
  expect(wrong.map(({ rule, what }) => `${rule}: ${what}`)).toEqual([]);
});
