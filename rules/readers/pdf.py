"""PDF with a text layer: words and their places on the page become lines in reading order.

A pdf holds no lines, only glyphs at places. pdfium groups them into runs in the order in which they were drawn, which is not
always the order of reading: scanners' text layers run from foot to top, labels are drawn before their texts, and justified
text may come one word at a time. So every run is placed by its baseline, runs on one baseline become one line, and lines
are read from the top, except on pages that are tables.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from rules.readers import furniture, marks, normalise, unreadable
from rules.readers.reading import Line, Reading, assemble

#: A text layer with fewer letters a page than this, on average, is no text layer but a stray stamp.
MIN_LETTERS_A_PAGE = 25
#: pdfium reads pages one by one; a document of more pages than this is not a regulation.
MAX_PAGES = 10_000

#: A gap wider than this many times the height of the letters parts two cells; between justified words it is narrower.
_CELL_GAP = 2.2
_LABEL = re.compile(
    r"^(?:Menimbang|Mengingat|Memperhatikan|Menetapkan|MENETAPKAN|Membaca|Kepada|Untuk|KE[A-Z]+|PERTAMA|:|[•-])?\s*:?\s*(?:\(?\w{1,4}[.)])?$"
)


class Run(NamedTuple):
    """A piece of text that pdfium gives as one line, with its place in points from the lower left corner."""

    text: str
    left: float
    right: float
    base: float
    height: float
    turned: bool


def read_pdf(data: bytes) -> Reading:
    """Read the text layer of a pdf.

    Raises:
        Unreadable: it is damaged, locked, a scan, or without words.
    """
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD or "password" in str(error).lower():
            raise unreadable.encrypted("pdf") from error
        raise unreadable.damaged("pdf") from error
    try:
        count = len(document)
        if count == 0:
            raise unreadable.damaged("pdf")
        pages, silent = _pages(document, min(count, MAX_PAGES))
    finally:
        document.close()
    _guard(pages, silent, count)

    notes: list[str] = []
    if silent:
        notes.append(f"Halaman tanpa lapisan teks (gambar atau pindaian) tidak terbaca: {_ranges(silent)} dari {count} halaman.")
    if count > MAX_PAGES:
        notes.append(f"Hanya {MAX_PAGES} halaman pertama dari {count} yang dibaca.")
    bare, dropped = furniture.drop_from_pages(pages)
    lines, inner = furniture.drop_alone([Line(text, number) for number, page in enumerate(bare, start=1) for text in page])
    if dropped + inner:
        notes.append(f"Kepala, kaki, dan nomor halaman serta kata penyambung dilepas: {dropped + inner} baris.")
    lines, mended = marks.unfold(lines)
    notes.extend(mended)
    text, starts = assemble(lines, pages=len(pages))
    return Reading(text=text, page_starts=starts, notes=tuple(notes))


def _pages(document: pdfium.PdfDocument, count: int) -> tuple[list[list[str]], list[int]]:
    """The lines of each page, and the numbers of the pages on which no letter stands."""
    pages: list[list[str]] = []
    silent: list[int] = []
    for number in range(count):
        try:
            page = document[number]
        except pdfium.PdfiumError:
            pages.append([])
            silent.append(number + 1)
            continue
        try:
            textpage = page.get_textpage()
            try:
                lines = [line for line in (normalise.words(row) for row in page_rows(list(_runs(textpage)))) if line]
            finally:
                textpage.close()
        except pdfium.PdfiumError:
            lines = []
        finally:
            page.close()
        if not any(char.isalnum() for line in lines for char in line):
            silent.append(number + 1)
        pages.append(lines)
    return pages, silent


def _guard(pages: Sequence[Sequence[str]], silent: Sequence[int], count: int) -> None:
    """Turn away what has no text layer worth the name."""
    text = "".join(line for page in pages for line in page)
    letters = sum(char.isalpha() for char in text)
    if letters < MIN_LETTERS_A_PAGE * max(1, count - len(silent) // 2) and (letters < MIN_LETTERS_A_PAGE or len(silent) > count // 2):
        raise unreadable.scan(count)
    strange = text.count("\ufffd") + sum(0xE000 <= ord(char) <= 0xF8FF for char in text) if not text.isascii() else 0
    if strange * 3 > len(text):
        raise unreadable.garbled(count)


def _ranges(numbers: Sequence[int]) -> str:
    """``1-3, 7`` for 1, 2, 3, 7."""
    parts: list[str] = []
    start = previous = numbers[0]
    for number in [*numbers[1:], 0]:
        if number == previous + 1:
            previous = number
            continue
        parts.append(str(start) if start == previous else f"{start}-{previous}")
        start = previous = number
    return ", ".join(parts)


def _runs(textpage: pdfium.PdfTextPage) -> Iterator[Run]:
    """The runs of a page in drawing order; where a run leaps over a wide gap, as between cells, it is two."""
    count = raw.FPDFText_CountChars(textpage)
    if count <= 0:
        return
    buffer = (ctypes.c_ushort * (count + 1))()
    written = raw.FPDFText_GetText(textpage, 0, count, buffer)
    # One character a code unit, so that places in the text are those that pdfium counts.
    whole = "".join(map(chr, buffer[: max(0, written - 1)]))
    same = written - 1 == count
    x, y = ctypes.c_double(), ctypes.c_double()
    box = raw.FS_RECTF()
    offset = 0
    for line in whole.split("\r\n"):
        body = line.strip()
        if body:
            start = offset + len(line) - len(line.lstrip())
            at = (
                range(start, start + len(body))
                if same
                else [raw.FPDFText_GetCharIndexFromTextIndex(textpage, start + n) for n in range(len(body))]
            )
            raw.FPDFText_GetCharOrigin(textpage, at[0], x, y)
            raw.FPDFText_GetLooseCharBox(textpage, at[0], box)
            left, base, height = min(box.left, x.value), y.value, abs(box.top - box.bottom) or 10.0
            turned = 0.1 < raw.FPDFText_GetCharAngle(textpage, at[0]) % 3.14159 < 3.04
            begin = 0
            for space in (n for n, char in enumerate(body) if char == " "):
                raw.FPDFText_GetLooseCharBox(textpage, at[space - 1], box)
                right = box.right
                raw.FPDFText_GetLooseCharBox(textpage, at[space + 1], box)
                if box.left - right > _CELL_GAP * height and not turned:
                    yield Run(_clean(body[begin:space]), left, right, base, height, turned)
                    begin, left = space + 1, box.left
            raw.FPDFText_GetLooseCharBox(textpage, at[-1], box)
            yield Run(_clean(body[begin:]), left, max(left, box.right), base, height, turned)
        offset += len(line) + 2


def _clean(text: str) -> str:
    return normalise.characters(text).replace("\n", " ").strip()


def page_rows(runs: Sequence[Run]) -> list[str]:
    """The lines of one page from top to foot.

    Args:
        runs: the page's runs in drawing order.
    """
    upright = [run for run in runs if not run.turned]
    if len(upright) * 2 < len(runs):  # a page turned on its side: its own order is the best there is
        return [run.text for run in runs]
    columns = _columns(upright)
    if columns is not None:
        return [_join(row) for column in columns for row in _rows(column)]
    rows = _rows(upright)
    if not _is_table(rows):
        return [_join(row) for row in rows]
    if _falls(upright):
        return [_join(row, cells=True) for row in rows]
    return [run.text for run in _neighbours(upright)]


def _rows(runs: Sequence[Run]) -> list[list[Run]]:
    """Runs that share a baseline, from the top; each row from left to right."""
    rows: list[list[Run]] = []
    order = sorted(range(len(runs)), key=lambda at: (-runs[at].base, at))
    for at in order:
        run = runs[at]
        level = bool(rows) and abs(rows[-1][0].base - run.base) < 0.4 * min(run.height, rows[-1][0].height)
        if level and not any(_overlap(run, other) for other in rows[-1][-40:]):
            rows[-1].append(run)
        else:
            rows.append([run])
    for row in rows:
        row.sort(key=lambda run: run.left)
    return rows


def _overlap(one: Run, other: Run) -> bool:
    """Whether two runs cover the same stretch of a line, so that they are two lines of a crooked scan rather than one."""
    shared = min(one.right, other.right) - max(one.left, other.left)
    return shared > 0.3 * max(1.0, min(one.right - one.left, other.right - other.left))


def _neighbours(runs: Sequence[Run]) -> list[Run]:
    """Runs in drawing order, those that follow on one baseline without a gap taken together."""
    taken: list[Run] = []
    for run in runs:
        if taken:
            before = taken[-1]
            if abs(before.base - run.base) < 0.3 * run.height and 0 <= run.left - before.right < run.height:
                taken[-1] = before._replace(text=f"{before.text} {run.text}", right=run.right)
                continue
        taken.append(run)
    return taken


def _falls(runs: Sequence[Run]) -> bool:
    """Whether runs are drawn row by row: none stands higher than the one before it."""
    return all(after.base < before.base + 0.4 * before.height for before, after in pairwise(runs))


def _is_table(rows: Sequence[Sequence[Run]]) -> bool:
    """Whether a good part of the rows hold several cells."""
    if len(rows) < 4:
        return False
    return sum(any(_parts_cells(before, after) for before, after in pairwise(row)) for row in rows) * 4 > len(rows)


def _parts_cells(before: Run, after: Run) -> bool:
    """Whether a gap parts two cells: it is wide, and stands neither after a label nor before a colon."""
    return after.left - before.right > 1.5 * before.height and not after.text.startswith(":") and not _LABEL.match(before.text)


def _columns(runs: Sequence[Run]) -> tuple[list[Run], list[Run]] | None:
    """The two columns of a page set in two, or None."""
    if len(runs) < 24:
        return None
    left_edge, right_edge = min(run.left for run in runs), max(run.right for run in runs)
    middle = (left_edge + right_edge) / 2
    left = [run for run in runs if run.right < middle + 6]
    right = [run for run in runs if run.left > middle - 6]
    if len(left) + len(right) < 0.95 * len(runs):
        return None
    wide = (right_edge - left_edge) * 0.3
    if sum(run.right - run.left > wide for run in left) < 10 or sum(run.right - run.left > wide for run in right) < 10:
        return None
    taken = {id(run) for run in right}
    return [run for run in runs if id(run) not in taken], right


def _join(row: Sequence[Run], cells: bool = False) -> str:
    """A row as one line; the cells of a table are parted by bars."""
    if not cells:
        return " ".join(run.text for run in row)
    line = row[0].text
    for before, after in pairwise(row):
        line += f" | {after.text}" if _parts_cells(before, after) else f" {after.text}"
    return line
