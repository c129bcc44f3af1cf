"""The draft as a Word document: what a drafter sees of it."""

import io
from functools import cache

import docx as python_docx
import pytest
from render_sample import sample_graph, sample_plan

from rules.model import Text
from rules.omnibus import draft_articles
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
    ("lang", "shown"), [("id", "[Catatan perancang: Kalimatnya putus.]"), ("en", "[Note to the drafter: It breaks off.]")]
)
def test_a_flag_is_printed_below_its_unit_in_the_language_of_the_run(lang, shown):
    draft, unit = first_flagged(sample(), Text(id="Kalimatnya putus.", en="It breaks off."))
    found = lines(draft, lang)
    above = found[found.index(shown) - 1]
    assert above.endswith(unit.lines[-1].text)
