/** A person's decision on a document: checked, applied, audited and answered in one transaction, once per request. */
import type { Actor } from '../../domain/directory/post.ts';
import { decide, mayDecide, type NextFacts } from '../../domain/document/decide.ts';
import { withoutWords, type DecisionRequest, type DecisionResult } from '../../domain/document/decision.ts';
import { readDecision } from '../../domain/document/read-decision.ts';
import { FAILURES, Refusal } from '../../domain/failure/catalogue.ts';
import { documentProcessId } from '../../domain/survey/ids.ts';
import { formatDay, type Day } from '../../domain/time/day.ts';
import { actorsOf } from '../../store/office/accounts.ts';
import { writeAudit } from '../../store/audit.ts';
import type { Database, Trx } from '../../store/database.ts';
import { applyDecision } from '../../store/document/document-decision.ts';
import { addVersion } from '../../store/document/document-draft.ts';
import { lockDocument, type CurrentDocument } from '../../store/document/document-facts.ts';
import { wakeDocument } from '../../store/document/document-process.ts';
import { voidNumber } from '../../store/document/numbering.ts';
import { officeToday } from '../../store/office/office-clock.ts';
import { lockCampaignOf } from '../../store/survey/campaigns.ts';
import { closeStoppedDossierOf } from '../../store/survey/stopped-dossier.ts';
import { closeProcess } from '../../store/process.ts';
import { finishRequest, keepRefusal, lockRequest, type StoredRequest } from '../../store/request.ts';
import type { RecordedDecision } from '../../workflows/official-document/activities.ts';
import { bringAbout } from './consequences.ts';
import type { Decision, Preparation } from './decision.ts';
import { prepare } from './prepare.ts';

/** Foreseen refusals roll back and come back as values, their reasons by the request's row; the rest is thrown. */
export async function recordDecision(db: Database, requestId: string): Promise<RecordedDecision> {
  try {
    return await db.transaction().execute((trx) => carryOut(trx, requestId));
  } catch (error) {
    if (!(error instanceof Refusal) || FAILURES[error.type].retry) throw error;
    const refused: DecisionResult = { outcome: 'refused', type: error.type, problems: error.problems };
    await keepRefusal(db, requestId, refused);
    return { result: withoutWords(refused), filesMissing: false };
  }
}

async function carryOut(trx: Trx, requestId: string): Promise<RecordedDecision> {
  const stored = await lockRequest(trx, requestId);
  await lockCampaignOf(trx, stored.objectId);
  const document = await lockDocument(trx, stored.objectId);
  if (stored.result !== null) return answer(stored.result as DecisionResult, document);
  const request = readDecision(stored.payload);
  const today = await officeToday(trx);
  const actor = await chooseActor(trx, { stored, request, document, today });
  const judged = decide(document.facts, request, actor);
  if (!judged.ok) throw new Refusal(judged.type, judged.problems);
  const decision: Decision = { trx, document, request, actor, today, next: judged.next, requestId };
  return answer(await apply(decision, await prepare(decision)), await lockDocument(trx, stored.objectId));
}

const answer = (result: DecisionResult, document: CurrentDocument): RecordedDecision => ({
  result: withoutWords(result),
  filesMissing: document.facts.hash === null && document.facts.state !== 'void',
});

interface Choice {
  readonly stored: StoredRequest;
  readonly request: DecisionRequest;
  readonly document: CurrentDocument;
  readonly today: Day;
}

/** The post the request names; when that one may not, another post held today that may. */
async function chooseActor(trx: Trx, { stored, request, document, today }: Choice): Promise<Actor> {
  const held = stored.accountId === null ? [] : await actorsOf(trx, stored.accountId, today);
  const named = held.find(({ postId }) => postId === stored.postId) ?? held[0];
  if (!named || (stored.postId !== null && named.postId !== stored.postId))
    throw new Refusal('forbidden', [
      { where: 'chức vụ', what: `ngày ${formatDay(today)} không giữ chức vụ này`, remedy: 'xưng danh lại' },
    ]);
  return [named, ...held].find((actor) => mayDecide(document.facts, request.kind, actor)) ?? named;
}

async function apply(decision: Decision, prepared: Preparation): Promise<DecisionResult> {
  const result = await applyTo(decision, prepared);
  if (result.outcome === 'done' && result.state === 'void') {
    await closeStoppedDossierOf(decision.trx, decision.document.row.id);
    await closeProcess(decision.trx, documentProcessId(decision.document.row.id));
  }
  await finishRequest(decision.trx, decision.requestId, result);
  return result;
}

/** Applies a decision that was judged, in its transaction; the story of the document learns of it when it looks next. */
export async function applyTo(decision: Decision, prepared: Preparation): Promise<DecisionResult> {
  const { trx, document, request, actor } = decision;
  const next = prepared.instead ?? decision.next;
  const { id } = document.row;
  const voided = next.number === 'voided' ? await voidNumber(trx, id, reasonOf(request)) : null;
  const spoiled =
    voided !== null || (next.signature === 'cancelled' && document.current.signingImageId !== null);
  const version = prepared.version ?? (spoiled && next.state !== 'void' ? anew(document) : undefined);
  if (version)
    await addVersion(trx, {
      ...version,
      documentId: id,
      version: document.facts.version + 1,
      createdBy: actor.personId,
    });
  await applyDecision(trx, {
    documentId: id,
    kind: request.kind,
    version: document.facts.version,
    hash: document.facts.hash,
    next,
    promulgatedOn: prepared.promulgatedOn,
  });
  await writeDown(decision, { ...prepared, next, voided: voided?.codeNotation });
  await bringAbout(decision, next);
  await wakeDocument(trx, id);
  return {
    outcome: 'done',
    state: next.state,
    version: document.facts.version + (version ? 1 : 0),
    ...(prepared.note === undefined ? {} : { note: prepared.note }),
  };
}

const reasonOf = ({ kind, comment }: DecisionRequest): string =>
  comment?.trim() || (kind === 'reviseContent' ? 'Sửa nội dung sau khi đã cấp số' : kind);

/** Files with a voided number or a cancelled signature must not go on: the same content is rendered anew. */
const anew = ({ current }: CurrentDocument): Preparation['version'] => ({
  reason: 'draft',
  content: current.content,
  signatureBlock: current.signatureBlock,
});

function writeDown(
  { trx, document, request, actor, requestId }: Decision,
  { next, note, details, voided }: Preparation & { next: NextFacts; voided: string | undefined },
): Promise<void> {
  return writeAudit(trx, {
    actor,
    action: request.kind,
    objectKind: 'document',
    objectId: document.row.id,
    version: document.facts.version,
    hash: document.facts.hash ?? undefined,
    comment: request.comment,
    details: {
      from: document.facts.state,
      to: next.state,
      ...(note === undefined ? {} : { note }),
      ...(next.signature === 'keep' ? {} : { signature: next.signature }),
      ...(voided === undefined ? {} : { voidedNumber: voided }),
      ...details,
    },
    requestId,
  });
}
