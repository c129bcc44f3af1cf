"""The provisions of a body as a tree: every unit with its own words, its list, and the headings it stands under."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from rules.drafting.words import REFERENCE
from rules.model import Address, Provision, Regulation

_BODY = frozenset(("pasal", "ayat", "huruf", "angka", "diktum"))
_ONE_REF = re.compile(
    r"Pasal\s+(?P<pasal>\d+\s*[A-Z]{0,2})|ayat\s*\(\s*(?P<ayat>\d+[a-z]?)\s*\)|huruf\s+(?P<huruf>[a-z]{1,2})\b|angka\s+(?P<angka>\d+)|(?P<until>sampai\s+dengan|s\.d\.|s/d)"
)
#: ``...; dan`` at the end of the last item but one.
_CONJUNCTION = re.compile(r"(?<=[;,.:])\s*(?:dan/atau|dan|atau|serta)\s*[;,.]*\s*$|\s+(?:dan/atau|dan|atau)\s*[;,.]*\s*$")
_LONGEST_CONJUNCTION = 20
_ORDER = ("pasal", "ayat", "huruf", "angka")


@dataclass(slots=True)
class Unit:
    """A unit of the body.

    Attributes:
        provision: what was read.
        text: its own words: for a list, the opening phrase; the conjunction before the last item of a list left out.
        parent: the unit whose list it belongs to, None for a pasal.
        children: the items of its list, in order.
        headings: the headings of bab, bagian and paragraf it stands under, outermost first.
    """

    provision: Provision
    text: str
    parent: Unit | None = None
    children: list[Unit] = field(default_factory=list)
    headings: tuple[str, ...] = ()

    @property
    def address(self) -> Address:
        """Where it stands."""
        return self.provision.address

    def walk(self) -> Iterator[Unit]:
        """This unit and all below it, in order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True)
class Body:
    """The units of a regulation's body.

    Attributes:
        roots: the pasal (or diktum), in order.
        units: every unit by address.
    """

    roots: tuple[Unit, ...]
    units: dict[str, Unit]

    @classmethod
    def of(cls, regulation: Regulation) -> Body:
        """The body of a regulation: annexes, elucidation, considerations and signature are left out."""
        headings: dict[str, tuple[str, ...]] = {}
        units: dict[str, Unit] = {}
        roots: list[Unit] = []
        for provision in regulation.provisions:
            if provision.kind in ("buku", "bab", "bagian", "paragraf"):
                above = headings.get(provision.within or "", ())
                headings[provision.address] = (*above, provision.heading or provision.text)
            if provision.kind not in _BODY or provision.address.split("-", 1)[0] in ("lampiran", "menimbang", "mengingat", "penjelasan"):
                continue
            parent = units.get(provision.address.parent or "")
            unit = Unit(
                provision,
                _without_conjunction(provision.text),
                parent,
                [],
                parent.headings if parent else headings.get(provision.within or "", ()),
            )
            if provision.within and provision.within in headings:
                unit.headings = headings[provision.within]
            units.setdefault(provision.address, unit)
            (parent.children if parent else roots).append(unit)
        return cls(tuple(roots), units)

    def referred(self, text: str, unit: Unit) -> list[Unit]:
        """The units that the references in a text point to, seen from a unit; ranges are not spelled out."""
        found: list[Unit] = []
        for reference in REFERENCE.finditer(text):
            here = _steps_of(unit.address)
            for match in _ONE_REF.finditer(reference.group()):
                if match.group("until"):
                    continue
                kind = match.lastgroup or ""
                here = here[: _ORDER.index(kind)] + [None] * max(0, _ORDER.index(kind) - len(here))
                here.append(match.group(kind).replace(" ", "").lower())
                target = self._find(here, unit)
                if target is not None and target is not unit:
                    found.append(target)
        return found

    def _find(self, numbers: list[str | None], unit: Unit) -> Unit | None:
        """The unit with these numbers of pasal, ayat, huruf and angka, looked for beside the unit's own pasal first."""
        steps = [f"{kind}-{number}" for kind, number in zip(_ORDER, numbers, strict=False) if number]
        address = str(unit.address)
        at = address.rfind("pasal-")
        prefix = address[: max(at, 0)]
        return self.units.get(prefix + "/".join(steps)) or self.units.get("/".join(steps))


def _without_conjunction(text: str) -> str:
    """The words of an item without the conjunction before the last."""
    end = text.rfind(" ", 0, max(0, len(text) - _LONGEST_CONJUNCTION)) + 1
    return text[:end] + _CONJUNCTION.sub("", text[end:])


def _steps_of(address: Address) -> list[str | None]:
    """The numbers of pasal, ayat, huruf and angka of an address, None where a step is absent."""
    numbers: dict[str, str] = {}
    for kind, number in address.steps:
        if kind == "pasal":
            numbers = {}
        numbers.setdefault(kind, number)
    present = [numbers.get(kind) for kind in _ORDER]
    while present and present[-1] is None:
        present.pop()
    return present
