"""A letter whose tasks stand in a table, and a school's plan made from it; all invented."""

from __future__ import annotations

LETTER = """\
UBND HUYỆN LŨNG MÂY
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO

Số: 418/PGDĐT-CTHS
V/v triển khai công tác học sinh năm học 2025-2026

Lũng Mây, ngày 18 tháng 8 năm 2025

Kính gửi: Hiệu trưởng các trường tiểu học trên địa bàn huyện.

Căn cứ Kế hoạch số 77/KH-UBND ngày 01/8/2025 của Ủy ban nhân dân huyện về công tác học sinh;

Phòng Giáo dục và Đào tạo yêu cầu Hiệu trưởng các trường triển khai các nhiệm vụ sau:

| STT | Nội dung công việc | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian | Ghi chú |
| --- | --- | --- | --- | --- | --- |
| I | AN TOÀN TRƯỜNG HỌC | | | | |
| 1 | Rà soát hồ sơ học sinh khó khăn; lập danh sách đề nghị hỗ trợ | Các trường | UBND xã \
| Trước 15/9/2025 | |
| 2 | Tổ chức ngày hội Trường học an toàn, ít nhất 85% học sinh tham gia | Các trường | Công an xã \
| Tháng 10/2025 | |
| 3 | Kiểm tra bếp ăn bán trú tại các trường; thông báo kết quả | Phòng GDĐT | Trung tâm Y tế \
| Tháng 11/2025 | Kinh phí 12.000.000 đồng do Phòng chi |
| 4 | Không thu khoản tiền nào ngoài quy định; niêm yết công khai các khoản thu | Hiệu trưởng các \
trường | Ban đại diện cha mẹ học sinh | Cả năm học | |
| 5 | Tập huấn tư vấn tâm lý cho tổ trưởng | Bộ phận Tiểu học | | 20/9/2025 | |
| 6 | Khám sức khỏe học sinh | Các trường | Trạm y tế | Mỗi học kỳ | |

Các trường báo cáo kết quả học kỳ I về Phòng Giáo dục và Đào tạo trước ngày 05/01/2026.

Nhận được công văn này, đề nghị Hiệu trưởng các trường nghiêm túc triển khai thực hiện./.

Nơi nhận:
- Như trên;
- Lưu: VT.

TRƯỞNG PHÒNG

Trần Thị Mẫu
"""

PLAN = """\
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO LŨNG MÂY
TRƯỜNG TIỂU HỌC SUỐI ONG

Số: 31/KH-THSO

Suối Ong, ngày 28 tháng 8 năm 2025

KẾ HOẠCH
Công tác học sinh năm học 2025-2026

Căn cứ Công văn số 418/PGDĐT-CTHS ngày 18/8/2025 của Phòng Giáo dục và Đào tạo về việc triển khai \
công tác học sinh năm học 2025-2026;

I. NỘI DUNG

1. Giáo viên chủ nhiệm rà soát hồ sơ học sinh khó khăn, lập danh sách đề nghị hỗ trợ trước ngày \
10/9/2025.

2. Tổ chức ngày hội Trường học an toàn trong tháng 10/2025, 90% học sinh tham gia.

3. Nhà trường không thu khoản tiền nào ngoài quy định; niêm yết công khai các khoản thu.

4. Khám sức khỏe học sinh mỗi học kỳ một lần tại trạm y tế.

II. TỔ CHỨC THỰC HIỆN

1. Gửi báo cáo học kỳ I về Phòng Giáo dục và Đào tạo trước ngày 05/01/2026.
"""
