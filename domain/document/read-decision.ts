/** The payload of a stored request read as a decision. */
import { Refusal, type Problem } from '../failure/catalogue.ts';
import { cleanTexts } from '../vietnamese/clean-texts.ts';
import type { DocumentContent } from './content.ts';
import { contentProblems } from './content-shape.ts';
import type { DecisionKind, DecisionRequest } from './decision.ts';
import { DECISIONS } from './lifecycle.ts';
import { numberSourceProblems, type NumberSource } from './number-source.ts';

/**
 * Texts come out NFC. What the content says is checked by whoever renders it; here only that it has its parts.
 * @throws Refusal `invalidInput` with every problem
 */
export function readDecision(payload: unknown): DecisionRequest {
  const given = cleanTexts((payload ?? {}) as Record<string, unknown>);
  const problems = [
    ...RULES.flatMap(({ where, what, holds }) => (holds(given[where]) ? [] : [{ where, what }])),
    ...(given['content'] === undefined ? [] : contentProblems(given['content'])),
    ...(given['number'] === undefined ? [] : numberSourceProblems(given['number'])),
  ];
  if (problems.length > 0) throw new Refusal('invalidInput', problems);
  return {
    kind: given['kind'] as DecisionKind,
    version: given['version'] as number,
    hash: given['hash'] as string | undefined,
    comment: given['comment'] as string | undefined,
    content: given['content'] as DocumentContent | undefined,
    signerPostId: given['signerPostId'] as string | undefined,
    number: given['number'] as NumberSource | undefined,
    byHand: given['byHand'] as boolean | undefined,
  };
}

interface Rule extends Problem {
  readonly holds: (value: unknown) => boolean;
}

const absentOr =
  (holds: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === undefined || holds(value);
const isText = (value: unknown): boolean => typeof value === 'string';

const RULES: readonly Rule[] = [
  {
    where: 'kind',
    what: 'không có việc này trong đời văn bản',
    holds: (value) => typeof value === 'string' && Object.hasOwn(DECISIONS, value),
  },
  { where: 'version', what: 'phải là số phiên bản đã xem', holds: Number.isInteger },
  {
    where: 'hash',
    what: 'mã băm gồm 64 chữ số thập lục phân',
    holds: absentOr((value) => isText(value) && /^[0-9a-f]{64}$/.test(value as string)),
  },
  { where: 'comment', what: 'ý kiến phải là văn bản', holds: absentOr(isText) },
  {
    where: 'byHand',
    what: 'phải là true hoặc false',
    holds: absentOr((value) => typeof value === 'boolean'),
  },
  { where: 'signerPostId', what: 'phải là mã chức vụ', holds: absentOr(isText) },
];
