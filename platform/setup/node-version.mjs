import { SetupError } from './say.mjs';

const LEAST = [20, 19];

export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])) return;
  throw new SetupError(`Cần Node.js ${LEAST.join('.')} trở lên, máy này đang có ${version}.`);
}
