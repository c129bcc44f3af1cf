"""Plain text: what converters, portals and typists leave when they save a regulation as txt."""

from __future__ import annotations

from collections.abc import Iterable

from rules.readers import furniture, marks, normalise, unreadable
from rules.readers.reading import Line, Reading, assemble


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
    lines, repeated = _drop_repeated_body(lines)
    if not any(char.isalnum() for line in lines for char in line.text):
        raise unreadable.no_text(kind)
    said = [f"Kepala, kaki, dan nomor halaman dilepas: {dropped + numbers} baris."] if dropped + numbers else []
    if repeated:
        mended.append("Batang tubuh tercetak dua kali; salinan pertama, yang menyambung dengan konsiderans, dilepas.")
    body, _ = assemble(lines)
    return Reading(text=body, notes=(*notes, *said, *mended))


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
