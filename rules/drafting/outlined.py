"""Documents whose format tells their structure (Akoma Ntoso): units become provisions as they stand."""

from __future__ import annotations

from typing import get_args

from rules.drafting.text import LineIndex, joined
from rules.model import Address, Counts, Provision, ProvisionKind, SourceText

_KINDS = frozenset(get_args(ProvisionKind))
_GROUPS = ("buku", "bab", "bagian", "paragraf", "part", "chapter")
_COUNTED = ("bab", "bagian", "paragraf", "pasal", "ayat", "huruf", "angka")


def outlined_provisions(source: SourceText) -> tuple[tuple[Provision, ...], Counts]:
    """The units of an outline as provisions, and the counts of their kinds.

    A unit is within the last heading before it that it does not itself contain; kinds that Padu has no name for become
    paragraphs.
    """
    lines = LineIndex(source.text, source.page_starts, source.line_numbers)
    provisions: list[Provision] = []
    group: Address | None = None
    for unit in source.outline:
        address = Address(unit.address)
        kind = unit.kind if unit.kind in _KINDS else "paragraph"
        if address.steps and address.steps[0][0] in ("lampiran", "schedule"):
            group = None
        words = joined(source.text[unit.start : unit.end])
        provisions.append(
            Provision(
                document=source.document,
                address=address,
                kind=kind,  # type: ignore[arg-type]
                heading=joined(unit.heading),
                text=words,
                within=address.parent if kind in _GROUPS else group,
                page=lines.page(unit.start),
                line=lines.line(unit.start),
                start=unit.start,
                end=unit.end,
            )
        )
        if kind in _GROUPS:
            group = address
    body = [p.kind for p in provisions if not p.address.startswith(("lampiran", "schedule"))]
    return tuple(provisions), Counts(**{kind: body.count(kind) for kind in _COUNTED})
