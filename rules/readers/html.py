"""HTML: the law's text without scripts, navigation and the furniture of a portal; tables become lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import lxml.html
from lxml import etree

from rules.readers import normalise, unreadable
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


def page_lines(root: lxml.html.HtmlElement) -> list[str]:
    """The lines of a page: one for each block, each row of a table and each break."""
    lines: list[str] = []
    here: list[str] = []

    def end() -> None:
        line = " ".join("".join(here).split())
        lines.append(line)
        here.clear()

    for step, element in _walk(root):
        if step == "text":
            here.append(element)  # type: ignore[arg-type]
        elif step == "block":
            if any(part.strip() for part in here):
                end()
            else:
                here.clear()
        elif step == "cell":
            here.append(" ")
    if any(part.strip() for part in here):
        end()
    return lines


def _walk(root: lxml.html.HtmlElement) -> Iterator[tuple[str, object]]:
    """Text and ends of blocks in document order, without recursion."""
    stack: list[tuple[object, bool]] = [(root, False)]
    while stack:
        element, closing = stack.pop()
        if isinstance(element, str):
            yield "text", element
            continue
        tag = element.tag if isinstance(element.tag, str) else ""  # type: ignore[attr-defined]
        if closing:
            if tag in _BLOCKS:
                yield "block", None
            elif tag in ("td", "th"):
                yield "cell", None
            continue
        if not tag or tag in _DROPPED or _is_furniture(element, tag):
            continue
        if tag in _BLOCKS:
            yield "block", None
        stack.append((element, True))
        for child in reversed(element):  # type: ignore[call-overload]
            if child.tail:
                stack.append((child.tail, False))
            stack.append((child, False))
        if element.text:  # type: ignore[attr-defined]
            yield "text", element.text  # type: ignore[attr-defined]


def _is_furniture(element: object, tag: str) -> bool:
    """Whether a block is the portal's rather than the law's, by its role, class or id."""
    if tag in ("html", "body", "main", "article", "p", "td", "tr", "table", "tbody", "li"):
        return False
    get = element.get  # type: ignore[attr-defined]
    if get("role") in ("navigation", "banner", "search", "contentinfo") or get("hidden") is not None or get("aria-hidden") == "true":
        return True
    named = f"{get('class') or ''} {get('id') or ''}"
    return len(named) > 1 and bool(_FURNITURE.search(named))
