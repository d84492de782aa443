import { expect, it } from 'vitest';
import { ensureOffice, requireOfficeKind } from '../../../store/office/office-clock.ts';
import { freshDatabase } from '../../stack/database.ts';

const { db } = await freshDatabase();

it('a rehearsal never runs on the settings of a real office, whose mail goes out, nor the other way round', async () => {
  await expect(requireOfficeKind(db, 'production')).rejects.toThrow('Chưa lập cơ quan');
  await ensureOffice(db, { kind: 'rehearsal', startAt: new Date('2023-07-10T00:30:00Z') });
  await ensureOffice(db, { kind: 'production' });
  await expect(requireOfficeKind(db, 'production')).rejects.toThrow('không chạy');
  await expect(requireOfficeKind(db, 'rehearsal')).resolves.toBeUndefined();
});
