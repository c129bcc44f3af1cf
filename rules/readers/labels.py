"""Labels and words that a conversion parted from their text, put back together.

Converters that read a page by columns give the labels of a list first (``a.``, ``b.``, ``c.``) and the texts after them;
others break a line between ``ayat`` and ``(1)``, or inside a word. A column of labels is given back to its texts only where
their counts agree; otherwise it stays as the source has it, and a note says so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rules.readers import normalise
from rules.readers.reading import Line

_LONE = re.compile(r"^(?:\(\d{1,3}[a-z]?\)|\d{1,3}[a-z]?\.|\d{1,3}\)|[a-z]{1,2}\.|[a-z]\))$")
_ENDS_IN_MIDST = re.compile(r"(?:\bayat|\bPasal|\bhuruf|\bangka|\bNomor|\bBAB|\bBagian|\bParagraf|\bLampiran)$")
_REFERENCE_GOES_ON = re.compile(r"^(?:\(\d{1,2}[a-z]?\)|\d{1,3}[A-Z]?\b|[a-z]\b|[IVXLC]+\b|K[a-z]+)")
_BEFORE_PASAL = re.compile(
    r"(?:\b(?:dalam|pada|dan|atau|dengan|ketentuan|melanggar|dari|ke|antara|setelah|sesudah)|\w,|Pasal \d+[A-Z]?,?)$"
)
_PASAL_LINE = re.compile(r"^Pasal \d{1,3}[A-Z]{0,2}[,.;]?$")
_AYAT_REFERRED = re.compile(r"(?:\bpada ayat \(\d+\),?|\bayat \(\d+\)(?:,| dan| atau|, dan| sampai dengan)|\bayat) ?$")
_BROKEN_WORD = re.compile(r"([^\W\d_]{2,})-$")
_SLIP = re.compile(r"^([lI|\dOo!]{1,2}|[lI|] [lI|])([.,]) (?=\S)")
_NUMBER = re.compile(r"^(\d{1,3})\. ")
_LETTER = re.compile(r"^([a-z])\. ")
_DIGITS = str.maketrans({"O": "0", "o": "0", "l": "1", "I": "1", "|": "1", "!": "1"})


def attach(lines: Sequence[Line]) -> tuple[list[Line], list[str]]:
    """Lines with labels that stood alone put before their text, and without empty lines.

    Returns:
        The lines and notes.
    """
    kept = [line for line in lines if line.text]
    result: list[Line] = []
    at = 0
    while at < len(kept):
        line = kept[at]
        following = kept[at + 1] if at + 1 < len(kept) else None
        if _LONE.match(line.text) and following is not None and not _LONE.match(following.text):
            result.append(Line(f"{line.text} {following.text}", line.page))
            at += 2
            continue
        result.append(line)
        at += 1
    return result, []


def join_broken(lines: Sequence[Line]) -> list[Line]:
    """Lines joined where a break would make a mark out of a reference, and words whose halves a break parted."""
    result: list[Line] = []
    for line in lines:
        text = line.text
        if result:
            before = result[-1].text
            if broken := _BROKEN_WORD.search(before):
                head, _, rest = text.partition(" ")
                half = re.match(r"[^\W\d_]+", head)
                if half and half[0].islower() and half[0] not in ("dan", "atau"):
                    word = normalise.join_hyphen(broken[1], half[0]) + head[half.end() :]
                    result[-1] = result[-1]._replace(text=before[: broken.start()] + word)
                    if rest:
                        result.append(Line(rest, line.page))
                    continue
            if (
                (_ENDS_IN_MIDST.search(before) and _REFERENCE_GOES_ON.match(text) and not before.isupper() and " " in before)
                or (_PASAL_LINE.match(text) and _BEFORE_PASAL.search(before) and not before.isupper())
                or (text[0] == "(" and _AYAT_REFERRED.search(before) and re.match(r"\(\d{1,2}[a-z]?\)", text))
            ):
                result[-1] = result[-1]._replace(text=f"{before} {text}")
                continue
        result.append(line)
    return result


def mend_slips(lines: Sequence[Line]) -> tuple[list[Line], int]:
    """Numbers of list items that a scanner misread (``l.``, ``lO.``, ``7,``), put right where their sequence tells them.

    Returns:
        The lines, and how many numbers were put right.
    """
    result = list(lines)
    last, letter = 0, ""
    mended = 0
    for at, line in enumerate(result):
        if line.text.startswith("Pasal "):
            last, letter = 0, ""
            continue
        if found := _LETTER.match(line.text):
            if not (found[1] == "l" and letter != "k"):
                letter = found[1]
                continue
        if found := _NUMBER.match(line.text):
            last = int(found[1])
            continue
        slip = _SLIP.match(line.text)
        if not slip:
            continue
        number = slip[1].replace(" ", "").translate(_DIGITS)
        if not number.isdigit() or (slip[1].isdigit() and slip[2] == "."):
            continue
        value = int(number)
        begins = value == 1 and any(other.text.startswith(("2. ", "2, ")) for other in result[at + 1 : at + 16])
        if (value == last + 1 and last) or begins:
            result[at] = line._replace(text=f"{value}. {line.text[slip.end() :]}")
            last = value
            mended += 1
    return result, mended
