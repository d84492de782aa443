/** Something that can be done now, as told to people. */
export interface Hint {
  readonly label: string;
  /** Who may, Vietnamese; with the name of one who may today. */
  readonly who: string;
  /** Moves things on; the others are ways out. */
  readonly main: boolean;
  /** Ready to paste. */
  readonly command: string;
}

/** `vanthu … --as <account>`; without an account whoever reads it fills in their own. */
export const commandLine = (words: string, accountId: string | undefined): string =>
  `vanthu ${words} --as ${accountId ?? '<tài khoản>'}`;
