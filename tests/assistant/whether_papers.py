"""Papers in which it is decided whether, how long and why: letters of reply, decisions, a plan."""

from __future__ import annotations

LETTER = """\
CỤC ĐĂNG BỘ

Số: 4471/CĐB-CS

Hà Nội, ngày 18 tháng 9 năm 2025

Kính gửi: Chi cục Đăng bộ tỉnh Vân Trì.

Cục Đăng bộ nhận được công văn số 812/CCĐB ngày 02/9/2025 của Chi cục Đăng bộ tỉnh Vân Trì về \
việc đề nghị không tính thuế ao đầm đối với tiền thuê thuyền của hợp tác xã nuôi ngao.

Trường hợp hợp tác xã nuôi ngao cho thuê thuyền trước ngày 01/3/2025 thì khoản tiền thuê thuyền \
này tính vào thu nhập chịu thuế ao đầm theo quy định.

Căn cứ quy định nêu trên, việc giảm lệ phí cắm cọc quy định tại Nghị định số 77/2024/NĐ-CP không \
áp dụng đối với trường hợp giao bãi triều cho hộ di dời.

Trường hợp phát sinh vướng mắc về việc giảm lệ phí cắm cọc đối với giao bãi triều cho hộ di dời, \
đề nghị báo cáo Bộ Thủy sản để được hướng dẫn.

Đối với bãi bồi tại điểm b khoản 3 Điều 40 Luật Bãi triều không quy định có phải nộp lệ phí cắm \
cọc hay không nên Nghị định số 77/2024/NĐ-CP không có quy định về tính lệ phí đối với bãi bồi này.

CỤC TRƯỞNG

Lã Thu Bồng
"""

DECISION = """\
ỦY BAN NHÂN DÂN TỈNH VÂN TRÌ

Số: 960/QĐ-UBND

Vân Trì, ngày 20 tháng 9 năm 2025

QUYẾT ĐỊNH
Về việc ủy quyền cho Giám đốc Sở Thủy sản giải quyết thủ tục giao bãi triều

Điều 1. Ủy quyền cho Giám đốc Sở Thủy sản giải quyết thủ tục giao bãi triều trên địa bàn tỉnh.

Điều 2. Thời hạn ủy quyền: Kể từ ngày ký đến hết ngày 31 tháng 3 năm 2027, trừ trường hợp pháp \
luật quy định khác.

Điều 3. Giám đốc Sở Thủy sản bố trí người làm và báo cáo kết quả.

Điều 4. Sở Thủy sản xây dựng quy trình nội bộ, quy trình điện tử giải quyết thủ tục giao bãi \
triều. Thời hạn chậm nhất 06 ngày làm việc kể từ ngày ban hành Quyết định.

CHỦ TỊCH

Mạc Văn Sóng
"""

PLAN = """\
ỦY BAN NHÂN DÂN TỈNH VÂN TRÌ

Số: 73/KH-UBND

Vân Trì, ngày 05 tháng 9 năm 2025

KẾ HOẠCH
Giám sát việc thả phao tiêu vùng nuôi ngao năm 2025

I. MỤC ĐÍCH
Nắm việc thả phao tiêu ở các vùng nuôi ngao.

II. CÁCH LÀM

1. Đối tượng
Các hợp tác xã nuôi ngao.

2. Thời gian thực hiện
Công tác giám sát được tiến hành thường xuyên, liên tục, có báo trước lịch cho hợp tác xã.

III. KINH PHÍ
Kinh phí do ngân sách tỉnh bảo đảm.

CHỦ TỊCH

Mạc Văn Sóng
"""

CODE = """\
CỤC THUẾ QUAN

Số: 3308/TB-CTQ

Hà Nội, ngày 11 tháng 9 năm 2025

THÔNG BÁO
Về kết quả xác định trước mã số đối với máy dò ngao Nereid 5

1. Tên thương mại: Máy dò ngao Nereid 5

2. Kết quả: thuộc nhóm 90.15, phân nhóm 9015.80, mã số **9015.80.90** tại Danh mục hàng hóa.

CỤC TRƯỞNG

Ngũ Thị Lạch
"""

ROAD = """\
VĂN PHÒNG THỦ PHỦ

Số: 5120/VPTP-CN

Hà Nội, ngày 22 tháng 9 năm 2025

V/v bảo đảm đá hộc cho cao tốc Vân Trì - Đầm Sậy

Kính gửi: Chủ tịch Ủy ban nhân dân tỉnh Gò Lau.

Chủ tịch Ủy ban nhân dân tỉnh Gò Lau làm việc với các mỏ để bảo đảm đá hộc phục vụ cao tốc Vân \
Trì - Đầm Sậy; báo cáo Thủ tướng Chính phủ kết quả trước ngày 06 tháng 10 năm 2025.

CHÁNH VĂN PHÒNG

Khúc Văn Đèo
"""

TITLE = """\
HỘI ĐỒNG NHÂN DÂN TỈNH MỎM GIÓ

Số: 15/2025/NQ-HĐND

Mỏm Gió, ngày 19 tháng 9 năm 2025

NGHỊ QUYẾT
Về danh hiệu Bạn của đồng lau

Điều 1. Đối tượng áp dụng
1. Người dân các bản ven đồng lau.
2. Tổ chức đan lau xuất khẩu.

Điều 2. Danh hiệu
1. Danh hiệu Bạn của đồng lau tặng cho người góp công giữ đồng lau.
2. Mỗi người chỉ được tặng danh hiệu Bạn của đồng lau một lần; không áp dụng hình thức truy tặng.

Điều 3. Xác nhận lau cổ
1. Trường hợp thu giữ bãi lau cổ đã được xác nhận và chứng minh thì chủ bãi nhận 12 bó giống.
2. Trường hợp chủ bãi không thực hiện xác nhận và chứng minh bãi lau cổ thì bãi lau đó được coi \
là bãi lau thường.

Điều 4. Hỗ trợ đò
1. Hỗ trợ 100% tiền vé đò cho người được tặng danh hiệu khi đi học nghề đan lau.
2. Mức tiền vé đò để tính hỗ trợ không vượt quá giá vé của Bến Lau Cái.

CHỦ TỊCH

Tôn Nữ Lau
"""

EFFECT = """\
ỦY BAN NHÂN DÂN TỈNH BÃI NỔI

Số: 66/2025/QĐ-UBND

Bãi Nổi, ngày 24 tháng 9 năm 2025

QUYẾT ĐỊNH
Quy định giờ mở cửa các điểm cho thuê xuồng và giảm giá thuê xuồng

Điều 1. Giờ mở cửa
1. Các điểm cho thuê xuồng không có bến riêng mở cửa từ 6 giờ đến 21 giờ hằng ngày.
2. Các điểm cho thuê xuồng tại khách sạn, nhà hàng, quán nước mở cửa theo giờ của nơi đó.

Điều 2. Giảm giá thuê xuồng
Giá thuê xuồng của hộ chài điều chỉnh giảm từ 90.000 đồng/ngày xuống 75.000 đồng/ngày.

Điều 3. Chữ ký số trên vé xuồng
Thông tin chữ ký số trên vé xuồng phải có tên bến và giờ ký trong ngày. Vị trí hiển thị chữ ký số \
là góc dưới, bên trái, mặt sau vé xuồng.

Điều 4. Điều khoản thi hành
Quyết định này có hiệu lực kể từ ngày 04 tháng 10 năm 2025.

CHỦ TỊCH

Đinh Thị Xuồng
"""

ANSWER = """\
CỤC ĐĂNG BỘ

Số: 4502/CĐB-CS

Hà Nội, ngày 25 tháng 9 năm 2025

Kính gửi: Bà Quản Thị Dập Dềnh.

Cục Đăng bộ đã có công văn số 4471/CĐB-CS ngày 18/9/2025 về tiền thuê thuyền.

Cục Đăng bộ thông báo để độc giả Quản Thị Dập Dềnh được biết./.

CỤC TRƯỞNG

Lã Thu Bồng
"""

CAMPAIGN = """\
THỦ PHỦ

Số: 655/TB-VPTP

Hà Nội, ngày 29 tháng 9 năm 2025

THÔNG BÁO
Kết luận về khắc phục hậu quả triều cường tại vùng Cửa Vụng

1. Các địa phương phát động ngay “Chiến dịch Vá Kè” thần tốc giúp dân dựng lại lều bị cuốn trôi và \
sửa lều bị hư hỏng do triều cường.

Trong đó việc sửa lều bị hư hỏng phải hoàn thành trước ngày 30/11/2025; lều bị sập đổ, trôi được \
xây dựng lại, hoàn thành trước ngày 31/12/2025.

Bộ Thủy sản hướng dẫn các địa phương bố trí bãi cao nếu phải bố trí bãi để xây dựng lại lều, di \
dời hộ dân ra khỏi vùng triều cường cuốn trôi, hoàn thành trước ngày 08/11/2025.

2. Dự án kè Cửa Vụng
Thời gian lập dự án kè: Không quá 14 tháng kể từ ngày nhiệm vụ được duyệt.

BỘ TRƯỞNG

Cù Văn Triều
"""

PROCEDURE = """\
ỦY BAN NHÂN DÂN TỈNH ĐẦM SẬY

Số: 402/QĐ-UBND

Đầm Sậy, ngày 16 tháng 9 năm 2025

QUYẾT ĐỊNH
Về việc công bố thủ tục đăng ký học nghề giữ đầm tự nguyện

Điều 1. Công bố kèm theo Quyết định này thủ tục đăng ký học nghề giữ đầm tự nguyện.

PHỤ LỤC

THỦ TỤC ĐĂNG KÝ HỌC NGHỀ GIỮ ĐẦM TỰ NGUYỆN

1. Trình tự thực hiện: Người học làm đơn; xã xem xét.

2. Cách thức thực hiện: Nộp trực tiếp tại xã.

3. Thời gian giải quyết: 04 ngày làm việc kể từ ngày nhận đủ hồ sơ.

4. Lệ phí: Không thu.

| TT | Tên thủ tục | Thời hạn | Căn cứ |
|---|---|---|---|
| 1 | Công nhận lớp học nghề giữ đầm của tỉnh Đầm Sậy | 32 ngày kể từ ngày nhận đủ hồ sơ | \
Nghị định số 9/2025/NĐ-CP ngày 02/7/2025 |

5. Mẫu đơn

Ghi chú: Thời gian đăng ký học tối thiểu là 07 tháng.
"""

ALL = (
    *(LETTER, DECISION, PLAN, CODE, ROAD, TITLE, PROCEDURE),
    *(EFFECT, ANSWER, CAMPAIGN),
)
