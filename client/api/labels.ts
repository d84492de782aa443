import { z } from 'zod';
import type { LabelsInput } from '../../documents/labels/labels-docx.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { getDocument } from '../../store/document/documents.ts';
import { MEDIA_TYPES } from '../../store/file-storage.ts';
import { readIssuer } from '../../store/directory/issuer.ts';
import { officeToday } from '../../store/office/office-clock.ts';
import { listRecipients } from '../../store/dispatch/recipients.ts';
import type { ApiDeps } from './deps.ts';
import { DocumentParams } from './document-ref.ts';
import { printPaper } from './print-paper.ts';
import type { Api } from './route.ts';
import { sendFile } from './send-file.ts';

const LABELS = /^labels\.(docx|pdf)$/;
const LabelParams = DocumentParams.extend({
  labels: z.string().regex(LABELS).describe('labels.docx hoặc labels.pdf'),
});

/** Address labels for those who get paper. */
export function registerLabels(api: Api, deps: ApiDeps): void {
  api.get(
    '/api/documents/:id/:labels',
    {
      config: { role: 'staff' },
      schema: {
        summary: 'Nhãn địa chỉ cho các nơi nhận bản giấy (labels.docx, labels.pdf)',
        tags: ['dispatch'],
        params: LabelParams,
      },
    },
    async ({ params }, reply) => {
      const format = params.labels.endsWith('pdf') ? 'pdf' : 'docx';
      const docx = await labelsOf(deps, params.id);
      return sendFile(reply, {
        bytes: format === 'pdf' ? await deps.toPdf(docx) : docx,
        mediaType: MEDIA_TYPES[format],
        name: `nhan-gui.${format}`,
        inline: format === 'pdf',
      });
    },
  );
}

async function labelsOf(deps: ApiDeps, documentId: string): Promise<Buffer> {
  const { db } = deps;
  const { codeNotation } = await getDocument(db, documentId);
  const labels = (await listRecipients(db, documentId)).flatMap((one): LabelsInput['labels'] =>
    one.channel === 'paper' && one.unreachableReason === null
      ? [
          {
            codeNotation: codeNotation ?? '',
            name: one.name,
            address: one.postalAddress ?? '',
            phone: one.phone,
          },
        ]
      : [],
  );
  if (labels.length === 0)
    throw new Refusal('notFound', [{ where: 'nơi nhận', what: 'không có nơi nào nhận bản giấy' }]);
  const { name } = await readIssuer(db, await officeToday(db));
  return printPaper(deps, 'labels', { from: name, labels });
}
