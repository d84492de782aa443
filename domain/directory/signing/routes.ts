/**
 * By rank of the signer's post: how its holder may sign for a department that works under one head (chế độ thủ trưởng).
 * Nghị định 30/2020/NĐ-CP, Điều 13; wording of block 7a: Phụ lục I, mục II.7.
 */
import { capacityLines } from '../../document/capacity.ts';
import type { Problem } from '../../failure/catalogue.ts';
import { formatDay } from '../../time/day.ts';
import { whyNotOn } from '../as-of.ts';
import type { PostRank } from '../post.ts';
import { authorityWords, findAuthority } from './authority.ts';
import { byBasis, fieldOn, unitNameIn, type Case, type Right } from './ask.ts';

export type RouteResult = { readonly right: Right } | { readonly problems: readonly Problem[] };

export const ROUTES: Readonly<Record<PostRank, (about: Case) => RouteResult>> = {
  head: asHead, // khoản 1; quyền cấp trưởng: Phụ lục I, mục II.7.b
  deputyHead: forTheHead, // khoản 1: KT.
  unitHead: byOrder, // khoản 3 (TUQ.), khoản 4 (TL.)
  deputyUnitHead: forTheUnitHead, // khoản 4: người được ký thừa lệnh giao lại cho cấp phó ký thay
  officer: mayNot,
  clerk: mayNot,
  administrator: mayNot,
};

function asHead({ post, holding }: Case): RouteResult {
  return {
    right: holding.acting
      ? {
          lines: capacityLines([{ prefix: 'Q', title: post.title }]),
          competence: 'Q',
          authorityId: null,
          basis: `Quyền ${post.title}${byBasis(holding.basis)}`,
        }
      : {
          lines: capacityLines([{ title: post.title }]),
          competence: null,
          authorityId: null,
          basis: `${post.title}, người đứng đầu cơ quan${byBasis(holding.basis)}`,
        },
  };
}

function forTheHead(about: Case): RouteResult {
  const { post, holding, headTitle, ask } = about;
  const right = (basis: string): RouteResult => ({
    right: {
      lines: capacityLines([{ prefix: 'KT', title: headTitle }, { title: post.title }]),
      competence: 'KT',
      authorityId: null,
      basis,
    },
  });
  if (holding.acting)
    return right(`${post.title} được giao phụ trách, điều hành cơ quan${byBasis(holding.basis)}`);
  const field = fieldOn(post, ask.unitId, ask.on);
  if (field)
    return right(`${post.title} phụ trách lĩnh vực của ${unitNameIn(about, ask.unitId)} theo ${field.basis}`);
  return { problems: [notTheirField(about)] };
}

function notTheirField(about: Case): Problem {
  const { post, person, ask } = about;
  const other = whyNotOn(
    post.fields.filter(({ unitId }) => unitId === ask.unitId),
    ask.on,
  );
  return {
    where: 'người ký',
    what:
      `ngày ${formatDay(ask.on)} ${post.title} ${person.fullName} không được phân công phụ trách lĩnh vực của ` +
      `${unitNameIn(about, ask.unitId)}${other ? ` (${other})` : ''} nên không ký thay (KT.) được (Điều 13 khoản 1)`,
    remedy: 'Trình cấp phó phụ trách lĩnh vực này hoặc người đứng đầu ký',
  };
}

function byOrder(about: Case): RouteResult {
  const { post, holding, headTitle } = about;
  const found = findAuthority(about, post.id);
  if ('problems' in found) return found;
  const { authority } = found;
  const verb = authority.competence === 'TL' ? 'thừa lệnh' : 'thừa ủy quyền';
  return {
    right: {
      lines: capacityLines([
        { prefix: authority.competence, title: headTitle },
        { ...(holding.acting ? { prefix: 'Q' as const } : {}), title: post.title },
      ]),
      competence: authority.competence,
      authorityId: authority.id,
      basis: `${post.title} ký ${verb} ${headTitle} ${authorityWords(authority)}`,
    },
  };
}

/** Only a TL. may be passed on, in writing: the deputy's assigned field is that assignment. TUQ. never. */
function forTheUnitHead(about: Case): RouteResult {
  const { facts, post, headTitle, ask } = about;
  const unitHead = facts.posts.find(({ rank, unitId }) => rank === 'unitHead' && unitId === post.unitId);
  const field = post.unitId === null ? undefined : fieldOn(post, post.unitId, ask.on);
  if (!unitHead || !field) return { problems: [notPassedOn(about)] };
  const standing = {
    ...facts,
    authorities: facts.authorities.filter(({ competence }) => competence === 'TL'),
  };
  const found = findAuthority({ ...about, facts: standing }, unitHead.id);
  if ('problems' in found) return found;
  return {
    right: {
      lines: capacityLines([
        { prefix: 'TL', title: headTitle },
        { prefix: 'KT', title: unitHead.title },
        { title: post.title },
      ]),
      competence: 'TL',
      authorityId: found.authority.id,
      basis:
        `${post.title} ký thay ${unitHead.title} theo ${field.basis}; ` +
        `${unitHead.title} được giao ký thừa lệnh ${authorityWords(found.authority)}`,
    },
  };
}

const notPassedOn = ({ post, person }: Case): Problem => ({
  where: 'người ký',
  what: `${post.title} ${person.fullName} chưa được giao lại việc ký thừa lệnh bằng văn bản (Điều 13 khoản 4)`,
  remedy: 'Trình trưởng đơn vị hoặc lãnh đạo cơ quan ký',
});

function mayNot({ post, person }: Case): RouteResult {
  return {
    problems: [
      {
        where: 'người ký',
        what: `${post.title} ${person.fullName} không giữ chức vụ lãnh đạo nên không ký ban hành văn bản (Điều 13)`,
        remedy: 'Trình người đứng đầu, cấp phó phụ trách hoặc người được giao ký bằng văn bản',
      },
    ],
  };
}
