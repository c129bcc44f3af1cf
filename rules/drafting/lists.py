"""Lists: which labels are items, and of which list (UU 12/2011, Lampiran II: huruf, angka, huruf with a bracket, angka with a bracket)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rules.drafting.marks import Mark
from rules.drafting.tree import CONJUNCTIONS, FURNITURE, Node, Tree, continues, label

#: How far ahead the next item of a list is looked for, in marks.
_LOOK_AHEAD = 80
#: How many items of a list may be missing in a row.
_MAX_GAP = 3
#: How far the numbers of quoted items may jump.
_LONGEST = 200
#: After these words a label at the start of a line is a number that they carry.
_NUMBERED = frozenset(
    (
        "ayat",
        "pasal",
        "huruf",
        "angka",
        "butir",
        "nomor",
        "nomor:",
        "no",
        "no.",
        "bab",
        "bagian",
        "paragraf",
        "lampiran",
        "tahun",
        "tanggal",
        "diktum",
        "sub",
    )
)
#: How deep lists may nest: four levels by the rules of drafting, one more by habit.
_MAX_DEPTH = 5


@dataclass(slots=True)
class _Open:
    """A list by its latest item; ``complete`` where a conjunction (``; dan``) said that this item is the last."""

    style: str
    number: int
    suffix: str
    owner: Node
    node: Node
    complete: bool = False

    def goes_on(self, mark: Mark) -> bool:
        """Whether a mark carries the next number of this list."""
        return self.style == mark.style and continues((mark.number, mark.suffix), (self.number, self.suffix))


def step_of(style: str) -> str:
    """The step of an address for a style of label: ``angka`` for numbers, ``romawi`` for Roman numerals, ``huruf`` else."""
    return "angka" if "1" in style else "romawi" if style.lower().strip("(")[0] == "i" else "huruf"


class Lists:
    """The lists that are open at a place of the text, the innermost last.

    Args:
        tree: the nodes found so far.
        marks: all candidates, to look ahead.
        ends: whether a candidate ends the unit that holds the lists.
        kind: the kind of provision that items become; None for huruf and angka by their labels.
    """

    def __init__(self, tree: Tree, marks: Sequence[tuple[Mark, ...]], ends: Callable[[Mark], bool], kind: str | None = None) -> None:
        self.tree, self.marks, self.ends, self.kind = tree, marks, ends, kind
        self.open: list[_Open] = []

    def clear(self) -> None:
        """Forget all lists: a new unit begins."""
        self.open.clear()

    def accept(self, mark: Mark, index: int, owner: Node | None) -> bool:
        """Take a mark as an item, where it goes on with an open list or begins one.

        Args:
            mark: the candidate, in one of its readings.
            index: its place among all candidates.
            owner: the unit that a new outermost list belongs to.
        """
        if owner is None or self._points(mark):
            return False
        if mark.bare:
            here = self.open[-1] if self.open else None
            fits = here is not None and here.style == mark.style and mark.number == here.number + 1
            return fits and self._followed(index, mark.style, mark.number + 1) and self._go_on(len(self.open) - 1, mark)
        stopped = (
            self.tree.after_stop(mark)
            or self.tree.previous_word(mark).lower() in CONJUNCTIONS
            or self.tree.previous_word(mark).endswith((",", ";"))
        )
        goes_on = [depth for depth in range(len(self.open) - 1, -1, -1) if self.open[depth].goes_on(mark)]
        if goes_on:
            # Letters that restart inside a letter: where the inner list had its last item, the outer one goes on.
            depth = next((d for d in goes_on if not self.open[d].complete), goes_on[0])
            return (stopped or not mark.inline) and self._go_on(depth, mark)
        if mark.suffix:
            return False
        if mark.number == 1:
            lone = (owner.act or owner.quoted_by is not None) and self.tree.opens(mark) and not mark.inline
            return bool(lone or self._may_begin(mark, index)) and self._begin(mark, owner)
        if mark.inline and not (
            stopped and mark.style == "1." and self.tree.capital_follows(mark) and self._followed(index, mark.style, mark.number + 1)
        ):
            return False
        # What is quoted from another act may begin and jump anywhere.
        loose = bool(owner.act) or owner.quoted_by is not None
        if loose and not self.open and (self.tree.opens(mark) or self._announced(mark)):
            return self._begin(mark, owner)
        styles = [here.style for here in self.open]
        # The first item is missing at the source.
        if mark.number == 2 and mark.style not in styles and self._followed(index, mark.style, 3):
            return self._begin(mark, owner)
        # Items in the middle are missing.
        for depth in range(len(self.open) - 1, -1, -1):
            here = self.open[depth]
            if stopped and here.style == mark.style and 1 < mark.number - here.number <= (_LONGEST if loose else _MAX_GAP):
                return not self._followed(index, mark.style, here.number + 1) and self._go_on(depth, mark)
        return False

    def _may_begin(self, mark: Mark, index: int) -> bool:
        if self._announced(mark):
            return True
        if any(here.style == mark.style for here in self.open) or (mark.inline and not self.tree.before(mark).rstrip().endswith(";")):
            return False
        return self._followed(index, mark.style, 2)

    def _announced(self, mark: Mark) -> bool:
        return FURNITURE.sub("", self.tree.before(mark)).rstrip().endswith(":")

    def _points(self, mark: Mark) -> bool:
        before = self.tree.previous_word(mark).lower()
        return not self.tree.opens(mark) and before in _NUMBERED

    def _followed(self, index: int, style: str, number: int) -> bool:
        """Whether an item with this number comes before the unit ends."""
        for readings in self.marks[index + 1 : index + 1 + _LOOK_AHEAD]:
            if self.ends(readings[0]):
                return False
            if any(mark.style == style and mark.number == number for mark in readings):
                return True
        return False

    def _begin(self, mark: Mark, owner: Node) -> bool:
        if len(self.open) >= _MAX_DEPTH:
            return False
        return self._item(self.open[-1].node if self.open else owner, mark)

    def _go_on(self, depth: int, mark: Mark) -> bool:
        owner = self.open[depth].owner
        del self.open[depth:]
        return self._item(owner, mark)

    def _item(self, owner: Node, mark: Mark) -> bool:
        step = step_of(mark.style)
        address = owner.address.child(step, label(mark) if step == "angka" else mark.label)
        if address in self.tree.seen:
            return False
        kind = self.kind or ("angka" if step == "angka" else "huruf")
        complete = self.tree.previous_word(mark).lower() in CONJUNCTIONS
        node = Node(
            kind,
            address,
            mark.start,
            mark.end,
            parent=owner,
            within=owner.within,
            style=mark.style,
            quoted_by=owner.quoted_by,
            act=owner.act,
        )
        self.tree.add(node)
        self.open.append(_Open(mark.style, mark.number, mark.suffix, owner, node, complete))
        return True
