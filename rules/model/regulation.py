"""A regulation as it was read: identity, provisions, definitions, references and amendments."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from rules.model.address import Address
from rules.model.base import Frozen
from rules.model.evidence import Clause, Evidence
from rules.model.legal_id import LegalId
from rules.model.norm import Norm, Relation

#: ``judul``, ``menimbang``, ``mengingat``, ``penutup`` frame the body; ``fakta`` is a reported fact, not a provision of a text.
ProvisionKind = Literal[
    "judul", "pembukaan", "menimbang", "mengingat", "memutuskan", "buku", "bab", "bagian", "paragraf", "pasal", "ayat", "huruf",
    "angka", "diktum", "penutup", "penjelasan", "lampiran", "bagian-lampiran", "fakta",
    "part", "chapter", "section", "subsection", "paragraph", "item", "schedule",
]  # fmt: skip


class Provision(Frozen):
    """A unit of a regulation with its own words, without those of the units below it.

    Attributes:
        document: the document's name.
        address: its place.
        kind: what sort of unit it is.
        heading: its title (of a bab, bagian, paragraf), empty where it has none.
        text: its own words on one line: for a list, the opening phrase (aanloop) up to the first item.
        tail: words after its list that belong to the unit as a whole (``..., dicabut dan dinyatakan tidak berlaku.``).
        within: the bab, bagian or paragraf that holds it (``bab-2/bagian-1``), None outside any.
        amends: in an amending rule, the rule whose text this unit becomes; else None.
        page: counted from 1, None where the format has no pages.
        line: of the document's text, counted from 1; None for facts.
        start, end: its span in the document's text, in characters; None for facts.
    """

    document: str
    address: Address
    kind: ProvisionKind
    heading: str = ""
    text: str
    tail: str = ""
    within: Address | None = None
    amends: LegalId | None = None
    page: int | None = None
    line: int | None = None
    start: int | None = None
    end: int | None = None


class Definition(Frozen):
    """A defined term: ``TERM yang selanjutnya disingkat SHORT adalah BODY``."""

    document: str
    address: Address
    term: str
    short: str | None = None
    aliases: tuple[str, ...] = ()
    body: str
    genus: str = ""
    evidence: Evidence


class Citation(Frozen):
    """A regulation named in a text: what was printed, and what it means.

    Attributes:
        raw: the words as printed.
        id: the identifier they name.
        pinpoint: the unit of that regulation they point to, None for the whole.
        title: the words after ``tentang``, where printed.
        gazette: ``BN 2019/866``, ``LN 2009/12``, where printed.
        start, end: the span of ``raw`` in the text it was found in, in characters.
    """

    raw: str
    id: LegalId
    pinpoint: Address | None = None
    title: str | None = None
    gazette: str | None = None
    start: int
    end: int


#: ``internal`` points inside the same document; ``cites`` is any other mention of another rule.
ReferenceKind = Literal["legal_basis", "amends", "revokes", "implements", "delegates", "cites", "internal", "revokes_part", "survives"]


class Reference(Frozen):
    """A directed reference from a unit.

    Attributes:
        to: the cited rule's identifier; for ``delegates`` the kind of instrument (``peraturan menteri``); for
            ``internal`` the address referred to.
        pinpoint: the unit of the cited rule, None for the whole.
        subject: for ``delegates``, what is left to the other instrument.
        blanket: for ``delegates``, whether nothing is said of its subject (domain: blanket delegation).
    """

    document: str
    address: Address
    kind: ReferenceKind
    to: str
    pinpoint: Address | None = None
    subject: str | None = None
    blanket: bool = False
    raw: str = ""
    evidence: Evidence


AmendmentOperation = Literal["replace", "insert", "append", "delete", "change_words", "unknown"]


class Amendment(Frozen):
    """One instruction of an amending rule: what it does to which unit of which rule."""

    document: str
    address: Address
    operation: AmendmentOperation
    target: LegalId | None
    units: tuple[Address, ...] = ()
    old_words: str | None = None
    new_words: str | None = None
    evidence: Clause


class Counts(Frozen):
    """Marks in the body, from Pasal 1 to the last (for amendments, what stands in Pasal I counts too)."""

    bab: int = 0
    bagian: int = 0
    paragraf: int = 0
    pasal: int = 0
    ayat: int = 0
    huruf: int = 0
    angka: int = 0


RegulationStatus = Literal["in_force", "amended", "revoked", "superseded", "unknown"]


class Regulation(Frozen):
    """One regulation: a document that was read, or a record of a case without its text.

    Attributes:
        document: the document's name; for a record of a case, the case's name followed by ``:`` and the identifier.
        id: its identifier, from the content; None where the content does not tell.
        issuer: who made it, as printed (``Menteri Sosial``).
        enacted, promulgated: dates as printed, None where the document does not tell.
        gazette: ``BN 2019/866``.
        status: as far as the material tells; ``status_note`` says by which clause or source, and what is not known.
        copy_of: the document that stands for this rule where the same rule was read more than once; None otherwise.
        has_text: False for a record of a case.
        covered: share of the body's characters that ended up in some provision, 0 to 1.
        notes: what a reader should know: mended numbers, file name against content, what was not understood.
    """

    document: str
    id: LegalId | None
    title: str
    issuer: str | None = None
    pillar: str | None = None
    enacted: dt.date | None = None
    promulgated: dt.date | None = None
    gazette: str | None = None
    status: RegulationStatus = "unknown"
    status_note: str | None = None
    status_confidence: Literal["seen", "memory"] = "seen"
    copy_of: str | None = None
    has_text: bool = True
    counts: Counts = Counts()
    provisions: tuple[Provision, ...] = ()
    definitions: tuple[Definition, ...] = ()
    norms: tuple[Norm, ...] = ()
    relations: tuple[Relation, ...] = ()
    references: tuple[Reference, ...] = ()
    amendments: tuple[Amendment, ...] = ()
    file: str | None = None
    sha256: str | None = None
    format: str | None = None
    pages: int | None = None
    language: str = "id"
    covered: float = 1.0
    evidence: tuple[Evidence, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What names the rule across documents: its identifier, or the document where it has none."""
        return self.id or self.document
