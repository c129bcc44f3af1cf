"""Sheets as an xlsx file: filters, frozen heading, wrapped text, A4 landscape."""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Iterator, Sequence

import xlsxwriter

from rules.model import Lang, RunInfo, Text
from rules.render.matrix import fitting
from rules.render.matrix.sheet import Column, Row, Sheet
from rules.render.zipped import repack

#: What Excel takes in one cell.
_MOST_CHARACTERS = 32_000
_PAPER_A4 = 9
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
#: Units of column width over which a sheet's note runs: what a screen shows at once.
_NOTE_WIDTH = 110
#: The font of every cell.
FONT = {"font_name": "Arial", "font_size": fitting.POINTS}


def workbook(tables: tuple[Sheet, ...], run: RunInfo) -> bytes:
    """The bytes of matrix.xlsx; the same sheets give the same bytes.

    Every text is written as a string: a clause that begins with ``=`` must not become a formula.
    """
    out = io.BytesIO()
    # A copy: XlsxWriter adds to the properties it is given, and the second workbook of a process would get another font than the first.
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "default_format_properties": dict(FONT)}
    book = xlsxwriter.Workbook(out, options)
    book.set_properties({"title": "Matriks", "author": "Padu", "created": dt.datetime(2000, 1, 1, tzinfo=dt.UTC)})
    base = FONT | {"valign": "top", "text_wrap": True, "border": 1, "border_color": "#BFBFBF"}
    looks: dict[str, dict[str, object]] = {
        "": {},
        "unscored": {"italic": True, "font_color": "#595959"},
        "new": {"bg_color": "#FFF2CC"},
        "head": {"bold": True, "bg_color": "#EDEDED"},
    }
    forms = {mark: book.add_format(base | look) for mark, look in looks.items()} | {
        "fill_in": book.add_format(base | {"bg_color": "#F2F7FC"}),
        "title": book.add_format(base | {"bold": True, "bg_color": "#1F3864", "font_color": "#FFFFFF", "valign": "vcenter"}),
        "note": book.add_format(FONT | {"italic": True, "valign": "top", "text_wrap": True}),
    }
    forms |= {f"{mark} center": book.add_format(base | look | {"align": "center"}) for mark, look in looks.items()}
    for table in tables:
        name = table.name.say(run.lang)[:31]
        sheet = book.add_worksheet(name)
        last = len(table.columns) - 1
        heights = [max(_lines(row, table.columns)) for row in table.rows]
        note = _note(table, heights, run.lang)
        across, width = _across(table)
        if across > 0:
            sheet.merge_range(0, 0, 0, across, note, forms["note"])
        else:
            sheet.write_string(0, 0, note, forms["note"])
        sheet.set_row(0, fitting.height(fitting.lines(note, width)) + 6)
        for column, head in enumerate(table.columns):
            sheet.set_column(column, column, head.width)
            sheet.write_string(1, column, head.title.say(run.lang), forms["title"])
        sheet.set_row(1, 30)
        for index, row in enumerate(table.rows, 2):
            for column, (cell, head) in enumerate(zip(row.cells, table.columns, strict=True)):
                form = forms["fill_in" if head.fill_in and not row.mark else f"{row.mark} center" if head.center else row.mark]
                if isinstance(cell, int):
                    sheet.write_number(index, column, cell, form)
                    continue
                sheet.write_string(index, column, _written(cell), form)
            sheet.set_row(index, fitting.height(heights[index - 2]))
        for column, head in enumerate(table.columns):
            if head.choices and table.rows:
                sheet.data_validation(2, column, len(table.rows) + 1, column, {"validate": "list", "source": list(head.choices)})
        if table.rows:
            sheet.autofilter(1, 0, len(table.rows) + 1, last)
        sheet.freeze_panes(2, 1)
        sheet.set_landscape()
        sheet.set_paper(_PAPER_A4)
        sheet.fit_to_pages(table.pages_wide, 0)
        if table.pages_wide > 1:
            sheet.repeat_columns("A:A")
        sheet.repeat_rows(1)
        sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
        sheet.set_footer(f"&L{name}&CPadu {run.run_id}&R&P/&N")
    book.close()
    return repack(out.getvalue())


def _written(cell: str) -> str:
    """A text as a cell may hold it."""
    return _CONTROL.sub("", cell)[:_MOST_CHARACTERS]


def _lines(row: Row, columns: Sequence[Column]) -> Iterator[int]:
    """The lines of each cell of a row."""
    return (
        fitting.lines(_written(cell), head.width) if isinstance(cell, str) else 1 for cell, head in zip(row.cells, columns, strict=True)
    )


def _across(table: Sheet) -> tuple[int, int]:
    """The last column that the note covers, and the width it has then: no wider than a screen, so that it is read without scrolling."""
    width = table.columns[0].width
    for index, column in enumerate(table.columns[1:], 1):
        if width + column.width > _NOTE_WIDTH:
            return index - 1, width
        width += column.width
    return len(table.columns) - 1, width


def _note(table: Sheet, heights: Sequence[int], lang: Lang) -> str:
    """The sheet's note; where rows hold more than a spreadsheet's highest row shows, it says so: print would cut them silently."""
    cut = sum(fitting.LINE * lines > fitting.HIGHEST for lines in heights)
    if not cut:
        return table.note.say(lang)
    more = Text(
        id=f"{cut} baris lebih panjang daripada yang dapat ditampilkan dan dicetak; isi lengkapnya terbaca bila selnya dibuka.",
        en=f"{cut} rows hold more than can be shown and printed; open the cell to read all of it.",
    )
    return f"{table.note.say(lang)} {more.say(lang)}"
