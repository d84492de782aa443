/**
 * Which syllables keep company in official Vietnamese, counted in some six million syllables of laws, decrees and
 * circulars of 2024-2026 (national database of laws). Small letters, NFC, "òa" rather than "oà"; rows are a syllable
 * and its companions.
 */

/** Syllables that hardly stand but before these, the most frequent first: "thiệt" before "hại". */
export const COME_BEFORE = `
bao gồm
biên bản giới phòng
biện pháp
bãi bỏ
bí mật thư
bù trừ
bưu chính
bảo đảm vệ hiểm quản tồn trì lãnh vật mật hộ dưỡng tàng
bất động hợp
bắt buộc
bề mặt
bồi dưỡng thường
bổ sung nhiệm
bức xạ
cai nghiện
cam kết
chiến lược sĩ
chiết khấu
chuyên môn ngành gia dùng trách đề
chênh lệch
chăm sóc
chăn nuôi
chấm dứt
chấp hành thuận nhận
chẩn đoán
chứng nhận khoán chỉ thực từ minh thư
cung cấp ứng
cá nhân
cán bộ
công nghệ trình tác an bố nghiệp việc nhận chức ty dân thương lập ích khai quốc cụ báo suất cộng vụ tư
căn cứ cước
cơ quan sở cấu chế bản
cưỡng chế
cải tạo
cập nhật
cổ phần vật phiếu
cộng hòa đồng
cụm từ
di động sản vật tích
du lịch
duy trì
dữ liệu
dự án toán kiến thảo phòng báo thầu trữ
giai đoạn
giám sát đốc định
giáo dục viên dưỡng
giải quyết pháp trình thể thích thưởng ngân
giấy phép chứng tờ
hiển thị
hoạt động
hư hỏng
hướng dẫn
hạ tầng
hạnh phúc
hạt nhân
hệ thống số
hồ sơ chứa
hỗ trợ
khen thưởng
khiếu nại
khoa học
khoáng sản
khuyến khích
khó khăn
khả năng thi
khảo sát nghiệm cổ
khẩn cấp
khắc phục
kinh doanh tế phí nghiệm
kiểm tra soát toán sát định
kích thước
kết quả luận nối thúc hợp cấu
kịp thời
kỷ luật niệm
kỹ thuật năng
lao động
liên quan tục kết lạc tịch
lĩnh vực
lắp đặt
lựa chọn
ma túy
môi trường
mầm non
nghiêm trọng
nghiên cứu
ngoại tệ giao hối
nguy cơ hiểm cấp hại
ngân hàng sách
ngăn chặn
nhu cầu
niêm yết
nông nghiệp thôn
nội dung bộ vụ địa
phát triển sinh hành hiện huy
phân loại tích công cấp chia bổ phối quyền
phê duyệt
phóng xạ
phù hợp
phản ánh ứng
phối hợp
phổ biến thông cập
phụ lục trách cấp
phức tạp
quy định phạm hoạch trình chuẩn chế mô đổi
quản lý trị
quảng cáo bá
quốc gia tế hội phòng tịch
ranh giới
rà soát
rủi ro
sáng tạo kiến
sáp nhập
sắp xếp
sức khỏe
sử dụng
sửa đổi chữa
tham gia mưu dự nhũng
thanh toán tra lý
thay đổi thế
thi hành đua công
thiên tai nhiên
thiết bị kế lập
thiệt hại
thành viên phố lập phần tích niên
thí nghiệm sinh
thông tư tin báo qua minh số
thú y
thăm dò
thất nghiệp
thẩm quyền định tra
thỏa thuận
thời hạn gian điểm kỳ
thủ tục tướng trưởng
thực hiện tế phẩm hành vật
toa xe
trang chủ thiết bị
trao đổi
trung ương tâm bình thực gian
truy xuất cứu
trách nhiệm
trái đất phiếu phép
trật tự
tuyên truyền
tuân thủ
tài chính sản liệu khoản nguyên trợ
tìm kiếm
tình hình trạng
tín dụng hiệu
tòa án
tóm tắt
tôn giáo
tương đương ứng trợ tự
tọa độ
tối thiểu đa cao
tổ chức quốc hợp
tỷ lệ
viễn thông thám
viện kiểm trợ
vô tuyến
văn bản hóa phòng học
vũ trụ khí trang
vướng mắc
vận hành tải chuyển
xem xét
xác định nhận minh thực
xâm phạm
xây dựng
xử lý phạt
y tế học
yêu cầu
áp dụng
ít nhất
đào tạo
đánh giá
đáp ứng
đô thị
đôn đốc
đăng ký kiểm tải
đơn vị
đại diện biểu lý học
đấu thầu giá
đầu tư cơ mối
đầy đủ
đặc biệt khu điểm thù
đề nghị xuất án
địa phương chỉ bàn điểm chất phận giới
đối với tượng chiếu tác ngoại
độc lập
đột xuất
ưu đãi tiên
ổn định
`;

/** Syllables that hardly stand but behind these: "sở" behind "cơ". */
export const COME_BEHIND = `
biệt đặc
bày trình trưng
bá quảng
bạc kho
chí tiêu báo
chặn ngăn
chỉnh điều
chọn lựa
chối từ
chức tổ công viên
cáo báo tố quảng cảnh
cước căn
cầu yêu nhu
cận tiếp
cứ căn
cứu nghiên truy
cực tiêu
dung nội
duyệt phê
dò thăm
dõi theo
dưỡng bồi giáo bảo
dục giáo
dụng sử áp tín ứng tuyển
dứt chấm
dựng xây
em trẻ
gia quốc tham trị chuyên
gian thời không trung
gốc bản nguồn
hiểm bảo nguy
hiện thực phát thể
hoạch kế quy
hại thiệt nguy
hạn thời quyền gia giới kỳ
hối ngoại
hồi thu phục
hữu sở
khiển điều
khoán chứng
khích khuyến
khăn khó
khẩu nhập xuất cửa
khỏe sức
kiếm tìm
kiệm tiết
kiện điều sự
liệu dữ tài vật số nguyên nhiên tư
luyện huấn
luận kết
lý quản xử pháp đại thanh hành vật hợp
lường đo
lượng chất số năng lực khối trữ
lạc liên
lẻ bán
lệ tỷ hợp điều
lệch chênh
lời trả
lục phụ mục
lực hiệu năng nhân nguồn
móc máy
môn chuyên
mưu tham
mại thương
mật bí bảo
mềm phần
nghiệm thử khảo kinh thí
nghiệp doanh nông công nghề sự thất lâm
nghệ công
nguyện tự
ngừa phòng
ngữ từ
nhuận lợi
nhánh chi
nhân cá ban đồng hạt phạm sát pháp nguyên
nhũng tham
nhượng chuyển
nhật cập
ninh an
niên thành
niệm kỷ
nại khiếu
phí chi kinh lệ
phúc hạnh
phẩm sản thực tác
phận bộ địa
phố thành
phủ chính
quan cơ liên hải sĩ khách
quả kết hiệu hậu
ro rủi
sao bản
soát kiểm rà
sung bổ
suất lãi công
sách ngân chính danh
sát giám cảnh kiểm khảo
sóc chăm
sĩ chiến
sơ hồ
sắc xuất
sắm mua
sắt đường
sẻ chia
sở cơ trụ chủ quyền
thao thể
thiểu tối tộc
thiện hoàn
thiệu giới
thoại điện
thuận chấp thỏa
thuật kỹ nghệ
thác khai
thái trạng
thám viễn
thôn nông
thúc kết
thước kích
thưởng khen giải
thải chất nước
thảo dự hội
thầu đấu nhà mời dự
thập thu
thế thay
thổ lãnh
thức hình phương cách kiến
tin thông
tinh vệ
tiết chi
tiện phương
toán thanh dự kiểm quyết kế hạch tính
tra kiểm thanh điều thẩm
tri cử
trì chủ duy bảo
trí vị bố hữu
trú cư thường
trúc kiến cấu
trương chủ
trưởng bộ thủ cục thứ
trận mặt
trắc quan
trị giá quản chính điều
trợ hỗ tài viện tương
tuệ trí
ty công
tàng bảo
tác công hợp đối quyền
tâm trung
tích phân diện thành di
tô ô
túy ma
tư thông đầu bộ vật công
tướng thủ
tượng đối khí
tạo đào sáng cải
tả mô
tảng nền
tầng hạ
tắc nguyên
tế quốc y kinh thực
tệ ngoại tiền
tịch chủ quốc liên
tộc dân
tục thủ tiếp liên
tụng tố
tử điện nguyên
vẽ bản
vị đơn định
vụ dịch nhiệm nghiệp phục nghĩa nội chức thường cảng công
vực khu lĩnh
xuyên thường
xạ phóng bức chiếu
yết niêm
ánh phản
ích công lợi
đai đất
đoán chẩn
đua thi
đãi ưu
đích mục
đương tương
đạo chỉ lãnh
định quy quyết nghị xác thẩm cố kiểm giám chỉ ổn
đốc giám thống đôn
đổi sửa thay chuyển biến trao quy
độ chế mức trình dẫn tọa tiến
động hoạt lao di tác bất chủ tự huy thụ
ương trung
ước điều
`;

/** Pairs that are met: a syllable, and those seen right behind it. */
export const SEEN_TOGETHER = `
a and basis branch business certificate child compensation competent complete contracting copy court decision document domestic dossier drug fine foreign foreigner form khoản labor legal license list member new notary notice number of person press project provincial religious report representative state strike treaty valid vietnamese và vào work written đến
about the
access to
according to
act as
activities and in
ad hoc
addition to
affairs and
after the
agencies and in to
agency and in to
agreement on
agriculture and
am hiểu
amend and
amending and
an act administrative agency application cấp dưỡng employee employer enterprise establishment individual insurance investment nghỉ nhân ninh organization quy sinh toàn táng tâm đơn
and a agencies annual are at b branches business c centrally child civil clause combat communication communications concerned concessional conditions contents control coordinate d decide decision denunciations deputy development documents economic education employees environment environmental equipment evaluation examine export family foreign goods government grant guide guiding handle handling have health implementation in individuals information interests international investment is its land law local localities make manage management may means medium ministerial notify obligations operation order organizational organizations organize other payment people perform persons plans policies powers procedures projects propose provide provincial public quality related relevant religion report reporting reports resolutions responsibilities rural safety sale sectors security send services shall social state submit supervise supervision supplement supplementation supplemented supplementing support take tasks technical technological technology television temporary the their time to trade trades training treatment units use valid vnd wife
anh chị dũng em hùng
applicable to
apply the
approved by
as a agreed assigned follows prescribed provided specified the to well
assigned by to
assist the
assume the
at a all its least point points the
b and khoản of và
ba bánh không lô mươi phải đình
ban bí chấp chỉ chứng công của giám hành kiểm mặt ngành ngày nhân quản thường trung tổ đêm đầu
bao bì bọc che dung gói gồm hàm la nhiêu phủ quát thầu tiêu trùm vây
based on
bay trực
be applied carried conducted considered determined effective granted imposed made paid provided sent used
before law the
being a
belief and
between the
bi đông
bia chai
binh chủng nhì nhất sĩ đoàn
biên bản chế dịch giới lai nhận phòng soạn tập độ
biến chất cố dạng dị hòa hóa số thiên thế thể áp đổi động
biết bao
biển báo hiệu hồ thuộc và
biểu diễn dương hiện hội kiến mẫu ngữ quyết quốc thuế thị thống trưng tượng đồ
biện chứng giải pháp
biệt khó lập phái đối
branches and in
bu lông
buôn bán lậu
buồng lái
buộc nộp tội
by a an competent foreign law post the
bài học làm thuốc thơ tiết trí tập
bàn chân chải giao tay thờ tỉnh đạp
bàng quang
bào chế chữa mòn tử
bày tỏ
bác bỏ sĩ ái
bách khoa thú thảo
bám sát
bán buôn bình chịu công dâm dẫn hoa hàng hóa kính kết lẻ nguyên phá phụ thành thân trú tự điện đảo đấu
bánh quy răng xe
báo biểu bão bằng cho chí cáo công của danh giá hiệu hình kết nói tử viết và về điện đáp động ảnh
bát hương
bãi bỏ công miễn nhiệm thải tập
bão hòa
bè phái
bèo tây
bê tông
bên bị cho liên mua mời ngoài nhận thứ trong vay đi
bình chọn cộng của giá luận minh phong phương quân thường văn xét yên đẳng ổn
bí danh mật quyết thơ thư
bít tất
bò cạp sát u
bóc lột
bóng bay bàn mát mây rổ đá
bôi trơn
bù trừ đắp
bùng phát
bút bi chì danh lục tích
băng chuyền nhạc rôn thông tải tần đảo
bơi lội
bưu chánh chính kiện phẩm điện
bước ngoặt nhảy sóng tiến đầu
bướu cổ
bạc hà nhà
bạch cầu hầu kim tiền
bại liệt
bạn đọc
bạo hành loạn lực
bản cho chính chấp chất chủ của ghi giấy gốc gửi hoặc hướng hợp in lĩnh lề mật phim pháp phẩm quy quyền sao sắc sửa thân thông thảo thể trả tính vi và vô vẽ về xác yêu án điện đến đề địa đồ
bảng biểu chữ cân giá hiệu số tổng
bảo an ban các dưỡng giảm hiềm hiểm hành hệ hỗ hộ kiểm kê lãnh lĩnh lưu mật một quản sản thủ toàn trì trợ tài tàng tính tồn vận vật về vệ đảm độ
bấm giây
bất bình chính cập cứ hợp khả kể kỳ lợi ngờ thường đồng động ổn
bầu cử không trời
bậc thang
bắc bán
bắp chân
bắt buộc cóc giữ gặp nguồn tay tội đầu
bằng chứng chữ các cấp cụm hình không lòng phương sáng tiếng tiền văn
bế giảng mạc tắc
bến bãi tàu xe
bề mặt
bền vững
bệnh binh bạch căn nghề nhân phẩm sử tâm tật viện án
bị bức can chia cáo cấm dự gia hư hại kết kỹ mất ngoại nhân thu thương trừ tạm và xử y áp đo đơn đại đầu định động
bịa đặt
bỏ cụm hoang khoản một phiếu qua quyết rơi thông
bố cáo cục mẹ sung thông trí vùng định
bốc dỡ hơi thăm vác xếp
bối cảnh
bồ câu tát đề
bồi lấp thường tụ
bồn cầu tắm
bồng súng
bổ nhiệm sung suung trợ
bộ binh chính chế chỉ có công của giao giáo hoặc hành hạ hồ khoa luật máy môn mặt ngoại nhớ nông nội phận quản quốc theo thông trong trưởng tài tư tổng và văn về xây xử y điều đàm đội
bộc lộ
bội chi số
bột giấy mài ngọt
bởi các nghị thông
bụng dưới
bức thiết xúc xạ
c and khoản và
ca bin cao sĩ
cai nghiện
cam chanh kết đoan đường
can phạm thiệp
canh giữ gác tác
cao cả cấp cổ giá hơn học kiến lanh nguyên nhất năng su tay thế trình tuổi tầng tốc áp điểm đẳng đẹp độ ốc
capital and to
case a the
cases in
caused by
certificate to
certified by
cha mẹ đẻ
change in
changes in
chao động
chapter i ii v
charges and
che chắn giấu khuất kín lấp phủ
chi bằng bộ chi cho cục hỗ hội là ngân nhánh phí phối thu thường thực tiêu tiết trả viện đoàn
chia bổ cho sẻ tay để
chim cút sẻ
chiêu hồi
chiếm dụng giữ hữu lĩnh đoạt
chiến binh công dịch lược sĩ sỹ thuật thắng tranh trường đấu
chiết khấu suất
chiếu bóng hoặc phim xạ
chiều dài hướng sâu từ
cho bên bộ chủ cá các cán công cùng cơ doanh hoạt học khách là một mục nghiệp ngân người nhà phép phù phạm thuê trẻ tổ từng vay việc ý đơn đến đối
chu kỳ trình đáo
chung cư của kết là quy thân tình về
chuyên biệt chở cơ dùng dụng gia khoa khảo luận môn mục nghiệp ngành sâu trang trách viên án đề
chuyền đổi
chuyển biến giao hồ loại mục ngữ phát sang tiếp tiền tải vận đổi động
chuẩn bị chi kỹ mực và xác đo độ
chuồng trại
chào bán giá hàng mời thầu
chánh thanh văn án
cháy và
châm cứu
chân dung không thành thực vịt
châu lục
chê độ
chì chiết
chìa khóa
chí hiếu minh thiết định
chính biến có công cấp của danh diện khác khách khóa kiến phương phủ quy sách thể thống thức trong trị trực tả vi và về xác điện đáng đề để đối
chôm chôm
chôn cất lấp
chú dẫn thích trọng ý
chúa giáo
chúc mừng
chúng tôi
chăm chỉ lo sóc
chăn nuôi thả
chưa biết có giải thành được đầy đến
chưng cất
chương i ii iii iv trình v vi
chướng ngại
chạm khắc
chạy tàu điện
chấm dứt
chấn chỉnh hưng học thương động
chấp hành nhận thuận
chất bán cháy chỉ có cần của dẻo học hữu khí kết liệu lưu lượng lỏng ma nguy nổ rắn sử thuận thải và vô vấn về xúc đốt độc
chẩn đoán
chậm nhất nộp rãi tiến trễ
chắc chắn
chẳng hạn
chặn hậu
chặt chẽ
chế biến hòa làm phẩm quản thi thị tài tạo xuất áp định độ
chỉ bảo chấp của dẫn giáo giới hoạt huy hành lệnh quỹ số thị thực tiêu trích trụ tư xác được đạo định
chỉnh dự giấy hình lý lưu quy sửa trang trị và định
chị em
chịu khó lửa nhiệt sự trách tải
chọn lọc nhà phối
chối bỏ
chống ma phá rửa tham thiên tài tội đối đỡ
chồng chéo lấn
chỗ đứng
chờ đợi
chợ phiên
chủ biên chuyên chốt công dự hộ lực mưu nghĩa nhiệm nhân nhật nợ quan quyền quản rừng sở thể trì trương tài tư tịch tọa yếu ý đích đạo đầu đề định động
chủng học loại tộc
chứa chấp chất nước đựng
chức bảo bị chính chủ cung các cán có của danh dịch hành hội khác kinh kiểm lập lễ năng nước phi phát quản quốc sắc tham theo thi thu thuộc thẩm thực triển trong trách tài tín tư và vận vị vụ được ở
chứng bệnh chỉ cứ khoán kinh kiến minh nhận quyền sinh thư thương thực tỏ từ tử viên
chừng mực
chửi bới
chữ chi cái in ký nhật nổi số thập viết
chữa bệnh cháy lớn nhỏ trị
circular no
coi trọng
committees and at in
competence to
competent to
complaints and
complete and
con dấu giống một người nuôi nước riêng số tin đẻ
conditions and on
cong bao ty
consider and
consideration and
consignment to
contents and
contract on
contracts and
contrary to
cp của ngày of quy sửa và
cung cấp cầu thiếu ứng
custody and
cuộc gọi họp sống thi
cài đặt
cá cược da hố ngừ nhâm nhân nước thu thể tra trích đối
các ban biểu biện báo bên băng bộ chi chính chương chất chế chỉ chức chứng cuộc cá công cơ cấp danh doanh dịch dự giao giải giấy hoạt hành hình hạng hệ hồ hội khoản khu loài loại lĩnh mẫu mục nghiệp nghĩa nghị nguyên nguồn ngành nhiệm nhà nhân nước nội phó phương quy quyết quyền sản sự thiết thành thông thủ tiêu trường tài tỉnh tổ từ văn vấn vệ vụ xã yêu yếu điều điểm đoàn đài đơn địa định đối động ủy
cách biệt chức ly mạng nhiệt pháp thủy thức trở điện điệu
cái chết
cán bộ sự
cánh quạt tay
cáo buộc bạch bộ cơ của kinh kết nghiên phó quyết theo thẩm thống thủ trạng tài tình từ viên và về đánh được đề định ủy
cáp quang
cát kết vàng
cân bằng nhắc đối
câu chuyện kết lạc đối
cây bóng bút công cảnh cỏ gỗ lâu lương số thân thế trồng xanh ăn
còn lại phải
có biện bảo bề chứa chức chứng các công căn cơ của dấu giá giấy hiệu hoạt hành hại hạn hạng hậu hệ học khi khả kết liên lý mang mặt một nghĩa nguy nguồn người nhiều nhiệm nhu nhân nội phương quy quyết quyền số sử sự thai thay thành thông thẩm thể thời trong trách trình tuổi tài tình tính tư tọa tối tổng vú văn xác yêu ích ít ý điều đề định đủ
cô giáo lập tô đơn
côn trùng đồ
công an anh ban bán báo bí bảo bằng bố bổ bộ chính chúng chức chứng cuộc các cán công cốc cộng cụ của dân dụng giáo hàm in khai khi khác khố kích lao lập lệnh lực nghiệp nghệ nguyên nhiên nhân nhận nhật năng nương nợ phá phụ quy quốc quỹ sai suất số sức thương thường thủ thức ti trái trình trường trạng trực ty tác tâm tơ tư tương tắc tố từ tử tự viên việc và văn vũ với vụ xuất xác xây xưởng ích ăn điện đoàn đoạn đức ơn ước
cù lao
cùng cấp một đường
cú pháp
cúc bấm
căn bản chỉnh cước cứ hộ
căng thẳng tin
cũng được
cơ bản chế cấu diesel giới học hội hữu khí man mà năng phản quan số sở sự thể yếu điện địa đốt động
cơi nới
cư dân trú
cưa xẻ
cương lĩnh vị
cước công hoặc phí vận
cướp giật
cường giáp quyền độ
cưỡng bức chế dâm ép đoạt
cạn kiệt
cạnh tranh
cạp quần
cả các nhân
cải chính cách lương thiện tiến tạo
cảm biến hóa hứng quan xúc ơn ứng
cản quang trở
cảng biển hàng vụ
cảnh báo cáo giác quan sát vệ
cấm vận đi
cấp bách bậc bổ bộ cho chứng các có cơ cứu dưỡng dịch giấy hiệu hoặc huyện lại mã mới nước phát phép phó phối quyền quân quản quốc số theo thiết thông thất thẻ tiến trong trung trên trước tài tín tính tỉnh tốc và vốn xã đầy đổi độ
cất cánh giấu giữ trữ
cấu hình hạ kiện kết lại thành trúc tạo tổ
cấy ghép mô
cầm cố quyền đầu đồ
cần cù cẩu kiểm sa thiết trục
cầu an bảo chung chuyển cơ cảng cống của cứu dẫn hàng hóa khẩn kinh kỹ là lông lăn máng người phong phân quy quản sau thang thăng thủ tiêu truyền trục tàu tương tổ tự vai viện và vượt về xin đường đối
cẩm nang thạch
cẩn trọng
cẩu thả
cận dưới thị trên đại
cập nhập nhật
cắt cơn giảm lớp xén
cặp lồng
cố bức công gắng hóa kết nhân quốc tình vấn ý đô định
cống hiến
cốt liệu lõi
cồn cát
cồng kềnh
cổ học nhân phiếu phần sinh sơ truyền tức vũ vật điển đông đại địa động
cổng chào dịch thông ttđt
cộm cán
cộng hòa hưởng sản tác đồng
cột số
cờ thi
cụ thể
cục an bộ công cảnh diện hàng hải kiểm quản trưởng tác đường
cụm trưởng từ
củ ấu
của ban bên bộ chi chính chương chủ chứng cá các cán công cơ cảng cấp cục cử doanh dự hàng hệ hồ hội khu khách liên lực mình một nghị ngành ngân nhà nhân năm pháp phương phụ quy quỹ sản sở thanh thiết thành tháng thông thường thống thủ trung tòa tổ tổng từng việc việt văn vụ đoàn đơn đại đảng địa đối ủy
củng cố
cứ cho kết luật nghị quy việc vào điểm địa định
cứu chữa giúp hoặc hỏa hộ khoa khả nạn sinh thương tiền trách trợ tế viên viện vũ vớt độ
cử chỉ nhân tri tuyển viên đại
cửa biển của hàng quan sông sổ tay van
cự ly
cực kỳ trị từ đoan đại
cựu chiến
d khoản và
da cam liễu trơn trời
danh bạ cá dự hiệu lam mục nghĩa nghề nhân sách số thắng tiếng tính điện
dao động
database on
date the
decide on to
decided by
decision no on to
decisions on to
decree and no
defense and
defined in
defining the
denunciations and
depending on
detail the this
development bank
di chuyển chúc chỉ cư dân hài sản truyền trú tích tản vật động ảnh
dinh dưỡng
direct the
diễn biến giải tập từ viên văn đàn
diện cơ của hợp quân rộng theo tích
diệt trừ
do bộ chính chủ các cơ doanh dự mình ngân người nhà not thủ tổ ủy
doanh chứng có của nhân số thu trại vận
documents and in on to
domestic and
dossier and to
dossiers and
du hành học khách lịch nhập thuyền
due to
dung báo chi chính công của dịch hoạt khác kiểm liên lượng môi quy sai sau theo thông tích túng và về điều
during the
duty and
duy nhất trì tu vật
duyên hải
duyệt dự kế kết phương và y
dài hạn
dàn dựng trải xếp
dành cho
dâm ô
dân ca chúng chủ các có cùng cư cấp cử dụng gian hoặc khu lập phố quân sinh số sự thường thực trí tỉnh tối tộc việt và vận về xem xã được đặc
dây chuyền chằng cáp dẫn khóa lưng nóng thép điện
dã chiến
dép lê quai
dò trái
dòng chảy họ điện
dôi dư
dùng chung tiền để
dăm bào
dũng cảm sĩ
dư luận lượng nợ thừa
dương học lịch tính
dưới dạng đây đất
dưỡng kiến lão thương
dược học liệu lý phẩm sĩ điển
dạ dày
dạng hóa sinh thức
dạy bảo
dải phân tần
dấu chấm hiệu phẩy vết
dầu gội hỏa khí lá lửa máy mỏ mỡ nhờn thô
dẫn chương chứng của dắt giải lưu thi thân thực tàu tại viên việc về xuất xác điểm điện đường đầu đến độ động
dậy thì
dệt kim
dị hướng nguyên thường vật đoan ứng
dịch bệnh chuyển chứng có của hàng thuật tễ vụ điện
dọc theo
dọn dẹp
dốc thoải
dở dang
dụ dỗ
dục học mầm nghề người phổ thường thẩm thể và
dụng biện băng cho các có công cơ cụ của dịch giấy hoặc hình không kinh kết lao là mức nguồn ngân nhân năng nước phi phương quy rừng số theo thiết thông trong trái tài tại việt và vốn ý điện được đất để đối
dứt hoạt điểm
dữ kiện liệu
dự báo bị khuyết khán kiến liệu phòng thu thảo thầu toán trù trữ tuyển tính án đoán định vòng
dựa trên
dựng các công cơ dự kế nhà phim quy theo và
e khoản
education and
effect on
employees and
engaged in
ensure the
enterprises and in
entitled to
equal to
equipment and
establishment and
evidences and
examination and
examine and the
except the
exit and
exploitation and
export duty
fail to
failing to
fails to
finance and
for a an and at duty the
foreign law
form no
formulation and
from a the
functions and
g khoản
gang thép
ghi chép chú danh hình họ nhận nhớ nợ rõ trong trên âm điểm
ghép nối
ghế ngồi
gia bảo có công cầm cố của dụng giáo giảm hoạt hoặc hạn nhập phả súc sản thực trong truyền tài tăng tư tốc và về vị ý đình được
giai cấp đoạn
giam cầm giữ và
gian biểu công dối hàng lao làm lận mạng nhân tham thử thực
giao ban ca cho công cảm cắt diện dịch hòa hạn hội khoán kết liên lưu người nhiệm nhận nộp phó phối quyền quản thoa thông thương thầu thức thực tiếp tuyến tử và điểm đoàn đất ước
gieo trồng
già làng yếu
giá an biển bán bìa chất cả của dịch hạn hối khả kết lại mà nhân như thành trần trị tài tác tính việc và về vốn đất định
giác học quan
giám hiệu hộ khảo quốc sát thị định đốc
gián tiếp điệp đoạn
giáo dưỡng dục khoa nhân sư trình viên vụ án ưu
giáp lai ranh trạng
giãn nở
giúp pháp sức việc
giường bệnh nằm
giả da danh mạo sử thiết trang định
giải chấp giáp khát mã ngân pháp phóng phẫu quyết thích thưởng thể trình trí trừ tán tích tỏa đáp độc
giảm chấn giá nghèo phát thiểu tốc định
giản dị hóa
giảng viên
giấy cứng báo chứng dó phép ráp thông tờ vệ xác đăng đề ảnh
giết mổ
giống cây hệt vật
giới hạn nghiêm thiệu tính từ về đơn
giờ chuẩn chính gmt hành
giữ chân chức gìn hòa người
giữa các
goods and
government and
grant a
granted a by
guide and the
guiding the
gà công tây
gây chiến dựng gổ mê ra rối sự tê
gì thì
gìn giữ
góc cạnh vuông
gói thầu
góp của phần ý
găng tay
gương mẫu
gạch nối ốp
gạo tẻ
gấu trúc
gần gũi nhất
gắn bó kết liền với
gọi chung là
gọn gàng nhẹ
gốc rễ từ
gồm các cả
gỗ dán xẻ
gội đầu
gỡ lỗi
gợi ý
gửi báo bộ cho cơ của hồ ngân qua thông trực văn về
h khoản
han gỉ
hao hụt mòn phí tài
has a the
have a no the
having a the
held in
hiến chương pháp
hiếp dâm
hiểm bắt họa nghèo nguy nhân phi thất tiền trở xã y
hiển thị vi
hiểu biết như
hiện báo bằng chính chương chế chức chứng các có công diện dịch dự giao giám hoạt hoặc hành hình hợp hữu kiểm kế kết một nay nghĩa nghị nhiệm như quy quyền quản sinh sóng thanh theo thông thời thủ thực trong trên trường trạng trợ tình tượng tại tổng việc và vật yêu điều đúng đại đầy
hiệp hội lực thương định đồng
hiệu chuẩn chỉnh dụng hóa lệnh lực năng quả suất số thi trưởng vi đính ứng
ho gà
hoa hồng kỳ liễu lợi màu sen tiêu văn
hoang dã mang
hoài sơn
hoàn chỉnh công cảnh lưu lại nguyên thiện thuế thành toàn trả tất
hoàng anh
hoán đổi
hoãn chấp
hoạch bảo chung phát phòng sử tổng và đô đầu định ứng
hoại tử
hoạt chất cảnh cộng hình phí tinh tính độ động
hoảng sợ
hoặc báo bản bảo bằng bị chưa chủ chứng các có công cơ cấp giả giấy gây gửi hợp khi không làm một người qua quy quyết số thay theo thông thẻ thực toàn trong trực tương tổ văn yêu đang điều đã đình đơn được đề đột ủy
hung hãn khí
husband and
huy chương giá động
huyết thanh thống tương áp
huyền phù
huyện lỵ
huân chương
huỳnh quang
hy sinh
hà lan nội
hài cốt hòa lòng
hàm lượng ý
hàn lâm
hàng chính có hóa hải hợp không loạt mẹ nhà năm nước phát phải phục rào theo thành thương tiêu và đầu
hành biện chính chứng các công của giả hoặc hung hình hạ hệ khách khúc kinh kèm kể lang luật lý một nghề nghị pháp quy quyết theo thì thông thử tinh trang trong trái trình tại tạm từ vi viên và văn vũ xong xác án động
hào quang
hách dịch
háo danh
hát nhân
hình bầu chữ cụ dáng dạng hóa học hộp không khối lập mẫu như nón phạt sự tam thoi thành thái thế thể thức thực trung tròn trụ tượng từ vuông vẽ ảnh
hòa bình giải hiệp không mạng nhiệt nhập tan thượng trộn vốn xã
hòm thư
hóa chất cấp dược dầu học hợp lý lỏng mỹ nhập năng phi phẩm ra sinh theo thân thạch trị tính và xuất xương đơn ở
hô hấp
hôm nay
hôn nhân
hư hại hỏng
hưu trí
hương liệu ước
hươu sao
hướng dương dẫn nghiệp nội thiện động
hưởng chính chế của lương thụ trợ án đến ưu
hạ cánh huyệt lưu nhục sĩ tầng áp
hạch lái thực toán
hại cho
hạn cho chấp chế có của dùng giải giấy hoạt hoặc hán không mức ngạch nộp quy sử thanh theo thời tối và vận được định ở
hạng iii mục
hạnh nhân phúc
hạt cơ giống nhân
hải cảng dương hà lý quan quân sản thuộc việt và văn đoàn đảo đồ đồng đội
hấp dẫn phụ thu thụ
hầm tàu
hầu như
hận thù
hậu cần mãi môn phương quả thế
hắc ín
hằng năm tháng
hẻo lánh
hết cho hiệu mức thời
hệ mặt quả sinh sản số thống tọa điều
họ tên và
họa sĩ tiết
học bạ bổng chuyên công cơ của dân giả hàm hành hỏi không kỳ kỹ nhân pháp phí phần phổ quân sinh sử thành trình tập tự viên viện và vô vị đường ứng
họp báo của hội
hỏa hoạn táng tốc
hỏi cung đáp
hố chậu
hối cải lỗi lộ phiếu đoái
hồ báo bấm chí chứa sơ
hồi chứng di giáo giấy hương khoáng nợ phục sinh sức tố văn xuân âm đáp đất
hồng ngoại ngọc
hỗ trợ
hộ chiếu gia khẩu kinh lý sinh tịch tống vệ đê
hội bắt chẩn chợ chủ chứng chữ của diễn giảng hóa họa học họp kiến nghị nhập sở thao thảo thẩm trường viên và về ý đoàn đàm đồng
hộp chữ thư
hợp bên bị chưa chất con các có công cơ cần của doanh dự hiến hồ khác không kim kết lưu lệ lực nhà nhất nộp pháp phát phải phần quy số thay thành thời thức thực trong tuyển tác tổ từ tử và với ý đề để
hụ lục
hủ trưởng tục
hủy bỏ diệt hoại
hữu công cơ hình hạn nghị quan sinh trí tuyến tính ích
i ban khoản và
if a any the
ii ban
iii ban
implement the this
import duty
imposed on
in a accordance addition an appendix article articles case charge clause clauses conformity custody detail each hoa its legal localities one order other performing temporary the their this vietnam which writing ít ấn
included in
individuals and in that to
industry and
information and in on to
inspect and the
inspection and
institutions and
insurance and
into a the
invalids and
investment and in law
involved in
ion hóa
is a an the
issue a
issued by
it to
iv ban
justice and
khai báo bổ chiến các căn diễn giảng hải khoáng mạc phương quật sinh thuế thác thông thực trên trương trường trừ tử
khen của ngợi thường thưởng
khi có cơ hoàn hết kết người nhận phát thực đã được
khiêm tốn
khiêu dâm khích
khiếm khuyết thính thị
khiếu kiện nại
khiển học trách từ
kho bãi bạc lưu quỹ tàng
khoa giáo hoặc
khoan hồng
khoán cơ nhà việt
khoáng chất sàng sản vật
khoản chi cho chuyển của này nợ thanh thi thu tiền tại vay viện
khoảng cách không thời
khu bảo chế công phi phố trú tập vực đô
khung giá hình
khuyến cáo học khích lâm mại nghị ngư nông
khuyết tật điểm
khuôn khổ viên
khuếch tán
khác biệt có của do liên nhau theo thuộc thì thường trong và với được để
khách hàng quan sạn
khái niệm quát
khám bệnh nghiệm sức xét
kháng chiến cáo nghị nguyên sinh thể
khánh tiết
khát vọng
khâm liệm
khép kín
khí hóa hạt hậu quyển than thiên thải tài tượng áp đốt động
khía cạnh
khích lệ
khó chịu khăn
khóa biểu kéo luận số sổ
khô hạn không ráo
khôi phục
không bao biết bảo bị chấp còn có cấp dân dùng gian gây gỉ hoàn hợp khí làm lưu phù phải phận quá quân ra sử thuộc thể thực trung việt vượt vận xác xương áp ít điều đáp đúng được đạt đầy đồng đổi đủ
khúc xạ
khước từ
khả dụng kháng nghi năng thi tri
khảo cổ nghiệm sát
khấu hao trừ
khẩn cấp trương
khẩu cung hiệu hàng học phần theo trang vị
khắc nghiệt phục
khắt khe
khẳng định
khỏe mạnh
khỏi nơi
khối lượng u
khống chế
khổng giáo
khởi công hành kiện phát tố điểm đầu động
khủng bố
khứ hồi
khử trùng
kim cương khí loại ngân đen
kinh doanh nghiệm ngoại nguyệt phí qua trung tuyến tế độ
kiêm nhiệm
kiên cố quyết định
kiếm ăn
kiến bằng các của giải lập nghị thiết thức trúc tạo về
kiềm chế
kiều bào hối
kiểm chứng duyệt dịch gia kê lâm nghiệm ngư phiếu soát sát thử toán tra điểm đếm định
kiểu dáng mẫu
kiệm và
kiện cấp cần dự hoạt kinh quy sau theo thực toàn tụng về để
kèm cặp thông
kéo dài
kê biên khai đơn
kênh chương rạch
kêu cầu
kì hạn
kí hiệu
kích cỡ dục hoạt thích thước động ứng
kín như đáo
kính gửi hiển thuốc trọng viễn
ký chủ của doanh giao giả gửi hiệu hoạt hạn hợp kinh kết phương quỹ sinh số sự thay tên túc tắt tờ tự và xác điện ức
kĩ thuật
kế cận hoạch nhiệm thừa tiếp toán và xây
kết cấp cấu dính dư hôn hợp luận nạp nối nội quả thúc tinh toán trả tội tủa án
kề cận trước
kể cả từ
kỉ niệm vật
kịch bản
kịp thời
kỳ báo công hạn hằng họp phiếu quan thị thực trước tình tích tính và vọng đài
kỷ cương luật lục nguyên niệm vật yếu
kỹ lưỡng năng sư thuật
la nina
lai dắt tạo
lan can truyền tây tỏa
land law
lang pháp
lao phổi động
law and no on
laws and on
lay động
less than
linh cữu hoạt kiện nghiệm
liêm khiết
liên bang bộ can danh doanh hiệp hoan hoàn hệ hợp kết lạc minh ngành nhục quan quân thôn thông tiếp tịch tục vận đoàn đới
liền kề với
liều lượng
liệt kê sĩ tuyến
liệu chuyên chứng cá có của hạt khác lao liên lưu nổ pháp phóng phục quốc sản theo thủy trong trình viễn và về xây điện được
lo ngại
loans and
localities in
loài nguy người thủy động
loại bỏ chất giấy hình học hợp khác màu trừ tài văn đen đô
loạn luân thị
luyện kim tập viên
luân chuyển phiên
luận chứng của cứ thanh văn điệu
luật an ban bảo bằng chuyên các có của di dân gia hiện hoặc hành hình hóa học khoa khác ngân này pháp phòng ppp quy quản quốc sư số sửa thi thuế tiêu trong trung tố tổ việt và về xử được đất đấu đầu địa định đối
luồng lạch
ly hôn khai tâm
là bản các công cơ giá một số thành tổ việc đơn
làm cao chủ chứng công căn cơ dữ giá hàng quà thủ việc ăn đầu
làn đường
làng nghề
lành mạnh tính
lá chắn cờ
lái tàu
lán trại
lâm học nghiệp nguy nạn phần sinh sàng sản thời trường viên
lân cận
lâu dài năm
lây lan nhiễm
lãi suất
lãng phí
lãnh hải sự thổ tụ vực đạo
lão hóa khoa thành
lên men
lí do
lò cao luyện phản
lòng hồ sông và đường
lô hàng tô
lúc nào
lý bảo chuyển chất các công cơ cổ của do dịch dữ dự giải hiện hoạt hoặc hành hóa hạt học hồ hợp khu khác kinh ký kết kỷ luận lịch ngoại ngân người nhà như quỹ rủi sinh số sự theo thi thuyết thuế thực trong trung trị trực tài tính tương tưởng từ tự vi và văn về đối
lăn tay
lăng mạ trụ
lĩnh vực
lũy tiến
lơ khơ lửng
lưu ban chiểu chuyển giữ huỳnh hành học không ký lượng manh niệm thông truyền trú trữ tốc vực ý điện động
lương khoán thực y
lưới điện
lưỡi câu trai
lưỡng dụng
lược đồ
lượng công của hóa khoáng không nguyên nước quốc sản tài tử tỷ và vũ
lượt về đi
lạc bộ hậu
lại cho của giấy hiện hồ lý mặt người quả sức theo
lạm dụng phát
lấn chiếm
lấy có mẫu ý được
lần lượt thứ đầu
lập biên báo bản công danh dự hiến hoặc hạ hồ hội khu kế luận là pháp phương quy quỹ theo thành thể trình trường tức và
lật đổ
lắp ráp đặt
lẻ điện
lề lối đường
lễ hội phép phục tang tân đài
lệ bản của phí phần thuộc
lệch lạc
lịch quy sử sự thiệp trình tư
lối thoát
lồ ô
lồng bàn ghép ngực
lỗi lầm thời
lộ phí thiên trình
lớn hơn nhất
lời bằng giải nói văn
lở đất
lợi bất thế thủy tức ích
lợn thịt ỉ
lục ban i ii iii iv kèm soát số v vi địa
lừa dối gạt đảo
lữ đoàn
lực của gia học kể lượng pháp thi và
ma sát trận túy
made by in
mai một táng
make a
man rợ
manage and
management and
managing the
manh mún
marriage and
materials and
may đo
means a an the
measures to
meet the
mentioned at in
minh bạch họa mẫn thư xác
ministries and
miêu tả
miễn giảm là nhiễm phí trách trừ
miệng lỗ
mong đợi
monitoring and
more than
mua buôn bán chuộc cổ dâm lại lẻ sắm
muối mỏ ăn
mà chưa không lại
màn hiện hình
màu sắc
máy bay bào bộ chiếu chủ công cấy ghi gia gặt in liên móc phay phát quay thu tiện tính vi xúc điện ảnh ủi
mâu thuẫn
mã số vạch đề định
mãn tính
mét khối vuông
mê tín
mít tinh
móc nối
mô hình phạm phỏng tô tả
môi giới trường
môn bài học thuộc về
mù chữ
mùa vụ
mùn cưa
múi giờ
mĩ quan
mũ bảo
mưa lũ đá
mạch lạc máu tích vành
mại bản dâm hóa thành điện
mạng công cục diện giải khoa lưới và vô xã
mạo danh hiểm học
mạt cưa
mất công cắp mát sức trí tích
mẫn cảm
mẫu báo giáo hệ mã mực quy số tại đơn
mật khẩu mã nhà thiết thông độ
mặc cảm dù niệm định
mặt biển bằng cầu cắt hàng khác người nước nạ phẳng số trái trận trời tại đường đất đối
mẹ đẻ
mệnh giá lệnh toàn
mỏ vịt
mốc giới độ
mồ côi
mộ táng
một chiều cách cửa hoặc lần phần số thể trong vài ít
mới phải sáng đó
mời chào thầu
mở cửa hàng rộng thầu tài đầu
mục công lục sư sản tiêu đích
mức chi giá hỗ kinh lương nước phạt rủi sống thu tiền vốn đầu độ
mực nước
mỹ nghệ phẩm quan thuật tục
nam bán châm có cấp là nữ quy thực trong trung tính và để ở
name and
ngang bộ
ngay cho cán lập ngắn
nghe nhìn
nghi lễ ngờ thức vấn
nghiêm chỉnh cấm khắc lệnh minh ngặt trọng túc
nghiên cứu
nghiệm thu đúng
nghiện ma
nghiệp an báo cung có công của dư dự hoặc hóa không kinh nhà nhẹ nặng phải quản sinh theo thuộc thực viễn và vụ được
nghĩa cá cộng cử duy là quan trang tương việt vụ
nghề có nghiệp
nghệ cao nhân phần quy sinh sĩ sạch số thuật thông và xanh định
nghỉ dưỡng hè hưu mát ngơi phép việc
nghị bàn chấp các công cơ cấp của gia khen phê quyết thanh thẩm viện về xét điều định
ngoan cố
ngoài các có của giá hoặc không khơi nước ra theo thực trời tại và về được
ngoại biên bảng giao hình hạng hối khoa khóa lai lệ lực ngữ sinh suy thành thương tiếp trú trừ tệ tỉnh vi vụ đối
ngoặc đơn
nguy cơ cấp hiểm hại
nguyên bản chất do dạng liệu nhân sinh thủy tắc tố tử và đán
nguyện vọng
nguyệt quế
nguồn gen gốc lực ngân nhân phóng thu
ngành công dọc hàng hóa kinh nghề và
ngày ban càng có công cấp cập giờ hết ký kết kể luật làm mai một nghị ngày nhận sau sinh tháng thông tiếp trước đêm được
ngân hà hàng khoản quỹ sách sảch
ngôi sao
ngôn luận ngữ từ
ngăn chặn cách cản kéo mặn ngừa
ngũ cốc giác hành
ngư cụ dân nghiệp trường
ngưng trệ tụ
người bị chưa chấp có dân khuyết khác không ký lao ngoài nhà nhận nộp phát phải quản ra sử tham thuê thân thực tình vi việt vận đó đại đứng ứng
ngưỡng cửa
ngược lại đãi
ngại vật
ngẫu nhiên
ngập lụt mặn nước úng
ngắn hạn
ngọc bích trai
ngồi không
ngộ độc
ngủ gật
ngừng trệ
ngữ dưới hình học liệu lập nghĩa pháp tự văn
nha khoa
nham thạch
nhanh chóng
nhi khoa đồng
nhiên liệu
nhiếp ảnh
nhiều kiện lần
nhiễm bệnh khuẩn sắc trùng từ xạ độc
nhiễu có
nhiệm báo bảo chức của gửi hình hữu kiểm kỳ phối quản sau theo thi thông thực trước tổ và về vụ
nhiệt hạch học kế luyện năng điện độ động đới
nhnn quy
nhu cầu yếu
nhuận bút
nhà báo chung chứa chức cung cửa ga giam giáo hàng hát hộ kho khoa khách kính nghỉ nhà nhập thi thơ thầu thờ trường trẻ tu tình tư tập văn vệ xác ăn đất đầu ở
nhàn rỗi
nhánh khu ngân
nhân bản bị chịu chủ chủng chứng cách có công của danh dân dạng dịp giống hoặc hòa khác không khẩu liên loại là lực nghiên nghĩa nước nộp phải phẩm quyền sinh sự tham theo thuộc thân thể thọ thực trong tài tạo tố từ vi viên và văn vật với đã được đạo đề đối ảnh
nhãn mác
nhìn chung
nhũ tương
như không sau
nhưng chưa không phải
nhưỡng học
nhược điểm
nhượng quyền
nhạc cụ hiệu khúc lễ sĩ
nhạy cảm
nhảy vọt
nhấn mạnh
nhấp nháy
nhất của là quán số thiết thể trí với định
nhầm lẫn
nhầu nát
nhận an biết báo chuyển của diện dạng hoặc hàng hồ kết nguồn người quyền theo thông thầu thức thực tiền và xét đăng được đầy định đủ
nhập cá cư cảnh cộng doanh học khẩu ngũ nội quốc trường từ
nhật báo bản ký thông
nhắc nhở
nhắn tin
nhằm bảo
nhẹ nhàng
nhỏ hơn lẻ
nhục hình
những ai hành người nội quy vấn
nhựa đường
ni sư trưởng
ninh hàng hạt mạng quốc và
niêm mạc phong yết
niên giám hạn khóa sử xung đại
niệm chương
no longer
not be exceed required to yet
notify in the
number and
nuôi cấy trồng và
nào mà
này cho có khác không là mà phải quy thì thực trong và áp để đối
nâng cao cấp
nêu tại
nòng cốt
nói chung chuyện chữ của riêng thầm xấu đầu
nôn mửa
nông dân học hộ lâm nghiệp sản thôn trường
núi lửa
năm của dương hoặc học kể sau tháng trước trở và đối
năng khiếu lực nghề quản suất động
nơi có cư nhận tổ đăng đặt
nương rẫy tựa
nước bảo chi cho chấm có cảng cấp cất cộng của dùng dưới giải hoặc hàng khoáng khu lớn lợ mắm mặn ngoài ngầm ngọt rửa sạch theo thải thực tiểu trong tại việt và về được đại để đối
nạn nhân
nạo vét
nảy sinh
nấm mốc
nấu ăn
nắm bắt giữ
nắng nóng
nặc danh
nặng nhọc
nếu có cần không
nền móng tảng
nọc độc
nối liền mạng tiếp đất
nồi hơi
nồng độ
nổi bật tiếng trội
nỗ lực
nội bộ chính dung gián khoa lực quy sinh thành thất tiết trú trợ tại tệ tỉnh vụ đô địa đồng
nộp hồ lại ngân phí tiền trực
nợ gốc nước phải đọng
nứt nẻ
nửa chừng
nữ công giới
obligations and
oda and không
of a an and at bar duty law the this
offices and
official duty
on a development enterprises foreign handling import investment its legal management oda organization public the their
operating in
opinions on
or a an another at branch by centrally child concessional director drug enterprise export for foreign have higher import in individual individuals insurance investment is more of organization organizations other people person persons project projects provincial representative service services television temporary the to
order and to
ordinance on
organization and
organizations and in that to
organize the
organizing the
other than
out the
papers and
parent and
participate in
participating in
participation in
perform the
performing the
permitted to
person to
pha chế trộn
phi chính công cơ dự kim ngân nhân vật
phim hoạt ảnh
phiên bản dịch hiệu họp tòa âm
phiếu bầu chính doanh
phiền hà
phong bì cách hóa kiến mỹ phú quang thái thổ trào tặng tỏa tục
phá bỏ cách dỡ giá hoại hủy rối sản thai
phác đồ
phái sinh viên đoàn
phán quyết đoán
pháo binh hiệu hoa
pháp bảo chế có cưỡng của danh hiện hóa học khác khắc kỹ luận luật lý lệnh nhân phòng quy quản quốc thi thu tư và về xử y để định
phát biểu hiện huy hành hình lộ minh ngôn quang sinh sóng thanh triển tài tác tán xạ âm điện động
phân biệt bón bố bổ chia chất cách công cấp cực giải hiệu hạch hạng hủy kali khu khối kỳ loài loại luồng lân lập phối quyền rã tách tán tích tử vi vùng xưởng đoạn đạm định đội
phép chất của hoạt hoặc khai kinh kéo lái môi nhân nhập sản thành thăm tiến tính và vận xây đối
phê bình chuẩn phán
phí bảo chi cho cấp của dịch hỗ lưu ngân quản sản theo thẩm thực tổn và được đầu
phòng ban bộ cháy chính chống chủ cảnh giao hộ khám không phẩm thi thí thường thủ trung trừ tổng và vệ xạ đại ủy
phó chủ giám giáo phòng sự thủ trưởng tổng
phóng dân sự thanh thích viên xạ
phô trương tô
phôi thai
phông chữ nền
phù du hiệu hợp sa
phú quý
phúc khảo lợi thẩm tra
phương châm chủ diện hướng hại kế ngữ nơi pháp thức tiện trình và án
phạm chiến hành học luật nhân pháp quy quyền sau theo trù tội vi và về
phạt bổ cảnh tiền trục tù vi
phải biết báo bảo chi chịu có ghi gửi hoàn kiểm là lập nêu nộp phù quan thi thu thông thực trái trả tuân đáp được đảm
phản biện bác bội chứng công cảm hồi kháng quang xạ ánh đối động ảnh ứng
phấn đấu
phần của cứng hoặc hóa hồ lớn mềm nguy nào phụ thưởng trăm tử vốn
phẩm chất công cấp của
phận một sự tỉnh
phật giáo
phế liệu phẩm quản thải tích
phỉ báng
phỏng vấn đoán
phố hà hồ trực
phối chế hợp
phốt pho
phổ biến cập thông
phụ cấp cận gia huynh khoa kiện liệu lục nữ phí phẩm sản thu thuộc trách trương trội trợ tùng tải từ đề
phục chế dịch dựng hậu hồi linh trang tùng viên vụ
phụng sự
phủ ban nhận nước phê quy quyết sóng số sửa và về điện
phức hệ hợp tạp
plan on
planning and
plans and on
point a b c d
points a b
policies and on
policy on
powers and
prescribed at by in
prevention and
procedures and
product and
production and
products and
programs and
projects and in on to
promulgated by
promulgates the
property and
propose the
protection and
provided by in
provinces and
proving the
provisions on
purchase and
pursuant to
qua các cổng dịch hệ lại mặt ngày sử tài việc vệ đường
quai hậu
quan ban báo bảo chuyên chịu chủ chức có công cảnh cấp của dân hoặc hành hải hệ khu khác kiểm ký liên liêu ngang ngôn nhà nhập nơi quân quản sát tham thanh theo thi thuế thuộc thường thẩm thực tiếp trong trung trắc trọng trực tài tâm tổ và về điều điểm đăng được đại đến đề để đối
quang cảnh học năng phổ sai vinh điện
quanh năm
quay phim
que hàn
qui hoạch trình định đổi
quy chuẩn chế chụp cách dịnh hoạch kết luật mô phạm trình tập tắc tụ định đối đổi ước
quyên góp
quyết các công của khiếu kiến liệt nghị này sách số theo thắng thủ toán tâm tố vụ đấu định
quyền anh ban cho có công cấp của giao giải hành hạn khác liên lãnh lực phân quy quản ra sở sử thế thực trong tác và về xử địa đối
quá bán cảnh hạn khổ khứ sức thời trình tải độ
quán triệt
quân chủng công dân dụng hàm khu kỳ luật lực nhu nhân số sự thứ trang tình tự y đoàn đội
quê hương quán
quý hiếm
quạt điện
quả bàng báo công của giám giải hoạt kinh kiểm lựa phân quy quyết thăm thẩm thực tình và đánh đất
quản giáo lí lý trang trị đốc
quảng bá cáo trường trị
quấy rối
quần chúng thể vợt áo âu đảo
quật khảo
quốc ca doanh dân gia hiệu huy hội khánh kỳ lộ nội phòng tế tịch việt xã
quỹ bảo nhà tiết tích tín đạo đất đổi
ra công hạn khỏi lệnh mặt nước quyết sự tiền trong
radio and
receipt and
receiving a the
referred to
registration and
regulation on
regulations and on
related to
relating to
report on to
reports on
request the to
required to
residence in
residing in
resources and
review and
right to
rights and
riêng biệt lẻ tư
ro hoạt tín và
rung động
rà soát
ràng buộc
rào cản
rác thải
rách nát
rò rỉ
rõ họ lý ràng rệt
rút tiền
răng hàm
rơ le moóc
rơi vãi
rơm rạ
rượu bia
rạng đông
rải rác thảm
rắn chắc
rẻ tiền
rối loạn
rồi ra
rộng lớn rãi
rời rạc
rủ rê
rủi ro
rừng phòng sang thay trồng
rửa bát mặn tiền
s committee committees councils court decision decree procuracy regulations written
sa khoáng thạch thải
safety and
sai lầm lệch phạm sót số trái
san hô lấp
sang mục năm tên
sao chép chụp có giấy kê mai y điện đổi
satisfies the
satisfy the
satisfying the
sau hết khi thời đây đại
science and
scientific and
sectors and in
security and
send a the to
sent to
services in
set by
shall pay
sinh bệnh dục hoạt hóa học khoáng kế lao lý lợi mạng nhật quyển quân sát sản sống sự thiết thái thực tiền trong trùng trưởng từ tử viên vật được đẻ địa động
siêu dẫn thị trường trọng văn âm
so as le sánh với
song ngữ phương sinh song
sources and
soát nội và xét đặc
soạn thảo
specified at in
specify the
sports and
standards and
state bank the
stated in
stating the
subject to
submission to
submit a to
such a as to
suitable to
sum họp
sung bởi các công giấy hoặc hồ khoản một nội tại điều điểm
supervise the
supplementing a
suy dinh giảm luận thoái tôn yếu đoán
suất vốn
sàm sỡ
sàng lọc
sách báo công của giáo hỗ nhiễu nhà trung và xã đen đặc địa đỏ đối
sáng chế kiến lập suốt tác tạo tỏ
sáp nhập
sát biển của giao hiện hoạt hạch hợp nhân phòng thương thực trùng tổ viên việc và xây điều
sân bay chơi cỏ khấu vận
sâu sát sắc
sình lầy
sòng phẳng
sóng thần tạo vô điện
sôi động
sông cái đào
súc vật
súng trường
săn bắt
sĩ công khoa nhân quan thi ưu
sơ bộ chưa chế cấp của cứu dự hở hợp khai khoa không khảo kết lược mi mời nộp quan quy sinh sơ theo thẩm trình trực tuyển tán và yêu yếu điện đã đăng đề đồ
sơn dương dầu lâm thủy trà
sư phạm trưởng tử đoàn
sưu tầm tập
sương muối mù
sạch sẽ
sạt lở
sản bảo chủ có công cố của hoặc hữu khai khoa khác là lượng nguyên nhóm phẩm phụ sinh theo thuộc trị tư và vô văn vật xuất đã đường được
sắc thể tộc
sắt chuyên quốc việt địa
sẵn sàng
sẻ dữ
sỏi lòng
số báo bình bị chính chẵn cơ cộng của dư hiệu hóa hạng học hồ khoản không kỹ liệu là lượng lẻ lợi nguyên ngày nhiều nhân nội phiếu quy thuế thành thông thập thứ thực tiền trong trừ tương từ tự và vô vốn vụ âm ít điều điểm điện đo đại đề định đối
sốt rét xuất
sổ gốc hộ sách tay vàng
sở bảo cai chi chính chỉ công của dữ giam giao giáo hạ hữu khám kinh nông nội sản thuộc thích trường tài tại vật xây y đào đề để
sụp đổ
sụt giảm
sứ mệnh quán vệ đặc
sức bền khỏe kéo lao mua mạnh ngựa ép
sử dụng liệu quan quân
sửa đổi
sự biến công cấp cần cố của dự kiện nghiệp phù quán thay thật thực tài tích việc và vật đồng
ta luy
tai biến nạn
tam cúc giác hoa đảo
tang lễ vật
tasks and
tax administration
tay cầm không nghề phải trong trái vịn áo
tha tù
thai nhi sản
tham chiếu dự gia khảo luận mưu nhũng quan số vấn vọng ô
than bùn cám cốc one quả the those đá
thang cuốn máy
thanh ba bình ca hao la lí lọc niên sát thiếu thế tra trà tú tịnh viên yên
thao diễn quốc trường tác túng và
that the
thay kế thuế thế vì đổi
the above actual administrative agencies agency ambit applicant application appraisal auction basis board branch business capital case cases central certificate chairperson change charter child civil collection commune company compensation competence competent concerned conclusion conditions construction consular content contents contract council country course court criminal customs damage date december decision development director district document documents domestic dossier duration duty effective employee employees employer end enterprise establishment examination expiration field fields finance first following foreign form formulation functions fund general goods government grant guaranteed handling head immigration implementation import information insurance international internet investigating investigation investment investor june labor land latter law laws legal list loan locality management managing market marriage maximum measure meeting members minister ministry name national nature new november number operation order organization original owner papers parent parties partnership party people performance period person place ppp prescribed president press prime procedures process program project property proposal protection provincial provision provisions public quality reason registration remaining representative request requester requirements residence right rights same sanctioning scheme scope service settlement socialist state supreme system tasks tax time total transfer treaty two use validity value vietnam vietnamese whole work working workplace written year
them to
then chốt
theo bản chế chức các công giá hình hồ kế một mức nghị nguyên pháp phân phương phụ quy thông thời thủ thực trình từng tỷ văn đề định
thi công cử hài hành hào không lý pháp thể trắc tuyển viết đua đấu
this article circular clause code decision decree law
thiên chúa chức hà nhiên niên tai thạch thể tài văn vị
thiêu đốt
thiết bì bị chế khác kế lập thực yếu đoàn để đồ
thiếu hụt nhi niên sót tá tướng
thiểu bao phát số
thiện chiến chí hồ
thiệt hại mạng thòi
thoái thác
thoại di
thu chi dọn giữ gom hoạch hình hút hẹp hồi khác lượm mua ngân nhận nhập nhặt phân phí tang thanh thập tiền từ xếp được
thua lỗ
thung lũng
thuyên chuyển
thuyết minh pháp phục thông tiến tương xác
thuyền bè trưởng viên
thuê bao chuyên mua vận đất
thuần chủng phong
thuận chủ của hoặc hòa khung lợi tiện về với
thuật công của gia nghiệp ngữ quốc số toán viên và về
thuế doanh giá nhập quan suất theo thu tiêu trước trực và đối
thuốc bắc bổ lá men nam nhuộm nhân nổ phiện sát thang thú thử tiêm trừ độc ưu
thuộc bộ chính các cơ cục danh diện loại lĩnh một nghiệp ngân phạm phụ quyền sở thẩm trung trường tính tỉnh vào địa đối ủy
thành biên các công danh khẩn lập nghĩa ngữ nhiệm niên nên nội phần phẩm phố phổ quả số thạo thật thị thục thực tài tích tập tố tựu viên việc văn đoàn đạt đồng
thác khoáng nước thủy tài và
thách thức
thái bình cổ học độ
thám báo không sát
tháng dương kể một ngày năm đến đối đủ
tháo dỡ gỡ đường
tháp tùng
thâm hụt nhập niên
thân gỗ nhân thiết thiện thuộc thích thế thể tộc
thép hợp không
thêm bớt
thì có cơ doanh không người phải ra thôi thùng thời thực tiếp việc áp được
thí dụ nghiệm sinh điểm
thích hợp nghi từ đáng ứng
thính giả lực
thô sơ
thôi việc
thông bao báo cáo công dịch dụng gia gió hành lượng lệ minh phổ qua quan quy ra suốt số sử thoáng thuộc thư thường thạo thống tin tri tín tư tấn từ tự và vận điệp đường đầu đồng
thù hận lao lù địch
thùng xe
thú y
thúc đẩy
thăm hỏi
thăng bằng hoa hạng tiến
thơ ca
thư bảo chữ ký lưu mục trung tín viện điện
thưa thớt
thương binh gia hiệu lượng mại nhân phiếu phẩm quy số thảo tiếc tích tật vụ yêu
thước kẻ tỉ tỷ đo
thường khi kỳ lệ ngày nhật niên phục thiệt trú trực vụ xuyên
thưởng bộ cấp của theo thuộc và đối
thượng lưu nguồn sĩ tá tướng tọa
thạc sĩ
thạch anh cao
thả nổi
thải có phóng rắn
thảm họa thực
thảo nguyên văn
thấp hơn khớp nhiệt điểm
thất bại kinh lạc nghiệp thoát thu truyền
thấu kính
thần bí học kinh sa
thầu dầu tư và
thầy thuốc
thẩm lậu mỹ nhân phán quyền ra thấu tra xét định
thậm chí
thận trọng
thập phân thông tự đỏ
thật sự
thắc mắc
thắng cảnh lợi
thắt lưng
thẳng đứng
thặng dư
thẻ căn ghi thanh tín vàng
thế chiến chấp cụm giới hệ là lực mà nào thì trận
thềm lục
thể chất chế của diện dục hiện hình hóa học lao loại lệ lỏng lực nghiệm nhiễm nhân như nào thao theo thức trạng trọng tình tích và về xác được
thỉnh giảng
thị chi chính giác hiếu hóa lực phần thông thực trường trưởng trấn và xã
thịnh vượng
thỏa mãn thuận đáng ước
thống cơ giáo hóa kiểm kê lĩnh nhất quản thiết thông định đốc
thổ công cư nhưỡng việt
thờ cúng ơ
thời ban bình cơ gian giao giá hạn khóa kiểm kì ký kỳ sự tiết vụ điểm đại
thợ máy
thụ hưởng lý phấn thai tinh đặc động
thục địa
thủ các công hiến kho pháp quy quỹ tiêu trưởng túc tướng tục tự đoạn đô
thủy cầm luyện lợi lực ngân năng nội phi phân sinh sản thủ tinh triều việt văn điện động
thứ ba bảy bậc cấp hai hạng nhất năm sinh sáu trưởng tư tự yếu
thức hóa khen pháp sau trực xử ăn đối
thừa hành kế nhận số
thử nghiệm thách
thực chi chất chứng của dân dụng hiện hành khách nghiệm phẩm sự thi thu thể tiễn trạng tài tại tập tế từ vật điện địa
ti vi
tia gamma hồng vũ x
tim mạch
time and
tin buồn báo cho cơ cậy của dùng học khác liên mạng quy quản theo trong trên tưởng tức và về yêu điện đã được đại đồn
tinh bột chế giản gọn hoa khiết luyện nhuệ nhân quặng thông thần thể trùng tú tế vi địa
tiêm chủng lần
tiên cung liệu lượng nữ quyết tiến đề đồng
tiêu biểu bản chuẩn chí chảy cực dùng hao hàng hóa hủy ngữ phí thoát thụ thủy điều điểm đề
tiến bộ cử hành hóa sĩ triển trình độ
tiếng anh phổ việt
tiếp công cận diễn giáp nhận quản sức thu thị tuyến tại tục viên vận xúc âm địa ứng
tiết cập dạy giảm kiệm lộ một mục niệu thi và về điều
tiềm lực năng tàng ẩn
tiền bạc bảo chất chậm công cấp của di giấy gửi học khả khởi liệt lương lệ mặt phong phương phạt sử thuê thuế thưởng tiêu tài tệ tố từ vay vận vệ án đến đề định
tiểu ban học khu mục ngạch phẩm sử thủ vùng đoàn
tiện giao nghi thông trợ vi vận ích đo
tiệt khuẩn
to a act add administrative amend an apply approve as assist assume be build carry competent comply conduct consider coordinate create decide develop direct ensure establish examine foreign form formulate fully grant guide handle have his implement investment issue its law lớn make manage meet organize other participate pay perform prevent promulgate propose protect provide provincial raise receive register regulations report request send serve settle sign submit support take the their this use vietnam which work
toa xi
top ten
toàn bộ bức cho cảnh cầu của diện giao hàng hạt hệ khu kỹ phần quyền quốc thân thông thắng thể thực trong và văn vẹn xã
toán bằng chi cho các của hoặc học không kinh ngân nhà nội theo tiền trưởng viên và vốn được độc
tra chuyên các có công cơ của cứu hồ khảo ngân sức theo thực trong tính tấn viên việc và văn về xét
trading in
training and
trang bị chủ nghiêm nhân phục sức thiết thông trí trại trải trọng web
tranh chấp luận tâm
trao trả tặng đổi
trau dồi
treaties to
tri thức
trinh sát
triết học
triều cường
triển công của lãm ngành nông việt đô
triệt phá sản để
triệu chứng hồi tập đồng
trong báo băng các công cùng cơ danh dự giai giấy hoạt hệ hồ hợp khu kỳ lĩnh một nghiệp ngành những năm nước nội phạm quy quá quản suốt sáng sạch sản thi thông thời thực trường từng việc và vòng điều đó
trung bình chuyển chủ cấp du gian giao hòa hạn học lưu lập sĩ thành thực trực tá tâm tướng đoàn đại đội ương
truy bức cập cứu lĩnh nhập nã quét thu tìm tặng tố xuất điệu
truyền bá dẫn giáo hình nhiễm thanh thông thống tải viên đơn đạt
truyện tranh
trào thi
trách nhiệm
trái phiếu pháp phép với đất
tránh thai
tráo đổi
trân châu trọng
trên các cơ cổng hệ không lãnh môi phương sổ thị trang tàu đường địa
trì công hoãn thẩm
trình bày báo bảo bộ chiếu chủ cung công cơ cấp của diễn diện duyệt dự giám hàng hóa hội khai khoa kiểm lập mục phát phụ soạn sư sản thẩm thủ thủy thức thực tự vi và vận xây xử đào đường độ ủy
trí lực nhớ thức tuệ việc óc
trích dẫn lập ngang xuất
trò chơi
trôi nổi
trông coi nom
trù bị dập học
trùng học hợp lắp lặp
trú quân tại ẩn
trúc sư địa
trúng cử thầu tuyển
trăm năm
trưng bày cầu dụng
trương hoạt đầu
trước bạ khi mắt ngày pháp thời đó
trường ban bất bắn chứng có giáo hoặc học hợp lao phái quay quy sinh theo thành tiền trong và vốn vụ điện để
trưởng ban bộ các công cơ cục phòng thành thôn tổ và vụ đoàn đơn
trượt giá
trại cải giam hè tạm
trạm thu trưởng xá
trạng thái
trả cho chậm giá góp kết lại lời nợ thù tiền
trầm cảm trọng tích
trần phú
trận tổ
trật tự
trắc học nghiệm địa
trị an của di gia giá học không liệu ngoại phạm số sử thủy tuyệt tài viên định
trọn gói
trọng dụng liên lượng lực trường tài tâm tải yếu điểm
trống đồng
trồng cây lâm răng rừng trọt
trời có
trở lên lại ngại nên thành xuống
trợ cho cấp giá giúp giảng hoạt không khủng lý người nước sử theo thính tư từ và vốn đào ứng
trụ sở tới
trục lợi vớt xuất
trụy lạc
trứng cá
trừ bị chứng các di sâu trường
trừng phạt trị
trữ lượng số
trực ban hội quan thuộc thăng tiếp tràng tuyến ủy
tu bổ dưỡng hành sửa từ
tuy nhiên
tuyên bố dương giáo huấn truyền xử án
tuyến dẫn giáp nội thiên tính tại điện đường định
tuyển chọn dụng khoáng quân sinh
tuyệt chủng mật đối
tuân thủ
tuần báo tra tự
tuệ nhân
tuổi thọ tác
ty chứng con cổ lưu mẹ quản trách
tà vẹt
tài chính khoản khóa liệu nguyên nào năng phán sản trợ tử vụ
tàn bạo phá tật
tàng hình thư trữ
tàu an bay biển chậm cuốc cá hỏa khu ngầm nhanh thuyền thủy tuần tốc vũ điện
tác bảo chiến công của gia giả hại nhân phong phí phẩm quản thi trong viên động
tách biệt bạch
tái bản chế cấp diễn hiện hòa ngũ nhập phát phạm sinh sản thiết thẩm tạo xuất định
tán sắc thành xạ
tâm dữ sinh thần trí tư đối
tân kỳ trang
tây bán
tê giác liệt
tên cơ của lửa miền riêng tổ và đơn
tìm hiểu kiếm
tình báo cảm dục huống hình nghĩa nguyện thế tiết trạng yêu
tích của cực hợp lũy phân phụ số sự trữ tụ xuất đất
tím than
tín chỉ dụng hiệu ngưỡng nhiệm phiếu đồ
tính chính chất giao hóa hợp khí mạng nhân năng theo thuế tiền toán trạng từ vi vào xách điện đầy đến để đồng
tòa án
tóm lược
tô ba con tô điểm
tôi luyện
tôm sú thẻ
tôn chỉ giáo nghiêm trọng tạo vinh
tông cốt
tù trước và đày
tùy theo thuộc thân tiện
tú lơ
túc trực xá
túi du
túy và
tăng cường giá thêm trưởng trọng tốc vốn âm
tĩnh tại điện
tơ tổng
tư chứng cách có công của duy dự hoặc hợp kinh liên liệu lệnh lợi nhân này nước pháp phát quy sản số theo thông thế thục thực trang trong tưởng và vấn xây được
tươi sống
tương hỗ lai phản quan thích trợ tác tư tự xứng đương đối đồng ứng
tước quyền
tưới tiêu
tướng chính
tường thuật trình
tưởng và
tượng học quy thanh thủy trưng áp đài được
tại bộ chương chỗ chức các công cơ cảng cổng gia kho khoản khu khách luật mẫu mục nghị ngoại ngân ngũ nơi nước phụ quyết sao thành thông thời trung trụ tổ việt văn xã điều điểm địa
tạm chi cư dừng giam giữ ngừng thu thời trú vắng đình ứng
tạo độ dựng hình học lái lập máy mẫu ra và về điều
tạp chí chất dề kỹ âm
tả chức ngạn thực
tải trọng về điện đường
tảo hôn
tấn công
tất cả
tầm nhìn vóc
tần này suất số
tầng cơ học kỹ lớp đường
tẩu tán
tẩy chay rửa
tận dụng thu tình tụy
tập huấn họp hợp kết luyện quyền quán san sự thể tin trung tính viên đoàn
tắc nghẽn
tắt là
tặng cho danh kỷ phẩm thưởng
tế bào có của hàng hóa học khác mà mới nguyên ngữ theo thuộc trong tại tự và về được
tết dương nguyên âm
tễ học
tệ nạn
tệp tin
tỉ giá lệ mỉ
tỉnh có như quy thành tổ uỷ và để
tịch hội nước số thu việt ủy
tọa đàm độ
tỏa nhiệt
tố chức cáo giác hóa tụng
tốc độ
tối cao mật thiếu thiểu đa ưu
tốn kém
tống đạt
tốt nghiệp đẹp
tồn biển dư kho lưu quỹ trữ tại đa
tổ bầu chức dân hợp quốc trưởng tôm viên
tổn hại thương thất
tổng biên bí chi chỉ công cộng cục dự giá giám hội kho kết liên mức phát quát sản số tham thanh thu thành thư thể đài động
tộc học thiểu và
tội danh phạm ác
tới hạn trái vũ
tờ chứng có gấp khai rơi trình tùy
tụ tập điểm điện
tục chấp cấp giải hành hải thực được đề
tụng dân hình
tủ sách
tứ sắc
tức là thời
từ a bản bỏ chuyển chương chối chức các cơ hoạt học khi khóa loại nguyên nguồn ngày ngân ngữ nhiệm phản quá thanh thiện thông thời trái trường trần tài tính tổ từ việc vũ vị vựng xa điểm điển đường đồng động đủ
từng loại lớp thời
tử bộ chính cung có của hoặc hình ngoại ngữ sĩ số theo thi tuất vi vong và vì được
tự biên cao chủ có cấp do doanh giác hành học khắc lập nguyện nhiên phát phục quyết quản sát thực ti trọng túc tại vẫn vệ ý động
tỷ giá lệ suất số trọng đồng
u xơ
ubnd các cấp
under a law the this
ung thư
up to
upon by the
use the
used as in to
uy hiếp tín định
uốn tóc ván
uỷ ban thác viên
v ban
va chạm li đập
vai trò
van an
vay lãi lại ra ưu
ve áo
vi chất dự khuẩn khí lượng mô mạch nhiệm nấm phân phạm quy quản sau sinh tính vi điều điện
vietnam and
vietnamese and law
vinh danh dự
violations and in
viên ban bức chức có của góp hội khác nước phân thường trong tịch và được ủy
viết tay tắt
viễn thám thông thị vọng
việc bảo bức cho chuyển chấp cung công cấp của giải kể lập phân quản sử thanh thay thi thu thành thực tiếp trong trợ tại tạm tổ xác xử áp đáp đối ở
viện bảo dẫn hàn kiểm phí trưởng trợ
việt nam
vu cáo hồi khống
vui chơi
và an ban biện báo bên bản bảo bộ c chi chuyển chất chế chỉ chủ chứng cung cá các có công cơ cấm cấp của cứu danh doanh du dự ghi giao giá giám giải hoạt hình hạt hệ hồ hội khu không khả kết lòng lưu lập lệ môi một mức nghị ngoài nhà nêu nông nội pháp phát phân phòng phù phương phải phụ quy quản sản số sử thanh thiết thu thành thông thú thị thời thủ thực tiếp tiền trong trách trình trả tình tính tương tại tổ việc văn vận xác xử áp đ điểm đóng đơn đường đại đầu đề địa định đối đổi ủy
vàng bạc lưới mã
vành khuyên đai
vào các cơ cầu danh hệ ngân sổ thời đề
vãng lai
vì lý mục vậy
ví dụ
vòng hoa loại quanh tròn
vô cùng cơ danh hiệu hình lăng nhân sinh thần trùng tuyến tình tính tư ý địch
vôi sống tôi
vùng biên biển cao kinh nước sâu trời ven và xa đất đệm
văn bia bản bằng hoa hoặc hóa học kiện minh miếu nghệ phong phòng thư tự xuôi
vĩ mô nhân tuyến độ
vĩnh biệt viễn
vũ khí lực trang trường trụ đạo
vũng tàu
vương quốc
vướng mắc
vượt biên cấp quá rào trội
vạn năng vật
vải giả
vấn đáp đề
vận chuyển dụng hành trù tải tốc xuất đơn động
vật biến chất chứng có học khen liệu lí lý mang nuôi phẩm quốc rừng thể tư tự
vậy mà
vết thương tích
về an bảo bộ chất chế chứng các cán công cơ cư cấp di dân giao hoạt hành hình hệ hồ khoa khoáng kinh kiểm kế kết kỹ ma môi một mức nghiệp ngân người nhà những năng nội pháp phát phân phía phòng quy quyền quản số thanh thi thuế thành thời thủ thực tinh tiêu trình trật tài tình tính tổ việc văn vốn xây xử điều đăng đất đấu đầu địa
vệ an binh bí dữ môi quyền quốc rừng sinh thực tinh và
vỉa hè
vị bán chi chủ có dự giao hành học kỷ liên mình phóng quân quản sử sự thuộc thành thế thực tiền toàn trí trực tính từ và điều đo được
vịt trời
vọng gác
vỏ chai
vốn chủ của lưu ngân nhà pháp tự vay và đầu đối
với bên bộ chương chủ cá các cách cán công cơ doanh dự hiến hoạt hàng hành hạn hệ hồ khoản khu khách loại lửa một mục mức ngân người nhiệm nhà những nội phương phạm quy sản số thiết thu thành thông thời trường tài tàu tổ tổng từng việc yêu điều đơn đường đất đối ủy
vợ chồng
vụ bưu bảo cho chuyên cháy chính chủ có công cố của di hoạt hoặc hàng hỗ khoa khác kiểm lợi nghiên phát quy quân quản quốc sự tham thanh theo thi thuộc thực tiền trong trung trưởng tài tại tổ viễn việc và vô về án đăng được
vụng dại
vừa phải
vững chắc mạnh
vực an biên có công hiện hàng nông năng nơi quản sông thuộc
vựng học
well as
when a the
where the
which the
wishes to
wishing to
with a law the this
within the
work in
working in
writing the to
xa hoa xôi
xanh hòa lam
xao động
xay xát
xe ca cơ cải khách lăn tải ô đạp
xem lại xét
xen canh kẽ
xi lanh măng
xin lỗi ý
xoay chiều chuyển
xu hướng thế
xua đuổi
xung phong quanh yếu đột
xuyên tạc
xuất bản chủ cảnh của gia hiện huyết khẩu nguồn ngũ nhập phát sản sắc theo thân tinh toán trình viện và xưởng xứ
xuống cấp dốc
xà ngang phòng
xác của dịnh lập minh nhận suất thực đáng định
xách tay
xâm hại lược lấn nhập phạm thực
xây dụng dựng
xã có giao hoặc hội luận nông nơi và
xét lại nghiệm xử
xê dịch ri
xì dầu gà
xí nghiệp
xích đạo
xóa bỏ mù đói
xóc đĩa
xói lở
xúc phạm tiến tác
xúi giục
xương sống
xạ có không phải trong trị tầng và
xảo quyệt
xảy ra
xấp xỉ
xếp dỡ hàng hạng loại lương
xổ số
xứ lý
xứng đáng
xử lí phạt sự trí
y bản hoặc học khoa lệnh sinh sĩ tá tế đức
yên tâm tĩnh
yêu cầu thương
yến sào
yết giá
yếu kém phẩm thế tố
ác tính
ách tắc
ám sát
án bt bảo chuyển có của dân hoặc hình không nhân phí phạt phải ppp sử theo thuộc thành thăm thực treo trong tòa tử và xử áp đã được đầu
ánh sáng về
áo bông dài khoác khăn lót mưa phao ấm
áp cao dụng giải kế lực phích suất thấp tải điện đặt
âm bản dương học lượng lịch mưu nhạc thanh tính từ vị đạo
ân cần
âu thuyền tàu
ép buộc
ê tô
ích của hợp việt
ít nhất
ô nhiễm tô
ôn luyện tập
ông bà
ùn tắc
úng ngập
ý chí của kiến muốn nghĩa thức tưởng định đồ
ăn chăn chặn hàng không kiêng liền mòn năn quả theo tiền uống đậm ở
đ khoản
đa biên chiều cấp diện dạng hệ khoa không ngôn ngữ năng phương số sự
đang chấp trong được
đau đớn
đe dọa
đi công khỏi làm lại sát trưng vay đôi
đinh hương tán
điếu văn
điền dã
điều chuyển chế chỉnh của hành hòa kiện lệ lệnh phối tiết tra trị và áp độ động ước
điểm a b báo c cao chuẩn của d danh e g h i k kinh nóng sát thực và đ đặt đề định
điển hình học
điểu học
điện báo cho cơ hóa hạt khí ly lưới lực môi một năng phân sinh thoại tim toán trường trở tích tín từ tử văn áp đàm động ảnh
đo góc lường đạc đếm
đoàn chủ hội kiểm kết thanh thể trưởng viên
đoạn thẳng
đua của
đuôi sam
đà nẵng điểu
đài hóa khí phát thiên thuộc thọ truyền trái
đàm phán thoại
đàn hồi
đào thải tạo
đá ballast bọt cuội dăm hoa hộc lửa magma mài phiến quý trầm trụ vách vôi ốp
đái tháo
đáng kể
đánh bóng bạc bắt cá cắp dấu giá giáp gió máy phá số tháo tráo đập
đáo hạn
đáp án ứng
đây viết
đã bị có cấp giải hoàn ký nhận nộp qua ra thực đăng được
đãi ngộ
đèn biển chiếu xanh đỏ
đê bao biển bối kè quai điều
đình chỉ chủ công sản trệ
đích khác sử thực tôn xác
đính chính
đòi hỏi
đó có nêu
đói giảm
đón nhận tiếp
đóng bảo cửa dấu hộp
đô la thị đốc
đôn đốc
đông lạnh y đúc đảo
đúng mục mức mực quy thời
đăng cai kiểm kí ký nhập tải
đĩa đệm
đơn giá giản lẻ nguyên nhất phương sơ thân trị từ vị vụ đăng đề độc
đưa người ra tang vào đi đón
đương chức nhiên nhiệm quy sự thuộc thì đại đầu
đường bay biên biển bưu bộ cao chéo cong dây dẫn hàng hầm không kính lối máu ngang nét phố ray sá sông sắt thẳng thủy trung tròn trường tỉnh được đồng ống
được ban báo bảo bố bổ bộ chuyển chấp chỉ chủ cung các công cơ cấp ghi giao giá giải giới gửi hiểu hoàn hưởng hồ hỗ kiểm ký kết lưu lấy lập lựa miễn ngân người nhà nhận phát phân phép phê quy quyết sử sửa sự tha thanh thi thiết thu thành thông thể thực tiếp trả trừ tính tạm tổ từ việc văn vượt xem xác xây xét yêu áp điều đánh đăng đưa đề ưu ủy
đại biểu biện chúng cương diện dương dịch gia hàn hóa họa học hội lí lý lượng nghĩa số sứ tiện tá tướng từ tự uý xá ý điện đoàn để đồng đội
đạn dược
đạo bộ các cơ cụ của diễn hàm luật lý đức
đạt chuẩn yêu được
đảm an bảo cho chất các nhận trách tính
đảng bộ kỳ viên vụ
đảo ngược
đất cát hiếm liền ngập nước qua sét theo tới và đai
đấu giá thầu tranh đá
đầm phá
đầu cuối cơ gối hàng lọc máy mẩu mối mỗi mục nước nối ra rìu sách tay thú tiên tư từ vào đơn đề đọc đối ối
đầy đủ
đẩy mạnh
đậu tương
đắc lực
đẳng cấp
đặc biệt cách công dụng hiệu hữu khu mệnh nhiệm phái quyền san sắc thù trưng tính tả xá điểm
đặt cược cọc hàng trên trụ vòng điều
đế quốc
đến an bộ các công cơ hoạt hết khi mức thời việc điểm
đề bạt cao cương cập cử kháng mục nghệ nghị phòng thi án
đền bù
đều đặn
để bàn bảo dành giải kiểm làm phát phục quản sử thao theo thi thực tiếp tính tổ tổng xem xác xử đánh được đảm đối
đỉnh cao
địa bàn chi chí chính chấn chất chỉ cầu danh giới hình hóa học lí lý mạo mỏ nhiệt phương phận thế tĩnh tầng từ vật vị với điểm
địch họa
định báo bằng canh chi cho chung chuyển chuẩn chế chủ chức các có công cơ cư cưỡng cấp cụ của danh di dạng dự giao giá giải hiện hoặc hình hướng hồ hủy khen khung khác kiến kiểm kì kỳ kỹ liên luật là lý lượng mức nghĩa như này nội pháp phân phê phương qua quy rõ sau sơ số sửa theo thi thu thành thì thư thẩm thời tiêu trong trên trị tuyến tâm tính tại tạm tặng viên việc và về vị xử áp điều đoạt được đầu đề để đối ảnh
đỏ đen
đốc công học ngân sở thẩm điều
đối chiếu chứng diện lưu ngoại nội phó thoại thủ tác tượng vói với xứng xử đỉnh ứng
đốt cháy ngoài trong
đồ chơi dùng hàng họa học hộp nghề thị vật án địa
đồi trụy
đồn trưởng
đồng bào bằng bộ chí chất dân dự hoặc hành học hồ lao lương mua mẫu mức nghiệp nghĩa nhà nhân nhất phân phạm phục quy quản ruộng sát thanh thau theo thi thành thẩm thời tiền trong tác tâm tính việt và vị xây ý đại đến đều đỏ đối đội
đổ dồn
đổi công của gen khí mới số thay thông về địa
độ báo cao chuyên chính công dân dốc giáo không kế kỹ lao ph phong phân phì sinh sâu thông trưởng tư ẩm
độc hại lập quyền tính tố đáo
đội biên hình ngũ quân trưởng tuyển được
động bảo cho cung có cơ của dạng dịch giám hoặc hàng hình hóa học hợp khoa khác không kinh kiểm liên lòng lực môi mạch ngoại ngân nhân năng qua quay quy quân quản sản thanh theo thái tiên trong trừ tác tình tại từ viên và vào vật xây điện được đất đầu đối
đột biến ngột phá quỵ xuất
đời sống
đủ các của hồ thông và điều
đức học tin độ
đứng tên đầu
đứt gãy
ưu thế tiên tiến tú việt điểm đãi
ương có của mặt và đảng
ước lượng quốc tính
ướp lạnh
ảnh hưởng
ảo giác
ấn giáo loát phẩm tượng định độ
ất đai
ấu trùng
ẩm không mốc thực ướt
ắc quy
ết quả
ịch vụ
ố cáo
ối tượng
ốm yếu
ống nghiệm phóng
ốp lát
ổ bụng chức cắm khóa sung trục
ổn định
ộ trưởng
ở các khu không nước riêng trong trung và xã địa
ụ tàu
ủ bệnh tướng tịch tục
ủng hộ
ủy ban thác viên
ức chế vụ
ứng biến các cứu cử dịch dụng hóa hạt phó quy tiêu tuyển viên với xử yêu điều đối đủ
ử lý
ửa đổi
ực hiện
`;

/** Words that end in a syllable of the first table or begin with one of the second. */
export const OTHER_WORDS = `
ban bí chấp công giám đầu
biến thiên áp
biết bao
biển hồ
biện chứng giải
biệt lập phái tài
bày tỏ
bách khoa thú
bán công kết phụ thành đấu
bánh quy
báo công đáp
bãi công
bình cộng văn ổn
bùng phát
băng thông
bước đầu
bướu cổ
bạc hà
bản lĩnh vô địa
bảo quản thủ
bất cập khả ổn
bắt đầu
bằng chứng sáng
bến bãi
bệnh căn sử viện
bị ngoại đơn đại đầu
bốc thăm
bồ đề
bộ hạ xử
bột giấy
bức thiết
cam kết
cao cổ áp
chi phối viện
chiếm lĩnh
chiến công đấu
chiều hướng
chung kết quy tình
chuyên cơ khoa khảo trang trách đề
chuyển hướng phát vận
chuẩn xác
chánh văn
chân thành thực
chì chiết
chí hiếu thiết
chính quy quốc xác đề
chúa giáo
chạm khắc
chất kết vô độc
chặn hậu
chế tài áp
chỉ bảo giáo thực xác
chỉnh hình lý lưu sửa trang
chịu khó
chọn lọc phối
chối bỏ
chống đối
chủ biên chuyên công quản tài tọa đề
chứa chấp
chức danh năng sắc trách vị vụ
chứng thực
cà phê
cá đối
cáo buộc bạch phó trạng từ viên
cát kết
cân đối
câu kết đối
cây công mầm
có bề trách tình
cô giáo đơn
công chứng cán cộng giáo lao quốc sức thủ trái văn
cù lao
cơ địa
cương lĩnh
cước phí vận
cưỡng bức
cảnh đặc
cấm vận
cấp phát phối thiết
cấu hạ kết thành
cầm đầu
cần thiết
cầu an cảng cống cứu hàng hóa khẩn kinh là lông lăn máng phong phân thang thăng thủ tiêu truyền trục tàu tự vai viện vượt xin đường
cận dưới thị trên đại
cố công kết quốc tình đô
cổ vũ đại địa
cứ cho việc điểm địa
cứu chữa giúp hỏa hộ khả sinh thương trợ tế viên viện vớt độ
cực kỳ trị từ đoan đại
cựu chiến
da cam
danh dự
diễn giải văn
do dự
dung dịch lượng môi sai tích túng
duyệt y
dân vận
dã chiến
dưỡng lão thương
dạy bảo
dải phân
dấu chấm
dẫn chứng giải xác đầu
dị hướng
dục học phổ thẩm thể
dụng công cụ ý
dứt điểm
dựng phim
gia bảo công cầm cố dụng giáo giảm hạn nhập phả súc sản truyền tài tăng tư tốc vị đình
gian biểu dối hàng lao lận tham
giao kết liên phối thông
giá thành
giám khảo
giáo khoa ưu
giáp ranh
giúp sức
giả sử thiết trang
giải chấp ngân phóng đáp độc
giảm phát
giấy chứng thông
giới nghiêm
gà công
gây chiến
gắn kết
gốc rễ từ
gội đầu
hao tài
hiểm bắt họa nghèo nguy nhân phi trở xã y
hiện diện hành hình hữu nay sinh sóng thời thực trường trạng tình tượng tại vật đại
hoa văn
hoàn công thành
hoạch hóa vùng đô định
huyết thanh tương áp
huyền phù
hàng đầu
hành hạ kinh trang văn vũ xác
hình thành trung
hòa giải
hóa đơn
hướng nội
hạ áp
hạn chế dùng hán mức ngạch vận định
hạt cơ
hải văn
hấp phụ
học chuyên cơ kỹ phổ sử thành tài viện vô
hỏi cung đáp
hối cải lỗi lộ phiếu đoái
hồi giáo hương phục sinh sức tố văn xuân âm đáp
hồng ngoại
hội chẩn chứng thẩm
hợp thành thời đề
hữu cơ hiệu hình hạn nghị ngạn quan sinh trí tuyến tính ích
in ít
khai chiến căn khoáng thông
khiêu vũ
khiển học trách từ
kho bãi
khoa giáo
khu công kinh đô
khuyến nông
kháng chiến
khí hạt thiên tài áp
khích lệ
không trung vận ít
khả thi
khảo cổ
khẩu cung hiệu học phần trang vị
khỏe mạnh
khổng giáo
khởi công phát đầu
kim ngân
kinh ngoại trung
kiếm ăn
kiến giải thiết
kiểm chứng
kiện cần toàn tụng
kê biên
kích hoạt
kính hiển viễn
ký kết
kịp thời
kỳ công thực tình
linh hoạt
liên hệ kết thông vận
liệu lao pháp sản trình
luyện kim tập viên
luận chứng cứ văn điệu
luật bảo khoa quốc
làm chứng công dữ đầu
lâm nguy thời
lão khoa thành
lý cổ do dịch giải hiện hóa hạt học kinh luận lịch nhà sinh số sự thuyết trung trị trực tài tính tương tưởng từ tự văn
lưu thông
lương thực y
lượng hóa không sản tử tỷ vũ
lạc bộ hậu
lại sức
lạm phát
lập công hạ
lệ bản phí phần thuộc
lệch lạc
lịch sử
lỗi thời
lộ thiên
lời giải nói văn
lục soát địa
lực học lượng
may rủi
minh xác
miễn trách
máy công liên phát
mã đề
mê tín
móc nối
môn bài học
mũ bảo
mưu trưởng
mại bản dâm hóa điện
mạng công giải khoa vô
mất công sức
mẫu giáo hệ đơn
mật khẩu mã nhà thiết độ
mặt trái đối
mềm dẻo
một ít
mở đầu
nam trung
ngay cán
nghiêm khắc
nghiệm thu đúng
nghiệp báo dư hóa nhẹ nặng sinh vụ
nghĩa cá cộng duy trang tương
nghệ cao nhân phần sinh sĩ sạch thuật thông xanh
nghị viện
ngoại biên khoa thành
ngoặc đơn
nguy cơ
nguyện vọng
ngày công
người phát quản tình yêu
ngộ độc
ngữ hình học lập nghĩa pháp tự văn
nha khoa
nhi khoa
nhiễm độc
nhuận bút
nhà giáo thi tình văn xác
nhân bản chủ chủng chứng cách công danh dân dạng dịp giống hòa khẩu loại lực nghĩa phẩm quyền sinh sự thân thể thọ tài tạo tố từ viên văn vật đạo ảnh
nhũ tương
nhũng nhiễu
nhất thiết
nhận thực
nhập nội quốc
nhật báo bản ký
niên giám hạn khóa sử đại
nói đầu
năng khiếu
nước chấm giải khoáng đại
nắm bắt
nọc độc
nội khoa quy thành thất đô địa
nữ công
phi công cơ
phim hoạt tài
phiên tòa
pháp bảo quy quốc y
phát thanh tài
phân bổ công giải phối
phép đối
phí lưu sản tổn
phòng thí thủ
phó giáo
phóng thanh
phù du
phúc khảo lợi thẩm tra
phương hướng
phạm chiến quy
phải trái
phản biện công đối
phấn đấu
phần phụ
phẩm chất cấp quốc
phận sự
phật giáo
phế quản
phổ cập thông
phụ khoa trách đề
phục trang
phủ nhận phê quyết sóng điện
phức hệ
quan bảo chuyên chủ chức dân hành hệ liêu ngôn sát trắc trọng tài tâm điểm
quang phổ
quy kết
quyết đấu
quyền công phân
quá sức
quân công nhu trang tình y
quả bàng báo quyết thực tình đất
quản giáo trang
quỹ tín
ra công
rừng đặc
sa khoáng
sai trái
sao chép chụp mai y
sau đại
sinh hoạt khoáng thiết thực địa
siêu văn
soát xét
sung công
suy tôn
suất vốn
sách báo công giáo nhiễu xã đen đỏ
sát hạch hợp nhân thương thực trùng viên
sân vận
sóng vô
sông đào
săn bắt
sĩ công khoa nhân quan ưu
sơ bộ chế cấp cứu hở khai khảo kết lược mi sinh sơ thẩm tuyển tán yếu đồ
sản khoa phụ vô
sắc thể tộc
số cộng thành thực tương vô ít đại đề đối
sở chỉ dữ giao hạ hữu thuộc thích trường tại
sứ đặc
sức lao
sự thực tài
tay trái
tham dự khảo
thao diễn trường tác túng
thi công đấu
thiên văn
thiết thực
thiểu phát số
thiện chiến chí
thoại di
thu ngân phân thanh
thuyết thông tương xác
thuê bao
thuận hòa khung lợi tiện
thuật công gia ngữ số toán viên
thuốc bổ độc ưu
thuộc địa
thành công khẩn nội thực tài văn
thái bình cổ học độ
thám báo không sát
thân thiết
thông sử tín đầu
thù lao
thú y
thúc đẩy
thư bảo tín viện
thương yêu
thước kẻ tỉ tỷ đo
thượng tọa
thảm thực
thảo luận nguyên quyết
thất kinh
thấy kinh
thần bí kinh
thầu dầu
thập phân tự đỏ
thẻ thanh tín
thế chiến chấp giới hệ là lực mà nào thì trận
thể tình xác
thị thực
thống giáo lĩnh thiết
thổ công cư nhưỡng
thời cơ khắc đại
thục địa
thủ công đô
thủy ngân phân thủ văn
thức hóa ăn
thực chứng thi tài địa
tia vũ
tin buồn cậy dùng học tưởng tức yêu đại đồn
tinh bột chế giản gọn hoa khiết luyện nhuệ nhân quặng thông thần thể trùng tú tế vi địa
tiên cung đề
tiêu đề
tiếng phổ
tiếp quản sức vận địa
tiết giảm kiệm lộ mục niệu
tiền giấy khả sử tài vận đề
tiểu sử thủ
tiện nghi thông ích
toàn quốc văn
toán học kinh trưởng viên
tra cơ cứu khảo tấn viên xét
trang nghiêm sức thiết
tranh chấp
tri thức
triệu chứng
trong sáng
trung du thành thực đại
truy bức cập lĩnh tìm
truyền giáo thanh thông đơn
trên cơ tài
trì hoãn
trình phụ
trí lực nhớ thức tuệ óc
trùng lắp
trú quân ẩn
trúc sư địa
trường chứng giáo thành
trưởng phòng thành thôn đoàn
trại cải
trắc học nghiệm địa
trị an gia giá học liệu ngoại phạm số sử thủy tuyệt viên
trọng liên tài
trở thành
trợ cấp giá giúp giảng lý thính từ vốn
trứng cá
tu bổ sửa
tuyên giáo xử
tuyến nội
tuyển khoáng
tuyệt đối
tuân thủ
tuệ nhân
ty con cổ mẹ trách
tàng hình thư trữ
tàu vũ
tác chiến dụng gia giả hại nghiệp nhân phong phí phẩm viên xã động
tái phát thiết thẩm
tán thành
tâm huyết học lý sinh thần trí tư đối
tân trang
tình yêu
tích cực hợp lũy phân phụ số sự trữ tụ
tô ba con
tôn giáo nghiêm
túi du
tư cách duy hợp liệu lệnh lợi nhân pháp sản thông thế thục trang tưởng vấn
tương hỗ phản đối
tượng học thanh thủy trưng đài
tại ngoại
tạm thời
tạo dựng hình học lập máy mẫu
tạp kỹ
tả ngạn thực
tấn công
tầng cơ học lớp
tận tình
tập kết trung
tắc nghẽn
tế bào hàng hóa học mới ngữ tự
tệ nạn
tỉnh thành
tịch thu
tối ưu
tổ quốc
tổn thất
tổng biên bí công cộng dự giám kết liên phát tham thanh thành
tộc học thiểu
tụng dân hình
tức thời
từ phản thông trái tổ
tử cung hình ngoại sĩ số thi tuất vi vong vì
tự biên khắc phát quản
uy tín
vi phân
vinh dự
viên phân
viễn thông
viện bảo kiểm
và văn
vào đề
vô cơ tình
vùng biên kinh
vĩnh viễn
vũ trang
vương quốc
vườn quốc
vượt biên
vấn đáp đề
vận đơn
vật chứng
vệ quốc
vị chi học kỷ phóng thành thế tiền toàn trí từ điều đo
vụ chủ lợi quân trưởng việc
xe cơ cải
xu hướng
xung đột
xuyên tạc
xuất phát viện
xác thực
xâm thực
xây lắp
xã nông
xét xử
xạ có không trị
y khoa
yết giá
ánh sáng
áp giải
âm thanh
đa biên hệ khoa
điêu khắc
điếu văn
điều phối áp
điện cơ môi phân tín văn áp
đoàn kết
đài phát thiên
đánh bắt cá
đãi ngộ
đê bao
đình công
đích thực tôn xác
đông y
đăng cai kiểm
đơn độc
đương chức nhiên nhiệm quy sự thì đại đầu
đường biên trung
đạo cụ diễn hàm luật đức
đảm bảo trách
đầu cơ thú đề
đậm đặc
đậu tương
đẳng hướng
đặc công
đế quốc
đề cập tài
đền bù
định canh chuẩn chế cư danh dạng giá hình hướng khung kiến kì kỳ luật lý lượng mức nghĩa sơ thư trị tuyến tâm tính vị đoạt đề ảnh
đốc công học thẩm điều
đối chứng ngoại nội thủ xử
đồng hồ phân quy quản thanh thời đại
đổi công mới thay
độ chuyên chính công dân giáo không kế lao ph phong phân phì sinh ẩm
động cơ dạng hình hóa học kinh lòng lực mạch năng quay quân sản thái tác tình từ viên vật đất
ước lượng tính
ấn giáo
ẩm thực
ắc quy
ống phóng
ứng xử đối
`;
