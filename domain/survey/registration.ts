/** What somebody registers with on the public page of a campaign with an open class. */
import { isEmailAddress } from '../dispatch/address.ts';
import { tidy } from '../vietnamese/fold.ts';
import { readTaxNumber } from '../vietnamese/tax-number.ts';
import type { Problem } from '../failure/catalogue.ts';

export type RegistrationState = 'asked' | 'accepted' | 'merged' | 'refused';

export const REGISTRATION_STATES: Readonly<Record<RegistrationState, string>> = {
  asked: 'chờ xét',
  accepted: 'đã nhận',
  merged: 'đã gộp',
  refused: 'không nhận',
};

/** As the directory calls the kinds of organisations. */
export const APPLICANT_KINDS = {
  doanhNghiep: 'Doanh nghiệp',
  toChucKhcn: 'Tổ chức khoa học và công nghệ',
  truong: 'Trường đại học, cao đẳng, cơ sở đào tạo',
  hopTacXa: 'Hợp tác xã, hộ kinh doanh',
  khac: 'Tổ chức khác',
} as const;
export type ApplicantKind = keyof typeof APPLICANT_KINDS;

export interface Applicant {
  readonly name: string;
  readonly kind: ApplicantKind;
  readonly taxNumber: string | null;
  readonly postalAddress: string;
  readonly contactPerson: string;
  readonly phone: string;
  readonly email: string;
}

/** As typed; `kind` by its label. */
export type TypedApplicant = Readonly<Record<keyof Applicant, string>>;

interface Rule {
  readonly key: keyof Applicant;
  readonly max: number;
  /** What is said when it is empty; null: it may be. */
  readonly missing: string | null;
  readonly fault?: (text: string) => string | null;
}

/** Longest telephone numbers are written with an area code and an extension. */
const PHONE = /^\+?[\d .()/-]{8,30}$/;

const RULES: readonly Rule[] = [
  { key: 'name', max: 300, missing: 'Chưa ghi tên cơ quan, tổ chức, doanh nghiệp', fault: nameFault },
  {
    key: 'kind',
    max: 100,
    missing: 'Chưa chọn loại hình',
    fault: (text) => (kindOf(text) ? null : 'Chọn một trong các loại hình đã cho'),
  },
  { key: 'taxNumber', max: 20, missing: null, fault: taxFault },
  { key: 'postalAddress', max: 300, missing: 'Chưa ghi địa chỉ' },
  { key: 'contactPerson', max: 150, missing: 'Chưa ghi người liên hệ' },
  {
    key: 'phone',
    max: 30,
    missing: 'Chưa ghi số điện thoại',
    fault: (text) => (PHONE.test(text) ? null : 'Số điện thoại chưa đúng, ghi như 0221 3862 000'),
  },
  {
    key: 'email',
    max: 254,
    missing: 'Chưa ghi thư điện tử',
    fault: (text) => (isEmailAddress(text) ? null : 'Địa chỉ thư điện tử chưa đúng, ghi như ten@donvi.vn'),
  },
];

function nameFault(text: string): string | null {
  return /\p{L}.*\p{L}/u.test(text) ? null : 'Ghi đủ tên như trong giấy đăng ký hoặc quyết định thành lập';
}

function taxFault(text: string): string | null {
  const reading = readTaxNumber(text);
  return 'fault' in reading ? reading.fault : null;
}

const kindOf = (label: string): ApplicantKind | undefined =>
  (Object.keys(APPLICANT_KINDS) as ApplicantKind[]).find((kind) => APPLICANT_KINDS[kind] === label);

export type ApplicantReading =
  | { readonly applicant: Applicant }
  | { readonly problems: readonly (Problem & { readonly where: keyof Applicant })[] };

/** Every problem at once, each at its key. */
export function readApplicant(typed: TypedApplicant): ApplicantReading {
  const texts = Object.fromEntries(RULES.map(({ key }) => [key, tidy(typed[key])])) as TypedApplicant;
  const problems = RULES.flatMap(({ key, max, missing, fault }) => {
    const text = texts[key];
    const what = text === '' ? missing : text.length > max ? `Dài quá ${max} ký tự` : (fault?.(text) ?? null);
    return what === null ? [] : [{ where: key, what }];
  });
  if (problems.length > 0) return { problems };
  const tax = texts.taxNumber === '' ? null : readTaxNumber(texts.taxNumber);
  return {
    applicant: {
      ...texts,
      kind: kindOf(texts.kind) ?? 'khac',
      taxNumber: tax && 'taxNumber' in tax ? tax.taxNumber : null,
    },
  };
}
