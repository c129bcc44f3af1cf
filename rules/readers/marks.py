"""Marks of the structure, each brought to the start of a line of its own: the whole document.

The product is drafting text: ``BAB I`` and its title, ``Bagian Kesatu``, ``Paragraf 1``, ``Pasal 5`` alone on its line, ``(1) ...``,
``a. ...``, ``1. ...``, ``Menimbang :``, ``MEMUTUSKAN:``, the closing formula. Lines wrapped inside a sentence stay wrapped. What is
certain is taken apart or put together; what only looks like a mark stays in its sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from rules.readers import labels, preamble
from rules.readers.headings import BARE_PREAMBLE, HEADING, split_headings
from rules.readers.items import ListState, split_items
from rules.readers.reading import Line

__all__ = ["HEADING", "ListState", "split_headings", "split_items", "unfold"]

#: How far below a list's first item its second is looked for, in lines.
_LOOK_AHEAD = 80


def unfold(lines: Sequence[Line]) -> tuple[list[Line], list[str]]:
    """All lines of a document, each mark of the structure at the start of its line.

    Args:
        lines: in reading order, each cleaned by ``rules.readers.normalise.words``; empty lines part paragraphs.

    Returns:
        The lines without empty ones, and notes in Bahasa Indonesia on what was put right.
    """
    lines, notes = labels.attach(lines)
    lines = preamble.split_title(labels.join_broken(lines))
    result: list[Line] = []
    state = ListState()
    pasal = ""
    moved = 0
    texts = [line.text for line in lines]
    for at, line in enumerate(lines):
        for piece in split_headings(line.text, result[-1].text if result else "", pasal):
            if HEADING.match(piece):
                if result and result[-1].text == piece:
                    continue  # a heading announced at a page's foot
                state.close()
                if piece.startswith("Pasal "):
                    pasal = piece.split()[1]
                result.append(Line(piece, line.page))
                continue
            if BARE_PREAMBLE.match(piece):
                state.close()
            items = split_items(piece, state, texts[at + 1 : at + 1 + _LOOK_AHEAD] if ":" in piece else ())
            moved += len(items) - 1
            result.extend(Line(item, line.page) for item in items)
    result, settled = preamble.settle(result)
    result, slips = labels.mend_slips(labels.mark_dicta(result))
    if moved:
        notes.append(f"Butir yang tercetak menyambung dipisahkan ke baris sendiri: {moved} butir.")
    if settled:
        notes.append("Kata pembukaan (Menimbang, Mengingat) yang terpisah dikembalikan ke depan isinya.")
    if slips:
        notes.append(f"Nomor butir yang salah pindai diperbaiki menurut urutannya: {slips} nomor.")
    return result, notes
