/** The forms among the attachments of a message, each read by the form of the campaign that it names. */
import type { FoundForm } from '../../domain/inbound/facts.ts';
import type { InboundAttachment } from '../../domain/inbound/read-message.ts';
import { readIssuedForm } from '../survey/issued-form.ts';
import type { InboundDeps, OpenedForm } from './deps.ts';

export async function formsIn(
  deps: InboundDeps,
  attachments: readonly InboundAttachment[],
): Promise<FoundForm[]> {
  const forms: FoundForm[] = [];
  for (const [attachment, file] of attachments.entries()) {
    const opened = await deps.readers.form(file);
    if (opened) forms.push({ attachment, name: file.name, ...(await readForm(deps, opened)) });
  }
  return forms;
}

/** @param campaignId which campaign's form it is; what the form itself says when absent */
export async function readForm(
  { db, files }: Pick<InboundDeps, 'db' | 'files'>,
  opened: OpenedForm,
  campaignId = opened.code?.campaignId,
): Promise<Omit<FoundForm, 'attachment' | 'name'>> {
  const { code, problems } = opened;
  if (problems.length > 0) return { code, raw: null, doubts: problems };
  const noCode = code === null ? [{ where: 'mã phiếu', what: 'thiếu hoặc không đúng' }] : [];
  const issued = campaignId === undefined ? null : await readIssuedForm(db, files, campaignId);
  if (!issued)
    return {
      code,
      raw: null,
      doubts: noCode.length > 0 ? noCode : [{ where: 'mã phiếu', what: 'không có đợt khảo sát này đang mở' }],
    };
  const reading = await opened.read(issued);
  return reading
    ? { code, raw: reading.raw, doubts: [...noCode, ...reading.doubts] }
    : { code, raw: null, doubts: [...noCode, { where: 'tệp', what: 'không đọc được' }] };
}
