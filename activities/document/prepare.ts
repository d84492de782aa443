/** What each kind of decision needs looked into and made before it is applied; kinds not named need nothing. */
import { contentChanges } from '../../domain/document/changes.ts';
import type { DecisionKind } from '../../domain/document/decision.ts';
import { isFormFix } from '../../domain/document/form-fix.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import type { DocumentContent } from '../../domain/document/content.ts';
import type { Trx } from '../../store/database.ts';
import { whyHeld } from '../../store/dispatch/held.ts';
import { attachedFiles } from '../../store/document/attached-files.ts';
import type { Decision, Preparation } from './decision.ts';
import { giveNumber, requireConfirmedRecipients } from './give-number.ts';
import { renewTemplate } from './renew-template.ts';
import { changeSigner, sign } from './signing.ts';
import { withStepImage } from './step-image.ts';

const PREPARE: Partial<Record<DecisionKind, (decision: Decision) => Preparation | Promise<Preparation>>> = {
  reviseContent: (decision) => revise(decision, 'content'),
  reviseForm: async (decision) => {
    requireFormFix(decision);
    return revise(decision, 'form');
  },
  changeSigner,
  renewTemplate,
  sign,
  issueNumber: giveNumber,
  seal: (decision) => withStepImage(decision, 'seal'),
  dispatch: async (decision) => {
    await requireGoing(decision);
    requireConfirmedRecipients(decision);
    return {};
  },
};

/** @throws Refusal with everything that stands against the decision */
export const prepare = async (decision: Decision): Promise<Preparation> =>
  (await PREPARE[decision.request.kind]?.(decision)) ?? {};

/** While its campaign is paused a document may be prepared, signed and numbered, but not sent out. */
async function requireGoing({ trx, document }: Decision): Promise<void> {
  const held = await whyHeld(trx, { documentId: document.row.id, kind: 'document' });
  if (held === null) return;
  const paused = held === 'paused';
  throw new Refusal('wrongState', [
    {
      where: 'đợt khảo sát',
      what: paused ? 'đang tạm dừng, chưa phát hành văn bản nào của đợt' : 'đã dừng',
      ...(paused && { remedy: `cho tiếp tục trước: survey resume ${document.row.campaign_id ?? ''}` }),
    },
  ]);
}

async function revise(
  { trx, document, request }: Decision,
  reason: 'content' | 'form',
): Promise<Preparation> {
  const before = document.current.content;
  const after = request.content ?? before;
  if (JSON.stringify(before) === JSON.stringify(after))
    throw new Refusal('invalidInput', [{ where: 'content', what: 'nội dung gửi lên giống hệt bản hiện có' }]);
  await requireFiles(trx, after);
  const changes = contentChanges(before, after);
  return {
    version: { reason, content: after, signatureBlock: document.current.signatureBlock, changes },
    details: { changes: changes.length },
  };
}

async function requireFiles(trx: Trx, content: DocumentContent): Promise<void> {
  const { unknown } = await attachedFiles(trx, content);
  if (unknown.length === 0) return;
  throw new Refusal(
    'invalidInput',
    unknown.map(({ name, sha256 }) => ({
      where: `phụ lục, tệp ${name}`,
      what: `chưa có tệp .docx nào mang dấu kiểm ${sha256.slice(0, 12)}…`,
      remedy: 'đưa tệp lên bằng document attach, không tự ghi dấu kiểm',
    })),
  );
}

function requireFormFix({ document, request }: Decision): void {
  if (request.content && isFormFix(document.current.content, request.content)) return;
  throw new Refusal('invalidInput', [
    {
      where: 'content',
      what: 'có thay đổi về lời văn, số liệu, không chỉ thể thức',
      remedy: 'dùng “Sửa nội dung” để lãnh đạo đơn vị soạn thảo kiểm tra lại',
    },
  ]);
}
