import { describe, expect, test } from 'vitest';
import type { AuthorityFacts, PostFacts, SignatoryFacts } from '../../../domain/directory/facts.ts';
import {
  proposeSignatureBlock,
  verifySignatory,
  type SignatureAsk,
} from '../../../domain/directory/signature-block.ts';
import { sampleOffice, signatoriesOf } from './sample.ts';

const sample = signatoriesOf(sampleOffice());
const ask = (signerPostId: string): SignatureAsk => ({
  signerPostId,
  documentType: 'congVan',
  unitId: 'qlcn-ttcn',
  on: '2023-07-12',
});
const block = (facts: SignatoryFacts, question: SignatureAsk) => {
  const proposal = proposeSignatureBlock(facts, question);
  if ('problems' in proposal) throw new Error(proposal.problems.map(({ what }) => what).join('\n'));
  return proposal.block;
};
const withPost = (id: string, change: Partial<PostFacts>): SignatoryFacts => ({
  ...sample,
  posts: sample.posts.map((post) => (post.id === id ? { ...post, ...change } : post)),
});

describe('verifying at signing', () => {
  const question = ask('truong-phong-qlcn-ttcn');
  const printed = block(sample, question);
  const check = {
    personId: printed.personId,
    block: printed,
    documentType: 'congVan',
    unitId: 'qlcn-ttcn',
  } as const;

  test('the same person on a day of the same right gets the same block back', () => {
    expect(verifySignatory(sample, { ...check, on: '2023-12-31' })).toEqual({ ok: true, block: printed });
  });

  test('a right that ended between drafting and signing is refused', () => {
    expect(verifySignatory(sample, { ...check, on: '2024-01-01' })).toMatchObject({
      ok: false,
      problems: [{ what: 'đã hết hạn: có hiệu lực đến hết 31/12/2023, ngày ký là 01/01/2024' }],
    });
  });

  test('another person, TM. and an ended right are all named at once', () => {
    const result = verifySignatory(sample, {
      ...check,
      personId: 'khuc-van-tuan',
      block: { ...printed, lines: ['TM. SỞ KHOA HỌC VÀ CÔNG NGHỆ', 'GIÁM ĐỐC'] },
      on: '2024-01-01',
    });
    expect(result.ok ? [] : result.problems.map(({ what }) => what)).toEqual([
      expect.stringContaining('không ký TM.: Sở làm việc theo chế độ thủ trưởng') as string,
      'khối chữ ký ghi Nguyễn Đức Thịnh, người đang ký là Khúc Văn Tuấn',
      expect.stringContaining('đã hết hạn') as string,
    ]);
  });

  test('a post that changed hands since is refused', () => {
    const facts = withPost('giam-doc', {
      holders: [
        {
          personId: 'tran-tung-chuan',
          acting: false,
          basis: null,
          validFrom: '2021-01-01',
          validTo: '2023-07-12',
        },
        { personId: 'doan-quoc-huy', acting: false, basis: null, validFrom: '2023-07-13', validTo: null },
      ],
    });
    const head = block(facts, ask('giam-doc'));
    const verified = verifySignatory(facts, {
      ...check,
      personId: head.personId,
      block: head,
      on: '2023-07-13',
    });
    expect(verified).toMatchObject({
      ok: false,
      problems: [{ what: expect.stringContaining('Đoàn Quốc Huy') as string }],
    });
  });

  test('a right of another kind comes back as the block to print', () => {
    const facts: SignatoryFacts = {
      ...sample,
      authorities: [
        ...sample.authorities,
        {
          ...(sample.authorities[0] as AuthorityFacts),
          id: 'tl',
          toPostId: 'truong-phong-qlcn-ttcn',
          unitIds: [],
          validFrom: '2023-08-01',
        },
      ],
    };
    expect(verifySignatory(facts, { ...check, on: '2023-08-02' })).toMatchObject({
      ok: true,
      block: { lines: ['TL. GIÁM ĐỐC', 'TRƯỞNG PHÒNG'], competence: 'TL' },
    });
  });
});
