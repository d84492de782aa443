/**
 * `npm run bench:answers [-- <answers>]`: fifty clients submit at once through the recipients' pages (form filled in,
 * reviewed, sent), and the same fields to the least server that keeps them, turn and turn about.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { sql } from 'kysely';
import { hiddenFields } from '../../bin/demo/hidden-fields.ts';
import { ensurePersonalLinks } from '../../store/dispatch/personal-links.ts';
import type { Database } from '../../store/database.ts';
import type { Fields } from '../../test/integration/pages/browse.ts';
import { createWorld, LETTER } from '../../test/integration/pages/campaign.ts';
import { GOOD } from '../../test/integration/pages/good-answer.ts';
import { openPostgres } from '../measure/postgres.ts';

const CLIENTS = 50;
const RUNS = 3;
const [answers = 500] = process.argv.slice(2).map(Number);

type Step = 'open' | 'review' | 'send' | 'bare';
const STEPS: readonly Step[] = ['open', 'review', 'send', 'bare'];

const postgres = await openPostgres();
const children: ChildProcess[] = [];
const serve = async (name: string): Promise<string> => {
  const child = fork(join(import.meta.dirname, `${name}.ts`), [postgres.url, postgres.home], {
    execArgv: ['--import', 'tsx'],
  });
  children.push(child);
  const [url] = (await once(child, 'message')) as [string];
  return url;
};
try {
  await createWorld(postgres.db, postgres.home);
  const [pages, bare] = [await serve('pages'), await serve('bare')];
  for (let run = 0; run < RUNS; run += 1) {
    const tokens = await newRecipients(postgres.db, answers, run);
    const times: Record<Step, number[]> = { open: [], review: [], send: [], bare: [] };
    const links = tokens.map((token) => `${pages}/p/${token}`);
    await byClients(links, async (link) => void (await timed(times.open, () => ask(link))));
    const reviewed: { link: string; fields: Fields }[] = [];
    await byClients(links, async (link) => {
      const page = await timed(times.review, () => ask(`${link}/phieu`, { ...GOOD, 'thao-tac': 'xem-lai' }));
      reviewed.push({ link, fields: hiddenFields(page) });
    });
    const atOurs = () =>
      byClients(
        reviewed,
        async ({ link, fields }) => void (await timed(times.send, () => ask(`${link}/gui`, fields))),
      );
    const atBare = () =>
      byClients(reviewed, async ({ fields }) => void (await timed(times.bare, () => ask(bare, fields))));
    for (const road of run % 2 === 0 ? [atOurs, atBare] : [atBare, atOurs]) await road();
    show(times);
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from answer`.execute(postgres.db);
    if (rows[0]?.n !== answers * (run + 1))
      throw new Error(`${rows[0]?.n} answers are there, not ${answers * (run + 1)}`);
  }
} finally {
  for (const child of children) child.kill();
  await postgres.close();
}

async function newRecipients(db: Database, count: number, run: number): Promise<string[]> {
  const name = `${run}-`;
  await sql`insert into organisation (id, kind, level)
    select 'do-' || ${name} || n, 'x', 'other' from generate_series(1, ${count}::int) n`.execute(db);
  const { rows } = await sql<{ id: number }>`
    insert into recipient (document_id, organisation_id, name, group_label, purpose, owes_answer, channel, email)
    select ${LETTER}, 'do-' || ${name} || n, 'Công ty đo lường ' || n, 'Doanh nghiệp', 'direct', true, 'email',
           'a' || n || '@b.example'
      from generate_series(1, ${count}::int) n returning id`.execute(db);
  await sql`vacuum analyze`.execute(db);
  const links = await ensurePersonalLinks(
    db,
    'a key of at least thirty-two characters',
    rows.map(({ id }) => id),
    new Date('2023-12-31T00:00:00Z'),
  );
  return [...links.values()];
}

async function byClients<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const client = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
}

async function timed(into: number[], work: () => Promise<string>): Promise<string> {
  const began = performance.now();
  const answer = await work();
  into.push(performance.now() - began);
  return answer;
}

async function ask(url: string, fields?: Fields): Promise<string> {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields ?? {}))
    for (const one of [value].flat()) body.append(name, one);
  const response = await fetch(url, fields && { method: 'POST', body });
  const text = await response.text();
  if (!response.ok) throw new Error(`${url}: ${response.status} ${text.slice(0, 2_000)}`);
  return text;
}

function show(times: Readonly<Record<Step, readonly number[]>>): void {
  const at = (all: readonly number[], share: number): number =>
    [...all].sort((a, b) => a - b)[Math.floor(all.length * share)] ?? 0;
  for (const step of STEPS) {
    const [p50, p99] = [at(times[step], 0.5), at(times[step], 0.99)];
    const ratio = (share: number, own: number): string => (own / at(times.bare, share)).toFixed(1);
    console.log(
      `${step.padEnd(7)} p50 ${p50.toFixed(0).padStart(5)} ms (${ratio(0.5, p50)} × bare)  p99 ${p99.toFixed(0).padStart(5)} ms (${ratio(0.99, p99)} × bare)`,
    );
  }
  console.log('');
}
