import { beforeAll, expect, it } from 'vitest';
import { SURVEY, sampleFiles } from '../api/office.ts';
import { openChasingOffice, OFFICER, type ChasingOffice } from './chasing-office.ts';

let office: ChasingOffice;
beforeAll(async () => {
  office = await openChasingOffice();
  await office.advanceTo('2023-07-12T02:00:00Z');
}, 60_000);

const NOTICE = 'Thông báo số 77/TB-UBND ngày 12/7/2023';
interface Task {
  readonly label: string;
  readonly command: string;
}
const tasks = async (): Promise<Task[]> => (await office.ask(OFFICER, { url: '/api/tasks' })).json<Task[]>();
const asked = async (): Promise<Task[]> => (await tasks()).filter(({ label }) => label.includes('ngày nghỉ'));

it('a notice that takes the last day off moves alarms, says why, and asks about the deadline', async () => {
  const files = sampleFiles();
  const calendar = `${files['calendar-2023.yaml'] ?? ''}`;
  const changed = `${calendar.trimEnd()}
      - notice: ${NOTICE}
        days:
          - { day: 2023-07-21, kind: off, label: Nghỉ bù }
          - { day: 2023-07-24, kind: off, label: Nghỉ bù }
`;
  expect(await asked()).toEqual([]);
  await office.does('quan-tri', '/api/import', { files: { 'calendar-2023.yaml': changed } });
  const moved = await office.db
    .selectFrom('audit')
    .select(['comment', 'object_id'])
    .where('action', '=', 'moveAlarms')
    .execute();
  expect(moved).toHaveLength(1);
  expect(moved[0]?.object_id).toBe(SURVEY);
  expect(moved[0]?.comment).toContain(`Lịch nghỉ thay đổi theo ${NOTICE}: nhắc lần 1: từ`);
  expect(await asked()).toMatchObject([{ command: `vanthu survey due ${SURVEY} --as ${OFFICER}` }]);
  const due = await office.ask(OFFICER, { url: `/api/surveys/${SURVEY}/due` });
  expect(due.json()).toMatchObject({
    versions: [{ reason: 'Theo định nghĩa đợt khảo sát' }],
    question: { day: '2023-07-24', why: `Nghỉ bù, theo ${NOTICE}` },
  });
});

it('the day stays until a person decides; kept, nothing is asked any more', async () => {
  const keep = (comment: string): Promise<unknown> =>
    office.does(OFFICER, `/api/surveys/${SURVEY}/due/keep`, { comment });
  await expect(keep(' ')).rejects.toThrow('vì sao giữ');
  await keep('Nơi nhận gửi trực tuyến được cả ngày nghỉ');
  expect(await asked()).toEqual([]);
  await expect(keep('lần nữa')).rejects.toThrow('không có câu hỏi');
});
