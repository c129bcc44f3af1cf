"""Candidate marks: every place that could begin a unit, before the grammar decides which of them do.

A mark is what UU 12/2011 (Lampiran II, Bab I) numbers units with: ``BAB II``, ``Bagian Kesatu``, ``Paragraf 1``, ``Pasal 5A``,
``(1)``, ``a.``, ``1.``, ``a)``, ``1)``. A wrapped line may begin with the same signs in mid-sentence, so finding a mark
says nothing yet; ``rules.drafting.structure`` accepts those that continue their sequence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from rules.drafting.text import ORDINAL_WORDS, letters, ordinal, roman


@dataclass(frozen=True, slots=True)
class Mark:
    """A candidate.

    Attributes:
        kind: ``buku``, ``bab``, ``bagian``, ``paragraf``, ``pasal``, ``pasal-romawi``, ``ayat``, ``item``, ``diktum`` or ``ubah``.
        style: for items the form of the label: ``a.``, ``1.``, ``a)``, ``1)``, ``(a)``, ``i.``, ``A.``, ``I.``; else empty.
        number: its place in the sequence (c is 3).
        suffix: the letter of an inserted unit (``5A``, ``1a``), lower case.
        start, end: the span of the label.
        inline: it stands inside a line.
        bare: no stop stands before it.
        alone: nothing follows it on its line.
    """

    kind: str
    style: str
    number: int
    suffix: str
    start: int
    end: int
    inline: bool = False
    alone: bool = False
    target: str = ""
    label: str = ""
    bare: bool = False


_LINE = re.compile(
    r"^[ \t]*(?:(?P<ubah>\[MENGUBAH\b)|(?P<bab>B(?:AB|ab)[ \t])|(?P<buku>B(?:UKU|uku)[ \t])|(?P<bagian>B(?:AGIAN|agian)[ \t])"
    r"|(?P<paragraf>P(?:ARAGRAF|aragraf)[ \t])|(?P<pasal>P(?:asal|ASAL)[ \t]*[0-9IVX])|(?P<ayat>\([ \t]*[0-9lI]+[ \t]*[a-z]?[ \t]*\))"
    r"|(?P<item>\([a-z]\)|(?:[a-z]{1,4}\d?|\d{1,3}[a-z]?|[A-Z]|[IVX]{1,5})(?:\)\.?|\.))"
    r"|(?P<diktum>[KP](?:E[A-Z]+|e[a-z]+|ERTAMA|ertama)\b))",
    re.MULTILINE,
)
_INLINE = re.compile(
    r"(?<=[:;.,])[ \t]+(?:(?:dan/atau|dan|atau|serta)[ \t]+)?(?P<label>\([ \t]*\d{1,2}[a-z]?[ \t]*\)|[a-z]{1,2}[.)]|\d{1,3}[a-z]?[.)])[ \t]+(?=[^\s\d])"
)
#: Headings and pasal in the middle of a line that holds what should be many.
_RUN_IN = re.compile(
    r"(?<=[^\s,(])[ \t]+[“\"]?(?:(?P<pasal>Pasal[ \t]+\d{1,3}[A-Z]?\.?[ \t]+(?=\([1lI]\)|(?!Pasal\b|Undang|Peraturan\b|Keputusan\b|Instruksi\b|Qanun\b|KUH|UUD|Kitab\b)[A-Z“\"])|Pasal[ \t]+II[ \t]+(?=[A-Z][\w -]{3,40}[ \t]ini[ \t]+mulai[ \t]+berlaku))"
    r"|(?P<bagian>B(?:agian|AGIAN)[ \t]+(?:[Kk]e|[Pp]erta|KE|PERTA)\w+)|(?P<bab>BAB[ \t]+[IVXLC]+(?=\.?[ \t]+[A-Z]{3})))"
)
#: A label between two words, without a stop before it; it can only go on with a list that is open.
_BARE = re.compile(r"(?<=[a-z0-9)])[ \t]+(?P<label>[a-z]\.)[ \t]+(?=[a-z]{3})")
#: An ayat that begins behind a sentence without its full stop; it can only be the next.
_BARE_AYAT = re.compile(r"(?<=[a-z)])[ \t]+(?P<label>\(\d{1,2}\))[ \t]+(?=[A-Z][a-z])")
_UBAH = re.compile(
    r"\[MENGUBAH[ \t]+(?P<act>\S+)[ \t]+Pasal[ \t]+(?P<pasal>\d+)(?P<suffix>[A-Za-z]*)(?:[ \t]+ayat[ \t]+\((?P<ayat>\d+[a-z]?)\))?[ \t]*\]"
)
_BAB = re.compile(
    r"(?:BAB|Bab)[ \t]*[-–]?[ \t]*(?P<roman>[IVXLC]+?)[ \t]?(?P<suffix>[A-H])?(?P<stop>[ \t]*\.?[ \t]*$|(?=[ \t]+\S))", re.MULTILINE
)
_BUKU = re.compile(rf"(?:BUKU|Buku)[ \t]+(?P<number>{ORDINAL_WORDS}|[IVXLC]+)\b\.?[ \t]*", re.IGNORECASE)
_BAGIAN = re.compile(
    rf"(?:BAGIAN|Bagian)[ \t]+(?P<number>{ORDINAL_WORDS})\b(?:[ \t]+(?P<suffix>[A-H])(?=[ \t]*$))?\.?[ \t]*", re.IGNORECASE | re.MULTILINE
)
_BROKEN_ORDINAL = re.compile(
    r"(?:BAGIAN|Bagian)[ \t]+(?:BELAS|PULUH|Belas|Puluh|SATU|DUA|TIGA|EMPAT|LIMA|ENAM|TUJUH|DELAPAN|SEMBILAN)(?=[ \t]*$)", re.MULTILINE
)
_PARAGRAF = re.compile(
    rf"(?:PARAGRAF|Paragraf)[ \t]+(?:(?P<digits>\d{{1,2}})(?P<suffix>[A-H])?|(?P<word>{ORDINAL_WORDS}))\b\.?[ \t]*", re.IGNORECASE
)
_PASAL = re.compile(
    r"P(?:asal|ASAL)[ \t]*(?:(?P<number>\d+)[ \t]?(?P<suffix>[A-Z]{1,2}\d?)?|(?P<roman>I{1,3}|IV|V))(?![\w/])[ \t]*\.?[ \t]*"
)
#: A label that is printed twice (``(2) (2)Kepala ...``) counts once.
_AYAT = re.compile(r"\([ \t]*(?P<number>\d+|[lI])[ \t]*(?P<suffix>[a-z])?[ \t]*\)\.?[ \t]*(?:\((?P=number)\)[ \t]*(?=[A-Z]))?")
_ITEM = re.compile(
    r"(?P<open>\()?(?:(?P<alpha>[a-z]{1,4})(?P<digit>\d)?|(?P<number>\d{1,3})(?P<suffix>[a-z])?|(?P<upper>[A-Z]|[IVX]{1,5}))(?P<close>\)\.?|\.)(?=\s|[A-Za-z]{4}|$)[ \t]*"
)
_DIKTUM = re.compile(rf"(?P<number>{ORDINAL_WORDS})[ \t]*(?::|$)[ \t]*", re.IGNORECASE | re.MULTILINE)
#: A catchword repeats, at a page's foot, how the next page begins: ``Pasal 5 . . .``
CATCHWORD = re.compile(r"[^\n]{0,60}?(?:(?:[ \t]\.){2,}|[ \t]?\.{3}|…)[ \t]*$", re.MULTILINE)
_ROMAN_SMALL = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12, "xiii": 13}


def _alone(text: str, end: int) -> bool:
    while end < len(text) and text[end] in " \t":
        end += 1
    return end == len(text) or text[end] == "\n"


def _items(match: re.Match[str], start: int, inline: bool, text: str) -> list[Mark]:
    """The readings of a list label: ``i.`` is a letter or a Roman numeral, ``I.`` too."""
    close = ")" if match["close"].startswith(")") else "."
    bracket = "(" if match["open"] else ""
    alone = _alone(text, match.end())
    readings: list[tuple[str, int, str, str]] = []
    if match["number"]:
        readings.append((f"{bracket}1{close}", int(match["number"]), match["suffix"] or "", match["number"] + (match["suffix"] or "")))
    elif match["alpha"]:
        label, digit = match["alpha"], match["digit"] or ""
        place = letters(label)
        if place is not None:
            readings.append((f"{bracket}a{close}", place, digit, label + digit))
        if label == "l" and not bracket:
            readings.append((f"1{close}", 1, "", "1"))  # a scanner's 1
        if label in _ROMAN_SMALL and not digit:
            readings.append((f"{bracket}i{close}", _ROMAN_SMALL[label], "", label))
    else:
        label = match["upper"]
        if len(label) == 1:
            readings.append((f"A{close}", ord(label) - 64, "", label.lower()))
        value = roman(label)
        if value is not None:
            readings.append((f"I{close}", value, "", label.lower()))
    return [Mark("item", style, number, suffix, start, match.end(), inline, alone, "", label) for style, number, suffix, label in readings]


def _bab_number(numeral: str, suffix: str | None) -> tuple[int, str] | None:
    value = roman(numeral)
    return None if value is None else (value, (suffix or "").lower())


def _heading(text: str, kind: str, start: int) -> list[Mark]:
    """The mark of a heading or pasal that begins at ``start``, or none."""
    if kind == "bab":
        match = _BAB.match(text, start)
        if match and (found := _bab_number(match["roman"], match["suffix"])):
            return [Mark("bab", "", *found, start, match.end(), False, _alone(text, match.end()))]
    elif kind == "buku":
        match = _BUKU.match(text, start)
        if match:
            value = ordinal(match["number"]) or roman(match["number"])
            if value:
                return [Mark("buku", "", value, "", start, match.end(), False, _alone(text, match.end()))]
    elif kind == "bagian":
        broken = _BROKEN_ORDINAL.match(text, start)
        if broken:  # its number is lost at the source: the one that comes next
            return [Mark("bagian", "", 0, "", start, broken.end(), False, True)]
        match = _BAGIAN.match(text, start)
        if match and (value := ordinal(match["number"])):
            return [Mark("bagian", "", value, (match["suffix"] or "").lower(), start, match.end(), False, _alone(text, match.end()))]
    elif kind == "paragraf":
        match = _PARAGRAF.match(text, start)
        if match:
            value = int(match["digits"]) if match["digits"] else ordinal(match["word"])
            if value:
                return [Mark("paragraf", "", value, (match["suffix"] or "").lower(), start, match.end(), False, _alone(text, match.end()))]
    elif kind == "pasal":
        match = _PASAL.match(text, start)
        if match:
            alone = _alone(text, match.end())
            if match["number"]:
                return [Mark("pasal", "", int(match["number"]), (match["suffix"] or "").lower(), start, match.end(), False, alone)]
            return [Mark("pasal-romawi", "", roman(match["roman"]) or 0, "", start, match.end(), False, alone)]
    return []


def find_marks(text: str, start: int, end: int) -> list[tuple[Mark, ...]]:
    """All candidates in a stretch of the text, in order; each with its readings (``i.`` has two)."""
    found: list[tuple[Mark, ...]] = []
    for line in _LINE.finditer(text, start, end):
        kind = line.lastgroup or ""
        at = line.start(kind)
        marks: list[Mark] = []
        if kind == "ubah":
            match = _UBAH.match(text, at)
            if match:
                number = int(match["pasal"])
                marks = [Mark("ubah", "", number, match["suffix"].lower(), at, match.end(), False, True, match["act"], match["ayat"] or "")]
        elif kind == "ayat":
            match = _AYAT.match(text, at)
            if match:
                number = int(match["number"]) if match["number"].isdigit() else 1
                marks = [Mark("ayat", "(1)", number, match["suffix"] or "", at, match.end(), False, _alone(text, match.end()))]
        elif kind == "item":
            match = _ITEM.match(text, at)
            if match:
                marks = _items(match, at, False, text)
        elif kind == "diktum":
            match = _DIKTUM.match(text, at)
            if match and (value := ordinal(match["number"])):
                marks = [Mark("diktum", "", value, "", at, match.end(), False, _alone(text, match.end()))]
        else:
            marks = _heading(text, kind, at)
        if marks:
            found.append(tuple(marks))
            if kind == "pasal" and not marks[0].alone and (first := _AYAT.match(text, marks[0].end)):
                number = int(first["number"]) if first["number"].isdigit() else 1
                found.append((Mark("ayat", "(1)", number, first["suffix"] or "", first.start(), first.end()),))
    for match in _INLINE.finditer(text, start, end):
        at = match.start("label")
        label = match["label"]
        if label.startswith("("):
            ayat = _AYAT.match(text, at)
            if ayat and ayat["number"].isdigit():
                found.append((Mark("ayat", "(1)", int(ayat["number"]), ayat["suffix"] or "", at, ayat.end(), True, False),))
        else:
            item = _ITEM.match(text, at)
            if item and (readings := _items(item, at, True, text)):
                found.append(tuple(readings))
    for match in _RUN_IN.finditer(text, start, end):
        kind = match.lastgroup or ""
        marks = [replace(mark, inline=True) for mark in _heading(text, kind, match.start(kind))]
        if marks:
            found.append(tuple(marks))
            if kind == "pasal" and (first := _AYAT.match(text, marks[0].end)):
                number = int(first["number"]) if first["number"].isdigit() else 1
                found.append((Mark("ayat", "(1)", number, first["suffix"] or "", first.start(), first.end()),))
    for match in _BARE.finditer(text, start, end):
        item = _ITEM.match(text, match.start("label"))
        if item:
            found.append(tuple(replace(mark, bare=True) for mark in _items(item, match.start("label"), True, text)))
    for match in _BARE_AYAT.finditer(text, start, end):
        ayat = _AYAT.match(text, match.start("label"))
        if ayat:
            found.append((Mark("ayat", "(1)", int(ayat["number"]), "", ayat.start(), ayat.end(), inline=True, bare=True),))
    found.sort(key=lambda marks: marks[0].start)
    return found
