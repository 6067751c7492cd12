"""The lettering of every part (Phụ lục I, Phần I, mục II and III, with the samples of mục V)."""

from __future__ import annotations

from typing import Final

from assistant.form import decree
from assistant.form.lettering import Lettered, lettering_rules
from assistant.form.parts import Role
from assistant.form.report import Rule, part_i

_WORDS = (Role.TEXT, Role.CLAUSE, Role.POINT, Role.BULLET)


_PARTS: Final = (
    Lettered(
        slug="quoc-hieu",
        name="Quốc hiệu",
        article=part_i("II", 1, "a"),
        part=lambda p: (p.head.country,),
        lettering=decree.COUNTRY_NAME,
    ),
    Lettered(
        slug="tieu-ngu",
        name="Tiêu ngữ",
        article=part_i("II", 1, "b"),
        part=lambda p: (p.head.motto,),
        lettering=decree.NATIONAL_MOTTO,
    ),
    Lettered(
        slug="co-quan-chu-quan",
        name="Tên cơ quan chủ quản",
        article=part_i("II", 2, "b"),
        part=lambda p: p.head.superior,
        lettering=decree.SUPERIOR_BODY,
    ),
    Lettered(
        slug="co-quan-ban-hanh",
        name="Tên cơ quan ban hành",
        article=part_i("II", 2, "b"),
        part=lambda p: p.head.issuer,
        lettering=decree.ISSUING_BODY,
    ),
    Lettered(
        slug="so-ky-hieu",
        name="Số, ký hiệu",
        article=part_i("II", 3, "c"),
        part=lambda p: (p.head.number,),
        lettering=decree.NUMBER,
        facets=("size", "weight", "slope"),
    ),
    Lettered(
        slug="dia-danh-thoi-gian",
        name="Địa danh và thời gian",
        article=part_i("II", 4, "c"),
        part=lambda p: (p.head.place_and_date,),
        lettering=decree.PLACE_AND_DATE,
    ),
    Lettered(
        slug="ten-loai",
        name="Tên loại văn bản",
        article=part_i("II", 5, "b"),
        part=lambda p: (p.head.kind_name,),
        lettering=decree.KIND_NAME,
    ),
    Lettered(
        slug="trich-yeu",
        name="Trích yếu",
        article=part_i("II", 5, "b"),
        part=lambda p: p.head.title,
        lettering=decree.TITLE,
    ),
    Lettered(
        slug="trich-yeu-cong-van",
        name="Trích yếu công văn",
        article=part_i("II", 5, "b"),
        part=lambda p: p.head.letter_title,
        lettering=decree.LETTER_TITLE,
    ),
    Lettered(
        slug="can-cu",
        name="Căn cứ ban hành",
        article=part_i("II", 6, "a"),
        part=lambda p: p.bases,
        lettering=decree.BASIS,
    ),
    Lettered(
        slug="loi-van",
        name="Nội dung văn bản",
        article=part_i("II", 6, "e"),
        part=lambda p: p.of(*_WORDS),
        lettering=decree.BODY,
        facets=("size", "slope", "case"),
        running=True,
    ),
    Lettered(
        slug="phan-chuong",
        name="Phần, chương, mục và số thứ tự",
        article=part_i("II", 6, "đ"),
        part=lambda p: p.of(Role.PART),
        lettering=decree.PART_NUMBER,
    ),
    Lettered(
        slug="tieu-de-phan-chuong",
        name="Tiêu đề phần, chương, mục",
        article=part_i("II", 6, "đ"),
        part=lambda p: p.of(Role.PART_TITLE),
        lettering=decree.PART_TITLE,
    ),
    Lettered(
        slug="muc",
        name="Số thứ tự và tiêu đề mục",
        article=part_i("V"),
        part=lambda p: p.of(Role.SECTION),
        lettering=decree.SECTION_TITLE,
    ),
    Lettered(
        slug="dieu",
        name="Số thứ tự và tiêu đề điều",
        article=part_i("II", 6, "đ"),
        part=lambda p: p.of(Role.ARTICLE),
        lettering=decree.ARTICLE_TITLE,
        facets=("slope", "case"),
        running=True,
    ),
    Lettered(
        slug="khoan-co-tieu-de",
        name="Khoản có tiêu đề",
        article=part_i("II", 6, "đ"),
        part=lambda p: p.of(Role.TITLED_CLAUSE),
        lettering=decree.CLAUSE_TITLE,
        facets=("weight", "slope", "case"),
    ),
    Lettered(
        slug="kinh-gui",
        name="Kính gửi",
        article=part_i("II", 9, "d"),
        part=lambda p: p.head.addressed,
        lettering=decree.ADDRESSED_TO,
    ),
    Lettered(
        slug="chuc-vu",
        name="Quyền hạn, chức vụ của người ký",
        article=part_i("II", 7, "đ"),
        part=lambda p: p.end.positions,
        lettering=decree.AUTHORITY,
    ),
    Lettered(
        slug="ho-ten",
        name="Họ và tên người ký",
        article=part_i("II", 7, "đ"),
        part=lambda p: (p.end.signer,),
        lettering=decree.SIGNER_NAME,
    ),
    Lettered(
        slug="noi-nhan",
        name="Từ “Nơi nhận”",
        article=part_i("II", 9, "d"),
        part=lambda p: (p.end.recipients_word,),
        lettering=decree.RECIPIENTS_WORD,
    ),
    Lettered(
        slug="danh-sach-noi-nhan",
        name="Danh sách nơi nhận",
        article=part_i("II", 9, "d"),
        part=lambda p: p.end.recipients,
        lettering=decree.RECIPIENTS,
        facets=("size", "weight", "slope"),
    ),
    Lettered(
        slug="nguoi-soan-thao",
        name="Ký hiệu người soạn thảo",
        article=part_i("III", 3),
        part=lambda p: (p.end.drafter_mark,),
        lettering=decree.DRAFTER_MARK,
        facets=("size", "slope"),
    ),
    Lettered(
        slug="phu-luc",
        name="Từ “Phụ lục” và số thứ tự",
        article=part_i("III", 1, "b"),
        part=lambda p: (annex.word for annex in p.end.annexes),
        lettering=decree.ANNEX_WORD,
    ),
    Lettered(
        slug="ten-phu-luc",
        name="Tên phụ lục",
        article=part_i("III", 1, "b"),
        part=lambda p: (line for annex in p.end.annexes for line in annex.title),
        lettering=decree.ANNEX_TITLE,
    ),
    Lettered(
        slug="kem-theo",
        name="Dòng “Kèm theo” của phụ lục",
        article=part_i("III", 1, "c"),
        part=lambda p: (annex.of for annex in p.end.annexes),
        lettering=decree.ANNEX_OF,
    ),
)

LETTERING_RULES: Final[tuple[Rule, ...]] = tuple(
    rule for part in _PARTS for rule in lettering_rules(part)
)
