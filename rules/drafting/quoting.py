"""Quoted units: the new text that an amending rule gives to units of another act (UU 12/2011, Lampiran II, Bab II.D).

``Pasal I`` amends one act by numbered instructions, and every Arabic pasal under it is quoted. A law that amends many acts
does so in Arabic pasal of its own, so that what it quotes must be told from how it goes on.
"""

from __future__ import annotations

import re

from rules.drafting.lists import step_of
from rules.drafting.marks import Mark
from rules.drafting.text import letters
from rules.drafting.tree import Node, Tree, continues, label
from rules.model import Address

#: How an instruction begins, and a word that says what it does.
_INSTRUCTION = re.compile(
    r"(?:Ketentuan|Di[ \t]?antara|Antara|Setelah|Sesudah|Sebelum|Judul|Mengubah|Menambah|Menyisipkan|Menghapus|Pasal|Ayat|ayat|Huruf|Angka|BAB|Bab|Bagian|Paragraf"
    r"|Lampiran|Penjelasan|Kata|Frasa|Frase|Nomenklatur|Istilah|Beberapa|Semua|Seluruh|Tabel|Pada|Dalam|Terhadap|Penyebutan|Menghilangkan)\b"
    r"(?=.{0,600}?(?:diubah|dihapus|disisipkan|ditambah|berbunyi|diganti|dibaca|dicabut|disempurnakan|dihilangkan|menjadi))",
    re.DOTALL,
)
#: So worded, an instruction needs no sequence: others before it may be lost at the source.
_STRONG = re.compile(
    r"(?:Mengubah|Menghapus|Menambah|Menyisipkan)\s+\S|(?:Ketentuan|Di[ \t]?antara|Setelah|Judul|Penjelasan|Lampiran|Pasal|BAB|Bab|Bagian|Paragraf|Ayat)\b(?=[^.:;]{0,260}?\b(?:Pasal|ayat|BAB|Bab|Bagian|Lampiran|Penjelasan)\b|\s+[IVX\d])"
    r"(?=[^:;]{0,400}?\b(?:diubah|dihapus|disisipkan|ditambah(?:kan)?)\b)"
)
_ANNOUNCES_TEXT = re.compile(r"(?:berbunyi|berikut)\s*(?:sebagai\s+berikut)?\s*:?\s*[\"“]?\s*$")
_ANNOUNCES_CHANGES = re.compile(r"(?:diubah|perubahan|berubah)[^:;.]{0,40}\s+berikut\s*[:.]\s*$")
_NAMES_PASAL = re.compile(r"Pasal\s+(\d+)[ \t]?([A-Z]{1,2})?\b")
#: How a pasal begins that itself amends an act.
_AMENDS = re.compile(
    r"\s*(?:Beberapa\s+ketentuan|Ketentuan|Untuk\s|Dalam\s+rangka|Dengan\s)(?=[^:]{0,900}?\b(?:diubah|mengubah|menghapus|menetapkan\s+pengaturan)\b)",
    re.DOTALL,
)


class Quoting:
    """What is being quoted at a place of the text.

    Attributes:
        host: the unit that amends; None where nothing is quoted.
        instruction: the instruction whose text is being read, None where the host itself gives it.
        within: the quoted heading that quoted pasal stand under.
        groups: quoted headings by kind, as (number, address).
    """

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.host: Node | None = None
        self.instruction: Node | None = None
        self.within: Address | None = None
        self.groups: dict[str, tuple[int, Address]] = {}
        self._announced: set[tuple[int, str]] = set()
        self._words = ""
        self._last = (0, "")

    @property
    def roman(self) -> bool:
        """Whether the host is Pasal I, or an instruction whose Pasal I is lost."""
        if self.host is None:
            return False
        kind, number = self.host.address.steps[0]
        return kind != "pasal" or not number[:1].isdigit()

    @property
    def under_pasal(self) -> bool:
        """Whether a pasal, Roman or Arabic, is the host."""
        return self.host is not None and self.host.address.startswith("pasal-")

    def begin(self, host: Node | None) -> None:
        """Quote under a new host, or no longer."""
        self.host, self.instruction, self.within, self.groups = host, None, None, {}
        self._announced, self._words, self._last = set(), "", (0, "")

    def listen(self, mark: Mark) -> None:
        """Take note where the words before a mark announce the new text of a unit: ``... berbunyi sebagai berikut:``."""
        node = self.tree.last
        if node is None or node.is_heading or node.quoted_by is not None or not _ANNOUNCES_TEXT.search(self.tree.before(mark)):
            return
        if self.host is None:
            host = node
            while host.parent is not None and host.style:
                host = host.parent
            self.begin(host)
        self._words = self.tree.text[node.text_start : min(mark.start, node.text_start + 1500)]
        self._announced = {(int(number), suffix.lower()) for number, suffix in _NAMES_PASAL.findall(self._words)}
        if node is not self.host:
            self.instruction = node

    @property
    def announced_alone(self) -> tuple[int, str] | None:
        """The one pasal that was announced, None where there are none or several."""
        return next(iter(self._announced)) if len(self._announced) == 1 else None

    def takes_pasal(self, mark: Mark, outer: tuple[int, str]) -> bool:
        """Whether a pasal is quoted; ``outer`` is the last pasal of the amending rule itself.

        Under an Arabic host a pasal is its own next where it goes on with the numbers and was not announced, and amends
        an act in its turn, follows a heading, or steps back behind what was quoted last.
        """
        key = (mark.number, mark.suffix)
        if self.host is None:
            return False
        if self.roman or key in self._announced or mark.suffix or not continues(key, outer):
            return True
        last = self.tree.last
        own = (
            _AMENDS.match(self.tree.text, mark.end)
            or (last is not None and last.is_heading and last.quoted_by is None)
            or key <= self._last
            or self._last == (0, "")
        )
        return not own and mark.number <= self._last[0] + 3

    def takes_heading(self, mark: Mark) -> bool:
        """Whether a heading is quoted: under Pasal I always, else where the announcing words speak of one."""
        if self.host is None:
            return False
        return self.roman or mark.kind in self._words.lower()

    def pasal_address(self, mark: Mark) -> Address | None:
        """The address of a quoted pasal; None where it stands there already.

        Under Pasal I it is that of the amended act. Where several acts are amended, two may have a Pasal 5: there the
        instruction leads.
        """
        leader = self.instruction or self.host
        address = Address(f"pasal-{label(mark)}")
        if leader is not None and (address in self.tree.seen or not self.roman):
            address = Address(f"{leader.address}/{address}")
        if address in self.tree.seen:
            return None
        self._announced.discard((mark.number, mark.suffix))
        self._last = (mark.number, mark.suffix)
        return address

    def instruct(self, mark: Mark) -> Node | None:
        """The node of an instruction, where a mark begins one: numbered on from the last and worded as one."""
        if mark.style not in ("1.", "a.", "1)") or self.tree.last is None:
            return None
        if mark.inline and not (self.roman and self.tree.after_stop(mark) and _STRONG.match(self.tree.text, mark.end)):
            return None
        host, last = self.host, self.instruction
        if host is None:
            host, last = self.tree.last, None
            if host.kind not in ("pasal", "ayat") or host.quoted_by is not None or not _ANNOUNCES_CHANGES.search(self.tree.before(mark)):
                return None
        number = 0
        if last is not None:
            number = int(last.address.number) if last.address.number.isdigit() else letters(last.address.number) or 0
        step = step_of(mark.style)
        address = host.address.child(step, label(mark) if step == "angka" else mark.label)
        if address in self.tree.seen or (last is not None and last.style != mark.style):
            return None
        worded = _INSTRUCTION if mark.number == number + 1 else _STRONG if mark.number > number else None
        if worded is None or not worded.match(self.tree.text, mark.end):
            return None
        self.begin(host)
        self.instruction = Node(step, address, mark.start, mark.end, parent=host, within=host.within, style=mark.style)
        return self.instruction

    def bare_instruction(self, mark: Mark) -> Node | None:
        """An instruction among blocks of new text, whose Pasal I the source leaves out."""
        step = step_of(mark.style)
        address = Address(f"{step}-{label(mark) if step == 'angka' else mark.label}")
        if mark.style not in ("1.", "a.") or mark.inline or address in self.tree.seen or not _STRONG.match(self.tree.text, mark.end):
            return None
        return Node(step, address, mark.start, mark.end)
