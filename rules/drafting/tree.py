"""The units of a text while they are being found, and what stands around a mark."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rules.drafting.marks import Mark
from rules.drafting.text import word_before
from rules.model import Address

#: After these words a number at the start of a line points somewhere; it begins nothing.
POINTING = frozenset(
    [
        "ayat",
        "pasal",
        "huruf",
        "angka",
        "butir",
        "nomor",
        "nomor:",
        "no",
        "no.",
        "dalam",
        "pada",
        "dan",
        "atau",
        "dengan",
        "dari",
        "ketentuan",
        "oleh",
        "menurut",
        "kecuali",
        "dan/atau",
        "s/d",
        "s.d.",
        "ke",
        "melanggar",
        "berdasarkan",
        "sampai",
        "jo",
        "jo.",
        "juncto",
        "bab",
        "bagian",
        "paragraf",
        "lampiran",
        "tahun",
        "tanggal",
        "atas",
        "untuk",
        "serta",
        "maupun",
        "tersebut",
        "dimaksud",
        "diktum",
    ]
)
#: Of these, the words that also stand before the last item of a list.
CONJUNCTIONS = frozenset(("dan", "atau", "dan/atau", "serta", "maupun"))
#: What a page ends and begins with, where a reader could not tell it from the text.
FURNITURE = re.compile(r"PRESIDEN\s+REPUBLIK\s+INDONESIA|-\s*\d+\s*-|www\.\S+|(?:\s*\.){2,}|…")
_SENTENCE_END = tuple(".;:)\"'”’]")


@dataclass(slots=True, eq=False)
class Node:
    """A unit under construction: an accepted mark and where its own words stand.

    Attributes:
        start, text_start, text_end: where its mark begins, and the span of its words.
        parent: the unit whose list or pasal it belongs to.
        within: the heading it stands under.
        style: the form of its label, for items.
        is_heading: its words are a heading.
        tail: the span of words after its list that are its own.
        quoted_by: the amending unit whose new text this is.
        act: the amended act as a block head names it.
        implied: no mark of its own is printed.
    """

    kind: str
    address: Address
    start: int
    text_start: int
    text_end: int = -1
    parent: Node | None = None
    within: Address | None = None
    style: str = ""
    is_heading: bool = False
    tail: tuple[int, int] | None = None
    quoted_by: Node | None = None
    act: str = ""
    implied: bool = False

    def inside(self, other: Node) -> bool:
        """Whether this node is ``other`` or lies below it."""
        here: Node | None = self
        while here is not None:
            if here is other:
                return True
            here = here.parent
        return False


def label(mark: Mark) -> str:
    """The number of a mark as addresses print it: ``5a``."""
    return f"{mark.number}{mark.suffix}"


def continues(key: tuple[int, str], last: tuple[int, str]) -> bool:
    """Whether a number may follow another: 6 after 5, 5A after 5, 5B or 6 after 5A.

    >>> continues((6, ""), (5, "b")), continues((5, "b"), (5, "a")), continues((7, ""), (5, ""))
    (True, True, False)
    """
    number, suffix = key
    if number == last[0] + 1:
        return suffix in ("", "a")
    return number == last[0] and bool(suffix) and suffix > last[1]


class Tree:
    """The nodes found so far, in the order of the text; each owns the words up to the next."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.nodes: list[Node] = []
        self.seen: dict[str, Node] = {}

    def add(self, node: Node) -> Node:
        """Take a node; the words of the one before it end where its mark begins."""
        self.close(node.start)
        self.nodes.append(node)
        self.seen.setdefault(node.address, node)
        return node

    def is_empty(self, node: Node) -> bool:
        """Whether a node has no words and nothing below it."""
        end = node.text_end if node.text_end >= 0 else len(self.text)
        return not self.text[node.text_start : end].strip() and not any(
            other.parent is node for other in self.nodes[self._place(node) + 1 : self._place(node) + 2]
        )

    def drop(self, node: Node) -> None:
        """Forget a node without words."""
        del self.nodes[self._place(node)]
        self.seen.pop(node.address, None)

    def _place(self, node: Node) -> int:
        return next(n for n in range(len(self.nodes) - 1, -1, -1) if self.nodes[n] is node)

    def free(self, address: Address) -> Address:
        """The address, told apart from an equal one before it, where a source prints a unit twice."""
        count, candidate = 1, address
        while candidate in self.seen:
            count += 1
            candidate = Address(f"{address}.{count}")
        return candidate

    def close(self, at: int) -> None:
        """End the words of the last node."""
        if self.nodes:
            self.nodes[-1].text_end = at

    @property
    def last(self) -> Node | None:
        """The node found last."""
        return self.nodes[-1] if self.nodes else None

    def opens(self, mark: Mark) -> bool:
        """Whether a mark stands right behind the mark of the last node, with no words between."""
        return self.last is None or not self.text[self.last.text_start : mark.start].strip()

    def previous_word(self, mark: Mark) -> str:
        """The word before a mark."""
        return word_before(self.text, mark.start)

    def after_stop(self, mark: Mark) -> bool:
        """Whether the words before a mark end something, so that the mark may begin something."""
        if self.opens(mark) or (self.last is not None and self.last.is_heading):
            return True
        before = self.previous_word(mark)
        return before.endswith(_SENTENCE_END) and before.lower().rstrip(".;") not in POINTING

    def points(self, mark: Mark) -> bool:
        """Whether the words before a mark make it part of a reference."""
        if self.opens(mark) or (self.last is not None and self.last.is_heading):
            return False
        before = self.previous_word(mark).lower()
        return before in POINTING or before.endswith((",", "("))

    def before(self, mark: Mark, width: int = 60) -> str:
        """The words before a mark, down to the start of the last node's words."""
        floor = self.last.text_start if self.last is not None else 0
        return self.text[max(floor, mark.start - width) : mark.start]

    def capital_follows(self, mark: Mark) -> bool:
        """Whether what follows a mark begins like a sentence, not in lower case."""
        rest = self.text[mark.end : mark.end + 40].lstrip()
        return not rest or not rest[0].islower()
