"""Workbooks: xlsx to rows, merged cells filled in, and workbooks that would not fit in memory turned away."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook

from rules.model import Text
from rules.readers.limits import MAX_XML_BYTES
from rules.readers.roles.columns import plain, table_named
from rules.readers.roles.sheets import Sheets, grid_rows
from rules.readers.unreadable import Unreadable

#: The most cells a sheet may span, from its first to its last; calamine lays out them all, empty ones too.
MAX_CELLS = 2_000_000
#: Sheets that explain and hold no rows.
_EXPLAINING = frozenset({"petunjuk", "instructions", "daftar", "lists", "readme", "contoh"})
_PLACED = re.compile(rb"<(?:\w+:)?(?:c|row)\b[^>]*?\sr\s*=\s*[\"']([A-Za-z]*)(\d+)[\"']")
_SAVE_AGAIN = Text(
    id="Buka di LibreOffice atau Excel dan simpan ulang sebagai xlsx tanpa sandi.",
    en="Open it in LibreOffice or Excel and save it again as xlsx without password.",
)
_DAMAGED = Text(id="Buku kerja ini rusak, terkunci, atau bukan xlsx.", en="The workbook is damaged, locked or no xlsx.")


def read_xlsx(name: str, data: bytes) -> Sheets:
    """Rows of every sheet of a workbook that is a role table; merged cells are filled down and across.

    Raises:
        Unreadable: the workbook is damaged, locked or too large, or none of its sheets is a role table.
    """
    out = Sheets()
    for sheet_name, grid in grids(data):
        known = grid_rows(name, sheet_name, grid, table_named(sheet_name), out)
        if not known and plain(sheet_name) not in _EXPLAINING and any(map(any, grid)):
            out.notes.append(f"{name}, lembar '{sheet_name}': dilewati, tidak ada baris judul yang dikenal.")
    return out.checked(
        Text(
            id="Buku kerja ini bukan tabel peran: tidak ada lembar dengan baris judul yang dikenal.",
            en="The workbook is no role table: no sheet has a known header row.",
        )
    )


def grids(data: bytes) -> Iterator[tuple[str, list[list[Any]]]]:
    """The sheets of a workbook as (name, rows of cells), laid out one by one; merged cells are filled down and across.

    Raises:
        Unreadable: the workbook is damaged, locked or too large.
    """
    _measure(data)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        for name in book.sheet_names:
            sheet = book.get_sheet_by_name(name)
            grid: list[list[Any]] = sheet.to_python(skip_empty_area=False)
            _fill(grid, sheet.merged_cell_ranges or ())
            yield name, grid
    except (CalamineError, OSError, ValueError) as error:
        raise Unreadable(_DAMAGED, _SAVE_AGAIN) from error


def _measure(data: bytes) -> None:
    """Look how far the sheets reach before anything is laid out: one cell far away would take all memory.

    Raises:
        Unreadable: it is no zip container of xml sheets, or a sheet spans too many cells.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as container:
            parts = [entry for entry in container.infolist() if entry.filename.endswith(".xml")]
            if any(entry.file_size > MAX_XML_BYTES for entry in parts):
                raise Unreadable(*_too_large())
            for entry in parts:
                _measure_part(container.read(entry))
    except (zipfile.BadZipFile, zipfile.LargeZipFile, OSError, ValueError, RuntimeError, EOFError, zlib.error) as error:
        raise Unreadable(_DAMAGED, _SAVE_AGAIN) from error


def _measure_part(xml: bytes) -> None:
    rows = columns = 1
    for letters, digits in _PLACED.findall(xml):
        rows = max(rows, int(digits[:12]))
        column = 0
        for letter in letters.upper()[:6]:
            column = column * 26 + letter - ord("A") + 1
        columns = max(columns, column)
    if rows * columns > MAX_CELLS:
        raise Unreadable(*_too_large())


def _too_large() -> tuple[Text, Text]:
    return (
        Text(
            id=f"Lembar buku kerja ini membentang lebih dari {MAX_CELLS:,} sel.".replace(",", "."),
            en=f"A sheet of the workbook spans more than {MAX_CELLS:,} cells.",
        ),
        Text(
            id="Hapus baris dan kolom kosong di luar tabel, lalu simpan ulang.",
            en="Delete the empty rows and columns outside the table and save it again.",
        ),
    )


def _fill(grid: list[list[Any]], ranges: Any) -> None:
    """Give every cell of each merged range the value of its first cell; as many in all as the grid may have."""
    left_over = MAX_CELLS
    for (top, left), (bottom, right) in ranges:
        if top >= len(grid) or left >= len(grid[top]):
            continue
        value = grid[top][left]
        for row in grid[top : bottom + 1]:
            last = min(right + 1, len(row))
            left_over -= max(0, last - left)
            if left_over < 0:
                return
            row[left:last] = [value] * max(0, last - left)
