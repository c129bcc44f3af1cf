"""The columns of a role table: one vocabulary for yaml keys, csv and xlsx headers, the template and the documentation.

The vocabulary itself is ``columns.yaml``. A header is matched without regard to case, blanks and marks, and may be the Indonesian
name, the English name or one of the synonyms.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from importlib import resources

import yaml

from rules.model import Frozen, Text

_PLAIN = re.compile(r"[^a-z0-9]+")


def plain(header: object) -> str:
    """A header or value without case, blanks and marks: ``Dasar Hukum *`` becomes ``dasarhukum``."""
    return _PLAIN.sub("", str(header).lower())


class Column(Frozen):
    """One column.

    Attributes:
        field: its name inside Padu, and in the yaml that Padu writes.
        header: its header in csv and xlsx, in Bahasa Indonesia; ``english`` the same in English.
        help: what belongs in it.
        synonyms: other headers it is known by.
        choices: name of the closed list its values come from (``rules.readers.roles.values``), if any.
        many: several values are allowed, separated by semicolons.
        width: of the column in the template, in characters.
        template: whether the template shows it.
    """

    field: str
    header: str
    english: str
    help: Text
    synonyms: tuple[str, ...] = ()
    choices: str | None = None
    many: bool = False
    width: int = 16
    template: bool = True


class Table(Frozen):
    """One table: a sheet of a workbook, a list in a yaml file, or a csv file.

    Attributes:
        telling: sets of fields; a header row that has all fields of one set belongs to this table.
        template: whether the template has a sheet for it.
    """

    key: str
    sheet: str
    english: str
    help: Text
    synonyms: tuple[str, ...] = ()
    telling: tuple[tuple[str, ...], ...] = ()
    template: bool = False
    columns: tuple[Column, ...]

    @cached_property
    def names(self) -> frozenset[str]:
        """Every name the table answers to, plain."""
        return frozenset(plain(n) for n in (self.key, self.sheet, self.english, *self.synonyms))

    @cached_property
    def by_field(self) -> dict[str, Column]:
        """Columns by field."""
        return {column.field: column for column in self.columns}

    @cached_property
    def _fields(self) -> dict[str, str]:
        """Field by plain header; a column's own names go before the synonyms of another."""
        own = [(name, c.field) for c in self.columns for name in (c.field, c.header, c.english)]
        others = [(name, c.field) for c in self.columns for name in c.synonyms]
        found: dict[str, str] = {}
        for name, field in own + others:
            found.setdefault(plain(name), field)
        return found

    def field(self, header: object) -> str | None:
        """The field a header stands for, None where it is not known."""
        return self._fields.get(plain(header))


def _load() -> tuple[Table, ...]:
    raw = yaml.safe_load(resources.files("rules.readers.roles").joinpath("columns.yaml").read_text(encoding="utf-8"))
    shared = {column["field"]: column for column in raw["shared"]}
    for table in raw["tables"]:
        table["columns"] = [shared[column] if isinstance(column, str) else column for column in table["columns"]]
    return tuple(Table.model_validate(table) for table in raw["tables"])


#: All tables, in the order in which they are written. Where a header row fits two equally, the earlier one takes it.
TABLES = _load()


def table(key: str) -> Table:
    """The table of a key, such as ``tugas``."""
    return next(t for t in TABLES if t.key == key)


def table_named(name: object) -> Table | None:
    """The table that a sheet or a yaml key names, None where it is not known."""
    return next((t for t in TABLES if plain(name) in t.names), None)


def table_of(headers: Sequence[object]) -> Table | None:
    """The table whose telling columns a header row has; of several the one that knows most of the headers."""
    best: tuple[int, Table] | None = None
    for candidate in TABLES:
        fields = {candidate.field(h) for h in headers if str(h or "").strip()} - {None}
        if any(set(telling) <= fields for telling in candidate.telling) and (best is None or len(fields) > best[0]):
            best = (len(fields), candidate)
    return best[1] if best else None
