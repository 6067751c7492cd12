"""Names of those who act: how one begins, and where it ends before what is done.

"Sở Nội vụ | tổng hợp"; "cơ quan" alone says nobody yet: "cơ quan thẩm tra | trình".
"""

from __future__ import annotations

import re
from itertools import islice

from ingest.acting.recipients import COMMITTEE
from ingest.alternatives import by_letter

LONGEST_WHO = 200
"""How long a name may be inside a sentence."""
_DOES = by_letter(
    r"phải|khẩn trương|chủ trì|kịp thời|tiếp tục|căn cứ|"
    r"có trách nhiệm|chịu trách nhiệm|thực hiện|(?<!đầu tư )xây dựng|báo cáo|gửi|nộp|"
    r"phối hợp|triển khai|chủ động|rà soát(?! viên)|hoàn thành|tổng hợp|tham mưu|"
    r"(?<!hòng )(?<!bản )(?<!phiếu )(?<!đơn )(?<!nhận )đăng ký|cập nhật|rút kinh nghiệm|kiểm điểm|"
    r"(?<!hòng )(?<!Ban )(?<!ban )(?<!sở )(?<!tác )(?:trực tiếp )?tiếp(?= công dân)|"
    r"trả lời|thông báo|nghiêm túc|lập|xem xét|ban hành|(?<!ra )quyết định|xác định|phê duyệt|"
    r"(?<!giải )(?<!công )(?<!quy )(?<!chương )(?<!lộ )(?<!quá )trình(?! tự)|tiếp thu|giải trình|"
    r"tính toán|tổng rà soát|làm đầu mối|"
    r"(?<!Đoàn )(?<!đoàn )(?<!đồng )thẩm định|"
    r"(?<!quyền )(?<!nghị )cấp(?=\s+(?:giấy|phép|thẻ|đổi|lại|cho|mới|chứng))|"
    r"(?<!Đoàn )(?<!đoàn )(?<!Ban )(?<!ban )(?<!ội đồng )kiểm tra|"
    r"(?<!, cơ quan )(?<!, Cơ quan )tiếp nhận|chuyển|"
    r"giải quyết|"
    r"định kỳ|tiến hành(?! tố)|lãnh đạo,|(?<!Ban )(?<!ban )chỉ đạo|có văn bản|đề nghị|có ý kiến|"
    r"cung cấp|làm việc(?=\s+với)|"
    r"(?:có )?cam kết|phát động|xuất cấp|bàn giao|niêm yết|công khai|công bố|đăng tải|thẩm tra|"
    r"xác nhận|xác minh|trao|(?<!và )trả|bố trí|hướng dẫn|theo dõi|đôn đốc|bảo đảm|đảm bảo|"
    r"đề xuất|nghiên cứu|chuẩn bị|sẽ|cần|kê khai|khai báo|thành lập|(?<!được )giao(?! (?:thông|"
    r"dịch|tiếp|lưu))|nêu|"
    r"quan tâm|tăng cường|(?<!Ban )(?<!ban )(?<!Đoàn )(?<!đoàn )giám sát|công nhận|góp ý|phản hồi|"
    r"có mặt|huy động|lựa chọn|"
    r"không(?= (?:để|nộp|gửi|báo|yêu cầu|phải(?! là)|bắt buộc|cần|(?:thu|vận động|cử|ép)(?!\w)))|"
    r"mở(?=\s+(?:chuyên|lớp|đợt|sổ))|nhanh chóng|phê chuẩn|thống nhất|ghi|từ chối|gia hạn|hỗ trợ|"
    r"thu thập|hoàn thiện|hoàn chỉnh|hoàn tất|có quyền|có thể|sau khi|phân bổ|dự kiến|"
    r"(?<!năng )thanh toán|hoàn trả|(?<!người )triệu tập|thu hồi|điều chỉnh|lấy ý kiến|khắc phục|"
    r"(?<!phiên )(?<!cuộc )(?<!dự )(?<!tập )họp|ra(?=\s+(?:quyết|văn|thông|bản))|"
    r"(?<!người )(?<!bên )(?<!nhân )(?<!chức )(?<!được )(?<!có )(?<!đã )"
    r"(?<!theo )(?<!đơn )(?<!tiếp nhận )yêu cầu|"
    r"mở(?=\s+phiên)|(?<!chứng )nhận(?=\s+(?:được|đủ))|phân công|"
    r"(?<!Tổ )(?<!tổ )(?<!sau )(?<!phận )(?<!Đội )(?<!đội )(?<!Nhóm )(?<!nhóm )xử lý|"
    r"(?<!đồng )(?<!Đoàn )(?<!đoàn )(?<!Tổ )(?<!tổ )đánh giá(?!\s+sự)|"
    r"(?<!bầu )(?<!ứng )cử(?=\s+(?!tri|nhân|tuyển))|đã|"
    r"ký(?=\s+(?:duyệt|ban|quyết|văn|hợp|cam))|(?<!nghị )cho phép|"
    r"kiểm kê|khảo sát|(?<!cơ quan )phát hành|đồng bộ|niêm phong|đối chiếu|"
    r"(?<!Phòng )(?<!Ban )(?<!ban )tuyên truyền|"
    r"quán triệt|phổ biến|(?<!Ban )(?<!ban )vận động|tập huấn|quyết toán|thống kê|phân loại|"
    r"sửa chữa|(?<!thuật )vận hành|bổ sung|tổng kết|sơ kết|giao ban|nhắc|gọi|sinh hoạt|"
    r"(?<!Đoàn )(?<!đoàn )(?<!Tổ )(?<!sát )(?<!ninh )(?<!quan )điều tra|"
    r"kết thúc|lồng ghép|đưa(?=\s)|"
    r"(?<!trì )(?<!quan )(?<![Bb]an )(?<![Tt]ổ )(?:dự|soạn) thảo|"
    r"viết(?=\s)|(?<!Tổng )(?<!viên )(?<!phận )phụ trách(?=\s+(?:chung|nội|công|việc))|"
    r"là(?=\s+(?:cơ quan|đơn vị|đầu mối|bộ phận))|(?<!khi )có(?=\s+(?:ít nhất\s+)?\d)|"
    r"tự(?=\s+(?:học|kiểm|rà|đánh|chịu|tổ|chấm|giải))|quy định(?=\s+(?:giá|cụ|chi|mức|về|việc))|"
    # What is not to be done, or no longer, is no part of a name: "Trường A | dừng ngay việc thu".
    r"(?:dừng|ngừng|chấm dứt|đình chỉ)(?=\s+(?:ngay|việc|thu|tình trạng|vận động|tổ chức))|"
    r"tuyệt đối(?= không)|nghiêm cấm|"
    r"dự(?=\s+(?:đúng thành|đầy đủ|họp đúng))"
)
# "cơ quan, tổ chức" names; "Sở tổ chức" says what is done.
# Begun by a comma or a blank, whatever it is then: ``re`` finds one of them at once.
_END = re.compile(
    rf"[,\s](?:(?:(?<!,)|(?=\s))\s{{0,8}}{_DOES}|"
    r"(?<=\s)(?<!,\s)(?<!các\s)(?<!và\s)\s{0,8}tổ chức)(?!\w)"
)
_CAPITAL = "(?-i:[A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ])"
# "cô Nguyễn Thị A", "Đồng chí Bí thư"; a place is called "Bà Rịa".
_PERSON = rf"(?:Ông|Bà(?! Rịa)|Thầy|Cô|Anh(?! Sơn)|Chị|Em|Đồng chí|Đ/c)(?= {_CAPITAL})"
_GIVES = r"Giao(?!\s+(?:(?-i:ban)|dịch|kết|thông|nhận|nộp|đất|thức|lưu|diện))"
# "Các thông tin … phải được trao đổi": what is done something with, nobody who acts.
_THINGS = (
    r"(?:thông tin|biểu(?! quyết)|phụ lục|nội dung|"
    r"tài liệu|trường hợp|loại|văn bản|hồ sơ|báo cáo|số liệu|dữ liệu|"
    r"nhiệm vụ|giải pháp|dự án|công trình|hoạt động|sản phẩm|quy định|"
    r"kết quả|chỉ tiêu|khoản|nguồn|hạng mục|"
    r"thủ tục|vụ việc|kiến nghị|khó khăn|bước|biện pháp|điều kiện|yêu cầu|cảm biến|thiết bị|"
    r"phương tiện|hệ thống|mẫu|giấy|vấn đề|mục tiêu|tiêu chí|công việc|chương trình|đề án|kế hoạch|"
    r"cuộc|đợt|ý kiến|chi phí|phiếu|cơ chế|chính sách|lĩnh vực|hợp đồng)(?!\w)"
)
NAME = re.compile(
    rf"(?:Các(?!\s+{_THINGS})|Bộ(?!\s+(?-i:câu|tiêu|chỉ số|quy|tài|hồ sơ|sách|đề|công cụ|dữ|thủ|"
    rf"mã))|Cục|Chính phủ|Chủ tịch|Hội đồng|Công chức|Thủ trưởng|"
    r"Hiệu trưởng|Trưởng|Trường(?!\s+hợp)|Phòng|Sở|"
    r"Ban(?!\s+hành)|Văn phòng|Ủy ban|Uỷ ban|UBND|HĐND|Giám đốc|Chi bộ|"
    r"Công đoàn|"
    r"Đoàn|Lãnh đạo|Bộ phận|Tổ(?!\s+chức)|Đơn vị|Cơ quan|Cơ sở|Nhà trường|Giáo viên|Quỹ|Trung tâm|"
    rf"{COMMITTEE}|Thường trực|Thanh tra|Chi cục|Tổng cục|"
    r"Tập đoàn|Tổng công ty|Công ty|Người|Cá nhân|Bên|Hộ|Thôn|Thí sinh|Giám thị|Ủy viên|Uỷ viên|"
    r"Chủ(?= (?:đầu|nguồn|sở|dự|khoản|cơ|doanh|hộ|thể|phương|nhà|công|chương|rừng))|"
    r"Cán bộ|Viên chức|Thư viện|Bảo tàng|Nhà xuất bản|Báo(?= (?:Nhân dân|Lao động|Giáo dục|"
    r"điện tử|và (?-i:[A-ZĐ])))|"
    r"Cụm(?= trưởng)|Tác giả|"
    r"Chi ủy|(?:Quản trị|Rà soát|Cộng tác|Tuyên truyền|Hòa giải) viên|Câu lạc bộ|"
    r"Học sinh|Phụ huynh|Đảng viên|Hội viên|"
    r"Tổ chức(?=,|\s+(?:tín|hành|cấp|nhận|chứng|được|chính|khoa|quản|có|thu|tư|"
    r"kiểm\s+(?:định|toán)|đăng|giám|đánh\s+giá\s+sự|đề\s+xuất|chủ\s+trì|sử\s+dụng|đại\s+diện))|"
    r"Nhân viên|Chuyên viên|Luật sư|Thương nhân|Nhà(?= (?:đầu|thầu|sản|nhập|cung|nước))|Đại diện|"
    r"Hiệp hội|Liên hiệp|Đài|"
    r"Học viện|Bệnh viện|Hợp tác xã|Địa phương|Thành viên|Phó|Chánh|Thứ trưởng|Trạm|Hạt|Thư ký|"
    r"(?-i:Thành phố|Tỉnh)(?=\s)|Kế toán|Văn thư|Quý(?= (?:(?-i:[A-HJ-UW-ZĐỦ])|cơ|đơn))|"
    r"Khách hàng|Công dân|"
    r"Tổng Thanh tra|Quốc hội|Kiểm toán(?= (?:nhà|viên))|Thẩm phán|Hội thẩm|Kiểm sát viên|"
    r"Điều tra viên|Chấp hành viên|Đương sự|Trọng tài|Tiểu ban|Nhóm(?= (?:xử|công|chuyên))|"
    r"Đại hội|Chính quyền|Đồn|Đội|Đảng đoàn|"
    r"Bảo hiểm xã hội|Toàn thể|"
    r"(?:Từng|Mỗi)(?= (?:hộ|đơn|cơ|địa|phòng|trường|chi|xã|phường|huyện|sở|ngành|cấp|nhà|"
    r"đảng viên|"
    r"đoàn viên|hội viên|giáo viên|viên chức|công chức|cán bộ|học sinh|cá nhân|tổ(?! chức)|"
    r"lớp|khối|đồng chí|thành viên|thôn|ấp|tác giả))|"
    r"Y tế(?= (?:trường|học|cơ))|Khối(?= (?:dân|các|thi|mầm))|"
    r"Cha(?:,)? mẹ|Hai(?= (?:ngành|bên|đơn|cơ|trường|sở))|Cấp(?= (?:cơ|huyện|xã|tỉnh|ủy))|"
    r"Khoa(?= (?-i:[A-ZĐ]))|"
    r"Tổng giám đốc|Công an|Kho bạc|Viện|Vụ|Tòa|Toà|Doanh nghiệp|Chủ đầu tư|Mặt trận|"
    r"Hội(?!\s+(?-i:thi|nghị|thảo|diễn|chợ|khỏe|khoẻ|họp|thao|trại|giảng|đàm|chẩn))|Liên đoàn|"
    rf"Ngân hàng|Bí thư|Thủ tướng|{_PERSON}|{_GIVES}|Đề nghị|Yêu cầu)(?!\w)"
)
"""How a name begins that opens a sentence."""
ANY_NAME = re.compile(NAME.pattern, re.IGNORECASE)
"""The same inside a sentence, where it may begin with a small letter."""
# "đơn vị theo biểu mẫu", "công an,... hỗ trợ", "nhà xưởng, khôi phục … để": no names.
NO_NAME = re.compile(
    r"\stheo(?! dõi)(?!\w)|\.\.\.|…|;\Z|\sthì(?!\w)|\s(?:để|nhằm|về việc|đó)\Z|\A[^A-ZĐỦ].*\svà\Z"
)
# "Huy động lực lượng công an, đoàn viên …", "Chỉ đạo các trường …": whoever does it stands above.
OPENS_WITH_A_VERB = re.compile(
    r"\A(?:[\W\d]|[a-zđ]\))*(?:Huy động|Chỉ đạo|Đôn đốc|Phân công)(?!\w)"
)
"""What is done by somebody named above, with the help of those named behind."""
OPENS_WITH = re.compile(rf"\A(?:Đề nghị|Yêu cầu|{_GIVES})(?:\s+|\Z)", re.IGNORECASE)
"""What asks or charges before a name."""
# "cơ quan thẩm tra", "bên bảo đảm": a head that says nobody yet goes on to the next verb.
_BARE = re.compile(
    r"(?:(?-i:các) )?(?:người đứng đầu )?(?:cơ quan|đơn vị|tổ chức|người|bên|cá nhân|tổ|"
    r"đoàn|hội đồng|chủ|bộ phận)",
    re.IGNORECASE,
)
# "Phòng chuyên môn được giao | xử lý", "cơ sở chưa | nộp": what is said of them, not what they do.
_OF_WHOM = re.compile(r"(?<!\w)(?:được(?: giao| phân công| ủy quyền| uỷ quyền)?|bị|chưa|đang|đã)\Z")
_COMPETENT = re.compile(
    r"\A(?:các )?(?:cơ quan|người|cấp)[^,;:]{0,20}có thẩm quyền\Z", re.IGNORECASE
)
_MAY_DO = re.compile(
    r"\s+(?:giải quyết|quyết định|ra|cấp|phê duyệt|thẩm định|ban hành|cho phép)(?!\w)"
)
_WITHOUT_A_SIGN = re.compile(r"(?:(?! (?:hoặc|và) )[^,;:.()|]){8,60}")
_MOST_ENDS = 4
# "cơ sở đề nghị cho phép nhập khẩu phải nộp": whoever asks for something.
_ASKING = re.compile(r"\A(?:các )?(?:cơ sở|tổ chức, cá nhân)\Z", re.IGNORECASE)


def name_end(words: str, begin: int) -> int | None:
    """Where a name that begins at ``begin`` ends: before what is done, or before "phải"."""
    first = None
    for end in islice(_END.finditer(words, begin), _MOST_ENDS):
        at = end.start()
        if at > begin and not _goes_on(words, begin, at):
            return at
        first = first or (at if at > begin else None)
    return _where_said_of(words, begin, first) if first else None


def _where_said_of(words: str, begin: int, end: int) -> int:
    """Where a name ends behind which it is said of whom it is ("cơ sở chưa thành lập … | thì")."""
    said = _OF_WHOM.search(words, begin, end)
    if said is None:
        return end
    then = words.find(" thì ", end, begin + LONGEST_WHO)
    is_open = said.group() == "chưa" and said.start() > begin
    return then if then > 0 else said.start() if is_open else end


def _goes_on(words: str, begin: int, end: int) -> bool:
    """Whether a head says nobody yet ("cơ quan | thẩm tra", "cơ sở | đề nghị cấp phép")."""
    head = words[begin:end].strip()
    is_asking = _ASKING.match(head) is not None and words.startswith(" đề nghị", end)
    is_bare = _BARE.fullmatch(head) is not None or _OF_WHOM.search(head) is not None
    return is_asking or is_bare or _is_competent(words, head, end)


def _is_competent(words: str, head: str, end: int) -> bool:
    """Whether a head says what it may do ("cơ quan có thẩm quyền | giải quyết thủ tục | trả")."""
    if not (_COMPETENT.search(head) and _MAY_DO.match(words, end)):
        return False
    following = _END.search(words, end + 1)
    if following is None:
        return False
    return _WITHOUT_A_SIGN.fullmatch(words, end, following.start()) is not None
