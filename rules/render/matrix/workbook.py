"""Sheets as an xlsx file: filters, frozen heading, wrapped text, A4 landscape."""

from __future__ import annotations

import datetime as dt
import io
import re

import xlsxwriter

from rules.model import RunInfo
from rules.render.matrix.sheet import Sheet
from rules.render.zipped import repack

#: What Excel takes in one cell.
_MOST_CHARACTERS = 32_000
_PAPER_A4 = 9
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_LINE_POINTS = 12.0
#: Characters of Arial 9 that fit into one unit of column width, on the safe side.
_CHARACTERS_A_UNIT = 1.3


def workbook(tables: tuple[Sheet, ...], run: RunInfo) -> bytes:
    """The bytes of matrix.xlsx; the same sheets give the same bytes.

    Every text is written as a string: a clause that begins with ``=`` must not become a formula.
    """
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": "Matriks", "author": "Padu", "created": dt.datetime(2000, 1, 1, tzinfo=dt.UTC)})
    base = {"font_name": "Arial", "font_size": 9, "valign": "top", "text_wrap": True, "border": 1, "border_color": "#BFBFBF"}
    forms = {
        "": book.add_format(base),
        "unscored": book.add_format(base | {"italic": True, "font_color": "#595959"}),
        "new": book.add_format(base | {"bg_color": "#FFF2CC"}),
        "head": book.add_format(base | {"bold": True, "bg_color": "#EDEDED"}),
        "fill_in": book.add_format(base | {"bg_color": "#F2F7FC"}),
        "title": book.add_format(base | {"bold": True, "bg_color": "#1F3864", "font_color": "#FFFFFF", "valign": "vcenter"}),
        "note": book.add_format({"font_name": "Arial", "font_size": 9, "italic": True, "valign": "top", "text_wrap": True}),
    }
    for table in tables:
        name = table.name.say(run.lang)[:31]
        sheet = book.add_worksheet(name)
        last = len(table.columns) - 1
        if last > 0:
            sheet.merge_range(0, 0, 0, last, table.note.say(run.lang), forms["note"])
        else:
            sheet.write_string(0, 0, table.note.say(run.lang), forms["note"])
        sheet.set_row(0, 28)
        for column, head in enumerate(table.columns):
            sheet.set_column(column, column, head.width)
            sheet.write_string(1, column, head.title.say(run.lang), forms["title"])
        sheet.set_row(1, 30)
        for index, row in enumerate(table.rows, 2):
            lines = 1
            for column, (cell, head) in enumerate(zip(row.cells, table.columns, strict=True)):
                form = forms["fill_in"] if head.fill_in and not row.mark else forms[row.mark]
                if isinstance(cell, int):
                    sheet.write_number(index, column, cell, form)
                    continue
                text = _CONTROL.sub("", cell)[:_MOST_CHARACTERS]
                sheet.write_string(index, column, text, form)
                lines = max(lines, sum(1 + int(len(part) / (head.width * _CHARACTERS_A_UNIT)) for part in text.split("\n")))
            # Spreadsheets do not fit the height of rows they did not write themselves; 409 points is the most they take.
            sheet.set_row(index, min(409.0, _LINE_POINTS * lines + 2))
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
