"""The memo: a telaahan staf composed from findings and plan, checked against what was read, set as docx and pdf."""

from rules.render.memo.as_docx import docx
from rules.render.memo.as_pdf import pdf
from rules.render.memo.cited import cited_clauses, unfounded
from rules.render.memo.compose import compose
from rules.render.memo.model import Memo

__all__ = ["Memo", "cited_clauses", "compose", "docx", "pdf", "unfounded"]
