/** The same document twice: number and notation, day and author alike (Nghị định 30/2020/NĐ-CP, Phụ lục VI, mục III.1.h). */
import type { ArrivalEntry } from '../../domain/incoming/new-arrival.ts';
import type { Question } from '../../domain/failure/question.ts';
import { fold } from '../../domain/vietnamese/fold.ts';
import type { Queryable } from '../database.ts';

const folded = (text: string): string =>
  fold(text)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** Asked, never refused: the same paper may come by post after its file. */
export async function duplicateQuestions(db: Queryable, entry: ArrivalEntry): Promise<Question[]> {
  if (entry.codeNotation === undefined) return [];
  const rows = await db
    .selectFrom('arrival')
    .select(['id', 'number', 'year', 'author', 'code_notation', 'document_date'])
    .where('code_notation', 'is not', null)
    .where('recipient_id', 'is', null)
    .execute();
  const same = rows.find(
    (row) =>
      folded(row.code_notation ?? '') === folded(entry.codeNotation ?? '') &&
      folded(row.author) === folded(entry.author) &&
      (row.document_date === null ||
        entry.documentDate === undefined ||
        row.document_date.slice(0, 4) === entry.documentDate.slice(0, 4)),
  );
  if (!same) return [];
  const number = same.number === null ? `#${same.id}` : `${same.number}/${same.year}`;
  return [
    {
      code: 'arrivalTwice',
      what: `văn bản số ${entry.codeNotation} của ${same.author} đã vào sổ, số đến ${number}`,
      remedy: 'Nếu là bản giấy của văn bản ấy thì đính kèm vào số đến cũ, không vào sổ lần nữa',
      ifAccepted: 'vẫn vào sổ thành một văn bản khác',
    },
  ];
}
