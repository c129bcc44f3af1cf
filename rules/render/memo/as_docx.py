"""The memo as a Word document: real headings and lists, tables whose first row repeats, numbered pictures with alternative text."""

from __future__ import annotations

import io
import math
import struct
from collections.abc import Mapping
from itertools import zip_longest
from typing import Any

import docx as python_docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Emu, Pt

from rules.render.diagrams.paper import MARGIN_FOOT, MARGIN_SIDE, MARGIN_TOP, SIDES, place
from rules.render.memo.docx_frame import GREY, frame
from rules.render.memo.model import Block, Entry, Figure, Heading, Memo, Paragraph, Section, Span, Spans, Table, leads
from rules.render.memo.ooxml import keep_together, margins, repeat, shade, use_list, widths
from rules.render.zipped import repack

_WIDTH = Cm(21.0 - 2.6 - 2.2)
_PNG_DPI = 150
#: Rows of a long table that stay with what follows: its head. More would make LibreOffice keep the whole table together.
_FIRST_ROWS = 1
#: Sizes of letters tried for the executive summary, the largest first, and the space before and after its paragraphs; in points.
_SUMMARY_SIZES, _SPACE = (10.5, 10.0, 9.5, 9.0, 8.5), 1.5
#: Height of a line, and characters a line times size of letters, in Bookman; characters a line of the head; height left by the head's frame.
_LINE_TALL, _LINE_WIDE, _HEAD_LINE, _FIRST_PAGE = 1.18, 870.0, 62, 615.0


def docx(memo: Memo, pictures: Mapping[str, bytes]) -> bytes:
    """The memo as docx.

    Args:
        memo: what ``compose`` gave.
        pictures: the png of each diagram, by its name.

    Raises:
        KeyError: a figure's picture is missing.
    """
    return repack(_Setter(memo, pictures).set())


class _Setter:
    """Sets one memo into one document."""

    def __init__(self, memo: Memo, pictures: Mapping[str, bytes]) -> None:
        self.memo = memo
        self.pictures = pictures
        self.word: Any = python_docx.Document()
        self._ids = 0
        self._style_ids: dict[str, str] = {}

    def set(self) -> bytes:
        memo = self.memo
        frame(self.word, memo)
        for line in memo.head:
            self._line(self._paragraph("Kop", line), size=12)
        self._paragraph("Title", memo.title)
        self._fields()
        before = len(self.word.paragraphs)
        self._section(memo.summary)
        size = summary_size(memo)
        for paragraph in self.word.paragraphs[before + 1 :]:  # all but its heading
            _tighten(paragraph, size)
        for section in memo.sections:
            self._section(section)
        margins = _margins(self.word.sections[0])
        for i, figure in enumerate(memo.attachments):
            self._attachment(figure, first=i == 0)
        if memo.annexes or memo.entries:
            self._upright(margins)
        for section in memo.annexes:
            self._section(section, together=section.short)
        if memo.entries:
            self._clauses()
        out = io.BytesIO()
        self.word.save(out)
        return out.getvalue()

    # the frame

    def _fields(self) -> None:
        table = self.word.add_table(rows=0, cols=3)
        table.autofit = False
        for label, value in self.memo.fields:
            for cell, text in zip(table.add_row().cells, (label, ":", value or "…………………………………………"), strict=True):
                cell.paragraphs[0].add_run(text)
                self._style(cell.paragraphs[0], "Table Text")
                _sized(cell.paragraphs[0], 10)
        widths(table, (Cm(2.8), Cm(0.5), Cm(12.9)))
        self._line(self.word.add_paragraph(), size=6)

    def _line(self, paragraph: Any, size: int) -> None:
        """A rule below a paragraph."""
        borders = OxmlElement("w:pBdr")
        bottom = OxmlElement("w:bottom")
        for key, value in (("val", "single"), ("sz", str(size)), ("space", "1"), ("color", "000000")):
            bottom.set(qn(f"w:{key}"), value)
        borders.append(bottom)
        paragraph._p.get_or_add_pPr().append(borders)
        paragraph.paragraph_format.space_after = Pt(4)

    # the text

    def _section(self, section: Section, together: bool = False) -> None:
        """A section; ``together`` keeps its paragraphs on one page."""
        self._heading(f"{section.number}.  {section.title}" if section.number else section.title, 1)
        numbering: int | None = None
        for block, following in zip_longest(section.blocks, section.blocks[1:]):
            numbered = isinstance(block, Paragraph) and block.style == "numbered"
            numbering = (numbering or self._new_list()) if numbered else None
            self._block(block, numbering, kept=leads(block, following) or (together and following is not None))

    def _paragraph(self, style: str, text: str = "") -> Any:
        paragraph = self.word.add_paragraph(text)
        self._style(paragraph, style)
        return paragraph

    def _style(self, paragraph: Any, name: str) -> None:
        """Set a style by its id: python-docx would look for the default style each time, which takes most of the time of a memo."""
        if name not in self._style_ids:
            self._style_ids[name] = self.word.styles[name].style_id
        paragraph._p.get_or_add_pPr().get_or_add_pStyle().val = self._style_ids[name]

    def _heading(self, text: str, level: int) -> Any:
        return self._paragraph(f"Heading {level}", text)

    def _block(self, block: Block, numbering: int | None, kept: bool = False) -> None:
        if isinstance(block, Paragraph):
            style = {"body": "Normal", "bullet": "List Bullet", "numbered": "List Number", "note": "Note"}[block.style]
            paragraph = self._paragraph(style)
            if numbering is not None:
                use_list(paragraph, numbering)
            if block.style == "body":
                paragraph.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
            paragraph.paragraph_format.keep_with_next = True if kept else None
            self._spans(paragraph, block.spans)
        elif isinstance(block, Heading):
            self._heading(block.text, block.level)
        else:
            self._table(block)

    def _spans(self, paragraph: Any, spans: Spans, bold: bool = False) -> None:
        for span in spans:
            if span.entry is not None:
                self._link(paragraph, span, bold)
                continue
            run = paragraph.add_run(span.text)
            run.bold = True if bold or span.style == "bold" else None
            run.italic = True if span.style == "italic" else None

    def _link(self, paragraph: Any, span: Span, bold: bool) -> None:
        """A citation that leads to its entry in the list of clauses."""
        link = OxmlElement("w:hyperlink")
        link.set(qn("w:anchor"), f"klausul_{span.entry}")
        run = paragraph.add_run(span.text)
        run.bold = True if bold else None
        link.append(run._r)
        paragraph._p.append(link)

    def _table(self, table: Table) -> None:
        if table.caption:
            self._paragraph("Caption", table.caption)
        made = self.word.add_table(rows=0, cols=len(table.widths), style="Table Grid")
        made.autofit = False
        margins(made)
        if table.head:
            row = made.add_row()
            repeat(row)
            for cell, text in zip(row.cells, table.head, strict=True):
                shade(cell, "EFEFEF")
                self._cell(cell, (Span(text=text),), bold=True)
        for spans in table.rows:
            row = made.add_row()
            keep_together(row)
            for i, (cell, content) in enumerate(zip(row.cells, spans, strict=True)):
                if table.label_column and i == 0:
                    shade(cell, "EFEFEF")
                self._cell(cell, content, bold=table.label_column and i == 0)
        rows = list(made.rows)
        for row in rows[:-1] if table.short else rows[: min(_FIRST_ROWS, len(rows) - 1)]:
            for cell in row.cells:
                cell.paragraphs[0].paragraph_format.keep_with_next = True
        widths(made, [Emu(int(_WIDTH * share)) for share in table.widths])
        self.word.add_paragraph().paragraph_format.space_after = Pt(2)

    def _cell(self, cell: Any, spans: Spans, bold: bool) -> None:
        paragraph = cell.paragraphs[0]
        self._style(paragraph, "Table Text")
        self._spans(paragraph, spans, bold)

    def _entry(self, entry: Entry) -> None:
        paragraph = self._paragraph("Clause")
        self._bookmark(paragraph, f"klausul_{entry.number}", f"[{entry.number}]\t")
        paragraph.add_run(f"{entry.citation}. ").bold = True
        if entry.evidence.kind == "clause":
            paragraph.add_run(f"“{entry.words}” ")
        else:
            paragraph.add_run(f"{entry.words} ").italic = True
        paragraph.add_run(f"({entry.remark})").font.color.rgb = GREY

    def _bookmark(self, paragraph: Any, name: str, text: str) -> None:
        self._ids += 1
        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        for mark in (start, end):
            mark.set(qn("w:id"), str(self._ids))
        start.set(qn("w:name"), name)
        paragraph._p.append(start)
        paragraph.add_run(text)
        paragraph._p.append(end)

    def _upright(self, margins: dict[str, int]) -> None:
        """A part of upright pages with the margins of the text, after the pictures."""
        section = self.word.add_section()
        section.orientation = WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = Cm(21.0), Cm(29.7)
        for name, value in margins.items():
            setattr(section, name, value)

    def _clauses(self) -> None:
        """The list of clauses, the last attachment."""
        self._heading(self.memo.clauses_title, 1)
        self.word.add_paragraph(self.memo.clauses_note)
        for entry in self.memo.entries:
            self._entry(entry)

    # the pictures

    def _attachment(self, figure: Figure, first: bool) -> None:
        width, height = (dots * 72 / _PNG_DPI for dots in png_size(self.pictures[figure.diagram]))
        at = place(width, height, figure.smallest)
        section = self.word.add_section()
        section.orientation = WD_ORIENT.LANDSCAPE if at.sideways else WD_ORIENT.PORTRAIT
        short, long = (Cm(side) for side in SIDES[at.paper])
        section.page_width, section.page_height = (long, short) if at.sideways else (short, long)
        section.left_margin = section.right_margin = Cm(MARGIN_SIDE)
        section.top_margin, section.bottom_margin = Cm(MARGIN_TOP), Cm(MARGIN_FOOT)
        if first:
            self._heading(self.memo.attachments_title, 1)
        self._picture(figure, Pt(width * at.scale), Pt(height * at.scale))

    def _picture(self, figure: Figure, wide: int, tall: int) -> None:
        data = self.pictures[figure.diagram]
        paragraph = self.word.add_paragraph()
        paragraph.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.keep_with_next = True
        shape = paragraph.add_run().add_picture(io.BytesIO(data), width=Emu(wide), height=Emu(tall))
        described = shape._inline.docPr
        described.set("name", figure.diagram)
        described.set("descr", figure.alt)
        caption = self._paragraph("Caption", figure.caption)
        caption.paragraph_format.keep_with_next = False
        caption.runs[0].bold = False

    # lists

    def _new_list(self) -> int:
        """A list of its own that begins at 1."""
        numbering: Any = self.word.part.numbering_part.element
        style: Any = self.word.styles["List Number"].element
        used = style.pPr.numPr.numId.val
        abstract = next(n.abstractNumId.val for n in numbering.num_lst if n.numId == used)
        made = numbering.add_num(abstract)
        made.add_lvlOverride(ilvl=0).add_startOverride(1)
        return int(made.numId)


def png_size(data: bytes) -> tuple[int, int]:
    """Width and height of a png in dots, from its header."""
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def _margins(section: Any) -> dict[str, int]:
    """The margins of a section, to be set on another."""
    return {name: getattr(section, name) for name in ("left_margin", "right_margin", "top_margin", "bottom_margin")}


def summary_size(memo: Memo) -> float:
    """The largest size of letters, in points, in which the executive summary still fits below the head of the first page.

    Lines are counted as the widest Bookman sets them; a summary too long for the smallest size runs on.
    """
    words = [sum(len(s.text) for s in block.spans) for block in memo.summary.blocks if isinstance(block, Paragraph)]
    head = sum(math.ceil(len(value) / _HEAD_LINE) or 1 for _, value in memo.fields)
    room = _FIRST_PAGE - head * 10 * _LINE_TALL
    for size in _SUMMARY_SIZES:
        lines = sum(math.ceil(n * size / _LINE_WIDE) for n in words)
        if lines * size * _LINE_TALL + 2 * _SPACE * len(words) <= room:
            return size
    return _SUMMARY_SIZES[-1]


def _tighten(paragraph: Any, size: float) -> None:
    """Single lines and little space between paragraphs, in letters of a size: the executive summary is to take one page."""
    paragraph.paragraph_format.line_spacing = 1.0
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(_SPACE)
    _sized(paragraph, size)


def _sized(paragraph: Any, size: float) -> None:
    """Letters of a size in all of a paragraph, also inside its links."""
    for run in (run for part in paragraph.iter_inner_content() for run in getattr(part, "runs", (part,))):
        run.font.size = Pt(size)
