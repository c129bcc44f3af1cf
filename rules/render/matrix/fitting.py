"""How high a row must be: a spreadsheet does not fit the rows of a file that it did not write itself.

Widths are those of Arial in thousandths of its size, as published with the metrics of the Adobe core fonts (Helvetica, whose widths
Arial and Liberation Sans share).
"""

from __future__ import annotations

from functools import lru_cache

#: Size of the letters in points, and the pixels of a unit of column width with it (the widest digit at 96 dots an inch).
POINTS = 9
_PIXELS_A_UNIT = 7
_PIXELS = POINTS * 96 / 72
#: Pixels of a cell that its border and padding take.
_EDGE = 3
#: Height of a line of text, and the most that a row can be high, both in points.
LINE = 12.0
HIGHEST = 409.0

_WIDTHS = {
    191: "'",
    222: "ijl‘’",
    260: "|",
    278: "ft /,.:;!I[]\\",
    333: "r-()“”`",
    355: '"',
    400: "°",
    500: "cksvxyzJ",
    584: "+<=>~",
    611: "FTZ",
    667: "ABEKPSVXY&",
    722: "wCDHNRU",
    778: "GOQ",
    833: "mM",
    889: "%",
    944: "W",
    1000: "—…",
}
_WIDTH = {letter: width for width, letters in _WIDTHS.items() for letter in letters}
_OTHER = 556
_BLANK = _WIDTH[" "]


@lru_cache(maxsize=65_536)
def _wide(word: str) -> int:
    return sum(_WIDTH.get(letter, _OTHER) for letter in word)


def lines(text: str, width: int) -> int:
    """How many lines a text takes in a cell that wraps it.

    Args:
        width: of the column, in the units of a spreadsheet.
    """
    room = (width * _PIXELS_A_UNIT - _EDGE) * 1000 / _PIXELS
    return sum(_wrapped(part, room) for part in text.split("\n"))


def _wrapped(text: str, room: float) -> int:
    if len(text) * 944 <= room:
        return 1
    count, used = 1, 0.0
    for word in text.split(" "):
        wide = _wide(word)
        if used and used + _BLANK + wide <= room:
            used += _BLANK + wide
            continue
        if used:
            count, used = count + 1, 0.0
        whole, rest = divmod(wide, room)  # a word wider than the cell is broken
        count, used = count + int(whole), rest
    return count


def height(most_lines: int) -> float:
    """The height in points of a row whose fullest cell has so many lines."""
    return min(HIGHEST, LINE * most_lines + 2)
