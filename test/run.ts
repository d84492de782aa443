/**
 * `npm test`: every gate, then every test on real servers. Each gate counts as one check. The last line is
 * `N passed, N failed`, alone; the exit code says the same.
 */
import { GATES, runGate } from './run/gates.ts';
import { inTurns } from './run/in-turns.ts';
import { runVitest } from './run/vitest.ts';

/** Gates need a processor each; the tests, which bring servers of their own, come after them. */
const AT_ONCE = 2;

const gates = await inTurns(GATES, AT_ONCE, runGate);
const tests = await runVitest();

const passed = tests.passed + gates.filter(Boolean).length;
const failed = tests.failed + gates.filter((ok) => !ok).length;
process.exitCode = failed === 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);
