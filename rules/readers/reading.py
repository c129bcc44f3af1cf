"""What every reader gives: drafting lines that know their page, joined into one text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from rules.model import OutlineUnit


class Line(NamedTuple):
    """A line of a document and the page, counted from 1, on which it stands; 0 where the format has no pages."""

    text: str
    page: int = 0


@dataclass(frozen=True)
class Reading:
    """The product of one reader, before it is given the document's name.

    Attributes:
        text: drafting text: each mark of the structure at the start of a line.
        page_starts: where each page begins in ``text``; empty for formats without pages.
        notes: what was mended or left out, in Bahasa Indonesia.
        outline, title, identity, language: as in ``rules.model.SourceText``.
    """

    text: str
    page_starts: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()
    outline: tuple[OutlineUnit, ...] = ()
    title: str | None = None
    identity: str | None = None
    language: str = "id"


def assemble(lines: Iterable[Line], pages: int = 0) -> tuple[str, tuple[int, ...]]:
    """Join lines into one text.

    Args:
        lines: in reading order; their pages never fall.
        pages: how many pages the document has; 0 for formats without pages.

    Returns:
        The text, and for each page the offset at which it begins (an empty page begins where the next one does).
    """
    parts: list[str] = []
    starts: list[int] = []
    offset = 0
    for line in lines:
        while len(starts) < line.page:
            starts.append(offset)
        parts.append(line.text)
        offset += len(line.text) + 1
    text = "\n".join(parts)
    starts.extend([len(text)] * (pages - len(starts)))
    return text, tuple(starts)
