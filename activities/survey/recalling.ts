/** What went out of a campaign that is stopped is proposed for recall: one letter for all that went to those asked. */
import { sql } from 'kysely';
import type { Actor } from '../../domain/directory/post.ts';
import { amendProblems } from '../../domain/document/amend.ts';
import { Refusal, type Problem } from '../../domain/failure/catalogue.ts';
import { recallsApart } from '../../domain/survey/cancel.ts';
import { joined } from '../../domain/vietnamese/list.ts';
import type { Trx } from '../../store/database.ts';
import { hasReached } from '../../store/dispatch/amendment-recipients.ts';
import { readAmendFacts } from '../../store/document/amendments.ts';
import { lockDocument } from '../../store/document/document-facts.ts';
import { draftAmendment } from '../../store/document/draft-amendment.ts';
import type { CancelLine } from '../../store/survey/cancel-plan.ts';

interface By {
  readonly trx: Trx;
  readonly actor: Actor;
  readonly requestId: string;
}

/** After everything else was dropped, so that nothing is under way any more. @returns what to tell about it */
export async function proposeRecalls(by: By, plan: readonly CancelLine[], reason: string): Promise<string[]> {
  const told: string[] = [];
  const together: CancelLine[] = [];
  for (const line of plan.filter(({ fate }) => fate === 'recall')) {
    const problems = await against(by.trx, line);
    if (problems.length > 0) told.push(notDrafted([line], problems));
    else if (recallsApart(line.role)) told.push(await propose(by, [line], reason));
    else together.push(line);
  }
  return together.length > 0 ? [await propose(by, together, reason), ...told] : told;
}

async function against(trx: Trx, { documentId }: CancelLine): Promise<Problem[]> {
  const { row } = await lockDocument(trx, documentId);
  const problems = amendProblems('recall', await readAmendFacts(trx, row));
  if (await hasReached(trx, documentId)) return problems;
  return [...problems, { where: 'nơi nhận', what: 'chưa nơi nào nhận được' }];
}

/** What cannot be drafted just now (the signer has left, say) does not keep the campaign from being stopped. */
async function propose(
  { trx, actor, requestId }: By,
  lines: readonly CancelLine[],
  reason: string,
): Promise<string> {
  const [first, ...also] = lines.map(({ documentId }) => documentId);
  const ask = { kind: 'recall', documentId: first ?? '', also, reason, accept: [], stopped: true } as const;
  await sql`savepoint recall`.execute(trx);
  try {
    const { documentId } = await draftAmendment(trx, { ...ask, actor, requestId });
    await sql`release savepoint recall`.execute(trx);
    return `đã soạn dự thảo thu hồi ${namesOf(lines)}: ${documentId}`;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await sql`rollback to savepoint recall`.execute(trx);
    return notDrafted(lines, error.problems);
  }
}

const namesOf = (lines: readonly CancelLine[]): string =>
  `văn bản ${joined(lines.map(({ codeNotation }) => `số ${codeNotation ?? ''}`))}`;

const notDrafted = (lines: readonly CancelLine[], problems: readonly Problem[]): string =>
  `không soạn thu hồi ${namesOf(lines)} (${problems.map(({ what }) => what).join('; ')})`;
