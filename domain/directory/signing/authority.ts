/** TL. and TUQ.: only by a delegation in writing, dated, that covers the type and the drafting unit. */
import { DOCUMENT_TYPES } from '../../document/types.ts';
import type { Problem } from '../../failure/catalogue.ts';
import { formatDay } from '../../time/day.ts';
import type { AuthorityFacts } from '../facts.ts';
import { headOf, periodWords, unitNameIn, type Case } from './ask.ts';

interface Requirement {
  readonly broken: (authority: AuthorityFacts, about: Case) => boolean;
  readonly what: (authority: AuthorityFacts, about: Case) => string;
  readonly remedy: string;
}

const GET_ANOTHER = 'Trình người ký khác hoặc xin văn bản giao ký mới';

/** Nghị định 30/2020/NĐ-CP, Điều 13 khoản 3 (TUQ.) và khoản 4 (TL.). */
const REQUIREMENTS: readonly Requirement[] = [
  {
    broken: ({ validFrom }, { ask }) => validFrom > ask.on,
    what: ({ validFrom }, { ask }) =>
      `chưa có hiệu lực: bắt đầu từ ${formatDay(validFrom)}, ngày ký là ${formatDay(ask.on)}`,
    remedy: GET_ANOTHER,
  },
  {
    broken: ({ validTo }, { ask }) => validTo !== null && validTo < ask.on,
    what: ({ validTo }, { ask }) =>
      `đã hết hạn: có hiệu lực đến hết ${formatDay(validTo ?? '')}, ngày ký là ${formatDay(ask.on)}`,
    remedy: GET_ANOTHER,
  },
  {
    broken: ({ revokedOn }, { ask }) => revokedOn !== null && revokedOn <= ask.on,
    what: ({ revokedOn }) => `đã bị thu hồi từ ngày ${formatDay(revokedOn ?? '')}`,
    remedy: GET_ANOTHER,
  },
  {
    broken: ({ documentTypes }, { ask }) =>
      documentTypes.length > 0 && !documentTypes.includes(ask.documentType),
    what: ({ documentTypes }, { ask }) =>
      `không giao ký ${typeName(ask.documentType)}, chỉ giao ký ${documentTypes.map(typeName).join(', ')}`,
    remedy: GET_ANOTHER,
  },
  {
    broken: ({ unitIds }, { ask }) => unitIds.length > 0 && !unitIds.includes(ask.unitId),
    what: (_authority, about) => `không gồm văn bản do ${unitNameIn(about, about.ask.unitId)} soạn thảo`,
    remedy: GET_ANOTHER,
  },
  {
    broken: ({ competence, toPersonId }, { person }) => competence === 'TUQ' && toPersonId !== person.id,
    what: ({ toPersonId }, { facts, person }) =>
      `ủy quyền đích danh cho ${facts.people.find(({ id }) => id === toPersonId)?.fullName ?? 'người khác'}, không phải ${person.fullName} (Điều 13 khoản 3)`,
    remedy: 'Người được ủy quyền không được ủy quyền lại; xin văn bản ủy quyền ghi tên người ký',
  },
  {
    broken: ({ competence, validTo }) => competence === 'TUQ' && validTo === null,
    what: () => 'không ghi thời hạn, trái Điều 13 khoản 3',
    remedy: 'Bổ sung thời hạn ủy quyền',
  },
  {
    broken: ({ fromPostId }, { facts }) => fromPostId !== headOf(facts)?.id,
    what: () =>
      'không do người đứng đầu cơ quan giao; người được giao ký không được giao lại (Điều 13 khoản 3)',
    remedy: 'Xin văn bản giao ký của người đứng đầu',
  },
];

const typeName = (type: AuthorityFacts['documentTypes'][number]): string =>
  DOCUMENT_TYPES[type].label.toLocaleLowerCase('vi');

/**
 * The delegation by which the holder of a post may sign: TL., which is standing, before TUQ., which is special; then
 * the one that began last. Else everything that stands against each delegation there is.
 */
export function findAuthority(
  about: Case,
  toPostId: string,
): { readonly authority: AuthorityFacts } | { readonly problems: readonly Problem[] } {
  const candidates = about.facts.authorities.filter((authority) => authority.toPostId === toPostId);
  const judged = candidates.map((authority) => ({ authority, problems: problemsOf(authority, about) }));
  const authority = judged
    .filter(({ problems }) => problems.length === 0)
    .map((row) => row.authority)
    .sort((a, b) => a.competence.localeCompare(b.competence) || b.validFrom.localeCompare(a.validFrom))[0];
  if (authority) return { authority };
  return {
    problems: judged.length > 0 ? judged.flatMap(({ problems }) => problems) : [nothingInWriting(about)],
  };
}

const problemsOf = (authority: AuthorityFacts, about: Case): Problem[] =>
  REQUIREMENTS.filter(({ broken }) => broken(authority, about)).map(({ what, remedy }) => ({
    where: `giao ký ${authority.competence}. (${authority.basis})`,
    what: what(authority, about),
    remedy,
  }));

const nothingInWriting = ({ post }: Case): Problem => ({
  where: 'người ký',
  what: `chưa có văn bản giao ${post.title} ký TL. hoặc TUQ. (Nghị định 30/2020/NĐ-CP, Điều 13 khoản 3, 4)`,
  remedy: 'Trình Giám đốc hoặc Phó Giám đốc phụ trách ký, hoặc xin văn bản giao ký',
});

/** "theo Quy chế …, từ 05/01/2023" */
export const authorityWords = ({ basis, validFrom, validTo }: AuthorityFacts): string =>
  `theo ${basis}, ${periodWords(validFrom, validTo)}`;
