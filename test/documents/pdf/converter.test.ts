import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createPdfConverter } from '../../../documents/pdf/converter.ts';
import { tempFolder } from '../../temp-folder.ts';

/** Stands for LibreOffice: writes a PDF for the one file it is given, for the first one slowly. */
const prints = (first: string): string => `#!/bin/sh
mkdir "${first}" 2>/dev/null && sleep 2
while [ $# -gt 1 ]; do [ "$1" = --outdir ] && out=$2; shift; done
printf '%%PDF-1.7\\n%%%%EOF\\n' > "$out/0.pdf"
`;

function standIn(): { readonly home: string; readonly sofficePath: string } {
  const home = tempFolder('vanthu-converter-');
  const sofficePath = join(home, 'soffice');
  writeFileSync(sofficePath, prints(join(home, 'first')));
  chmodSync(sofficePath, 0o755);
  return { home, sofficePath };
}

it('tells whoever waits when there is no room to work in, and works again when there is', async () => {
  const { home, sofficePath } = standIn();
  const profileDir = join(home, 'profiles');
  const converter = createPdfConverter({ profileDir, sofficePath, timeoutMs: 10_000, restartAfter: 10 });
  rmSync(profileDir, { recursive: true });
  writeFileSync(profileDir, 'a file where the folder was');
  await expect(converter.convert(Buffer.from('PK'))).rejects.toThrow(/EEXIST|ENOTDIR/);
  rmSync(profileDir);
  expect((await converter.convert(Buffer.from('PK'))).subarray(0, 5).toString()).toBe('%PDF-');
  await converter.close();
}, 20_000);

it('a short one does not wait behind a long one while a lane is free', async () => {
  const { home, sofficePath } = standIn();
  const profileDir = join(home, 'profiles');
  const converter = createPdfConverter({
    ...{ profileDir, sofficePath, timeoutMs: 10_000, restartAfter: 10 },
    lanes: 2,
  });
  const ended: string[] = [];
  const convert = (name: string) => converter.convert(Buffer.from('PK')).then(() => ended.push(name));
  const long = convert('long');
  await expect.poll(() => existsSync(join(home, 'first'))).toBe(true);
  await Promise.all([long, convert('short')]);
  await converter.close();
  expect(ended).toEqual(['short', 'long']);
}, 20_000);

it('a run would end by itself if this process were gone', async () => {
  const { home, sofficePath } = standIn();
  const asked = join(home, 'asked');
  writeFileSync(
    sofficePath,
    prints(home).replace('#!/bin/sh\n', `#!/bin/sh\ntr '\\0' ' ' < /proc/$PPID/cmdline > ${asked}\n`),
  );
  const options = { profileDir: join(home, 'profiles'), sofficePath, timeoutMs: 10_000, restartAfter: 10 };
  const converter = createPdfConverter(options);
  await converter.convert(Buffer.from('PK'));
  await converter.close();
  expect(readFileSync(asked, 'utf8')).toMatch(/^timeout -s KILL \d+ /);
}, 20_000);
