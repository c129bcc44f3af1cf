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
_LABELLED = re.compile(
    r"^(?:\(\d{1,3}[a-z]?\)|\d{1,3}[a-z]?\.|\d{1,3}\)|[a-z]{1,2}\.|[a-z]\)|BAB [IVX]+[A-Z]?|Bagian K\w+|Paragraf \d+|Pasal \d+[A-Z]*$|(?:Ditetapkan|Diundangkan) di)(?: |$)"
)
_PREAMBLE_WORD = re.compile(r"^(?::|(?:Menimbang|Mengingat|Memperhatikan)\s*:?)$", re.IGNORECASE)
_PARAGRAPH_ENDS = re.compile(r"[.;](?: (?:dan|atau|dan/atau))?$|; ?(?:dan|atau|dan/ ?atau)$")
#: How far a column of labels may stand from its texts, in lines.
_MAX_BLOCK = 400
_ENDS_IN_MIDST = re.compile(r"(?:\bayat|\bPasal|\bhuruf|\bangka|\bNomor|\bBAB|\bBagian|\bParagraf|\bLampiran)$")
_REFERENCE_GOES_ON = re.compile(r"^(?:\(\d{1,2}[a-z]?\)|\d{1,3}[A-Z]?\b|[a-z]\b|[IVXLC]+\b|K[a-z]+)")
_BEFORE_PASAL = re.compile(
    r"(?:\b(?:dalam|pada|dan|atau|dengan|ketentuan|melanggar|dari|ke|antara|setelah|sesudah)|\w,|Pasal \d+[A-Z]?,?)$"
)
_PASAL_LINE = re.compile(r"^Pasal \d{1,3}[A-Z]{0,2}[,.;]?$")
_AYAT_REFERRED = re.compile(r"(?:\bpada ayat \(\d+\),?|\bayat \(\d+\)(?:,| dan| atau|, dan| sampai dengan)|\bayat) ?$")
_BROKEN_WORD = re.compile(r"([^\W\d_]{2,})-$")
#: The closing formula set in a narrow column: ``Ditetapkan`` / ``di Medan,`` / ``Pada`` / ``Tanggal`` / ``23 Desember`` / ``2003``.
_CLOSING_BREAKS = re.compile(r"^(?:Ditetapkan|Disahkan|Diundangkan|[Pp]ada(?: [Tt]anggal(?: \d{1,2} [A-Z]\w+)?)?)$")
_SLIP = re.compile(r"^([lI|\dOo!]{1,2}|[lI|] [lI|])([.,]) (?=\S)")
_NUMBER = re.compile(r"^(\d{1,3})\. ")
_LETTER = re.compile(r"^([a-z])\. ")
_DICTA = (
    "PERTAMA", "KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM", "KETUJUH", "KEDELAPAN", "KESEMBILAN", "KESEPULUH", "KESEBELAS",
    "KEDUABELAS", "KETIGABELAS", "KEEMPATBELAS", "KELIMABELAS",
)  # fmt: skip
_DICTUM = re.compile(r"^(PERTAMA|KE[A-Z]{3,14})(?: ?: ?|$| (?=[A-Z][a-z]))(.*)$")
_DIGITS = str.maketrans({"O": "0", "o": "0", "l": "1", "I": "1", "|": "1", "!": "1"})


def attach(lines: Sequence[Line]) -> tuple[list[Line], list[str]]:
    """Lines with labels that stood alone put before their text, and without empty lines.

    Returns:
        The lines, and notes on labels that were given back to their texts or could not be.
    """
    kept: list[Line] = []
    for line in lines:
        if kept and _LONE.match(line.text) and _ENDS_IN_MIDST.search(kept[-1].text):
            kept[-1] = kept[-1]._replace(text=f"{kept[-1].text} {line.text}")  # "ayat" and "(1)" on two lines: a reference
        elif line.text == ":":
            if kept and _PREAMBLE_WORD.match(kept[-1].text):
                kept[-1] = kept[-1]._replace(text=f"{kept[-1].text.rstrip(' :')} :")
        elif line.text:
            kept.append(line)
    result: list[Line] = []
    given = left = 0
    at = 0
    while at < len(kept):
        if not _LONE.match(kept[at].text):
            result.append(kept[at])
            at += 1
            continue
        run = at + 1
        while run < len(kept) and (_LONE.match(kept[run].text) or _PREAMBLE_WORD.match(kept[run].text)):
            run += 1
        end = run
        while (
            end < len(kept) and end - run < _MAX_BLOCK and not _LONE.match(kept[end].text) and not kept[end].text.startswith("MEMUTUSKAN")
        ):
            end += 1
        column, block = kept[at:run], kept[run:end]
        joined = _give_back(column, block, result[-1].text if result else "")
        if joined is None:
            left += len(column)
            result.extend(column)
            result.extend(block)
        else:
            given += len(column) if len(column) > 1 else 0
            result.extend(joined)
        at = end
    notes = []
    if given:
        notes.append(f"Nomor yang terpisah dari teksnya dikembalikan menurut urutan dan jumlahnya: {given} nomor.")
    if left:
        notes.append(f"Nomor yang terpisah dari teksnya tidak dapat dipasangkan dengan pasti dan dibiarkan: {left} nomor.")
    return result, notes


def _give_back(column: Sequence[Line], block: Sequence[Line], before: str) -> list[Line] | None:
    """A block of text with the labels of a column before the paragraphs they belong to; None where that is not certain.

    Args:
        column: labels, and words of the preamble between them, as they stand before the block.
        block: the text up to the next label that stands alone.
        before: the line before the column.
    """
    labels = [line for line in column if _LONE.match(line.text)]
    heads = _preamble_heads(column)
    if not block:
        return None
    if (
        len(labels) == 1
        and not heads
        and not _LABELLED.match(block[0].text)
        and (_begins(block[0].text, before, labels[0].text) or not block[0].text[0].islower())
    ):
        return [Line(f"{labels[0].text} {block[0].text}", labels[0].page), *block[1:]]
    starts = _match(labels, _groups(block, before, labels[0].text))
    if starts is None:
        if len(labels) == 1 and not heads and not _LABELLED.match(block[0].text):
            return [Line(f"{labels[0].text} {block[0].text}", labels[0].page), *block[1:]]
        return None
    result = []
    at_start = dict(zip(starts, range(len(labels)), strict=True))
    for at, line in enumerate(block):
        if at in at_start:
            which = at_start[at]
            result.extend(Line(head, line.page) for head in heads.get(which, ()))
            line = line._replace(text=f"{labels[which].text} {line.text}")
        result.append(line)
    return result


def _preamble_heads(column: Sequence[Line]) -> dict[int, list[str]]:
    """Words of the preamble in a column of labels, by the place of the label they stand before."""
    heads: dict[int, list[str]] = {}
    place = 0
    for line in column:
        if _LONE.match(line.text):
            place += 1
        elif line.text != ":":
            heads.setdefault(place, []).append(f"{line.text.rstrip(' :').capitalize()} :")
    return heads


def _begins(text: str, before: str, label: str) -> bool:
    """Whether a line may be the first of a labelled paragraph: what stands before it has ended, and it bears no label."""
    if _LABELLED.match(text) or not (
        _PARAGRAPH_ENDS.search(before) or _PASAL_LINE.match(before) or not before.rstrip(": ") or _PREAMBLE_WORD.match(before)
    ):
        return False
    return text[0].isupper() or text[0] in "\"('" or label[0].islower() or text.startswith("bahwa")


def _groups(block: Sequence[Line], before: str, label: str) -> list[list[int]]:
    """Where labelled paragraphs may begin in a block, pasal by pasal."""
    groups: list[list[int]] = [[]]
    previous = before
    for at, line in enumerate(block):
        if _PASAL_LINE.match(line.text):
            groups.append([])
        elif _begins(line.text, previous, label):
            groups[-1].append(at)
        previous = line.text
    return groups


def _match(labels: Sequence[Line], groups: Sequence[Sequence[int]]) -> list[int] | None:
    """The places of the labels, where each pasal has as many beginnings as labels; None otherwise.

    A label ``(1)`` begins another pasal's labels. A pasal without labels may have one paragraph only.
    """
    runs: list[int] = []
    for at, line in enumerate(labels):
        if at == 0 or line.text == "(1)":
            runs.append(0)
        runs[-1] += 1
    places: list[int] = []
    waiting = 0
    for group in groups:
        if waiting < len(runs) and len(group) == runs[waiting]:
            places.extend(group)
            waiting += 1
        elif len(group) > 1 and waiting < len(runs):
            return None
    return places if waiting == len(runs) else None


def join_broken(lines: Sequence[Line]) -> list[Line]:
    """Lines joined where a break would make a mark out of a reference, and words whose halves a break parted."""
    result: list[Line] = []
    for at, line in enumerate(lines):
        text = line.text
        if result:
            before = result[-1].text
            if _CLOSING_BREAKS.match(before) and (text.lower().startswith(("di ", "tanggal")) or text[0].isdigit()):
                result[-1] = result[-1]._replace(text=f"{before} {text}")
                continue
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
                or (
                    _PASAL_LINE.match(text)
                    and _BEFORE_PASAL.search(before)
                    and not before.isupper()
                    and _goes_on(text, lines[at + 1 : at + 2])
                )
                or (text[0] == "(" and _AYAT_REFERRED.search(before) and re.match(r"\(\d{1,2}[a-z]?\)", text))
            ):
                result[-1] = result[-1]._replace(text=f"{before} {text}")
                continue
        result.append(line)
    return result


def _goes_on(text: str, following: Sequence[Line]) -> bool:
    """Whether a line ``Pasal 5`` after ``dalam`` is a reference: what follows it goes on in the sentence.

    A source may break a sentence off before a new pasal; then the line after the pasal begins a sentence.
    """
    if not text[-1].isalnum():
        return True
    after = following[0].text if following else ""
    return after[:1].islower() or after[:1] in ",;.)" or bool(re.match(r"\(\d+[a-z]?\) [a-z]|\(\d+[a-z]?\)[,;.]", after))


def mark_dicta(lines: Sequence[Line]) -> list[Line]:
    """Lines in which each diktum of a decision or instruction has its colon: ``KESATU : Mengambil langkah``.

    Scans lose the colon that stands in a column of its own. The words count as dicta only in their sequence.
    """
    found = [(at, match) for at, line in enumerate(lines) if (match := _DICTUM.match(line.text))]
    places = [_DICTA.index(match[1]) for _, match in found if match[1] in _DICTA]
    if (
        len(places) < 2
        or places[0] > 1
        or any(after != before + 1 for before, after in zip([max(1, places[0]), *places[1:]], places[1:], strict=False))
    ):
        return list(lines)
    result = list(lines)
    for at, match in found:
        result[at] = result[at]._replace(text=f"{match[1]} : {match[2]}".rstrip())
    return result


def _second_follows(following: Sequence[Line]) -> bool:
    """Whether the item after a misread ``1.`` is the next label of any list: else ``I.`` is Roman, or ``l.`` a letter."""
    for line in following:
        if line.text.startswith(("2. ", "2, ")):
            return True
        if re.match(r"(?:1|I|II|A|B)[.,] ", line.text):
            return False
    return False


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
        if (found := _LETTER.match(line.text)) and (found[1] != "l" or letter == "k"):
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
        begins = value == 1 and _second_follows(result[at + 1 : at + 16])
        if (value == last + 1 and last) or begins:
            result[at] = line._replace(text=f"{value}. {line.text[slip.end() :]}")
            last = value
            mended += 1
    return result, mended
