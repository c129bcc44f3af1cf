"""Findings and plans as people read them: pictures, memo, tables and drafts; pure functions that give text or bytes."""

from rules.render.diagrams import Diagram, count_edges, draw_all
from rules.render.memo import Memo, cited_clauses, compose, docx, pdf, unfounded
from rules.render.zipped import repack

__all__ = ["Diagram", "Memo", "cited_clauses", "compose", "count_edges", "docx", "draw_all", "pdf", "repack", "unfounded"]
