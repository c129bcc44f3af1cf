"""Units: what a plan disposes of. Each ayat of a rule's body, or the pasal where it has no ayat, and each section of an annex.

The leaves of a list go with their unit. In a plan over facts the unit is the fact.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from rules.model import Address, Definition, Norm, Provision, Regulation

#: What stands around the body and is no unit: title, considerations, legal basis, signature, elucidation.
FRAME = frozenset({"judul", "pembukaan", "menimbang", "mengingat", "memperhatikan", "memutuskan", "penutup", "penjelasan"})
#: Containers whose words are their headings; they hold units and are none.
HOLDERS = frozenset({"buku", "bab", "bagian", "paragraf", "part", "chapter"})
#: Articles and the paragraphs that divide them.
ARTICLES = frozenset({"pasal", "section", "diktum"})
PARAGRAPHS = frozenset({"ayat", "subsection"})
#: Words in small letters that the title of an annex may hold.
MOST_IN_TITLE = 20
_NOWHERE = Address("")
_BLANKS = re.compile(r"\s+")
_WORD = re.compile(r"\w+", re.UNICODE)


@dataclass(frozen=True)
class Unit:
    """A unit of a rule with all that goes along with it.

    Attributes:
        rule: the key of its rule.
        head: the provision that gives the unit its address.
        leaves: the provisions below it, in their order.
        article: the address of the pasal (or diktum, or annex) that holds it; its own where it is one.
        headings: titles of the containers that hold it, outermost first.
        norms, definitions: those stated in it.
    """

    rule: str
    head: Provision
    leaves: tuple[Provision, ...] = ()
    article: Address = _NOWHERE
    headings: tuple[str, ...] = ()
    norms: tuple[Norm, ...] = ()
    definitions: tuple[Definition, ...] = ()

    @property
    def document(self) -> str:
        """The document it stands in."""
        return self.head.document

    @property
    def address(self) -> Address:
        """Its address in the document."""
        return self.head.address

    @property
    def place(self) -> tuple[str, Address]:
        """What names it among all units."""
        return (self.document, self.address)

    @property
    def is_fact(self) -> bool:
        """Whether it is a reported fact, not a provision of a text."""
        return self.head.kind == "fakta"

    @property
    def is_annex(self) -> bool:
        """Whether it stands in an annex."""
        return self.address.startswith("lampiran")

    @property
    def provisions(self) -> tuple[Provision, ...]:
        """The unit and its leaves."""
        return (self.head, *self.leaves)

    @cached_property
    def text(self) -> str:
        """Its words and those of its leaves, one list item a line, each with its mark and indented by its depth."""
        return "\n".join(compose(self))

    @cached_property
    def plain(self) -> str:
        """Its words on one line, headings and marks left out, folded in case: for lexicons and comparison."""
        parts = [word for p in self.provisions for word in (p.text, p.tail) if word]
        return _BLANKS.sub(" ", " ".join(parts)).strip().casefold()

    @cached_property
    def tokens(self) -> tuple[str, ...]:
        """The words of ``plain``."""
        return tuple(_WORD.findall(self.plain))


def mark_of(address: Address, unit: Address) -> str:
    """The printed mark of a list item: ``a.``, ``1.``, then ``a)`` and ``1)`` (UU 12/2011 Lampiran II, four levels of lists)."""
    kind, number = address.steps[-1]
    if kind not in ("huruf", "angka"):
        return Address(f"{kind}-{number}").label() if number else ""
    depth = sum(1 for step in address.steps[len(unit.steps) :] if step[0] == kind)
    printed = number.upper() if address.steps[0][0] == "lampiran" and kind == "huruf" and len(address.steps) == 2 else number
    return f"{printed}{'.' if depth <= 1 else ')'}"


def compose(unit: Unit) -> Iterator[str]:
    """The lines of a unit: opening phrase, then its leaves with marks, then the words after the list."""
    opening = " ".join(word for word in (unit.head.heading if unit.is_annex else "", unit.head.text) if word)
    if opening:
        yield _BLANKS.sub(" ", opening).strip()
    tails: list[tuple[int, Provision]] = []
    base = len(unit.address.steps)
    for leaf in unit.leaves:
        depth = len(leaf.address.steps) - base
        while tails and tails[-1][0] >= depth:
            level, owner = tails.pop()
            yield "  " * level + owner.tail
        words = " ".join(word for word in (mark_of(leaf.address, unit.address), leaf.heading, leaf.text) if word)
        yield "  " * (depth - 1) + _BLANKS.sub(" ", words).strip()
        if leaf.tail:
            tails.append((depth, leaf))
    while tails:
        level, owner = tails.pop()
        yield "  " * level + owner.tail
    if unit.head.tail:
        yield unit.head.tail


def is_unit(provision: Provision, divided: frozenset[str] | set[str], sectioned: frozenset[str] | set[str]) -> bool:
    """Whether a provision is a unit.

    Args:
        provision: any provision.
        divided: addresses of the articles that paragraphs divide.
        sectioned: addresses of the annexes that sections divide.
    """
    if provision.kind == "fakta":
        return True
    steps = provision.address.steps
    if not steps or steps[0][0] in FRAME or provision.kind in FRAME:
        return False
    if steps[0][0] in ("lampiran", "schedule"):
        return len(steps) == (2 if str(Address("-".join(filter(None, steps[0])))) in sectioned else 1)
    kind = steps[-1][0]
    return kind in PARAGRAPHS or (kind in ARTICLES and provision.address not in divided)


def units_of(regulation: Regulation, reported: Iterable[Norm] = ()) -> tuple[Unit, ...]:
    """The units of a rule, in the order of its text.

    Args:
        regulation: the rule, or a case's record of it.
        reported: norms that a case states of it, beside those of its text.

    Every provision of body and annexes belongs to the nearest unit at or above it, so that words go along with their unit.
    """
    provisions = regulation.provisions
    divided = {str(p.address.parent) for p in provisions if p.address.kind in PARAGRAPHS and p.address.parent}
    sectioned = {str(p.address.parent) for p in provisions if _is_section(p)} - {str(p.address) for p in provisions if _has_matter(p)}
    heads = {p.address: p for p in provisions if is_unit(p, divided, sectioned)}
    leaves: dict[Address, list[Provision]] = {address: [] for address in heads}
    for provision in provisions:
        if provision.address in heads or provision.kind in HOLDERS:
            continue
        owner = next((a for a in provision.address.ancestors() if a in heads), None)
        if owner is not None:
            leaves[owner].append(provision)
    norms = _gather(heads, (*regulation.norms, *reported))
    definitions = _gather(heads, regulation.definitions)
    titles = {p.address: p.heading for p in provisions if p.kind in HOLDERS}
    return tuple(
        Unit(
            rule=regulation.key,
            head=head,
            leaves=tuple(leaves[address]),
            article=_article(head),
            headings=_headings(head, provisions_by=titles),
            norms=tuple(norms.get(address, ())),
            definitions=tuple(definitions.get(address, ())),
        )
        for address, head in heads.items()
    )


def _is_section(provision: Provision) -> bool:
    steps = provision.address.steps
    return len(steps) == 2 and steps[0][0] in ("lampiran", "schedule")


def _has_matter(annex: Provision) -> bool:
    """Whether an annex says more than its title before its first section.

    Then the sections do not divide it: they are numbers that stand in its text (of a form, of a chart), and it goes along as a whole. The
    title of an annex stands in capitals (UU 12/2011, Lampiran II).
    """
    small = sum(1 for word in annex.text.split() if word.isalpha() and word.islower())
    return len(annex.address.steps) == 1 and small > MOST_IN_TITLE


def _article(head: Provision) -> Address:
    address = head.address
    if address.kind in PARAGRAPHS and address.parent is not None:
        return address.parent
    if address.steps and address.steps[0][0] in ("lampiran", "schedule") and address.parent is not None:
        return address.parent
    return address


def _headings(head: Provision, provisions_by: dict[Address, str]) -> tuple[str, ...]:
    within = head.within
    if within is None:
        return ()
    chain = [within, *within.ancestors()]
    return tuple(title for address in reversed(chain) if (title := provisions_by.get(address, "").strip()))


def _gather(heads: dict[Address, Provision], items: Iterable[Norm] | Iterable[Definition]) -> dict[Address, list]:
    out: dict[Address, list] = {}
    for item in items:
        owner = next((a for a in (item.address, *item.address.ancestors()) if a in heads), None)
        if owner is not None:
            out.setdefault(owner, []).append(item)
    return out
