import { expect, it } from 'vitest';
import type { FoundForm } from '../../../domain/inbound/facts.ts';
import { leftOf, severalReasons, takenWords } from '../../../domain/inbound/several-forms.ts';

const form = (attachment: number, doubts: FoundForm['doubts'] = []): FoundForm => ({
  ...{ attachment, name: 'phieu.docx', code: null, raw: {}, doubts },
});
const taken = (number: number) => ({
  form: number,
  recipientId: 7,
  outcome: `Đã ghi nhận phiếu của Sở ${number}`,
});

it('each form is told with its own doubts; those given away are told no more', () => {
  const forms = [form(0), form(2, [{ where: 'ô 1', what: 'đã mất', remedy: 'xem tệp' }])];
  const matches = [
    { state: 'doubtful', why: ['không rõ'], candidates: [] },
    { state: 'one', recipientId: 7, by: ['ownCode'] },
  ] as const;
  expect(severalReasons(forms, matches)).toEqual([
    { where: 'thư', what: 'kèm 2 phiếu', remedy: 'Gán từng phiếu cho nơi nhận của nó: --form 1, --form 2' },
    { where: 'phiếu 1, nơi gửi', what: 'không rõ' },
    { where: 'phiếu 2, ô 1', what: 'đã mất', remedy: 'xem tệp' },
  ]);
  expect(severalReasons(forms, matches, [taken(1)]).map(({ where }) => where)).toEqual([
    'thư',
    'phiếu 2, ô 1',
  ]);
});

it('what was done is told form by form, whatever the order', () => {
  expect(leftOf(3, [taken(2)])).toEqual([1, 3]);
  expect(takenWords(3, [taken(2)])).toBe('Phiếu 2: Đã ghi nhận phiếu của Sở 2; còn phiếu 1, 3');
  expect(takenWords(2, [taken(2), taken(1)])).toBe(
    'Phiếu 1: Đã ghi nhận phiếu của Sở 1; phiếu 2: Đã ghi nhận phiếu của Sở 2',
  );
});
