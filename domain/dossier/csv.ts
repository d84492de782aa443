/** A list as comma-separated text (RFC 4180) that a spreadsheet reads as Vietnamese and never computes. */

/** Without it Excel takes UTF-8 for another encoding. */
const BYTE_ORDER_MARK = '\ufeff';
/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

export type CsvValue = string | number | null | undefined;

export const csvText = (head: readonly string[], rows: readonly (readonly CsvValue[])[]): string =>
  BYTE_ORDER_MARK + [head, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n') + '\r\n';

function quoted(value: CsvValue): string {
  const text = value === null || value === undefined ? '' : String(value);
  const safe = typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
