"""The structure of a document: its parts and the provisions in them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from rules.drafting.body import Body
from rules.drafting.frame import frame_nodes
from rules.drafting.outlined import outlined_provisions
from rules.drafting.tails import split_tails
from rules.drafting.text import LineIndex, joined
from rules.drafting.tree import Node
from rules.drafting.zones import Zones, find_zones
from rules.model import Address, Counts, Provision, SourceText

_PASAL_ONE = re.compile(r"^[ \t]*Pasal[ \t]*(?:I|1)[ \t]*\.?(?:[ \t]*$|[ \t]+\S)|\[MENGUBAH\b", re.MULTILINE)
_PASAL_ROMAN = re.compile(r"^[ \t]*Pasal[ \t]*I[ \t]*\.?[ \t]*$|\[MENGUBAH\b", re.MULTILINE)
_CHANGES = re.compile(r"\bTENTANG\s+PERUBAHAN\b(?!\s+(?:ANGGARAN|APBD|BENTUK|NAMA|STATUS|IKLIM|PENGGUNAAN|KEMENTERIAN))", re.IGNORECASE)
_NO_FIRST = "Pasal 1 tidak ada dalam teks; nomor pasal diterima sebagaimana tercetak."
_COUNTED = ("bab", "bagian", "paragraf", "pasal", "ayat", "huruf", "angka")


@dataclass(frozen=True, slots=True)
class Structure:
    """What the grammar found.

    Attributes:
        provisions: in the order of the text.
        counts: the marks of the body.
        covered: share of the body's characters that stand in some provision, 0 to 1.
        notes: what was mended or not understood, in Bahasa Indonesia.
        zones: the parts of the document.
        quoted: the amending unit whose new text a unit is, by address.
        loose: there is no first pasal: parts are lost, or the new units of an amended act are printed alone.
        acts: the amended act as a block head names it (``[MENGUBAH <act> Pasal 5]``), by address.
    """

    provisions: tuple[Provision, ...]
    counts: Counts
    covered: float
    notes: tuple[str, ...]
    zones: Zones
    quoted: dict[Address, Address] = field(default_factory=dict)
    acts: dict[Address, str] = field(default_factory=dict)
    loose: bool = False


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def provision_of(source: SourceText, lines: LineIndex, node: Node) -> Provision:
    """A node as a provision: its words on one line, its span and place.

    The span is that of its own words; a unit without words of its own has the span of its mark.
    """
    text = source.text
    start, end = _trim(text, node.text_start, node.text_end)
    words = joined(text[start:end])
    if start == end:
        start, end = _trim(text, node.start, node.text_start)
    return Provision(
        document=source.document,
        address=node.address,
        kind=node.kind,  # type: ignore[arg-type]
        heading=words if node.is_heading else "",
        text="" if node.is_heading else words,
        tail=joined(text[node.tail[0] : node.tail[1]]) if node.tail else "",
        within=node.within,
        page=lines.page(node.start),
        line=lines.line(node.start),
        start=start,
        end=end,
    )


def parse(source: SourceText) -> Structure:
    """Find the structure of one document.

    Args:
        source: the text as a reader hands it over.

    Returns:
        The provisions of preamble, body, closing, elucidation and annexes, and the counts of marks in the body.
    """
    text = source.text
    zones = find_zones(text)
    if source.outline:
        return Structure(*outlined_provisions(source), covered=1.0, notes=(), zones=zones)
    lines = LineIndex(text, source.page_starts, source.line_numbers)
    headless = not _PASAL_ONE.search(text, zones.body.start, zones.body.end)
    loose = headless or bool(
        _CHANGES.search(text, zones.head.start, zones.head.end) and not _PASAL_ROMAN.search(text, zones.body.start, zones.body.end)
    )
    body = Body(text, zones.body.start, zones.body.end, loose=loose)
    tree = body.run()
    split_tails(tree)
    before, behind = frame_nodes(text, zones)
    provisions = [provision_of(source, lines, node) for node in (*before, *tree.nodes, *behind)]
    counts = Counts(**{kind: sum(node.kind == kind and not node.implied for node in tree.nodes) for kind in _COUNTED})
    return Structure(
        provisions=tuple(provisions),
        counts=counts,
        covered=_covered(text, zones.body.start, zones.body.end, tree.nodes[0].start if tree.nodes else zones.body.end),
        notes=((_NO_FIRST,) if headless and any(node.kind == "pasal" for node in tree.nodes) else ()) + tuple(body.notes),
        zones=zones,
        quoted={node.address: node.quoted_by.address for node in tree.nodes if node.quoted_by is not None},
        acts={node.address: node.act for node in tree.nodes if node.act},
        loose=loose,
    )


def _covered(text: str, start: int, end: int, first: int) -> float:
    """Every node owns the words up to the next, so only what stands before the first is lost."""
    whole = len("".join(text[start:end].split()))
    return round(1 - len("".join(text[start:first].split())) / whole, 4) if whole else 0.0
