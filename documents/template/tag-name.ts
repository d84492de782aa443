const NAME = /^\p{L}[\p{L}\p{N}]*$/u;

/**
 * True for a plain tag name: letters and digits only, so a template can name data and nothing else (no paths, no
 * expressions, nothing every JavaScript object owns by birth such as `constructor`). Compare after NFC.
 */
export const isTagName = (name: string): boolean => NAME.test(name) && !(name in Object.prototype);

/** What a tag names, and what is done to the value before it prints. */
export interface TagRead {
  readonly name: string;
  readonly filters: readonly string[];
}

/** A tag as typed in Word, `{typeLabel | upper}`: NFC, without the blanks around its parts. */
export function readTag(typed: string): TagRead {
  const [name = '', ...filters] = typed
    .normalize('NFC')
    .split('|')
    .map((part) => part.trim());
  return { name, filters };
}
