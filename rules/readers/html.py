"""HTML: the law's text without scripts, navigation and the furniture of a portal; tables become lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

import lxml.html
from lxml import etree

from rules.readers import normalise, tables, unreadable
from rules.readers.numbering import printed
from rules.readers.reading import Line, Reading
from rules.readers.text import begin_at_law, finish

_DROPPED = frozenset(
    {"script", "style", "noscript", "template", "nav", "aside", "footer", "form", "button", "select", "input", "textarea", "iframe", "object",
     "svg", "canvas", "head", "link", "meta", "video", "audio", "map", "dialog", "menu"}
)  # fmt: skip
_BLOCKS = frozenset(
    {"p", "div", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ol", "ul", "dl", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr",
     "caption", "center", "blockquote", "pre", "section", "article", "main", "header", "address", "fieldset", "figure", "figcaption", "body", "html"}
)  # fmt: skip
_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:nav(?:bar|igation)?|menu|sidebar|breadcrumbs?|footer|cookies?|banner|share|social(?:-?media|-?links|-?share)|pagination|related|search|login|modal|skip-?link|advert\w*)(?:$|[\s_-])",
    re.IGNORECASE,
)
#: Rows of tables are read cell by cell down to this depth of tables in tables.
_TABLE_DEPTH = 6
_LIST_FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_LABELLED = re.compile(r"^\s*(?:\(?\w{1,4}[.)]|[•-])(?:\s|$)")
_PROLOGUE = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")


def read_html(text: str, notes: Iterable[str] = ()) -> Reading:
    """Read a page of html.

    Args:
        text: the page, decoded.
        notes: what decoding had to mend.

    Raises:
        Unreadable: it is no page, or holds no words.
    """
    source = _PROLOGUE.sub("", text.lstrip("\ufeff"))
    parser = lxml.html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False, encoding="utf-8")
    try:
        root = lxml.html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise unreadable.damaged("html") from error
    lines = [Line(normalise.words(normalise.characters(line).replace("\n", " "))) for line in page_lines(root)]
    lines, before = begin_at_law(lines)
    said = [f"Baris laman sebelum kepala peraturan dilepas: {before} baris."] if before else []
    return finish(lines, (*notes, *said), "html")


def page_lines(root: lxml.html.HtmlElement, depth: int = 0) -> list[str]:
    """The lines of a page: one for each block and each break, and what each row of a table says.

    Args:
        root: the page, or a cell of a table.
        depth: how many tables it stands in.
    """
    lines: list[str] = []
    here: list[str] = []

    def end() -> None:
        if any(part.strip() for part in here):
            lines.append(" ".join("".join(here).split()))
        here.clear()

    for step, found in _walk(root, depth):
        if step == "text":
            here.append(found)
        elif step == "row":
            end()
            cells = [cell for cell in found if cell.tag in ("td", "th")]
            lines.extend(tables.row_lines([page_lines(cell, depth + 1) for cell in cells]))
        else:
            end()
    end()
    return lines


def _walk(root: lxml.html.HtmlElement, depth: int) -> Iterator[tuple[str, Any]]:
    """Text, ends of blocks and rows of tables in document order; rows that nest too deep count as blocks."""
    stack: list[tuple[Any, bool]] = [(root, False)]
    drawn: dict[Any, str] = {}
    while stack:
        element, closing = stack.pop()
        if isinstance(element, str):
            yield "text", element
            continue
        tag = element.tag if isinstance(element.tag, str) else ""
        if closing:
            if tag in _BLOCKS:
                yield "block", None
            continue
        if not tag or tag in _DROPPED or _is_furniture(element, tag):
            continue
        if tag == "tr" and depth < _TABLE_DEPTH:
            yield "row", element
            continue
        if tag in _BLOCKS:
            yield "block", None
        if tag == "pre":
            for line in "".join(element.itertext()).split("\n"):
                yield "text", line
                yield "block", None
            continue
        if tag == "ol":
            drawn.update(_drawn_labels(element))
        elif tag == "li" and element in drawn:
            yield "text", f"{drawn[element]} "
        stack.append((element, True))
        for child in reversed(element):
            if child.tail:
                stack.append((child.tail, False))
            stack.append((child, False))
        if element.text:
            yield "text", element.text


def _drawn_labels(ordered: Any) -> dict[Any, str]:
    """The numbers that a browser draws before the items of a list, where the items bear none in their text.

    A list of one item is no list of the law: portals set single paragraphs so.
    """
    items = [each for each in ordered if each.tag == "li"]
    if len(items) < 2 or any(_LABELLED.match("".join(each.itertext())[:40]) for each in items[:3]):
        return {}
    start = ordered.get("start") or "1"
    first = int(start) if re.fullmatch(r"\d{1,6}", start) else 1
    form = _LIST_FORMS.get(ordered.get("type") or "1", "decimal")
    return {item: f"{printed(place, form)}." for place, item in enumerate(items, start=first)}


def _is_furniture(element: Any, tag: str) -> bool:
    """Whether a block is the portal's rather than the law's, by its role, class or id."""
    if tag in ("html", "body", "main", "article", "p", "td", "tr", "table", "tbody", "li"):
        return False
    get = element.get
    if get("role") in ("navigation", "banner", "search", "contentinfo") or get("hidden") is not None or get("aria-hidden") == "true":
        return True
    named = f"{get('class') or ''} {get('id') or ''}"
    return len(named) > 1 and bool(_FURNITURE.search(named))
