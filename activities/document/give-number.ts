/** Number and day of issue, once everything the signed text stands on still holds (Điều 15, Điều 18). */
import { readCodeNotation } from '../../domain/document/code-number.ts';
import type { PrintedLetterhead } from '../../domain/document/content.ts';
import type { NumberSource } from '../../domain/document/number-source.ts';
import { Refusal, type Problem } from '../../domain/failure/catalogue.ts';
import { formatDay } from '../../domain/time/day.ts';
import { copiesGoingOut } from '../../store/document/document-dispatch.ts';
import { readLetterheadFacts } from '../../store/directory/letterhead.ts';
import { issueNumber } from '../../store/document/numbering.ts';
import { recipientsDifference } from '../../store/dispatch/recipients.ts';
import type { Decision, Preparation } from './decision.ts';

/** The addressees are in the register by name already. */
const AS_ABOVE = 'Như trên';

export async function giveNumber(decision: Decision): Promise<Preparation> {
  requireConfirmedRecipients(decision);
  await requireSameRecipients(decision);
  await requireSameLetterhead(decision);
  const { trx, document } = decision;
  const { row, current } = document;
  const { content, signatureBlock } = current;
  const source = decision.request.number;
  requirePrintedNotation(decision, source);
  const number = await issueNumber(trx, {
    source,
    documentId: row.id,
    documentType: row.document_type,
    unitId: row.unit_id,
    subject: content.subject,
    signer: signatureBlock.fullName,
    toPlaces: [...content.addressees, ...content.toPlaces.filter((place) => place !== AS_ABOVE)].join('; '),
    filedWith: content.filing,
    copies: Math.max(1, await copiesGoingOut(trx, row.id)),
  });
  return {
    version: { reason: 'number', content, signatureBlock },
    note: `Số ${number.codeNotation} ngày ${formatDay(number.promulgatedOn)}`,
    details: {
      number: number.codeNotation,
      promulgatedOn: number.promulgatedOn,
      ...(source && { source: source.from }),
      ...(source?.from === 'external' && { system: source.system }),
    },
    promulgatedOn: number.promulgatedOn,
  };
}

/** Number and day fill reserved places of what was signed; the notation is printed there already. */
function requirePrintedNotation({ document }: Decision, source: NumberSource | undefined): void {
  if (source?.from !== 'external') return;
  const printed = document.current.letterhead?.notation;
  const given = readCodeNotation(source.codeNotation)?.notation;
  if (given === undefined || printed === given) return;
  throw new Refusal('letterheadChanged', [
    {
      where: PRINTED.notation,
      what: `bản đã ký in là “${printed ?? ''}”, số của ${source.system} mang ký hiệu “${given}”`,
      remedy:
        'xem lại số đã cấp; nếu đúng thì khai ký hiệu này trong danh mục, trả lại văn bản để soạn và ký lại',
    },
  ]);
}

/** Neither numbered nor dispatched before a person has confirmed who gets it. */
export function requireConfirmedRecipients({ document }: Decision): void {
  if (document.row.recipients_confirmed_at !== null) return;
  throw new Refusal('wrongState', [
    {
      where: 'nơi nhận',
      what: 'danh sách nơi nhận chưa được chốt',
      remedy: 'cán bộ của đơn vị soạn thảo xem và xác nhận danh sách nơi nhận',
    },
  ]);
}

async function requireSameRecipients({ trx, document, today }: Decision): Promise<void> {
  const differences = await recipientsDifference(trx, document.row.id, today);
  if (differences.length > 0) throw new Refusal('recipientsChanged', differences.map(asProblem));
}

const asProblem = (difference: { readonly what: string }): Problem => ({
  where: 'nơi nhận',
  what: difference.what,
  remedy: 'đơn vị chủ trì xem lại rồi chốt lại danh sách nơi nhận',
});

const PRINTED = {
  parentHeader: 'tên cơ quan chủ quản',
  issuerHeader: 'tên cơ quan ban hành',
  place: 'địa danh',
  notation: 'ký hiệu',
} as const satisfies Record<keyof PrintedLetterhead, string>;

/** What the signed page says of the office must still be so on the day of issue. */
async function requireSameLetterhead({ trx, document, today }: Decision): Promise<void> {
  const { document_type: documentType, unit_id: unitId } = document.row;
  const printed = document.current.letterhead;
  const now = await readLetterheadFacts(trx, { documentType, unitId, on: today });
  const changed = (Object.keys(PRINTED) as (keyof PrintedLetterhead)[]).filter(
    (key) => printed?.[key] !== now[key],
  );
  if (changed.length === 0) return;
  throw new Refusal(
    'letterheadChanged',
    changed.map((key) => ({
      where: PRINTED[key],
      what: `in là “${printed?.[key] ?? ''}”, nay là “${now[key] ?? ''}”`,
      remedy: 'trả lại để soạn lại theo tên hiện nay rồi trình ký lại',
    })),
  );
}
