"""What analysts decided about findings: kept beside the runs, never pruned, applied to every run."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from flows.files import held, write_whole
from flows.records import to_lines
from rules.model import Decision, Finding, Text

#: Columns of a file of decisions that people fill in.
COLUMNS = ("finding", "status", "reason", "by", "date")
#: How a status may be written: as Padu prints it, or its name in the English memo.
_STATUSES = {
    "usulan": "usulan", "dikonfirmasi": "dikonfirmasi", "ditolak": "ditolak",
    "proposed": "usulan", "confirmed": "dikonfirmasi", "rejected": "ditolak",
}  # fmt: skip
#: The headings of each column, the surest first: in an English matrix ``Id`` names the finding and ``Finding`` says what was found.
_HEADINGS = {
    "finding": ("id", "finding"),
    "status": ("status",),
    "reason": ("alasan", "reason"),
    "by": ("oleh", "by"),
    "date": ("tanggal", "date"),
}
#: The heading stands in one of the first rows: above it there may be a note or a title.
_HEADING_WITHIN = 10


class DecisionError(ValueError):
    """A decision that cannot be taken; ``text`` names place and remedy."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.id)
        self.text = text


def store(home: Path) -> Path:
    """The file that holds the decisions."""
    return home / "decisions.jsonl"


def load(home: Path) -> tuple[Decision, ...]:
    """All decisions, sorted by finding; none where nothing was decided.

    Raises:
        DecisionError: the file is damaged. It is never overwritten in that state.
    """
    path = store(home)
    if not path.exists():
        return ()
    latest: dict[str, Decision] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip():
            try:
                decision = Decision.model_validate_json(line)
            except ValidationError as error:
                said, backup = error.errors()[0]["msg"], path.with_suffix(".jsonl.bak")
                raise DecisionError(
                    Text(
                        id=f"{path}, baris {number}: keputusan tidak terbaca ({said}); perbaiki atau pulihkan baris itu dari {backup}",
                        en=f"{path}, line {number}: the decision cannot be read ({said}); mend the line or take it back from {backup}",
                    )
                ) from error
            latest[decision.finding] = decision
    return tuple(latest[key] for key in sorted(latest))


def save(home: Path, decisions: Iterable[Decision]) -> int:
    """Add decisions to those kept; a later one on the same finding replaces the earlier. The file before is kept as ``.bak``.

    Returns:
        how many decisions are kept now.
    """
    path = store(home)
    with held(home / "decisions.lock"):  # two reviews at once: the second adds to what the first kept
        kept = {d.finding: d for d in load(home)} | {d.finding: d for d in decisions}
        if path.exists():
            write_whole(path.with_suffix(".jsonl.bak"), path.read_bytes())
        write_whole(path, to_lines(kept[key] for key in sorted(kept)).encode(), durable=True)
    return len(kept)


def to_csv(findings: Sequence[Finding], lang: str = "id", dates: Mapping[str, str | None] | None = None) -> str:
    """Findings as a table to fill in: the columns of ``COLUMNS``, and what was found for the reader's eye.

    Args:
        findings: with the decisions applied.
        lang: the language of what was found.
        dates: when each finding was decided on, so that a table that goes out and comes back loses nothing.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow((*COLUMNS, "rule", "statement"))
    for f in findings:
        statement = f.statement.en if lang == "en" else f.statement.id
        # A spreadsheet would take such a beginning for a formula; the sentence is not read back, so a mark before it does no harm.
        shown = f"'{statement}" if statement.startswith(("=", "+", "-", "@")) else statement
        writer.writerow((f.id, f.status, f.reason or "", f.decided_by or "", (dates or {}).get(f.id) or "", f.rule, shown))
    return out.getvalue()


def read(name: str, data: bytes) -> tuple[Decision, ...]:
    """All rows of a file that people filled in, those left open too: matrix.xlsx, the table that ``to_csv`` wrote, .json or .jsonl.

    Args:
        name: the file's name; its ending tells the format.
        data: its bytes; text in another encoding than UTF-8, as spreadsheets write it, is read too.

    Raises:
        DecisionError: a row cannot be taken; the message names the file, the row and the remedy.
    """
    from rules.readers.encoding import decode

    if name.lower().endswith((".xlsx", ".xlsm")) or data.startswith(b"PK\x03\x04"):
        return _workbook_decisions(name, data)
    return parse(name, decode(data)[0])


def parse(name: str, text: str) -> tuple[Decision, ...]:
    """The same for text: a table with commas, semicolons or tabs, .json or .jsonl.

    Raises:
        DecisionError: a row cannot be taken; the message names the file, the row and the remedy.
    """
    return _taken(name, _rows(name, text))


def is_left_open(decision: Decision) -> bool:
    """Whether a row says nothing but that its finding is a proposal, as every row does on which nobody decided."""
    return decision.status == "usulan" and decision.reason is None and decision.by is None


def _taken(name: str, rows: Iterable[tuple[int, dict[str, Any]]]) -> tuple[Decision, ...]:
    found = (_decision(name, number, row) for number, row in rows)
    return tuple(decision for decision in found if decision is not None)


def _rows(name: str, text: str) -> list[tuple[int, dict[str, Any]]]:
    """The rows of a table of decisions, each with the number by which a person finds it."""
    try:
        if name.endswith(".jsonl"):
            found = [(n, json.loads(line)) for n, line in enumerate(text.splitlines(), 1) if line.strip()]
        elif name.endswith(".json"):
            whole = json.loads(text)
            found = list(enumerate(whole if isinstance(whole, list) else [whole], 1))
        else:
            return _csv_rows(name, text)
    except json.JSONDecodeError as error:
        raise DecisionError(
            Text(
                id=f"{name}: bukan JSON ({error.msg}, baris {error.lineno}); perbaiki baris itu, atau pakai csv dari padu review --export",
                en=f"{name}: not JSON ({error.msg}, line {error.lineno}); mend the line, or use the csv of padu review --export",
            )
        ) from error
    for number, row in found:
        if not isinstance(row, dict):
            raise DecisionError(
                Text(
                    id=f"{name}, butir {number}: bukan objek dengan kunci {', '.join(COLUMNS)}",
                    en=f"{name}, item {number}: no object with the keys {', '.join(COLUMNS)}",
                )
            )
    return found


def _csv_rows(name: str, text: str) -> list[tuple[int, dict[str, Any]]]:
    body = text.removeprefix("\ufeff")
    first = body.splitlines()[:_HEADING_WITHIN]
    heading = next((line for line in first if "status" in line.casefold()), first[0] if first else "")
    delimiter = max(",;\t", key=heading.count)
    reader = csv.reader(io.StringIO(body, newline=""), delimiter=delimiter)
    try:
        # A cell may hold line breaks, so the line in the file is asked of the reader, not counted.
        grid = [(reader.line_num, row) for row in reader]
    except csv.Error as error:
        raise DecisionError(
            Text(
                id=f"{name}, baris {reader.line_num}: bukan baris csv ({error}); simpan ulang tabelnya sebagai CSV (UTF-8)",
                en=f"{name}, line {reader.line_num}: no line of csv ({error}); save the table again as CSV (UTF-8)",
            )
        ) from error
    rows = _headed(grid)
    if rows is None:
        raise DecisionError(
            Text(
                id=f"{name}, baris 1: tidak ada kolom 'finding' (atau 'Id'); kolom yang diperlukan: {', '.join(COLUMNS)}",
                en=f"{name}, line 1: there is no column 'finding' (or 'Id'); the columns needed are: {', '.join(COLUMNS)}",
            )
        )
    return rows


def _headed(
    grid: Sequence[tuple[int, Sequence[object]]], needed: Collection[str] = ("finding",)
) -> list[tuple[int, dict[str, Any]]] | None:
    """The rows under the heading, each by ``COLUMNS``; None where none of the first rows is a heading with the columns needed."""
    for top, (_, cells) in enumerate(grid[:_HEADING_WITHIN]):
        names = [str(cell).strip().casefold() for cell in cells]
        where = {key: names.index(name) for key in COLUMNS for name in reversed(_HEADINGS[key]) if name in names}
        if where.keys() >= set(needed):
            return [(number, {key: _shown(row, at) for key, at in where.items()}) for number, row in grid[top + 1 :]]
    return None


def _shown(row: Sequence[object], at: int) -> str:
    cell = row[at] if at < len(row) else ""
    return cell.isoformat()[:10] if isinstance(cell, dt.date) else str(cell)


def _workbook_decisions(name: str, data: bytes) -> tuple[Decision, ...]:
    """Those of the first sheet that lists findings with their status: in a matrix that is ``Temuan``."""
    from rules.readers.roles.workbook import grids
    from rules.readers.unreadable import Unreadable

    try:
        for sheet, grid in grids(data):
            rows = _headed(list(enumerate(grid, 1)), ("finding", "status", "reason"))
            if rows is not None:
                return _taken(f"{name} [{sheet}]", rows)
    except Unreadable as error:
        why, remedy = error.reason, error.remedy
        raise DecisionError(Text(id=f"{name}: {why.id} {remedy.id}", en=f"{name}: {why.en} {remedy.en}")) from error
    raise DecisionError(
        Text(
            id=f"{name}: tidak ada lembar dengan kolom Id, Status, dan Alasan; isi lembar Temuan pada matrix.xlsx dari folder hasil",
            en=f"{name}: no sheet has the columns Id, Status and Reason; fill in the sheet Findings of matrix.xlsx in the run's folder",
        )
    )


def _decision(name: str, number: int, row: dict[str, Any]) -> Decision | None:
    """What a row decides; None for a row that nobody filled in."""

    def refused(id: str, en: str) -> DecisionError:
        return DecisionError(Text(id=f"{name}, baris {number}: {id}", en=f"{name}, line {number}: {en}"))

    values = {key: str(row.get(key) or "").strip() or None for key in COLUMNS}
    finding, written, reason = values["finding"], values["status"] or "usulan", values["reason"]
    if not any(values.values()):
        return None
    if finding is None:
        raise refused(
            "kolom 'finding' kosong; isi dengan id temuan, misalnya R01-3fa9c2d1",
            "the column 'finding' is empty; write the id of a finding, such as R01-3fa9c2d1",
        )
    status = _STATUSES.get(written.casefold())
    if status is None:
        known = ", ".join(dict.fromkeys(_STATUSES.values()))
        raise refused(
            f"status '{written}' tidak dikenal; pakai salah satu dari {known}", f"the status '{written}' is not known; use one of {known}"
        )
    if status == "ditolak" and reason is None:
        raise refused(
            f"penolakan {finding} memerlukan alasan; isi kolom Alasan (dalam csv: 'reason')",
            f"to reject {finding} needs a reason; fill in the column Reason (in a csv: 'reason')",
        )
    try:
        return Decision.model_validate(values | {"status": status})
    except ValidationError as error:
        where, said = ".".join(str(part) for part in error.errors()[0]["loc"]), error.errors()[0]["msg"]
        raise refused(f"kolom '{where}' tidak dapat dipakai ({said})", f"the column '{where}' cannot be used ({said})") from error
