import { writeFileSync } from 'node:fs';
import type { Session } from './session.ts';

/** Writes bytes of the API into a file and says where. */
export async function saveFile(session: Session, path: string, file: string): Promise<void> {
  const bytes = await session.api.bytes(path);
  writeFileSync(file, bytes);
  session.show({ file, size: bytes.length }, () => `Đã ghi ${file} (${bytes.length} byte).`);
}
