/** Paths of the API for things that people name. */
export const documentPath = (id: string, rest = ''): string =>
  `/api/documents/${encodeURIComponent(id.replaceAll('/', '.'))}${rest}`;

export const surveyPath = (id: string, rest = ''): string => `/api/surveys/${encodeURIComponent(id)}${rest}`;

/** `?a=1&b=2` of what was given. */
export function queryOf(values: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}
