"""The head of a rule: its title in four lines, and the words of its preamble before what they introduce.

Readers of pages in columns give ``Menimbang`` and ``Mengingat`` one after the other and their texts below; they are put back
before the first ``bahwa`` and the first legal basis.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rules.readers.headings import HEADING
from rules.readers.reading import Line

_TITLE = re.compile(
    r"^(?:(.{0,400}?[\s)]))??((?:UNDANG-UNDANG|PERATURAN|KEPUTUSAN|INSTRUKSI)(?: [A-Z(][A-Z/&,.()-]*){0,12}?) ((?:NOMOR|NO\.?) ?:? ?[\dA-Z][\w ./-]{0,40}?(?: TAHUN \w{4})?) (TENTANG)(?: ([A-Z(\"].+))?$"
)
_WORDS = re.compile(r"^(?:(?:Menimbang|Mengingat|Memperhatikan|Menetapkan)(?: ?:)?(?: |$))+$", re.IGNORECASE)
_REASON = re.compile(r"^(?:: ?)?(?:a\. ?)?bahwa\b")
_BASIS = re.compile(r"^(?:1\. |(?:1\. )?(?:Pasal \d|Undang-|Ketetapan |Peraturan |Keputusan ))")
_AFTER_RAHMAT = re.compile(r"^(.*\S) (DENGAN RAK?HMAT TUHAN YANG MAHA ESA.*)$")
#: How many lines a title and a preamble may take.
_HEAD = 400


def split_title(lines: Sequence[Line]) -> list[Line]:
    """Lines in which the title of the rule, if it was glued into one line, stands in its four lines.

    Only the first title is parted: one in an amending rule's name or in a reference belongs to its sentence.
    """
    result = list(lines)
    for at, line in enumerate(result[:60]):
        if HEADING.match(line.text) or line.text.startswith("MEMUTUSKAN"):
            break
        match = _TITLE.match(line.text) if "TENTANG" in line.text else None
        if match and not (match[1] or "").rstrip().endswith(("ATAS", "TENTANG")):
            name = match[5] or ""
            rest = _AFTER_RAHMAT.match(name)
            parts = [(match[1] or "").strip(), match[2], match[3].strip(), match[4], *(rest.groups() if rest else (name,))]
            result[at : at + 1] = [Line(part, line.page) for part in parts if part]
            break
        if line.text.startswith(("PERATURAN", "UNDANG-UNDANG", "KEPUTUSAN")):
            break  # the title stands in lines of its own
    return result


def settle(lines: Sequence[Line]) -> tuple[list[Line], bool]:
    """Lines in which the words of the preamble stand before what they introduce.

    Returns:
        The lines, and whether words were moved.
    """
    end = next((at for at, line in enumerate(lines[:_HEAD]) if HEADING.match(line.text)), 0)
    head, body = list(lines[:end]), list(lines[end:])
    reason = next((at for at, line in enumerate(head) if _REASON.match(line.text)), -1)
    moved = False
    if reason > 0 and not head[reason - 1].text.startswith("Menimbang"):
        stacked = [at for at in range(reason) if _WORDS.match(head[at].text)]
        found = " ".join(head[at].text.lower() for at in stacked)
        if "menimbang" in found:
            moved = True
            basis = next(
                (at for at in range(reason + 1, end) if _BASIS.match(head[at].text) and head[at - 1].text.endswith((";", "."))), -1
            )
            if "mengingat" in found and basis > 0:
                head.insert(basis, Line("Mengingat :", head[basis].page))
            head.insert(reason, Line("Menimbang :", head[reason].page))
            head = [line for at, line in enumerate(head) if at not in stacked]
    result: list[Line] = []
    for line in head:
        if result and line.text.startswith(": ") and result[-1].text.endswith(":"):
            line = line._replace(text=line.text[2:])
        if result and re.fullmatch(r"Menetapkan ?:", result[-1].text) and line.text[:4].isupper():
            result[-1] = result[-1]._replace(text=f"Menetapkan : {line.text}")
            continue
        result.append(line)
    return [*result, *body], moved
