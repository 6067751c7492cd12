"""The profile that ``danvan draft --new-profile`` writes: one to fill in, with every field."""

from __future__ import annotations

from pathlib import Path

from ingest.errors import ConfigurationError
from ingest.system_words import reason_of
from ui.exports.files import check_place

_TEMPLATE = """\
# Hồ sơ đơn vị cho «danvan draft». Tên đơn vị, người ký và số liệu dưới đây chỉ là ví dụ:
# hãy thay bằng của đơn vị mình. Dòng bắt đầu bằng # là chú thích; bỏ dấu # để dùng dòng đó.
# Dự thảo chỉ lấy từ hồ sơ này và từ văn bản trong kho; chỗ nào chưa có thì ghi
# [CẦN BỔ SUNG: …], không tự đặt ra. Chữ có dấu «:» hoặc «#» thì đặt trong ngoặc kép.

# Bắt buộc: tên đầy đủ, địa danh in trước ngày tháng, năm của văn bản.
name: Trường Tiểu học Ví Dụ
place: Bình An
year: {year}

# Bắt buộc: chữ viết tắt trong số, ký hiệu, viết in hoa, không khoảng trắng (KH-THVD).
abbreviation: THVD

# Cơ quan chủ quản, in phía trên tên đơn vị.
# superior: UBND phường Bình An

# Bộ phận soạn thảo: đứng sau «Lưu: VT» và trong ký hiệu của công văn.
# drafting_unit: VP

# Trong bài gọi đơn vị là gì; bỏ trống thì ghi tên đầy đủ.
# short_name: nhà trường

# Người ký. position là chức vụ. Ký thay, ký thừa lệnh… thì thêm capacity
# (TM., Q., KT., TL. hoặc TUQ.) và head là chức danh đứng sau: KT. HIỆU TRƯỞNG.
# name là họ tên người ký; bỏ trống thì để chừa.
signer:
  position: Hiệu trưởng
  # capacity: KT.
  # head: Hiệu trưởng
  # name:

# Nơi nhận, không ghi dòng «Lưu» (dự thảo tự thêm).
# recipients:
#   - UBND phường Bình An
#   - Các tổ chuyên môn

# Kính gửi (công văn, báo cáo).
# addressed_to:
#   - UBND phường Bình An

# Các bộ phận của đơn vị để giao việc.
# departments:
#   - Tổ Văn phòng
#   - Tổ khối 1

# Số liệu của đơn vị, ghi đúng như cần in ra.
# figures:
#   Tổng số giáo viên: 45
#   Tỉ lệ đảng viên: 62,5%

# Các mô hình «Dân vận khéo» của đơn vị.
# models:
#   - Cổng trường an toàn

# Các bộ phận báo cáo trước hạn của cấp trên bao nhiêu ngày…
# report_lead_days: 5

# …hoặc đặt riêng từng hạn: ngày của cấp trên, và ngày của đơn vị.
# deadlines:
#   - superior: 05/6/{year}
#     own: 30/5/{year}

# Nơi các bộ phận gửi báo cáo.
# channel: văn phòng nhà trường
"""


def profile_template(*, year: int) -> str:
    """The text of a profile to fill in; it can be read as it stands."""
    return _TEMPLATE.format(year=year)


def write_template(path: Path, *, year: int) -> None:
    """Write a profile to fill in, never over a file that is there.

    Raises:
        ConfigurationError: if there is one, or it cannot be written there.
    """
    check_place(path)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(profile_template(year=year))
    except FileExistsError:
        message = f"Đã có {path}; tệp đó được giữ nguyên. Chọn tên khác cho hồ sơ mới."
        raise ConfigurationError(message) from None
    except OSError as error:
        message = f"Không ghi được {path}: {reason_of(error)}. Kiểm tra quyền ghi."
        raise ConfigurationError(message) from None
