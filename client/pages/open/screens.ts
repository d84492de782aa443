/** Screens of the public page of a campaign: what it is, registering, asking for the personal link again. */
import { APPLICANT_KINDS } from '../../../domain/survey/registration.ts';
import { printCode } from '../../../domain/survey/short-code.ts';
import type { ChoiceField, TextField } from '../../../domain/survey/form.ts';
import { formatLongDay } from '../../../domain/time/day.ts';
import type { RawAnswer } from '../../../store/survey/drafts.ts';
import type { PublicPage } from '../../../store/open/public-page.ts';
import { fieldView } from '../form/field-view.ts';
import { elementId } from '../form/inputs.ts';
import type { Frame, Screen } from '../screen.ts';
import { notice, type Notice } from '../views/notice.ts';
import { problemsView } from '../views/problems.ts';

export const baseOf = ({ code }: PublicPage): string => `/k/${code}`;

export const frameOf = (page: PublicPage): Frame => ({
  rehearsal: page.rehearsal,
  issuer: page.issuer,
  purpose: 'Trang chung của đợt khảo sát',
  contact: page.definition.contact,
  foot: null,
});

/** Where the printed code is typed. */
export function codeScreen(typed = '', problem: string | null = null): Screen {
  return {
    template: 'open-code',
    title: 'Nhập mã in trong văn bản',
    status: problem ? 404 : 200,
    data: {
      typed,
      error: problem,
      summary: problem && problemsView([{ href: '#ma', text: problem }]),
    },
  };
}

export function openScreen(page: PublicPage): Screen {
  return {
    template: 'open',
    title: `V/v ${page.definition.subject}`,
    data: {
      base: baseOf(page),
      notices: stateNotices(page),
      heading: `V/v ${page.definition.subject}`,
      issuer: page.issuer,
      codeNotation: page.codeNotation,
      promulgatedOn: formatLongDay(page.promulgatedOn),
      due: page.due.words,
      code: printCode(page.code),
      open: page.state !== 'stopped',
    },
  };
}

/** Truth first: what becomes of what is sent now. */
export function stateNotices(page: PublicPage): Notice[] {
  if (page.state === 'stopped')
    return [notice('warn', 'Không nhận đăng ký và phiếu trả lời nữa.', 'Đợt khảo sát đã dừng.')];
  if (page.cutOffAt)
    return [
      notice(
        'warn',
        'Đăng ký gửi lúc này vẫn được lưu để dùng cho lần sau, nhưng không kịp đưa vào đợt này.',
        'Số liệu đã chốt.',
      ),
    ];
  if (page.now >= page.due.dueAt)
    return [
      notice(
        'warn',
        'Đăng ký lúc này vẫn được xem xét cho đến khi chốt số liệu.',
        'Đã hết thời hạn trả lời.',
      ),
    ];
  return [];
}

const text = (id: string, label: string, more: Partial<TextField> = {}): TextField => ({
  type: 'text',
  id,
  label,
  required: true,
  ...more,
});
const KIND: ChoiceField = {
  type: 'choice',
  id: 'kind',
  label: 'Loại hình',
  required: true,
  options: Object.values(APPLICANT_KINDS),
};

/** Keys are those of `Applicant`. */
export const APPLICANT_FIELDS: readonly (TextField | ChoiceField)[] = [
  text('name', 'Tên cơ quan, tổ chức, doanh nghiệp', {
    help: 'Ghi đủ như trong giấy chứng nhận đăng ký hoặc quyết định thành lập.',
  }),
  KIND,
  text('taxNumber', 'Mã số thuế', {
    required: false,
    help: 'Nếu có: 10 hoặc 13 chữ số; hộ kinh doanh ghi số định danh 12 chữ số.',
  }),
  text('postalAddress', 'Địa chỉ'),
  text('contactPerson', 'Người liên hệ', { help: 'Họ và tên, có thể kèm chức vụ.' }),
  text('phone', 'Điện thoại'),
  text('email', 'Thư điện tử', { help: 'Đường dẫn riêng để điền phiếu sẽ được gửi tới địa chỉ này.' }),
];

export const WHO: TextField = text('ai', 'Mã số thuế hoặc tên đầy đủ', {
  help: 'Ghi như trong văn bản hoặc giấy chứng nhận đăng ký.',
});

interface Shown {
  readonly raw: RawAnswer;
  readonly requestId: string;
  readonly problems?: readonly { readonly where: string; readonly what: string }[];
  readonly notices?: readonly Notice[];
  readonly status?: number;
}

const fieldsView = (fields: readonly (TextField | ChoiceField)[], { raw, problems = [] }: Shown) => ({
  fields: fields.map((field) =>
    fieldView(field, raw, new Map(problems.map(({ where, what }) => [where, `${what}.`]))),
  ),
  summary: problemsView(
    problems.map(({ where, what }) => ({
      href: `#${elementId(where)}`,
      text: `${fields.find(({ id }) => id === where)?.label ?? ''}: ${what}.`,
    })),
  ),
});

export const registerScreen = (page: PublicPage, shown: Shown): Screen => ({
  template: 'open-register',
  title: 'Đăng ký tham gia',
  status: shown.status,
  data: {
    base: baseOf(page),
    notices: [...(shown.notices ?? []), ...stateNotices(page)],
    subject: page.definition.subject,
    requestId: shown.requestId,
    ...fieldsView(APPLICANT_FIELDS, shown),
  },
});

export const linkScreen = (page: PublicPage, shown: Shown): Screen => ({
  template: 'open-link',
  title: 'Đề nghị gửi lại đường dẫn riêng',
  status: shown.status,
  data: { base: baseOf(page), notices: shown.notices ?? [], ...fieldsView([WHO], shown) },
});

const said = (page: PublicPage, heading: string, paragraphs: readonly string[]): Screen => ({
  template: 'message',
  title: heading,
  data: { heading, paragraphs, back: baseOf(page) },
});

export const registeredScreen = (page: PublicPage): Screen =>
  said(
    page,
    page.cutOffAt ? 'Đã lưu đăng ký, gửi sau khi chốt số liệu' : 'Đã nhận đăng ký',
    page.cutOffAt
      ? [
          'Số liệu của đợt này đã chốt nên đăng ký không kịp đưa vào đợt này. Đăng ký được lưu để cơ quan chủ trì dùng cho lần sau.',
        ]
      : [
          'Cán bộ của cơ quan chủ trì sẽ xem xét đăng ký này.',
          'Khi được nhận, văn bản và đường dẫn riêng để điền phiếu sẽ gửi tới thư điện tử đã ghi. Nếu Quý đơn vị đã có trong danh sách, đường dẫn được gửi lại cho Quý đơn vị.',
          `Thời hạn trả lời: ${page.due.words}.`,
          'Không cần đăng ký lại. Cần hỏi thêm, đề nghị liên hệ theo thông tin dưới đây.',
        ],
  );

/** The same words whether somebody was found or not. */
export const linkAskedScreen = (page: PublicPage): Screen =>
  said(page, 'Đã ghi nhận đề nghị', [
    'Nếu thông tin khớp với một nơi nhận của văn bản này, đường dẫn riêng sẽ được gửi lại tới địa chỉ thư điện tử mà cơ quan ban hành đã có của nơi đó, trong ít phút.',
    'Vì lý do an toàn, trang này không cho biết có khớp hay không, và mỗi nơi nhận chỉ được gửi lại vài lần trong ngày.',
    'Nếu không nhận được thư: xem cả hộp thư rác, hoặc liên hệ theo thông tin dưới đây.',
  ]);
