/** Three in five recipients answer, each with a table row or two: enough that the report has something to count. */
import { letterIdOf } from '../../domain/survey/ids.ts';
import type { AnswerValues } from '../../domain/survey/form.ts';
import { submitAnswer } from '../../store/survey/answers.ts';
import type { Database } from '../../store/database.ts';
import { listRecipients } from '../../store/dispatch/recipients.ts';

const ANSWERING = 3;
const OF = 5;
const AT_ONCE = 4;

/** @returns how many answered */
export async function answerAPart(db: Database, campaignId: string): Promise<number> {
  const recipients = await listRecipients(db, letterIdOf(campaignId));
  const waiting = recipients.filter((_, index) => index % OF < ANSWERING).entries();
  let answered = 0;
  const lane = async (): Promise<void> => {
    // All lanes take from the one iterator.
    for (const [index, { id }] of waiting) {
      await db.transaction().execute((trx) =>
        submitAnswer(trx, {
          recipientId: id,
          kind: index % 10 === 9 ? 'noNeed' : 'answer',
          values: index % 10 === 9 ? {} : valuesOf(index),
          requestId: `bench/${campaignId}/${id}`,
        }),
      );
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return answered;
}

const FIELDS = ['Công nghiệp chế biến, chế tạo', 'Nông nghiệp, thủy sản', 'Môi trường, năng lượng'] as const;

/** An answer to the seed's form; another index, another answer. */
export function valuesOf(index: number): AnswerValues {
  const need = {
    ten: `Dây chuyền sấy lạnh nông sản kiểu ${index + 1}`,
    mucDich: 'Sơ chế nhãn, vải sau thu hoạch',
    hinhThuc: 'Mua công nghệ',
    kinhPhi: 400 + ((index * 53) % 900),
    canTruoc: '2023-12-31',
  };
  const supply = {
    ten: `Quy trình nhân giống số ${index + 1}`,
    trinhDo: 'Đã thương mại hóa',
    gia: 100 + (index % 70),
  };
  return {
    nguoiDien: `Cán bộ đầu mối số ${index + 1}, Phòng Kỹ thuật`,
    linhVuc: FIELDS[index % FIELDS.length] ?? FIELDS[0],
    soLaoDong: 40 + ((index * 37) % 900),
    chiNghienCuu: 100.5 + ((index * 53) % 700),
    nhuCau: [need],
    ...(index % 2 === 0 ? { nguonCung: [supply] } : {}),
    suKien: ['Hội thảo'],
    ngayLamViec: '2023-08-15',
  };
}
