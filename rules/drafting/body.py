"""The body of a regulation: headings, pasal, ayat and their lists, walked over once.

A mark is accepted where it continues its sequence and stands where a unit may begin. Gaps of the source are tolerated and
noted; a pasal that an amending rule quotes keeps the address it has in the amended act.
"""

from __future__ import annotations

import re

from rules.drafting.lists import Lists, step_of
from rules.drafting.marks import CATCHWORD, Mark, find_marks
from rules.drafting.text import letters
from rules.drafting.tree import Node, Tree, continues, label
from rules.model import Address

#: How many pasal or ayat may be missing in a row before the jump must prove itself.
_MAX_GAP = 3
#: How an instruction of an amending rule begins, and a word that says what it does.
_INSTRUCTION = re.compile(
    r"(?:Ketentuan|Di[ \t]?antara|Antara|Setelah|Sesudah|Sebelum|Judul|Mengubah|Menambah|Menyisipkan|Menghapus|Pasal|Ayat|ayat|Huruf|Angka|BAB|Bab|Bagian|Paragraf"
    r"|Lampiran|Penjelasan|Kata|Frasa|Frase|Nomenklatur|Istilah|Beberapa|Semua|Seluruh|Tabel|Pada|Dalam|Terhadap|Penyebutan|Menghilangkan)\b"
    r"(?=.{0,600}?(?:diubah|dihapus|disisipkan|ditambah|berbunyi|diganti|dibaca|dicabut|disempurnakan|dihilangkan|menjadi))",
    re.DOTALL,
)
_ANNOUNCES_TEXT = re.compile(r"(?:berbunyi|berikut)\s*(?:sebagai\s+berikut)?\s*:?\s*[\"“]?\s*$")
_ANNOUNCES_CHANGES = re.compile(r"(?:diubah|perubahan|berubah)[^:;.]{0,40}\s+berikut\s*:\s*$")
_NAMES_PASAL = re.compile(r"Pasal\s+(\d+)[ \t]?([A-Z]{1,2})?\b")
_BEGINS_SENTENCE = re.compile(r"\(1\)|(?!Pasal\b)[A-Z“\"]")
_BEGINS_PASAL = re.compile(r"\s*(?:\(1\)|(?!Pasal\b|Peraturan\b|Undang|Keputusan\b|Instruksi\b)[A-Z])")
_ROMAN = {1: "i", 2: "ii", 3: "iii", 4: "iv", 5: "v"}


class Body:
    """Finds the units of a body.

    Args:
        text: the whole text; addresses and spans are those of the body within it.
        start, end: where the body stands.
    """

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.end = text, end
        self.marks = find_marks(text, start, end)
        self.tree = Tree(text)
        self.lists = Lists(self.tree, self.marks, self._ends_unit)
        self.notes: list[str] = []
        self.groups: dict[str, tuple[int, Address]] = {}
        self.within: Address | None = None
        self.pasal: Node | None = None
        self.ayat: Node | None = None
        self.ayat_key = (0, "")
        self.outer_key = (0, "")
        self.diktum: Node | None = None
        self.amending: Node | None = None
        self.instruction: Node | None = None
        self.announced: set[tuple[int, str]] = set()

    def run(self) -> Tree:
        """Walk over all candidates; returns the nodes, in the order of the text."""
        for index, readings in enumerate(self.marks):
            first = readings[0]
            if self.tree.last is not None and first.start < self.tree.last.text_start:
                continue
            if not first.inline and CATCHWORD.match(self.text, first.start):
                continue
            for mark in readings:
                if self._accept(mark, index):
                    break
        self.tree.close(self.end)
        return self.tree

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
                return self._ayat(mark) or self._item(mark, index)
            case "diktum":
                return self._diktum(mark)
            case _:
                return self._instruction(mark) or self._item(mark, index)

    def _add(self, kind: str, address: Address, mark: Mark, parent: Node | None = None) -> Node:
        quoted_by, act = (parent.quoted_by, parent.act) if parent is not None else (None, "")
        return self.tree.add(Node(kind, address, mark.start, mark.end, parent=parent, within=self.within, quoted_by=quoted_by, act=act))

    def _restart(self) -> None:
        """A unit above the lists begins."""
        self.lists.clear()
        self.ayat, self.ayat_key = None, (0, "")

    # -- headings -----------------------------------------------------------------------------------------------------

    def _heading(self, mark: Mark) -> bool:
        if not mark.alone and not self._titled(mark):
            return False
        if self.tree.points(mark) and not self.tree.previous_word(mark).isupper():
            return False
        last = self.groups.get(mark.kind, (0, None))[0]
        restarts = mark.kind in ("bagian", "paragraf") and mark.number == 1
        if self.amending is None and not (mark.number > last or (mark.suffix and mark.number == last) or restarts):
            return False
        order = ("buku", "bab", "bagian", "paragraf")
        above = order[: order.index(mark.kind)]
        for kind in order[order.index(mark.kind) + 1 :]:
            self.groups.pop(kind, None)
        parent = next((self.groups[kind][1] for kind in reversed(above) if kind in self.groups), None)
        address = (parent or Address("")).child(mark.kind, label(mark))
        if address in self.tree.seen:
            if self.instruction is None:
                return False
            address = Address(f"{self.instruction.address}/{address}")
        self.groups[mark.kind] = (mark.number, address)
        self.within = parent
        node = self._add(mark.kind, address, mark)
        node.is_heading, node.quoted_by = True, self.amending
        self.within = address
        self._restart()
        self.pasal = self.diktum = None
        return True

    def _titled(self, mark: Mark) -> bool:
        """A heading with its title on the same line: capitals for a bab; else few words, and no end of a sentence."""
        line_end = self.text.find("\n", mark.end)
        rest = self.text[mark.end : line_end if line_end >= 0 else self.end].strip()
        if mark.kind in ("buku", "bab"):
            return rest.upper() == rest
        return rest[:1].isupper() and len(rest) < 100 and not rest.endswith((";", ".", ",", ":")) and self.tree.after_stop(mark)

    # -- pasal and ayat -----------------------------------------------------------------------------------------------

    def _pasal(self, mark: Mark, index: int) -> bool:
        stopped = self.tree.after_stop(mark)
        if self.tree.points(mark) and not self._cut_short(mark):
            return False
        if not mark.alone and not (stopped and _BEGINS_SENTENCE.match(self.text, mark.end)):
            return False
        key, last = (mark.number, mark.suffix), self.outer_key
        if self.tree.last is not None and _ANNOUNCES_TEXT.search(self.tree.before(mark)):
            self._announce()
        if self.amending is not None and self._is_quoted(key):
            return self._quote(mark, key)
        if continues(key, last):
            if not stopped and not self.tree.capital_follows(mark):
                return False
        elif key > last and stopped and self.tree.capital_follows(mark):
            if mark.number - last[0] > _MAX_GAP and not self._pasal_ahead(index, mark.number + 1):
                return False
            self.notes.append(f"Nomor pasal melompat dari {last[0]}{last[1].upper()} ke {mark.number}{mark.suffix.upper()}.")
        elif key == last and self.pasal is not None and stopped and self._pasal_ahead(index, mark.number + 2):
            self.notes.append(f"Pasal {mark.number} tercetak dua kali; yang kedua dibaca Pasal {mark.number + 1}.")
            key = (mark.number + 1, "")
        else:
            return False
        self.outer_key = key
        self.amending, self.instruction, self.announced = None, None, set()
        self._restart()
        self.pasal = self._add("pasal", Address(f"pasal-{key[0]}{key[1]}"), mark)
        return True

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
        if self.pasal is None or self.pasal is self.amending or self.tree.points(mark):
            return False
        key, last = (mark.number, mark.suffix), self.ayat_key
        stopped, capital = self.tree.after_stop(mark), self.tree.capital_follows(mark)
        if continues(key, last):
            if not stopped and (mark.inline or not capital or (last == (0, "") and self.lists.open)):
                return False
        elif key > last and not mark.inline and stopped and capital and mark.number - last[0] <= _MAX_GAP:
            self.notes.append(f"{self.pasal.address.label()}: nomor ayat melompat dari ({last[0]}) ke ({mark.number}).")
        else:
            return False
        self.lists.clear()
        self.ayat_key = key
        self.ayat = self._add("ayat", self.pasal.address.child("ayat", label(mark)), mark, self.pasal)
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
        return self.lists.accept(mark, index, self.ayat or self.pasal or self.diktum)

    def _ends_unit(self, mark: Mark) -> bool:
        """Whether a candidate ends the unit that holds the open lists: a heading, a pasal or the next ayat."""
        if mark.kind in ("pasal", "bab", "ubah", "pasal-romawi"):
            return mark.alone
        return mark.kind == "ayat" and not mark.inline and self.ayat is not None and mark.number == self.ayat_key[0] + 1

    # -- amendments ---------------------------------------------------------------------------------------------------

    def _block(self, mark: Mark) -> bool:
        """``[MENGUBAH <act> Pasal 5 ayat (1)]``: the head of a block with new text of a unit of another act."""
        address = Address(f"pasal-{label(mark)}")
        self.within, self.groups = None, {}
        self._restart()
        known = self.tree.seen.get(address)
        if known is None or not mark.label:
            if known is not None:
                return False
            known = self._add("pasal", address, mark)
            known.act = mark.target
        self.pasal = known
        if mark.label and address.child("ayat", mark.label) not in self.tree.seen:
            number = re.match(r"(\d+)([a-z]?)", mark.label)
            self.ayat_key = (int(number[1]), number[2]) if number else (0, "")
            self.ayat = self._add("ayat", address.child("ayat", mark.label), mark, known)
        return True

    def _roman(self, mark: Mark) -> bool:
        """``Pasal I`` amends, ``Pasal II`` closes an amending rule."""
        address = Address(f"pasal-{_ROMAN[mark.number]}")
        if not mark.alone or self.tree.points(mark) or address in self.tree.seen:
            return False
        self._restart()
        self.within, self.groups = None, {}
        self.instruction, self.announced = None, set()
        self.pasal = self._add("pasal", address, mark)
        self.amending = self.pasal if mark.number == 1 else None
        return True

    @property
    def _under_roman(self) -> bool:
        return self.amending is not None and not self.amending.address.steps[0][1][:1].isdigit()

    def _announce(self) -> None:
        """Remember which pasal the announcing words name, and which unit announces them."""
        node = self.tree.nodes[-1]
        if node.quoted_by is not None:
            return
        if self.amending is None:
            self.amending = node
            while self.amending.parent is not None and self.amending.style:
                self.amending = self.amending.parent
        words = self.text[node.text_start : node.text_start + 1500]
        self.announced = {(int(number), suffix.lower()) for number, suffix in _NAMES_PASAL.findall(words)}
        if node is not self.amending:
            self.instruction = node

    def _is_quoted(self, key: tuple[int, str]) -> bool:
        """Under Pasal I every Arabic pasal is quoted; else what was announced, and what does not go on with the outer numbers."""
        return self._under_roman or key in self.announced or not continues(key, self.outer_key)

    def _quote(self, mark: Mark, key: tuple[int, str]) -> bool:
        """A pasal of the amended act. Where Arabic pasal amend several acts, two may have a Pasal 5: the instruction leads."""
        host = self.instruction or self.amending
        address = Address(f"pasal-{label(mark)}")
        if host is not None and (address in self.tree.seen or not self._under_roman):
            address = Address(f"{host.address}/{address}")
        if address in self.tree.seen:
            return False
        self.announced.discard(key)
        self._restart()
        self.pasal = self._add("pasal", address, mark)
        self.pasal.quoted_by = self.amending
        return True

    def _instruction(self, mark: Mark) -> bool:
        """An instruction: numbered on from the last, worded as one, right behind ``diubah sebagai berikut:`` if it is the first."""
        if mark.style not in ("1.", "a.", "1)") or mark.inline or self.tree.last is None:
            return False
        host, last = self.amending, self.instruction
        if host is None:
            here = self.tree.last
            if here.kind not in ("pasal", "ayat") or here.quoted_by is not None or not _ANNOUNCES_CHANGES.search(self.tree.before(mark)):
                return False
            host, last = here, None
        number = 0
        if last is not None:
            last_label = last.address.number
            number = int(last_label) if last_label.isdigit() else letters(last_label) or 0
        step = step_of(mark.style)
        address = host.address.child(step, label(mark) if step == "angka" else mark.label)
        if mark.number != number + 1 or (last is not None and last.style != mark.style) or address in self.tree.seen:
            return False
        if not _INSTRUCTION.match(self.text, mark.end):
            return False
        self._restart()
        self.within, self.groups, self.announced = host.within, {}, set()
        self.amending = self.pasal = host
        self.instruction = self._add(step, address, mark, host)
        self.instruction.style = mark.style
        return True
