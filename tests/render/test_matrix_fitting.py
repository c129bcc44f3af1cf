"""Rows are as high as their fullest cell, for a spreadsheet does not fit them itself."""

import io
import re
import zipfile

import pytest
from render_sample import sample_findings, sample_graph, sample_plan, sample_run

from rules.model import Dangling, InputRecord, Text
from rules.render.diagrams.stock import COLUMNS, column_of
from rules.render.matrix import fitting, sheets, workbook
from rules.render.matrix.plan_lists import loose_ends
from rules.render.matrix.sheet import Column, Row, Sheet
from rules.render.report import page

SAME = Text(id="a", en="a")


def xml(data, part):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(part).decode()


def one_sheet(text, width, columns=1):
    table = Sheet(
        name=SAME,
        note=Text(id="catatan", en="note"),
        columns=tuple(Column(title=SAME, width=width) for _ in range(columns)),
        rows=(Row(cells=(text, *("" for _ in range(columns - 1)))),),
    )
    return workbook((table,), sample_run())


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("", 10, 1),
        ("pendek", 10, 1),
        ("satu\ndua\ntiga", 10, 3),
        ("iiii iiii iiii iiii iiii", 12, 1),  # thin letters: 24 characters in a dozen units
        ("MMMM MMMM MMMM", 13, 2),  # wide ones: 14 characters do not
        ("x" * 100, 10, 9),  # a word wider than the cell is broken
    ],
)
def test_lines_follow_the_widths_of_the_letters_and_not_their_number(text, width, expected):
    assert fitting.lines(text, width) == expected


def test_a_row_is_as_high_as_its_fullest_cell_and_no_higher_than_a_spreadsheet_allows():
    heights = [float(h) for h in re.findall(r'<row r="3"[^>]* ht="([\d.]+)"', xml(one_sheet("kata " * 40, 20), "xl/worksheets/sheet1.xml"))]
    assert heights == [pytest.approx(fitting.LINE * fitting.lines("kata " * 40, 20) + 2, abs=0.5)]
    assert fitting.height(1000) == fitting.HIGHEST


def test_a_sheet_whose_rows_are_cut_by_print_says_so_and_others_do_not():
    assert "1 baris lebih panjang" in xml(one_sheet("kata " * 2000, 20), "xl/sharedStrings.xml")
    assert "lebih panjang" not in xml(one_sheet("kata", 20), "xl/sharedStrings.xml")


def test_a_note_is_read_without_scrolling():
    assert '<mergeCell ref="A1:C1"/>' in xml(one_sheet("kata", 30, columns=9), "xl/worksheets/sheet1.xml")


def test_sheets_are_printed_across_with_their_heading_on_every_page():
    run = sample_run()
    tables = sheets(sample_graph(), sample_findings(), sample_plan(), run)
    data = workbook(tables, run)
    for number, table in enumerate(tables, 1):
        sheet = xml(data, f"xl/worksheets/sheet{number}.xml")
        assert 'orientation="landscape"' in sheet
        assert 'state="frozen"' in sheet
        assert ("<autoFilter" in sheet) == bool(table.rows)
        assert f"{table.name.id}'!$2:$2" in (names := xml(data, "xl/workbook.xml")) or f"{table.name.id}!$2:$2" in names


def test_what_hangs_on_a_provision_names_it_in_words():
    item = Dangling(regulation="permensos/2019/1", depends_on="permensos/2018/28#pasal-10/ayat-4", kind="implementing_rule", remedy=SAME)
    rows = loose_ends(sample_plan().model_copy(update={"dangling": (item,)}), "id").rows
    assert [row.cells[3] for row in rows if row.cells[0] == "menggantung"] == ["Permensos 28/2018, Pasal 10 ayat (4)"]


def test_short_names_of_sources_are_told_in_the_workbook():
    graph = sample_graph()
    [about] = [t for t in sheets(graph, sample_findings(), sample_plan(), sample_run()) if t.name.id == "Tentang"]
    told = {row.cells[0]: row.cells[1] for row in about.rows}
    sources = [s for case in graph.corpus.cases for s in case.sources]
    assert sources
    assert all(s.address in str(told[s.key]) for s in sources)


def test_what_was_noted_in_reading_is_in_the_workbook_and_in_the_report():
    graph, plan = sample_graph(), sample_plan()
    table = InputRecord(file="isi.xlsx", sha256="0", document="isi", format="role-table", notes=("isi.xlsx, baris 3: dilewati.",))
    run = sample_run().model_copy(update={"inputs": (table,)})
    [about] = [t for t in sheets(graph, sample_findings(), plan, run) if t.name.id == "Tentang"]
    assert ("isi.xlsx", "isi.xlsx, baris 3: dilewati.") in [row.cells for row in about.rows]
    assert "isi.xlsx, baris 3: dilewati." in page(graph, sample_findings(), plan, run, (), {})


def test_every_rule_is_listed_with_the_status_that_the_picture_of_the_stock_counts():
    graph = sample_graph()
    [about] = [t for t in sheets(graph, sample_findings(), sample_plan(), sample_run()) if t.name.id == "Tentang"]
    told = [str(row.cells[1]) for row in about.rows]
    for rule in graph.regulations.values():
        status = COLUMNS[column_of(rule)][2].id.lower()
        assert [cell for cell in told if f"[{rule.document.lower()}]; {status}" in cell.lower()]


def test_a_sheet_of_one_page_in_width_is_printed_in_letters_one_can_read():
    """A4 across leaves 784 points; a unit of column width is 5.25 points, so what fits is scaled to this."""
    made = {table.name.id: table for table in sheets(sample_graph(), sample_findings(), sample_plan(), sample_run())}
    assert {name for name, table in made.items() if table.pages_wide > 1} == {"Temuan", "Pelaku"}
    for name, table in made.items():
        scale = min(1.0, 784 / (5.25 * sum(column.width for column in table.columns)) * table.pages_wide)
        assert scale * fitting.POINTS >= 6, name
