/** Practices that look odd and are right, or that offices may settle for themselves: none of them may be found fault with. */
import { ODDITIES_CONTENT } from './oddities-content.ts';
import { ODDITIES_FRAME } from './oddities-frame.ts';
import type { Plant } from './plants.ts';

export const ODDITIES: readonly Plant[] = [...ODDITIES_FRAME, ...ODDITIES_CONTENT];
