"""A diagram: DOT text with everything a picture must say of itself, and the check that an engine kept its edges."""

from __future__ import annotations

import re

from rules.model import Frozen, Text

#: Above this many boxes a picture is summarised by groups, and says so.
MOST_NODES = 60
_SIZE = re.compile(rb'<svg[^>]*?width="([\d.]+)(?:pt|px)?"[^>]*?height="([\d.]+)(?:pt|px)?"', re.DOTALL)

_POINTS = re.compile(r'point-size="([\d.]+)"')
#: Size of words that say no size of their own.
_WORDS = 10.0


class Diagram(Frozen):
    """One sheet of a picture that answers one question; most pictures have one sheet.

    Attributes:
        name: the stem of its files, such as ``2-tumpang-tindih``; further sheets add ``-lembar-2``.
        title: what it shows.
        caption: title, source and date of the data, and what was summarised or left out.
        alt: what it says, for whoever cannot see it.
        dot: the drawing, in the language of the run.
        nodes, edges: how many of each the drawing has; the engine must draw as many edges (``count_edges``).
        empty: True where there is nothing to show and the picture says so in words.
        sheet, sheets: which sheet of the picture it is, and of how many.
    """

    name: str
    title: Text
    caption: Text
    alt: Text
    dot: str
    nodes: int
    edges: int
    empty: bool = False
    sheet: int = 1
    sheets: int = 1

    @property
    def smallest(self) -> float:
        """The size of its smallest words as drawn, in points; engines take whole points only."""
        return min((float(int(float(size))) for size in _POINTS.findall(self.dot)), default=_WORDS)

    @property
    def number(self) -> int:
        """The number of the picture, which all its sheets share."""
        return int(self.name.split("-", 1)[0])


def sheet_name(name: str, sheet: int) -> str:
    """The name of a sheet of a picture."""
    return name if sheet == 1 else f"{name}-lembar-{sheet}"


def sheet_title(title: Text, sheet: int, sheets: int) -> Text:
    """A picture's title with the number of the sheet, where there is more than one."""
    if sheets == 1:
        return title
    return Text(id=f"{title.id} (lembar {sheet} dari {sheets})", en=f"{title.en} (sheet {sheet} of {sheets})")


def count_edges(svg: bytes | str) -> int:
    """How many edges an engine drew: the groups of class ``edge`` in its svg."""
    return (svg.encode() if isinstance(svg, str) else svg).count(b'class="edge"')


def svg_size(svg: bytes) -> tuple[float, float]:
    """Width and height of a picture in points.

    Raises:
        ValueError: the bytes do not begin like the svg of a layout engine.
    """
    match = _SIZE.search(svg[:2000])
    if match is None:
        raise ValueError("no width and height at the head of the svg")
    return float(match.group(1)), float(match.group(2))
