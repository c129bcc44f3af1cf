"""Section VII: the conclusions of the meeting, answered one by one; without a case that asks, the same questions put to the texts."""

from __future__ import annotations

from collections.abc import Callable

from rules.cases import KEYS
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
    """VII Jawaban: of the case that asks, else of the six questions that any set of rules is asked; None where no rule was read."""
    w = m.w
    asked, by = (m.case.questions, _ANSWERS) if m.case is not None else (from_texts.QUESTIONS, _FROM_TEXTS)
    if m.case is None and not m.graph.norms:
        return None
    blocks: list[Block] = []
    if m.case is None:
        command = f"padu run {KEYS[0]} …"
        blocks.append(
            w.body(
                w.t(
                    "Bahan ini tidak memuat laporan pertemuan. Enam pertanyaan yang dijawab Padu diajukan di sini kepada naskah saja, dengan klausulnya. "
                    f"Agar kesimpulan lokakarya pilar sosial Juli 2020 dijawab beserta fakta kasusnya, sebut nama kasusnya di depan berkas: {command}",
                    "The material holds no report of a meeting. The six questions that Padu answers are put to the texts alone here, with their clauses. "
                    f"To have the conclusions of the July 2020 workshop on social pillars answered with the facts of the case, name the case before "
                    f"the files: {command}",
                )
            )
        )
    for n, question in enumerate(asked, 1):
        blocks.append(Heading(text=f"{n}. {question.text.say(w.lang)}"))
        blocks += by[question.key](m, question)
    title = (
        w.t("Jawaban atas Kesimpulan Pertemuan", "Answers to the Conclusions of the Meeting")
        if m.case is not None
        else w.t("Enam Pertanyaan, Dijawab dari Naskah", "Six Questions, Answered from the Texts")
    )
    return Section(number="VII", title=title, blocks=tuple(blocks))
