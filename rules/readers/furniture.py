"""What a page carries besides its text: numbers, gazette lines, web addresses, letterheads, catch-words.

All functions take and give ``Line``; what they drop they count, so that a reader can say so in its notes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from rapidfuzz import fuzz

from rules.readers.reading import Line

#: A number at a page's top or foot; four bare digits there are a year.
PAGE_NUMBER = re.compile(r"^(?:\d{1,3}|[-.~_•|*]\s?[-.~_•|*]?\s?\d{1,4}\s?(?:\s?[-.~_•|*]){0,2}|\d{1,4}\s?[-.~_•|*])$")
#: A number between hyphens is a page number wherever it stands alone.
SURE_PAGE_NUMBER = re.compile(r"^[-~_]\s?[\dlIO]{1,4}\s?[-~_]$|^(?:Halaman|Hal\.|Page) \d{1,4}(?: (?:dari|of) \d{1,4})?$", re.IGNORECASE)
#: The header of the state gazette on every page but the first: ``2019, No.866``, ``No. 1062 -3-``.
GAZETTE = re.compile(
    r"^(?:[12]\d{3}\s?,\s?No\.?\s?\d{1,5}|No\.?\s?\d{1,5}\s?,\s?[12]\d{3}|No\.?\s?\d{1,5})(?:\s?-\s?\d{1,4}\s?-?)?$|^-?\s?\d{1,4}\s?-\s?[12]\d{3}\s?,\s?No\.?\s?\d{1,5}$"
)
ADDRESS = re.compile(
    r"^(?:https?://\S+|www\s?\.\s?\S+|jdih\.\S+\.go\.id\S*|\S*(?:peraturan|djpp|ditjenpp|bphn)\.\S*go\.id\S*)(?: \d+)?$", re.IGNORECASE
)
#: Serial numbers of the State Secretariat at the foot of presidential rules: ``SK No 039999 A``.
_SERIAL = re.compile(r"^SK ?No\.? ?\d{5,7} ?[A-Z]?$", re.IGNORECASE)
#: What converters put where they could not read: ``<missing-text>``, ``<!-- image -->``.
_TAG = re.compile(r"^<!?[^<>]{1,40}>$")
_CATCH = re.compile(r"(?:\. ?\. ?\.|\.\.|(?: \.){2,})[\s.]*$|/ ?[A-Za-z]\w* ?(?:\. ){2,}\.?$")
_LETTERHEADS = ("PRESIDEN", "REPUBLIK INDONESIA", "PRESIDEN REPUBLIK INDONESIA", "SALINAN")
#: Inside a line: the gazette's web addresses between two words.
_INLINE_ADDRESS = re.compile(
    r"\s*(?<![\w./@])(?:https?://)?(?:www\.)?(?:peraturan|djpp\.\w+|ditjenpp\.\w+|jdih\.\w+|bphn)\.go\.id\b/?(?=\s|$)", re.IGNORECASE
)


def is_furniture(line: str) -> bool:
    """Whether a line is page furniture wherever it stands: a web address, a number between hyphens, a serial number."""
    return (
        bool(line)
        and len(line) < 90
        and bool(SURE_PAGE_NUMBER.match(line) or _TAG.match(line) or ADDRESS.match(line) or _SERIAL.match(line))
    )


def drop_alone(lines: Sequence[Line]) -> tuple[list[Line], int]:
    """Without lines that are furniture wherever they stand; the gazette's header is kept where it stands first.

    Returns:
        The lines that stay and how many went.
    """
    kept: list[Line] = []
    gazettes = 0
    for at, line in enumerate(lines):
        if is_furniture(line.text) or _announces(line.text, lines[at + 1 : at + 7]):
            continue
        if GAZETTE.match(line.text):
            gazettes += 1
            if gazettes > 1 or len(kept) > 12:
                continue
        if " -" in line.text and "- " in line.text:
            line = line._replace(text=_INLINE_NUMBER.sub(" ", line.text))
        if " . ." in line.text:
            line = line._replace(text=_LONE_CATCH.sub(" ", _INLINE_CATCH.sub("", line.text)))
        if ".go.id" in line.text:
            line = line._replace(text=_INLINE_ADDRESS.sub("", line.text))
        kept.append(line)
    return kept, len(lines) - len(kept)


def part_glued_numbers(lines: Sequence[Line]) -> list[Line]:
    """Lines that begin with the page's number and the next page's first words (``-3BAB I``) parted, the numbers running on."""
    result: list[Line] = []
    page = 0
    for line in lines:
        if line.text[:1] in ("-", "~"):
            digits = str(page + 1)
            bare = line.text[1:].lstrip()
            if page and bare.startswith(digits) and not SURE_PAGE_NUMBER.match(line.text):
                page += 1
                rest = bare[len(digits) :].lstrip(" -")
                result.append(Line(f"-{page}-", line.page))
                if rest:
                    result.append(line._replace(text=rest))
                continue
            if SURE_PAGE_NUMBER.match(line.text):
                number = re.sub(r"\D", "", line.text)
                page = int(number) if number else page
        result.append(line)
    return result


#: Inside a line: the catch-word of a page, its number, and the same words again on the next page.
_INLINE_CATCH = re.compile(r"(?<!\S)(\S[^.\n]{0,40}?|\d{1,3}\. [^.\n]{1,30}|[a-z]\. [^.\n]{1,30}) ?\. \. \.(?: - ?\d{1,4} ?-)? (?=\1)")


def drop_catchwords(lines: Sequence[Line]) -> tuple[list[Line], int]:
    """Without lines that only announce the words with which the next page begins.

    Returns:
        The lines, and how many went.
    """
    kept = [line for at, line in enumerate(lines) if not _announces(line.text, lines[at + 1 : at + 7])]
    return kept, len(lines) - len(kept)


#: The same, where the words stand inside a sentence that goes on: ``dengan Agar . . . penempatannya``.
_LONE_CATCH = re.compile(r"(?<=[a-z]) [A-Z]\w{2,20} \. \. \. (?=[a-z])")
#: Inside a line, after a sentence: the number of the page that ended there, ``... tahun. - 6 - (6) Rencana``.
_INLINE_NUMBER = re.compile(r"(?<=[.;:,]) - ?\d{1,3} ?- (?=\S)")


def _announces(text: str, following: Sequence[Line]) -> bool:
    """Whether a line between pages only announces the words with which the next page begins (``Pasal 18 . . .``)."""
    match = _CATCH.search(text) if text.endswith(".") and ("..." in text or ". ." in text) and len(text) < 70 else None
    head = text[: match.start()].strip(" ./") if match else ""
    return bool(head) and any(line.text.startswith(head) for line in following)


def drop_from_pages(pages: Sequence[Sequence[str]]) -> tuple[list[list[str]], int]:
    """Without headers, footers and catch-words, told by their place on the page and by what the other pages carry.

    Args:
        pages: the lines of each page from top to foot.

    Returns:
        The pages without them, and how many lines went.
    """
    tops, feet = Counter[str](), Counter[str]()
    for page in pages:
        tops.update({_shape(text) for text in page[:4]})
        feet.update({_shape(text) for text in page[-3:]})
    often = max(3, len(pages) // 3)
    dropped = 0
    result: list[list[str]] = []
    for number, page in enumerate(pages):
        start, end = 0, len(page)
        limit = min(5, end)
        for at in range(limit):
            if _is_header(page[at], number, tops, often, page[at + 1 : limit]):
                start = at + 1
            else:
                break
        while end > start and end > len(page) - 4 and _is_footer(page[end - 1], feet, often):
            end -= 1
        while end > start and not page[end - 1].strip(" ."):
            end -= 1
        following = next((text for text in (pages[number + 1] if number + 1 < len(pages) else ()) if not _is_plain_header(text)), "")
        if end > start and _is_catchword(page[end - 1], following, pages[number + 1][:6] if number + 1 < len(pages) else ()):
            end -= 1
        dropped += len(page) - (end - start)
        result.append(list(page[start:end]))
    return result, dropped


def _shape(text: str) -> str:
    return re.sub(r"\d+", "#", text).replace(" ", "").upper()


def _is_plain_header(text: str) -> bool:
    return bool(PAGE_NUMBER.match(text) or GAZETTE.match(text) or is_furniture(text))


def _is_header(text: str, number: int, tops: Counter[str], often: int, below: Sequence[str]) -> bool:
    if is_furniture(text) or PAGE_NUMBER.match(text):
        return True
    if number == 0:
        return False
    if GAZETTE.match(text):
        return True
    # A letterhead, however a scanner misread it, stands over the page's number.
    if len(text) <= 40 and text.upper() == text and any(SURE_PAGE_NUMBER.match(other) for other in below[:3]):
        return True
    if len(text) <= 40 and any(fuzz.ratio(text.upper(), head) >= 75 for head in _LETTERHEADS) and tops[_shape(text)] >= 2:
        return True
    return tops[_shape(text)] >= often and not _is_mark(text)


def _is_footer(text: str, feet: Counter[str], often: int) -> bool:
    if is_furniture(text) or PAGE_NUMBER.match(text) or GAZETTE.match(text):
        return True
    return feet[_shape(text)] >= often and not _is_mark(text)


def _is_mark(text: str) -> bool:
    """Marks of the structure recur on many pages and are no furniture."""
    return bool(
        re.match(r"(?:Pasal \d|BAB [IVXL]|Bagian K|Paragraf \d|\(\d|[a-z]\. |\d+\. |Ayat \(|Huruf [a-z]|Angka \d|Cukup jelas)", text)
    )


def _is_catchword(text: str, following: str, near: Sequence[str]) -> bool:
    """Whether the last line of a page only announces the first words of the next one."""
    match = _CATCH.search(text)
    if not match or len(text) > 70:
        return False
    head = text[: match.start()].strip(" ./")
    if not head:
        return True
    spaced = ". . " in text or text.count(" .") > 1
    for candidate in (following, *near):
        if fuzz.ratio(head.lower(), candidate[: len(head)].lower()) >= 70:
            return True
    return spaced and len(head.split()) <= 4


_TRAILING_NUMBER = re.compile(r"(?<=[.;:,]) (\d{1,3})$|(?<=[.;]) (?:dan|atau|dan/atau) (\d{1,3})$")
_INNER_NUMBER = re.compile(r"(?<=[.;:]) (\d{1,3}) (?=(?:\d{1,3}\.|[a-z]\.|\(\d{1,2}\)|[a-z]\)) )")

#: A line shorter than this holds no page number before another item.
_SHORT = 40


def drop_numbers(lines: Sequence[Line]) -> tuple[list[Line], int]:
    """Without page numbers that stand alone or at the end of a line, told by their running on through the document.

    A number counts as a page's only if the numbers found in such places rise by one from page to page, three at least.

    Returns:
        The lines, and how many numbers went.
    """
    found: list[tuple[int, int, int]] = []  # line, place in it (-1: the whole line), number
    for at, line in enumerate(lines):
        if line.text.isdigit() and len(line.text) <= 3:
            found.append((at, -1, int(line.text)))
            continue
        patterns = (_INNER_NUMBER,) * (len(line.text) > _SHORT) + (_TRAILING_NUMBER,) * line.text[-1:].isdigit()
        for pattern in patterns:
            for match in pattern.finditer(line.text):
                found.append((at, match.start(match.lastindex or 1), int(match[match.lastindex or 1])))
    found.sort()
    chain = _longest_run([number for _, _, number in found])
    if len(chain) < 3:
        return list(lines), 0
    result: list[Line | None] = list(lines)
    for index in reversed(chain):
        at, place, number = found[index]
        line = result[at]
        if line is None:
            continue
        if place < 0:
            result[at] = None
        else:
            text = line.text[:place].rstrip() + " " + line.text[place + len(str(number)) :].lstrip()
            result[at] = line._replace(text=text.strip())
    return [line for line in result if line is not None], len(chain)


def _longest_run(numbers: Sequence[int]) -> list[int]:
    """Indices of the longest subsequence whose numbers rise by exactly one."""
    best: dict[int, tuple[int, int]] = {}  # number -> (length, index)
    before: list[int] = []
    end = -1
    longest = 0
    for index, number in enumerate(numbers):
        length, previous = best.get(number - 1, (0, -1))
        before.append(previous)
        if length + 1 >= best.get(number, (0, -1))[0]:
            best[number] = (length + 1, index)
        if length + 1 > longest:
            longest, end = length + 1, index
    chain = []
    while end >= 0:
        chain.append(end)
        end = before[end]
    return chain[::-1]
