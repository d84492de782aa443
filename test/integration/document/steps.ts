/** Stretches of a document's life that tests go through on the way to what they look at. */
import { expect } from 'vitest';
import type { PersonId } from './office.ts';
import type { RunningDocument } from './running.ts';

export const OFFICER = 'khuc-chuyen-vien' satisfies PersonId;
export const HEAD_OF_UNIT = 'nguyen-truong-phong' satisfies PersonId;
export const CLERK = 'pham-van-thu' satisfies PersonId;
export const DIRECTOR = 'tran-giam-doc' satisfies PersonId;
export const DEPUTY = 'le-pho-giam-doc' satisfies PersonId;

export async function upToSigning(document: RunningDocument): Promise<void> {
  await document.decide(OFFICER, 'submit');
  await document.decide(HEAD_OF_UNIT, 'approveContent');
  expect(await document.decide(CLERK, 'approveForm')).toMatchObject({ outcome: 'done', state: 'signing' });
}

export async function upToSealing(document: RunningDocument): Promise<void> {
  await upToSigning(document);
  expect(await document.decide(DIRECTOR, 'sign')).toMatchObject({ outcome: 'done', state: 'numbering' });
  expect(await document.decide(CLERK, 'issueNumber')).toMatchObject({ outcome: 'done', state: 'sealing' });
}

export async function toTheEnd(document: RunningDocument): Promise<void> {
  await document.decide(CLERK, 'seal');
  expect(await document.decide(CLERK, 'dispatch')).toMatchObject({ outcome: 'done', state: 'dispatching' });
  expect(await document.ended).toBe('kept');
}
