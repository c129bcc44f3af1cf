"""What analysts decided about findings: kept beside the runs, never pruned, applied to every run."""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from pydantic import ValidationError

from flows.records import to_lines
from rules.model import Decision, Finding

#: Columns of a file of decisions that people fill in.
COLUMNS = ("finding", "status", "reason", "by", "date")
_STATUSES = ("usulan", "dikonfirmasi", "ditolak")


class DecisionError(ValueError):
    """A decision that cannot be taken; the message names place and remedy."""


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
                raise DecisionError(
                    f"{path}, baris {number}: keputusan tidak terbaca ({error.errors()[0]['msg']}); perbaiki atau pulihkan baris itu dari "
                    f"{path.with_suffix('.jsonl.bak')}"
                ) from error
            latest[decision.finding] = decision
    return tuple(latest[key] for key in sorted(latest))


def save(home: Path, decisions: Iterable[Decision]) -> int:
    """Add decisions to those kept; a later one on the same finding replaces the earlier. The file before is kept as ``.bak``.

    Returns:
        how many decisions are kept now.
    """
    kept = {d.finding: d for d in load(home)} | {d.finding: d for d in decisions}
    path = store(home)
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists():
        backup = path.with_suffix(".jsonl.bak")
        aside = backup.with_suffix(".part")
        aside.write_bytes(path.read_bytes())
        aside.replace(backup)
    aside = path.with_suffix(".part")
    with aside.open("w", encoding="utf-8") as stream:
        stream.write(to_lines(kept[key] for key in sorted(kept)))
        stream.flush()
        os.fsync(stream.fileno())
    aside.replace(path)
    return len(kept)


def to_csv(findings: Sequence[Finding], lang: str = "id") -> str:
    """Findings as a table to fill in: the columns of ``COLUMNS``, and what was found for the reader's eye."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow((*COLUMNS, "rule", "statement"))
    for f in findings:
        statement = f.statement.en if lang == "en" else f.statement.id
        writer.writerow((f.id, f.status, f.reason or "", f.decided_by or "", "", f.rule, statement))
    return out.getvalue()


def parse(name: str, text: str) -> tuple[Decision, ...]:
    """Read decisions from a file that ``to_csv`` wrote and a person filled in, or from .json or .jsonl.

    Raises:
        DecisionError: a row cannot be taken; the message names the file, the row and the remedy.
    """
    rows: list[tuple[int, dict[str, str | None]]]
    try:
        if name.endswith(".jsonl"):
            rows = [(n, json.loads(line)) for n, line in enumerate(text.splitlines(), 1) if line.strip()]
        elif name.endswith(".json"):
            rows = list(enumerate(json.loads(text), 1))
        else:
            body = text.removeprefix("\ufeff")
            delimiter = ";" if body.partition("\n")[0].count(";") > body.partition("\n")[0].count(",") else ","
            table = csv.DictReader(io.StringIO(body), delimiter=delimiter)
            rows = list(enumerate(table, 2))
            if "finding" not in (table.fieldnames or ()):
                raise DecisionError(f"{name}, baris 1: tidak ada kolom 'finding'; kolom yang diperlukan: {', '.join(COLUMNS)}")
    except json.JSONDecodeError as error:
        raise DecisionError(f"{name}: bukan JSON ({error.msg}, baris {error.lineno})") from error
    decisions = []
    for number, row in rows:
        values = {key: (row.get(key) or "").strip() or None for key in COLUMNS}
        if values["finding"] is None:
            raise DecisionError(f"{name}, baris {number}: kolom 'finding' kosong; isi dengan id temuan, misalnya R01-3fa9c2d1")
        status = (values["status"] or "usulan").casefold()
        if status not in _STATUSES:
            raise DecisionError(f"{name}, baris {number}: status '{status}' tidak dikenal; pakai salah satu dari {', '.join(_STATUSES)}")
        if status == "ditolak" and values["reason"] is None:
            raise DecisionError(f"{name}, baris {number}: penolakan {values['finding']} memerlukan alasan di kolom 'reason'")
        if status == "usulan" and values["reason"] is None and values["by"] is None:
            continue  # an untouched row
        decisions.append(Decision.model_validate(values | {"status": status}))
    return tuple(decisions)
