"""From bytes to rows: yaml, csv and grids of cells all become rows of named fields that still know where they stand."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

from rules.model import Text
from rules.readers.encoding import decode
from rules.readers.roles.columns import Table, plain, table, table_named, table_of
from rules.readers.roles.examples import untouched
from rules.readers.unreadable import Unreadable

#: Header rows are looked for in the first rows of a sheet only; above them may stand titles.
HEADER_WITHIN = 30
#: The most aliases of a yaml file that uses merge keys: k aliases can multiply to 3 ** (k / 3) pairs.
MAX_MERGED_ALIASES = 20
#: Fields of duties that an empty cell takes from the row above: a csv made of merged cells has them in the first row only.
_DOWN = ("role", "modality")
#: The safe loader, which makes plain data only; the one written in C where it is there.
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
#: Columns that number rows and say nothing.
_IGNORED = frozenset({"no", "nomor", "nr", "nomorurut"})
_REMEDY = Text(
    id="Pakai templat tabel peran, atau beri baris judul dengan sedikitnya kolom 'Peran' dan 'Uraian'. Lihat docs/role-tables.md.",
    en="Use the template of the role table, or give a header row with at least the columns 'Peran' and 'Uraian'. See docs/role-tables.md.",
)

#: Controls, halves of characters and what is no character at all: no document format takes them, and no cell means them.
_UNPRINTED = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True)
class Row:
    """One row of one table.

    Attributes:
        table: the table it belongs to.
        file, sheet, number: where it stands; the row (of a yaml file, the line) is counted from 1, the sheet empty outside xlsx.
        values: cells by field, as text; lists where the format itself has lists. Empty cells are left out.
        headers: the header by which the file calls a field; in csv and xlsx those of all columns.
        has_header: whether one header row stands above all rows (csv, xlsx).
    """

    table: Table
    file: str
    sheet: str
    number: int
    values: dict[str, str | tuple[str, ...]]
    headers: dict[str, str] = field(default_factory=dict)
    has_header: bool = False

    @property
    def grid(self) -> str:
        """Where the row's table stands, for notes."""
        return f"{self.file}, lembar '{self.sheet}'" if self.sheet else self.file

    @property
    def place(self) -> str:
        """Where the row stands, for notes."""
        return f"{self.grid}, baris {self.number}"

    def text(self, name: str) -> str | None:
        """A cell as one text, None where it is empty."""
        value = self.values.get(name)
        return "; ".join(value) if isinstance(value, tuple) else value

    def many(self, name: str) -> tuple[str, ...]:
        """A cell as several texts: a list, or what semicolons separate."""
        value = self.values.get(name)
        if value is None:
            return ()
        parts = value if isinstance(value, tuple) else tuple(value.split(";"))
        return tuple(part.strip() for part in parts if part.strip())


@dataclass
class Sheets:
    """What a file holds: its rows, whether any table was recognised, and notes on what was passed over."""

    rows: list[Row] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    recognised: bool = False

    def add(self, row: Row) -> None:
        """Take in a row, unless it is empty or the example of the template; an example that people wrote over is noted."""
        if (row.values.get("id") or row.values.get("key")) == "contoh":
            if not untouched(row.table.key, row.values):
                self.notes.append(
                    f"{row.place}: baris ber-ID 'contoh' dilewati. Bila ini isian sendiri, beri ID lain atau kosongkan ID-nya."
                )
        elif row.values:
            self.rows.append(row)

    def checked(self, not_a_table: Text) -> Sheets:
        """Itself, where it has rows.

        Raises:
            Unreadable: no table was recognised, or those that were are empty.
        """
        if not self.recognised:
            raise Unreadable(not_a_table, _REMEDY)
        if not self.rows:
            raise Unreadable(
                Text(id="Tabel peran ini belum diisi.", en="The role table is not filled in yet."),
                Text(id="Isi sedikitnya satu baris pada lembar Tugas.", en="Fill in at least one row of the sheet Tugas."),
            )
        return self


def _decoded(name: str, data: bytes) -> tuple[str, list[str]]:
    """The characters of a file, and what decoding them found, each note with the file's name."""
    text, notes = decode(data)
    return text, [f"{name}: {note}" for note in notes]


def read_yaml(name: str, data: bytes) -> Sheets:
    """Rows of a yaml file: a mapping of tables to lists of rows, or a bare list of duties.

    Raises:
        Unreadable: it is no yaml, or no role table.
    """
    text, notes = _decoded(name, data)
    try:
        content, node = _load(text)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f" pada baris {mark.line + 1}" if mark is not None else ""
        line_en = f" at line {mark.line + 1}" if mark is not None else ""
        raise Unreadable(
            Text(id=f"Yaml ini tidak sah{line}.", en=f"The yaml is not valid{line_en}."),
            Text(id="Periksa indentasi, titik dua, dan tanda kutip di sekitarnya.", en="Check indentation, colons and quotes around it."),
        ) from error
    if isinstance(content, list):
        content = {"tugas": content}
        lines = {"tugas": _lines(node)}
    elif isinstance(content, dict):
        lines = {str(key.value): _lines(value) for key, value in node.value} if isinstance(node, yaml.MappingNode) else {}
    else:
        content, lines = {}, {}
    out = Sheets(notes=notes)
    for key, entries in content.items():
        known = table_named(key)
        if known is None:
            out.notes.append(f"{name}: bagian '{key}' dilewati, bukan nama tabel yang dikenal.")
            continue
        _yaml_table(name, known, entries, lines.get(str(key), []), out)
    return out.checked(Text(id="Yaml ini bukan tabel peran.", en="The yaml is no role table."))


def _load(text: str) -> tuple[Any, Any]:
    """The content of a yaml document, plain data only, and its nodes, which know their lines.

    Raises:
        Unreadable: it uses merge keys (``<<``) and so many aliases that a few lines could multiply into millions.
    """
    if "<<" in text and sum(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text, Loader=_Loader)) > MAX_MERGED_ALIASES:
        raise Unreadable(
            Text(id="Yaml ini memakai terlalu banyak rujukan silang ('<<').", en="The yaml uses too many merge keys ('<<')."),
            Text(id="Tulis isinya langsung, tanpa jangkar dan alias.", en="Write its content out, without anchors and aliases."),
        )
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        return (loader.construct_document(node) if node is not None else None), node
    finally:
        loader.dispose()


def _lines(node: Any) -> list[int]:
    """The lines, counted from 1, on which the items of a yaml list begin."""
    return [item.start_mark.line + 1 for item in node.value] if isinstance(node, yaml.SequenceNode) else []


def _yaml_table(name: str, known: Table, entries: Any, lines: Sequence[int], out: Sheets) -> None:
    items = entries if isinstance(entries, list) else [entries]
    for n, item in enumerate(items):
        line = lines[n] if n < len(lines) else 1
        if known.key == "gabung" and isinstance(item, str):
            item = {"id": item}
        if item is None:
            continue
        if not isinstance(item, dict):
            out.notes.append(f"{name}, baris {line}: ini bukan baris tabel {known.sheet}; tulis sebagai pasangan 'kolom: isi'.")
            continue
        values: dict[str, str | tuple[str, ...]] = {}
        headers: dict[str, str] = {}
        for header, cell in item.items():
            fieldname = known.field(header)
            if fieldname is None:
                if plain(header) not in _IGNORED:
                    out.notes.append(
                        f"{name}, baris {line}, kolom '{header}': kolom ini tidak dikenal pada tabel {known.sheet} dan dilewati."
                    )
                continue
            value = _cell(cell)
            if value is None and cell not in (None, "", []):
                out.notes.append(f"{name}, baris {line}, kolom '{header}': isi bersarang tidak dapat dibaca; tulis teks atau daftar teks.")
            if value is not None:
                values[fieldname] = value
                headers[fieldname] = str(header)
        out.recognised = True
        out.add(Row(known, name, "", line, values, headers))


def _cell(cell: Any) -> str | tuple[str, ...] | None:
    """A cell as text, or as texts where it is a list; None where it is empty or nested."""
    if isinstance(cell, list | tuple):
        if any(isinstance(part, list | tuple | dict) for part in cell):
            return None
        texts = tuple(part for part in map(_cell, cell) if isinstance(part, str))
        return texts or None
    if cell is None or isinstance(cell, dict):
        return None
    if isinstance(cell, bool):
        return "ya" if cell else "tidak"
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    if isinstance(cell, dt.datetime):
        cell = cell.date()
    text = " ".join(_UNPRINTED.sub("", " ".join(str(cell).split())).split())
    return text or None


def read_csv(name: str, data: bytes) -> Sheets:
    """Rows of a csv file; commas, semicolons, tabs and bars are understood as separators.

    Raises:
        Unreadable: no row of it is the header of a role table.
    """
    text, notes = _decoded(name, data)
    out = Sheets(notes=notes)
    best: tuple[int, list[list[str]]] = (0, [])
    for delimiter in ",;\t|":
        try:
            grid = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
        except csv.Error:
            continue
        header = _header(grid, None)
        if header is not None:
            known = len([h for h in grid[header[0]] if header[1].field(h)])
            if known > best[0]:
                best = (known, grid)
    grid_rows(name, "", best[1], None, out)
    return out.checked(
        Text(
            id="Csv ini bukan tabel peran: tidak ada baris judul yang dikenal.",
            en="The csv is no role table: it has no known header row.",
        )
    )


def _header(grid: Sequence[Sequence[Any]], named: Table | None) -> tuple[int, Table] | None:
    """The header row of a grid and the table it belongs to: the row that knows most headers of the table the sheet names."""
    for number, cells in enumerate(grid[:HEADER_WITHIN]):
        headers = [cell for cell in cells if isinstance(cell, str) and cell.strip()]
        if named is not None and len({named.field(h) for h in headers} - {None}) >= min(2, len(named.columns)):
            return number, named
        found = table_of(headers)
        if found is not None:
            return number, found
    return None


def grid_rows(name: str, sheet: str, grid: Sequence[Sequence[Any]], named: Table | None, out: Sheets) -> bool:
    """Add the rows below the header of a grid; False where it has none."""
    header = _header(grid, named)
    if header is None:
        return False
    top, known = header
    fields: dict[int, str] = {}
    printed: dict[str, str] = {}
    place = f"{name}, lembar '{sheet}'" if sheet else name
    for column, cell in enumerate(grid[top]):
        title = _cell(cell)
        fieldname = known.field(title) if isinstance(title, str) else None
        if fieldname is not None and fieldname not in printed:
            fields[column], printed[fieldname] = fieldname, str(title)
        elif fieldname is not None:
            out.notes.append(f"{place}, baris {top + 1}, kolom '{title}': sama artinya dengan kolom '{printed[fieldname]}' dan dilewati.")
        elif isinstance(title, str) and plain(title) not in _IGNORED:
            out.notes.append(f"{place}, baris {top + 1}, kolom '{title}': tidak dikenal pada tabel {known.sheet} dan dilewati.")
    above: dict[str, str | tuple[str, ...]] = {}
    for number, cells in enumerate(grid[top + 1 :], top + 2):
        values: dict[str, str | tuple[str, ...]] = dict(_values(cells, fields))
        if known.key == "tugas" and any(values.get(f) for f in ("verb", "object", "words")):
            for fieldname in _DOWN:
                if fieldname in printed and fieldname not in values and fieldname in above:
                    values[fieldname] = above[fieldname]
                    out.notes.append(
                        f"{place}, baris {number}, kolom '{printed[fieldname]}': kosong; dibaca sama dengan baris di atasnya, '{above[fieldname]}'."
                    )
            above = {f: values[f] for f in _DOWN if f in values}
        out.add(Row(known, name, sheet, number, values, printed, has_header=True))
    out.recognised = True
    return True


def _values(cells: Sequence[Any], fields: dict[int, str]) -> Iterator[tuple[str, str]]:
    for column, fieldname in fields.items():
        value = _cell(cells[column]) if column < len(cells) else None
        if isinstance(value, str):
            yield fieldname, value


def rows_of(rows: Sequence[Row], key: str) -> list[Row]:
    """The rows of one table."""
    return [row for row in rows if row.table is table(key)]
