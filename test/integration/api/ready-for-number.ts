import { readLetterheadFacts } from '../../../store/directory/letterhead.ts';
import { CONTENT } from '../../domain/document/example.ts';
import { BLOCK } from '../document/office.ts';
import { OFFICER } from './desk.ts';
import { SURVEY, type TestOffice } from './office.ts';

const LETTER = `${SURVEY}/cong-van`;

/** The letter confirmed, signed and printed with the names of today. */
export async function readyForNumber(office: TestOffice): Promise<void> {
  const confirmed = await office.ask(OFFICER, { url: `/api/surveys/${SURVEY}/recipients/confirm`, body: {} });
  if (confirmed.status !== 200) throw new Error(confirmed.body);
  const { db } = office;
  const { unit_id: unitId } = await db
    .selectFrom('document')
    .select('unit_id')
    .where('id', '=', LETTER)
    .executeTakeFirstOrThrow();
  const letterhead = await readLetterheadFacts(db, { documentType: 'congVan', unitId, on: '2023-07-10' });
  await db
    .insertInto('document_version')
    .values({
      document_id: LETTER,
      version: 1,
      reason: 'draft',
      content: JSON.stringify(CONTENT),
      signature_block: JSON.stringify({ ...BLOCK, personId: 'tran-tung-chuan' }),
      letterhead: JSON.stringify(letterhead),
      files: '[]',
      hash: 'a'.repeat(64),
    })
    .execute();
  await db
    .updateTable('document')
    .set({ state: 'numbering', version: 1, signed_version: 1 })
    .where('id', '=', LETTER)
    .execute();
}
