/** How the components look when people write them, well or badly. Texts are tidied lines. */
import { fold } from '../../vietnamese/fold.ts';
import { editDistance } from '../../vietnamese/nearest.ts';
import { FORM_TYPES, type FormType } from '../types.ts';

const letters = (text: string): string => fold(text).replace(/[^a-z]/g, '');

const near = (text: string, target: string, most: number): boolean => {
  const found = letters(text);
  return Math.abs(found.length - target.length) <= most && editDistance(found, target) <= most;
};

/** Words of it may have gone over to the next line. */
export const isNationalName = (text: string): boolean =>
  near(text, NATIONAL, 4) ||
  (isUpper(text) && letters(text).length >= SHORTEST_NAME && NATIONAL.startsWith(letters(text)));
const NATIONAL = 'conghoaxahoichunghiavietnam';
const SHORTEST_NAME = 'conghoaxahoi'.length;
const isUpper = (text: string): boolean => !/\p{Ll}/u.test(text);
export const isMotto = (text: string): boolean =>
  near(text, 'doclaptudohanhphuc', 3) || letters(text) === 'doclaptudohanh';
export const isPartyHead = (text: string): boolean => near(text, 'dangcongsanvietnam', 2);
/** Mass organisations number as the Party does, some of them under Quốc hiệu. */
export const isMassOrganisation = (text: string): boolean =>
  /^(?:BAN CHẤP HÀNH )?(?:HỘI (?:NÔNG DÂN|ND|LIÊN HIỆP PHỤ NỮ|LHPN|CỰU CHIẾN BINH|CCB|NGƯỜI CAO TUỔI)|ĐOÀN (?:TNCS|THANH NIÊN|KHỐI)|(?:TỔNG )?LIÊN ĐOÀN LAO ĐỘNG|CÔNG ĐOÀN|(?:ỦY BAN |UỶ BAN )?(?:MẶT TRẬN TỔ QUỐC|MTTQ)|(?:HUYỆN|THÀNH|TỈNH|QUẬN|XÃ) ĐOÀN|(?:ĐẢNG ỦY|ĐẢNG UỶ|ĐẢNG BỘ|CHI BỘ)(?!\p{L}))/u.test(
    text,
  );
export const isUnionHead = (text: string): boolean =>
  near(text, 'doantncshochiminh', 2) ||
  near(text, 'doanthanhniencongsanhochiminh', 3) ||
  /(?:^|\s)ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) (?:HCM|HỒ CHÍ MINH)$/u.test(text);

/** Digits kept free: blanks, dots, underscores. */
const BLANK = String.raw`[\s.…_‥⋯]*`;
const CODE = new RegExp(
  String.raw`^(Số|SỐ|số|Sô|So)(\s?\.?:?${BLANK})(\d{0,6}(?:[.-]\d{1,2}(?=\s?/))?(?:[A-Z](?=\s?/)|[a-zđ]{0,3}))(${BLANK}[/-]?${BLANK})((?:\d{4}/)?(?:(?:kh|bc|tb|qđ|qd|cv|ttr|tr|ct|nq|gm|hd|bb)(?=-)|\p{Lu})[\p{L}\d&+.,/\s–-]*(?:\([\p{L}\d,\s]{1,12}\))?)?$`,
  'u',
);

export interface CodeParts {
  readonly number: string;
  readonly between: string;
  readonly notation: string;
}

/** "Số: 12/QĐ-UBND", "Số 401 / PGD&ĐT", "Số: /SKHCN-QLCN", "Số: 274KH-UBND". */
export function readCode(text: string): CodeParts | null {
  // "Số: xxx/2023/QĐ-UBND", "Số: ??/KH-UBND", "Số: {{so}}/TTr-UBND": kept free, too.
  const match =
    text.length > 70
      ? null
      : CODE.exec(
          text.replace(
            /^(S[ốỐ]\s?:?\s?)(?:[xX]{1,4}|\?{1,4}|\[[^[\]]{0,20}\]|\{[^{}]{1,30}\}|\{\{[^{}]{1,30}\}\}|«[^»]{1,30}»)(?=\s?\/)/u,
            '$1',
          ),
        );
  const [, , , number = '', between = '', notation = ''] = match ?? [];
  if (!match || (notation === '' && number === '' && !/[/-]/.test(between))) return null;
  // "Số CMND/Thẻ Căn cước/MST" asks for something else.
  if (number === '' && /^(?:CMND|CMT|CCCD|CC|BHXH|GCN|MST|ĐT|TK)(?![\p{L}-])/u.test(notation)) return null;
  // "Số/Ký hiệu" heads a column.
  if (number === '' && /^[Kk]ý hiệu/u.test(notation)) return null;
  // "Số GV" heads a column.
  if (number === '' && !/[:/]/.test(text)) return null;
  return { number, between, notation: notation.trim() };
}

const PLACE_DATE = new RegExp(
  String.raw`^(?:(.{2,45}?)(\s?[,;.]?)\s?)?(?:ngày|Ngày|ngay)(${BLANK}\d{0,2}${BLANK})[Tt]háng(${BLANK}\d{0,2}${BLANK})(?:[Nn]ăm(${BLANK}\d{0,4}${BLANK})|,? ?(\d{4}))$`,
  'u',
);
/** "Cuộc họp kết thúc vào 16 giờ 30 phút, ngày …": no place. */
const NO_PLACE = /[:()]|(?<!\p{L})(?:giờ|phút|từ|đến|vào|kể|trước|sau|hôm nay|số)(?!\p{L})/u;

export interface PlaceDateParts {
  readonly place: string;
  readonly comma: boolean;
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** A telegram tells the hour, too: "Hải Phòng, hồi 15 giờ 30 ngày 04 tháng 9 năm 2026". */
const HOUR =
  /(?<=^(?!hôm nay)[^,:]{2,45},) ?(?:hồi|lúc) \d{1,2} ?(?:giờ|h|:) ?(?:\d{2})?(?: ?phút)?,?(?= ngày)/iu;

export function readPlaceDate(text: string): PlaceDateParts | null {
  const match = PLACE_DATE.exec(text.replace(HOUR, ''));
  if (!match || NO_PLACE.test(match[1] ?? '')) return null;
  const digits = (part: string | undefined): string => /\d+/.exec(part ?? '')?.[0] ?? '';
  return {
    place: (match[1] ?? '').trim(),
    comma: (match[2] ?? '').trim() === ',',
    day: digits(match[3]),
    month: digits(match[4]),
    // "năm 20…": the rest of it is still to be filled in.
    year: /\d{4}/.test(match[5] ?? match[6] ?? '')
      ? digits(match[5] ?? match[6])
      : /[.…_‥⋯]/.test(match[5] ?? '')
        ? ''
        : // "năm 20" of a form that was never filled in.
          digits(match[5]).replace(/^(?:19|20)$/, ''),
  };
}

const TYPE_BY_NAME = new Map(FORM_TYPES.map((type) => [letters(type.label), type]));

/** A thư công prints what it is for: "THƯ KHEN", "THƯ CHÚC MỪNG". */
const COURTESY = /^THƯ (?!K[ÝÍ]|VIỆN|TÍN|TỪ|MỤC)\p{Lu}/u;

/** “THÔNG BÁO (Lần 2)”: which of several it is. */
const TIME = /\s*\((?:lần|đợt)[^()]{1,20}\)$/iu;

/** A line that is nothing but the name of a type, in capitals: "KẾ HOẠCH", "G I Ấ Y  M Ờ I". */
export function typeNamed(named: string): FormType | null {
  const text = named.replace(TIME, '');
  if (/\p{Ll}/u.test(text) || text.length > 40 || /\d/.test(text)) return null;
  if (COURTESY.test(text)) return TYPE_BY_NAME.get(letters('Thư công')) ?? null;
  return TYPE_BY_NAME.get(letters(text.replace(/^BIÊN (?=BẢN GHI NHỚ$)/u, ''))) ?? null;
}

export const isLetterSubject = (text: string): boolean => /^(?:V\s?\/\s?v|v\/v|V\/V)(?:[\s.:]|$)/.test(text);
export const isAddresseesHead = (text: string): boolean => /^Kính\s+gửi/iu.test(text);
export const isPlacesHead = (text: string): boolean =>
  /^nơi\s+nhận\s*:?$/iu.test(text) || /^Nơi nhận *:/u.test(text);
export const isBase = (text: string): boolean => /^(?:[-–+] ?)?Căn cứ(?:\s|\s?:)/u.test(text);
export const isOrigin = (text: string): boolean =>
  /^(?:[-–+] ?)?(?:Theo|Xét)(?: (?:ý kiến|nội dung))?(?: (?:đề nghị|đề xuất|kết quả|biên bản|tờ trình|báo cáo))/iu.test(
    text,
  );
/** "QUYẾT ĐỊNH:", "QUYẾT NGHỊ:" on a line of its own: what stands before it are grounds. */
export const isResolution = (text: string): boolean => /^QUYẾT (?:ĐỊNH|NGHỊ)\s*:?$/u.test(text);
/** Grounds that only a decision or resolution lists: "Theo Nghị quyết …", "Xét nhu cầu …", "Sau khi …". */
export const isGround = (text: string): boolean =>
  /^(?:[-–+] ?)?(?:Theo|Xét|Thực hiện|Trên cơ sở|Sau khi|Được sự|Để)\s/u.test(text);
export const isFiling = (text: string): boolean => /^[-–+•*]?\s*Lưu(?!\s+ý)\b/u.test(text);

const POSTS =
  'P[./] ?(?:TRƯỞNG|GIÁM ĐỐC|HIỆU TRƯỞNG|CHỦ TỊCH)|CHỦ TỊCH|PHÓ CHỦ TỊCH|GIÁM ĐỐC|PHÓ GIÁM ĐỐC|TỔNG GIÁM ĐỐC|PHÓ TỔNG GIÁM ĐỐC|BỘ TRƯỞNG|THỨ TRƯỞNG|(?:TỔNG |CHI )?CỤC TRƯỞNG|PHÓ (?:TỔNG |CHI )?CỤC TRƯỞNG|(?:PHÓ )?VỤ TRƯỞNG|(?:PHÓ )?CHÁNH|(?:PHÓ )?TRƯỞNG|(?:PHÓ )?HIỆU TRƯỞNG|(?:PHÓ )?VIỆN TRƯỞNG|(?:PHÓ )?THỦ TƯỚNG|(?:PHÓ )?TỔNG|(?:PHÓ )?BÍ THƯ|THƯ K[ÝÍ]|CHỦ T[ỌO][ẠA]|(?:PHÓ )?CHỦ NHIỆM|(?:PHÓ )?TỔ TRƯỞNG|KẾ TOÁN TRƯỞNG|(?:PHÓ )?ĐỘI TRƯỞNG|(?:PHÓ )?GIÁM THỊ|ỦY VIÊN|UỶ VIÊN|CHỈ HUY TRƯỞNG|PHÓ CHỈ HUY TRƯỞNG|NGƯỜI |ĐẠI DIỆN|QUYỀN |THỐNG ĐỐC|PHÓ THỐNG ĐỐC|KIỂM TOÁN TRƯỞNG|CÔNG CHỨNG VIÊN|CHẤP HÀNH VIÊN|KIỂM SÁT VIÊN|THẨM PHÁN|CHUYÊN VIÊN|CHỦ (?:HỘ|CƠ SỞ|CÔNG TRÌNH|ĐẦU TƯ|DOANH NGHIỆP|XƯỞNG|TÀU)|BÊN [AB](?!\\p{L})|(?:\\p{Lu}+ ){1,3}(?:TRƯỞNG|PHÓ)$';
const COMPETENCE = /^(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L|TƯQ|Q)\s?[./,]?\s?(?=\p{Lu}{2})/u;
const POST = new RegExp(`^(?:${POSTS})`, 'u');

/** Block 7a: in capitals, a competence or a post. */
export const isSignerTitle = (text: string): boolean =>
  text.length <= 90 &&
  !/\p{Ll}/u.test(text.replace(/\(.*\)/, '')) &&
  (COMPETENCE.test(text) || POST.test(text));
/** Block 7b: two to six words that begin with a capital, a rank or degree before them. */
export const isPersonName = (text: string): boolean =>
  /\p{Ll}/u.test(text) &&
  /^(?:(?:\p{Lu}[\p{L}\d]{0,6}(?=\. ?\p{Lu})|CK ?I{1,2}|GS|PGS|TS|T\.S|Th\.?[sS]|BS|BSCKI{0,2}|KS|CN|DS|NGƯT|NGND|TTND|TTƯT|LS|CVCC|Thạc sĩ|Tiến sĩ|Bác sĩ|Kỹ sư|(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy|uý))[\s.,]*)*(?:\p{Lu}(?:[\p{Ll}\p{M}]|['’-]\p{L})*\s?){2,6}$/u.test(
    text,
  );
export const isAnnexHead = (text: string): boolean =>
  /^(?:PHỤ LỤC|Phụ lục)(?:\s+(?:số\s*)?[IVXLC\d]{1,6}[a-z]?)?\s*[.:]?$/u.test(text);
export const isAnnexReference = (text: string): boolean =>
  /^\(?\s*(?:Ban hành |Đính )?[Kk]èm theo\b.{4,}/u.test(text) && text.length < 260;

/** Titles of slips that go round inside an office. */
export const isSlip = (text: string): boolean =>
  /^PHIẾU (?:TRÌNH|XIN Ý KIẾN|LẤY Ý KIẾN|GHI Ý KIẾN|THAM GIA Ý KIẾN|BIỂU QUYẾT|GIẢI QUYẾT|XỬ LÝ|THEO DÕI|KIỂM SOÁT|ĐỀ XUẤT)(?!\p{L})/u.test(
    text,
  );

/** Laws and what is made to carry them out, named or numbered as such. */
export const isLawHead = (text: string): boolean =>
  /^(?:HIẾN PHÁP|(?:BỘ )?LUẬT|PHÁP LỆNH|NGHỊ ĐỊNH|THÔNG TƯ(?: LIÊN TỊCH)?)$/u.test(text) ||
  /^(?:Bộ luật|Luật|Pháp lệnh|Lệnh) số ?:? ?\S/iu.test(text) ||
  /^Nghị quyết số ?:? ?\d+\/\d{4}\/(?:UBTV)?QH/iu.test(text);

/** What a person hands in or fills out, and what two sides agree on: the decree rules them not. */
export const isPersonalPaper = (tagged: string): boolean => isPersonal(tagged.replace(/\{[^{}]*\}/g, ' '));
const isPersonal = (text: string): boolean =>
  /^(?:TỜ KHAI|BIÊN BẢN (?:THANH LÝ|NGHIỆM THU|BÀN GIAO|GIAO NHẬN|HOÀN THIỆN|THƯƠNG THẢO|ĐỐI CHIẾU)|BẢN (?:TỰ )?(?:KHAI|CAM KẾT|CAM ĐOAN)|ĐƠN(?! VỊ| GIÁ)|SƠ YẾU|GIẤY (?:ĐỀ NGHỊ|ĐĂNG KÝ|CAM KẾT|CAM ĐOAN|KHAI)|PHIẾU|HỢP ĐỒNG) \p{Lu}/u.test(
    text,
  ) &&
  !/\p{Ll}/u.test(text) &&
  typeNamed(text) === null;

/** The same on a line of its own, with what it is for below. */
export const headsPersonalPaper = (text: string): boolean =>
  /^(?:TỜ KHAI|BẢN (?:TỰ )?KHAI|BẢN CAM (?:KẾT|ĐOAN)|SƠ YẾU LÝ LỊCH|GIẤY ĐỀ NGHỊ)$/u.test(text);

/** Made by two sides, numbered or not: contracts of every kind, and how they are carried out and ended. */
export const isContract = (text: string): boolean =>
  /^(?:HỢP ĐỒNG \p{Lu}|BIÊN BẢN (?:THANH LÝ|NGHIỆM THU|BÀN GIAO|GIAO NHẬN|HOÀN THIỆN|THƯƠNG THẢO))/u.test(
    text,
  ) && !/\p{Ll}/u.test(text);

/** Slips of the one-stop counter and of payments, numbered by a system: other decrees print their forms. */
export const isReceipt = (text: string): boolean =>
  /^(?:GIẤY (?:TIẾP NHẬN HỒ SƠ|BIÊN NHẬN|HẸN TRẢ)|BIÊN (?:NHẬN|LAI)|PHIẾU (?:TIẾP NHẬN|GIAO ?[-–]? ?NHẬN|THU|CHI|XUẤT KHO|NHẬP KHO)|LỊCH (?:CÔNG TÁC|LÀM VIỆC|TRỰC))(?!\p{L})/u.test(
    text,
  ) && !/\p{Ll}/u.test(text.replace(/«[^»]*»/gu, ''));

/** “Mẫu số 08-MST”, “Mẫu 6 - SV NCKH”: a form to be filled in. */
export const isFormMark = (text: string): boolean =>
  /^\(?(?:Mẫu|MẪU|Biểu mẫu|BIỂU MẪU)(?: số)?\s*:?\s*\p{Lu}*\.?\d/u.test(text);

/** Titles of accounts and lists; before any Quốc hiệu they head a bundle of papers. */
export const isListTitle = (text: string): boolean =>
  /^BẢNG (?:KÊ|CHẤM CÔNG|TỔNG HỢP|THANH TOÁN|XÁC ĐỊNH)(?!\p{L})/u.test(text) && !/\p{Ll}/u.test(text);

/** “Kính trình: Ông … – Phó Giám đốc”: many companies put a tờ trình to the one who decides so. */
export const isSubmittedTo = (text: string): boolean => /^Kính trình\s?:/u.test(text);

/** Stamped on what is not yet to be signed. */
export const isDraftMark = (text: string): boolean =>
  /^\W*DỰ THẢO(?: LẦN)?(?:\s*\(?(?:THỨ )?[\dIVX]*\)?)\W*$/u.test(text);

export const MARKS =
  /^(?:TUYỆT MẬT|TỐI MẬT|MẬT|H[ỎO][ẢA]? ?TỐC(?: HẸN GIỜ)?|THƯỢNG KHẨN|KHẨN|HỎA TỐC|HOẢ TỐC)$/u;
