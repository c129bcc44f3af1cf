"""Tails: words after a list that belong to the unit that opened it (``..., dicabut dan dinyatakan tidak berlaku.``)."""

from __future__ import annotations

import re
from itertools import pairwise

from rules.drafting.tree import Node, Tree

_LINE = re.compile(r"[^\n]*\S[^\n]*")
#: Words that close a formula whose list stands in its middle (domain: repeal formulas, sanctions).
_CLOSES = re.compile(
    r"(?:masing-masing[ \t]+)?di(?:cabut|nyatakan|tarik[ \t]+kembali|bebaskan|pidana|kenai|kenakan|ancam|hapus)\b"
    r"|tercantum[ \t]+dalam[ \t]+Lampiran\b|diatur[ \t]+(?:lebih[ \t]+lanjut[ \t]+)?(?:dengan|dalam)\b|ditetapkan[ \t]+(?:dengan|oleh)\b"
    r"|(?:masih[ \t]+)?tetap[ \t]+berlaku|masih[ \t]+berlaku|tidak[ \t]+berlaku"
)


_DEFINES = re.compile(r"\bmaksud(?:kan)?\s+dengan\b")
#: Words that go on with a sentence after a comma.
_GOES_ON = frozenset(("dan", "atau", "serta", "yang", "dan/atau", "maupun"))
#: How much of a line must be left empty for a break after a comma to be meant.
_NARROW = 0.3


def split_tails(tree: Tree) -> None:
    """Give the words behind a list to the unit that opened it.

    Args:
        tree: the nodes, all closed; the last items of lists lose what is not theirs.
    """
    hosts = {node.quoted_by for node in tree.nodes if node.quoted_by is not None}  # their lists are instructions
    for position, node in enumerate(tree.nodes):
        if not node.style or node.parent is None:
            continue
        after = tree.nodes[position + 1] if position + 1 < len(tree.nodes) else None
        owner = node
        while owner.style and owner.parent is not None:
            owner = owner.parent
        if owner in hosts or owner.tail is not None or (after is not None and after.inside(owner)):
            continue
        cut = _tail_start(tree.text, node, owner)
        if cut is not None:
            node.text_end, owner.tail = cut, (cut, node.text_end)


def _tail_start(text: str, node: Node, owner: Node) -> int | None:
    """Where the tail begins in the words of the last item, None where there is none.

    It begins on a new line after ``;``, ``,`` or ``.``, either with the closing words of a formula or after a line that was
    broken before it was full.
    """
    words = text[node.text_start : node.text_end]
    lines = [(m.start(), m.group().strip()) for m in _LINE.finditer(words)]
    if len(lines) < 2:
        return None
    above = text[max(owner.text_start, node.text_start - 4000) : node.text_start]
    width = max(len(line.strip()) for line in (*above.split("\n"), *(line for _, line in lines)))
    defines = _DEFINES.search(text, owner.text_start, owner.text_end)
    for (_, line), (start, following) in pairwise(lines):
        if not line.endswith((",", ";", ".")):
            continue
        if _CLOSES.match(following):
            return node.text_start + start
        word = following.split(maxsplit=1)[0]
        room = width - len(line) - len(word)
        if defines or word.lower() in _GOES_ON:
            continue
        broken = room > _NARROW * width if line.endswith(",") else room > 2
        if broken and (line.endswith((".", ";")) or following[0].islower()):
            return node.text_start + start
    return None
