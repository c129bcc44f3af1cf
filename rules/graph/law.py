"""What of a corpus is law at its date, and why the rest is set aside.

One place decides it. ``assemble`` writes it onto norms, relations and facts (``Norm.aside``), so that whoever asks whether they
are ``scored`` need not know of statuses, dates and amendments.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rules.graph.amended import Replaced, is_replaced, replaced_units
from rules.graph.status import enacted_by, in_force, made_by
from rules.model import Address, Aside, Corpus, Evidence, Fact, Regulation, Text

_OUT = Aside(kind="out_of_force", why=Text(id="peraturannya sudah tidak berlaku", en="its regulation is no longer in force"))
_UNSURE = Aside(
    kind="out_of_force",
    why=Text(
        id="peraturannya dicatat sudah tidak berlaku; perlu diverifikasi",
        en="its regulation is noted as no longer in force; to be verified",
    ),
)
_REPLACED = Aside(kind="replaced", why=Text(id="ketentuannya sudah diubah atau dihapus", en="the provision was amended or deleted"))


def not_yet(as_of: str | None) -> Aside:
    """That a rule was not yet made at a date."""
    return Aside(
        kind="not_yet",
        why=Text(id=f"peraturannya belum berlaku pada {as_of}", en=f"its regulation was not yet in force on {as_of}"),
    )


@dataclass(frozen=True)
class Law:
    """What of a corpus is law at its date.

    Attributes:
        as_of: the date, None for no limit.
        rules: what stands against each rule that is not law, by its document and its key.
        known: documents and keys of all rules of the corpus.
        replaced: units that amendments replaced or deleted.
    """

    as_of: str | None
    rules: Mapping[str, Aside]
    known: frozenset[str]
    replaced: Replaced

    @classmethod
    def of(cls, corpus: Corpus) -> Law:
        """The law of a corpus whose statuses are decided."""
        primary = list(corpus.primary())
        rules = {name: aside for r in primary if (aside := _against(r, corpus.as_of)) is not None for name in (r.document, r.key)}
        known = frozenset(name for r in primary for name in (r.document, r.key))
        return cls(corpus.as_of, rules, known, replaced_units(corpus))

    def rule(self, name: str) -> Aside | None:
        """What stands against a rule, by its document or key; a rule that only its identifier tells of is dated by it."""
        if name not in self.known and not made_by(name, self.as_of):
            return not_yet(self.as_of)
        return self.rules.get(name)

    def unit(self, document: str, address: Address) -> Aside | None:
        """What stands against a unit of a text."""
        return self.rule(document) or (_REPLACED if self.replaces(document, address) else None)

    def evidence(self, evidence: Evidence) -> Aside | None:
        """What stands against a clause or, as to the rule it speaks of, a fact."""
        if not isinstance(evidence, Fact):
            return self.unit(evidence.document, evidence.address)
        if evidence.aside is not None or evidence.regulation is None:
            return evidence.aside
        return self.rule(evidence.regulation)

    def replaces(self, document: str, address: Address) -> bool:
        """Whether a unit was replaced or deleted by an amendment."""
        return is_replaced(self.replaced, document, address)


def _against(regulation: Regulation, as_of: str | None) -> Aside | None:
    """What stands against a rule as law."""
    if not enacted_by(regulation, as_of):
        return not_yet(as_of)
    if in_force(regulation, as_of):
        return None
    return _OUT if regulation.status_confidence == "seen" else _UNSURE
