"""The draft as a Word document: what a drafter sees of it."""

import io
from functools import cache

import docx as python_docx
import pytest
from render_sample import sample_graph, sample_plan

from rules.model import Address, Text
from rules.omnibus import draft_articles
from rules.omnibus.draft import DraftArticle, DraftLine, DraftSection, tidy
from rules.render.draft import draft_docx


@cache
def sample():
    return draft_articles(sample_plan(), sample_graph())


def lines(draft, lang="id"):
    return [p.text for p in python_docx.Document(io.BytesIO(draft_docx(draft, lang))).paragraphs]


def first_flagged(draft, flag):
    """The draft with one flag at its first unit."""
    chapter = next(c for c in draft.chapters if c.sections)
    section = chapter.sections[0]
    article = section.articles[0]
    paragraph = article.paragraphs[0].model_copy(update={"flags": (flag,)})
    article = article.model_copy(update={"paragraphs": (paragraph, *article.paragraphs[1:])})
    section = section.model_copy(update={"articles": (article, *section.articles[1:])})
    changed = chapter.model_copy(update={"sections": (section, *chapter.sections[1:])})
    return draft.model_copy(update={"chapters": tuple(changed if c is chapter else c for c in draft.chapters)}), paragraph


@pytest.mark.parametrize(
    ("lang", "shown"), [("id", "[Catatan untuk perancang: Kalimatnya putus.]"), ("en", "[Note to the drafter: It breaks off.]")]
)
def test_a_flag_is_printed_below_its_unit_in_the_language_of_the_run(lang, shown):
    draft, unit = first_flagged(sample(), Text(id="Kalimatnya putus.", en="It breaks off."))
    found = lines(draft, lang)
    above = found[found.index(shown) - 1]
    assert above.endswith(unit.lines[-1].text)


def annexed(*marks):
    """The draft with an annex of some sections, and how its lines read."""
    draft = sample()
    unit = draft.chapters[0].sections[0].articles[0].paragraphs[0]
    lines = (DraftLine(text="LAMBANG"), DraftLine(depth=1, mark="a.", text="warna :"))
    articles = tuple(
        DraftArticle(
            address=Address(f"lampiran-1/huruf-{m}"),
            label=f"{m.upper()}.",
            paragraphs=(unit.model_copy(update={"number": None, "lines": lines}),),
        )
        for m in marks
    )
    chapter = draft.chapters[0].model_copy(
        update={"label": "LAMPIRAN", "title": "Kebun", "kind": "lampiran", "sections": (DraftSection(articles=articles),)}
    )
    return draft.model_copy(update={"annexes": (chapter,)})


def test_an_annex_opens_with_the_name_of_its_rule_and_its_sections_bear_their_marks():
    draft = annexed("a", "b")
    found = lines(draft)
    start = found.index("LAMPIRAN")
    assert tuple(found[start + 1 : start + 1 + len(draft.title_lines)]) == draft.title_lines
    assert found[start + 1 + len(draft.title_lines) :][0] == "KEBUN"
    assert [line for line in found[start:] if "LAMBANG" in line] == ["A.\tLAMBANG", "B.\tLAMBANG"]


def test_no_page_is_left_blank_by_a_break_of_its_own():
    body = python_docx.Document(io.BytesIO(draft_docx(annexed("a")))).element.body
    assert not body.xpath(".//w:br[@w:type='page']")


def test_the_signature_stands_in_the_right_half_and_the_publication_in_the_left():
    paragraphs = python_docx.Document(io.BytesIO(draft_docx(sample()))).paragraphs
    indents = {p.text: p.paragraph_format.left_indent for p in paragraphs if p.text.startswith(("Ditetapkan di", "Diundangkan di"))}
    assert indents["Ditetapkan di …"] > 0
    assert not indents["Diundangkan di …"]


@pytest.mark.parametrize(
    ("words", "shown"), [("meliputi :", "meliputi:"), ("upacara;dan", "upacara; dan"), ("pukul 10:30, ya", "pukul 10:30, ya")]
)
def test_blanks_about_marks_are_tidied_and_nothing_else(words, shown):
    assert tidy(words) == shown
