/** Microsoft's own validator, the one of the Open XML SDK: what it finds, Word and Excel may refuse or "repair". */
import validate from '@ooxml-tools/validate';

/** Each fault once, with where it stands; empty for a file nothing is wrong with. */
export async function sdkFaults(file: Buffer, kind: 'docx' | 'xlsx'): Promise<string[]> {
  const found = await validate(new Uint8Array(file), kind, 'Microsoft365');
  return [...new Set(found.map(({ path, description }) => `${path.partUri} ${path.xpath}: ${description}`))];
}
