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

  /** How many of them are still in their instruction. */
  #hidden = 0;

  /** Text met now is printed. */
  get shown(): boolean {
    return this.#hidden === 0;
  }

  begin(): void {
    this.#open.push({ code: '', shown: false });
    this.#hidden += 1;
  }

  /** Pieces of one instruction may lie in many runs. */
  instruction(text: string): void {
    const field = this.#open.at(-1);
    if (field && !field.shown) field.code += text;
  }

  separate(): void {
    const field = this.#open.at(-1);
    if (!field || field.shown) return;
    field.shown = true;
    this.#hidden -= 1;
  }

  /** The whole instruction of the field that ends. */
  end(): string {
    const field = this.#open.pop();
    if (field && !field.shown) this.#hidden -= 1;
    return field?.code ?? '';
  }
}
