"""Paper that a picture is printed on, and how much of it one sheet can hold so that its smallest words stay legible.

A picture is made for A4. What does not fit there at a legible size is laid out on further sheets, and what a layout engine draws
larger than foreseen goes on A3. All lengths are in points (1/72 inch).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

_T = TypeVar("_T")

#: The smallest words in a picture, as drawn.
SMALLEST = 8.0
#: The smallest words on paper.
LEGIBLE = 7.0
_CM = 72 / 2.54
#: Margins of a page of attachments and what its heading and the caption take, in centimetres.
MARGIN_SIDE, MARGIN_TOP, MARGIN_FOOT, WORDS_TALL = 1.6, 1.6, 2.0, 2.4
#: Short and long side of the papers, in centimetres, the common one first.
SIDES: dict[str, tuple[float, float]] = {"a4": (21.0, 29.7), "a3": (29.7, 42.0)}
#: A picture is enlarged no further.
_LARGEST = 1.25


@dataclass(frozen=True)
class Placed:
    """A picture on its page.

    Attributes:
        paper: a key of ``SIDES``.
        sideways: whether the page is turned.
        scale: size on paper for size as drawn.
    """

    paper: str
    sideways: bool
    scale: float


def room(paper: str = "a4", sideways: bool = False) -> tuple[float, float]:
    """Width and height that a page leaves to its picture."""
    short, long = SIDES[paper]
    width, height = (long, short) if sideways else (short, long)
    return (width - 2 * MARGIN_SIDE) * _CM, (height - MARGIN_TOP - MARGIN_FOOT - WORDS_TALL) * _CM


def place(width: float, height: float, smallest: float = SMALLEST) -> Placed:
    """The smallest paper on which a picture is legible, turned so that it is largest; upright where that makes no difference.

    Args:
        width, height: of the picture as drawn.
        smallest: size of its smallest words as drawn.
    """
    best = Placed("a4", False, 0.0)
    for paper in SIDES:
        for sideways in (False, True):
            wide, tall = room(paper, sideways)
            scale = min(wide / width, tall / height, _LARGEST)
            if scale > best.scale:
                best = Placed(paper, sideways, scale)
        if best.scale * smallest >= LEGIBLE:
            break
    return best


def drawn_room(sideways: bool = False) -> tuple[float, float]:
    """Width and height as drawn that a sheet of A4 holds at the smallest legible size."""
    wide, tall = room("a4", sideways)
    return wide * SMALLEST / LEGIBLE, tall * SMALLEST / LEGIBLE


def words_tall(lines: int, size: float = 10.0) -> float:
    """Height of lines of words."""
    return lines * size * 1.2


def sheets(items: Sequence[_T], heights: Sequence[float], tall: float) -> list[list[_T]]:
    """Items in their order on as few sheets as hold them, these filled evenly; an item taller than a sheet has one of its own.

    Args:
        items: what is to be laid out.
        heights: the height of each.
        tall: the height of a sheet.
    """
    cuts = _filled(heights, tall)
    least, most = max(heights, default=0.0), max(tall, max(heights, default=0.0))
    while most - least > 1.0:
        middle = (least + most) / 2
        if len(found := _filled(heights, middle)) <= len(cuts):
            cuts, most = found, middle
        else:
            least = middle
    return [list(items[a:b]) for a, b in pairwise(cuts)]


def _filled(heights: Sequence[float], tall: float) -> list[int]:
    """Where sheets begin when each is filled before the next, and where the last ends."""
    cuts, used = [0], 0.0
    for i, height in enumerate(heights):
        if used and used + height > tall:
            cuts.append(i)
            used = 0.0
        used += height
    return [*cuts, len(heights)] if heights else []
