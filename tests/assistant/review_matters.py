"""Matters that the rules of reviewing were written with: tasks, said alike and otherwise."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Matter:
    """A task, ways of a unit to say it, and what makes them say the same or another thing."""

    kind: str
    wanted: str
    ways: tuple[str, ...]
    same: tuple[str, ...]
    others: tuple[str, ...]


MATTERS = (
    # --- a ban, lifted; an order, denied -------------------------------------------------------
    Matter(
        "money taken",
        "Các trường không được thu bất kỳ khoản phí nào của học sinh khi tuyển sinh đầu cấp.",
        (
            "Khi tuyển sinh đầu cấp, nhà trường {} của học sinh.",
            "Tuyển sinh đầu cấp: trường {} đối với học sinh.",
        ),
        ("không thu phí", "tuyệt đối không thu khoản phí nào", "không thu bất cứ khoản phí gì"),
        (
            "thu phí 100.000 đồng",
            "thu 100.000 đồng tiền phí",
            "thu khoản phí 50.000 đồng mỗi hồ sơ",
            "thu một khoản phí nhỏ",
        ),
    ),
    Matter(
        "money taken",
        "Không vận động cha mẹ học sinh đóng góp kinh phí mua sắm máy lạnh cho lớp học.",
        (
            "{} kinh phí mua máy lạnh cho lớp học.",
            "Về máy lạnh cho lớp học: nhà trường {} kinh phí mua sắm.",
        ),
        (
            "không vận động cha mẹ học sinh đóng góp",
            "không kêu gọi, không vận động cha mẹ học sinh đóng góp",
        ),
        (
            "vận động cha mẹ học sinh đóng góp",
            "vận động mỗi cha mẹ học sinh đóng góp 200.000 đồng",
        ),
    ),
    Matter(
        "order denied",
        "Tổ chức đối thoại trực tiếp với phụ huynh toàn trường về bữa ăn bán trú.",
        (
            "Nhà trường {} đối thoại trực tiếp với phụ huynh toàn trường về bữa ăn bán trú.",
            "Bữa ăn bán trú: {} đối thoại trực tiếp cùng phụ huynh toàn trường.",
        ),
        ("tổ chức", "mở buổi", "tiến hành"),
        ("không tổ chức", "chưa tổ chức", "tạm dừng", "không cần", "bỏ hẳn việc"),
    ),
    Matter(
        "order denied",
        "Lắp camera giám sát tại bếp ăn và công bố thực đơn hằng ngày trước cổng trường.",
        (
            "Bếp ăn {} camera giám sát; thực đơn hằng ngày được công bố trước cổng trường.",
            "Trường {} camera giám sát tại bếp ăn và công bố thực đơn hằng ngày trước cổng.",
        ),
        ("lắp", "lắp đặt", "gắn"),
        ("không lắp", "chưa lắp", "tháo bỏ", "dừng lắp"),
    ),
    Matter(
        "ban lifted",
        "Nghiêm cấm giáo viên dạy thêm cho học sinh tiểu học dưới mọi hình thức.",
        (
            "Giáo viên {} học sinh tiểu học dưới mọi hình thức.",
            "Đối với học sinh tiểu học, giáo viên {} dưới mọi hình thức.",
        ),
        ("không được dạy thêm cho", "không dạy thêm", "bị cấm dạy thêm cho"),
        ("được dạy thêm cho", "được phép dạy thêm cho", "dạy thêm cho", "có thể dạy thêm cho"),
    ),
    Matter(
        "ban lifted",
        "Không để học sinh sử dụng điện thoại trong giờ học.",
        ("Học sinh {} điện thoại trong giờ học.", "Trong giờ học, học sinh {} điện thoại."),
        ("không sử dụng", "không được sử dụng", "không được phép sử dụng"),
        ("được sử dụng", "có thể sử dụng", "được phép sử dụng", "tự do sử dụng"),
    ),
    # --- bound, or free to -----------------------------------------------------------------------
    Matter(
        "made optional",
        "Giáo viên phải tham gia đầy đủ các buổi tập huấn phòng cháy chữa cháy.",
        (
            "Giáo viên {} tham gia đầy đủ các buổi tập huấn phòng cháy chữa cháy.",
            "Tập huấn phòng cháy chữa cháy: giáo viên {} tham gia đầy đủ các buổi.",
        ),
        ("phải", "bắt buộc", "có trách nhiệm", "cần"),
        (
            "có thể",
            "không bắt buộc",
            "được khuyến khích",
            "tự nguyện",
            "không phải",
            "không nhất thiết phải",
            "nếu rảnh thì",
        ),
    ),
    Matter(
        "made optional",
        "Các trường bắt buộc ký cam kết an toàn thực phẩm với từng cơ sở cung cấp suất ăn.",
        (
            "Trường {} ký cam kết an toàn thực phẩm với từng cơ sở cung cấp suất ăn.",
            "Với từng cơ sở cung cấp suất ăn, trường {} ký cam kết an toàn thực phẩm.",
        ),
        ("bắt buộc", "phải", "tiến hành"),
        ("có thể", "tùy điều kiện sẽ", "khuyến khích", "nếu có điều kiện thì"),
    ),
    # --- how often -------------------------------------------------------------------------------
    Matter(
        "how often",
        "Mỗi học kỳ tổ chức khám sức khỏe cho học sinh tại trạm y tế xã.",
        (
            "{} khám sức khỏe cho học sinh tại trạm y tế xã.",
            "Tổ chức khám sức khỏe cho học sinh tại trạm y tế xã {}.",
        ),
        ("mỗi học kỳ", "từng học kỳ", "hai lần mỗi năm học", "mỗi học kỳ một lần"),
        ("mỗi năm", "mỗi năm học", "một lần trong năm", "mỗi năm học một lần", "1 lần/năm"),
    ),
    Matter(
        "how often",
        "Hằng tháng họp ban đại diện cha mẹ học sinh để nghe phản ánh về bán trú.",
        (
            "Họp ban đại diện cha mẹ học sinh {} để nghe phản ánh về bán trú.",
            "{}, ban đại diện cha mẹ học sinh họp nghe phản ánh về bán trú.",
        ),
        ("hằng tháng", "mỗi tháng một lần", "01 lần/tháng", "hàng tuần"),
        ("mỗi quý", "mỗi quý một lần", "mỗi học kỳ", "1 lần/học kỳ", "hai tháng một lần"),
    ),
    Matter(
        "how often",
        "Kiểm tra bếp ăn 02 lần/tuần và ghi sổ theo dõi.",
        ("Bếp ăn được kiểm tra {} và ghi sổ theo dõi.", "Kiểm tra bếp ăn {}, ghi sổ theo dõi."),
        ("02 lần/tuần", "2 lần mỗi tuần", "ba lần mỗi tuần", "mỗi tuần 2 lần"),
        ("01 lần/tuần", "1 lần mỗi tuần", "02 lần/tháng", "mỗi tháng 2 lần"),
    ),
    # --- how many --------------------------------------------------------------------------------
    Matter(
        "how many",
        "Mỗi trường cử 02 giáo viên tham gia hội thi kể chuyện cấp huyện.",
        (
            "Trường cử {} giáo viên tham gia hội thi kể chuyện cấp huyện.",
            "Hội thi kể chuyện cấp huyện: cử {} giáo viên tham gia.",
        ),
        ("02", "2", "hai"),
        ("01", "05", "một", "bốn"),
    ),
    Matter(
        "how many",
        "Đội tuyển bóng đá của mỗi trường gồm 12 học sinh nam khối 5.",
        (
            "Đội tuyển bóng đá gồm {} học sinh nam khối 5.",
            "Thành lập đội tuyển bóng đá với {} học sinh nam khối 5.",
        ),
        ("12", "mười hai"),
        ("10", "15", "8", "20"),
    ),
    Matter(
        "how many",
        "Bảo đảm mỗi lớp bán trú không quá 35 học sinh.",
        ("Lớp bán trú {} học sinh.", "Mỗi lớp bán trú bố trí {} học sinh."),
        ("không quá 35", "tối đa 35", "tối đa 32"),
        ("không quá 45", "tối đa 40", "42", "ít nhất 40"),
    ),
    # --- what share ------------------------------------------------------------------------------
    Matter(
        "what share",
        "Phấn đấu 85% học sinh tham gia bảo hiểm y tế trong thời gian từ 01/9/2024 đến 30/11/2024.",
        (
            "Phấn đấu {} học sinh tham gia bảo hiểm y tế từ 01/9/2024 đến 30/11/2024.",
            "Từ ngày 01/9/2024 đến ngày 30/11/2024, {} học sinh tham gia bảo hiểm y tế.",
        ),
        ("85%", "85 %", "90%", "ít nhất 85%", "trên 85%"),
        ("70%", "70 %", "khoảng 80%", "60 phần trăm", "không quá 85%"),
    ),
    Matter(
        "what share",
        "100% giáo viên ký cam kết không vi phạm đạo đức nhà giáo.",
        (
            "{} giáo viên ký cam kết không vi phạm đạo đức nhà giáo.",
            "Tổ chức cho {} giáo viên ký cam kết không vi phạm đạo đức nhà giáo.",
        ),
        ("100%", "toàn thể", "tất cả", "toàn bộ"),
        ("90%", "một số", "đa số", "phần lớn", "một nửa"),
    ),
    Matter(
        "what share",
        "Tất cả học sinh lớp 1 được học bơi miễn phí trong hè.",
        (
            "{} học sinh lớp 1 được học bơi miễn phí trong hè.",
            "Trong hè, {} học sinh lớp 1 được học bơi miễn phí.",
        ),
        ("Tất cả", "100%", "Toàn bộ"),
        ("Một số", "50%", "Khoảng một nửa"),
    ),
    # --- how much money --------------------------------------------------------------------------
    Matter(
        "how much money",
        "Mức thu tiền ăn bán trú không vượt quá 25.000 đồng/học sinh/ngày.",
        (
            "Tiền ăn bán trú thu {}/học sinh/ngày.",
            "Thu tiền ăn bán trú mức {}/học sinh/ngày.",
        ),
        ("25.000 đồng", "không quá 25.000 đồng", "tối đa 25.000 đồng", "22.000 đồng"),
        ("30.000 đồng", "không quá 35.000 đồng", "35.000đ", "40 nghìn đồng"),
    ),
    Matter(
        "how much money",
        "Hỗ trợ mỗi học sinh nghèo 500.000 đồng mua sách giáo khoa.",
        (
            "Mỗi học sinh nghèo được hỗ trợ {} mua sách giáo khoa.",
            "Hỗ trợ {} cho mỗi học sinh nghèo mua sách giáo khoa.",
        ),
        ("500.000 đồng", "500.000đ", "500 nghìn đồng"),
        ("300.000 đồng", "50.000 đồng", "200 nghìn đồng"),
    ),
    # --- which day -------------------------------------------------------------------------------
    Matter(
        "which day",
        "Tổ chức ngày hội đọc sách vào ngày 21/4/2025 tại sân trường.",
        (
            "Ngày hội đọc sách được tổ chức vào {} tại sân trường.",
            "{}, tổ chức ngày hội đọc sách tại sân trường.",
        ),
        ("ngày 21/4/2025", "ngày 21 tháng 4 năm 2025", "ngày 21/04/2025", "ngày 21/4"),
        ("ngày 25/4/2025", "ngày 21/5/2025", "ngày 12 tháng 4 năm 2025", "ngày 21/4/2026"),
    ),
    Matter(
        "which day",
        "Hoàn thành việc cấp thẻ thư viện cho học sinh trước ngày 30/9/2024.",
        (
            "Cấp xong thẻ thư viện cho học sinh {}.",
            "Hoàn thành cấp thẻ thư viện cho học sinh {}.",
        ),
        ("trước ngày 30/9/2024", "trước ngày 25/9/2024", "trước ngày 30 tháng 9 năm 2024"),
        ("trước ngày 15/10/2024", "trong tháng 11/2024", "sau ngày 30/9/2024"),
    ),
    Matter(
        "which day",
        "Trực tiếp công dân vào sáng thứ Năm tại phòng tiếp dân của trường.",
        (
            "Tiếp công dân vào {} tại phòng tiếp dân của trường.",
            "Phòng tiếp dân của trường trực tiếp công dân {}.",
        ),
        ("sáng thứ Năm", "sáng thứ năm hằng tuần", "sáng thứ 5"),
        ("sáng thứ Hai", "chiều thứ Sáu", "sáng thứ 3", "chủ nhật"),
    ),
    # --- which report ----------------------------------------------------------------------------
    Matter(
        "which report",
        "Gửi báo cáo tổng kết năm học về Phòng Giáo dục và Đào tạo trước ngày 25/5/2025.",
        (
            "Báo cáo {} gửi Phòng Giáo dục và Đào tạo trước ngày 25/5/2025.",
            "Trước ngày 25/5/2025, gửi báo cáo {} về Phòng Giáo dục và Đào tạo.",
        ),
        ("tổng kết năm học", "tổng kết năm học 2024-2025"),
        ("sơ kết", "sơ kết học kỳ I", "tháng", "chuyên đề", "đột xuất"),
    ),
    Matter(
        "which report",
        "Xây dựng báo cáo sơ kết học kỳ I về dạy bơi và niêm yết tại trường.",
        (
            "Lập báo cáo {} về dạy bơi và niêm yết tại trường.",
            "Niêm yết tại trường báo cáo {} về dạy bơi.",
        ),
        ("sơ kết học kỳ I", "sơ kết học kỳ 1"),
        ("tổng kết học kỳ I", "sơ kết học kỳ II", "tổng kết năm"),
    ),
    # --- to whom ---------------------------------------------------------------------------------
    Matter(
        "to whom",
        "Nộp danh sách học sinh khuyết tật về Phòng Giáo dục và Đào tạo trước ngày 20/9/2024.",
        (
            "Danh sách học sinh khuyết tật nộp về {} trước ngày 20/9/2024.",
            "Trước ngày 20/9/2024 nộp danh sách học sinh khuyết tật về {}.",
        ),
        ("Phòng Giáo dục và Đào tạo", "Phòng GDĐT", "Phòng GD&ĐT huyện"),
        ("Sở Nội vụ", "Phòng Y tế", "Ủy ban nhân dân xã", "Công an huyện"),
    ),
    Matter(
        "to whom",
        "Gửi kết quả kiểm tra bếp ăn cho Trung tâm Y tế huyện để theo dõi.",
        (
            "Kết quả kiểm tra bếp ăn gửi {} để theo dõi.",
            "Gửi {} kết quả kiểm tra bếp ăn để theo dõi.",
        ),
        ("Trung tâm Y tế huyện", "Trung tâm Y tế"),
        ("Hội Phụ nữ huyện", "Phòng Tư pháp", "Công an huyện", "Trung tâm Văn hóa huyện"),
    ),
    # --- for whom, by whom -----------------------------------------------------------------------
    Matter(
        "for whom",
        "Tập huấn kỹ năng sơ cứu cho giáo viên mầm non.",
        ("Tập huấn kỹ năng sơ cứu cho {}.", "Mở lớp tập huấn kỹ năng sơ cứu dành cho {}."),
        ("giáo viên mầm non", "GV mầm non"),
        ("học sinh lớp 5", "phụ huynh", "giáo viên tiểu học", "nhân viên bảo vệ"),
    ),
    Matter(
        "for whom",
        "Kiểm tra kỹ năng đọc của học sinh lớp 2 theo mẫu số 03.",
        (
            "Kiểm tra kỹ năng đọc của {}.",
            "Việc kiểm tra kỹ năng đọc làm với {}.",
        ),
        ("học sinh lớp 2 theo mẫu số 03", "học sinh lớp 2 theo mẫu 03", "HS lớp 2, mẫu số 3"),
        ("học sinh lớp 4 theo mẫu số 03", "học sinh lớp 2 theo mẫu số 05"),
    ),
    Matter(
        "by whom",
        "Hiệu trưởng trực tiếp tiếp phụ huynh và giải quyết đơn thư.",
        (
            "{} trực tiếp tiếp phụ huynh và giải quyết đơn thư.",
            "Việc tiếp phụ huynh, giải quyết đơn thư do {} trực tiếp làm.",
        ),
        ("Hiệu trưởng", "Đồng chí Hiệu trưởng"),
        ("Nhân viên văn thư", "Phó Hiệu trưởng", "Tổng phụ trách Đội"),
    ),
    # --- in what manner --------------------------------------------------------------------------
    Matter(
        "in what manner",
        "Lấy ý kiến phụ huynh về đồng phục bằng phiếu kín.",
        ("Lấy ý kiến phụ huynh về đồng phục {}.", "Ý kiến phụ huynh về đồng phục được lấy {}."),
        ("bằng phiếu kín", "qua phiếu kín"),
        ("công khai bằng giơ tay", "bằng biểu quyết giơ tay"),
    ),
    Matter(
        "in what manner",
        "Tập huấn chuyển đổi số theo hình thức trực tiếp cho tổ trưởng chuyên môn.",
        (
            "Tập huấn chuyển đổi số {} cho tổ trưởng chuyên môn.",
            "Tổ trưởng chuyên môn được tập huấn chuyển đổi số {}.",
        ),
        ("trực tiếp", "theo hình thức trực tiếp"),
        ("trực tuyến", "theo hình thức trực tuyến", "từ xa"),
    ),
    Matter(
        "in what manner",
        "Dạy kỹ năng bơi ngoài giờ chính khóa và không thu tiền của học sinh.",
        (
            "Kỹ năng bơi dạy {} và không thu tiền của học sinh.",
            "Không thu tiền của học sinh, dạy kỹ năng bơi {}.",
        ),
        ("ngoài giờ chính khóa", "ngoài giờ học chính khóa"),
        ("trong giờ chính khóa", "trong giờ học chính khóa"),
    ),
    Matter(
        "in what manner",
        "Giảm số lượng hồ sơ, sổ sách của giáo viên chủ nhiệm.",
        (
            "{} hồ sơ, sổ sách của giáo viên chủ nhiệm.",
            "Hồ sơ, sổ sách của giáo viên chủ nhiệm được {}.",
        ),
        ("giảm số lượng", "giảm bớt", "cắt giảm"),
        ("tăng số lượng", "tăng thêm"),
    ),
    Matter(
        "in what manner",
        "Công khai dự toán thu chi tại bảng tin trước khi khai giảng.",
        (
            "Dự toán thu chi được công khai tại bảng tin {}.",
            "Công khai dự toán thu chi {} tại bảng tin.",
        ),
        ("trước khi khai giảng", "trước khai giảng"),
        ("sau khi khai giảng", "sau khai giảng"),
    ),
)
