import type { Problem } from '../../failure/catalogue.ts';
import type { PostRank } from '../post.ts';
import { textAt, type RawItem, type RawOffice } from './raw-office.ts';

interface Rule {
  readonly broken: (delegation: RawItem, rankOf: (postId: string) => string | undefined) => boolean;
  readonly key: string;
  readonly what: string;
  readonly remedy: string;
}

const isTuq = ({ value }: RawItem): boolean => value.competence === 'TUQ';
const isEmpty = (value: unknown): boolean => !Array.isArray(value) || value.length === 0;
const rankUnlike = (rank: string | undefined, wanted: PostRank): boolean =>
  rank !== undefined && rank !== wanted;

/** Delegations to sign (Nghị định 30/2020/NĐ-CP, Điều 13 khoản 3 và 4). */
const RULES: readonly Rule[] = [
  {
    broken: ({ value }, rankOf) => rankUnlike(rankOf(textAt(value, 'fromPost') ?? ''), 'head'),
    key: 'fromPost',
    what: 'chỉ người đứng đầu cơ quan được giao ký; người được ủy quyền không được ủy quyền lại (Điều 13 khoản 3)',
    remedy: 'Ghi chức vụ của người đứng đầu',
  },
  {
    broken: ({ value }, rankOf) => rankUnlike(rankOf(textAt(value, 'toPost') ?? ''), 'unitHead'),
    key: 'toPost',
    what: 'chỉ người đứng đầu đơn vị thuộc cơ quan được giao ký TL. hoặc TUQ. (Điều 13 khoản 3, 4)',
    remedy: 'Ghi chức vụ trưởng đơn vị; cấp phó của người đứng đầu ký KT. theo lĩnh vực được phân công',
  },
  {
    broken: (item) => isTuq(item) && textAt(item.value, 'person') === undefined,
    key: 'person',
    what: 'ký thừa ủy quyền phải ghi rõ người được ủy quyền (Điều 13 khoản 3)',
    remedy: 'Ghi thêm "person"',
  },
  {
    broken: (item) => isTuq(item) && textAt(item.value, 'to') === undefined,
    key: 'to',
    what: 'ký thừa ủy quyền phải giới hạn thời gian (Điều 13 khoản 3)',
    remedy: 'Ghi thêm ngày cuối "to"',
  },
  {
    broken: (item) => isTuq(item) && isEmpty(item.value.documentTypes) && isEmpty(item.value.units),
    key: 'documentTypes',
    what: 'ký thừa ủy quyền phải giới hạn nội dung (Điều 13 khoản 3)',
    remedy: 'Ghi "documentTypes" hoặc "units"',
  },
];

export function checkDelegations(office: RawOffice): Problem[] {
  const ranks = new Map(office.posts.map(({ value }) => [textAt(value, 'id'), textAt(value, 'rank')]));
  return office.delegations.flatMap((item) =>
    RULES.filter((rule) => rule.broken(item, (postId) => ranks.get(postId))).map(({ key, what, remedy }) => ({
      where: item.where([key]),
      what: `giao ký "${textAt(item.value, 'id') ?? ''}": ${what}`,
      remedy,
    })),
  );
}
