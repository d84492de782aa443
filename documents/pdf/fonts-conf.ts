import { fileURLToPath } from 'node:url';

/** Settings of fontconfig under which pages are laid out and written on: what stands for Times New Roman. */
export const FONTS_CONF = fileURLToPath(new URL('./fonts.conf', import.meta.url));
