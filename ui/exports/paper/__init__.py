"""Drafts as .docx in the form of Nghị định 30/2020/NĐ-CP, from named styles up."""

from ui.exports.options import SourcesAs
from ui.exports.paper.writer import draft_docx

__all__ = ["SourcesAs", "draft_docx"]
