"""Plain text: what converters, portals and typists leave when they save a regulation as txt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rules.readers import furniture, marks, normalise, sections, unreadable
from rules.readers.reading import Line, Reading, assemble

_GAZETTE_HEAD = re.compile(r"^(?:LEMBARAN|BERITA) (?:NEGARA|DAERAH)(?: REPUBLIK INDONESIA)?$")
_LAW_HEAD = re.compile(
    r"^(?:SALINAN|PERATURAN|UNDANG-UNDANG|KEPUTUSAN|INSTRUKSI)(?: [A-Z]+)*(?: NOMOR .*)?$|^(?:PERATURAN|UNDANG-UNDANG|KEPUTUSAN) [A-Z ]+ NOMOR"
)
_NUMBER_HEAD = re.compile(r"^NOMOR\b|^TENTANG$|.* NOMOR .*\d")
#: How far down a page of a portal the law's head is looked for, in lines.
_PORTAL_LINES = 300


def read_text(text: str, notes: Iterable[str] = ()) -> Reading:
    """Read a decoded plain text.

    Args:
        text: the whole file.
        notes: what decoding had to mend.

    Raises:
        Unreadable: no words stand in it.
    """
    lines = [Line(normalise.words(line)) for line in normalise.characters(text).split("\n")]
    return finish(lines, notes, "txt")


def finish(lines: Iterable[Line], notes: Iterable[str], kind: str) -> Reading:
    """What all readers of flowing text do last: furniture out, marks to the start of their lines.

    Args:
        lines: cleaned lines, empty ones between paragraphs.
        notes: made so far.
        kind: the format's name, for the reason where no text is left.

    Raises:
        Unreadable: no words are left.
    """
    lines, dropped = furniture.drop_alone(furniture.part_glued_numbers(list(lines)))
    lines, numbers = furniture.drop_numbers(lines)
    lines, mended = marks.unfold(lines)
    lines, announced = furniture.drop_catchwords(lines)
    dropped += announced
    lines, gathered = sections.settle_sections(lines)
    if gathered:
        mended.append(f"Judul bagian yang terkumpul di akhir bab dikembalikan ke tempatnya: {gathered} judul.")
    lines, repeated = _drop_repeated_body(lines)
    if not any(char.isalnum() for line in lines for char in line.text):
        raise unreadable.no_text(kind)
    said = [f"Kepala, kaki, dan nomor halaman dilepas: {dropped + numbers} baris."] if dropped + numbers else []
    if repeated:
        mended.append("Batang tubuh tercetak dua kali; salinan pertama, yang menyambung dengan konsiderans, dilepas.")
    body, _ = assemble(lines)
    return Reading(text=body, notes=(*notes, *said, *mended))


def begin_at_law(lines: Sequence[Line]) -> tuple[list[Line], int]:
    """Without what a portal prints before the law begins, where the law's own head is found.

    Returns:
        The lines from the head on, and how many went before it.
    """
    filled = [at for at, line in enumerate(lines) if line.text]
    for place, at in enumerate(filled[:_PORTAL_LINES]):
        text = lines[at].text
        near = [lines[other].text for other in filled[place + 1 : place + 8]]
        if _GAZETTE_HEAD.match(text) or (_LAW_HEAD.match(text) and any(_NUMBER_HEAD.match(other) for other in (*near, text))):
            return list(lines[at:]), place
    return list(lines), 0


def _drop_repeated_body(lines: list[Line]) -> tuple[list[Line], bool]:
    """Without a first copy of the body that a converter left inside the considerations."""
    decided = [at for at, line in enumerate(lines) if line.text.startswith("MEMUTUSKAN")]
    if len(decided) < 2:
        return lines, False
    heads = []
    for at in decided[:2]:
        begin = next((n for n in range(at, len(lines)) if lines[n].text == "Pasal 1"), len(lines))
        heads.append(" ".join(line.text for line in lines[begin + 1 : begin + 12])[:120])
    if len(heads[0]) < 60 or heads[0] != heads[1]:
        return lines, False
    return [*lines[: decided[0]], *lines[decided[1] :]], True
