"""What a plan is put together from before it has numbers: pieces become units, articles become pasal, shelves become chapters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from rules.model import Address, Text
from rules.omnibus.desk import Place
from rules.omnibus.numbers import Numbers
from rules.omnibus.units import Unit

_NOWHERE = Address("")
#: Writes a new clause once the numbers are known.
Writer = Callable[[Numbers], str]


@dataclass
class Piece:
    """Becomes one unit of the omnibus.

    Attributes:
        lead: the unit whose words it takes; None for a new clause.
        joined: further units that go into it whole.
        leaves: leaves of other units that go into it.
        writer: writes the text where it is not the lead's.
        dropped: leaves of the lead that went elsewhere.
        name: for a new clause, what others find it by.
        reason: why a new clause is there, or why units were joined.
        subjects: the joint subject that takes the place of the lead's own.
    """

    lead: Unit | None = None
    joined: list[Unit] = field(default_factory=list)
    leaves: list[Place] = field(default_factory=list)
    writer: Writer | None = None
    dropped: frozenset[Address] = frozenset()
    name: str = ""
    reason: Text | None = None
    findings: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    address: Address = _NOWHERE

    @property
    def whole(self) -> list[Unit]:
        """The units that go into it whole, the lead first."""
        return [*([self.lead] if self.lead else []), *self.joined]


@dataclass
class Article:
    """Becomes one pasal, or one annex.

    Attributes:
        chapter: the key of its chapter.
        section: the title of its Bagian; None outside any.
        pieces: its ayat, in order.
        order: sorts it within its section: first the list of definitions and shared duties (0), then provisions of texts (1), facts (2)
            and new clauses (3 and above), each kind by an order of its own.
        origin: the old pasal it comes from.
        listed: whether its pieces are an opening and the numbered items below it, not ayat.
    """

    chapter: str
    section: str | None
    pieces: list[Piece]
    order: tuple = ()
    origin: Place | None = None
    listed: bool = False
    address: Address = _NOWHERE


@dataclass
class Shelf:
    """Becomes one chapter."""

    key: str
    title: str
    title_en: str
    purpose: Text
    kind: str = "bab"
    sections: list[str] = field(default_factory=list)

    @property
    def holds_matter(self) -> bool:
        """Whether it bears a heading or subject of the sources, being none of the skeleton."""
        return self.key.startswith("materi/")


def number(articles: list[Article], numbers: Numbers) -> None:
    """Give every pasal, ayat and annex section its address and note where the old ones went.

    Args:
        articles: in their final order.
        numbers: filled in place.
    """
    pasal = annex = 0
    for article in articles:
        if article.chapter == "lampiran":
            annex += 1
            article.address = Address(f"lampiran-{annex}")
        else:
            pasal += 1
            article.address = Address(f"pasal-{pasal}")
        for n, piece in enumerate(article.pieces, 1):
            piece.address = _address(article, piece, n)
            if piece.name:
                numbers.clauses[piece.name] = piece.address
            for unit in piece.whole:
                numbers.place(unit.place, piece.address, unit.article, article.address)


def _address(article: Article, piece: Piece, n: int) -> Address:
    if article.chapter == "lampiran":
        inner = piece.lead.address[len(piece.lead.article) + 1 :] if piece.lead is not None else f"bagian-{n}"
        return Address(f"{article.address}/{inner}") if inner else article.address
    if article.listed:
        return article.address if n == 1 else article.address.child("angka", n - 1)
    return article.address if len(article.pieces) == 1 else article.address.child("ayat", n)
