"""Headings: buku, bab, bagian and paragraf, each numbered on within the one above it (UU 12/2011, Lampiran II)."""

from __future__ import annotations

import re
from dataclasses import replace

from rules.drafting.marks import Mark
from rules.drafting.quoting import Quoting
from rules.drafting.tree import Node, Tree, label
from rules.model import Address

_GROUPS = ("buku", "bab", "bagian", "paragraf")
_PASAL_FOLLOWS = re.compile(r"\s*(?:[^\n]{1,100}\n\s*)?Pasal[ \t]+\d+[A-Z]?[ \t]*\n")


class Headings:
    """The headings that are open at a place of the text.

    Attributes:
        groups: the open headings by kind, as (number, address).
        within: the innermost of them.
    """

    def __init__(self, text: str, tree: Tree, quoting: Quoting) -> None:
        self.text, self.tree, self.quoting = text, tree, quoting
        self.groups: dict[str, tuple[int, Address]] = {}
        self.within: Address | None = None
        self.listing: Node | None = None

    def leave(self) -> None:
        """What follows stands under no heading."""
        self.groups, self.within = {}, None

    def accept(self, mark: Mark) -> bool:
        """Take a mark as a heading, where it goes on with its kind and stands like one."""
        if mark.inline and not self.tree.after_stop(mark):
            return False
        if not mark.alone and not mark.inline and not self._titled(mark):
            return False
        before = self.tree.previous_word(mark)
        if self.tree.points(mark) and not before.isupper() and before.lower() not in _GROUPS:
            return False
        self.quoting.listen(mark)
        quoted = self.quoting.takes_heading(mark)
        if not quoted and self._lists_headings(mark):
            return False
        groups = self.quoting.groups if quoted else self.groups
        last = groups.get(mark.kind, (0, None))[0]
        mark = mark if mark.number else replace(mark, number=last + 1)
        restarts = mark.kind in ("bagian", "paragraf") and mark.number == 1
        onward = mark.number > last or (mark.suffix and mark.number == last) or restarts
        if not quoted and not onward and (mark.kind != "bab" or not self.tree.after_stop(mark)):
            return False
        above = _GROUPS[: _GROUPS.index(mark.kind)]
        parent = next((groups[kind][1] for kind in reversed(above) if kind in groups), None)
        address = (parent or Address("")).child(mark.kind, label(mark))
        if quoted and (address in self.tree.seen or not self.quoting.roman):
            leader = self.quoting.instruction or self.quoting.host
            address = Address(f"{leader.address}/{address}") if leader else address
        if address in self.tree.seen:
            if not restarts:
                return False
            address = self.tree.free(address)
        for kind in _GROUPS[_GROUPS.index(mark.kind) + 1 :]:
            groups.pop(kind, None)
        groups[mark.kind] = (mark.number, address)
        node = self.tree.add(Node(mark.kind, address, mark.start, mark.end, within=parent, is_heading=True))
        if quoted:
            node.quoted_by, self.quoting.within = self.quoting.host, address
        else:
            self.within = address
            self.quoting.begin(None)
        return True

    def _lists_headings(self, mark: Mark) -> bool:
        """Whether a pasal lists the headings of an annex: ``dengan sistematika sebagai berikut: BAB I ... BAB II ...``."""
        last = self.tree.last
        if last is None or last.is_heading or mark.kind != "bab":
            return False
        self.listing = last if self.tree.before(mark).rstrip().endswith(":") else self.listing
        return self.listing is last

    def _titled(self, mark: Mark) -> bool:
        """A heading with its title on the same line: capitals for a bab; else few words, and no end of a sentence."""
        line_end = self.text.find("\n", mark.end)
        rest = self.text[mark.end : line_end if line_end >= 0 else len(self.text)].strip()
        if mark.kind in ("buku", "bab"):
            return rest.upper() == rest
        title = rest[:1].isupper() and len(rest) < 100 and not rest.endswith((";", ".", ",", ":"))
        return title and (self.tree.after_stop(mark) or bool(_PASAL_FOLLOWS.match(self.text, line_end)))
