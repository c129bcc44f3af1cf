"""Lists some of whose items went elsewhere: what is left gets new letters and the conjunction of the list."""

from __future__ import annotations

import re
from dataclasses import replace

from rules.model import Address, Provision
from rules.omnibus.units import Unit
from rules.omnibus.wording import lettered

_ITEM_END = re.compile(r"[;.,]?\s*(?:dan/atau|dan|atau)?\s*$")


def without(unit: Unit, dropped: frozenset[Address]) -> list[str]:
    """The lines of a unit without some leaves; the rest gets new letters and the conjunction of the list."""
    renamed = relettered(unit, dropped)
    kept = tuple(
        leaf.model_copy(update={"address": _moved(leaf.address, renamed)})
        for leaf in unit.leaves
        if not any(leaf.address == gone or leaf.address.startswith(f"{gone}/") for gone in dropped)
    )
    parents = {gone.parent for gone in dropped}
    fixed = list(kept)
    for parent in sorted(p for p in parents if p is not None):
        items = [n for n, leaf in enumerate(fixed) if leaf.address.parent == parent]
        for rank, n in enumerate(items):
            words = _ITEM_END.sub("", fixed[n].text)
            end = "." if rank == len(items) - 1 else "; dan" if rank == len(items) - 2 else ";"
            if not any(leaf.address.startswith(f"{fixed[n].address}/") for leaf in fixed):
                fixed[n] = fixed[n].model_copy(update={"text": words + end})
    left = only_leaf(unit, dropped)
    if left is not None:
        return [f"{unit.head.text.rstrip(' :')} {_ITEM_END.sub('', left.text)}."]
    return replace(unit, leaves=tuple(fixed)).text.split("\n")


def only_leaf(unit: Unit, dropped: frozenset[Address]) -> Provision | None:
    """The one item that is left of a plain list, which then needs no letter; None where more is left."""
    left = [leaf for leaf in unit.leaves if leaf.address not in dropped]
    plain = len(left) == 1 and left[0].address.parent == unit.address and not unit.head.tail
    return left[0] if plain else None


def relettered(unit: Unit, dropped: frozenset[Address]) -> dict[Address, Address]:
    """New addresses, within the unit, of the leaves whose letter or number changes when others leave."""
    left = only_leaf(unit, dropped)
    if left is not None:
        return {left.address: unit.address}
    out: dict[Address, Address] = {}
    for parent in sorted({gone.parent for gone in dropped if gone.parent is not None}):
        siblings = [leaf.address for leaf in unit.leaves if leaf.address.parent == parent and leaf.address not in dropped]
        for n, address in enumerate(siblings, 1):
            new = parent.child(address.kind, lettered(n) if address.kind == "huruf" else n)
            if new != address:
                out[address] = new
    return out


def _moved(address: Address, renamed: dict[Address, Address]) -> Address:
    for old, new in renamed.items():
        if address == old or address.startswith(f"{old}/"):
            return Address(new + address[len(old) :])
    return address
