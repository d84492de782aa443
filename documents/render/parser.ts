import { isTagName, readTagName } from '../template/tag-name.ts';

/**
 * How a tag finds its value: its own name among the own properties of the data, and nothing else. A template is a
 * file people edit; it must not be able to reach a prototype or run anything.
 */
export function parseTag(typed: string): { get(scope: unknown): unknown } {
  const name = readTagName(typed);
  return {
    get: (scope) =>
      isTagName(name) && typeof scope === 'object' && scope !== null && Object.hasOwn(scope, name)
        ? (scope as Record<string, unknown>)[name]
        : undefined,
  };
}
