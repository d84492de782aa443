/**
 * Words of several syllables, and names, that a clerk does not tear apart at the end of a line of a title. Common ones of
 * official correspondence: a title with others is broken by the joints between its words alone.
 */
const PHRASES = `
an ninh|an sinh|an toàn|an toàn thông tin|ban hành|ban quản lý|báo cáo|bảo đảm|bảo mật|bảo quản|bảo vệ|biên bản|biện pháp|bổ nhiệm
bổ sung|bồi dưỡng|bộ phận|cải cách|cải cách hành chính|cán bộ|cấp tỉnh|chất lượng|chi phí|chỉ đạo|chỉ thị|chỉ tiêu|chính phủ|chính quyền
chính sách|chủ trì|chủ trương|chuẩn bị|chức năng|chuyên đề|chuyên gia|chuyên môn|chuyển đổi|chuyển đổi số|chuyển giao|chương trình|cơ cấu
cơ chế|cơ khí|cơ quan|cơ sở|cơ sở dữ liệu|công bố|công chức|công điện|công khai|công nghệ|công nghệ thông tin|công nghiệp|công tác
công ty|công văn|công việc|cung cấp|cung - cầu|cuộc họp|cụ thể|danh mục|danh sách|dân cư|dịch vụ|doanh nghiệp|du lịch|dự án|dự thảo|dự toán
dữ liệu|đào tạo|đánh giá|đăng ký|đại biểu|đại diện|đại học|đầu tư|đề án|đề nghị|đề xuất|địa bàn|địa phương|địa phương hai cấp|điểm kết nối|điều chỉnh
điều hành|điều kiện|định hướng|định kỳ|đo lường|đoàn công tác|đổi mới|đổi mới sáng tạo|đơn vị|đối tượng|đời sống|đợt khảo sát|đường bộ|gia đình|giải pháp
giải quyết|giám đốc|giám sát|giao thông|giáo dục|hàng hóa|hành chính|hoạt động|hòa giải|học sinh|hồ sơ|hỗ trợ|hội đồng|hội nghị|hội thảo
hợp đồng|hợp tác|hợp tác xã|hướng dẫn|hữu cơ|kế hoạch|kế toán|kết luận|kết nối|kết quả|khai thác|khám bệnh|khảo sát|khen thưởng
khẩn trương|khắc phục|khiếu nại|khoa học|khoa học và công nghệ|khu công nghiệp|khuyến khích|khởi nghiệp|kiểm soát|kiểm tra|kiến nghị|kinh doanh
kinh phí|kinh tế|kinh tế - xã hội|kỷ cương|kỷ luật|kỹ thuật|kỹ thuật số|làm việc|lao động|lãnh đạo|lập hồ sơ|lịch làm việc|liên quan|lĩnh vực|lỗ hổng
lưu trữ|môi trường|mục tiêu|năng lực|năng lượng|nghiêm trọng|nghiên cứu|nghiệp vụ|nghị định|nghị quyết|người dân|nguồn lực|nhân dân|nhân lực
nhà nước|nhiệm vụ|nhu cầu|nông dân|nông nghiệp|nông sản|nông thôn|nội dung|nội vụ|phát triển|phân bổ|phân công|phân loại|phê duyệt|phiên họp
phó giám đốc|phòng cháy|phòng chống|phòng thử nghiệm|phối hợp|phụ lục|phục vụ|pháp luật|pháp lý|phương án|phương pháp|quản lý|quốc gia|quốc phòng|quy chế|quy định|quy hoạch
quy trình|quyết định|quỹ phát triển|rà soát|sáng kiến|sáng tạo|sản phẩm|sản xuất|sắp xếp|số liệu|sở khoa học và công nghệ|sử dụng|sửa đổi|sức khỏe
tài chính|tài liệu|tài nguyên|tài sản|tăng cường|tập huấn|tham dự|tham gia|thanh niên|thanh tra|thành lập|thành viên|theo dõi|thẩm định|thẩm quyền
thế giới|thể thao|thị trường|thiết bị|thiệt hại|thông báo|thông tin|thống kê|thủ tục|thủ tục hành chính|thực hiện|thực phẩm|thương mại|tiêu chuẩn|tiếp cận
tiếp công dân|tiếp nhận|tiếp tục|tìm kiếm|tình hình|tổ chức|tổ công tác|tổng hợp|tổng kết|trách nhiệm|triển khai|trình độ|truyền thông|trung tâm|trụ sở
trực tuyến|tuyển dụng|tuyên truyền|tư pháp|tư vấn|ủy ban|ủy ban nhân dân|ủy quyền|ứng dụng|vận hành|văn bản|văn hóa|văn phòng|văn thư|vật liệu|vật tư|vệ sinh
viên chức|việc làm|xây dựng|xét chọn|xã hội|xăng dầu|xử lý|xử phạt|y tế|ý kiến`;

const HELD: ReadonlySet<string> = new Set(PHRASES.trim().split(/[|\n]/));
const LONGEST = Math.max(...[...HELD].map((phrase) => phrase.split(' ').length));

/** True when a line break before `words[at]` would tear such a phrase; letters may be capitals. */
export function tears(words: readonly string[], at: number): boolean {
  for (let from = Math.max(0, at - LONGEST + 1); from < at; from += 1)
    for (let to = at + 1; to <= Math.min(words.length, from + LONGEST); to += 1)
      if (HELD.has(phraseOf(words.slice(from, to)))) return true;
  return false;
}

const phraseOf = (words: readonly string[]): string =>
  words
    .join(' ')
    .toLowerCase()
    .replace(/[,;:.]+$/, '');
