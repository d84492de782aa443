import { isTagName, readTag } from '../template/tag-name.ts';
import { filtered, type Place } from './filters.ts';

/** What docxtemplater tells about the sections around a tag: the level read, and place and length of each. */
interface Context {
  readonly num: number;
  readonly scopePathItem: readonly number[];
  readonly scopePathLength: readonly number[];
}

/**
 * How a tag finds its value: its own name among the own properties of the data, and nothing else; then its filters. A
 * template is a file people edit; it must not be able to reach a prototype or run anything.
 */
export function parseTag(typed: string): { get(scope: unknown, context?: Context): unknown } {
  const { name, filters } = readTag(typed);
  const read = (scope: unknown): unknown =>
    isTagName(name) && typeof scope === 'object' && scope !== null && Object.hasOwn(scope, name)
      ? (scope as Record<string, unknown>)[name]
      : undefined;
  if (filters.length === 0) return { get: read };
  return { get: (scope, context) => filtered(read(scope), filters, placeIn(context)) };
}

const placeIn = (context: Context | undefined): Place => ({
  index: context?.scopePathItem[context.num - 1] ?? 0,
  count: context?.scopePathLength[context.num - 1] ?? 1,
});
