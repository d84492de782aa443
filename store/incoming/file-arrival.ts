/** What came in goes into the dossier of the campaign that carries it out. */
import { documentLine } from '../../domain/incoming/register-rows.ts';
import type { Trx } from '../database.ts';
import { fileInDossier } from '../dossier/file-in-dossier.ts';
import type { ArrivalRecord } from './list-arrivals.ts';

/** The document and each of its files, once. */
export async function fileArrival(trx: Trx, campaignId: string, arrival: ArrivalRecord): Promise<void> {
  const { id, arrivedAt, author, codeNotation, subject, files } = arrival;
  const title = `Văn bản đến số ${arrival.number ?? '…'}: ${documentLine(arrival)}, ${subject}`;
  const entry = { campaignId, at: arrivedAt, author, codeNotation };
  await fileInDossier(trx, [
    { ...entry, key: `arrival/${id}`, title },
    ...files.map(({ sha256, name }) => ({
      ...entry,
      key: `arrival/${id}/${sha256.slice(0, 12)}`,
      title: `${title} – ${name}`,
      sha256,
      fileName: name,
    })),
  ]);
}
