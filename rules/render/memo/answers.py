"""Section VII: the conclusions of the meeting, answered one by one."""

from __future__ import annotations

from collections.abc import Callable

from rules.model import Question
from rules.render.memo.answer_duties import awareness, overlap
from rules.render.memo.answer_names import nomenclature
from rules.render.memo.answer_people import webinar
from rules.render.memo.answer_rules import merge, missing_rule
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


def answers(m: Matter) -> Section | None:
    """VII Jawaban; None without a case that asks."""
    if m.case is None:
        return None
    w = m.w
    blocks: list[Block] = []
    for n, question in enumerate(m.case.questions, 1):
        blocks.append(Heading(text=f"{n}. {question.text.say(w.lang)}"))
        blocks += _ANSWERS[question.key](m, question)
    title = w.t("Jawaban atas Kesimpulan Pertemuan", "Answers to the Conclusions of the Meeting")
    return Section(number="VII", title=title, blocks=tuple(blocks))
