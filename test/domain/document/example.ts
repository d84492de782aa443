import type { DocumentContent } from '../../../domain/document/content.ts';
import type { DocumentFacts } from '../../../domain/document/decide.ts';
import type { Actor, PostRank } from '../../../domain/directory/post.ts';

export const HASH = 'a'.repeat(64);

export const facts = (over: Partial<DocumentFacts> = {}): DocumentFacts => ({
  documentType: 'congVan',
  unitId: 'qlcn',
  state: 'draft',
  version: 3,
  hash: HASH,
  dispatched: false,
  signed: false,
  numbered: false,
  signerPersonId: 'giam-doc',
  ...over,
});

export const actor = (rank: PostRank, unitId: string | null = null, personId: string = rank): Actor => ({
  accountId: personId,
  personId,
  fullName: 'Nguyễn Văn Thử',
  postId: `${rank}-${unitId}`,
  postTitle: 'Chức vụ thử',
  rank,
  unitId,
});

export const CONTENT: DocumentContent = {
  subject: 'phối hợp khảo sát cung - cầu công nghệ năm 2023',
  addressees: ['Các trường đại học, cao đẳng trên địa bàn tỉnh'],
  body: [
    {
      kind: 'paragraph',
      text: 'Để có cơ sở tổng hợp, Sở đề nghị Quý cơ quan gửi phiếu trước ngày 25/7/2023.',
    },
    { kind: 'list', items: ['Nhu cầu công nghệ', 'Mức đầu tư từ 1,5 tỷ đồng'] },
    { kind: 'paragraph', text: 'Trân trọng đề nghị Quý cơ quan phối hợp thực hiện' },
  ],
  toPlaces: ['Như trên', 'Lãnh đạo Sở'],
  filing: 'VT, QLCN&TTCN',
  initials: 'KT',
  form: {
    title: 'Phiếu khảo sát',
    fields: [{ id: 'soNguoi', type: 'number', label: 'Số người', unit: 'người', required: true }],
  },
};
