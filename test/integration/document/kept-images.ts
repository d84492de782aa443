/** The director's signature and the seal of the small office, kept as whoever answers for them keeps them. */
import { readSigningImage } from '../../../documents/intake/signing-image.ts';
import type { SigningImageKind } from '../../../domain/document/signing-image.ts';
import type { Database } from '../../../store/database.ts';
import { keepSigningImage, type ImageOwner } from '../../../store/document/signing-images.ts';
import { MEDIA_TYPES } from '../../../store/file-storage.ts';
import { actorsOf } from '../../../store/office/accounts.ts';
import { officeToday } from '../../../store/office/office-clock.ts';
import { recordRequest } from '../../../store/request.ts';
import { BLUE, CLEAR, RED, ringPng } from '../../documents/drawn-png.ts';
import type { RunningOffice } from './running.ts';
import { CLERK, DIRECTOR } from './steps.ts';

export async function keepImages(kept: Kept): Promise<void> {
  await keep(kept, OWNERS.signature, ringPng(BLUE, CLEAR, { size: 300 }), 30);
  await keep(kept, OWNERS.seal, ringPng(RED, CLEAR, { size: 340 }), 36);
}

export interface Kept {
  readonly db: Database;
  readonly office: RunningOffice;
}

async function keep(
  { db, office }: Kept,
  owner: ImageOwner,
  png: Buffer,
  millimetres: number,
): Promise<void> {
  const image = readSigningImage(png, owner.kind, millimetres);
  const sha256 = await office.files.put(image.png, MEDIA_TYPES.png);
  const [actor] = await actorsOf(db, owner.personId ?? CLERK, await officeToday(db));
  if (!actor) throw new Error('no actor');
  const requestId = crypto.randomUUID();
  const { accountId, postId } = actor;
  await recordRequest(db, {
    id: requestId,
    accountId,
    postId,
    action: 'keep',
    objectId: owner.kind,
    payload: {},
  });
  await db.transaction().execute((trx) =>
    keepSigningImage(trx, {
      ...owner,
      image: { sha256, width: image.width, height: image.height, millimetres },
      note: 'quét từ bản đăng ký mẫu',
      actor,
      requestId,
    }),
  );
}

const OWNERS: Readonly<Record<SigningImageKind, ImageOwner>> = {
  signature: { kind: 'signature', personId: DIRECTOR },
  seal: { kind: 'seal', personId: null },
};
