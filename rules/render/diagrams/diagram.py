"""A diagram: DOT text with everything a picture must say of itself, and the check that an engine kept its edges."""

from __future__ import annotations

import re

from rules.model import Frozen, Text

#: Above this many boxes a picture is summarised by groups, and says so.
MOST_NODES = 60
_SIZE = re.compile(rb'<svg[^>]*?width="([\d.]+)(?:pt|px)?"[^>]*?height="([\d.]+)(?:pt|px)?"', re.DOTALL)


class Diagram(Frozen):
    """One picture that answers one question.

    Attributes:
        name: the stem of its files, such as ``2-tumpang-tindih``.
        title: what it shows.
        caption: title, source and date of the data, and what was summarised or left out.
        alt: what it says, for whoever cannot see it.
        dot: the drawing, in the language of the run.
        nodes, edges: how many of each the drawing has; the engine must draw as many edges (``count_edges``).
        empty: True where there is nothing to show and the picture says so in words.
    """

    name: str
    title: Text
    caption: Text
    alt: Text
    dot: str
    nodes: int
    edges: int
    empty: bool = False


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
