"""What the rows of one role table share while a case is made of them: roles, rules, facts, ids, and notes on what is wrong."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import Any

from rules.model import Actor, Fact, LegalId, Provision
from rules.readers.roles import values
from rules.readers.roles.sheets import Row, rows_of

#: What is known of a rule that duties name and no row describes. Its title stays empty: words there would be taken for its own.
_ONLY_NAMED = "Peraturan ini hanya disebut; judulnya belum diketahui."
_DIGITS = re.compile(r"(\d+)")


def natural(text: str) -> tuple[tuple[str, int], ...]:
    """A key that puts psm-2 before psm-10."""
    parts = _DIGITS.split(text)
    return tuple((parts[n], int(parts[n + 1]) if n + 1 < len(parts) else -1) for n in range(0, len(parts), 2))


class Ledger:
    """The books of one case.

    Attributes:
        key: the case's key: the document of its facts.
        notes: what could not be read, by file, sheet, row and column, with the remedy; in Bahasa Indonesia.
        actors: roles by key, in the order of their first mention.
        names: key of a role by lower-cased id, name, abbreviation or other name.
        regulations: fields of the records of rules by key.
        facts: facts of duties, relations and definitions by id.
    """

    def __init__(self, key: str, rows: Sequence[Row], notes: Sequence[str]) -> None:
        self.key = key
        self.rows = rows
        self.notes = list(notes)
        self.actors: dict[str, Actor] = {}
        self.names: dict[str, str] = {}
        self.regulations: dict[str, dict[str, Any]] = {}
        self.facts: dict[str, Fact] = {}
        self._counters: dict[str, int] = {}
        self._given = {values.slug(row.text("id") or "") for row in rows}

    def of(self, table: str) -> list[Row]:
        """The rows of a table."""
        return rows_of(self.rows, table)

    def note(self, row: Row, field: str, trouble: str) -> None:
        """Keep what is wrong with a cell."""
        column = row.headers.get(field) or row.table.by_field[field].header
        self.notes.append(f"{row.place}, kolom '{column}': {trouble}")

    def note_once(self, text: str) -> None:
        """Keep a note that concerns a whole table."""
        if text not in self.notes:
            self.notes.append(text)

    def has(self, row: Row, *fields: str) -> bool:
        """Whether the fields without which a row says nothing are filled in; the first that is not is noted."""
        for field in fields:
            if row.text(field) is None:
                self.note(row, field, "belum diisi; baris ini dilewati.")
                return False
        return True

    def choice(self, row: Row, field: str, default: str | None) -> str | None:
        """A value of the column's closed list; the default where the cell is empty, or unknown and noted."""
        given = row.text(field)
        if given is None:
            return default
        name = row.table.by_field[field].choices or field
        found = values.choose(name, given)
        if found is None:
            words = ", ".join(dict.fromkeys(values.shown(name, value) for value in values.CHOICES[name]))
            fallback = f"dibaca sebagai '{values.shown(name, default)}'" if default else "baris ini dilewati"
            self.note(row, field, f"'{given}' tidak dikenal; {fallback}. Pakai salah satu: {words}.")
            return default
        return found

    def level(self, row: Row, field: str = "level") -> str | None:
        """A level as written; one that is almost, but not quite, a level that Padu knows is noted, for it would be compared with none."""
        given = row.text(field)
        if given is not None and (near := values.misspelt_level(given)) is not None:
            self.note(row, field, f"'{given}' mirip '{near}' tetapi tidak sama; dipakai sebagaimana tertulis. Perbaiki bila salah ketik.")
        return given

    def rule(self, row: Row, field: str) -> LegalId | None:
        """The rule a cell names, None where it is empty, or not understood and noted."""
        given = row.text(field)
        found = values.legal_id(given) if given is not None else None
        if given is not None and found is None:
            self.note(row, field, f"'{given}' tidak dikenali sebagai peraturan dan dilewati. Tulis misalnya 'Permensos 10/2019'.")
        return found

    def day(self, row: Row, field: str) -> dt.date | None:
        """The date in a cell, None where it is empty, or no date and noted."""
        given = row.text(field)
        found = values.day(given) if given is not None else None
        if given is not None and found is None:
            self.note(row, field, f"'{given}' bukan tanggal dan dilewati. Tulis misalnya 2019-07-31.")
        return found

    def ident(self, row: Row, stem: str) -> str:
        """The row's own id, or the next free one of a stem."""
        given = row.text("id")
        if given is not None:
            return values.slug(given)
        while True:
            self._counters[stem] = self._counters.get(stem, 0) + 1
            candidate = f"{stem}-{self._counters[stem]}"
            if candidate not in self._given:
                return candidate

    def fact(self, row: Row, fact: str, words: str, standing: str | None = None) -> Fact:
        """The fact a row reports; where no source is given, the source is the row itself.

        Args:
            row: the row.
            fact: its id.
            words: what it says.
            standing: overrides the column; without either it is ``norm``.
        """
        fields = row.table.by_field
        return Fact.model_validate(
            {
                "document": self.key,
                "fact": fact,
                "regulation": self.rule(row, "regulation") if "regulation" in fields else None,
                "article": row.text("article"),
                "words": words,
                "source": row.text("source") or row.place,
                "confidence": self.choice(row, "confidence", "seen"),
                "standing": standing or (self.choice(row, "standing", "norm") if "standing" in fields else "norm"),
                "note": row.text("note"),
            }
        )

    def keep(self, fact: Fact) -> None:
        """Put a fact among the provisions of its rule: in a plan over facts the unit is the fact."""
        self.facts.setdefault(fact.fact, fact)
        if fact.regulation is None:
            return
        record = self.regulations.get(fact.regulation) or self._bare(fact, fact.regulation)
        if all(provision.address != fact.address for provision in record["provisions"]):
            record["provisions"] += (Provision(document=self.key, address=fact.address, kind="fakta", text=fact.words),)

    def _bare(self, fact: Fact, rule: LegalId) -> dict[str, Any]:
        """A record for a rule that facts name and no row describes: nothing is known of it but that."""
        evidence = self.evidence_of_rule(rule, rule, _ONLY_NAMED, fact.source, fact.confidence, None)
        self.regulations[rule] = self.record(rule, rule, "", evidence)
        return self.regulations[rule]

    def evidence_of_rule(
        self, name: str, rule: LegalId | None, title: str, source: str | None, confidence: str | None, note: str | None
    ) -> Fact:
        """The fact that a rule of this title exists."""
        return Fact.model_validate(
            {
                "document": self.key,
                "fact": f"peraturan-{values.slug(name)}",
                "regulation": rule,
                "words": title,
                "source": source,
                "confidence": confidence,
                "standing": "uraian_sekunder",
                "note": note,
            }
        )

    def record(self, name: str, rule: LegalId | None, title: str, evidence: Fact) -> dict[str, Any]:
        """The fields of a record of a rule, without what rows may add."""
        return {
            "document": f"{self.key}:{name}",
            "id": rule,
            "title": title,
            "has_text": False,
            "covered": 0.0,
            "provisions": (),
            "definitions": (),
            "evidence": (evidence,),
            "notes": (evidence.note,) if evidence.note else (),
        }
