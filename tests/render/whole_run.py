"""One whole run of the embedded case, as several tests read it."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import Literal

from rules.cases import load
from rules.checks import run
from rules.graph import PolicyGraph, assemble, build
from rules.model import Finding, Plan, RunInfo
from rules.omnibus import choose, propose
from rules.render import Diagram, Memo, compose, draw_all
from rules.render.matrix.sheets import sheets
from rules.render.memo.model import Paragraph, Table
from rules.similarity import find_overlaps


@dataclass(frozen=True)
class Pages:
    """All that one run shows."""

    graph: PolicyGraph
    findings: tuple[Finding, ...]
    plan: Plan
    memo: Memo
    diagrams: tuple[Diagram, ...]
    rows: dict[str, list[tuple[str, ...]]]

    def text(self, title: str) -> str:
        """The paragraphs of a section of the memo."""
        section = next(s for s in (self.memo.summary, *self.memo.sections) if s.title == title)
        words = "\n".join("".join(span.text for span in block.spans) for block in section.blocks if isinstance(block, Paragraph))
        return " ".join(words.split())

    def table(self, caption: str) -> list[tuple[str, ...]]:
        """The rows of a table of the memo."""
        found = next(b for s in self.memo.sections for b in s.blocks if isinstance(b, Table) and b.caption == caption)
        return [tuple("".join(span.text for span in cell) for cell in row) for row in found.rows]

    def headed(self, *names: str) -> list[tuple[str, ...]]:
        """The rows of a table of the memo or of its attachments, by its first row of names."""
        tables = [b for s in (*self.memo.sections, *self.memo.annexes) for b in s.blocks if isinstance(b, Table)]
        found = next(b for b in tables if b.head == names)
        return [tuple("".join(span.text for span in cell) for cell in row) for row in found.rows]

    def picture(self, name: str) -> str:
        """The words of a picture."""
        words = next(d.dot for d in self.diagrams if name in d.name)
        return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", words)).split())

    def sheet(self, name: str) -> list[tuple[str, ...]]:
        """The rows of a sheet of the matrix."""
        return self.rows[name]


def whole_run(design: Literal["merge", "amend", "auto"] = "auto") -> Pages:
    """Everything that a run of the embedded case shows, in Indonesian."""
    corpus = assemble([], [load("kemensos")])
    graph = build(corpus, find_overlaps(corpus.norms(), corpus.actors))
    findings = run(graph)
    plan = propose(graph, findings, choose(corpus), design)
    info = RunInfo(run_id="0123456789ab", date_of_data="2025-08")
    diagrams = tuple(draw_all(graph, findings, plan, info))
    rows = {s.name.id: [tuple(str(c) for c in r.cells) for r in s.rows] for s in sheets(graph, findings, plan, info)}
    return Pages(graph, findings, plan, compose(graph, findings, plan, info, diagrams), diagrams, rows)
