"""Lists printed inline, each item brought to a line of its own.

A list is taken apart only as a sequence without gaps (a, b, c or 1, 2, 3) whose items stand after a colon, a semicolon, a full
stop or a conjunction, so that ``Pasal 5 ayat (2) huruf a`` is never cut.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_TOKEN = re.compile(r"(?:^|(?<=[\s;:.]))(?:\((\d{1,3}[a-z]?)\)|(\d{1,3}[a-z]?)\.|(\d{1,2})\)|([a-z]{1,2})\.|([a-z])\))(?=\s)")
#: A number whose digits a scanner parted: ``1 1. Pemerintah``.
_PARTED_NUMBER = re.compile(r"\b(\d) (\d)\. (?=[A-Z])")
_KINDS = ("ayat", "angka", "angka-kurung", "huruf", "huruf-kurung")
_AFTER_ITEM = re.compile(r"(?:[;.,]|[;,]? (?:dan|atau|dan/atau|serta)|[;,]? dan\s?/\s?atau)$")
#: Words before a number that make it part of a sentence.
_NUMBERED = re.compile(r"(?:ayat|huruf|angka|Pasal|Nomor|No|nomor|butir|BAB|tanggal|dari|dan)\.?,?$")
_PASAL_LINE = re.compile(r"^Pasal \d{1,3}[A-Z]{0,2}$")
_INSTRUCTION = re.compile(
    r"(?:Ketentuan|Di ?antara|Setelah|Sesudah|Judul|Pasal|Penjelasan|BAB|Bagian|Mengubah|Menghapus|Menambah|Lampiran|Beberapa)\b"
)


#: How many characters before a number tell whether it begins an item.
_TAIL = 16


class ListState:
    """The lists open at a place in a document, outermost first, each with the number of its last item."""

    def __init__(self) -> None:
        self.open: list[tuple[str, str]] = []
        self.instruction = 0

    def close(self) -> None:
        """A new pasal or bab ends all lists but the numbered instructions of an amending rule."""
        self.open.clear()

    def take(self, kind: str, number: str) -> bool:
        """Whether the number is the next one of an open list; if so it is counted, and lists below it end."""
        for depth in range(len(self.open) - 1, -1, -1):
            if self.open[depth][0] == kind and number in successors(kind, self.open[depth][1]):
                del self.open[depth + 1 :]
                self.open[depth] = (kind, number)
                return True
        return False

    def expects(self, kind: str, number: str) -> bool:
        """Whether the number is the next one of an open list; nothing is counted."""
        return any(here == kind and number in successors(kind, last) for here, last in self.open)

    def begin(self, kind: str, number: str) -> None:
        """A new list inside those that are open."""
        if kind == "ayat":
            self.open.clear()
        self.open.append((kind, number))
        del self.open[:-8]


def successors(kind: str, number: str) -> tuple[str, ...]:
    """What may come after a number: b or a1 after a; 2 or 1a after 1; aa after z."""
    if kind.startswith("huruf"):
        if len(number) == 1:
            return ("aa",) if number == "z" else (chr(ord(number) + 1),)
        return (number[0] + chr(ord(number[1]) + 1),) if number[1] < "z" else ()
    digits, letter = re.match(r"(\d+)([a-z]?)", number).groups()  # type: ignore[union-attr]
    return (str(int(digits) + 1), digits + (chr(ord(letter) + 1) if letter else "a"))


def split_items(text: str, state: ListState, following: Sequence[str] = ()) -> list[str]:
    """A line taken apart before the items of the lists that run in it.

    Args:
        text: one line.
        state: the lists open before it; brought up to date.
        following: the lines after it, to see whether a list that begins here goes on.
    """
    text = _PARTED_NUMBER.sub(lambda match: _joined_number(match, state), text)
    cuts: list[int] = []
    for match in _TOKEN.finditer(text):
        tail = text[max(0, match.start() - _TAIL) : match.start()].rstrip()
        if not tail:
            _lead(match, text, state)
        elif _begins(match, text, tail, state, following):
            cuts.append(match.start())
    if not cuts:
        return [text]
    edges = [0, *cuts, len(text)]
    return [part for part in (text[a:b].strip() for a, b in pairwise(edges)) if part]


def _joined_number(match: re.Match[str], state: ListState) -> str:
    """A number whose digits were parted, together where it begins the next item."""
    stands = match.start() == 0 or match.string[max(0, match.start() - 2) : match.start()] in (". ", "; ")
    return f"{match[1]}{match[2]}. " if stands and state.expects("angka", match[1] + match[2]) else match[0]


def _number(match: re.Match[str]) -> tuple[str, str]:
    """The kind of a label and its number."""
    index = match.lastindex or 1
    return _KINDS[index - 1], match[index]


def _lead(match: re.Match[str], text: str, state: ListState) -> None:
    """Count the label with which a line begins."""
    kind, number = _number(match)
    if not state.take(kind, number):
        state.begin(kind, number)
    if kind == "angka" and _INSTRUCTION.match(text, match.end() + 1):
        state.instruction = int(number.rstrip("abcdefghijklmnopqrstuvwxyz"))


def _begins(match: re.Match[str], text: str, tail: str, state: ListState, following: Sequence[str]) -> bool:
    """Whether a label inside a line begins an item; if so it is counted.

    Args:
        match: the label.
        text: the line.
        tail: the last characters before the label.
        state: the open lists.
        following: the lines after this one.
    """
    kind, number = _number(match)
    first = number in ("1", "a")
    if kind == "ayat":
        if tail[-1] not in '.;:"' or not text[match.end() + 1 : match.end() + 2].isupper():
            return False
        if first and tail[-1] == ":" and _goes_on(kind, text, match.end(), following):
            state.begin(kind, number)
            return True
        return state.take(kind, number)
    if _NUMBERED.search(tail) and not tail.endswith((" dan", ";dan")):
        return False
    if first and tail[-1] == ":" and _goes_on(kind, text, match.end(), following):
        state.begin(kind, number)
        return True
    if not first and _AFTER_ITEM.search(tail) and state.take(kind, number):
        return True
    next_instruction = kind == "angka" and tail[-1] in '.;"' and state.instruction > 0 and number == str(state.instruction + 1)
    if next_instruction and _INSTRUCTION.match(text, match.end() + 1):
        state.instruction += 1
        state.close()
        state.begin(kind, number)
        return True
    return False


def _goes_on(kind: str, text: str, at: int, following: Sequence[str]) -> bool:
    """Whether the second item of a list comes later in the line, or at the start of a line before the next pasal."""
    second = {"ayat": "(2) ", "angka": "2. ", "angka-kurung": "2) ", "huruf": "b. ", "huruf-kurung": "b) "}[kind]
    if text.find(f" {second}", at) >= 0 or text.find(f";{second}", at) >= 0:
        return True
    for line in following:
        if line.startswith(second) or f"; {second}" in line:
            return True
        if _PASAL_LINE.match(line):
            return False
    return False
