"""What frames the body: head, preamble, closing, elucidation and annexes.

An elucidation repeats the numbers of the pasal it explains, an annex has numbers of its own and may hold forms and model
agreements with pasal of theirs: their units get addresses that begin with ``penjelasan`` or ``lampiran-1``.
"""

from __future__ import annotations

import re

from rules.drafting.lists import Lists
from rules.drafting.marks import CATCHWORD, Mark, find_marks
from rules.drafting.text import letters, roman
from rules.drafting.tree import Node, Tree, label
from rules.drafting.zones import Zone, Zones
from rules.model import Address

#: The style of label each part of the preamble numbers with.
_PREAMBLE_STYLE = {"menimbang": "a.", "mengingat": "1.", "memperhatikan": "1."}
_GENERAL_PART = re.compile(r"^[ \t]*(?:I[ \t]*\.?[ \t]*)?UMUM[ \t]*\.?[ \t]*$", re.MULTILINE)
_ARTICLE_PART = re.compile(
    r"^[ \t]*(?:II?[ \t]*\.?[ \t]*)?(?:PASAL[ \t]+DEMI[ \t]+PASAL|Pasal[ \t]+demi[ \t]+[Pp]asal)[ \t]*\.?[ \t]*$", re.MULTILINE
)
#: A field of a form, to be filled in.
_FIELD = re.compile(r"[ \t]*(?:[.…_]{4,}|:?[ \t]*$)", re.MULTILINE)
#: Who signs at the end of an annex: the office with its comma, perhaps ``ttd.``, and a name; nothing follows.
_SIGNED = re.compile(
    r"^[ \t]*(?:a\.?n\.?[ \t]+)?(?:MENTERI|PRESIDEN|KEPALA|DIREKTUR|SEKRETARIS|GUBERNUR|BUPATI|WALI|KETUA|JAKSA|PANGLIMA|INSPEKTUR)\b"
    r"(?=[^a-z]*(?:,[ \t]*\n|[Tt]td\b))[^\na-z]*\n(?:[ \t]*[Tt]?td\.?[ \t]*\n|[^\na-z]+(?:\n|\Z)|[ \t]*(?:[A-Z][a-z]{1,3}\.[ \t]*)+[^\na-z]+(?:\n|\Z)){1,7}\s*\Z",
    re.MULTILINE,
)
_LONGEST_SIGNATURE = 500
_EXPLAINED_AYAT = re.compile(r"^[ \t]*Ayat[ \t]*\((?P<number>\d+[a-z]?)\)[ \t]*", re.MULTILINE)
_EXPLAINED_PASAL = re.compile(
    r"^[ \t]*Pasal[ \t]+(?P<number>\d+[ \t]?[A-Z]{0,2}|[IVX]{1,3})[ \t]*\.?(?:[ \t]*$|[ \t]+(?=Cukup|Yang|Ayat|Huruf|Ketentuan))",
    re.MULTILINE,
)


def frame_nodes(text: str, zones: Zones) -> tuple[list[Node], list[Node]]:
    """The nodes that stand before the body, and those behind it."""
    before = _plain("judul", "judul", zones.head, text)
    for zone in zones.preamble:
        before.extend(_preamble(text, zone))
    behind = _plain("penutup", "penutup", zones.closing, text)
    if zones.elucidation is not None:
        behind.extend(_elucidation(text, zones.elucidation))
    taken: set[str] = set()
    for zone in zones.annexes:
        behind.extend(_annex(text, zone, taken))
    return before, sorted(behind, key=lambda node: node.start)


def _plain(kind: str, address: str, zone: Zone | None, text: str) -> list[Node]:
    if zone is None or not text[zone.start : zone.end].strip():
        return []
    return [Node(kind, Address(address), zone.start, zone.mark_end, zone.end)]


def _preamble(text: str, zone: Zone) -> list[Node]:
    """Considerations and bases, one node a huruf or angka; an item continues the sequence or is part of the one before."""
    tree = Tree(text)
    root = tree.add(Node("mengingat" if zone.kind == "memperhatikan" else zone.kind, Address(zone.kind), zone.start, zone.mark_end))
    style = _PREAMBLE_STYLE.get(zone.kind)
    if style is not None:
        last = 0
        for readings in find_marks(text, zone.mark_end, zone.end):
            mark = readings[0]
            if mark.style not in ("a.", "1.", "a)", "1)") or mark.start < tree.nodes[-1].text_start:
                continue
            if last == 0:
                style = mark.style
            gap = mark.number - last
            if mark.style == style and (gap == 1 or (gap == 2 and not mark.inline and tree.after_stop(mark))) and not tree.points(mark):
                step = "angka" if "1" in style else "huruf"
                tree.add(
                    Node(
                        root.kind,
                        root.address.child(step, label(mark) if step == "angka" else mark.label),
                        mark.start,
                        mark.end,
                        parent=root,
                        style=style,
                    )
                )
                last = mark.number
    tree.close(zone.end)
    return tree.nodes


def _elucidation(text: str, zone: Zone) -> list[Node]:
    """The general part, then what is said of each pasal and ayat."""
    tree = Tree(text)
    root = tree.add(Node("penjelasan", Address("penjelasan"), zone.start, zone.mark_end))
    cuts: list[tuple[int, int, str, str]] = []
    general = _GENERAL_PART.search(text, zone.mark_end, zone.end)
    if general:
        cuts.append((general.start(), general.end(), "umum", ""))
    articles = _ARTICLE_PART.search(text, general.end() if general else zone.mark_end, zone.end)
    begin = articles.end() if articles else general.end() if general else zone.mark_end
    cuts.extend((m.start(), m.end(), "pasal", m["number"]) for m in _EXPLAINED_PASAL.finditer(text, begin, zone.end))
    cuts.extend((m.start(), m.end(), "ayat", m["number"]) for m in _EXPLAINED_AYAT.finditer(text, begin, zone.end))
    pasal: Node | None = None
    for start, end, kind, number in sorted(cuts):
        number = number.replace(" ", "").lower()
        address = root.address.child("umum", "") if kind == "umum" else root.address.child("pasal", number)
        if kind == "umum":
            address = Address("penjelasan/umum")
        elif kind == "ayat":
            if pasal is None:
                continue
            address = pasal.address.child("ayat", number)
        if address in tree.seen:
            continue
        node = tree.add(Node("penjelasan", address, start, end, parent=pasal if kind == "ayat" else root))
        if kind == "pasal":
            pasal = node
    tree.close(zone.end)
    return tree.nodes


def _annex_number(zone: Zone, taken: set[str]) -> str:
    value = roman(zone.number) or (int(zone.number) if zone.number.isdigit() else None)
    number = str(value) if value is not None else zone.number.lower().replace(".", "")
    if not number:
        number = str(1 + sum(1 for name in taken if name.isdigit()))
    return number


def _annex(text: str, zone: Zone, taken: set[str]) -> list[Node]:
    """An annex and its numbered sections: ``lampiran-1/bab-2/huruf-a/angka-3``."""
    number = _annex_number(zone, taken)
    if number in taken:
        return []
    taken.add(number)
    tree = Tree(text)
    tail = max(zone.mark_end, zone.end - _LONGEST_SIGNATURE)
    signed = _SIGNED.search(text[tail : zone.end])
    end = tail + signed.start() if signed else zone.end
    marks = find_marks(text, zone.mark_end, end)
    root = tree.add(Node("lampiran", Address(f"lampiran-{number}"), zone.start, zone.mark_end))
    lists = Lists(tree, marks, lambda mark: mark.kind == "bab", kind="bagian-lampiran")
    owner, last_bab = root, 0
    for index, readings in enumerate(marks):
        first = readings[0]
        if (
            first.start < tree.nodes[-1].text_start
            or (not first.inline and CATCHWORD.match(text, first.start))
            or _FIELD.match(text, first.end)
        ):
            continue
        if first.kind == "bab" and first.number == last_bab + 1 and not tree.points(first):
            owner = tree.add(Node("bagian-lampiran", root.address.child("bab", label(first)), first.start, first.end, parent=root))
            last_bab = first.number
            lists.clear()
            continue
        for mark in _annex_readings(readings):
            if lists.accept(mark, index, owner):
                break
    tree.close(end)
    if signed is not None:
        tree.nodes.append(Node("penutup", Address(f"{root.address}/penutup"), end, end, zone.end))
    return tree.nodes


def _annex_readings(readings: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Labels of lists alone; what looks like an ayat is an item with two brackets here."""
    return tuple(mark for mark in readings if mark.kind in ("item", "ayat") and (letters(mark.label) or mark.number))
