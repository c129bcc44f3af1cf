"""Duties, relations, definitions and rules: the rows a plan is made of."""

from __future__ import annotations

import re
from itertools import pairwise

from rules.model import Actor, Definition, Fact, Norm, Reference, Relation
from rules.packs import load
from rules.readers.roles import values
from rules.readers.roles.actors import actor
from rules.readers.roles.ledger import Ledger
from rules.readers.roles.sheets import Row

#: A catch-all such as "melaksanakan tugas lain yang diberikan", which is never compared.
_RESIDUAL = re.compile(r"\btugas(?:\s+kedinasan)?\s+lain", re.IGNORECASE)
#: Modalities of a table that say what a statement is worth, not what kind of norm it is.
_STANDINGS = ("praktik", "uraian_sekunder")
#: Modalities of a table that tell a relation.
_RELATIONS = {"koordinasi": "coordinates_with", "pelaporan": "reports_to"}
#: Columns that point to other rules: the kind of reference, and the verb for it. "Perfecting" a rule is no repeal.
_REFERENCES = {
    "revokes": ("revokes", "mencabut"),
    "amends": ("amends", "mengubah"),
    "implements": ("implements", "melaksanakan"),
    "perfects": ("cites", "menyempurnakan"),
}


def add_duty(ledger: Ledger, row: Row, norms: list[Norm], relations: list[Relation]) -> None:
    """Take in a duty: a norm, and the relations it tells. A reporting line alone is a relation and no norm."""
    if not ledger.has(row, "role"):
        return
    verb, obj, words = row.text("verb"), row.text("object"), row.text("words")
    if not (verb or obj or words):
        ledger.note(row, "verb", "belum diisi, demikian pula objek dan uraian; baris ini dilewati.")
        return
    modality = _modality(ledger, row)
    if modality is None:
        return
    bearer = actor(ledger, row, "role", row.text("role") or "")
    ident = ledger.ident(row, values.slug(bearer.key))
    if ident in ledger.facts:
        ledger.note(row, "id", f"'{ident}' sudah dipakai baris lain; baris ini dilewati. Beri ID lain.")
        return
    fact = ledger.fact(row, ident, words or " ".join(filter(None, (verb, obj))), modality if modality in _STANDINGS else None)
    ledger.keep(fact)
    kind = ledger.choice(row, "relation", _RELATIONS.get(modality))
    if kind is not None:
        if not row.many("party") and (modality == "pelaporan" or row.text("relation") is not None):
            ledger.note(row, "party", "belum diisi; hubungan pada baris ini tidak dicatat. Isi dengan siapa atau kepada siapa.")
        for party in row.many("party"):
            relations.extend(_chain(ledger, row, kind, bearer, actor(ledger, row, "party", party), fact))
    if modality != "pelaporan":
        norms.append(_norm(ledger, row, bearer, "tugas" if modality in ("koordinasi", *_STANDINGS) else modality, fact))


def _modality(ledger: Ledger, row: Row) -> str | None:
    """What kind of norm a row tells; a table without that column tells duties, which is noted once."""
    if row.text("modality") is None and "modality" not in row.headers and row.has_header:
        ledger.note_once(f"{row.grid}: kolom Modalitas tidak ada; semua barisnya dibaca sebagai tugas.")
        return "tugas"
    return ledger.choice(row, "modality", None) if ledger.has(row, "modality") else None


def _norm(ledger: Ledger, row: Row, bearer: Actor, modality: str, fact: Fact) -> Norm:
    action, rest = _phrase(row.text("verb"), row.text("object"), row.text("words"))
    level, family = ledger.level(row), row.text("family")
    return Norm.model_validate(
        {
            "document": ledger.key,
            "address": fact.address,
            "bearer": bearer.name,
            "bearer_key": bearer.key,
            "modality": modality,
            "action": action,
            "object": rest,
            "beneficiary": row.text("beneficiary"),
            "level": values.level(level) or level,
            "condition": row.text("condition"),
            "assists": row.text("assists"),
            "residual": bool(_RESIDUAL.search(f"{action} {rest}")),
            "family": (family.upper() if family != "-" else None) if family else load("verb_families").family_of(action, rest),
            "evidence": fact,
        }
    )


def _phrase(verb: str | None, obj: str | None, words: str | None) -> tuple[str, str]:
    """Action and object: the first verb; then the rest of the phrase, further verbs first ("menggerakkan, dan mengembangkan ...")."""
    if not verb:
        first, _, rest = (obj or words or "").rstrip(".").partition(" ")
        return first.lower(), rest
    first, *others = [part.strip() for part in verb.split("/") if part.strip()] or [verb]
    joined = ", ".join(others[:-1]) + f", dan {others[-1]}" if len(others) > 1 else "".join(others)
    return first, " ".join(filter(None, (joined, obj)))


def add_relation(ledger: Ledger, row: Row, relations: list[Relation]) -> None:
    """Take in a relation. A row that gives the id of a duty or definition and no words rests on that."""
    if not ledger.has(row, "from", "relation", "to") or (kind := ledger.choice(row, "relation", None)) is None:
        return
    source, target = (actor(ledger, row, end, row.text(end) or "") for end in ("from", "to"))
    ident = ledger.ident(row, f"{values.slug(source.key)}-hubungan")
    words = row.text("words")
    fact = ledger.facts.get(ident) if words is None else None
    if fact is None:
        fact = ledger.fact(row, ident, words or f"{source.name} {values.shown('relation', kind)} {target.name}.")
        ledger.keep(fact)
    relations.extend(_chain(ledger, row, kind, source, target, fact))


def _chain(ledger: Ledger, row: Row, kind: str, source: Actor, target: Actor, fact: Fact) -> list[Relation]:
    """One relation, or two where it goes ``melalui`` somebody."""
    ends = [source, target]
    if via := row.text("via"):
        ends.insert(1, actor(ledger, row, "via", via))
    return [
        Relation.model_validate(
            {
                "document": ledger.key,
                "address": fact.address,
                "kind": kind,
                "from": a.name,
                "to": b.name,
                "source_key": a.key,
                "target_key": b.key,
                "level": row.text("level") if row.table.key == "hubungan" else None,
                "evidence": fact,
            }
        )
        for a, b in pairwise(ends)
    ]


def add_definition(ledger: Ledger, row: Row) -> None:
    """Take in a definition; one without a rule has nothing to be compared with and is noted."""
    if not ledger.has(row, "term", "body", "regulation"):
        return
    term = row.text("term") or ""
    ident = ledger.ident(row, f"definisi-{values.slug(term)}")
    if ident in ledger.facts:
        ledger.note(row, "id", f"'{ident}' sudah dipakai baris lain; baris ini dilewati. Beri ID lain.")
        return
    body = (row.text("body") or "").rstrip(".")
    fact = ledger.fact(row, ident, f"{term} adalah {body}.")
    if fact.regulation is None:
        return
    ledger.keep(fact)
    ledger.regulations[fact.regulation]["definitions"] += (
        Definition(
            document=ledger.key,
            address=fact.address,
            term=term,
            short=row.text("short"),
            body=body,
            genus=row.text("genus") or "",
            evidence=fact,
        ),
    )


def add_regulation(ledger: Ledger, row: Row) -> None:
    """Take in the record of a rule; one without a number is known by its short name (``kunci``)."""
    if not ledger.has(row, "title"):
        return
    title = row.text("title") or ""
    rule = ledger.rule(row, "id")
    name = rule or row.text("key") or values.slug(title)
    if name in ledger.regulations:
        ledger.note(row, "id", f"'{name}' sudah ada pada baris lain; baris ini dilewati.")
        return
    source, confidence = row.text("source") or row.place, ledger.choice(row, "confidence", "seen")
    evidence = ledger.evidence_of_rule(name, rule, title, source, confidence, row.text("note"))
    ledger.regulations[name] = {
        **ledger.record(name, rule, title, evidence),
        "issuer": row.text("issuer"),
        "pillar": row.text("pillar"),
        "status": ledger.choice(row, "status", "unknown"),
        "status_note": row.text("status_note"),
        "status_confidence": ledger.choice(row, "status_confidence", "seen"),
        "enacted": ledger.day(row, "enacted"),
        "promulgated": ledger.day(row, "promulgated"),
        "gazette": row.text("gazette"),
        "references": tuple(_references(ledger, row, name, evidence)),
    }


def _references(ledger: Ledger, row: Row, name: str, evidence: Fact) -> list[Reference]:
    found = []
    for field, (kind, verb) in _REFERENCES.items():
        for text in row.many(field):
            target = values.pinpointed(text)
            if target is None:
                ledger.note(row, field, f"'{text}' tidak dikenali sebagai peraturan dan dilewati. Tulis misalnya permensos/2012/1.")
                continue
            rule, unit = target
            ident = values.slug(f"{name}-{verb}-{rule}{f'-{unit}' if unit else ''}")
            words = f"{name} {verb} {rule}{f' {unit.label()}' if unit else ''}."
            fact = evidence.model_copy(update={"fact": ident, "words": words, "standing": "norm", "note": None})
            found.append(
                Reference(
                    document=ledger.key,
                    address=fact.address,
                    kind=kind,  # type: ignore[arg-type]
                    to=rule,
                    pinpoint=unit,
                    raw=verb,
                    evidence=fact,
                )
            )
    return found
