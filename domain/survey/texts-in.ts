import { fold } from '../vietnamese/fold.ts';
import type { Path } from '../yaml/paths.ts';

/** Every text in the data, keys too, with its path. */
export function* textsIn(
  data: unknown,
  path: Path = [],
): Generator<{ readonly text: string; readonly path: Path }> {
  if (typeof data === 'string') yield { text: data, path };
  if (typeof data !== 'object' || data === null) return;
  for (const [key, value] of Object.entries(data)) {
    const at = [...path, Array.isArray(data) ? Number(key) : key];
    if (!Array.isArray(data)) yield { text: fold(key) === 'do mat' ? 'độ mật' : '', path: at };
    yield* textsIn(value, at);
  }
}
