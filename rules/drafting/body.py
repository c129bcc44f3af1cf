"""The body of a regulation: headings, pasal, ayat and their lists, walked over once.

A mark is accepted where it continues its sequence and stands where a unit may begin. Gaps of the source are tolerated and
noted; a pasal that an amending rule quotes keeps the address it has in the amended act.
"""

from __future__ import annotations

import re
from dataclasses import replace

from rules.drafting.headings import Headings
from rules.drafting.lists import Lists, step_of
from rules.drafting.marks import CATCHWORD, Mark, find_marks
from rules.drafting.quoting import Quoting
from rules.drafting.tree import FURNITURE, Node, Tree, continues, label
from rules.model import Address

#: How many pasal or ayat may be missing in a row before the jump must prove itself.
_MAX_GAP = 3
_BEGINS_SENTENCE = re.compile(r"\([1lI]\)|(?!Pasal\b)[A-Z“\"]")
_FIRST_AYAT = re.compile(r"\s*\(1\)")
_BEGINS_PASAL = re.compile(r"\s*(?:\(1\)|(?!Pasal\b|Peraturan\b|Undang|Keputusan\b|Instruksi\b)[A-Z])")
_ROMAN = {1: "i", 2: "ii", 3: "iii", 4: "iv", 5: "v"}


class Body:
    """Finds the units of a body.

    Args:
        text: the whole text; addresses and spans are those of the body within it.
        start, end: where the body stands.
        loose: the numbers of pasal may jump at will, as where only the new pasal of an amended act are printed.
    """

    def __init__(self, text: str, start: int, end: int, *, loose: bool = False) -> None:
        self.text, self.end, self.loose = text, end, loose
        self.marks = find_marks(text, start, end)
        self.tree = Tree(text)
        self.lists = Lists(self.tree, self.marks, self._ends_unit)
        self.notes: list[str] = []
        self.pasal: Node | None = None
        self.ayat: Node | None = None
        self.ayat_key = (0, "")
        self.outer_key = (0, "")
        self.diktum: Node | None = None
        self.quoting = Quoting(self.tree)
        self.headings = Headings(text, self.tree, self.quoting)

    def run(self) -> Tree:
        """Walk over all candidates; returns the nodes, in the order of the text."""
        for index, readings in enumerate(self.marks):
            first = readings[0]
            if self.tree.last is not None and first.start < self.tree.last.text_start:
                continue
            if not first.inline and CATCHWORD.match(self.text, first.start):
                continue
            if self._repeats(first):
                continue
            for mark in readings:
                if self._accept(mark, index):
                    break
        self.tree.close(self.end)
        return self.tree

    def _repeats(self, mark: Mark) -> bool:
        """Whether a mark prints the last one again, as where a page ends right behind it; then its words begin here."""
        last = self.tree.last
        if last is None or mark.inline or mark.start - last.text_start > 160 or mark.start - last.start > 200:
            return False
        if last.address.kind != (mark.kind if mark.kind != "item" else step_of(mark.style)) or last.address.number != (
            mark.label if mark.kind == "item" else label(mark)
        ):
            return False
        between = FURNITURE.sub(" ", self.text[last.text_start : mark.start]).split()
        again = self.text[mark.end : mark.end + 160].split()
        if between and (again[: len(between)] != between):
            return False
        last.start, last.text_start = mark.start, mark.end
        return True

    def _accept(self, mark: Mark, index: int) -> bool:
        match mark.kind:
            case "ubah":
                return self._block(mark)
            case "buku" | "bab" | "bagian" | "paragraf":
                return self._heading(mark)
            case "pasal":
                return self._pasal(mark, index)
            case "pasal-romawi":
                return self._roman(mark)
            case "ayat":
                return self._ayat(mark) or (not mark.bare and self._item(mark, index))
            case "diktum":
                return self._diktum(mark)
            case _:
                return self._instruction(mark) or self._item(mark, index)

    def _add(self, kind: str, address: Address, mark: Mark, parent: Node | None = None) -> Node:
        quoted_by, act = (parent.quoted_by, parent.act) if parent is not None else (None, "")
        return self.tree.add(
            Node(kind, address, mark.start, mark.end, parent=parent, within=self.headings.within, quoted_by=quoted_by, act=act)
        )

    def _restart(self) -> None:
        """A unit above the lists begins."""
        self.lists.clear()
        self.ayat, self.ayat_key = None, (0, "")

    def _heading(self, mark: Mark) -> bool:
        if not self.headings.accept(mark):
            return False
        self._restart()
        self.pasal = self.diktum = None
        return True

    # -- pasal and ayat -----------------------------------------------------------------------------------------------

    def _pasal(self, mark: Mark, index: int) -> bool:
        mark = self._mended(mark)
        stopped = self.tree.after_stop(mark)
        broken_off = self.tree.points(mark)
        if broken_off and not self._cut_short(mark):
            return False
        if not mark.alone and not (stopped and _BEGINS_SENTENCE.match(self.text, mark.end)):
            return False
        key, last = (mark.number, mark.suffix), self.outer_key
        self.quoting.listen(mark)
        if self.quoting.takes_pasal(mark, last):
            return self._quote(mark)
        if continues(key, last):
            if not stopped and not self.tree.capital_follows(mark):
                return False
        elif key > last and (stopped or (mark.alone and _FIRST_AYAT.match(self.text, mark.end))) and self.tree.capital_follows(mark):
            proven = self.loose or self.tree.opens(mark) or self._under_heading or self._pasal_ahead(index, mark.number + 1)
            if mark.number - last[0] > _MAX_GAP and not proven:
                return False
            if not self.loose:
                self.notes.append(f"Nomor pasal melompat dari {last[0]}{last[1].upper()} ke {mark.number}{mark.suffix.upper()}.")
        elif key == last and self.pasal is not None and stopped and self._pasal_ahead(index, mark.number + 2):
            self.notes.append(f"Pasal {mark.number} tercetak dua kali; yang kedua dibaca Pasal {mark.number + 1}.")
            key = (mark.number + 1, "")
        elif stopped and mark.alone and not mark.suffix and self.tree.capital_follows(mark):
            known = self.tree.seen.get(f"pasal-{label(mark)}")
            if known is not None and not self.tree.is_empty(known):
                return False
            if known is None:
                self.notes.append(f"Pasal {mark.number} tercetak di luar urutan.")
        else:
            return False
        if broken_off and self.tree.last is not None:
            self.notes.append(f"{self.tree.last.address.label()}: kalimatnya terputus dalam sumber.")
        self.outer_key = key
        self.quoting.begin(None)
        self._restart()
        address = Address(f"pasal-{key[0]}{key[1]}")
        known = self.tree.seen.get(address)
        if known is not None and self.tree.is_empty(known):
            self.tree.drop(known)  # headings of a page gathered before their words
        self.pasal = self._add("pasal", self.tree.free(address), mark)
        return True

    def _mended(self, mark: Mark) -> Mark:
        """``Pasal 3041`` behind ``Pasal 304H`` is 304I: a letter that a scanner took for a digit."""
        number, suffix = self.outer_key
        read = {("h", 1): "i", ("n", 0): "o"}.get((suffix, mark.number % 10))
        return replace(mark, number=number, suffix=read) if read and mark.number // 10 == number and not mark.suffix else mark

    @property
    def _under_heading(self) -> bool:
        return self.tree.last is not None and self.tree.last.is_heading

    def _cut_short(self, mark: Mark) -> bool:
        """Whether the words before a mark break off at the source: the next pasal stands alone and begins like one."""
        return mark.alone and continues((mark.number, mark.suffix), self.outer_key) and bool(_BEGINS_PASAL.match(self.text, mark.end))

    def _pasal_ahead(self, index: int, number: int) -> bool:
        """Whether one of the next three pasal marks carries a number."""
        seen = 0
        for readings in self.marks[index + 1 : index + 400]:
            mark = readings[0]
            if mark.kind == "pasal" and mark.alone:
                if mark.number == number:
                    return True
                seen += 1
                if seen == 3:
                    return False
        return False

    def _ayat(self, mark: Mark) -> bool:
        behind_term = self.tree.previous_word(mark) == "tahun"  # "... kali dalam 1 (satu) tahun (3) Gubernur ...": no year has brackets
        if self.pasal is None or (self.tree.points(mark) and not behind_term):
            return False
        if self.pasal is self.quoting.host and not self._implied(mark):
            return False
        key, last = (mark.number, mark.suffix), self.ayat_key
        if mark.bare and (self.ayat is None or self.lists.open or not continues(key, last)):
            return False
        stopped, capital = self.tree.after_stop(mark), self.tree.capital_follows(mark)
        if continues(key, last):
            if not stopped and not mark.bare and (mark.inline or not capital or (last == (0, "") and self.lists.open)):
                return False
        elif key > last and not mark.inline and stopped and capital and (mark.number - last[0] <= _MAX_GAP or self.tree.opens(mark)):
            where = self.pasal.address.label()
            lost = (
                f"nomor ayat melompat dari ({last[0]}) ke ({mark.number})"
                if last[0]
                else f"ayat pertama yang tercetak adalah ayat ({mark.number})"
            )
            self.notes.append(f"{where}: {lost}.")
        else:
            return False
        self.lists.clear()
        self.ayat_key = key
        self.ayat = self._add("ayat", self.pasal.address.child("ayat", label(mark)), mark, self.pasal)
        return True

    def _implied(self, mark: Mark) -> bool:
        """The pasal that an instruction names right before its first ayat, where the source does not print its heading."""
        if mark.number != 1 or mark.suffix:
            return False
        self.quoting.listen(mark)
        key = self.quoting.announced_alone
        if key is None:
            return False
        address = self.quoting.pasal_address(replace(mark, number=key[0], suffix=key[1]))
        if address is None:
            return False
        self._restart()
        node = Node("pasal", address, mark.start, mark.start, quoted_by=self.quoting.host, implied=True)
        self.pasal = self.tree.add(node)
        return True

    def _diktum(self, mark: Mark) -> bool:
        if self.pasal is not None:
            return False
        last = int(self.diktum.address.number) if self.diktum is not None else 0
        colon = self.text[mark.start : mark.end].rstrip().endswith(":")
        if mark.number != last + 1 or not (colon or self.tree.after_stop(mark)):
            return False
        self._restart()
        self.diktum = self._add("diktum", Address(f"diktum-{mark.number}"), mark)
        return True

    # -- lists --------------------------------------------------------------------------------------------------------

    def _item(self, mark: Mark, index: int) -> bool:
        owner = self.ayat or self.pasal or self.diktum
        if owner is not None and owner is self.quoting.host and self.quoting.instruction is not None:
            owner = self.quoting.instruction
        return self.lists.accept(mark, index, owner)

    def _ends_unit(self, mark: Mark) -> bool:
        """Whether a candidate ends the unit that holds the open lists: a heading, a pasal or the next ayat."""
        if mark.kind in ("pasal", "bab", "ubah", "pasal-romawi"):
            return mark.alone
        return mark.kind == "ayat" and not mark.inline and self.ayat is not None and mark.number == self.ayat_key[0] + 1

    # -- amendments ---------------------------------------------------------------------------------------------------

    def _block(self, mark: Mark) -> bool:
        """``[MENGUBAH <act> Pasal 5 ayat (1)]``: the head of a block with new text of a unit of another act."""
        address = Address(f"pasal-{label(mark)}")
        self.headings.leave()
        self._restart()
        known = self.tree.seen.get(address)
        if known is None or not mark.label:
            known = self._add("pasal", self.tree.free(address), mark)
            known.act = mark.target
        self.pasal = known
        if mark.label:
            number = re.match(r"(\d+)([a-z]?)", mark.label)
            self.ayat_key = (int(number[1]), number[2]) if number else (0, "")
            self.ayat = self._add("ayat", self.tree.free(known.address.child("ayat", mark.label)), mark, known)
        return True

    def _roman(self, mark: Mark) -> bool:
        """``Pasal I`` amends, ``Pasal II`` closes an amending rule."""
        address = Address(f"pasal-{_ROMAN[mark.number]}")
        if not (mark.alone or mark.inline) or self.tree.points(mark) or address in self.tree.seen:
            return False
        self._restart()
        self.headings.leave()
        self.quoting.begin(None)
        self.pasal = self._add("pasal", address, mark)
        if mark.number == 1:
            self.quoting.begin(self.pasal)
        return True

    def _quote(self, mark: Mark) -> bool:
        address = self.quoting.pasal_address(mark)
        if address is None:
            return False
        self._restart()
        self.pasal = self._add("pasal", address, mark)
        self.pasal.within, self.pasal.quoted_by = self.quoting.within, self.quoting.host
        return True

    def _instruction(self, mark: Mark) -> bool:
        among_blocks = self.pasal is not None and (bool(self.pasal.act) or (self.loose and not self.quoting.under_pasal))
        node = self.quoting.bare_instruction(mark) if among_blocks else self.quoting.instruct(mark)
        if node is None:
            return False
        self._restart()
        self.pasal = None if among_blocks else node.parent
        self.tree.add(node)
        if among_blocks:
            self.quoting.begin(None)
        return True
