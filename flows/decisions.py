"""What analysts decided about findings: kept beside the runs, never pruned, applied to every run."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
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
        writer.writerow((f.id, f.status, f.reason or "", f.decided_by or "", (dates or {}).get(f.id) or "", f.rule, statement))
    return out.getvalue()


def parse(name: str, text: str) -> tuple[Decision, ...]:
    """Read decisions from a file that ``to_csv`` wrote and a person filled in, or from .json or .jsonl.

    Raises:
        DecisionError: a row cannot be taken; the message names the file, the row and the remedy.
    """
    decisions = []
    for number, row in _rows(name, text):
        decision = _decision(name, number, row)
        if decision is not None:
            decisions.append(decision)
    return tuple(decisions)


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
    head = body.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    table = csv.DictReader(io.StringIO(body, newline=""), delimiter=delimiter)
    try:
        # A cell may hold line breaks, so the line in the file is asked of the reader, not counted.
        rows = [(table.line_num, row) for row in table]
    except csv.Error as error:
        raise DecisionError(
            Text(
                id=f"{name}, baris {table.line_num}: bukan baris csv ({error}); simpan ulang tabelnya sebagai CSV (UTF-8)",
                en=f"{name}, line {table.line_num}: no line of csv ({error}); save the table again as CSV (UTF-8)",
            )
        ) from error
    if "finding" not in (table.fieldnames or ()):
        raise DecisionError(
            Text(
                id=f"{name}, baris 1: tidak ada kolom 'finding'; kolom yang diperlukan: {', '.join(COLUMNS)}",
                en=f"{name}, line 1: there is no column 'finding'; the columns needed are: {', '.join(COLUMNS)}",
            )
        )
    return rows


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
            f"penolakan {finding} memerlukan alasan di kolom 'reason'", f"to reject {finding} needs a reason in the column 'reason'"
        )
    if status == "usulan" and reason is None and values["by"] is None:
        return None
    try:
        return Decision.model_validate(values | {"status": status})
    except ValidationError as error:
        where, said = ".".join(str(part) for part in error.errors()[0]["loc"]), error.errors()[0]["msg"]
        raise refused(f"kolom '{where}' tidak dapat dipakai ({said})", f"the column '{where}' cannot be used ({said})") from error
