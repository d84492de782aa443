import { describe, expect, test } from 'vitest';
import { documentHints } from '../../../client/hints/document-hints.ts';
import type { Actor, PostRank } from '../../../domain/directory/post.ts';
import type { DocumentFacts } from '../../../domain/document/decide.ts';

const actor = (accountId: string, rank: PostRank, unitId: string | null): Actor => ({
  accountId,
  personId: accountId,
  fullName: accountId,
  postId: accountId,
  postTitle: accountId,
  rank,
  unitId,
});
const actors = [
  actor('giam-doc', 'head', null),
  actor('pho-giam-doc', 'deputyHead', null),
  actor('truong-phong', 'unitHead', 'cn'),
  actor('truong-phong-khac', 'unitHead', 'khac'),
  actor('chuyen-vien', 'officer', 'cn'),
  actor('van-thu', 'clerk', 'vp'),
];
const facts: DocumentFacts = {
  documentType: 'congVan',
  unitId: 'cn',
  state: 'draft',
  version: 1,
  hash: 'a'.repeat(64),
  dispatched: false,
  signed: false,
  numbered: false,
  signerPersonId: 'pho-giam-doc',
};
const mainCommand = (over: Partial<DocumentFacts>): string | undefined =>
  documentHints('k/cong-van', { ...facts, ...over }, actors).find(({ main }) => main)?.command;

describe('the command that moves a document on', () => {
  test.each([
    [{ state: 'draft' }, 'vanthu document submit k/cong-van --as chuyen-vien'],
    [{ state: 'contentCheck' }, 'vanthu document approve k/cong-van --as truong-phong'],
    [{ state: 'formCheck' }, 'vanthu document approve k/cong-van --as van-thu'],
    [{ state: 'signing' }, 'vanthu document sign k/cong-van --as pho-giam-doc'],
    [{ state: 'numbering', signed: true }, 'vanthu document number k/cong-van --as van-thu'],
  ] as const)('%o: the account whose work it is', (over, command) => {
    expect(mainCommand(over)).toBe(command);
  });

  test('there is none once it is being sent', () => {
    expect(documentHints('k/cong-van', { ...facts, state: 'dispatching', dispatched: true }, actors)).toEqual(
      [],
    );
  });
});
