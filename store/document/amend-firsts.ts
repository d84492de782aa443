/** The issued documents that an amendment is about, locked, and nothing standing against it. */
import { amendProblems, type Amendment } from '../../domain/document/amend.ts';
import { Refusal, type Problem } from '../../domain/failure/catalogue.ts';
import type { Trx } from '../database.ts';
import { readAmendFacts } from './amendments.ts';
import { lockDocument, type CurrentDocument } from './document-facts.ts';

interface Firsts {
  readonly kind: Amendment;
  readonly documentId: string;
  readonly also?: readonly string[] | undefined;
}

/** @throws Refusal with everything that stands against any of them */
export async function lockFirsts(
  trx: Trx,
  { kind, documentId, also = [] }: Firsts,
): Promise<[CurrentDocument, ...CurrentDocument[]]> {
  const locked = new Map<string, CurrentDocument>();
  // In one order, whoever names them in which.
  for (const id of [...new Set([documentId, ...also])].sort()) locked.set(id, await lockDocument(trx, id));
  const first = locked.get(documentId);
  if (!first) throw new Error(`${documentId}: không khóa được`);
  const more = [...locked.values()].filter((one) => one !== first).sort(byIssue);
  const problems: Problem[] = [];
  for (const one of [first, ...more])
    problems.push(...at(one.row.id, amendProblems(kind, await readAmendFacts(trx, one.row))));
  const strangers = more.filter(({ row }) => row.campaign_id !== first.row.campaign_id);
  problems.push(
    ...strangers.map(({ row }) => ({
      where: `văn bản ${row.id}`,
      what: `không cùng đợt khảo sát với ${documentId}`,
      remedy: 'thu hồi bằng công văn riêng',
    })),
  );
  if (problems.length > 0) throw new Refusal('wrongState', problems);
  return [first, ...more];
}

export function refuse(documentId: string, problems: readonly Problem[]): void {
  if (problems.length > 0) throw new Refusal('wrongState', at(documentId, problems));
}

const at = (documentId: string, problems: readonly Problem[]): Problem[] =>
  problems.map((one) => ({ ...one, where: `${one.where} ${documentId}` }));

const byIssue = (a: CurrentDocument, b: CurrentDocument): number =>
  (a.row.dispatched_at?.getTime() ?? 0) - (b.row.dispatched_at?.getTime() ?? 0) ||
  (a.row.id < b.row.id ? -1 : 1);
