"""Roles: from the rows that describe them, and from the rows that only name them."""

from __future__ import annotations

from typing import Any

from rules.model import Actor, Classification, Fact
from rules.packs import load
from rules.readers.roles import values
from rules.readers.roles.ledger import Ledger
from rules.readers.roles.sheets import Row

_SCHEMES = (("ISCO-08", "isco"), ("ICNPO", "icnpo"), ("COFOG", "cofog"), ("ISIC Rev. 4", "isic"))


def add_role(ledger: Ledger, row: Row) -> None:
    """Take in a row of the table of roles."""
    if not ledger.has(row, "name"):
        return
    name = row.text("name") or ""
    key = row.text("id") or values.slug(name)
    if key in ledger.actors:
        ledger.note(row, "id", f"'{key}' sudah dipakai baris lain; baris ini dilewati. Beri nama lain.")
        return
    level = ledger.level(row)
    _enter(
        ledger,
        row,
        key,
        name,
        level,
        {
            "names": tuple(values.name(n) for n in row.many("names")),
            "established_by": ledger.rule(row, "established_by"),
            "established_confidence": ledger.choice(row, "established_confidence", "seen"),
            "definition": row.text("definition"),
            "confidence": ledger.choice(row, "confidence", "seen"),
            "note": row.text("note"),
            "words": row.text("words"),
        },
    )


def actor(ledger: Ledger, row: Row, field: str, text: str) -> Actor:
    """The role that a cell names by id, name, abbreviation or other name; one that no row describes is made from the cell.

    A duty describes its bearer as far as its columns tell (abbreviation, kind, pillar, level); other cells only name.
    """
    key = ledger.names.get(text.lower())
    if key is None:
        key = values.slug(text)
        if key not in ledger.actors:
            bearer = field == "role"
            level = row.text("level") if bearer else None
            _enter(ledger, row, key, text, values.level(level) or level, {}, described=bearer)
        ledger.names[text.lower()] = key
    return ledger.actors[key]


def _enter(ledger: Ledger, row: Row, key: str, name: str, level: str | None, more: dict[str, Any], described: bool = True) -> None:
    """Make the role and note its names."""
    kind = (ledger.choice(row, "kind", "unknown") if described and "kind" in row.table.by_field else None) or "unknown"
    words = more.pop("words", None) or f"{name}: {values.shown('kind', kind)}{f', tingkat {level}' if level else ''}."
    evidence = Fact.model_validate(
        {
            "document": ledger.key,
            "fact": f"peran-{values.slug(key)}",
            "words": words,
            "source": row.text("source") or row.place,
            "confidence": more.get("confidence") or "seen",
            "standing": "uraian_sekunder",
            "note": more.get("note"),
        }
    )
    told = row.text if described else (lambda _: None)
    made = Actor.model_validate(
        {
            "key": key,
            "name": name,
            "short": told("short"),
            "kind": kind,
            "subkind": told("subkind"),
            "pillar": told("pillar"),
            "level": values.level(level),
            "level_text": level,
            "classifications": _classifications(row, key, name),
            "evidence": (evidence,),
            "documents": (ledger.key,),
            **more,
        }
    )
    ledger.actors[key] = made
    for word in (key, name, made.short, *(n.name for n in made.names)):
        if word:
            ledger.names.setdefault(word.lower(), key)


def _classifications(row: Row, key: str, name: str) -> tuple[Classification, ...]:
    """What the row proposes, or else what the pack of nomenclature does."""
    given = tuple(Classification(scheme=scheme, code=code) for scheme, field in _SCHEMES if (code := row.text(field)))
    pack = load("nomenclature")
    entry = pack.by_key.get(key) or pack.by_name.get(name.lower())
    return given or (entry.classifications() if entry else ())
