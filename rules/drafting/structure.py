"""The structure of a regulation: from candidate marks to provisions with addresses.

A mark is accepted where it continues its sequence and stands where a unit may begin; what stands between two accepted
marks are the words of the first. Gaps of a source (a missing huruf a, a lost pasal) are tolerated and noted. Everything
runs forward over the text once, with a bounded look ahead, so time grows with the length of the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from rules.drafting.marks import CATCHWORD, Mark, find_marks
from rules.drafting.text import LineIndex, joined, word_before
from rules.drafting.zones import Zones, find_zones
from rules.model import Address, Counts, LegalId, Provision, SourceText

#: After these words a number at the start of a line points somewhere; it begins nothing.
_POINTING = frozenset(
    "ayat pasal huruf angka butir nomor no no. dalam pada dan atau dengan dari ketentuan oleh menurut kecuali dan/atau s/d ke melanggar berdasarkan "
    "s.d. sampai jo jo. juncto bab bagian paragraf lampiran tahun tanggal atas untuk serta maupun tersebut dimaksud bab. nomor: diktum".split()
)
_SENTENCE_END = tuple('.;:)”"’]')
_LOOK_AHEAD = 80
_MAX_GAP = 3
_INSTRUCTION = re.compile(
    r"(?:Ketentuan|Di[ \t]?antara|Antara|Setelah|Sesudah|Sebelum|Judul|Mengubah|Menambah|Menyisipkan|Menghapus|Pasal|Ayat|ayat|Huruf|Angka|BAB|Bab|Bagian|Paragraf"
    r"|Lampiran|Penjelasan|Kata|Frasa|Frase|Nomenklatur|Istilah|Beberapa|Semua|Seluruh|Tabel|Pada|Dalam|Terhadap|Penyebutan|Menghilangkan)\b"
    r"(?=.{0,600}?(?:diubah|dihapus|disisipkan|ditambah|berbunyi|diganti|dibaca|dicabut|disempurnakan|dihilangkan|menjadi))",
    re.DOTALL,
)
_LEADS_QUOTE = re.compile(r"(?:berbunyi|berikut)[ \t\n]*(?:sebagai[ \t\n]+berikut)?[ \t\n]*:?[ \t\n]*[\"“]?[ \t\n]*$")
_LEADS_CHANGES = re.compile(r"(?:diubah|perubahan|berubah)[^:;.]{0,40}\s+berikut[ \t\n]*:[ \t\n]*$")
_PROMISE = re.compile(r"Pasal[ \t\n]+(\d+)[ \t]?([A-Z]{1,2})?\b")


@dataclass(slots=True)
class Unit:
    """A unit under construction: an accepted mark and where its own words stand."""

    kind: str
    address: Address
    start: int
    text_start: int
    text_end: int = -1
    within: Address | None = None
    amends: Unit | str | None = None
    style: str = ""
    parent: Unit | None = None
    heading: tuple[int, int] | None = None
    tail: tuple[int, int] | None = None
    children: int = 0
    last_child: Unit | None = None


@dataclass(frozen=True, slots=True)
class Structure:
    """What the grammar found.

    Attributes:
        provisions: in the order of the text.
        counts: the marks of the body.
        covered: share of the body's characters that stand in some provision, 0 to 1.
        notes: what was mended or not understood, in Bahasa Indonesia.
        zones: the parts of the document.
        acts: names of amended acts as a block head prints them, by address (``[MENGUBAH <act> Pasal 5]``).
    """

    provisions: tuple[Provision, ...]
    counts: Counts
    covered: float
    notes: tuple[str, ...]
    zones: Zones
    acts: dict[Address, str] = field(default_factory=dict)


@dataclass(slots=True)
class _List:
    style: str
    number: int
    suffix: str
    owner: Unit
    unit: Unit


class _Builder:
    """Walks over the candidates of a body once and keeps those that fit."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.start, self.end = text, start, end
        self.marks = find_marks(text, start, end)
        self.units: list[Unit] = []
        self.notes: list[str] = []
        self.seen: dict[str, Unit] = {}
        self.buku: tuple[int, Address] | None = None
        self.bab = self.bagian = self.paragraf = 0
        self.within: Address | None = None
        self.group: dict[str, Address] = {}
        self.pasal: Unit | None = None
        self.pasal_key = (0, "")
        self.outer_key = (0, "")
        self.ayat: Unit | None = None
        self.ayat_key = (0, "")
        self.lists: list[_List] = []
        self.amending: Unit | None = None
        self.instruction: Unit | None = None
        self.promised: set[tuple[int, str]] = set()
        self.acts: dict[Address, str] = {}
        self.act: str | None = None

    # -- what stands around a mark ------------------------------------------------------------------------------------

    def _previous(self, mark: Mark) -> str:
        return word_before(self.text, mark.start)

    def _begins_unit(self, mark: Mark) -> bool:
        """Whether the words before a mark end something, so that the mark may begin something."""
        if self.units and not self.text[self.units[-1].text_start : mark.start].strip():
            return True
        before = self._previous(mark)
        return before.endswith(_SENTENCE_END) and before.lower().rstrip(".:;") not in _POINTING

    def _points(self, mark: Mark) -> bool:
        """Whether the words before a mark make it part of a reference."""
        if self.units and not self.text[self.units[-1].text_start : mark.start].strip():
            return False
        before = self._previous(mark).lower()
        return before in _POINTING or before.endswith((",", "("))

    def _follows_capital(self, mark: Mark) -> bool:
        rest = self.text[mark.end : mark.end + 40].lstrip()
        return not rest or not rest[0].islower()

    # -- building -----------------------------------------------------------------------------------------------------

    def _close(self, at: int) -> None:
        if self.units:
            self.units[-1].text_end = at

    def _add(self, kind: str, address: Address, mark: Mark, parent: Unit | None, style: str = "") -> Unit:
        self._close(mark.start)
        unit = Unit(kind, address, mark.start, mark.end, within=self.within, amends=self.act, style=style, parent=parent)
        if parent is not None:
            parent.children += 1
            parent.last_child = unit
        self.units.append(unit)
        self.seen.setdefault(address, unit)
        return unit

    def _label(self, mark: Mark) -> str:
        return f"{mark.number}{mark.suffix}"

    def run(self) -> None:
        for index, readings in enumerate(self.marks):
            first = readings[0]
            if self.units and first.start < self.units[-1].text_start:
                continue
            if CATCHWORD.match(self.text, first.start) and not first.inline:
                continue
            for mark in readings:
                if self._accept(mark, index):
                    break
        self._close(self.end)

    def _accept(self, mark: Mark, index: int) -> bool:
        match mark.kind:
            case "ubah":
                return self._accept_block(mark)
            case "buku" | "bab" | "bagian" | "paragraf":
                return self._accept_group(mark, index)
            case "pasal":
                return self._accept_pasal(mark, index)
            case "pasal-romawi":
                return self._accept_roman(mark)
            case "ayat":
                return self._accept_ayat(mark, index) or self._accept_item(mark, index)
            case "diktum":
                return self._accept_diktum(mark)
            case _:
                return self._accept_item(mark, index)

    def _accept_block(self, mark: Mark) -> bool:
        """``[MENGUBAH <act> Pasal 5 ayat (1)]``: new text of a unit of another act."""
        self.act = mark.target
        address = Address(f"pasal-{self._label(mark)}")
        self.within = None
        self.lists.clear()
        pasal = self.seen.get(address)
        if pasal is None or not mark.label:
            pasal = self._add("pasal", address, mark, None)
        self.pasal, self.ayat, self.ayat_key = pasal, None, (0, "")
        self.pasal_key = (mark.number, mark.suffix)
        if mark.label:
            here = address.child("ayat", mark.label)
            self.ayat = self._add("ayat", here, mark, pasal)
            number = re.match(r"(\d+)([a-z]?)", mark.label)
            self.ayat_key = (int(number[1]), number[2]) if number else (0, "")
        self.acts[self.units[-1].address] = mark.target
        return True

    def _accept_group(self, mark: Mark, index: int) -> bool:
        if not mark.alone and not self._heading_line(mark):
            return False
        if self._points(mark) and not self._previous(mark).isupper():
            return False
        last = {"buku": self.buku[0] if self.buku else 0, "bab": self.bab, "bagian": self.bagian, "paragraf": self.paragraf}[mark.kind]
        if self.amending is None and not (mark.number > last or (mark.suffix and mark.number == last)):
            if not (mark.kind in ("bagian", "paragraf") and mark.number == 1):
                return False
        parent: Address | None
        if mark.kind == "buku":
            parent, self.bab, self.bagian, self.paragraf = None, 0, 0, 0
        elif mark.kind == "bab":
            parent, self.bagian, self.paragraf = self.group.get("buku"), 0, 0
            self.group.pop("bagian", None)
        elif mark.kind == "bagian":
            parent, self.paragraf = self.group.get("bab") or self.group.get("buku"), 0
        else:
            parent = self.group.get("bagian") or self.group.get("bab") or self.group.get("buku")
        address = (parent or Address("")).child(mark.kind, self._label(mark))
        if mark.kind == "buku":
            self.buku = (mark.number, address)
        else:
            setattr(self, mark.kind, mark.number)
        self.group[mark.kind] = address
        self.within = parent
        unit = self._add(mark.kind, address, mark, None)
        unit.heading = (mark.end, mark.end)
        self.within = address
        self.lists.clear()
        self.pasal = self.ayat = None
        return True

    def _heading_line(self, mark: Mark) -> bool:
        """A heading with its title on the same line: capitals for a bab, few words and no verb of a sentence else."""
        line_end = self.text.find("\n", mark.end)
        rest = self.text[mark.end : line_end if line_end >= 0 else self.end].strip()
        if mark.kind in ("buku", "bab"):
            return rest.upper() == rest
        return rest[:1].isupper() and len(rest) < 100 and not rest.endswith((";", ".", ",", ":")) and self._begins_unit(mark)

    def _next_pasal(self, index: int, number: int) -> bool:
        """Whether one of the next pasal marks carries a number."""
        seen = 0
        for readings in self.marks[index + 1 : index + 1 + 4 * _LOOK_AHEAD]:
            mark = readings[0]
            if mark.kind == "pasal" and mark.alone and not mark.inline:
                if mark.number == number:
                    return True
                seen += 1
                if seen == 3:
                    return False
        return False

    def _accept_pasal(self, mark: Mark, index: int) -> bool:
        if not mark.alone and not self._runs_on(mark):
            return False
        if self._points(mark):
            return False
        key = (mark.number, mark.suffix)
        last = self.outer_key
        if self._leads_quote(mark):
            self._promise()
        if self.amending is not None and self._is_quoted(key, mark):
            self._open_pasal(mark, quoted=True)
            self.promised.discard(key)
            return True
        if self._continues(key, last):
            if not self._begins_unit(mark) and not self._follows_capital(mark):
                return False
        elif key > last and self._begins_unit(mark) and self._follows_capital(mark):
            if mark.number - last[0] > _MAX_GAP and not self._next_pasal(index, mark.number + 1):
                return False
            if last != (0, "") or mark.number > 1:
                self.notes.append(f"Nomor pasal melompat dari {last[0]}{last[1].upper()} ke {mark.number}{mark.suffix.upper()}.")
        elif key == last and self.pasal is not None and self._begins_unit(mark) and self._next_pasal(index, mark.number + 2):
            self.notes.append(f"Pasal {mark.number} tercetak dua kali; yang kedua dibaca Pasal {mark.number + 1}.")
            mark = Mark("pasal", "", mark.number + 1, "", mark.start, mark.end, mark.inline, mark.alone)
        else:
            return False
        self._open_pasal(mark, quoted=False)
        return True

    def _leads_quote(self, mark: Mark) -> bool:
        """Whether the words before a mark announce the new text of another act's unit."""
        before = self.text[max(0, mark.start - 60) : mark.start]
        return bool(self.units) and bool(_LEADS_QUOTE.search(before))

    def _promise(self) -> None:
        """Remember which pasal the announcing words name, and who announces them."""
        unit = self.units[-1]
        words = self.text[unit.text_start : unit.text_start + 1500]
        self.promised = {(int(number), suffix.lower()) for number, suffix in _PROMISE.findall(words)}
        if self.amending is None:
            top = unit
            while top.parent is not None and top.kind not in ("pasal", "ayat"):
                top = top.parent
            self.amending = top
        self.instruction = unit if unit is not self.amending else self.instruction

    def _is_quoted(self, key: tuple[int, str], mark: Mark) -> bool:
        """In an amending pasal: what was announced is quoted, and all else that does not go on with the outer numbers."""
        if self._roman_host():
            return True
        return key in self.promised or not self._continues(key, self.outer_key)

    @staticmethod
    def _continues(key: tuple[int, str], last: tuple[int, str]) -> bool:
        number, suffix = key
        if number == last[0] + 1:
            return suffix in ("", "a")
        if number == last[0] and suffix:
            return suffix > last[1]
        return False

    def _runs_on(self, mark: Mark) -> bool:
        """A pasal whose words begin on the line of its number: they begin a sentence or an ayat, not ``ayat (2)``."""
        rest = self.text[mark.end : mark.end + 30]
        return bool(re.match(r"\(1\)|[A-Z“\"]", rest)) and not rest.startswith("Pasal") and self._begins_unit(mark)

    def _open_pasal(self, mark: Mark, *, quoted: bool) -> None:
        address = Address(f"pasal-{self._label(mark)}")
        host = self.instruction or self.amending
        if quoted and host is not None:
            # Under Pasal I the addresses are those of the amended act; where Arabic pasal amend several acts, the
            # instruction comes first, since two acts may both have a Pasal 5.
            if address in self.seen or not self._roman_host():
                address = Address(f"{host.address}/{address}")
                if address in self.seen:
                    return
        else:
            self.outer_key = (mark.number, mark.suffix)
            self.amending, self.instruction, self.promised = None, None, set()
            self.act = None
        self.lists.clear()
        self.ayat, self.ayat_key = None, (0, "")
        self.pasal_key = (mark.number, mark.suffix)
        self.pasal = self._add("pasal", address, mark, None)
        self.pasal.amends = self.amending if quoted else None

    def _accept_roman(self, mark: Mark) -> bool:
        if not mark.alone or self._points(mark):
            return False
        numeral = {1: "i", 2: "ii", 3: "iii", 4: "iv", 5: "v"}[mark.number]
        address = Address(f"pasal-{numeral}")
        if address in self.seen:
            return False
        self.lists.clear()
        self.act, self.within, self.group = None, None, {}
        self.ayat, self.ayat_key, self.pasal_key = None, (0, ""), (0, "")
        self.instruction, self.promised = None, set()
        self.pasal = self._add("pasal", address, mark, None)
        self.amending = self.pasal if mark.number == 1 else None
        return True

    def _roman_host(self) -> bool:
        return self.amending is not None and self.amending.address.startswith("pasal-") and not self.amending.address.number[:1].isdigit()

    def _accept_diktum(self, mark: Mark) -> bool:
        if self.pasal is not None:
            return False
        last = self.diktum_number()
        if mark.number != last + 1 or (not self.text[mark.start : mark.end].rstrip().endswith(":") and not self._begins_unit(mark)):
            return False
        self.lists.clear()
        self.ayat, self.ayat_key = None, (0, "")
        self._add("diktum", Address(f"diktum-{mark.number}"), mark, None)
        return True

    def diktum_number(self) -> int:
        """The number of the last diktum, 0 before the first."""
        return next((int(u.address.number) for u in reversed(self.units) if u.kind == "diktum"), 0)

    def _accept_ayat(self, mark: Mark, index: int) -> bool:
        if self.pasal is None or (self.pasal is self.amending and self.instruction is None) or self._points(mark):
            return False
        if self.instruction is not None and self.pasal is self.amending:
            return False
        key, last = (mark.number, mark.suffix), self.ayat_key
        begins = self._begins_unit(mark)
        if self._continues(key, last):
            if not begins and (mark.inline or not self._follows_capital(mark)):
                return False
            if last == (0, "") and self.lists and not begins:
                return False
        elif key > last and not mark.inline and begins and self._follows_capital(mark) and mark.number - last[0] <= _MAX_GAP:
            self.notes.append(f"{self.pasal.address.label()}: nomor ayat melompat dari ({last[0]}) ke ({mark.number}).")
        else:
            return False
        self.lists.clear()
        self.ayat_key = key
        self.ayat = self._add("ayat", self.pasal.address.child("ayat", self._label(mark)), mark, self.pasal)
        self.ayat.amends = self.pasal.amends
        return True

    # -- lists --------------------------------------------------------------------------------------------------------

    def _owner(self) -> Unit | None:
        """The unit that a new outermost list belongs to."""
        if self.ayat is not None:
            return self.ayat
        if self.pasal is not None:
            return self.pasal
        return self.units[-1] if self.units and self.units[-1].kind == "diktum" else self._diktum()

    def _diktum(self) -> Unit | None:
        return next((u for u in reversed(self.units) if u.kind == "diktum"), None)

    def _follower(self, index: int, style: str, number: int) -> bool:
        """Whether the list goes on: a mark of the same style with the next number before the pasal or ayat ends."""
        for readings in self.marks[index + 1 : index + 1 + _LOOK_AHEAD]:
            head = readings[0]
            if head.kind in ("pasal", "bab", "ubah", "pasal-romawi") and head.alone:
                return False
            if head.kind == "ayat" and style != "(1)" and not head.inline and head.number == self.ayat_key[0] + 1:
                return False
            if any(m.style == style and m.number == number for m in readings):
                return True
        return False

    def _accept_item(self, mark: Mark, index: int) -> bool:
        if self._accept_instruction(mark):
            return True
        owner = self._owner()
        if owner is None or self._points_item(mark):
            return False
        begins = self._begins_unit(mark) or self._ends_item(mark)
        for depth in range(len(self.lists) - 1, -1, -1):
            open_list = self.lists[depth]
            if open_list.style == mark.style and self._continues((mark.number, mark.suffix), (open_list.number, open_list.suffix)):
                if mark.inline and not begins:
                    return False
                return self._continue_list(depth, mark)
        if mark.suffix and mark.number != 1:
            return False
        opens = self.text[max(0, mark.start - 3) : mark.start].rstrip().endswith(":")
        if mark.number == 1 and not mark.suffix:
            if any(open_list.style == mark.style for open_list in self.lists) and not opens:
                return False
            if mark.inline and not opens:
                return False
            if opens or self._follower(index, mark.style, 2):
                return self._open_list(mark)
            return False
        if mark.inline:
            return False
        if mark.number == 2 and not any(o.style == mark.style for o in self.lists) and self._follower(index, mark.style, 3):
            return self._open_list(mark)
        if not begins:
            return False
        for depth in range(len(self.lists) - 1, -1, -1):
            open_list = self.lists[depth]
            if open_list.style == mark.style and 1 < mark.number - open_list.number <= _MAX_GAP:
                if self._follower(index, mark.style, open_list.number + 1):
                    return False
                return self._continue_list(depth, mark)
        return False

    def _points_item(self, mark: Mark) -> bool:
        before = self._previous(mark).lower()
        if self.units and not self.text[self.units[-1].text_start : mark.start].strip():
            return False
        return before in _POINTING and before not in ("dan", "atau", "dan/atau", "serta", "maupun")

    def _ends_item(self, mark: Mark) -> bool:
        before = self._previous(mark).lower()
        return before in ("dan", "atau", "dan/atau", "serta") or before.endswith((",", ";"))

    def _step(self, style: str) -> str:
        return "angka" if "1" in style else "romawi" if style.lower().startswith(("i", "(i")) else "huruf"

    def _open_list(self, mark: Mark) -> bool:
        owner = self.lists[-1].unit if self.lists else self._owner()
        assert owner is not None
        return self._item(owner, mark)

    def _continue_list(self, depth: int, mark: Mark) -> bool:
        open_list = self.lists[depth]
        del self.lists[depth:]
        return self._item(open_list.owner, mark)

    def _item(self, owner: Unit, mark: Mark) -> bool:
        step = self._step(mark.style)
        label = self._label(mark) if step == "angka" else mark.label
        address = owner.address.child(step, label)
        if address in self.seen:
            return False
        unit = self._add(step if step != "romawi" else "huruf", address, mark, owner, mark.style)
        unit.amends = owner.amends
        self.lists.append(_List(mark.style, mark.number, mark.suffix, owner, unit))
        return True

    def _accept_instruction(self, mark: Mark) -> bool:
        """An instruction of Pasal I: numbered on from the last, and worded as an instruction."""
        if mark.style not in ("1.", "a.", "1)") or mark.inline:
            return False
        host = self.amending or self._announcer(mark)
        if host is None:
            return False
        last = self.instruction if self.amending is not None else None
        number = (
            int(last.address.number) if last is not None and last.address.number.isdigit() else ord(last.address.number) - 96 if last else 0
        )
        if mark.number != number + 1 or (last is not None and last.style != mark.style) or not _INSTRUCTION.match(self.text, mark.end):
            return False
        address = host.address.child(self._step(mark.style), mark.label)
        if address in self.seen:
            return False
        self.lists.clear()
        self.amending, self.act, self.within, self.promised = host, None, host.within, set()
        self.pasal, self.ayat, self.ayat_key, self.pasal_key = host, None, (0, ""), (0, "")
        self.instruction = self._add(self._step(mark.style), address, mark, host, mark.style)
        return True

    def _announcer(self, mark: Mark) -> Unit | None:
        """The pasal or ayat that says ``... diubah sebagai berikut:`` right before the mark."""
        before = self.text[max(0, mark.start - 60) : mark.start]
        unit = self.units[-1] if self.units else None
        if unit is not None and unit.kind in ("pasal", "ayat") and _LEADS_CHANGES.search(before):
            return unit
        return None

    # -- tails --------------------------------------------------------------------------------------------------------

    def split_tails(self) -> None:
        """Give words that follow a list, and belong to the unit that opened it, to that unit."""
        for position, unit in enumerate(self.units):
            after = self.units[position + 1] if position + 1 < len(self.units) else None
            if unit.parent is None or not unit.style or (after is not None and after.parent is unit):
                continue
            owner: Unit = unit
            while owner.style and owner.parent is not None:
                owner = owner.parent
            if after is not None and self._inside(after, owner) and after.style:
                continue
            if owner is self.instruction or owner.kind == "penjelasan":
                continue
            cut = self._tail_start(unit)
            if cut is not None:
                unit.text_end, owner.tail = cut, (cut, unit.text_end)

    @staticmethod
    def _inside(unit: Unit, owner: Unit) -> bool:
        here: Unit | None = unit
        while here is not None:
            if here is owner:
                return True
            here = here.parent
        return False

    def _tail_start(self, unit: Unit) -> int | None:
        """Where the tail begins in the words of the last item of a list, None where there is none.

        A tail begins on a new line after ``;``, ``,`` or ``.``: with the closing words of a formula, or after a line
        that was broken before it was full.
        """
        words = self.text[unit.text_start : unit.text_end]
        if "\n" not in words.strip():
            return None
        lines = [(m.start(), m.group().strip()) for m in _LINE_OF_WORDS.finditer(words)]
        width = max(len(line) for _, line in lines)
        if unit.parent is not None:
            siblings = self.text[unit.parent.text_start : unit.text_start][-4000:]
            width = max([width, *(len(line.strip()) for line in siblings.split("\n"))])
        for (_, line), (start, following) in zip(lines, lines[1:], strict=False):
            if not line.endswith((",", ";", ".")):
                continue
            first = following.split(maxsplit=1)[0]
            short = len(line) + 1 + len(first) <= width - 2
            if _TAIL.match(following) or (short and (line.endswith((".", ";")) or first[0].islower())):
                return unit.text_start + start
        return None


_LINE_OF_WORDS = re.compile(r"[^\n]*\S[^\n]*")
_TAIL = re.compile(
    r"(?:masing-masing[ \t]+)?(?:di)?(?:dicabut|nyatakan|tarik|bebaskan|pidana|kenai|kenakan)\b|tetap[ \t]+berlaku|masih[ \t]+(?:tetap[ \t]+)?berlaku|tidak[ \t]+berlaku"
)


def _count(units: list[Unit]) -> Counts:
    names = ("bab", "bagian", "paragraf", "pasal", "ayat", "huruf", "angka")
    return Counts(**{name: sum(unit.kind == name for unit in units) for name in names})


def _provision(source: SourceText, lines: LineIndex, unit: Unit, end: int) -> Provision:
    text = source.text
    start, stop = _trim(text, unit.text_start, end)
    words, heading = joined(text[start:stop]), ""
    if unit.heading is not None:
        words, heading = "", words
    if start == stop:
        start, stop = _trim(text, unit.start, unit.text_start)
    return Provision(
        document=source.document,
        address=unit.address,
        kind=unit.kind,  # type: ignore[arg-type]
        heading=heading,
        text=words,
        tail=joined(text[unit.tail[0] : unit.tail[1]]) if unit.tail else "",
        within=unit.within,
        page=lines.page(unit.start),
        line=lines.line(unit.start),
        start=start,
        end=stop,
    )


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def parse(source: SourceText) -> Structure:
    """Find the structure of one document.

    Args:
        source: the text as a reader hands it over.

    Returns:
        The provisions of preamble, body, closing, elucidation and annexes, and the counts of marks in the body.
    """
    text = source.text
    zones = find_zones(text)
    lines = LineIndex(text, source.page_starts)
    builder = _Builder(text, zones.body.start, zones.body.end)
    builder.run()
    builder.split_tails()
    provisions: list[Provision] = []
    for unit in builder.units:
        provisions.append(_provision(source, lines, unit, unit.text_end))
    body = len("".join(text[zones.body.start : zones.body.end].split()))
    first = builder.units[0].start if builder.units else zones.body.end
    lost = len("".join(text[zones.body.start : first].split()))
    covered = 1.0 - lost / body if body else 0.0
    return Structure(tuple(provisions), _count(builder.units), round(covered, 4), tuple(builder.notes), zones, builder.acts)
