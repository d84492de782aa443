import { crashSuite } from './suite.ts';

crashSuite([
  ['worker', 'api', 'temporal', 'postgres', 'worker'],
  ['api', 'temporal', 'postgres', 'worker', 'api'],
]);
