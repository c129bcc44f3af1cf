"""Section VII: the conclusions of the meeting, answered one by one; without a case that asks, what is merged and why."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rules.model import Question
from rules.render.memo import from_texts
from rules.render.memo.answer_duties import awareness, overlap
from rules.render.memo.answer_gap import missing_rule
from rules.render.memo.answer_names import nomenclature
from rules.render.memo.answer_people import webinar
from rules.render.memo.answer_rules import merge
from rules.render.memo.matter import Matter
from rules.render.memo.model import Block, Heading, Section

_ANSWERS: dict[str, Callable[[Matter, Question], list[Block]]] = {
    "overlap": overlap,
    "awareness": awareness,
    "missing_rule": missing_rule,
    "nomenclature": nomenclature,
    "webinar": webinar,
    "merge": merge,
}


#: Where no case asks: the questions are the same six, answered from the texts alone.
_FROM_TEXTS = _ANSWERS | {"overlap": from_texts.pairs, "missing_rule": from_texts.gaps, "nomenclature": from_texts.names}


def answers(m: Matter) -> Section | None:
    """VII: the conclusions of the case that asks, answered; where none does, what is merged and why; None where no rule was read.

    Of the six questions that any set of rules is asked, the other five stand in an attachment (``from_the_texts``).
    """
    w = m.w
    if m.case is not None:
        title = w.t("Jawaban atas Kesimpulan Pertemuan", "Answers to the Conclusions of the Meeting")
        return Section(number="VII", title=title, blocks=tuple(_answered(m, m.case.questions, _ANSWERS)))
    if not m.graph.norms and not (m.plan and m.plan.candidates is not None and m.plan.kept_out):
        return None
    last = next(q for q in from_texts.QUESTIONS if q.key == "merge")
    told = w.body(
        w.t(
            f"Pertanyaan lain yang diajukan kepada naskah dijawab pada {m.annex('answers')}.",
            f"The other questions that were put to the texts are answered in {m.annex('answers')}.",
        )
    )
    title = w.t("Peraturan yang Digabung dan Alasannya", "The Rules to Be Merged, and Why")
    return Section(number="VII", title=title, blocks=(*merge(m, last), *([told] if m.graph.norms else [])))


def asked_of_texts(m: Matter) -> bool:
    """Whether the questions are put to the texts alone, there being no case that asks."""
    return m.case is None and bool(m.graph.norms)


def from_the_texts(m: Matter) -> list[Block]:
    """The questions that any set of rules is asked, answered from the texts alone."""
    w = m.w
    lead = w.body(
        w.t(
            "Bahan ini tidak memuat laporan pertemuan; pertanyaan berikut diajukan kepada naskah saja dan dijawab dengan klausulnya.",
            "The material holds no report of a meeting; these questions are put to the texts alone and answered with their clauses.",
        )
    )
    return [lead, *_answered(m, [q for q in from_texts.QUESTIONS if q.key != "merge"], _FROM_TEXTS)]


def _answered(m: Matter, asked: Sequence[Question], by: dict[str, Callable[[Matter, Question], list[Block]]]) -> list[Block]:
    blocks: list[Block] = []
    for n, question in enumerate(asked, 1):
        blocks.append(Heading(text=f"{n}. {question.text.say(m.w.lang)}"))
        blocks += by[question.key](m, question)
    return blocks
