/**
 * Block 7a and 7b: who may sign a document, and how that is printed. Proposed at drafting, seen by both checkers,
 * verified at signing on the day of the office clock. Never guesses: a right that is not in writing and in force on
 * that day does not exist.
 */
import type { SignatureBlock } from '../document/content.ts';
import type { Problem } from '../failure/catalogue.ts';
import { formatDay } from '../time/day.ts';
import { whyNotOn } from './as-of.ts';
import type { PostFacts, SignatoryFacts } from './facts.ts';
import { headOf, holdingOn, type SignatureAsk } from './signing/ask.ts';
import { ROUTES } from './signing/routes.ts';

export type { SignatureAsk } from './signing/ask.ts';

/** The block as the holder of that post would sign on that day, or everything that stands against it. */
export function proposeSignatureBlock(
  facts: SignatoryFacts,
  ask: SignatureAsk,
): { readonly block: SignatureBlock } | { readonly problems: readonly Problem[] } {
  const post = facts.posts.find(({ id }) => id === ask.signerPostId);
  if (!post) return { problems: [unknownPost(ask.signerPostId)] };
  const head = headOf(facts);
  const holding = holdingOn(post, ask.on);
  const person = facts.people.find(({ id }) => id === holding?.personId);
  if (!head || !holding || !person)
    return { problems: [...(head ? [] : [noHead]), ...(holding && person ? [] : [vacant(post, ask)])] };
  const result = ROUTES[post.rank]({ facts, ask, post, holding, person, headTitle: head.title });
  if ('problems' in result) return result;
  return { block: { ...result.right, fullName: person.fullName, postId: post.id, personId: person.id } };
}

/**
 * The report of a campaign: the definition names who signs the letter, whose right need not reach so far (a delegation
 * for công văn only, or one that has ended since). Then the head is proposed, and the office may still change the signer.
 */
export function proposeReportBlock(
  facts: SignatoryFacts,
  ask: SignatureAsk,
): ReturnType<typeof proposeSignatureBlock> {
  const own = proposeSignatureBlock(facts, ask);
  const head = headOf(facts);
  return 'block' in own || !head ? own : proposeSignatureBlock(facts, { ...ask, signerPostId: head.id });
}

export interface SignatoryCheck extends Omit<SignatureAsk, 'signerPostId'> {
  /** Who is about to sign. */
  readonly personId: string;
  /** As printed on the version that would be signed. */
  readonly block: SignatureBlock;
}

/**
 * May this person sign this block on this day?
 * @returns the block as it has to be printed that day (it may differ from the printed one when the right changed since),
 * or every problem at once
 */
export function verifySignatory(
  facts: SignatoryFacts,
  { personId, block, ...rest }: SignatoryCheck,
):
  | { readonly ok: true; readonly block: SignatureBlock }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  const proposal = proposeSignatureBlock(facts, { ...rest, signerPostId: block.postId });
  const current = 'block' in proposal ? proposal.block : null;
  const problems = [
    ...(block.lines.some(isCollective) ? [COLLECTIVE] : []),
    ...(personId === block.personId ? [] : [anotherPerson(facts, block, personId)]),
    ...('problems' in proposal ? proposal.problems : []),
    ...(current && current.personId !== block.personId ? [heldByAnother(facts, current, rest.on)] : []),
  ];
  return current && problems.length === 0 ? { ok: true, block: current } : { ok: false, problems };
}

const isCollective = (line: string): boolean => /^\s*TM\./i.test(line);

/** Điều 13 khoản 1 và 2; Phụ lục I, mục II.7.b. */
const COLLECTIVE: Problem = {
  where: 'khối chữ ký',
  what:
    'không ký TM.: Sở làm việc theo chế độ thủ trưởng, TM. chỉ dùng khi ký thay mặt tập thể lãnh đạo ' +
    '(Nghị định 30/2020/NĐ-CP, Điều 13 khoản 1, 2; Phụ lục I, mục II.7.b)',
  remedy: 'Ghi chức vụ người đứng đầu, hoặc KT., TL., TUQ., Q. theo đúng thẩm quyền',
};

const unknownPost = (postId: string): Problem => ({
  where: 'người ký',
  what: `không có chức vụ mang mã "${postId}"`,
  remedy: 'Chọn một chức vụ trong danh bạ của cơ quan',
});

const noHead: Problem = {
  where: 'danh bạ',
  what: 'chưa có chức vụ người đứng đầu cơ quan',
  remedy: 'Nạp chức vụ có "rank: head"',
};

function vacant(post: PostFacts, { on }: SignatureAsk): Problem {
  const why = whyNotOn(post.holders, on);
  return {
    where: 'người ký',
    what: `ngày ${formatDay(on)} không có ai giữ chức vụ ${post.title} (mã ${post.id})${why ? `: người giữ ${why}` : ''}`,
    remedy: 'Trình người khác ký hoặc cập nhật người giữ chức vụ',
  };
}

const nameOf = (facts: SignatoryFacts, personId: string): string =>
  facts.people.find(({ id }) => id === personId)?.fullName ?? personId;

const anotherPerson = (facts: SignatoryFacts, block: SignatureBlock, personId: string): Problem => ({
  where: 'người ký',
  what: `khối chữ ký ghi ${block.fullName}, người đang ký là ${nameOf(facts, personId)}`,
  remedy: 'Đổi người ký rồi chuyển văn thư kiểm tra lại thể thức',
});

const heldByAnother = (facts: SignatoryFacts, { personId, postId }: SignatureBlock, on: string): Problem => ({
  where: 'người ký',
  what: `từ trước ngày ${formatDay(on)} chức vụ mã ${postId} đã do ${nameOf(facts, personId)} giữ`,
  remedy: 'Đổi người ký rồi chuyển văn thư kiểm tra lại thể thức',
});
