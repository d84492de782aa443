import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { TOOLS } from '../../root.ts';

/**
 * The `temporal` program: what set-up installed, else the one on PATH.
 * @param path value of PATH
 * @throws Error in Vietnamese when there is none
 */
export function findTemporal(path: string): string {
  const places = [join(TOOLS, 'temporal', 'bin'), ...path.split(delimiter).filter(Boolean)];
  const found = places.map((place) => join(place, 'temporal')).find(canRun);
  if (found) return found;
  throw new Error(
    'Chưa có chương trình “temporal”. Hãy chạy `npm run setup` khi có mạng, hoặc đặt TEMPORAL_ADDRESS tới máy chủ sẵn có.',
  );
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
