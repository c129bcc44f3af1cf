"""The parts of a Word document that python-docx has no words for: fields, borders, repeated rows, cell margins, bookmarks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

#: The typeface of official papers; where it is not installed Word and LibreOffice take another Bookman.
FONT = "Bookman Old Style"


def typeface(style: Any, size: float) -> None:
    """Set the typeface of a style for all scripts, and its size in points."""
    style.font.name, style.font.size = FONT, Pt(size)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for key in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{key}"), FONT)
    for key in ("asciiTheme", "hAnsiTheme", "cstheme", "eastAsiaTheme"):
        fonts.attrib.pop(qn(f"w:{key}"), None)


def field(paragraph: Any, code: str) -> None:
    """Add a field, such as PAGE, to a paragraph."""
    for kind, text in (("begin", ""), ("", code), ("separate", ""), ("shown", "1"), ("end", "")):
        run = paragraph.add_run()
        if kind == "shown":
            run.text = text
        elif kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)
        else:
            instruction: Any = OxmlElement("w:instrText")
            instruction.text = text
            run._r.append(instruction)


def use_list(paragraph: Any, numbering: int) -> None:
    """Make a paragraph an item of a numbered list."""
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = numbering


def repeat(row: Any) -> None:
    """Print a row again at the head of every page."""
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)


def keep_together(row: Any) -> None:
    """Do not break a row between pages."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def shade(cell: Any, color: str) -> None:
    """Fill a cell with a colour."""
    shade = OxmlElement("w:shd")
    for key, value in (("val", "clear"), ("color", "auto"), ("fill", color)):
        shade.set(qn(f"w:{key}"), value)
    cell._tc.get_or_add_tcPr().append(shade)


def widths(table: Any, widths: Sequence[int]) -> None:
    """Column widths, set on every cell: Word reads them there, LibreOffice from the columns."""
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width


def margins(table: Any) -> None:
    """A little room inside the cells."""
    margins = OxmlElement("w:tblCellMar")
    for side, twips in (("top", 25), ("left", 80), ("bottom", 25), ("right", 80)):
        mark = OxmlElement(f"w:{side}")
        mark.set(qn("w:w"), str(twips))
        mark.set(qn("w:type"), "dxa")
        margins.append(mark)
    table._tbl.tblPr.append(margins)
