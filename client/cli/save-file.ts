import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Session } from './session.ts';

/** Writes bytes of the API into a file, making its folder when there is none, and says where. */
export async function saveFile(session: Session, path: string, file: string): Promise<void> {
  const bytes = await session.api.bytes(path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  session.show({ file, size: bytes.length }, () => `Đã ghi ${file} (${bytes.length} byte).`);
}
