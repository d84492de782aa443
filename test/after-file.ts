/**
 * What a test file leaves behind goes away when it ends. Every test file loads this one first (`vitest.config.ts`):
 * Vitest takes an `afterAll` only while a file is loaded, and fixtures are often made in a hook, where it would be lost.
 */
import { afterAll } from 'vitest';

type CleanUp = () => unknown;
const left: CleanUp[] = [];

/** Last made, first cleared up. */
export const afterFile = (cleanUp: CleanUp): number => left.push(cleanUp);

// Measurements borrow fixtures without a test around them, and clear up by themselves.
if (process.env['VITEST'] !== undefined)
  afterAll(async () => {
    for (let cleanUp = left.pop(); cleanUp; cleanUp = left.pop()) await cleanUp();
  });
