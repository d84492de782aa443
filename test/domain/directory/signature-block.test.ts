import { describe, expect, test } from 'vitest';
import { DOCUMENT_TYPES } from '../../../domain/document/types.ts';
import type { AuthorityFacts, PostFacts, SignatoryFacts } from '../../../domain/directory/facts.ts';
import {
  proposeReportBlock,
  proposeSignatureBlock,
  type SignatureAsk,
} from '../../../domain/directory/signature-block.ts';
import { addDays } from '../../../domain/time/day.ts';
import { sampleOffice, signatoriesOf } from './sample.ts';

const sample = signatoriesOf(sampleOffice());
const ask = (signerPostId: string, more: Partial<SignatureAsk> = {}): SignatureAsk => ({
  signerPostId,
  documentType: 'congVan',
  unitId: 'qlcn-ttcn',
  on: '2023-07-12',
  ...more,
});
const block = (facts: SignatoryFacts, question: SignatureAsk) => {
  const proposal = proposeSignatureBlock(facts, question);
  if ('problems' in proposal) throw new Error(proposal.problems.map(({ what }) => what).join('\n'));
  return proposal.block;
};
const refusals = (facts: SignatoryFacts, question: SignatureAsk): string[] => {
  const proposal = proposeSignatureBlock(facts, question);
  return 'problems' in proposal ? proposal.problems.map(({ what }) => what) : [];
};
const withPost = (id: string, change: Partial<PostFacts>): SignatoryFacts => ({
  ...sample,
  posts: sample.posts.map((post) => (post.id === id ? { ...post, ...change } : post)),
});
const withAuthority = (change: Partial<AuthorityFacts>): SignatoryFacts => ({
  ...sample,
  authorities: sample.authorities.map((authority) =>
    authority.id === 'tuq-truong-phong-qlcn-ttcn-2023' ? { ...authority, ...change } : authority,
  ),
});

describe('block 7a', () => {
  test('the head signs as head', () => {
    expect(block(sample, ask('giam-doc'))).toMatchObject({
      lines: ['GIÁM ĐỐC'],
      fullName: 'Trần Tùng Chuẩn',
      competence: null,
      authorityId: null,
    });
  });

  test('an acting head signs Q.', () => {
    const facts = withPost('giam-doc', {
      holders: [
        {
          personId: 'le-thi-hong-van',
          acting: true,
          basis: 'Quyết định số 9',
          validFrom: '2023-07-01',
          validTo: null,
        },
      ],
    });
    expect(block(facts, ask('giam-doc'))).toMatchObject({
      lines: ['Q. GIÁM ĐỐC'],
      competence: 'Q',
      fullName: 'Lê Thị Hồng Vân',
      basis: 'Quyền Giám đốc theo Quyết định số 9',
    });
  });

  test('a deputy signs KT. in their own field only', () => {
    expect(block(sample, ask('pho-giam-doc-1'))).toMatchObject({
      lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
      competence: 'KT',
      basis:
        'Phó Giám đốc phụ trách lĩnh vực của Phòng Quản lý Công nghệ và Thị trường công nghệ theo Thông báo số 02/TB-SKHCN ngày 05/01/2023 phân công nhiệm vụ Lãnh đạo Sở',
    });
    expect(refusals(sample, ask('pho-giam-doc-2'))).toEqual([
      expect.stringContaining(
        'không được phân công phụ trách lĩnh vực của Phòng Quản lý Công nghệ',
      ) as string,
    ]);
  });

  test('the field counts on the day only', () => {
    expect(refusals(sample, ask('pho-giam-doc-1', { on: '2023-01-04' }))).toEqual([
      expect.stringContaining('chỉ bắt đầu từ ngày 05/01/2023') as string,
    ]);
    expect(block(sample, ask('pho-giam-doc-1', { on: '2023-01-05' })).competence).toBe('KT');
  });

  test('a deputy put in charge of the whole office signs KT. in every field', () => {
    const facts = withPost('pho-giam-doc-2', {
      holders: [
        {
          personId: 'doan-quoc-huy',
          acting: true,
          basis: 'Quyết định số 8',
          validFrom: '2023-01-01',
          validTo: null,
        },
      ],
    });
    expect(block(facts, ask('pho-giam-doc-2'))).toMatchObject({ lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'] });
  });

  test('a unit head signs TUQ. by a written delegation that names them', () => {
    expect(block(sample, ask('truong-phong-qlcn-ttcn'))).toMatchObject({
      lines: ['TUQ. GIÁM ĐỐC', 'TRƯỞNG PHÒNG'],
      competence: 'TUQ',
      authorityId: 'tuq-truong-phong-qlcn-ttcn-2023',
      basis:
        'Trưởng phòng ký thừa ủy quyền Giám đốc theo Văn bản ủy quyền số 03/UQ-SKHCN ngày 30/6/2023 của Giám đốc Sở, từ 01/7/2023 đến hết 31/12/2023',
    });
  });

  test('TL. for the documents of the regulation, not for others', () => {
    expect(block(sample, ask('chanh-van-phong', { unitId: 'van-phong' })).lines).toEqual([
      'TL. GIÁM ĐỐC',
      'CHÁNH VĂN PHÒNG',
    ]);
    expect(refusals(sample, ask('chanh-van-phong', { documentType: 'baoCao' }))).toEqual([
      'không giao ký báo cáo, chỉ giao ký công văn',
      'không gồm văn bản do Phòng Quản lý Công nghệ và Thị trường công nghệ soạn thảo',
    ]);
  });

  test('the report of a campaign falls to the head when its signer may sign the letter only', () => {
    const report = (signer: string): unknown =>
      proposeReportBlock(sample, ask(signer, { documentType: 'baoCao' }));
    expect(report('truong-phong-qlcn-ttcn')).toMatchObject({
      block: { lines: ['GIÁM ĐỐC'], postId: 'giam-doc' },
    });
    expect(report('pho-giam-doc-1')).toMatchObject({ block: { postId: 'pho-giam-doc-1', competence: 'KT' } });
  });

  test('a delegation that ended yesterday is refused, naming the dates', () => {
    const { validTo } = sample.authorities.find(({ id }) => id === 'tuq-truong-phong-qlkh-2023') ?? {
      validTo: null,
    };
    const lastDay = validTo ?? '';
    const question = { unitId: 'qlkh', on: lastDay };
    expect(block(sample, ask('truong-phong-qlkh', question)).competence).toBe('TUQ');
    expect(refusals(sample, ask('truong-phong-qlkh', { ...question, on: addDays(lastDay, 1) }))).toEqual([
      'đã hết hạn: có hiệu lực đến hết 30/6/2023, ngày ký là 01/7/2023',
    ]);
  });

  test('not yet in force, revoked, for another person, without an end: each has its sentence', () => {
    expect(refusals(sample, ask('truong-phong-qlcn-ttcn', { on: '2023-06-30' }))).toEqual([
      'chưa có hiệu lực: bắt đầu từ 01/7/2023, ngày ký là 30/6/2023',
    ]);
    expect(refusals(withAuthority({ revokedOn: '2023-07-12' }), ask('truong-phong-qlcn-ttcn'))).toEqual([
      'đã bị thu hồi từ ngày 12/7/2023',
    ]);
    expect(block(withAuthority({ revokedOn: '2023-07-13' }), ask('truong-phong-qlcn-ttcn')).competence).toBe(
      'TUQ',
    );
    expect(
      refusals(
        withAuthority({ toPersonId: 'vu-thi-lan-anh', validTo: null, fromPostId: 'pho-giam-doc-1' }),
        ask('truong-phong-qlcn-ttcn'),
      ),
    ).toEqual([
      expect.stringContaining('đích danh cho Vũ Thị Lan Anh, không phải Nguyễn Đức Thịnh') as string,
      expect.stringContaining('không ghi thời hạn') as string,
      expect.stringContaining('không được giao lại') as string,
    ]);
  });

  test('nothing in writing, no rank, nobody in the post, no such post', () => {
    expect(refusals(sample, ask('giam-doc-tt-thong-tin'))).toEqual([
      expect.stringContaining('chưa có văn bản giao Giám đốc Trung tâm ký TL. hoặc TUQ.') as string,
    ]);
    expect(refusals(sample, ask('chuyen-vien-qlcn-ttcn'))).toEqual([
      expect.stringContaining('không giữ chức vụ lãnh đạo') as string,
    ]);
    expect(refusals(sample, ask('truong-phong-qlcn-ttcn', { on: '2021-12-31' }))).toEqual([
      expect.stringContaining('không có ai giữ chức vụ Trưởng phòng') as string,
    ]);
    expect(refusals(sample, ask('khong-co'))).toEqual(['không có chức vụ mang mã "khong-co"']);
  });

  test('only a TL. is passed on to the deputy of the unit head, in writing', () => {
    const deputy: PostFacts = {
      id: 'pho-chanh-van-phong',
      unitId: 'van-phong',
      title: 'Phó Chánh Văn phòng',
      rank: 'deputyUnitHead',
      holders: [
        { personId: 'bui-ngoc-mai', acting: false, basis: null, validFrom: '2023-01-01', validTo: null },
      ],
      fields: [
        { unitId: 'van-phong', basis: 'Thông báo của Văn phòng', validFrom: '2023-01-01', validTo: null },
      ],
    };
    const question = ask(deputy.id, { unitId: 'van-phong' });
    expect(block({ ...sample, posts: [...sample.posts, deputy] }, question).lines).toEqual([
      'TL. GIÁM ĐỐC',
      'KT. CHÁNH VĂN PHÒNG',
      'PHÓ CHÁNH VĂN PHÒNG',
    ]);
    expect(refusals({ ...sample, posts: [...sample.posts, { ...deputy, fields: [] }] }, question)).toEqual([
      expect.stringContaining('chưa được giao lại việc ký thừa lệnh') as string,
    ]);
    const ofTuq = {
      ...deputy,
      unitId: 'qlcn-ttcn',
      fields: deputy.fields.map((row) => ({ ...row, unitId: 'qlcn-ttcn' })),
    };
    expect(refusals({ ...sample, posts: [...sample.posts, ofTuq] }, ask(deputy.id))).toHaveLength(1);
  });

  test('every post of the sample, for every type and unit, either signs by a right with a basis or says why not', () => {
    for (const { id } of sample.posts)
      for (const documentType of Object.keys(DOCUMENT_TYPES) as (keyof typeof DOCUMENT_TYPES)[])
        for (const unit of sample.units) {
          const proposal = proposeSignatureBlock(sample, ask(id, { documentType, unitId: unit.id }));
          if ('block' in proposal) expect(proposal.block.basis).not.toBe('');
          else expect(proposal.problems.length).toBeGreaterThan(0);
          if ('block' in proposal) expect(proposal.block.lines.join(' ')).not.toContain('TM.');
        }
  });
});
