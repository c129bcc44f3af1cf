"""The numbers that Word draws before paragraphs: counted as WordprocessingML says (ECMA-376 part 1, section 17.9).

A paragraph names a list (``numId``) and a level, itself or through its style. A list is an instance of an abstract list; all
instances of one abstract list count on together, except where an instance restarts a level. A number starts again below a
higher level. ``lvlText`` says what is printed: ``Pasal %1``, ``(%2)``, ``%3.``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_LEVELS = 9
#: A count above this is damage, not a list.
_MAX_COUNT = 100_000
_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_UNITS = ("", "Satu", "Dua", "Tiga", "Empat", "Lima", "Enam", "Tujuh", "Delapan", "Sembilan")
_PLACEHOLDER = re.compile(r"%([1-9])")


@dataclass
class _Level:
    """One level of an abstract list."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    style: str | None = None


@dataclass
class _Instance:
    """A list that paragraphs name: its abstract list, and what it changes of it."""

    abstract: str
    starts: dict[int, int] = field(default_factory=dict)
    levels: dict[int, _Level] = field(default_factory=dict)


@dataclass
class _Style:
    """A paragraph style: the list it gives its paragraphs, the style it builds on, whether it prints in capitals."""

    based_on: str | None = None
    number: str | None = None
    level: int | None = None
    capitals: bool | None = None


def local(element: etree._Element) -> str:
    """An element's name without its name space; empty for what is no element."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The first element along a path of names, or None."""
    for name in path:
        element = next((each for each in element if local(each) == name), None) if element is not None else None
    return element


def value(element: etree._Element | None, name: str = "val") -> str | None:
    """An attribute of WordprocessingML, whichever edition of the name space the file uses."""
    if element is None:
        return None
    return element.get(f"{_W}{name}") or element.get(f"{_STRICT}{name}") or element.get(name)


def is_on(element: etree._Element | None) -> bool | None:
    """A switch: None where it is absent, else whether it is on."""
    return None if element is None else (value(element) or "true").lower() not in ("0", "false", "off", "none")


def _whole(text: str | None, otherwise: int | None) -> int | None:
    return int(text) if text is not None and re.fullmatch(r"-?\d{1,6}", text) else otherwise


class Numbering:
    """Counts the paragraphs of a document, in order.

    Args:
        numbering: the root of numbering.xml, or None.
        styles: the root of styles.xml, or None.
    """

    def __init__(self, numbering: etree._Element | None, styles: etree._Element | None) -> None:
        self._styles = _styles(styles)
        self._default = next(
            (
                value(each, "styleId")
                for each in _named(styles, "style")
                if value(each, "type") == "paragraph" and value(each, "default") in ("1", "true")
            ),
            None,
        )
        self._abstract: dict[str, dict[int, _Level]] = {}
        self._instances: dict[str, _Instance] = {}
        links: dict[str, str] = {}
        for each in _named(numbering, "abstractNum"):
            key = value(each, "abstractNumId") or ""
            self._abstract[key] = dict(_level(level) for level in _named(each, "lvl"))
            if link := value(child(each, "numStyleLink")):
                links[key] = link
        for each in _named(numbering, "num"):
            instance = _Instance(value(child(each, "abstractNumId")) or "")
            for override in _named(each, "lvlOverride"):
                at = _whole(value(override, "ilvl"), 0) or 0
                start = _whole(value(child(override, "startOverride")), None)
                if start is not None:
                    instance.starts[at] = start
                if (level := child(override, "lvl")) is not None:
                    instance.levels[at] = _level(level)[1]
            self._instances[value(each, "numId") or ""] = instance
        for key, link in links.items():
            style = self._styles.get(link)
            target = self._instances.get(style.number or "") if style else None
            if target and not self._abstract[key]:
                self._abstract[key] = self._abstract.get(target.abstract, {})
        self._counts: dict[str, dict[int, int]] = {}
        self._restarted: set[tuple[str, int]] = set()

    def label(self, paragraph: etree._Element) -> str:
        """The number that Word prints before a paragraph, and counts it; empty for none, and for bullets."""
        properties = child(paragraph, "pPr")
        number, at = self._of(properties)
        instance = self._instances.get(number or "")
        if instance is None or number in (None, "0"):
            return ""
        level = self._level(instance, at)
        if level is None:
            return ""
        counts = self._counts.setdefault(instance.abstract, {})
        if at in instance.starts and (number, at) not in self._restarted:
            self._restarted.add((number, at))
            counts[at] = instance.starts[at]
        else:
            counts[at] = min(counts[at] + 1, _MAX_COUNT) if at in counts else level.start
        for deeper in [each for each in counts if each > at]:
            below = self._level(instance, deeper)
            if below is None or below.restart is None or 0 < below.restart <= at + 1:
                del counts[deeper]
        return self._print(instance, at, level, counts)

    def capitals(self, paragraph: etree._Element) -> bool:
        """Whether a paragraph's style prints it in capitals."""
        for style in self._chain(value(child(paragraph, "pPr", "pStyle")) or self._default):
            if style.capitals is not None:
                return style.capitals
        return False

    def _of(self, properties: etree._Element | None) -> tuple[str | None, int]:
        """The list and the level of a paragraph, from itself or from its style."""
        own = child(properties, "numPr")
        number, at = value(child(own, "numId")), _whole(value(child(own, "ilvl")), None)
        name = value(child(properties, "pStyle")) or self._default
        if number is None:
            for style in self._chain(name):
                if style.number is not None:
                    number = style.number
                    at = style.level if at is None else at
                    break
        if number is not None and at is None:
            instance = self._instances.get(number)
            linked = self._abstract.get(instance.abstract, {}) if instance else {}
            at = next((key for key, level in linked.items() if level.style is not None and level.style == name), 0)
        return number, min(max(at or 0, 0), _LEVELS - 1)

    def _chain(self, name: str | None) -> list[_Style]:
        """A style and those it builds on."""
        chain: list[_Style] = []
        while name and (style := self._styles.get(name)) and len(chain) < 20:
            chain.append(style)
            name = style.based_on
        return chain

    def _level(self, instance: _Instance, at: int) -> _Level | None:
        return instance.levels.get(at) or self._abstract.get(instance.abstract, {}).get(at)

    def _print(self, instance: _Instance, at: int, level: _Level, counts: dict[int, int]) -> str:
        if level.form in ("bullet", "none"):
            return "" if level.form == "bullet" else _PLACEHOLDER.sub("", level.text).strip()

        def put(match: re.Match[str]) -> str:
            which = int(match[1]) - 1
            source = self._level(instance, which)
            form = "decimal" if level.legal else (source.form if source else "decimal")
            return printed(counts.get(which, source.start if source else 1), form)

        return _PLACEHOLDER.sub(put, level.text).strip()


def printed(count: int, form: str) -> str:
    """A count in one of Word's forms.

    >>> printed(3, "lowerLetter"), printed(28, "lowerLetter"), printed(4, "upperRoman"), printed(2, "ordinalText")
    ('c', 'bb', 'IV', 'Kedua')
    """
    if form in ("lowerLetter", "upperLetter") and count > 0:
        letters = chr(ord("a") + (count - 1) % 26) * min((count - 1) // 26 + 1, 4)
        return letters if form == "lowerLetter" else letters.upper()
    if form in ("lowerRoman", "upperRoman") and 0 < count < 4000:
        roman = ""
        for size, sign in _ROMAN:
            roman += sign * (count // size)
            count %= size
        return roman if form == "upperRoman" else roman.lower()
    if form == "decimalZero":
        return f"{count:02d}"
    if form in ("cardinalText", "ordinalText") and 0 < count < 100:
        return _in_words(count) if form == "cardinalText" else "Kesatu" if count == 1 else f"Ke{_in_words(count).lower()}"
    return "" if form == "none" else str(count)


def _in_words(count: int) -> str:
    """A number from 1 to 99 in Indonesian words."""
    if count < 10:
        return _UNITS[count]
    if count in (10, 11):
        return ("Sepuluh", "Sebelas")[count - 10]
    if count < 20:
        return f"{_UNITS[count - 10]} Belas"
    return f"{_UNITS[count // 10]} Puluh {_UNITS[count % 10]}".strip()


def _named(element: etree._Element | None, name: str) -> list[etree._Element]:
    return [each for each in element if local(each) == name] if element is not None else []


def _level(element: etree._Element) -> tuple[int, _Level]:
    form = child(element, "numFmt")
    if form is None:  # newer forms come with a choice for older programs
        form = child(element, "AlternateContent", "Fallback", "numFmt")
    return _whole(value(element, "ilvl"), 0) or 0, _Level(
        start=_whole(value(child(element, "start")), 1) or 0,
        form=value(form) or "decimal",
        text=value(child(element, "lvlText")) or "",
        restart=_whole(value(child(element, "lvlRestart")), None),
        legal=bool(is_on(child(element, "isLgl"))),
        style=value(child(element, "pStyle")),
    )


def _styles(root: etree._Element | None) -> dict[str, _Style]:
    result = {}
    for each in _named(root, "style"):
        numbers = child(each, "pPr", "numPr")
        result[value(each, "styleId") or ""] = _Style(
            based_on=value(child(each, "basedOn")),
            number=value(child(numbers, "numId")),
            level=_whole(value(child(numbers, "ilvl")), None),
            capitals=is_on(child(each, "rPr", "caps")),
        )
    return result
