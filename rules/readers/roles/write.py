"""From a case back to a role table, in the three formats that are read; what is written reads back as the same case.

A csv holds one table, the duties with what they tell of their bearers; yaml and xlsx hold all tables.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterable

import xlsxwriter
import yaml
from xlsxwriter.format import Format

from rules.model import Actor, Case, Fact, Norm, Regulation, Relation
from rules.packs import load
from rules.readers.roles import values
from rules.readers.roles.columns import TABLES, Column, Table, table

Record = dict[str, str | tuple[str, ...] | None]
#: The day that workbooks state as that of their making, so that the same table gives the same bytes.
PINNED = dt.datetime(2000, 1, 1)
_REFERENCE_FIELDS = {"mencabut": "revokes", "mengubah": "amends", "melaksanakan": "implements", "menyempurnakan": "perfects"}
_SCHEMES = {"ISCO-08": "isco", "ICNPO": "icnpo", "COFOG": "cofog", "ISIC Rev. 4": "isic"}


def records(case: Case) -> dict[str, list[Record]]:
    """The rows of every table of a case, cells by field."""
    warning = case.warning
    meta: Record = {
        "title_id": case.title.id, "title_en": case.title.en, "as_of": case.as_of,
        "warning_id": warning.id if warning else None, "warning_en": warning.en if warning else None,
    }  # fmt: skip
    definitions = [d for r in case.regulations for d in r.definitions]
    return {
        "kasus": [meta],
        "tugas": [_duty(norm) for norm in case.norms],
        "peran": [_role(actor) for actor in case.actors],
        "hubungan": [_relation(relation) for relation in case.relations],
        "peraturan": [_regulation(case.key, r) for r in case.regulations if r.title],
        "definisi": [
            {**_fact(d.evidence), "words": None, "term": d.term, "short": d.short, "body": d.body, "genus": d.genus or None}
            for d in definitions
            if isinstance(d.evidence, Fact)
        ],
        "sumber": [{"key": s.key, "address": s.address, "note": s.note} for s in case.sources],
        "laporan": [_fact(fact) for fact in case.report],
        "perubahan_nama": [
            {**_fact(fact), "former": r.former, "current": r.current, "kind": values.shown("rename", r.kind)}
            for r in case.renames
            for fact in r.evidence
        ],
        "peserta": [
            {"name": p.name, "role": p.actor_key, "kind": values.shown("participant", p.kind), "words": p.words} for p in case.participants
        ],
        "pertanyaan": [
            {"key": q.key, "text_id": q.text.id, "text_en": q.text.en, "words": q.words, "rules": q.rules} for q in case.questions
        ],
        "mandat": [
            {**_fact(m.evidence), "regulation": None, "parent": m.parent, "instrument": m.instrument, "expected": str(m.expected)}
            for m in case.mandates
        ],
        "celah": [_fact(fact) for fact in case.gaps],
        "gabung": [{"id": rule} for rule in case.merge],
    }


def _fact(fact: Fact) -> Record:
    return {
        "id": fact.fact,
        "regulation": fact.regulation,
        "article": fact.article,
        "words": fact.words,
        "source": fact.source,
        "confidence": values.shown("confidence", fact.confidence),
        "standing": values.shown("standing", fact.standing),
        "note": fact.note,
    }


def _duty(norm: Norm) -> Record:
    told = _fact(norm.evidence) if isinstance(norm.evidence, Fact) else {}
    return {
        **told,
        "role": norm.bearer_key,
        "modality": values.shown("modality", norm.modality),
        "verb": norm.action,
        "object": norm.object or None,
        "beneficiary": norm.beneficiary,
        "level": norm.level,
        "condition": norm.condition,
        "assists": norm.assists,
        "family": norm.family or "-",
    }


def _role(actor: Actor) -> Record:
    fact = next((e for e in actor.evidence if isinstance(e, Fact)), None)
    entry = load("nomenclature").by_key.get(actor.key) or load("nomenclature").by_name.get(actor.name.lower())
    own = () if entry and entry.classifications() == actor.classifications else actor.classifications
    return {
        "id": actor.key,
        "name": actor.name,
        "short": actor.short,
        "names": tuple(values.name_text(n) for n in actor.names),
        "kind": values.shown("kind", actor.kind),
        "subkind": actor.subkind,
        "pillar": actor.pillar,
        "level": actor.level_text,
        "established_by": actor.established_by,
        "established_confidence": values.shown("confidence", actor.established_confidence),
        "definition": actor.definition,
        **{_SCHEMES[c.scheme]: c.code for c in own if c.scheme in _SCHEMES},
        "words": fact.words if fact else None,
        "source": fact.source if fact else None,
        "confidence": values.shown("confidence", actor.confidence),
        "note": actor.note,
    }


def _relation(relation: Relation) -> Record:
    told = _fact(relation.evidence) if isinstance(relation.evidence, Fact) else {}
    kind = values.shown("relation", relation.kind)
    return {**told, "from": relation.source_key, "relation": kind, "to": relation.target_key, "level": relation.level}


def _regulation(key: str, regulation: Regulation) -> Record:
    fact = next((e for e in regulation.evidence if isinstance(e, Fact)), None)
    pointing: dict[str, list[str]] = {}
    for reference in regulation.references:
        target = f"{reference.to}#{reference.pinpoint}" if reference.pinpoint else reference.to
        pointing.setdefault(_REFERENCE_FIELDS[reference.raw], []).append(target)
    return {
        "id": regulation.id,
        "key": None if regulation.id else regulation.document.removeprefix(f"{key}:"),
        "title": regulation.title,
        "issuer": regulation.issuer,
        "pillar": regulation.pillar,
        "status": values.shown("status", regulation.status),
        "status_note": regulation.status_note,
        "status_confidence": values.shown("confidence", regulation.status_confidence),
        "enacted": regulation.enacted.isoformat() if regulation.enacted else None,
        "promulgated": regulation.promulgated.isoformat() if regulation.promulgated else None,
        "gazette": regulation.gazette,
        **{field: tuple(targets) for field, targets in pointing.items()},
        "source": fact.source if fact else None,
        "confidence": values.shown("confidence", fact.confidence) if fact else None,
        "note": fact.note if fact else None,
    }


def to_yaml(case: Case) -> str:
    """The case as a yaml role table, keys in Bahasa Indonesia."""
    content = {}
    told = records(case)
    for known in TABLES:
        rows = [_named(known, record) for record in told[known.key]]
        if rows and any(rows):
            content[known.key] = rows[0] if known.key == "kasus" else rows
    return yaml.safe_dump(content, sort_keys=False, allow_unicode=True, width=140)


def _named(known: Table, record: Record) -> dict[str, str | list[str]]:
    """A row with its empty cells left out, by yaml key: the header in lower case, joined by underscores."""
    named: dict[str, str | list[str]] = {}
    for column in known.columns:
        value = record.get(column.field)
        if value:
            named[yaml_key(column)] = list(value) if isinstance(value, tuple) else str(value)
    return named


def yaml_key(column: Column) -> str:
    """A column's key in yaml: ``Kata kerja`` becomes ``kata_kerja``."""
    return values.slug(column.header).replace("-", "_")


def to_csv(case: Case) -> bytes:
    """The duties of a case as csv (UTF-8, commas), each row with what is known of its bearer."""
    known = table("tugas")
    actors = {actor.key: actor for actor in case.actors}
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(column.header for column in known.columns)
    for record in records(case)["tugas"]:
        bearer = actors.get(str(record["role"]))
        if bearer is not None:
            kind = values.shown("kind", bearer.kind)
            told: Record = {"short": bearer.short, "kind": kind, "subkind": bearer.subkind, "pillar": bearer.pillar}
            record = {**record, "role": bearer.name, **told}
        writer.writerow(cell_text(record.get(column.field)) for column in known.columns)
    return out.getvalue().encode("utf-8")


def to_xlsx(case: Case) -> bytes:
    """The case as a workbook, one sheet a table."""
    data = io.BytesIO()
    book = new_workbook(data)
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    told = records(case)
    for known in TABLES:
        rows = told[known.key]
        if not any(any(record.values()) for record in rows):
            continue
        sheet = book.add_worksheet(known.sheet)
        write_header(sheet, known.columns, bold)
        for number, record in enumerate(rows, 1):
            write_row(sheet, number, known.columns, record)
    book.close()
    return data.getvalue()


def new_workbook(data: io.BytesIO) -> xlsxwriter.Workbook:
    """A workbook in memory whose bytes do not depend on the day."""
    book = xlsxwriter.Workbook(data, {"in_memory": True})
    book.set_properties({"created": PINNED, "author": "Padu"})
    return book


def write_header(sheet: xlsxwriter.worksheet.Worksheet, columns: Iterable[Column], bold: Format | None) -> None:
    """The header row, frozen."""
    for place, column in enumerate(columns):
        sheet.write_string(0, place, column.header, bold)
        sheet.set_column(place, place, column.width)
    sheet.freeze_panes(1, 0)


def write_row(
    sheet: xlsxwriter.worksheet.Worksheet, number: int, columns: Iterable[Column], record: Record, style: Format | None = None
) -> None:
    """One row, every cell as text: ``=`` at its start makes no formula."""
    for place, column in enumerate(columns):
        if text := cell_text(record.get(column.field)):
            sheet.write_string(number, place, text, style)


def cell_text(value: str | tuple[str, ...] | None) -> str:
    """A cell as one text, several values separated by semicolons."""
    return "; ".join(value) if isinstance(value, tuple) else value or ""
