import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { createCaller, type Caller } from './caller.ts';
import type { CliIo } from './io.ts';
import { textTable, type TextColumn } from './text-table.ts';
import { readTokens } from './token-file.ts';

/** Options that every command takes. */
export interface CommonOptions {
  readonly as?: string;
  readonly post?: string;
  readonly url?: string;
  readonly json?: boolean;
  readonly requestId?: string;
}

/** One command being carried out for one person. */
export interface Session {
  readonly api: Caller;
  readonly json: boolean;
  readonly requestId: string;
  /** The request id was given: the command may be one that was carried out before. */
  readonly again: boolean;
  readonly tokensFile: string;
  say(text: string): void;
  /** What was shown is a refusal: the command ends with its exit code. */
  refused(): void;
  /** The answer of the API: raw with `--json`, else as people read it. */
  show<T>(value: T, human: (value: T) => string): void;
  readonly table: <Row>(rows: readonly Row[], layout: readonly TextColumn<Row>[]) => string;
}

/** Thrown once everything is said. */
export class Refused extends Error {}

type Handler<Options> = (session: Session, args: readonly string[], options: Options) => Promise<void>;

/** Makes the action of a command: it gets a session, its arguments and its own options. */
export const act =
  <Options = object>(io: CliIo, handler: Handler<Options>) =>
  async (...given: unknown[]): Promise<void> => {
    const command = given.at(-1) as Command;
    const session = openSession(io, command.optsWithGlobals<CommonOptions>());
    await handler(session, command.args, command.opts<Options & object>());
  };

function openSession(io: CliIo, options: CommonOptions): Session {
  const tokensFile = join(io.home, 'tokens.json');
  const requestId = options.requestId ?? randomUUID();
  const json = options.json ?? false;
  const url = (options.url ?? io.url ?? addressIn(io.home)).replace(/\/+$/, '');
  const say = (text: string): void => io.out(`${text}\n`);
  return {
    api: createCaller({
      url,
      token: tokenOf(tokensFile, options.as ?? io.as),
      post: options.post,
      requestId,
    }),
    json,
    requestId,
    again: options.requestId !== undefined,
    tokensFile,
    say,
    refused: () => {
      throw new Refused();
    },
    show: (value, human) => say(json ? JSON.stringify(value, null, 2) : human(value)),
    table: (rows, layout) => textTable(rows, layout, io.columns),
  };
}

function tokenOf(file: string, name: string | null | undefined): string {
  const tokens = readTokens(file);
  const names = Object.keys(tokens).sort();
  if (!name) throw whoAreYou('--as', 'chưa ghi làm việc với tên ai', names);
  const token = tokens[name];
  if (token === undefined) throw whoAreYou('--as', `tệp ${file} không có mã truy cập của "${name}"`, names);
  return token;
}

const whoAreYou = (where: string, what: string, names: readonly string[]): Refusal =>
  new Refusal('unauthenticated', [
    {
      where,
      what,
      remedy:
        names.length > 0
          ? `ghi --as với một trong: ${names.join(', ')}`
          : 'chạy npm start lần đầu để có tài khoản',
    },
  ]);

const DEFAULT_ADDRESS = 'http://localhost:8080';

/** Where the instance of this home folder listens. */
function addressIn(home: string): string {
  try {
    const remembered = JSON.parse(readFileSync(join(home, 'run', 'ports.json'), 'utf8')) as {
      readonly api?: { readonly port?: number };
    };
    const port = remembered.api?.port;
    return port === undefined ? DEFAULT_ADDRESS : `http://localhost:${port}`;
  } catch {
    return DEFAULT_ADDRESS;
  }
}
