"""Norms and relations: who must, may or does what, and who stands to whom."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from rules.model.address import Address
from rules.model.base import Frozen
from rules.model.evidence import Aside, Evidence, Fact

#: The modalities of norms, as the drafting words give them (UU 12/2011 Lampiran II Bab III). ``peran`` is rhetoric of
#: facts ("berperan"); it never comes from the text grammar.
Modality = Literal["tugas", "fungsi", "kewajiban", "tanggung_jawab", "wewenang", "hak", "larangan", "kebolehan", "syarat", "peran"]


class Norm(Frozen):
    """One bearer, one modality, one action.

    Attributes:
        document: the document that states it.
        address: the deepest unit that states it; ``fakta-<id>`` for a fact.
        bearer: the full canonical name of who bears it; None where the text names nobody.
        bearer_key: the actor's key; None with the bearer.
        bearer_raw: the words by which the clause names the bearer, None where it was inherited.
        modality: what kind of norm it is.
        action: the first verb or verbal noun, as printed.
        object: the rest of the phrase up to the first subordinate clause, as printed.
        beneficiary: for whom, where the text says so.
        level: at which level of government, as printed (``desa/kelurahan``).
        condition: the words of a condition or exception (``dalam hal ...``, ``kecuali ...``), kept out of comparison.
        assists: whom the bearer helps to do it (``membantu X ...``): a subordinate duty.
        residual: a catch-all (``melaksanakan tugas lain yang diberikan ...``), never compared.
        joint: borne together with others named in the same clause.
        passive: the clause is passive (``dilakukan oleh``).
        evidence: the clause or fact it rests on.
        explained: what another unit of the same rule says that a bare noun means (``Pendampingan sebagaimana dimaksud dalam
            Pasal 7 huruf h merupakan upaya ...``), for comparison; never printed as the words of the norm.
        explained_at: the units that say so.
        self_defining: the duty stands in what says what its bearer is (``X merupakan ... yang diberi tugas ... untuk ...``), and
            nowhere else in the rule.
        aside: why it does not count although its evidence is sound (its rule is out of force at the date of the corpus ...);
            None where nothing stands against it, and before documents were joined into a corpus.
    """

    document: str
    address: Address
    bearer: str | None
    bearer_key: str | None = None
    bearer_raw: str | None = None
    modality: Modality
    action: str
    object: str
    beneficiary: str | None = None
    level: str | None = None
    condition: str | None = None
    assists: str | None = None
    residual: bool = False
    joint: bool = False
    passive: bool = False
    family: str | None = None
    evidence: Evidence
    explained: str | None = None
    explained_at: tuple[Address, ...] = ()
    self_defining: bool = False
    aside: Aside | None = None

    @property
    def scored(self) -> bool:
        """Whether it may count in findings: a clause that is law, and a fact that is a norm somebody saw."""
        return self.aside is None and (self.evidence.scored if isinstance(self.evidence, Fact) else True)


#: The first six kinds are those of the annotation guide; the others are extracted beside them.
RelationKind = Literal[
    "reports_to", "coordinates_with", "supervises", "appoints", "part_of", "member_of",
    "recommends", "monitors", "funds", "reports_copy_to",
]  # fmt: skip


class Relation(Frozen):
    """A relation between two actors. In JSON its ends are called ``from`` and ``to``.

    ``reports_to`` runs from the subordinate to the superior, ``supervises`` and ``appoints`` from the superior down.
    """

    document: str
    address: Address
    kind: RelationKind
    source: str = Field(alias="from")
    target: str = Field(alias="to")
    source_key: str
    target_key: str
    level: str | None = None
    evidence: Evidence
    aside: Aside | None = None

    @property
    def scored(self) -> bool:
        """Whether it may count in findings (as for norms)."""
        return self.aside is None and (self.evidence.scored if isinstance(self.evidence, Fact) else True)
