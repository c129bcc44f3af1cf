"""The memo before it is a file: sections, paragraphs with their citations, tables and figures.

A memo is composed in one language. Everything it states leads to an entry of its list of clauses, which holds the words; the
renderers for docx and pdf only set what stands here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from rules.model import Evidence, Frozen, Lang
from rules.render.diagrams.paper import SMALLEST


class Span(Frozen):
    """A stretch of text in one style; ``entry`` is the number of the clause it cites, None for plain text."""

    text: str
    style: Literal["plain", "bold", "italic"] = "plain"
    entry: int | None = None


Spans = tuple[Span, ...]

#: Rows, and characters, up to which a table is kept on one page.
_SHORT_ROWS, _SHORT_TEXT = 8, 600
#: Blocks, and characters, up to which an attachment in words is kept on one page.
_SHORT_BLOCKS, _SHORT_SECTION = 6, 900
#: Characters of a paragraph up to which it is kept with what it leads to; a longer one is better broken than moved.
_LEAD = 300


class Paragraph(Frozen):
    """A paragraph. ``numbered`` and ``bullet`` paragraphs that follow one another form one list."""

    kind: Literal["paragraph"] = "paragraph"
    style: Literal["body", "bullet", "numbered", "note"] = "body"
    spans: Spans


class Heading(Frozen):
    """A heading inside a section; the section's own title has level 1."""

    kind: Literal["heading"] = "heading"
    level: Literal[2, 3] = 2
    text: str


class Table(Frozen):
    """A table whose first row is repeated on every page.

    Attributes:
        caption: what it shows, printed above it.
        head: the cells of its first row; empty for a table of labels and values.
        rows: cells of spans.
        widths: shares of the page's width, one a column.
        label_column: whether the first column holds labels, set bold.
    """

    kind: Literal["table"] = "table"
    caption: str = ""
    head: tuple[str, ...] = ()
    rows: tuple[tuple[Spans, ...], ...]
    widths: tuple[float, ...]
    label_column: bool = False

    @property
    def short(self) -> bool:
        """Whether it is better moved to the next page than broken."""
        return len(self.rows) <= _SHORT_ROWS and sum(len(s.text) for row in self.rows for cell in row for s in cell) < _SHORT_TEXT


class Figure(Frozen):
    """A sheet of a numbered picture among the attachments; ``diagram`` is the name of the diagram it shows.

    ``smallest`` is the size of the smallest words in the diagram as drawn: the page is chosen so that they can be read.
    """

    kind: Literal["figure"] = "figure"
    number: int
    diagram: str
    caption: str
    alt: str
    smallest: float = SMALLEST


Block = Annotated[Paragraph | Heading | Table, Field(discriminator="kind")]


def leads(block: Block, following: Block | None) -> bool:
    """Whether a paragraph is to stay on the page where the list or table that it leads to begins."""
    if not isinstance(block, Paragraph) or block.style != "body" or sum(len(s.text) for s in block.spans) > _LEAD:
        return False
    return isinstance(following, Table) or (isinstance(following, Paragraph) and following.style in ("bullet", "numbered"))


class Section(Frozen):
    """A section. ``number`` is printed before its title (``IV``), empty for those that have none."""

    number: str = ""
    title: str
    blocks: tuple[Block, ...] = ()

    @property
    def short(self) -> bool:
        """Whether it is a few lines, better moved to the next page than broken."""
        words = [b.spans for b in self.blocks if isinstance(b, Paragraph)]
        return len(words) == len(self.blocks) <= _SHORT_BLOCKS and sum(len(s.text) for spans in words for s in spans) < _SHORT_SECTION


class Entry(Frozen):
    """One entry of the list of clauses: what is cited, where it stands, and its words.

    Attributes:
        number: by which the text cites it.
        evidence: the clause or fact.
        citation: rule and address; for a fact without article, ``pasal belum diketahui``.
        words: of a clause as they stand in it, of a fact in our words.
        remark: page or line of a clause; mark, source and worth of a fact.
    """

    number: int
    evidence: Evidence
    citation: str
    words: str
    remark: str


class Memo(Frozen):
    """A telaahan staf.

    Attributes:
        head: what stands above it: an empty letterhead to fill in, and its kind.
        fields: the address block, (label, value); an empty value is a blank to fill in.
        summary: the executive summary, about one page.
        sections: I to VI and those that follow.
        attachments: the figures, one a page.
        annexes: the attachments in words, which follow the figures.
        entries: the list of clauses, in the order of their numbers; the last attachment.
        footer: what stands at the foot of every page.
    """

    lang: Lang
    title: str
    head: tuple[str, ...]
    fields: tuple[tuple[str, str], ...]
    summary: Section
    sections: tuple[Section, ...]
    clauses_title: str
    clauses_note: str
    entries: tuple[Entry, ...]
    attachments_title: str
    attachments: tuple[Figure, ...]
    annexes: tuple[Section, ...] = ()
    footer: str

    def spans(self) -> Iterator[Span]:
        """All spans of all sections and annexes, in reading order."""
        for section in (self.summary, *self.sections, *self.annexes):
            for block in section.blocks:
                if isinstance(block, Paragraph):
                    yield from block.spans
                elif isinstance(block, Table):
                    for row in block.rows:
                        for cell in row:
                            yield from cell
