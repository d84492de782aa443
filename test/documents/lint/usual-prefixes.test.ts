import { expect, test } from 'vitest';
import { withUsualPrefixes } from '../../../documents/lint/usual-prefixes.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

test.each([
  [
    'counted prefixes',
    `<ns0:document xmlns:ns0="${W}" xmlns:ns1="${MC}"><ns0:p ns0:id="1"><ns1:Choice/></ns0:p></ns0:document>`,
    `<w:document xmlns:w="${W}" xmlns:mc="${MC}"><w:p w:id="1"><mc:Choice/></w:p></w:document>`,
  ],
  [
    'what people wrote stays',
    `<ns0:document xmlns:ns0="${W}"><ns0:t>a ns0:b</ns0:t></ns0:document>`,
    `<w:document xmlns:w="${W}"><w:t>a ns0:b</w:t></w:document>`,
  ],
  [
    'both',
    `<ns0:document xmlns:ns0="${W}" xmlns:w="${W}"><ns0:p/></ns0:document>`,
    `<w:document xmlns:ns0="${W}" xmlns:w="${W}"><w:p/></w:document>`,
  ],
  [
    'usual ones',
    `<w:document xmlns:w="${W}"><w:p/></w:document>`,
    `<w:document xmlns:w="${W}"><w:p/></w:document>`,
  ],
  [
    'a usual prefix that means something else',
    `<ns0:document xmlns:ns0="${W}" xmlns:w="urn:other"><w:p/></ns0:document>`,
    `<ns0:document xmlns:ns0="${W}" xmlns:w="urn:other"><w:p/></ns0:document>`,
  ],
])('%s', (_what, xml, expected) => {
  expect(withUsualPrefixes(xml)).toBe(expected);
});
