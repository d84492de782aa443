/** One row per way things go wrong: Temporal's failure type, whether trying again helps, HTTP status, who must act. */
export interface FailureRow {
  readonly retry: boolean;
  readonly status: number;
  readonly whoActs: 'caller' | 'clerk' | 'officer' | 'unitHead' | 'leader' | 'administrator' | 'recipient';
  /** Vietnamese sentence; the details behind a colon are added by whoever raises it. */
  readonly sentence: string;
}

/** As people call them. */
export const WHO_ACTS = {
  caller: 'người thực hiện',
  clerk: 'văn thư',
  officer: 'chuyên viên',
  unitHead: 'trưởng phòng',
  leader: 'lãnh đạo',
  administrator: 'quản trị',
  recipient: 'nơi nhận',
} as const satisfies Record<FailureRow['whoActs'], string>;

export const FAILURES = {
  invalidInput: { retry: false, status: 400, whoActs: 'caller', sentence: 'Dữ liệu gửi lên chưa đúng' },
  unauthenticated: {
    retry: false,
    status: 401,
    whoActs: 'caller',
    sentence: 'Chưa xưng danh hoặc mã truy cập đã hết hạn',
  },
  forbidden: {
    retry: false,
    status: 403,
    whoActs: 'caller',
    sentence: 'Chức vụ hiện tại không được làm việc này',
  },
  notFound: { retry: false, status: 404, whoActs: 'caller', sentence: 'Không tìm thấy' },
  wrongState: { retry: false, status: 409, whoActs: 'caller', sentence: 'Không làm được ở bước hiện tại' },
  staleVersion: {
    retry: false,
    status: 409,
    whoActs: 'caller',
    sentence: 'Văn bản đã có phiên bản mới, hãy xem lại rồi quyết định',
  },
  requestReused: {
    retry: false,
    status: 409,
    whoActs: 'caller',
    sentence: 'Mã yêu cầu này đã dùng cho việc khác',
  },
  numberTaken: {
    retry: false,
    status: 409,
    whoActs: 'clerk',
    sentence: 'Số này đã có trong sổ, một số không cấp hai lần',
  },
  filesNotReady: {
    retry: false,
    status: 409,
    whoActs: 'caller',
    sentence: 'Tệp của phiên bản này đang được tạo, hãy thử lại sau ít giây',
  },
  commentRequired: {
    retry: false,
    status: 422,
    whoActs: 'caller',
    sentence: 'Phải ghi rõ ý kiến hoặc lý do',
  },
  recipientsChanged: {
    retry: false,
    status: 409,
    whoActs: 'officer',
    sentence: 'Danh sách nơi nhận đã khác so với lúc chốt, cần xác nhận lại',
  },
  letterheadChanged: {
    retry: false,
    status: 409,
    whoActs: 'officer',
    sentence: 'Tên cơ quan, địa danh hoặc ký hiệu nay đã khác so với bản đã ký',
  },
  signatoryInvalid: { retry: false, status: 422, whoActs: 'officer', sentence: 'Thẩm quyền ký chưa đúng' },
  seriesMissing: {
    retry: false,
    status: 409,
    whoActs: 'administrator',
    sentence: 'Chưa có sổ số cho loại văn bản và năm này',
  },
  calendarMissing: {
    retry: false,
    status: 409,
    whoActs: 'administrator',
    sentence: 'Chưa nạp lịch nghỉ của năm',
  },
  directoryGap: {
    retry: false,
    status: 409,
    whoActs: 'administrator',
    sentence: 'Danh mục của cơ quan còn thiếu',
  },
  templateProblem: { retry: false, status: 422, whoActs: 'administrator', sentence: 'Mẫu văn bản có lỗi' },
  pdfFailed: { retry: true, status: 503, whoActs: 'administrator', sentence: 'Chưa chuyển được sang PDF' },
  workflowDown: {
    retry: true,
    status: 503,
    whoActs: 'administrator',
    sentence:
      'Bộ máy quy trình tạm dừng, chưa ghi nhận việc này; hãy thử lại, gửi lại cùng mã yêu cầu là an toàn',
  },
  databaseDown: {
    retry: true,
    status: 503,
    whoActs: 'administrator',
    sentence: 'Cơ sở dữ liệu tạm dừng; hãy thử lại, gửi lại cùng mã yêu cầu là an toàn',
  },
  mailDown: { retry: true, status: 503, whoActs: 'administrator', sentence: 'Máy chủ thư tạm dừng' },
  staleGeneration: {
    retry: false,
    status: 503,
    whoActs: 'administrator',
    sentence:
      'Quy trình này thuộc lần chạy trước khi phục hồi dữ liệu nên không làm gì nữa; đợi ít giây rồi gửi lại cùng mã yêu cầu',
  },
  numberingHeld: {
    retry: false,
    status: 409,
    whoActs: 'clerk',
    sentence:
      'Dữ liệu vừa phục hồi từ bản sao lưu: văn thư phải xác nhận số cuối cùng đã cấp rồi mới cấp số tiếp',
  },
  linkInvalid: {
    retry: false,
    status: 404,
    whoActs: 'recipient',
    sentence: 'Đường dẫn không đúng hoặc đã hết hạn',
  },
  secretRefused: {
    retry: false,
    status: 422,
    whoActs: 'caller',
    sentence: 'Hệ thống không nhận văn bản mật',
  },
  hostileFile: {
    retry: false,
    status: 422,
    whoActs: 'caller',
    sentence: 'Tệp không được nhận vì lý do an toàn',
  },
  readingStopped: {
    retry: false,
    status: 422,
    whoActs: 'caller',
    sentence: 'Đọc tệp quá lâu hoặc quá nặng nên đã dừng',
  },
  annexUnfit: {
    retry: false,
    status: 422,
    whoActs: 'caller',
    sentence: 'Tệp chưa làm phụ lục của văn bản được',
  },
  questionsOpen: {
    retry: false,
    status: 409,
    whoActs: 'caller',
    sentence: 'Còn điều phải hỏi lại trước khi gửi: sửa định nghĩa, hoặc ghi rõ là chấp nhận',
  },
  notQuiet: {
    retry: true,
    status: 503,
    whoActs: 'administrator',
    sentence: 'Vẫn còn việc đang chạy hoặc thư đang gửi, chưa thể cho đồng hồ chạy tới; hãy thử lại',
  },
  tooLarge: { retry: false, status: 413, whoActs: 'caller', sentence: 'Dữ liệu gửi lên quá lớn' },
  tooMany: {
    retry: true,
    status: 429,
    whoActs: 'caller',
    sentence: 'Gửi quá nhiều yêu cầu, hãy đợi ít phút rồi thử lại',
  },
  internal: { retry: true, status: 500, whoActs: 'administrator', sentence: 'Lỗi của hệ thống' },
} as const satisfies Record<string, FailureRow>;

export type FailureType = keyof typeof FAILURES;

/** One thing that is wrong: where (`a.b[2]`, `dòng 12`), what, and what to do. All texts Vietnamese. */
export interface Problem {
  readonly where: string;
  readonly what: string;
  readonly remedy?: string;
}

/** A foreseen refusal that crosses a boundary; carries every problem found, not the first. */
export class Refusal extends Error {
  readonly type: FailureType;
  readonly problems: readonly Problem[];
  constructor(type: FailureType, problems: readonly Problem[] = []) {
    super(
      [FAILURES[type].sentence, ...problems.map((p) => (p.where ? `${p.where}: ${p.what}` : p.what))].join(
        '; ',
      ),
    );
    this.name = 'Refusal';
    this.type = type;
    this.problems = problems;
  }
}
