"""What analysts decide in the matrix comes back into the next run."""

import pytest
from render_sample import sample_findings, sample_graph, sample_plan, sample_run

from flows import decisions
from rules.model import Text
from rules.render.matrix import sheets, workbook


def matrix(lang, *filled):
    """The workbook of a run whose findings sheet an analyst filled in: status, reason, by for each finding named."""
    run, told = sample_run(lang), {row[0]: row[1:] for row in filled}
    tables = []
    for table in sheets(sample_graph(), sample_findings(), sample_plan(), run):
        if table.name.id == "Temuan":
            rows = [row.model_copy(update={"cells": (*row.cells[:-3], *told.get(row.cells[0], row.cells[-3:]))}) for row in table.rows]
            table = table.model_copy(update={"rows": tuple(rows)})
        tables.append(table)
    return workbook(tuple(tables), run)


@pytest.mark.parametrize("lang", ["id", "en"])
def test_what_is_filled_in_on_the_findings_sheet_of_the_matrix_is_taken(lang):
    one, two, *_ = (f.id for f in sample_findings())
    data = matrix(lang, (one, "ditolak", "beda tingkat", "Sari"), (two, "Dikonfirmasi ", "", "Sari"))
    taken = {d.finding: (d.status, d.reason, d.by) for d in decisions.read("matrix.xlsx", data)}
    assert {key: taken[key] for key in (one, two)} == {one: ("ditolak", "beda tingkat", "Sari"), two: ("dikonfirmasi", None, "Sari")}


def test_an_untouched_matrix_decides_nothing_new():
    before = {f.id: f.status for f in sample_findings() if f.reason or f.decided_by or f.status != "usulan"}
    rows = decisions.read("matrix.xlsx", matrix("id"))
    assert {d.finding: d.status for d in rows if not decisions.is_left_open(d)} == before


def test_a_row_of_the_matrix_that_cannot_be_taken_is_named_with_its_sheet():
    first = sample_findings()[0].id
    with pytest.raises(decisions.DecisionError, match=r"\[Temuan\], baris 3.*mungkin"):
        decisions.read("matrix.xlsx", matrix("id", (first, "mungkin", "", "")))


def test_a_sentence_that_looks_like_a_formula_is_no_formula_in_the_table():
    found = sample_findings()[0].model_copy(update={"statement": Text(id="=1+1", en="=1+1")})
    assert decisions.to_csv([found]).splitlines()[1].endswith(",'=1+1")
