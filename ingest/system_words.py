"""Why the system refused a file or an address, in Vietnamese."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from types import MappingProxyType

_WORDS: Mapping[int, str] = MappingProxyType(
    {
        errno.ENOENT: "không có tệp hoặc thư mục đó",
        errno.ENOTDIR: "một phần của đường dẫn không phải thư mục",
        errno.EISDIR: "đó là một thư mục",
        errno.EEXIST: "đã có tệp tên như vậy",
        errno.EACCES: "không có quyền",
        errno.EPERM: "không có quyền",
        errno.EROFS: "ổ đĩa chỉ cho đọc",
        errno.ENOSPC: "ổ đĩa đã đầy",
        errno.EDQUOT: "đã hết dung lượng được cấp",
        errno.ENAMETOOLONG: "tên quá dài",
        errno.ELOOP: "đường dẫn nối vòng quanh",
        errno.EINVAL: "tên không dùng được",
        errno.EBUSY: "chương trình khác đang dùng",
        errno.EADDRINUSE: "cổng đang có chương trình khác dùng",
        errno.EADDRNOTAVAIL: "máy này không có địa chỉ đó",
        errno.ECONNREFUSED: "máy chủ từ chối kết nối",
        errno.EHOSTUNREACH: "không tới được máy chủ",
        errno.ENETUNREACH: "không có mạng",
        errno.ETIMEDOUT: "chờ quá lâu",
    }
)


def reason_of(error: OSError) -> str:
    """The reason in words; a rare one by its number, which a search finds."""
    if isinstance(error, TimeoutError):
        return _WORDS[errno.ETIMEDOUT]
    if error.errno is None:
        return "hệ thống không cho biết vì sao"
    return _WORDS.get(error.errno, f"lỗi {error.errno} của hệ thống")
