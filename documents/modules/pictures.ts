import { createHash } from 'node:crypto';
import path from 'node:path';

/** The pictures of one document: each kept once, related to every file that shows it. */
export class Pictures {
  readonly #media = new Map<string, Uint8Array>();
  readonly #related = new Map<string, Map<string, string>>();
  #drawn: number;

  /** @param first numbers are above it; templates number their own drawings from 1 */
  constructor(first = 7_000) {
    this.#drawn = first;
  }

  /** The relation by which `file` shows it, and a number no other drawing of the document has. */
  add(file: string, bytes: Uint8Array, extension: 'png' | 'jpeg') {
    const sha = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    const name = `media/${sha}.${extension}`;
    const relation = `rId${sha}`;
    this.#media.set(`word/${name}`, bytes);
    this.#related.set(file, (this.#related.get(file) ?? new Map<string, string>()).set(relation, name));
    this.#drawn += 1;
    return { relation, number: this.#drawn };
  }

  /** Files the archive needs for them: pictures, relations, content types; `read` gives those that are there. */
  files(read: (name: string) => string): ReadonlyMap<string, Uint8Array> {
    const files = new Map(this.#media);
    if (files.size === 0) return files;
    for (const [file, related] of this.#related) {
      const name = `${path.posix.dirname(file)}/_rels/${path.posix.basename(file)}.rels`;
      files.set(name, Buffer.from(withRelations(read(name), related)));
    }
    const types = read(CONTENT_TYPES);
    const extensions = [...new Set([...this.#media.keys()].map((name) => path.posix.extname(name).slice(1)))];
    const missing = extensions.filter((extension) => !types.includes(`Extension="${extension}"`));
    const rows = missing.map((each) => `<Default Extension="${each}" ContentType="image/${each}"/>`).join('');
    return files.set(CONTENT_TYPES, Buffer.from(types.replace(/<Types[^>]*>/, (open) => open + rows)));
  }
}

const CONTENT_TYPES = '[Content_Types].xml';
const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

function withRelations(there: string, related: ReadonlyMap<string, string>): string {
  // An annex may show the very picture that is put in later: the same bytes, the same relation.
  const missing = [...related].filter(([id]) => !there.includes(` Id="${id}"`));
  const rows = missing.map(([id, target]) => `<Relationship Id="${id}" Type="${IMAGE}" Target="${target}"/>`);
  const whole = (there === '' ? EMPTY : there).replace(
    /<Relationships([^>]*)\/>/,
    '<Relationships$1></Relationships>',
  );
  return whole.replace('</Relationships>', `${rows.join('')}</Relationships>`);
}
