"""Small tools for drafting text: one line from many, numerals, what stands before a place."""

from __future__ import annotations

import re
from bisect import bisect_right

_HYPHEN_BREAK = re.compile(r"(?<=\w)([-/])[ \t]*\n\s*(?=\w)")
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}

#: Ordinal words of headings (``Bagian Kesatu``); old drafting writes ``Pertama`` for the first.
_UNITS = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
ORDINALS: dict[str, int] = {"pertama": 1, "kesepuluh": 10, "kesebelas": 11}
ORDINALS |= {f"ke{word}": n for n, word in enumerate(_UNITS, 1)}
for _n, _word in enumerate(_UNITS, 1):
    if _n > 1:
        for _tens in (f"ke{_word}belas", f"ke{_word} belas"):
            ORDINALS[_tens] = 10 + _n
        ORDINALS[f"ke{_word}puluh"] = ORDINALS[f"ke{_word} puluh"] = 10 * _n
        for _m, _unit in enumerate(_UNITS, 1):
            for _blank in ("", " "):
                ORDINALS[f"ke{_word}{_blank}puluh {_unit}"] = ORDINALS[f"ke{_word}{_blank}puluh{_unit}"] = 10 * _n + _m

#: The same words at the start of a line, the longest first, as a pattern.
ORDINAL_WORDS = "|".join(sorted((re.escape(word).replace(r"\ ", r"\s+") for word in ORDINALS), key=lambda w: (-len(w), w)))


def joined(words: str) -> str:
    """The words on one line: breaks and runs of blanks become single blanks; a break after a hyphen or slash none."""
    if "\n" in words and ("-" in words or "/" in words):
        words = _HYPHEN_BREAK.sub(r"\1", words)
    return " ".join(words.split())


def roman(numeral: str) -> int | None:
    """The value of a Roman numeral in capitals, None where it is none."""
    if not numeral or not _ROMAN.fullmatch(numeral):
        return None
    total = 0
    for here, after in zip(numeral, numeral[1:] + "I", strict=True):
        total += -_VALUES[here] if _VALUES[here] < _VALUES[after] else _VALUES[here]
    return total


def ordinal(word: str) -> int | None:
    """The value of an ordinal word (``Kesatu``, ``KEDUA BELAS``), None where it is none."""
    return ORDINALS.get(" ".join(word.lower().split()))


def letters(label: str) -> int | None:
    """The place of a list letter: a is 1, z is 26, then aa, bb ... or aa, ab ...; None where it is none."""
    if len(label) == 1 and label.isascii() and label.isalpha():
        return ord(label) - 96
    if len(label) == 2 and label.isascii() and label.isalpha():
        first, second = ord(label[0]) - 96, ord(label[1]) - 96
        if first == second:
            return 26 + first
        return 26 + second if first == 1 else None
    return None


def word_before(text: str, place: int) -> str:
    """The last word before a place with its punctuation, empty at the start of the text."""
    tail = text[max(0, place - 60) : place].split()
    return tail[-1] if tail else ""


class LineIndex:
    """Line and page numbers of many places in one text, each found in logarithmic time."""

    def __init__(self, text: str, page_starts: tuple[int, ...] = (), line_numbers: tuple[int, ...] = ()) -> None:
        self._starts = [0, *(m.end() for m in re.finditer("\n", text))]
        self._pages = page_starts
        self._numbers = line_numbers

    def line(self, place: int) -> int:
        """The line, counted from 1: of the file where it is known, otherwise of the text."""
        line = bisect_right(self._starts, place)
        return self._numbers[line - 1] if line <= len(self._numbers) else line

    def page(self, place: int) -> int | None:
        """The page, counted from 1; None where the format has none."""
        return bisect_right(self._pages, place) or None
