/** The command line of one person, its calls answered by the office without a network. */
import { join } from 'node:path';
import { vi } from 'vitest';
import { runCli } from '../../../client/cli/program.ts';
import { addTokens } from '../../../client/cli/token-file.ts';
import type { TestOffice } from './office.ts';
import { tempFolder } from '../../temp-folder.ts';

export interface Said {
  readonly code: number;
  readonly text: string;
}

export interface CommandLine {
  /** A folder of its own, for files. */
  readonly home: string;
  readonly vanthu: (account: string, ...args: string[]) => Promise<Said>;
}

export function openCommandLine(office: TestOffice): CommandLine {
  const home = tempFolder('vanthu-cli-');
  return {
    home,
    async vanthu(account, ...args) {
      addTokens(join(home, 'tokens.json'), office.tokens);
      let text = '';
      const say = (more: string): void => void (text += more);
      vi.stubGlobal('fetch', (url: string, init: Init) => answerOf(office, url, init));
      try {
        const io = { home, url: 'http://office', as: account, out: say, err: say, columns: null };
        return { code: await runCli(args, io), text };
      } finally {
        vi.unstubAllGlobals();
      }
    },
  };
}

async function answerOf(office: TestOffice, url: string, init: Init): Promise<Response> {
  const answer = await office.ask(init.headers['authorization']?.replace('Bearer ', '') ?? null, {
    method: init.method,
    url: url.replace('http://office', ''),
    ...(init.body === undefined ? {} : { body: JSON.parse(init.body) as unknown }),
    ...(init.headers['idempotency-key'] ? { requestId: init.headers['idempotency-key'] } : {}),
  });
  return new Response(answer.bytes, { status: answer.status });
}

interface Init {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}
