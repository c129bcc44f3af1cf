"""Which line of the file each line of the read text comes from: an analyst looks a clause up in the file, not in what Padu read.

Readers drop furniture, unfold marks and join lines, so the two do not run in step. They share their letters and digits in order,
and by these the lines are found again.
"""

from __future__ import annotations

from collections.abc import Iterator

#: Letters by which a line is found near the line before it, the longest first.
_NEAR_KEYS = (24, 12)
#: Letters within which the next line is expected; a running head or a note of a portal is shorter.
_NEAR = 4_000
#: Letters that must agree where a line is found further away, so that no phrase met again draws the search past the text.
_FAR_KEY = 60


def origins(read: str, file: str) -> tuple[int, ...]:
    """Line numbers in a file for the lines of what was read from it.

    Args:
        read: the normalised text.
        file: the decoded file.

    Returns:
        For each line of ``read`` a line of ``file``, counted from 1. A line that is not found (its words were mended) has the number
        of the line before it.
    """
    found = list(_letters(file.replace("\r\n", "\n").replace("\r", "\n")))
    letters = "".join(char for _, char in found)
    wanted = "".join(char for _, char in _letters(read))
    out: list[int] = []
    start = cursor = 0
    last = 1
    for line in read.split("\n"):
        length = sum(map(str.isalnum, line.casefold()))
        if length:
            place = _find(letters, wanted[start : start + _FAR_KEY], cursor)
            if place >= 0:
                last = found[place][0]
                cursor = place + 1
            start += length
        out.append(last)
    return tuple(out)


def _find(letters: str, key: str, cursor: int) -> int:
    for size in _NEAR_KEYS:
        place = letters.find(key[:size], cursor, cursor + _NEAR)
        if place < 0:  # a reader put headings back to their place, and the file has them further down
            place = letters.rfind(key[:size], max(0, cursor - _NEAR), cursor)
        if place >= 0:
            return place
    return letters.find(key, cursor) if len(key) == _FAR_KEY else -1


def _letters(text: str) -> Iterator[tuple[int, str]]:
    """The letters and digits of a text in lower case, each with its line."""
    for number, line in enumerate(text.split("\n"), 1):
        for char in line.casefold():
            if char.isalnum():
                yield number, char
