"""Role tables: definitions of roles, duties and relations as yaml, csv or xlsx, read into a case (see docs/role-tables.md).

What a row says is a fact, not a clause: it has a source, a confidence and the mark ``parafrasa``. Rows that cannot be used are
left out and told in ``Case.notes``, with file, sheet, row, column and remedy; the others are kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath

from rules.model import Case, Text
from rules.readers.roles.build import build
from rules.readers.roles.same import told_once
from rules.readers.roles.sheets import Sheets, read_csv, read_yaml
from rules.readers.roles.template import template_csv, template_xlsx, template_yaml
from rules.readers.roles.workbook import read_xlsx
from rules.readers.roles.write import to_csv, to_xlsx, to_yaml
from rules.readers.unreadable import Unreadable

__all__ = [
    "read_role_table",
    "read_role_tables",
    "template_csv",
    "template_xlsx",
    "template_yaml",
    "to_csv",
    "to_xlsx",
    "to_yaml",
    "told_once",
]

_ZIP = b"PK\x03\x04"


def read_role_table(name: str, data: bytes, document: str | None = None) -> Case:
    """The case that one role table describes.

    Args:
        name: the file's name; its ending tells the format (``.yaml``, ``.yml``, ``.csv``, ``.xlsx``).
        data: the file's bytes.
        document: the case's key; the file's name without its ending where not given.

    Raises:
        Unreadable: it is no role table, or nothing of it can be used.
    """
    case = read_role_tables([(name, data)], document or PurePosixPath(name.replace("\\", "/")).stem or name)
    if not (case.norms or case.actors or case.relations or case.regulations):
        first = f" {case.notes[0]}" if case.notes else ""
        raise Unreadable(
            Text(id=f"Tidak ada baris tabel peran yang dapat dipakai.{first}", en="No row of the role table can be used."),
            Text(id="Isi sedikitnya kolom Peran, Modalitas, dan Uraian.", en="Fill in at least the columns Peran, Modalitas and Uraian."),
        )
    return case


def read_role_tables(files: Sequence[tuple[str, bytes]], key: str) -> Case:
    """One case from several files, in the order given.

    Args:
        files: names and bytes.
        key: the case's key, by which its facts name their document.

    Raises:
        Unreadable: one of the files is no role table.
    """
    sheets = [_sheets(name, data) for name, data in files]
    rows = [row for sheet in sheets for row in sheet.rows]
    return build(key, rows, [note for sheet in sheets for note in sheet.notes])


def _sheets(name: str, data: bytes) -> Sheets:
    shown = PurePosixPath(name.replace("\\", "/")).name
    ending = PurePosixPath(shown).suffix.lower()
    if data.startswith(_ZIP) or ending == ".xlsx":
        return read_xlsx(shown, data)
    if ending == ".csv":
        return read_csv(shown, data)
    return read_yaml(shown, data)
