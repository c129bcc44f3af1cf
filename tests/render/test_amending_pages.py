"""A plan that amends merges, moves and revokes nothing, and no page says that it does."""

from __future__ import annotations

import re

import pytest
from whole_run import Pages, whole_run

from rules.render.memo.model import Paragraph, Table


@pytest.fixture(scope="module", params=["merge", "amend"])
def pages(request: pytest.FixtureRequest) -> Pages:
    """A run of the embedded case in either design."""
    return whole_run(request.param)


def _own_words(pages: Pages) -> str:
    """The summary and the proposal of the memo, which speak of the plan and not of findings."""
    said = []
    for section in (pages.memo.summary, *pages.memo.sections):
        for block in section.blocks:
            if isinstance(block, Paragraph):
                said.append("".join(span.text for span in block.spans))
            elif isinstance(block, Table):
                said += list(block.head or ())
    return " ".join(said)


def test_the_memo_speaks_of_merging_only_where_the_plan_merges(pages: Pages):
    of_findings = re.compile(r"melaksanakan [^.]*?, yang akan digabung")  # R12 looks before any design is chosen
    words = re.findall(r"\b(?:digabung|penggabungan|PINDAH)\b", of_findings.sub("", _own_words(pages)))
    assert bool(words) == (pages.plan.design == "merge"), words


def test_what_nothing_touches_stays_in_the_table_of_dispositions(pages: Pages):
    told = " ".join(cell for row in pages.sheet("Matriks sandingan") for cell in row)
    assert ("TETAP (tidak disentuh)" in told) == (pages.plan.design == "amend")
    assert ("PINDAH" in told) == (pages.plan.design == "merge")


def test_the_map_is_one_of_amendments_where_the_plan_amends(pages: Pages):
    dot = pages.picture("peta-penggabungan")
    assert ("Peta perubahan" in dot) == (pages.plan.design == "amend")
    assert ("PINDAH" in dot) == (pages.plan.design == "merge")
