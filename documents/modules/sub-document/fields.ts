/**
 * Fields are carried over as what they show, so that nothing counts, refers or fetches in its new place. Here is told
 * which part of a field a reader sees, and which fields no honest table needs.
 */

/** Fields that fetch or run something when they are brought up to date. */
const FETCHING =
  /^\s*(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|EMBED|DATABASE|RD|MACROBUTTON|AUTOTEXT|AUTOTEXTLIST|ADDIN|CONTROL|HTMLACTIVEX|PRINT)\b/i;

/** The name of a field that fetches or runs; null for any other. */
export const fetchingField = (code: string): string | null => FETCHING.exec(code)?.[1]?.toUpperCase() ?? null;

/** Fields stand within fields: what is seen is inside no instruction of any of them. */
export class OpenFields {
  readonly #open: { code: string; shown: boolean }[] = [];

  /** Text met now is printed. */
  get shown(): boolean {
    return this.#open.every(({ shown }) => shown);
  }

  begin(): void {
    this.#open.push({ code: '', shown: false });
  }

  /** Pieces of one instruction may lie in many runs. */
  instruction(text: string): void {
    const field = this.#open.at(-1);
    if (field && !field.shown) field.code += text;
  }

  separate(): void {
    const field = this.#open.at(-1);
    if (field) field.shown = true;
  }

  /** The whole instruction of the field that ends. */
  end(): string {
    return this.#open.pop()?.code ?? '';
  }
}
