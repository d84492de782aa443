import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Problem } from '../../domain/failure/catalogue.ts';
import type { Environment } from './variables.ts';

/** In the form nodemailer takes. */
export interface DkimKey {
  readonly domainName: string;
  readonly keySelector: string;
  readonly privateKey: string;
}

/** @returns the key, null when none is configured, or what is wrong with it */
export function readDkim(env: Partial<Environment>): DkimKey | null | Problem {
  const { DKIM_DOMAIN: domainName, DKIM_SELECTOR: keySelector, DKIM_PRIVATE_KEY_FILE: file } = env;
  if (!domainName || !keySelector || !(env.DKIM_PRIVATE_KEY ?? file)) return null;
  const where = env.DKIM_PRIVATE_KEY === undefined ? 'DKIM_PRIVATE_KEY_FILE' : 'DKIM_PRIVATE_KEY';
  try {
    // Variables cannot hold line ends everywhere: a written \n counts as one.
    const privateKey = env.DKIM_PRIVATE_KEY?.replaceAll('\\n', '\n') ?? readFileSync(file ?? '', 'utf8');
    createPrivateKey(privateKey);
    return { domainName, keySelector, privateKey };
  } catch {
    return { where, what: 'không đọc được khóa riêng (cần dạng PEM)' };
  }
}
