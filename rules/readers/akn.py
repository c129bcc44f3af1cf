"""Akoma Ntoso: a format that knows its own structure, so that no grammar has to find it.

Version 2.0 and 3.0, with or without a name space. What the elements say about the structure becomes ``outline``; the text is
written as a drafter prints it, each number at the start of its line. Entities are not expanded and nothing outside the file
is opened.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from rules.model import OutlineUnit
from rules.readers import normalise, safe_xml, tables, unreadable
from rules.readers.reading import Reading

#: Elements that hold a place in the hierarchy, and what Padu calls them.
_UNITS = {
    "book": "part", "tome": "part", "title": "part", "part": "part", "subpart": "part", "division": "part", "subdivision": "part",
    "chapter": "chapter", "subchapter": "chapter", "section": "section", "article": "section", "rule": "section",
    "subsection": "subsection", "subrule": "subsection", "paragraph": "paragraph", "clause": "paragraph", "subparagraph": "paragraph",
    "subclause": "paragraph", "item": "item", "point": "item", "indent": "item", "alinea": "paragraph",
}  # fmt: skip
#: What an Indonesian number says its unit is.
_INDONESIAN = (
    (re.compile(r"^BUKU\s+(\w+)$", re.IGNORECASE), "buku"),
    (re.compile(r"^BAB\s+(\w+)$", re.IGNORECASE), "bab"),
    (re.compile(r"^Bagian\s+(.+)$", re.IGNORECASE), "bagian"),
    (re.compile(r"^Paragraf\s+(\w+)$", re.IGNORECASE), "paragraf"),
    (re.compile(r"^Pasal\s+(\w+)$", re.IGNORECASE), "pasal"),
    (re.compile(r"^\((\d+[a-z]?)\)$"), "ayat"),
    (re.compile(r"^([a-z]{1,2})\.?$"), "huruf"),
    (re.compile(r"^(\d+[a-z]?)\.?$"), "angka"),
    (re.compile(r"^([a-z])\)$"), "huruf"),
    (re.compile(r"^(\d+)\)$"), "angka"),
)
_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_ORDINALS = ("kesatu", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", "kedelapan", "kesembilan", "kesepuluh", "kesebelas")
_SKIPPED = frozenset({"meta", "num", "heading", "subheading", "authorialNote", "remark"})
_BLOCKS = frozenset(
    {
        "p",
        "block",
        "listIntroduction",
        "listWrapUp",
        "listConclusion",
        "intro",
        "wrapUp",
        "li",
        "docTitle",
        "longTitle",
        "formula",
        "td",
        "th",
    }
)
_LANGUAGES = {"ind": "id", "id": "id", "in": "id", "ms": "id", "msa": "id"}


@dataclass
class _Writer:
    """Text as it grows, and the units found in it."""

    indonesian: bool
    parts: list[str] = field(default_factory=list)
    length: int = 0
    units: list[OutlineUnit] = field(default_factory=list)
    taken: set[str] = field(default_factory=set)

    def line(self, text: str) -> int:
        """Write a line; where it begins."""
        start = self.length
        self.parts.append(text)
        self.length += len(text) + 1
        return start

    def free(self, address: str) -> str:
        """The address, told apart from an equal one before it."""
        candidate, count = address, 1
        while candidate in self.taken:
            count += 1
            candidate = f"{address}.{count}"
        self.taken.add(candidate)
        return candidate


def read_akn(data: bytes) -> Reading:
    """Read an Akoma Ntoso document.

    Args:
        data: the file's bytes; the encoding is the one that the XML declares.

    Raises:
        Unreadable: it is no well-formed XML, carries entities, or holds no words.
    """
    root = safe_xml.parse(data.strip(), "Akoma Ntoso (XML)")
    if not len(root):
        raise unreadable.no_text("Akoma Ntoso")
    document = next((child for child in root if _name(child) not in ("meta", "components")), root)
    language = _LANGUAGES.get((_value(root, "FRBRlanguage", "language") or "").lower(), "en")
    country = (_value(root, "FRBRcountry", "value") or "").lower()
    writer = _Writer(indonesian=language == "id" or country.startswith("id"))
    notes: list[str] = []

    for part in ("coverPage", "preface", "preamble"):
        for element in _children(document, part):
            for text in _texts(element):
                writer.line(text)
    for body in (*_children(document, "body"), *_children(document, "mainBody")):
        _own(writer, body, "", None)
    for element in _children(document, "conclusions"):
        for text in _texts(element):
            writer.line(text)
    for place, annex in enumerate(_annexes(root), start=1):
        _annex(writer, annex, place)

    text = "\n".join(writer.parts)
    if not any(char.isalnum() for char in text):
        raise unreadable.no_text("Akoma Ntoso")
    uri = _value(root, "FRBRuri", "value") or _value(root, "FRBRthis", "value")
    identity = _identity(uri)
    if uri and identity is None:
        notes.append(f"Pengenal FRBR '{uri[:120]}' tidak dapat dibaca sebagai jenis, tahun, dan nomor.")
    return Reading(
        text=text,
        notes=tuple(notes),
        outline=tuple(writer.units),
        title=_value(root, "FRBRalias", "value") or _doc_title(root),
        identity=identity,
        language="id" if writer.indonesian else language,
    )


def _name(element: etree._Element) -> str:
    """An element's name without its name space; empty for comments and entities."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _children(element: etree._Element, name: str) -> Iterator[etree._Element]:
    return (child for child in element if _name(child) == name)


def _value(root: etree._Element, name: str, attribute: str) -> str | None:
    """An attribute of the first element of that name, the work's before the expression's."""
    for element in root.iter():
        if _name(element) == name and element.get(attribute):
            return element.get(attribute)
    return None


def _doc_title(root: etree._Element) -> str | None:
    return next((words for element in root.iter() if _name(element) == "docTitle" and (words := _words(element))), None)


def _identity(uri: str | None) -> str | None:
    """``permensos/2012/1`` for ``/akn/id/act/permensos/2012/1``; outside Indonesia the type carries the place.

    A South African by-law ``/za-cpt/act/by-law/2010/graffiti`` is ``by-law-za-cpt/2010/graffiti``.
    """
    match = re.match(r"^/(?:akn/)?([a-z]{2}(?:-[a-z0-9]+)?)/(\w+)/(?:([\w-]+)/)*?(\d{4})(?:-\d\d-\d\d)?/([\w.-]+)", (uri or "").lower())
    if not match:
        return None
    country, kind, subtype, year, number = match.groups()
    name = (subtype or kind).replace("_", "-")
    if country != "id":
        name = f"{name}-{country}"
    number = re.sub(r"[^a-z0-9.-]", "-", number).lstrip("-.")
    if number.isdigit():
        number = str(int(number))
    return f"{name}/{year}/{number}" if number and re.match(r"^[a-z][a-z0-9-]*$", name) else None


def _clean(text: str) -> str:
    return normalise.words(normalise.characters(text).replace("\n", " "))


def _words(element: etree._Element | None) -> str:
    """All words of an element on one line; notes and remarks of editors left out."""
    if element is None:
        return ""
    parts: list[str] = []
    stack: list[etree._Element | str] = [element]
    while stack:
        here = stack.pop()
        if isinstance(here, str):
            parts.append(here)
            continue
        name = _name(here)
        if name in ("authorialNote", "remark"):
            continue
        if name in ("eol", "br"):
            parts.append(" ")
        for child in reversed(here):
            if child.tail:
                stack.append(str(child.tail))
            stack.append(child)
        if here.text and name:
            stack.append(str(here.text))
    return _clean("".join(parts))


def _texts(element: etree._Element) -> Iterator[str]:
    """The lines of an element that holds no units: one for each block, one for each row of a table."""
    name = _name(element)
    if name == "table":
        for row in element.iter():
            if _name(row) == "tr":
                yield from tables.row_lines([[words] if (words := _words(cell)) else [] for cell in row if _name(cell) in ("td", "th")])
    elif name in _BLOCKS and not any(_name(child) in ("table", "blockList") for child in element):
        if words := _words(element):
            yield words
    elif name not in _SKIPPED:
        for child in element:
            yield from _texts(child)


def _number(element: etree._Element) -> str:
    return next((_words(child) for child in _children(element, "num")), "")


def _heading(element: etree._Element) -> str:
    return next((_words(child) for child in element if _name(child) in ("heading", "subheading")), "")


def _step(element: etree._Element, number: str, indonesian: bool) -> tuple[str, str]:
    """What a unit is called and its number: by its number where that is Indonesian, else by its element."""
    kind = _UNITS[_name(element)]
    if indonesian:
        for pattern, name in _INDONESIAN:
            if match := pattern.match(number):
                return name, _ordinal(match[1].lower()) if name in ("bab", "bagian", "buku") else match[1].lower()
    bare = re.sub(r"^(?:part|chapter|section|article|schedule|paragraph)\s+", "", number, flags=re.IGNORECASE)
    return kind, re.sub(r"[^\w-]+", "", bare).lower()


def _ordinal(text: str) -> str:
    """``2`` for ``ii`` and for ``kedua``; any other number as it is, a letter after a roman number kept."""
    if text in _ORDINALS:
        return str(_ORDINALS.index(text) + 1)
    match = re.match(r"^([ivxlc]+)([a-h]?)$", text)
    if not match:
        return text.replace(" ", "-")
    values = [_ROMAN_DIGITS[char] for char in match[1]]
    total = sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))
    return f"{total}{match[2]}"


def _own(writer: _Writer, element: etree._Element, address: str, lead: tuple[str, int] | None) -> tuple[int, int]:
    """Write what an element holds: its own words first, the units below it after them.

    Args:
        writer: takes lines and units.
        element: a unit, or a container such as ``content`` or ``blockList``.
        address: of the unit that the words belong to.
        lead: the number that its first line begins with, and nothing else yet.

    Returns:
        The span of its own words, up to its first unit.
    """
    start = end = -1
    begin = writer.length
    below = False
    waiting = [lead[0]] if lead else []
    for child in _flat(element):
        if _name(child) in _UNITS:
            if waiting:
                start = end = writer.line(waiting.pop())
            below = True
            _unit(writer, child, address)
            continue
        for text in _texts(child):
            prefix = f"{waiting.pop()} " if waiting else ""
            at = writer.line(prefix + text) + len(prefix)
            if not below:
                start = at if start < 0 else start
                end = at + len(text)
    if waiting:
        start = end = writer.line(waiting.pop())
    return (start, end) if start >= 0 else (begin, begin)


def _flat(element: etree._Element) -> Iterator[etree._Element]:
    """The blocks and units of an element, its containers opened; a lone unit without number counts as its container."""
    units = [child for child in element if _name(child) in _UNITS]
    for child in element:
        name = _name(child)
        if name in _SKIPPED or not name:
            continue
        if name in _UNITS:
            lone = len(units) == 1 and not _number(child) and not _heading(child)
            if lone:
                yield from _flat(child)
            else:
                yield child
        elif name in (
            "content",
            "blockList",
            "list",
            "hcontainer",
            "container",
            "wrapper",
            "body",
            "mainBody",
            "tblock",
            "crossHeading",
            "div",
            "ul",
            "ol",
        ):
            yield from _flat(child)
        else:
            yield child


def _unit(writer: _Writer, element: etree._Element, parent: str) -> None:
    """Write one unit and all below it."""
    number, heading = _number(element), _heading(element)
    kind, step = _step(element, number, writer.indonesian)
    if not step:
        tail = re.split(r"[._]{1,2}|-", element.get("eId") or element.get("id") or "")[-1]
        step = tail if tail.isalnum() else str(sum(1 for _ in element.itersiblings(element.tag, preceding=True)) + 1)
    base = "" if kind == "pasal" or (kind == "section" and "section-" not in parent and "schedule" not in parent) else parent
    address = writer.free(f"{base}/{kind}-{step}" if base else f"{kind}-{step}")
    place = len(writer.units)
    lead: tuple[str, int] | None = None
    if kind in ("bab", "bagian", "paragraf", "buku", "pasal"):
        writer.line(number)
        if heading:
            writer.line(heading)
    elif heading:
        writer.line(f"{number} {heading}".strip())
    elif number:
        lead = (number, 0)
    start, end = _own(writer, element, address, lead)
    writer.units.insert(place, OutlineUnit(address=address, kind=kind, heading=heading, start=start, end=end))


def _annexes(root: etree._Element) -> list[etree._Element]:
    """Schedules and attachments, wherever the version of the format keeps them."""
    return [
        element
        for element in root.iter()
        if _name(element) == "doc" and any(_name(above) in ("component", "attachment") for above in element.iterancestors())
    ]


def _annex(writer: _Writer, element: etree._Element, place: int) -> None:
    """Write a schedule: its name, then what it holds."""
    name = element.get("name") or ""
    number = re.sub(r"\D", "", name) or str(place)
    kind = "lampiran" if writer.indonesian else "schedule"
    address = writer.free(f"{kind}-{number}")
    heading = _value(element, "FRBRalias", "value") or name
    writer.line(heading.upper() if writer.indonesian else heading)
    at = len(writer.units)
    start = end = writer.length
    for body in (*_children(element, "mainBody"), *_children(element, "body")):
        articles = [child for child in body if _name(child) == "article" and not _number(child)]
        start, end = _own(writer, articles[0] if len(articles) == 1 and len(body) == 1 else body, address, None)
    writer.units.insert(at, OutlineUnit(address=address, kind=kind, heading=heading, start=start, end=end))
