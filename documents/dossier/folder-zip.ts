/** A folder of files as a zip that is written while it is read: one file in memory at a time, whatever their number. */
import { Readable } from 'node:stream';
import yazl from 'yazl';

export interface FolderFile {
  /** Path inside the folder, ASCII. */
  readonly name: string;
  readonly sha256: string;
  read(): Promise<Buffer>;
}

const SUMS = 'sha256sum.txt';

/**
 * @param folder name of the folder everything is in; `sha256sum -c sha256sum.txt` run in it checks every file
 * @param at instant the entries carry, so that the same dossier gives the same zip
 */
export function folderZip(folder: string, files: readonly FolderFile[], at: Date): NodeJS.ReadableStream {
  const zip = new yazl.ZipFile();
  const options = { mtime: at, mode: 0o100644 };
  for (const file of files)
    zip.addReadStreamLazy(`${folder}/${file.name}`, options, (give) => {
      file.read().then(
        (bytes) => give(null, Readable.from([bytes])),
        (error: unknown) => give(error as Error, Readable.from([])),
      );
    });
  const sums = files.map(({ sha256, name }) => `${sha256}  ${name}\n`).join('');
  zip.addBuffer(Buffer.from(sums), `${folder}/${SUMS}`, options);
  zip.end();
  // Told by the stream that is read, not by an object nobody listens to.
  zip.on('error', (error: Error) => (zip.outputStream as Readable).destroy(error));
  return zip.outputStream;
}
