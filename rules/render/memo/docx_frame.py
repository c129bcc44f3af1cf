"""Page, styles and properties of the memo as a Word document."""

from __future__ import annotations

import datetime as dt
from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from rules.render.memo.as_pdf import about
from rules.render.memo.model import Memo
from rules.render.memo.ooxml import field, typeface
from rules.render.wording import property_text

GREY = RGBColor(0x55, 0x55, 0x55)
#: No wall clock enters a run's folder; Office shows this day for every memo.
_PINNED = dt.datetime(2000, 1, 1)  # core properties hold no zone
_LANGUAGES = {"id": "id-ID", "en": "en-GB"}


def frame(word: Any, memo: Memo) -> None:
    """Give an empty document its A4 page, footer, styles and properties."""
    _page(word, memo)
    _styles(word, memo)
    _properties(word, memo)


def _page(word: Any, memo: Memo) -> None:
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21.0), Cm(29.7)
    section.top_margin, section.bottom_margin = Cm(2.3), Cm(2.2)
    section.left_margin, section.right_margin = Cm(2.6), Cm(2.2)
    section.footer_distance = Cm(1.1)
    line = section.footer.paragraphs[0]
    line.style = word.styles["Footer"]
    line.add_run(f"{memo.footer}   ")
    for before, code in (("", "PAGE"), (" / ", "NUMPAGES")):
        line.add_run(before)
        field(line, code)


def _styles(word: Any, memo: Memo) -> None:
    styles = word.styles
    normal = styles["Normal"]
    typeface(normal, 11)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), _LANGUAGES[memo.lang])
    normal.element.get_or_add_rPr().append(language)
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.line_spacing = 1.1
    for level, size in ((1, 13), (2, 11.5), (3, 11)):
        style = styles[f"Heading {level}"]
        typeface(style, size)
        style.font.bold, style.font.italic = True, level == 3
        style.font.color.rgb = RGBColor(0, 0, 0)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(14 if level == 1 else 10), Pt(4)
        style.paragraph_format.keep_with_next = True
    title = styles["Title"]
    typeface(title, 14)
    title.font.bold, title.font.color.rgb = True, RGBColor(0, 0, 0)
    title.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title.paragraph_format.space_before = title.paragraph_format.space_after = Pt(8)
    border = title.element.get_or_add_pPr().find(qn("w:pBdr"))
    if border is not None:
        title.element.get_or_add_pPr().remove(border)
    for name, size in (("Kop", 11), ("Note", 9), ("Table Text", 8.5), ("Clause", 9)):
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = normal
        typeface(style, size)
        style.paragraph_format.line_spacing = 1.0
        style.paragraph_format.space_after = Pt(0 if name == "Table Text" else 4)
    styles["Kop"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    styles["Kop"].font.color.rgb = GREY
    styles["Clause"].paragraph_format.left_indent = Cm(1.1)
    styles["Clause"].paragraph_format.first_line_indent = Cm(-1.1)
    for name, size in (("Caption", 9), ("Footer", 8), ("List Bullet", 11), ("List Number", 11)):
        typeface(styles[name], size)
    styles["Caption"].font.color.rgb = RGBColor(0, 0, 0)
    styles["Caption"].font.bold = True
    styles["Caption"].paragraph_format.keep_with_next = True


def _properties(word: Any, memo: Memo) -> None:
    core = word.core_properties
    core.title, core.author, core.comments = property_text(f"{memo.title}: {about(memo)}"), "Padu", property_text(memo.footer)
    core.language = _LANGUAGES[memo.lang]
    core.created = core.modified = core.last_printed = _PINNED
    core.last_modified_by, core.revision, core.keywords = "Padu", 1, ""
