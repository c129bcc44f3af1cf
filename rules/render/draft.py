"""The draft regulation as a Word document: the form of a ministerial regulation, the sources of each unit as notes in the margin.

The regulation itself is in Bahasa Indonesia whatever the language of the run; only notes to the drafter follow it.
"""

from __future__ import annotations

import datetime as dt
import io
from typing import Any

import docx as python_docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from rules.model import Lang, Text
from rules.omnibus import Draft
from rules.omnibus.draft import DraftArticle, DraftChapter, DraftParagraph
from rules.omnibus.wording import lettered
from rules.render.wording import property_text
from rules.render.zipped import repack

#: The typeface of official papers (Times where it is not installed).
FONT = "Bookman Old Style"
_PINNED = dt.datetime(2000, 1, 1)
_INDENT = Cm(1.0)
#: Where the signature and the head of an annex begin.
_RIGHT_HALF = Cm(7.0)
_GREY = RGBColor(0x59, 0x59, 0x59)


def draft_docx(draft: Draft, lang: Lang = "id") -> bytes:
    """The bytes of draft.docx; the same draft gives the same bytes.

    Args:
        draft: what ``rules.omnibus.draft_articles`` gave.
        lang: the language of margin notes and of the notes to the drafter.
    """
    return repack(_Setter(draft, lang).set())


class _Setter:
    """Sets one draft into one document."""

    def __init__(self, draft: Draft, lang: Lang) -> None:
        self.draft = draft
        self.lang: Lang = lang
        self.word: Any = python_docx.Document()
        root: Any = self.word.element
        self._end: Any = root.body.sectPr  # what closes the body: margins and paper
        self._notes_made = 0

    def set(self) -> bytes:
        self._frame()
        self._notice()
        for line in self.draft.title_lines:
            self._centred(line, bold=True)
        self._centred("DENGAN RAHMAT TUHAN YANG MAHA ESA", before=12)
        for line in self.draft.closing:
            if line.endswith(" REPUBLIK INDONESIA,"):  # who makes the rule stands before its reasons and above the signature
                self._centred(line)
        self._preamble("Menimbang", self.draft.considering, "a")
        self._preamble("Mengingat", tuple(self._basis(n) for n in range(len(self.draft.in_view_of))), "1")
        self._centred("MEMUTUSKAN:", before=12)
        self._labelled("Menetapkan", "", self.draft.deciding)
        for chapter in self.draft.chapters:
            self._chapter(chapter)
        self._closing()
        for annex in self.draft.annexes:
            self._annex(annex)
        self._notes()
        out = io.BytesIO()
        self.word.save(out)
        return out.getvalue()

    def _say(self, id: str, en: str) -> str:
        return Text(id=id, en=en).say(self.lang)

    # the frame

    def _frame(self) -> None:
        page = self.word.sections[0]
        page.page_width, page.page_height = Cm(21.5), Cm(33.0)  # F4, the paper of Indonesian offices
        page.left_margin = page.right_margin = Cm(2.5)
        page.top_margin = page.bottom_margin = Cm(2.5)
        for name in ("Normal", "Heading 1", "Heading 2", "Heading 3"):
            style = self.word.styles[name]
            style.font.name, style.font.size = FONT, Pt(12)
            style.font.color.rgb = RGBColor(0, 0, 0)
            fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
            for kind in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
                fonts.set(qn(kind), FONT)
            for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
                fonts.attrib.pop(qn(theme), None)
            style.paragraph_format.space_after = Pt(6)
            if name != "Normal":
                style.font.bold = name != "Heading 3"
                style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
                style.paragraph_format.keep_with_next = True
                style.paragraph_format.space_before = Pt(12)
        core = self.word.core_properties
        core.author, core.title = "Padu", property_text(" ".join(self.draft.title_lines))
        core.created = core.modified = _PINNED
        footer = page.footer.paragraphs[0]
        footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
        _page_number(footer)

    def _notice(self) -> None:
        paragraph = self._paragraph()
        run = paragraph.add_run(
            self._say(
                "RANCANGAN PERTAMA - bahan kerja, bukan naskah resmi. Catatan di tepi (komentar) menyebut asal tiap ketentuan; BARU berarti tanpa asal. "
                "Catatan untuk perancang dalam kurung siku menandai yang harus diselesaikan dan dihapus sebelum rancangan dipakai.",
                "FIRST DRAFT - working material, not an official text. Notes in the margin (comments) name the source of each unit; BARU means none. "
                "Notes to the drafter in square brackets mark what must be settled and struck before the draft is used.",
            )
        )
        run.italic, run.font.size, run.font.color.rgb = True, Pt(9), _GREY

    # the preamble

    def _paragraph(self, text: str = "", style: str | None = None) -> Any:
        """A paragraph at the end of the body.

        It is set here because the library looks through all paragraphs for the end of the body each time it adds one, and
        through all styles for each heading; a draft of a thousand articles would take the square of its length.

        Args:
            style: the identifier of its style, which is its name without blanks.
        """
        element: Any = OxmlElement("w:p")
        self._end.addprevious(element)
        paragraph = Paragraph(element, self.word._body)
        if text:
            paragraph.add_run(text)
        if style is not None:
            element.style = style
        return paragraph

    def _centred(self, text: str, bold: bool = False, before: float = 0) -> Any:
        paragraph = self._paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.space_before = Pt(before)
        paragraph.add_run(text).bold = bold
        return paragraph

    def _labelled(self, label: str, mark: str, text: str) -> Any:
        """A line of the preamble: label, colon, mark and words, each at its stop."""
        paragraph = self._paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        layout = paragraph.paragraph_format
        stop = 4.6 if mark else 3.7
        layout.left_indent, layout.first_line_indent = Cm(stop), Cm(-stop)
        for stop in (3.2, 3.7, 4.6):
            layout.tab_stops.add_tab_stop(Cm(stop))
        paragraph.add_run(f"{label}\t{':' if label else ''}\t{mark}\t{text}" if mark else f"{label}\t{':' if label else ''}\t{text}")
        return paragraph

    def _preamble(self, label: str, items: tuple[str, ...], first: str) -> None:
        for n, words in enumerate(items):
            mark = f"{lettered(n + 1)}." if first == "a" else f"{n + 1}."
            paragraph = self._labelled(label if n == 0 else "", mark, words)
            if label == "Mengingat":
                basis = self.draft.in_view_of[n]
                source = ", ".join(basis.listed_by)
                self._margin(
                    paragraph,
                    self._say(f"Disebut sebagai dasar oleh {source}.", f"Named as a basis by {source}.")
                    if source
                    else self._say("Usulan: tidak disebut sebagai dasar oleh bahan.", "Proposal: the material names no basis."),
                )

    def _basis(self, n: int) -> str:
        return f"{self.draft.in_view_of[n].citation};"

    # the body

    def _chapter(self, chapter: DraftChapter) -> None:
        head = self._paragraph(style="Heading1")
        head.add_run(chapter.label).add_break()
        head.add_run(chapter.title.upper())
        self._margin(head, self._meant(chapter))
        if chapter.empty_note:
            self._paragraph(chapter.empty_note.say(self.lang)).runs[0].italic = True
        for section in chapter.sections:
            if section.heading:
                head = self._paragraph(style="Heading2")
                if section.label:
                    head.add_run(section.label).add_break()
                head.add_run(section.heading)
            for article in section.articles:
                self._article(article)

    def _meant(self, chapter: DraftChapter) -> str:
        """What a chapter is for, which says nothing of what it holds yet, and what it rests on."""
        purpose, authority = chapter.purpose.say(self.lang), chapter.authority.say(self.lang)
        lead, basis = self._say("Peruntukan bab: ", "What the chapter is for: "), self._say("Dasar: ", "Basis: ")
        return f"{lead}{purpose} {basis}{authority}{'' if authority.endswith('.') else '.'}"

    def _closing(self) -> None:
        """The order to publish, the signature in the right half of the page, the publication in the left."""
        signed = False
        for n, line in enumerate(self.draft.closing):
            paragraph = self._paragraph(line)
            layout = paragraph.paragraph_format
            opens = line.startswith(("Ditetapkan", "Diundangkan"))
            signed = signed or line.startswith("Diundangkan")
            layout.space_before = Pt(12 if n == 0 or opens or line.startswith("BERITA") else 0)
            layout.space_after = Pt(24 if line.endswith(",") else 0)  # room for the signature
            layout.keep_with_next = n + 1 < len(self.draft.closing)
            if n == 0:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
            elif not signed:
                layout.left_indent = _RIGHT_HALF

    def _annex(self, annex: DraftChapter) -> None:
        """An annex on a page of its own: the name of its rule in the upper right corner, then its title and its sections."""
        for n, words in enumerate((annex.label, *self.draft.title_lines)):
            paragraph = self._paragraph(words)
            layout = paragraph.paragraph_format
            layout.left_indent, layout.space_after, layout.page_break_before = _RIGHT_HALF, Pt(0), n == 0
            if n == 0:
                self._margin(paragraph, self._meant(annex))
        head = self._paragraph(annex.title.upper(), style="Heading1")
        head.paragraph_format.space_before = Pt(18)
        for section in annex.sections:
            for article in section.articles:
                for n, paragraph in enumerate(article.paragraphs):
                    self._unit(paragraph, article.label if n == 0 else "")

    def _article(self, article: DraftArticle) -> None:
        self._paragraph(article.label, style="Heading3")
        for paragraph in article.paragraphs:
            self._unit(paragraph)

    def _unit(self, unit: DraftParagraph, label: str = "") -> None:
        """A unit line by line; ``label`` is the mark of a section of an annex, which stands before its first words."""
        first: Any = None
        inset = 1 if unit.number is not None else 0
        for line in unit.lines:
            mark = f"({unit.number})" if first is None and unit.number is not None else label if first is None and label else line.mark
            paragraph = self._paragraph()
            paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
            depth = inset + line.depth + (1 if label and first is not None else 0)
            if mark:
                paragraph.paragraph_format.left_indent = _INDENT * max(depth, 1)
                paragraph.paragraph_format.first_line_indent = -_INDENT
                paragraph.paragraph_format.tab_stops.add_tab_stop(_INDENT * max(depth, 1))
                paragraph.add_run(f"{mark}\t{line.text}")
            else:
                paragraph.paragraph_format.left_indent = _INDENT * depth
                paragraph.add_run(line.text)
            first = first if first is not None else paragraph
        if first is not None:
            self._margin(first, self._origin(unit))
        for flag in unit.flags:
            self._flag(flag.say(self.lang), _INDENT * inset)

    def _flag(self, words: str, indent: Any) -> None:
        """A note to the drafter in the body, where no reader of a print can miss it; square brackets hold what must not stay."""
        paragraph = self._paragraph()
        paragraph.paragraph_format.left_indent = indent
        run = paragraph.add_run(f"[{self._say('Catatan untuk perancang', 'Note to the drafter')}: {words}]")
        run.italic, run.font.size, run.font.color.rgb = True, Pt(9), _GREY

    def _origin(self, unit: DraftParagraph) -> str:
        parts = ["BARU." if unit.new else self._say("Asal: ", "From: ") + "; ".join(unit.sources) + f" [{', '.join(unit.fates)}]."]
        if unit.note:
            parts.append(unit.note.say(self.lang))
        if unit.findings:
            parts.append(self._say("Temuan: ", "Findings: ") + ", ".join(unit.findings) + ".")
        return " ".join(parts)

    def _margin(self, paragraph: Any, text: str) -> None:
        """A note in the margin of a paragraph.

        The element is made here because the library looks for a free number through all notes each time it adds one, and
        dates each by the clock.
        """
        number = self._notes_made
        self._notes_made += 1
        note = OxmlElement("w:comment")
        for name, value in (("w:id", str(number)), ("w:author", "Padu"), ("w:initials", "P")):
            note.set(qn(name), value)
        words: Any = OxmlElement("w:t")
        words.text = text
        for outer in ("w:r", "w:p"):
            element = OxmlElement(outer)
            element.append(words)
            words = element
        note.append(words)
        self.word.comments._comments_elm.append(note)
        paragraph.runs[0].mark_comment_range(paragraph.runs[-1], number)

    def _notes(self) -> None:
        if not self.draft.notes:
            return
        head = self._centred(self._say("CATATAN UNTUK PERANCANG", "NOTES TO THE DRAFTER"), bold=True)
        head.paragraph_format.page_break_before = True
        for n, note in enumerate(self.draft.notes, 1):
            paragraph = self._paragraph(f"{n}.\t{note.say(self.lang)}")
            paragraph.paragraph_format.left_indent, paragraph.paragraph_format.first_line_indent = _INDENT, -_INDENT


def _page_number(paragraph: Any) -> None:
    for kind in ("begin", "", "end"):
        run = paragraph.add_run()
        mark: Any = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark.text = "PAGE"
        run._r.append(mark)
