/** A document under way goes on with the template in use today; a person decides so, and the form is looked at again. */
import { Refusal } from '../../domain/failure/catalogue.ts';
import { versionName } from '../../domain/template/state.ts';
import { renewTemplates } from '../../store/template/renew-templates.ts';
import type { Decision, Preparation } from './decision.ts';

export async function renewTemplate({ trx, document }: Decision): Promise<Preparation> {
  const { content, signatureBlock } = document.current;
  const renewed = await renewTemplates(trx, document.row.id);
  if (renewed.length === 0)
    throw new Refusal('invalidInput', [
      { where: 'mẫu', what: 'văn bản đã theo bản mẫu đang dùng', remedy: 'không phải chuyển' },
    ]);
  return {
    version: { reason: 'form', content, signatureBlock, changes: [] },
    note: renewed.map(({ from, to }) => `từ ${versionName(from)} sang ${versionName(to)}`).join('; '),
    details: { templates: renewed },
  };
}
