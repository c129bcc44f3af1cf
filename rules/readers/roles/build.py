"""From rows to a case: good rows become facts, bad ones notes that name file, sheet, row, column and remedy."""

from __future__ import annotations

from collections.abc import Sequence

from rules.model import Case, ExpectedMandate, Fact, Norm, Participant, Question, Regulation, Relation, Rename, SourceRecord, Text
from rules.readers.roles.actors import add_role
from rules.readers.roles.duties import add_definition, add_duty, add_regulation, add_relation
from rules.readers.roles.ledger import Ledger, natural
from rules.readers.roles.sheets import Row


def build(key: str, rows: Sequence[Row], notes: Sequence[str] = ()) -> Case:
    """The case that rows describe, each table in the order in which the next ones lean on it.

    Args:
        key: the case's key, by which its facts name their document.
        rows: of all tables, in the order of the file.
        notes: what the reading of the file passed over.
    """
    ledger = Ledger(key, rows, notes)
    norms: list[Norm] = []
    relations: list[Relation] = []
    for row in ledger.of("peran"):
        add_role(ledger, row)
    for row in ledger.of("peraturan"):
        add_regulation(ledger, row)
    for row in ledger.of("tugas"):
        add_duty(ledger, row, norms, relations)
    for row in ledger.of("definisi"):
        add_definition(ledger, row)
    for row in ledger.of("hubungan"):
        add_relation(ledger, row, relations)
    meta = next(iter(ledger.of("kasus")), None)
    return Case(
        key=key,
        title=_text(meta, "title") or Text(id=f"Tabel peran {key}", en=f"Role table {key}"),
        as_of=meta.text("as_of") if meta else None,
        warning=_text(meta, "warning"),
        sources=_sources(ledger),
        regulations=_regulations(ledger),
        actors=tuple(ledger.actors.values()),
        norms=tuple(norms),
        relations=tuple(relations),
        report=_statements(ledger, "laporan"),
        renames=_renames(ledger),
        participants=_participants(ledger),
        questions=_questions(ledger),
        mandates=_mandates(ledger),
        gaps=_statements(ledger, "celah"),
        merge=tuple(rule for row in ledger.of("gabung") if (rule := ledger.rule(row, "id"))),
        notes=tuple(ledger.notes),
    )


def _text(row: Row | None, field: str) -> Text | None:
    """A text in both languages from two columns; one language stands for both."""
    if row is None:
        return None
    indonesian, english = row.text(f"{field}_id"), row.text(f"{field}_en")
    return Text(id=indonesian or english or "", en=english or indonesian or "") if indonesian or english else None


def _sources(ledger: Ledger) -> tuple[SourceRecord, ...]:
    return tuple(
        SourceRecord(key=row.text("key") or "", address=row.text("address") or "", note=row.text("note"))
        for row in ledger.of("sumber")
        if ledger.has(row, "key", "address")
    )


def _regulations(ledger: Ledger) -> tuple[Regulation, ...]:
    """The records of rules, their facts in the natural order of ids."""
    made = []
    for record in ledger.regulations.values():
        record["provisions"] = tuple(sorted(record["provisions"], key=lambda p: natural(p.address)))
        made.append(Regulation.model_validate(record))
    return tuple(made)


def _statement(ledger: Ledger, row: Row, stem: str) -> Fact:
    """What somebody says, which is no norm unless the row says so."""
    return ledger.fact(row, ledger.ident(row, stem), row.text("words") or "", ledger.choice(row, "standing", "uraian_sekunder"))


def _statements(ledger: Ledger, table: str) -> tuple[Fact, ...]:
    return tuple(_statement(ledger, row, table) for row in ledger.of(table) if ledger.has(row, "words"))


def _renames(ledger: Ledger) -> tuple[Rename, ...]:
    """Renames, each with all the evidence that its rows give."""
    found: dict[tuple[str, str, str], list[Fact]] = {}
    for row in ledger.of("perubahan_nama"):
        if ledger.has(row, "former", "current", "kind", "words") and (kind := ledger.choice(row, "kind", None)):
            found.setdefault((row.text("former") or "", row.text("current") or "", kind), []).append(_statement(ledger, row, "nama"))
    return tuple(
        Rename.model_validate({"former": former, "current": current, "kind": kind, "evidence": tuple(evidence)})
        for (former, current, kind), evidence in found.items()
    )


def _participants(ledger: Ledger) -> tuple[Participant, ...]:
    made = []
    for row in ledger.of("peserta"):
        if not ledger.has(row, "name"):
            continue
        role = row.text("role")
        key = ledger.names.get(role.lower()) if role else None
        if role and key is None:
            ledger.note(row, "role", f"'{role}' tidak ada pada tabel Peran; isian ini dilewati.")
        fields = {"name": row.text("name"), "actor_key": key, "kind": ledger.choice(row, "kind", "unit")}
        made.append(Participant.model_validate({**fields, "words": row.text("words") or row.text("name")}))
    return tuple(made)


def _questions(ledger: Ledger) -> tuple[Question, ...]:
    made = []
    for row in ledger.of("pertanyaan"):
        text = _text(row, "text")
        if text is not None and ledger.has(row, "key") and (key := ledger.choice(row, "key", None)):
            made.append(
                Question.model_validate({"key": key, "text": text, "words": row.text("words") or text.id, "rules": row.many("rules")})
            )
    return tuple(made)


def _mandates(ledger: Ledger) -> tuple[ExpectedMandate, ...]:
    made = []
    for row in ledger.of("mandat"):
        if not ledger.has(row, "parent", "instrument", "expected") or (parent := ledger.rule(row, "parent")) is None:
            continue
        instrument, expected = row.text("instrument") or "", row.text("expected") or ""
        if not expected.isdigit():
            ledger.note(row, "expected", f"'{expected}' bukan bilangan bulat; baris ini dilewati.")
            continue
        words = row.text("words") or f"{parent} memerintahkan {expected} {instrument}."
        fact = ledger.fact(row, ledger.ident(row, "mandat"), words, ledger.choice(row, "standing", "uraian_sekunder"))
        fact = fact.model_copy(update={"regulation": parent})
        made.append(ExpectedMandate(parent=parent, instrument=instrument, expected=int(expected), evidence=fact))
    return tuple(made)
