"""The parts of a regulation: head, preamble, body, closing, elucidation, annexes (UU 12/2011, Lampiran II, Bab I)."""

from __future__ import annotations

import re
from dataclasses import dataclass


# Scans print headings with spaced letters: "M E M U T U S K A N".
def _spaced(word: str) -> str:
    return "[ \t]?".join(word)


def _opening(name: str) -> re.Pattern[str]:
    """``Menimbang`` at the start of a line, or with its colon behind the end of a clause."""
    return re.compile(
        rf"^[ \t]*(?:{name}|{name.upper()}|{_spaced(name.upper())})[ \t]*:?|(?<=[;.,])[ \t]+(?:{name}|{name.upper()})[ \t]*:", re.MULTILINE
    )


_CONSIDERING = _opening("Menimbang")
_IN_VIEW_OF = _opening("Mengingat")
_NOTING = re.compile(r"^[ \t]*(?:Memperhatikan|MEMPERHATIKAN|Membaca|Mendengar)[ \t]*:", re.MULTILINE)
_DECIDING = re.compile(
    rf"^[ \t]*(?:M[ \t]*E[ \t]*M[ \t]*U[ \t]*T[ \t]*U[ \t]*S[ \t]*K[ \t]*A[ \t]*N|Memutuskan|{_spaced('MENGINSTRUKSIKAN')}|Menginstruksikan)[ \t]*:?[ \t]*",
    re.MULTILINE,
)
_ENACTING = re.compile(r"^[ \t]*(?:Menetapkan|MENETAPKAN)[ \t]*:?", re.MULTILINE)
_BODY_START = re.compile(
    r"^[ \t]*(?:BAB[ \t]+-?[ \t]*I\b|BUKU[ \t]+(?:KESATU|PERTAMA|I)\b|Pasal[ \t]*(?:1|I)[ \t]*\.?[ \t]*$|Pasal[ \t]+(?:1|I)[ \t]+\S|\[MENGUBAH[ \t]"
    r"|(?:KESATU|PERTAMA|Kesatu|Pertama)[ \t]*:)",
    re.MULTILINE,
)
_ANY_START = re.compile(r"^[ \t]*(?:BAB[ \t]+[IVXLC]+\b|Pasal[ \t]*\d+[A-Z]?[ \t]*\.?[ \t]*$)", re.MULTILINE)
# "Ditetapkan di Jakarta" closes; a wrapped line of the body that begins so is lower case or goes on with other words.
_CLOSING = re.compile(
    r"^[ \t]*(?:Agar[ \t]+(?:supaya[ \t]+)?(?:setiap|semua)[ \t]+orang\b"
    r"|(?:D[ \t]?I[ \t]?TETAPKAN|Ditetapkan|Disahkan|DISAHKAN|Dikeluarkan|DIKELUARKAN|DITETAPKAN)[ \t]+(?:di|DI|Di|pada[ \t]+tanggal)\b[ \t]*:?[^\n]{0,60}$)",
    re.MULTILINE,
)
_ELUCIDATION = re.compile(rf"^[ \t]*(?:PENJELASAN|{_spaced('PENJELASAN')})[ \t]*(?:\n|ATAS\b|$)", re.MULTILINE)
_ELUCIDATION_NEXT = re.compile(
    r"\s*(?:ATAS|UMUM|I\.?[ \t]*\.?[ \t]*UMUM|TENTANG|MENGENAI|PASAL[ \t]+DEMI|(?:RANCANGAN[ \t]+)?(?:UNDANG|PERATURAN|KEPUTUSAN))",
    re.IGNORECASE,
)
_ANNEX = re.compile(
    r"^[ \t]*(?:LAMPIRAN|L[ \t]A[ \t]M[ \t]P[ \t]I[ \t]R[ \t]A[ \t]N|Lampiran)[ \t]*(?P<number>[IVXLC]{1,6}(?:\.?[A-Z])?\b|\d{1,2}[A-Z]?\b)?[ \t]*[:.]?[ \t]*"
    r"(?P<rest>[^\n]*)$",
    re.MULTILINE,
)
_ANNEX_REST = re.compile(r"(?:$|:?[ \t]*(?:PERATURAN|Peraturan|KEPUTUSAN|Keputusan|UNDANG|Undang|INSTRUKSI|Instruksi|NOMOR|SALINAN)\b)")


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of the text: ``kind`` as in the provisions, ``mark_end`` where its own words begin."""

    kind: str
    start: int
    mark_end: int
    end: int
    number: str = ""


@dataclass(frozen=True, slots=True)
class Zones:
    """The parts of one document in their order. ``body`` is always there, if empty."""

    head: Zone
    preamble: tuple[Zone, ...]
    body: Zone
    closing: Zone | None
    elucidation: Zone | None
    annexes: tuple[Zone, ...]


def _first(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    return pattern.search(text, start, end) if start < end else None


def _elucidation(text: str, start: int, end: int) -> int | None:
    for match in _ELUCIDATION.finditer(text, start, end):
        if match.group().rstrip().endswith("ATAS") or _ELUCIDATION_NEXT.match(text, match.end()):
            return match.start()
    return None


def _annexes(text: str, start: int, end: int) -> list[re.Match[str]]:
    """Headings of annexes: alone on a line, or followed by the name of the rule they belong to."""
    found = []
    for match in _ANNEX.finditer(text, start, end):
        rest = match.group("rest")
        before = text[max(0, match.start() - 40) : match.start()].rstrip()
        wrapped = bool(before) and (before[-1].isalnum() or before[-1] == ",") and not match.group().lstrip().startswith("LAMPIRAN")
        if _ANNEX_REST.match(rest) and not wrapped and not re.search(r"\bini\b", rest):
            found.append(match)
    return found


def _body_start(text: str, preamble_end: int, enacted: re.Match[str] | None) -> int:
    """Where the body begins: behind the enacting words, or before them where they belong to something further down."""
    size = len(text)
    first = _first(_BODY_START, text, preamble_end, size) or _first(_BODY_START, text, 0, size)
    if enacted is None:
        return first.start() if first else size
    behind = _first(_BODY_START, text, enacted.end(), size)
    # The first pasal may be lost at the source.
    other = _first(_ANY_START, text, enacted.end(), behind.start() if behind else size)
    if other is not None and (behind is None or behind.start() - other.start() > 200):
        behind = other
    if first is None or first.start() > enacted.start() or behind is other:
        return behind.start() if behind else size
    # A bab, or a pasal far before the enacting words, is the body's own; a pasal near them is one that Mengingat names.
    own = first.group().split()[0] in ("BAB", "BUKU") or enacted.start() - first.start() > 3000
    return first.start() if own or behind is None else behind.start()


def find_zones(text: str) -> Zones:
    """Find the parts of a regulation.

    The body begins at the first bab, pasal or diktum after ``MEMUTUSKAN`` (or of the text, where a preamble is missing)
    and ends where ``Agar setiap orang mengetahuinya`` or ``Ditetapkan di`` closes it. An elucidation repeats the numbers
    of the pasal and an annex numbers its own sections: neither is body.
    """
    size = len(text)
    considering = _first(_CONSIDERING, text, 0, size)
    opened = considering.end() if considering else 0
    deciding = _first(_DECIDING, text, opened, size)
    enacting = _first(_ENACTING, text, deciding.end() if deciding else opened, size)
    enacted = deciding or enacting
    in_view_of = _first(_IN_VIEW_OF, text, opened, enacted.start() if enacted else size)
    if in_view_of is not None:
        opened = in_view_of.end()
    body_start = _body_start(text, opened, enacted)
    # A preamble that stands behind the body's start belongs to something else (an annexed form, a second rule).
    marks = [
        (kind, m)
        for kind, m in (
            ("menimbang", considering),
            ("mengingat", in_view_of),
            ("memperhatikan", _first(_NOTING, text, opened, body_start)),
            ("memutuskan", deciding if deciding and deciding.start() < body_start else enacting),
        )
        if m is not None and m.start() < body_start
    ]
    marks.sort(key=lambda pair: pair[1].start())
    head_end = marks[0][1].start() if marks else body_start
    preamble = []
    for n, (kind, match) in enumerate(marks):
        end = marks[n + 1][1].start() if n + 1 < len(marks) else body_start
        preamble.append(Zone(kind, match.start(), match.end(), end))

    elucidation_start = _elucidation(text, body_start, size)
    limit = size if elucidation_start is None else elucidation_start
    closing_match = _first(_CLOSING, text, body_start, limit)
    closing_start = closing_match.start() if closing_match else limit
    annexes = _annexes(text, closing_start, size)
    if closing_match is None:
        found = _annexes(text, body_start, size)
        annexes = found
        closing_start = min([limit, *(m.start() for m in found[:1])])
    elif elucidation_start is None:
        annexes = _annexes(text, closing_start, size)
    body = Zone("batang", body_start, body_start, closing_start)
    cuts = sorted([m.start() for m in annexes] + ([elucidation_start] if elucidation_start is not None else []) + [size])
    after = lambda place: next(cut for cut in cuts if cut > place)  # noqa: E731
    closing = Zone("penutup", closing_start, closing_start, after(closing_start)) if closing_match else None
    elucidation = None
    if elucidation_start is not None:
        first_line = text.find("\n", elucidation_start)
        elucidation = Zone("penjelasan", elucidation_start, size if first_line < 0 else first_line, after(elucidation_start))
    zones = tuple(Zone("lampiran", m.start(), m.start("rest"), after(m.start()), m.group("number") or "") for m in annexes)
    return Zones(Zone("judul", 0, 0, head_end), tuple(preamble), body, closing, elucidation, zones)
