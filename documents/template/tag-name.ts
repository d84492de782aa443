const NAME = /^\p{L}[\p{L}\p{N}]*$/u;

/**
 * True for a plain tag name: letters and digits only, so a template can name data and nothing else (no paths, no
 * expressions, nothing every JavaScript object owns by birth such as `constructor`). Compare after NFC.
 */
export const isTagName = (name: string): boolean => NAME.test(name) && !(name in Object.prototype);

/** A tag as typed in Word: NFC, without the blanks around it. */
export const readTagName = (typed: string): string => typed.normalize('NFC').trim();
