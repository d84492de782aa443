/** Something that waits for a person. */
export interface TaskFor {
  readonly object: string;
  readonly title: string;
  /** What to do, as a sentence begins. */
  readonly label: string;
  /** What to know before doing it; null: nothing. */
  readonly note: string | null;
  /** The command without `vanthu` and `--as`. */
  readonly words: string;
}
