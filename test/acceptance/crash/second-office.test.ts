import { crashSuite } from './suite.ts';

crashSuite([
  ['temporal', 'postgres', 'worker', 'api', 'temporal'],
  ['postgres', 'worker', 'api', 'temporal', 'postgres'],
]);
