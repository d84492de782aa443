/** How the command line is called from the project's folder: what is shown there can be pasted as it is. */
export const PROGRAM = 'npx vanthu';

/** A command as the API gives it (`vanthu … --as …`), ready to paste. */
export const toPaste = (command: string): string => command.replace(/^vanthu(?= )/, PROGRAM);

/** The same for commands inside a sentence. */
export const toPasteIn = (text: string): string =>
  text.replace(/(?<!npx )\bvanthu (?=[a-z])/g, `${PROGRAM} `);
