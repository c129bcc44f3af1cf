"""Rows of tables as lines: of a table that only places text, the text; of a table of data, its cells with bars between."""

from __future__ import annotations

import re
from collections.abc import Sequence

#: Cells that place text rather than hold data: the words of the preamble, colons, labels of lists.
_LAYOUT = re.compile(
    r"^(?:(?:Menimbang|Mengingat|Memperhatikan|Membaca|Mendengar|Menetapkan|MENETAPKAN|MEMUTUSKAN|Kepada|Untuk|Nomor|Lampiran|LAMPIRAN|Tanggal|NOMOR|TANGGAL|TENTANG"
    r"|KESATU|PERTAMA|KEDUA|KETIGA|KEEMPAT|KELIMA|KEENAM|KETUJUH|KEDELAPAN|KESEMBILAN|KESEPULUH)\s*:?|:|\(?\w{1,3}[.)]|[•-]|No\.? ?\d+, ?\d{4})?$"
)


def row_lines(cells: Sequence[Sequence[str]]) -> list[str]:
    """The lines of one row.

    Args:
        cells: the lines of each cell, without empty ones.

    Returns:
        For a row that only places text, each line of it, labels before their text; else one line with the cells
        between bars.
    """
    filled = [list(cell) for cell in cells if cell]
    if not filled:
        return []
    if len(filled) == 1:
        return filled[0]
    heads, last = filled[:-1], filled[-1]
    if all(len(cell) == 1 and _LAYOUT.match(cell[0]) for cell in heads):
        return [" ".join([*(cell[0] for cell in heads), last[0]]), *last[1:]]
    if len(filled) >= 3 and all(_LAYOUT.match(cell[0]) for cell in heads) and len({len(cell) for cell in filled[-2:]}) == 1:
        first = " ".join(cell[0] for cell in filled[:-2])
        pairs = [f"{label} {text}" for label, text in zip(filled[-2], last, strict=True)]
        return [f"{first} {pairs[0]}", *pairs[1:]]
    return [" | ".join(" ".join(cell) for cell in filled)]
