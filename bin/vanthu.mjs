#!/usr/bin/env node
/** Launches the command line: registers the TypeScript loader, then goes on in `vanthu.ts`. */
import { register } from 'tsx/esm/api';

register();
await import('./vanthu.ts');
