"""A document as a reader hands it over: plain text that still knows its file, its pages and its lines."""

from __future__ import annotations

from bisect import bisect_right

from rules.model.base import Frozen


class OutlineUnit(Frozen):
    """A unit whose place the format itself tells (Akoma Ntoso), so that no grammar has to find it.

    Attributes:
        address: such as ``section-3/subsection-1``.
        kind: the element, such as ``section``.
        heading: its heading, empty where it has none.
        start, end: the span of its own words in ``SourceText.text``, in characters.
    """

    address: str
    kind: str
    heading: str = ""
    start: int
    end: int


class SourceText(Frozen):
    """The text of one document.

    Attributes:
        document: the name that all output uses (the file's name without its ending).
        file: the path as the user gave it.
        sha256: of the file's bytes.
        format: ``txt``, ``md``, ``html``, ``pdf``, ``docx`` or ``akn``.
        text: normalised plain text (see ``rules.readers.normalise``), one drafting line a line; all spans count its characters.
        page_starts: the offset at which each page begins, for formats with pages; empty otherwise.
        line_numbers: for each line of ``text`` the line of the file it comes from, counted from 1, for formats that people read as lines
            (txt, md); empty otherwise.
        outline: units known from the format itself; empty where the drafting grammar must find them.
        language: ``id`` or ``en``.
        identity: an identifier that the format states (Akoma Ntoso FRBR), otherwise None.
        title: a title that the format states, otherwise None.
        notes: what the reader had to mend or could not keep, in Bahasa Indonesia.
    """

    document: str
    file: str
    sha256: str
    format: str
    text: str
    page_starts: tuple[int, ...] = ()
    line_numbers: tuple[int, ...] = ()
    outline: tuple[OutlineUnit, ...] = ()
    language: str = "id"
    identity: str | None = None
    title: str | None = None
    notes: tuple[str, ...] = ()

    def page_of(self, offset: int) -> int | None:
        """The page, counted from 1, on which a character stands; None where the format has no pages."""
        return bisect_right(self.page_starts, offset) or None
