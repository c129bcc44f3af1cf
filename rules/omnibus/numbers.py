"""Where everything went: old addresses to new ones."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from rules.model import Address
from rules.omnibus.desk import Place


@dataclass
class Numbers:
    """The map from the addresses of the merged rules to those of the omnibus.

    Attributes:
        units: old unit -> new unit.
        leaves: old leaf -> new address, for leaves that moved or got another letter.
        articles: old pasal (or annex) -> the new ones that hold its units, in order.
        clauses: new clauses by name.
        order: the old pasal of each document in their order.
        kin: for each document those whose pasal it means too: an amended rule and its amendments are one text.
    """

    units: dict[Place, Address] = field(default_factory=dict)
    leaves: dict[Place, Address] = field(default_factory=dict)
    articles: dict[Place, list[Address]] = field(default_factory=dict)
    clauses: dict[str, Address] = field(default_factory=dict)
    order: dict[str, tuple[Address, ...]] = field(default_factory=dict)
    kin: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def place(self, old: Place, new: Address, old_article: Address, new_article: Address) -> None:
        """Note that an old unit became a new one."""
        self.units[old] = new
        held = self.articles.setdefault((old[0], old_article), [])
        if new_article not in held:
            held.append(new_article)

    def resolve(self, document: str, old: Address) -> Address | None:
        """The new address of an old one; None where it left, is spread over several pasal, or never was."""
        found = (self._resolve(one, old) for one in (document, *self.kin.get(document, ())))
        return next((address for address in found if address is not None), None)

    def _resolve(self, document: str, old: Address) -> Address | None:
        if (document, old) in self.leaves:
            return self.leaves[document, old]
        if (document, old) in self.units:
            return self.units[document, old]
        above = old.parent
        while above is not None:
            for known in (self.leaves.get((document, above)), self.units.get((document, above))):
                if known is not None:
                    return Address(f"{known}/{old[len(above) + 1 :]}")
            above = above.parent
        for depth in range(len(old.steps), 0, -1):  # a pasal, or a huruf of a pasal that has ayat, as careless references have it
            article = Address("/".join(f"{kind}-{number}" for kind, number in old.steps[:depth]))
            held = self.articles.get((document, article), [])
            if held:
                if depth < len(old.steps) and old.steps[depth][0] == "ayat" and self._has_ayat(document, article):
                    return None  # the ayat are known and this is none of them: the reading or the rule itself lacks it
                rest = "/".join(f"{kind}-{number}" for kind, number in old.steps[depth:])
                return Address(f"{held[0]}/{rest}" if rest else held[0]) if len(held) == 1 else None
        return None

    def _has_ayat(self, document: str, article: Address) -> bool:
        return any(d == document and old.parent == article and old.kind == "ayat" for d, old in self.units)

    def between(self, document: str, first: Address, last: Address) -> tuple[Address, ...]:
        """The old pasal from one to another, both included, as the document holds them."""
        row = self.order.get(document, ())
        if first in row and last in row:
            return row[row.index(first) : row.index(last) + 1]
        return (first, last)


def as_ranges(addresses: Iterable[Address]) -> list[tuple[Address, Address]]:
    """Runs of consecutive pasal as (first, last)."""
    runs: list[tuple[Address, Address]] = []
    for address in addresses:
        if runs and _follows(runs[-1][1], address):
            runs[-1] = (runs[-1][0], address)
        else:
            runs.append((address, address))
    return runs


def _follows(a: Address, b: Address) -> bool:
    return a.parent == b.parent and a.kind == b.kind and a.number.isdigit() and b.number.isdigit() and int(b.number) == int(a.number) + 1


def ranges(places: Iterable[Address], among: Iterable[Address] = ()) -> list[str]:
    """Units of a draft as a drafter cites them: a pasal whole where all of it is meant, pasal and ayat in a row by the first and the last.

    Args:
        places: addresses of ayat and pasal, in the order of the draft.
        among: all units there are; without them each ayat is named.
    """
    meant = list(places)
    units: dict[str, set[str]] = {}
    for unit in among:
        units.setdefault(unit.partition("/")[0], set()).add(unit)
    by_article: dict[str, list[Address]] = {}
    for place in meant:
        by_article.setdefault(place.partition("/")[0], []).append(place)
    out: list[str] = []
    run: list[Address] = []
    for article, inner in by_article.items():
        here = Address(article)
        whole = inner == [here] or set(inner) == units.get(article)
        if not whole or (run and not _follows(run[-1], here)):
            out += _row(run)
            run = []
        if whole:
            run.append(here)
        else:
            out.append(f"{here.label()} {_ayat(inner)}")
    return [*out, *_row(run)]


def _row(articles: list[Address]) -> list[str]:
    """Pasal in a row: from the third on by the first and the last."""
    if len(articles) < 3:
        return [a.label() for a in articles]
    return [f"{articles[0].label()}–{articles[-1].number}"]


def _ayat(places: list[Address]) -> str:
    """``ayat (1)–(3), ayat (5)``."""
    names = []
    for run in as_ranges(places):
        first, last = (Address(a.partition("/")[2]).label() for a in run)
        names += [first] if first == last else [first, last] if _follows(*run) else [f"{first}–{last.removeprefix('ayat ')}"]
    return ", ".join(names)
