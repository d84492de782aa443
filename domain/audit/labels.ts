/** How each kind of evidence is called on screen. */
import { SEND_DECISIONS } from '../dispatch/decisions.ts';
import { DECISION_LABELS } from '../document/labels.ts';

const OTHER_ACTIONS = {
  draft: 'Soạn thảo',
  queueDispatch: 'Lập danh sách gửi',
  keep: 'Lưu văn bản',
  importOffice: 'Nạp dữ liệu cơ quan',
  advanceClock: 'Cho đồng hồ diễn tập chạy tới',
  issueToken: 'Cấp mã truy cập',
  revokeTokens: 'Thu hồi mã truy cập',
  launchSurvey: 'Phát động đợt khảo sát',
  confirmRecipients: 'Xác nhận nơi nhận',
  refreezeRecipients: 'Xác nhận lại nơi nhận',
  mendRecipient: 'Sửa nơi nhận',
  submitAnswer: 'Gửi phiếu trả lời',
  returnAnswer: 'Trả lại phiếu để sửa',
  withdrawReturn: 'Lấy lại phiếu đã trả',
  chooseAnswerVersion: 'Chọn bản trả lời',
  cleanFigure: 'Làm sạch số liệu',
  confirmOutlier: 'Xác nhận số liệu bất thường',
  mergeAnswers: 'Gộp phiếu trả lời',
  undoMerge: 'Bỏ gộp phiếu trả lời',
  redraftReport: 'Lập lại dự thảo báo cáo',
  draftSupplement: 'Soạn báo cáo bổ sung',
  addAnswerCopy: 'Nhập thêm bản của cùng phiếu',
  notePhoneCall: 'Ghi nhớ điện thoại',
  confirmReceipt: 'Xác nhận đã nhận',
  askExtension: 'Xin lùi thời hạn',
  grantExtension: 'Đồng ý lùi thời hạn',
  extendOne: 'Cơ quan gia hạn cho một nơi nhận',
  moveAlarms: 'Dời các mốc tự động',
  skipAnswered: 'Không gửi nơi đã trả lời',
  refuseExtension: 'Không đồng ý lùi thời hạn',
  cutOff: 'Chốt số liệu',
  remind: 'Nhắc hạn',
  remindPromise: 'Nhắc nơi đã hẹn',
  logCall: 'Ghi cuộc gọi',
  skipReminder: 'Bỏ qua lần nhắc hạn',
  pauseCampaign: 'Tạm dừng đợt khảo sát',
  resumeCampaign: 'Tiếp tục đợt khảo sát',
  registerArrival: 'Đăng ký văn bản đến',
  instructArrival: 'Giao đơn vị giải quyết văn bản đến',
  assignArrival: 'Giao người giải quyết văn bản đến',
  proposeOnArrival: 'Đề xuất về văn bản đến',
  attachToArrival: 'Đính kèm vào văn bản đến',
  closeArrival: 'Kết thúc giải quyết văn bản đến',
  reopenArrival: 'Giải quyết lại văn bản đến',
  closeCampaign: 'Kết thúc đợt khảo sát',
  stopCampaign: 'Dừng đợt khảo sát',
  reserveNumber: 'Giữ số',
  releaseNumber: 'Bỏ giữ số',
  expireReservation: 'Hết hạn giữ số',
  importRegister: 'Nhập sổ đăng ký văn bản đi',
  bounce: 'Thư bị trả lại',
  assignInbound: 'Gắn thư đến với nơi nhận',
  dismissInbound: 'Không xử lý thư đến',
  settleInbound: 'Đã xem thư đến',
  retryInbound: 'Xử lý lại thư đến',
} as const satisfies Record<string, string>;

const SEND_ACTIONS = Object.entries(SEND_DECISIONS).map(([action, { label }]) => [action, label] as const);

const LABELS: Readonly<Record<string, string>> = {
  ...DECISION_LABELS,
  ...Object.fromEntries(SEND_ACTIONS),
  ...OTHER_ACTIONS,
};

/** The label of an action; the action itself when it has none, so that no evidence is hidden. */
export const auditActionLabel = (action: string): string => LABELS[action] ?? action;
