"""Clauses that name the sources of funds: each rule has one, in other words but with the same sources, so that one is enough.

They differ in their subject and in phrases that every drafter words anew (*berasal dari*, *bersumber dari*), which is too far apart for
``sameness``. Two of them are one where they list the same kinds of source in the same order and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from rules.omnibus.desk import Desk, Place
from rules.omnibus.sameness import Same
from rules.omnibus.units import Unit

_OPENING = re.compile(
    r"^(?:sumber )?(?:pendanaan|dana|pembiayaan|anggaran)\b[^.;:]{0,120}\b(?:berasal|bersumber) dari\s*:?$|"
    r"^(?:pendanaan|dana|pembiayaan|anggaran)\b[^.;:]{0,120}\bdibebankan (?:ke)?pada\s*:?$"
)
#: The kinds of source, each the whole of an item.
_SOURCES = (
    ("negara", re.compile(r"^anggaran pendapatan (?:dan )?belanja negara$")),
    ("daerah", re.compile(r"^anggaran pendapatan (?:dan )?belanja daerah(?: provinsi)?(?:,? (?:dan|dan/atau|atau) kabupaten/kota)?$")),
    (
        "lain",
        re.compile(
            r"^sumber (?:pendanaan |dana )?(?:lain )?(?:yang )?(?:sah dan )?tidak mengikat(?: sesuai dengan (?:ketentuan )?peraturan perundang-undangan)?$"
        ),
    ),
)
_CONJUNCTION = re.compile(r"[;,.\s]*(?:\b(?:dan/atau|dan|atau))?[;,.\s]*$")


def sources_of(unit: Unit) -> tuple[str, ...]:
    """The kinds of source that a funding clause lists, in order; empty for any other unit."""
    if unit.is_annex or unit.is_fact or not unit.leaves or unit.head.tail or not _OPENING.match(unit.head.text.strip().casefold()):
        return ()
    kinds = []
    for leaf in unit.leaves:
        words = _CONJUNCTION.sub("", " ".join(leaf.text.split()).casefold())
        kind = next((kind for kind, pattern in _SOURCES if pattern.match(words)), None)
        if kind is None or leaf.tail:
            return ()
        kinds.append(kind)
    return tuple(kinds)


def same_funding(units: Iterable[Unit], desk: Desk, taken: Collection[Place]) -> tuple[Same, ...]:
    """Funding clauses of different rules that list the same sources.

    Args:
        units: candidates, in the order of their rules.
        desk: for subjects and precedence.
        taken: units that are merged already.

    Returns:
        Groups whose leading unit names its subject once, so that the joint subject can take its place.
    """
    groups: dict[tuple[str, ...], list[Unit]] = {}
    for unit in units:
        if unit.place not in taken and (kinds := sources_of(unit)):
            groups.setdefault(kinds, []).append(unit)
    out = []
    for group in groups.values():
        one_each = list({desk.home(unit): unit for unit in reversed(group)}.values())
        ranked = sorted(one_each, key=lambda u: (desk.precedence(u.rule), u.address.sort_key))
        lead = next((u for u in ranked if _names_its_subject_once(u, desk)), None)
        if lead is not None and len(ranked) > 1:
            out.append(Same(lead, tuple(u for u in ranked if u is not lead), "funding"))
    return tuple(out)


def _names_its_subject_once(unit: Unit, desk: Desk) -> bool:
    own = desk.own_terms(unit.rule)
    return bool(own) and len(own.findall(unit.plain)) == 1
