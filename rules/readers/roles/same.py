"""One fact that several tables tell is one fact: an analyst keeps the same table as csv, xlsx and yaml side by side."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel

from rules.model import Case

#: What a case tells piece by piece; actors and records of rules are joined by their keys wherever they are told.
_TOLD = ("norms", "relations", "references", "report", "renames", "participants", "questions", "mandates", "gaps")
#: Where a piece was told, which does not make it another one.
_PLACE = frozenset({"document", "address", "fact", "source"})


def told_once(cases: Sequence[Case]) -> tuple[Case, ...]:
    """Cases without what an earlier one tells in the same words.

    Two pieces are the same where all that they say is equal: role, duty, rule and article, level, condition, and what they are worth;
    the file, the row and the source that tell them may differ. What one table says twice by itself stays as it is.

    Args:
        cases: in the order in which they stand: the first that tells a piece keeps it.

    Returns:
        The cases, each with a note on what was set aside of it and where that stands.
    """
    first: dict[tuple[str, str], str] = {}
    return tuple(_rest(case, first) for case in cases)


def _rest(case: Case, first: dict[tuple[str, str], str]) -> Case:
    aside: Counter[str] = Counter()
    kept: dict[str, tuple[Any, ...]] = {}
    gone: set[str] = set()
    total = 0
    for table in _TOLD:
        stay = []
        for piece in getattr(case, table):
            total += 1
            teller = first.setdefault((table, _said(piece)), case.key)
            if teller == case.key:
                stay.append(piece)
            else:
                aside[teller] += 1
                gone.add(str(getattr(piece, "address", "")))
        kept[table] = tuple(stay)
    if not aside:
        return case
    # The record of a rule goes on naming it; what it lists of the pieces that went goes with them.
    records = tuple(r.model_copy(update={"provisions": tuple(p for p in r.provisions if p.address not in gone)}) for r in case.regulations)
    where = ", ".join(f"{n} dengan {teller}" for teller, n in sorted(aside.items()))
    note = (
        f"{case.key}: {aside.total()} dari {total} isian sama dengan isian tabel lain ({where}) dan dikesampingkan, supaya satu fakta tidak"
        " dihitung berkali-kali. Bila memang fakta lain, bedakan peraturan, pasal, tingkat, atau uraiannya."
    )
    return case.model_copy(update={**kept, "regulations": records, "notes": (*case.notes, note)})


def _said(piece: BaseModel) -> str:
    """All that a piece says, as one string."""
    return json.dumps(_bare(piece.model_dump(mode="json", by_alias=True)), sort_keys=True, ensure_ascii=False)


def _bare(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _bare(held) for key, held in value.items() if key not in _PLACE}
    if isinstance(value, list):
        return [_bare(held) for held in value]
    return " ".join(value.split()).casefold() if isinstance(value, str) else value
