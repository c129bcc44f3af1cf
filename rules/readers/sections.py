"""``Bagian`` headings that a converter gathered at the end of their bab, put back or left out.

Some texts were rebuilt from a parse that kept each bagian both where it stands, inside the words before it, and once more in a
list after the bab's last pasal. Only the first bagian, which no words stand before, is in the list alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from rules.readers.reading import Line

_BAGIAN = re.compile(r"^Bagian (\w+(?: [Bb]elas)?)$")
_BAB = re.compile(r"^BAB [IVXLC]+[A-Z]?$")
_PASAL = re.compile(r"^Pasal \d+[A-Z]*$")
#: Titles of a bagian run over no more lines than this.
_TITLE_LINES = 3


def settle_sections(lines: Sequence[Line]) -> tuple[list[Line], int]:
    """Lines in which no heading of a bagian stands where no pasal follows it.

    Returns:
        The lines, and how many gathered headings were put back or left out.
    """
    result: list[Line] = []
    settled = 0
    starts = [at for at, line in enumerate(lines) if _BAB.match(line.text)]
    edges = [0, *starts, len(lines)]
    for start, end in pairwise(edges):
        bab = list(lines[start:end])
        tail = _gathered(bab)
        if tail is not None:
            body, headings = bab[:tail], _headings(bab[tail:])
            standing = {line.text for line in body if _BAGIAN.match(line.text)}
            first = next((at for at, line in enumerate(body) if _PASAL.match(line.text)), None)
            missing = [heading for heading in headings if heading[0].text not in standing]
            if (
                first is not None
                and standing
                and len(missing) <= 1
                and (not missing or missing[0][0].text in ("Bagian Kesatu", "Bagian Pertama"))
            ):
                settled += len(headings)
                bab = [*body[:first], *(line._replace(page=body[first].page) for heading in missing for line in heading), *body[first:]]
        result.extend(bab)
    return result, settled


def _gathered(bab: Sequence[Line]) -> int | None:
    """Where a list of headings without any pasal begins at the end of a bab; None where there is none."""
    last = max((at for at, line in enumerate(bab) if _PASAL.match(line.text)), default=None)
    if last is None:
        return None
    first = None
    run = 0
    for at in range(last + 1, len(bab)):
        if _BAGIAN.match(bab[at].text):
            first = at if first is None else first
            run = 0
        elif first is not None:
            run += 1
            if run > _TITLE_LINES or bab[at].text.endswith((".", ";", ":")):
                return None
    return first if first is not None and sum(bool(_BAGIAN.match(line.text)) for line in bab[first:]) > 0 and first > last + 1 else None


def _headings(lines: Sequence[Line]) -> list[list[Line]]:
    """Each heading with its title."""
    headings: list[list[Line]] = []
    for line in lines:
        if _BAGIAN.match(line.text):
            headings.append([line])
        else:
            headings[-1].append(line)
    return headings
