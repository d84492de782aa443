import { constants, crc32, deflateRawSync } from 'node:zlib';

/** One file of an archive, ready to be written: its records and its bytes, deflated once. */
export interface Entry {
  readonly name: string;
  /** Local header and content. */
  readonly local: Buffer;
  /** Record of the directory; the place of the local header is still 0. */
  readonly directory: Buffer;
}

/** Deflates a file of an archive. The date is fixed: the same content gives the same bytes. */
export function entryOf(name: string, content: Uint8Array): Entry {
  const deflated = deflateRawSync(content, { level: constants.Z_DEFAULT_COMPRESSION });
  const packed = deflated.length < content.length;
  return packedEntry({
    name,
    method: packed ? DEFLATED : STORED,
    crc: crc32(content),
    size: content.length,
    data: packed ? deflated : content,
  });
}

export interface PackedFile {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** CRC-32 and length of the content. */
  readonly crc: number;
  readonly size: number;
  /** As it stands in the archive. */
  readonly data: Uint8Array;
}

/** A file that is stored or deflated already, as one of another archive is. */
export function packedEntry({ name, method, crc, size, data }: PackedFile): Entry {
  const path = Buffer.from(name);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(UTF8_NAMES, 2);
  common.writeUInt16LE(method, 4);
  common.writeUInt32LE(FIXED_DATE, 6);
  common.writeUInt32LE(crc, 10);
  common.writeUInt32LE(data.length, 14);
  common.writeUInt32LE(size, 18);
  common.writeUInt16LE(path.length, 22);
  return {
    name,
    local: Buffer.concat([LOCAL, common, path, data]),
    directory: Buffer.concat([DIRECTORY, common, Buffer.alloc(14), path]),
  };
}

/** The bytes of an archive. */
export function archiveOf(entries: readonly Entry[]): Buffer {
  const size = entries.reduce((sum, { local, directory }) => sum + local.length + directory.length, 0);
  const out = Buffer.allocUnsafe(size + END_LENGTH);
  const places: number[] = [];
  let at = 0;
  for (const { local } of entries) {
    places.push(at);
    at += local.copy(out, at);
  }
  const start = at;
  entries.forEach(({ directory }, i) => {
    directory.copy(out, at);
    out.writeUInt32LE(places[i] ?? 0, at + PLACE);
    at += directory.length;
  });
  out.fill(0, at);
  out.writeUInt32LE(0x06054b50, at);
  out.writeUInt16LE(entries.length, at + 8);
  out.writeUInt16LE(entries.length, at + 10);
  out.writeUInt32LE(at - start, at + 12);
  out.writeUInt32LE(start, at + 16);
  return out;
}

const LOCAL = Buffer.from('PK\u0003\u0004');
/** Made by version 2.0. */
const DIRECTORY = Buffer.from('PK\u0001\u0002\u0014\u0000');
const UTF8_NAMES = 0x0800;
const STORED = 0;
const DEFLATED = 8;
/** 5/3/2020 00:00, the day of Nghị định 30/2020/NĐ-CP: years from 1980, month, day; then the time. */
const FIXED_DATE = (((2020 - 1980) << 25) | (3 << 21) | (5 << 16)) >>> 0;
/** Where a record of the directory names the place of the local header. */
const PLACE = 42;
const END_LENGTH = 22;
