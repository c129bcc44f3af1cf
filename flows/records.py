"""The .jsonl files of a run: written from the models, read back into equal models.

The rows are the models' own JSON, so nothing is lost between ``padu extract`` and ``padu check``; the keys that outside
scripts rely on (document, address, bearer, from, to ...) are the models' field names.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from rules.model import Actor, Case, Corpus, Finding, Overlap, Regulation

M = TypeVar("M", bound=BaseModel)

#: The collections of a regulation that have a file of their own.
_TABLES = ("provisions", "definitions", "norms", "relations", "references", "amendments")
#: Named by a row whose regulation is a case's record: several records share the case's document.
_OWNER = "record"


def to_lines(items: Iterable[BaseModel | dict[str, Any]]) -> str:
    """One JSON object a line, in the order given."""
    return "".join(
        (row.model_dump_json(by_alias=True) if isinstance(row, BaseModel) else json.dumps(row, ensure_ascii=False, separators=(",", ":")))
        + "\n"
        for row in items
    )


def rows(regulation: Regulation, table: str) -> Iterator[dict[str, Any]]:
    """The rows that one regulation has in a table (``provisions``, ``norms`` ...)."""
    for item in getattr(regulation, table):
        row = item.model_dump(mode="json", by_alias=True)
        if row["document"] != regulation.document:
            row[_OWNER] = regulation.document
        yield row


def corpus_files(corpus: Corpus) -> dict[str, str]:
    """The files that hold a corpus, by name."""
    files = {
        "regulations.jsonl": to_lines(r.model_dump(mode="json", exclude=set(_TABLES)) for r in corpus.regulations),
        "actors.jsonl": to_lines(corpus.actors),
        "cases.jsonl": to_lines(corpus.cases),
    }
    for table in _TABLES:
        lines = [row for regulation in corpus.regulations for row in rows(regulation, table)]
        if table in ("norms", "relations", "references"):
            lines += [row.model_dump(mode="json", by_alias=True) for case in corpus.cases for row in getattr(case, table)]
        files[f"{table}.jsonl"] = to_lines(lines)
    return files


def read_lines(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a .jsonl file; none where it does not exist.

    Raises:
        ValueError: a line is not JSON; the message names file and line.
    """
    if not path.exists():
        return
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                try:
                    yield json.loads(line)
                except json.JSONDecodeError as error:
                    raise ValueError(f"{path}, baris {number}: bukan JSON ({error.msg})") from error


def _load(model: type[M], path: Path) -> tuple[M, ...]:
    return tuple(model.model_validate(row) for row in read_lines(path))


def load_corpus(folder: Path, as_of: str | None = None) -> Corpus:
    """Read back what ``corpus_files`` wrote.

    Args:
        folder: a run's folder or the folder that ``padu extract`` wrote.
        as_of: the date the corpus was assembled for, from the manifest.

    Raises:
        FileNotFoundError: the folder has no regulations.jsonl.
        ValueError: a line is broken.
    """
    if not (folder / "regulations.jsonl").exists():
        raise FileNotFoundError(folder / "regulations.jsonl")
    heads = list(read_lines(folder / "regulations.jsonl"))
    parts: dict[str, dict[str, list[dict[str, Any]]]] = {head["document"]: {t: [] for t in _TABLES} for head in heads}
    for table in _TABLES:
        for row in read_lines(folder / f"{table}.jsonl"):
            owner = row.pop(_OWNER, row["document"])
            if owner in parts:  # rows of a case itself come with the case
                parts[owner][table].append(row)
    return Corpus(
        regulations=tuple(Regulation.model_validate(head | parts[head["document"]]) for head in heads),
        cases=_load(Case, folder / "cases.jsonl"),
        actors=_load(Actor, folder / "actors.jsonl"),
        as_of=as_of,
    )


def load_overlaps(folder: Path) -> tuple[Overlap, ...]:
    """The pairs of a run."""
    return _load(Overlap, folder / "overlaps.jsonl")


def load_findings(folder: Path) -> tuple[Finding, ...]:
    """The findings of a run."""
    return _load(Finding, folder / "findings.jsonl")


def pretty(value: BaseModel | dict[str, Any]) -> str:
    """Indented JSON for files that people open, keys in the models' order."""
    data = value.model_dump(mode="json", by_alias=True) if isinstance(value, BaseModel) else value
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
