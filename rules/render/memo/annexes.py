"""The attachments in words: what a reader looks up, kept out of the memo's own pages and numbered after the pictures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from rules.model import Text
from rules.render.memo import answers, closing, notes
from rules.render.memo.analysis import MOST_FINDINGS, any_others, others, told_in_full
from rules.render.memo.answer_duties import borne, duties_table
from rules.render.memo.matter import Matter
from rules.render.memo.model import Block, Section
from rules.render.memo.workshop import case_actors, named_in_case


@dataclass(frozen=True)
class Annex:
    """One attachment in words.

    Attributes:
        key: by which the text points to it.
        title: what it holds.
        applies: whether there is anything to put in it.
        blocks: what stands in it; composed after the text, since citations are numbered in reading order.
    """

    key: str
    title: Text
    applies: Callable[[Matter], bool]
    blocks: Callable[[Matter], list[Block]]


ANNEXES = (
    Annex(
        "findings",
        Text(id="Uraian Temuan Utama", en="The Main Findings in Full"),
        lambda m: bool(m.telling(MOST_FINDINGS)),
        told_in_full,
    ),
    Annex("others", Text(id="Temuan Lain", en="Other Findings"), any_others, others),
    Annex(
        "answers",
        Text(id="Pertanyaan Lain, Dijawab dari Naskah", en="Other Questions, Answered from the Texts"),
        answers.asked_of_texts,
        answers.from_the_texts,
    ),
    Annex("duties", Text(id="Peran dan Tugasnya", en="Roles and Their Duties"), lambda m: bool(borne(m)), duties_table),
    Annex(
        "actors",
        Text(id="Pelaku, Program, dan Kelompok Sasaran dalam Kasus", en="Actors, Programmes and Target Groups of the Case"),
        lambda m: bool(named_in_case(m)),
        case_actors,
    ),
    Annex(
        "questions",
        Text(id="Pertanyaan Terbuka bagi Penyusun", en="Open Questions to the Drafter"),
        lambda m: m.plan is not None and bool(m.plan.open_questions),
        closing.open_questions,
    ),
    Annex(
        "law",
        Text(id="Dasar Hukum Metode dan Bab", en="The Law of the Method and of the Chapters"),
        lambda m: m.plan is not None and bool(m.plan.legality),
        closing.law,
    ),
    Annex(
        "notes", Text(id="Catatan atas Peraturan dan Naskahnya", en="Notes on the Rules and Their Texts"), notes.any_notes, notes.all_notes
    ),
    Annex("again", Text(id="Cara Mengulang", en="How to Repeat It"), lambda m: bool(m.rules), closing.again),
)


def keys(m: Matter) -> tuple[str, ...]:
    """The attachments in words that a memo needs, in their order."""
    return tuple(annex.key for annex in ANNEXES if annex.applies(m))


def annexes(m: Matter) -> tuple[Section, ...]:
    """The attachments in words, each numbered; the sources of the facts come last, when all citations are known."""
    w = m.w
    needed = {annex.key: annex for annex in ANNEXES}
    out = [
        Section(
            title=w.t(
                f"Lampiran {m.annex_number(key)}. {needed[key].title.id}", f"Attachment {m.annex_number(key)}. {needed[key].title.en}"
            ),
            blocks=tuple(needed[key].blocks(m)),
        )
        for key in m.annex_keys
    ]
    origins = closing.origins(m, m.pictures + len(out) + 1)
    return (*out, *((origins,) if origins is not None else ()))
