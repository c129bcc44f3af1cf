"""A table as data, before it becomes a sheet."""

from __future__ import annotations

from typing import Literal

from rules.model import Frozen, Text


class Column(Frozen):
    """A column: its heading, its width in characters, whether people fill it in, and whether its cells stand in the middle, as counts do."""

    title: Text
    width: int
    fill_in: bool = False
    choices: tuple[str, ...] = ()
    center: bool = False


class Row(Frozen):
    """A row of cells. ``mark`` sets it apart: ``unscored`` rows are in italics, ``new`` and ``head`` rows are shaded."""

    cells: tuple[str | int, ...]
    mark: Literal["", "unscored", "new", "head"] = ""


class Sheet(Frozen):
    """A sheet: a note of one or two sentences above a table with a heading row.

    ``pages_wide`` is over how many pages its columns are printed, the first column on each, so that print stays legible.
    """

    name: Text
    note: Text
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    pages_wide: int = 1
