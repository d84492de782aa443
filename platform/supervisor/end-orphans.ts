import { partFiles } from './home.ts';
import { endOrphan, type Ending } from './orphan.ts';
import type { PartName } from './part.ts';

/** Those in one row may end at the same time; a later row serves the earlier ones. */
const ROWS: readonly Readonly<Partial<Record<PartName, Ending>>>[] = [
  { worker: { signal: 'SIGTERM', withinMs: 10_000 }, api: { signal: 'SIGTERM', withinMs: 5_000 } },
  { mailbox: { signal: 'SIGTERM', withinMs: 3_000 }, temporal: { signal: 'SIGTERM', withinMs: 5_000 } },
  { postgres: { signal: 'SIGINT', withinMs: 10_000 } },
];

/** Ends what an earlier supervisor of this home left running when it was itself killed. */
export async function endOrphans(home: string, say: (text: string) => void): Promise<void> {
  for (const row of ROWS) {
    const ends = Object.entries(row).map(async ([name, ending]) => {
      const found = await endOrphan(partFiles(home, name as PartName).pid, ending);
      if (found) say(`Đã dừng ${name} còn sót lại từ lần chạy trước.`);
    });
    await Promise.all(ends);
  }
}
