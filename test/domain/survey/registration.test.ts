import { expect, it } from 'vitest';
import { readApplicant, type TypedApplicant } from '../../../domain/survey/registration.ts';

const TYPED: TypedApplicant = {
  name: '  Công ty TNHH  Sao Mai ',
  kind: 'Doanh nghiệp',
  taxNumber: '0100 109 106',
  postalAddress: 'Phố Nối, Hưng Yên',
  contactPerson: 'Bà Nguyễn Thị Hoa',
  phone: '0221 3862 000',
  email: 'hoa@saomai.example.vn',
};

it('what is typed is tidied', () => {
  expect(readApplicant(TYPED)).toEqual({
    applicant: { ...TYPED, name: 'Công ty TNHH Sao Mai', kind: 'doanhNghiep', taxNumber: '0100109106' },
  });
  expect(readApplicant({ ...TYPED, taxNumber: '' })).toMatchObject({ applicant: { taxNumber: null } });
});

it('all problems come at once, each at its key', () => {
  const nothing = Object.fromEntries(
    Object.keys(TYPED).map((key) => [key, ' ']),
  ) as unknown as TypedApplicant;
  const reading = readApplicant(nothing);
  expect('problems' in reading && reading.problems.map(({ where }) => where)).toEqual([
    'name',
    'kind',
    'postalAddress',
    'contactPerson',
    'phone',
    'email',
  ]);
});

it.each([
  ['name', '12345'],
  ['name', 'x'.repeat(301)],
  ['kind', 'doanhNghiep'],
  ['taxNumber', '0100109107'],
  ['phone', 'gọi sau'],
  ['email', 'hoa tại saomai'],
] as const)('%s: %s is a problem', (key, text) => {
  const reading = readApplicant({ ...TYPED, [key]: text });
  expect('problems' in reading && reading.problems.map(({ where }) => where)).toEqual([key]);
});
