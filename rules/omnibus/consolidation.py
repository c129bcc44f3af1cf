"""Amendments carried out: which text of a rule and its amendments stands, and which has fallen (domain pack 1.6).

The rules of a merge that amend one another are one family. Its amendments are applied in the order of their identifiers to the units of the
rule that they amend. A pasal that is printed anew as a whole replaces the old one; where the new text gives only the ayat that the
instruction names, the other ayat stand. An annex is replaced only where an instruction says so; otherwise the annex of an amendment stands
beside those of the amended rule.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rules.model import Address, Amendment, Regulation
from rules.omnibus.desk import Desk, Place
from rules.omnibus.units import PARAGRAPHS, Unit

#: What stands: by pasal or annex, its units by their addresses.
Standing = dict[Address, dict[Address, Unit]]


@dataclass(frozen=True)
class Consolidation:
    """What amendments of the merge did.

    Attributes:
        fallen: units that no longer stand, with the rule that took them away and whether it deleted them.
        annexes: annexes of amended rules that were replaced, and the annex that took their place.
        unread: annexes that an amendment replaces by one that could not be read, with the amending rule; they stand.
        beside: annexes of amendments that no instruction tells the place of.
        split: units of amendments that give single items of a list, whose other items stand in the rule that is amended.
    """

    fallen: dict[Place, tuple[str, bool]]
    annexes: dict[Place, Place]
    unread: tuple[tuple[str, Place], ...]
    beside: tuple[Place, ...]
    split: tuple[Place, ...]


def consolidate(desk: Desk) -> Consolidation:
    """Apply the amendments of the merge to the rules that they amend.

    Args:
        desk: the merged rules; its order of rules is the order of the amendments.
    """
    work = _Work(desk, {}, {}, [], [], [])
    for head, members in desk.families.items():
        if len(members) > 1:
            work.family(head, members)
    return Consolidation(work.fallen, work.annexes, tuple(work.unread), tuple(work.beside), tuple(work.split))


@dataclass
class _Work:
    """The families, one after the other."""

    desk: Desk
    fallen: dict[Place, tuple[str, bool]]
    annexes: dict[Place, Place]
    unread: list[tuple[str, Place]]
    beside: list[Place]
    split: list[Place]

    def family(self, head: str, members: Sequence[Regulation]) -> None:
        """Apply the amendments of one family; ``standing`` holds what stands, by pasal or annex."""
        standing: Standing = {}
        for unit in self.desk.units_by_rule[head]:
            standing.setdefault(unit.article, {})[unit.address] = unit
        keys = {None, *(r.key for r in members)}
        for rule in members:
            if rule.key == head:
                continue
            amendments = [a for a in rule.amendments if a.target in keys]
            self._delete(rule, amendments, standing)
            self._replace(rule, amendments, standing, head)
            if self.desk.family_of(rule.key) == head:
                self._annexes(rule, amendments, standing)

    def _delete(self, rule: Regulation, amendments: Sequence[Amendment], standing: Standing) -> None:
        for deleted in (address for a in amendments if a.operation == "delete" for address in a.units):
            for held in standing.values():
                for unit in list(held.values()):
                    if deleted.covers(unit.address) or (unit.head.within is not None and deleted.covers(unit.head.within)):
                        self.fallen[held.pop(unit.address).place] = (rule.key, True)

    def _replace(self, rule: Regulation, amendments: Sequence[Amendment], standing: Standing, head: str) -> None:
        """Put the new text of pasal in the place of the old."""
        given: dict[Address, list[Unit]] = {}
        for unit in self.desk.units_by_rule[rule.key]:
            if unit.head.amends is not None and not unit.is_annex and self.desk.home(unit) == head:
                given.setdefault(unit.article, []).append(unit)
        for article, new in given.items():
            old = standing.setdefault(article, {})
            partial = _is_partial(article, new, amendments)
            if _gives_items(new, amendments) and new[0].address in old:
                self.split.append(new[0].place)
                continue
            for unit in [u for u in old.values() if not partial or u.address in {n.address for n in new}]:
                self.fallen[unit.place] = (rule.key, False)
                del old[unit.address]
            old.update({unit.address: unit for unit in new})

    def _annexes(self, rule: Regulation, amendments: Sequence[Amendment], standing: Standing) -> None:
        """Put an annex in the place of the one that an instruction names."""
        own: Standing = {}
        for unit in self.desk.units_by_rule[rule.key]:
            if unit.is_annex:
                own.setdefault(unit.article, {})[unit.address] = unit
        placed: set[Address] = set()
        for operation, named in ((a.operation, n) for a in amendments for n in a.units if n.kind == "lampiran"):
            if operation not in ("replace", "insert", "append"):
                continue
            new = named if named in own else next(iter(own)) if len(own) == 1 else None
            old = named if standing.get(named) else None
            if new is not None:
                placed.add(new)
                if operation == "replace" and old is not None:
                    for unit in standing.pop(old).values():
                        self.fallen[unit.place] = (rule.key, False)
                        self.annexes[unit.document, unit.article] = (rule.document, new)
                standing[named] = dict(own[new])
            elif operation == "replace" and old is not None:
                self.unread.append((rule.key, (next(iter(standing[old].values())).document, old)))
        self.beside += [(rule.document, article) for article in own if article not in placed]


def _is_partial(article: Address, new: Iterable[Unit], amendments: Iterable[Amendment]) -> bool:
    """Whether the new text of a pasal gives no more than the ayat that the instructions name."""
    named = {a for amendment in amendments for a in amendment.units if a.kind in PARAGRAPHS and a.parent == article}
    return all(unit.address in named for unit in new)


def _gives_items(new: Sequence[Unit], amendments: Iterable[Amendment]) -> bool:
    """Whether the new text of a pasal is no more than items of its list that the instructions name."""
    named = {a for amendment in amendments for a in amendment.units if a.kind in ("huruf", "angka")}
    items = [leaf.address for unit in new for leaf in unit.leaves if leaf.address.parent == unit.address]
    return len(new) == 1 and not new[0].head.text and bool(items) and all(item in named for item in items)
