"""Matters that were written after the rules of reviewing, to see what they miss."""

from __future__ import annotations

from tests.assistant.review_matters import Matter

MATTERS = (
    Matter(
        "money taken",
        "Nghiêm cấm việc thu tiền học sinh để mua quà tặng giáo viên dịp 20/11.",
        (
            "Dịp 20/11, các lớp {} để mua quà tặng giáo viên.",
            "Về việc mua quà tặng giáo viên dịp 20/11: lớp {}.",
        ),
        ("không thu tiền học sinh", "không được thu tiền của học sinh"),
        ("thu 20.000 đồng/học sinh", "thu tiền học sinh", "được thu tiền của học sinh"),
    ),
    Matter(
        "money taken",
        "Việc học câu lạc bộ cờ vua là miễn phí đối với học sinh có hoàn cảnh khó khăn.",
        (
            "Học sinh có hoàn cảnh khó khăn học câu lạc bộ cờ vua {}.",
            "Câu lạc bộ cờ vua: {} đối với học sinh có hoàn cảnh khó khăn.",
        ),
        ("miễn phí", "không phải đóng tiền", "không thu tiền"),
        ("đóng 50.000 đồng mỗi tháng", "thu 50.000 đồng/tháng", "có thu phí"),
    ),
    Matter(
        "order denied",
        "Duy trì tiết đọc thư viện cho học sinh các khối lớp.",
        (
            "{} tiết đọc thư viện cho học sinh các khối lớp.",
            "Tiết đọc thư viện {} cho học sinh các khối lớp.",
        ),
        ("tiếp tục duy trì", "được duy trì"),
        ("không duy trì", "bãi bỏ", "tạm ngưng", "chưa duy trì"),
    ),
    Matter(
        "order denied",
        "Niêm yết công khai số điện thoại đường dây nóng tại phòng bảo vệ.",
        (
            "{} số điện thoại đường dây nóng tại phòng bảo vệ.",
            "Tại phòng bảo vệ {} số điện thoại đường dây nóng.",
        ),
        ("niêm yết công khai", "có niêm yết công khai", "dán công khai"),
        ("không niêm yết", "chưa niêm yết công khai", "không công khai"),
    ),
    Matter(
        "ban lifted",
        "Không giao bài tập về nhà cho học sinh học hai buổi mỗi ngày.",
        (
            "Giáo viên {} bài tập về nhà cho học sinh học hai buổi mỗi ngày.",
            "Với học sinh học hai buổi mỗi ngày, giáo viên {} bài tập về nhà.",
        ),
        ("không giao", "không được giao", "tuyệt đối không giao"),
        ("giao", "được giao thêm", "giao 03"),
    ),
    Matter(
        "ban lifted",
        "Học sinh không được đi xe máy đến trường.",
        ("Học sinh {} xe máy đến trường.", "Việc đến trường: học sinh {} xe máy."),
        ("không đi", "không được đi", "bị cấm đi"),
        ("được đi", "đi", "được phép đi", "có thể đi"),
    ),
    Matter(
        "made optional",
        "Tất cả nhân viên nhà bếp phải khám sức khỏe định kỳ và có giấy xác nhận.",
        (
            "Nhân viên nhà bếp {} khám sức khỏe định kỳ và có giấy xác nhận.",
            "Khám sức khỏe định kỳ và giấy xác nhận: nhân viên nhà bếp {} thực hiện.",
        ),
        ("phải", "bắt buộc", "đều"),
        ("nên", "có thể", "được khuyến khích", "không nhất thiết"),
    ),
    Matter(
        "made optional",
        "Yêu cầu lớp trưởng ghi sổ trực tuần đầy đủ.",
        ("Lớp trưởng {} ghi sổ trực tuần đầy đủ.", "Sổ trực tuần được lớp trưởng {} ghi đầy đủ."),
        ("có nhiệm vụ", "phải"),
        ("có thể", "tùy ý", "nếu có thời gian thì", "không cần"),
    ),
    Matter(
        "how often",
        "Vệ sinh bể nước định kỳ 3 tháng một lần.",
        ("Bể nước được vệ sinh {}.", "{}, trường vệ sinh bể nước."),
        ("3 tháng một lần", "mỗi quý một lần", "mỗi tháng một lần", "định kỳ hằng quý"),
        ("6 tháng một lần", "mỗi năm một lần", "một năm một lần", "mỗi học kỳ"),
    ),
    Matter(
        "how often",
        "Hằng tuần sinh hoạt chuyên môn theo tổ để trao đổi về học sinh yếu.",
        (
            "{} sinh hoạt chuyên môn theo tổ để trao đổi về học sinh yếu.",
            "Tổ sinh hoạt chuyên môn {}, trao đổi về học sinh yếu.",
        ),
        ("mỗi tuần", "hàng tuần", "1 lần/tuần"),
        ("hai tuần một lần", "mỗi tháng", "tháng 1 lần", "02 tuần/lần", "hằng quý"),
    ),
    Matter(
        "how many",
        "Thành lập 03 đội thanh niên xung kích giữ trật tự cổng trường.",
        (
            "Thành lập {} đội thanh niên xung kích giữ trật tự cổng trường.",
            "Giữ trật tự cổng trường có {} đội thanh niên xung kích.",
        ),
        ("03", "3", "ba"),
        ("01", "2", "một", "hai"),
    ),
    Matter(
        "how many",
        "Mỗi xe đưa đón chở tối đa 29 học sinh và có 01 người quản lý đi cùng.",
        (
            "Mỗi xe đưa đón chở {} học sinh và có 01 người quản lý đi cùng.",
            "Xe đưa đón chở {} học sinh mỗi chuyến, có 01 người quản lý đi cùng.",
        ),
        ("tối đa 29", "không quá 29", "29", "không quá 25"),
        ("tối đa 45", "45", "trên 30", "ít nhất 35"),
    ),
    Matter(
        "what share",
        "Tỷ lệ học sinh hoàn thành chương trình lớp học đạt từ 98% trở lên trong năm học "
        "2024-2025.",
        (
            "Năm học 2024-2025, tỷ lệ học sinh hoàn thành chương trình lớp học đạt {}.",
            "Phấn đấu {} học sinh hoàn thành chương trình lớp học trong năm học 2024-2025.",
        ),
        ("98%", "98,5%", "từ 98% trở lên", "99 %"),
        ("95%", "97,5%", "từ 90% trở lên", "dưới 98%"),
    ),
    Matter(
        "what share",
        "Toàn bộ phụ huynh được thông báo kết quả khám mắt của con.",
        (
            "{} phụ huynh được thông báo kết quả khám mắt của con.",
            "Thông báo kết quả khám mắt của con cho {} phụ huynh.",
        ),
        ("toàn bộ", "tất cả", "100%", "mọi"),
        ("một số", "phần lớn", "80%", "khoảng 60%"),
    ),
    Matter(
        "how much money",
        "Chi cho mỗi câu lạc bộ 2 triệu đồng mua dụng cụ thể thao.",
        (
            "Mỗi câu lạc bộ được chi {} mua dụng cụ thể thao.",
            "Chi {} cho mỗi câu lạc bộ mua dụng cụ thể thao.",
        ),
        ("2 triệu đồng", "2.000.000 đồng", "02 triệu đồng"),
        ("1 triệu đồng", "1.500.000 đồng", "500.000đ"),
    ),
    Matter(
        "how much money",
        "Tiền gửi xe đạp thu không quá 1.000 đồng/lượt.",
        ("Gửi xe đạp thu {}/lượt.", "Mức thu gửi xe đạp: {} mỗi lượt."),
        ("1.000 đồng", "1000 đồng", "500 đồng", "tối đa 1.000 đồng"),
        ("2.000 đồng", "3000 đồng", "không quá 5.000 đồng", "2 nghìn đồng"),
    ),
    Matter(
        "which day",
        "Lễ khai giảng được tổ chức thống nhất vào sáng ngày 05/9/2024.",
        ("Tổ chức lễ khai giảng sáng {}.", "Sáng {}: tổ chức lễ khai giảng."),
        ("ngày 05/9/2024", "ngày 5/9/2024", "ngày 05 tháng 9 năm 2024", "ngày 5/9"),
        ("ngày 06/9/2024", "ngày 04/9/2024", "ngày 05/10/2024", "ngày 8/9"),
    ),
    Matter(
        "which day",
        "Tiêm nhắc vắc xin cho trẻ 5 tuổi trong tháng 10/2024 tại trạm y tế.",
        (
            "Trẻ 5 tuổi được tiêm nhắc vắc xin {} tại trạm y tế.",
            "Phối hợp tiêm nhắc vắc xin cho trẻ 5 tuổi tại trạm y tế {}.",
        ),
        ("trong tháng 10/2024", "tháng 10", "ngày 15/10/2024"),
        ("trong tháng 12/2024", "tháng 11", "ngày 15/11/2024"),
    ),
    Matter(
        "which report",
        "Báo cáo hằng tháng về tình hình sĩ số gửi Phòng Giáo dục và Đào tạo trước ngày 25.",
        (
            "Gửi báo cáo {} về tình hình sĩ số cho Phòng Giáo dục và Đào tạo trước ngày 25.",
            "Trước ngày 25, gửi Phòng Giáo dục và Đào tạo báo cáo {} về tình hình sĩ số.",
        ),
        ("hằng tháng", "tháng"),
        ("hằng quý", "học kỳ", "năm", "đột xuất"),
    ),
    Matter(
        "which report",
        "Tổ chức hội nghị tổng kết phong trào đọc sách vào cuối năm học.",
        (
            "Cuối năm học, tổ chức hội nghị {} phong trào đọc sách.",
            "Hội nghị {} phong trào đọc sách được tổ chức vào cuối năm học.",
        ),
        ("tổng kết",),
        ("sơ kết", "phát động"),
    ),
    Matter(
        "to whom",
        "Chuyển hồ sơ xin học bổng đến Hội Khuyến học huyện xem xét.",
        ("Hồ sơ xin học bổng chuyển đến {} xem xét.", "Chuyển {} xem xét hồ sơ xin học bổng."),
        ("Hội Khuyến học huyện", "Hội Khuyến học"),
        ("Hội Chữ thập đỏ huyện", "Phòng Nội vụ", "Huyện đoàn", "Liên đoàn Lao động huyện"),
    ),
    Matter(
        "to whom",
        "Các trường báo cáo Ủy ban nhân dân xã ngay khi có dịch bệnh trong trường.",
        (
            "Khi có dịch bệnh trong trường, báo cáo ngay {}.",
            "Báo cáo ngay {} khi trong trường có dịch bệnh.",
        ),
        ("Ủy ban nhân dân xã", "UBND xã"),
        ("Sở Y tế", "Phòng Y tế", "Công an xã"),
    ),
    Matter(
        "for whom",
        "Hỗ trợ tâm lý cho học sinh bị bắt nạt.",
        ("Hỗ trợ tâm lý cho {}.", "Thực hiện việc hỗ trợ tâm lý đối với {}."),
        ("học sinh bị bắt nạt", "các em học sinh bị bắt nạt"),
        ("giáo viên mới ra trường", "phụ huynh"),
    ),
    Matter(
        "for whom",
        "Thi viết chữ đẹp dành cho học sinh khối 3 và khối 4.",
        ("Tổ chức thi viết chữ đẹp cho học sinh {}.", "Học sinh {} thi viết chữ đẹp."),
        ("khối 3 và khối 4", "khối 3, 4", "lớp 3, lớp 4"),
        ("khối 1 và khối 2", "khối 5", "lớp 1"),
    ),
    Matter(
        "by whom",
        "Hiệu trưởng chủ trì cuộc họp xét học bổng.",
        ("{} chủ trì cuộc họp xét học bổng.", "Cuộc họp xét học bổng do {} chủ trì."),
        ("Hiệu trưởng", "đồng chí Hiệu trưởng"),
        ("Kế toán", "Tổ trưởng chuyên môn", "Phó Hiệu trưởng"),
    ),
    Matter(
        "in what manner",
        "Sinh hoạt dưới cờ vào đầu tuần, nội dung do lớp trực chuẩn bị.",
        (
            "Sinh hoạt dưới cờ {}, nội dung do lớp trực chuẩn bị.",
            "Lớp trực chuẩn bị nội dung sinh hoạt dưới cờ {}.",
        ),
        ("vào đầu tuần", "đầu tuần"),
        ("vào cuối tuần", "cuối tháng"),
    ),
    Matter(
        "in what manner",
        "Công bố kết quả xếp loại thi đua trước toàn thể hội đồng.",
        ("Kết quả xếp loại thi đua {}.", "Việc xếp loại thi đua: kết quả {}."),
        ("công bố trước toàn thể hội đồng", "được công bố trước hội đồng"),
        ("không công bố", "giữ kín", "chỉ thông báo riêng cho từng người"),
    ),
    Matter(
        "in what manner",
        "Tăng thời lượng hoạt động ngoài trời cho trẻ.",
        (
            "{} thời lượng hoạt động ngoài trời cho trẻ.",
            "Thời lượng hoạt động ngoài trời cho trẻ được {}.",
        ),
        ("tăng", "tăng thêm", "nâng thêm"),
        ("giảm", "cắt bớt", "rút ngắn"),
    ),
    Matter(
        "in what manner",
        "Việc tham gia bảo hiểm thân thể là tự nguyện đối với học sinh.",
        ("Học sinh {} tham gia bảo hiểm thân thể.", "Bảo hiểm thân thể: học sinh {} tham gia."),
        ("tự nguyện", "tham gia tự nguyện,", "không bắt buộc phải"),
        ("bắt buộc", "phải", "100% phải"),
    ),
    Matter(
        "another task",
        "Hoàn thành việc cấp thẻ thư viện cho học sinh trước ngày 30/9/2024.",
        ("{} trước ngày 20/9/2024.", "Trước ngày 20/9/2024, {}."),
        ("cấp xong thẻ thư viện cho học sinh", "hoàn thành cấp thẻ thư viện cho học sinh"),
        (
            "hoàn thành sửa chữa nhà vệ sinh",
            "hoàn thành việc mua bàn ghế cho phòng máy",
            "gửi danh sách học sinh dự thi bơi lội",
        ),
    ),
    Matter(
        "another task",
        "Gửi báo cáo về công tác y tế học đường đến Phòng Giáo dục và Đào tạo trước ngày "
        "10/12/2024.",
        (
            "Gửi {} đến Phòng Giáo dục và Đào tạo trước ngày 08/12/2024.",
            "Trước ngày 08/12/2024, {} được gửi về Phòng Giáo dục và Đào tạo.",
        ),
        ("báo cáo về công tác y tế học đường", "báo cáo công tác y tế trường học"),
        (
            "báo cáo về thiết bị dạy học",
            "báo cáo kết quả phổ cập giáo dục",
            "danh sách giáo viên dự thi",
        ),
    ),
    Matter(
        "another task",
        "Xây dựng tủ sách pháp luật dùng chung cho giáo viên.",
        ("{} dùng chung cho giáo viên.", "Nhà trường có {} dùng chung cho giáo viên."),
        ("tủ sách pháp luật", "xây dựng tủ sách pháp luật"),
        ("phòng nghỉ trưa", "máy in màu", "sân cầu lông"),
    ),
)
