"""Units that a later amendment replaced or deleted: still in their document, no longer law.

An amending rule quotes the whole pasal that it changes (UU 12/2011 Lampiran II), so the quoted pasal stands in for the old one, and
the quotation of a later amendment for that of an earlier one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from rules.graph.status import enacted_by
from rules.model import Address, Corpus, Regulation

#: Units by document.
Replaced = Mapping[str, tuple[Address, ...]]


def replaced_units(corpus: Corpus) -> Replaced:
    """The units of each document that another rule of the corpus replaced or deleted, by the date of the corpus."""
    primary = {r.key: r for r in corpus.primary()}
    standing: dict[tuple[str, Address], tuple[str, Address]] = {}
    replaced: defaultdict[str, set[Address]] = defaultdict(set)
    for regulation in sorted(primary.values(), key=_age):
        if not enacted_by(regulation, corpus.as_of):
            continue
        for target, unit, place in _changes(regulation):
            if target == regulation.key:
                continue
            if target in primary:
                replaced[primary[target].document].add(unit)
            before = standing.get((target, unit))
            if before is not None and before[0] != regulation.document:
                replaced[before[0]].add(before[1])
            if place is not None:
                standing[target, unit] = (regulation.document, place)
    return {document: tuple(sorted(units, key=lambda a: a.sort_key)) for document, units in sorted(replaced.items())}


def is_replaced(replaced: Replaced, document: str, address: Address) -> bool:
    """Whether a unit, or one that holds it, was replaced."""
    return any(unit.covers(address) for unit in replaced.get(document, ()))


def _age(regulation: Regulation) -> tuple[str, str]:
    year = str(regulation.id.year) if regulation.id is not None else ""
    return (regulation.enacted.isoformat() if regulation.enacted else f"{year}-99", regulation.key)


def _changes(regulation: Regulation) -> list[tuple[str, Address, Address | None]]:
    """What a rule changes: the rule, the unit in it, and where the new text stands here; None for units deleted."""
    found: list[tuple[str, Address, Address | None]] = []
    for provision in regulation.provisions:
        if provision.amends is not None and provision.kind == "pasal":
            found.append((provision.amends, Address(f"pasal-{provision.address.number}"), provision.address))
    quoted = {(target, unit) for target, unit, _ in found}
    for amendment in regulation.amendments:
        if amendment.target is not None and amendment.operation in ("replace", "delete"):
            found += [(amendment.target, unit, None) for unit in amendment.units if (amendment.target, unit) not in quoted]
    return found
