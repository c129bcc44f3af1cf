"""Cures of findings carried out in moved text: the words a finding shows to be wrong, put right where it leaves one answer."""

from __future__ import annotations

import re

from rules.model import Cure


def put_right(text: str, cure: Cure) -> str:
    """A unit's text with one cure carried out; the same text where its words are not found.

    Args:
        text: the unit's words, one list item a line with its mark.
        cure: of a finding; where it names a list item, only that item is touched.
    """
    old = re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, cure.old.split())) + r"(?!\w)")
    lines = text.split("\n")
    for n in _lines(lines, cure):
        mended, count = old.subn(lambda found: _in_case(found[0], cure.new), lines[n], count=1)
        if count:
            return "\n".join([*lines[:n], mended, *lines[n + 1 :]])
    return text


def _lines(lines: list[str], cure: Cure) -> list[int]:
    """Where to look: the line of the list item, else every line."""
    kind, number = cure.address.steps[-1]
    if kind not in ("huruf", "angka"):
        return list(range(len(lines)))
    mark = re.compile(rf"\s*{re.escape(number)}[.)]\s")
    return [n for n, line in enumerate(lines) if mark.match(line)]


def _in_case(old: str, new: str) -> str:
    return new[:1].upper() + new[1:] if old[:1].isupper() else new
