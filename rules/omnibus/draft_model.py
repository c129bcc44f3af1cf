"""What a draft regulation is made of, as a renderer needs it: preamble, chapters, pasal, ayat, lists, margin sources and notes."""

from __future__ import annotations

from typing import Literal

from rules.model import Address, Frozen, Text


class DraftLine(Frozen):
    """One line of a unit: the sentence itself (``mark`` empty, ``depth`` 0), a list item, or words after a list.

    Attributes:
        depth: 0 for the sentence and its closing words, 1 for the first level of a list, and so on.
        mark: ``a.``, ``1.``, ``a)``; empty for words that bear none.
        text: the words.
    """

    depth: int = 0
    mark: str = ""
    text: str


class DraftParagraph(Frozen):
    """An ayat, or the one sentence of a pasal without ayat.

    Attributes:
        address: its address in the draft.
        number: of the ayat; None where the pasal has none.
        lines: its words.
        sources: where it comes from, in short (``Permensos 1/2012 Pasal 5``); empty for what is new.
        fates: the fates of its sources, each once.
        new: whether it is BARU.
        note: why it is new, or what was done to its sources; for the margin.
        findings: ids of the findings it answers or carries.
        flags: what the drafter must settle here before the draft is used; printed at the article.
    """

    address: Address
    number: int | None = None
    lines: tuple[DraftLine, ...]
    sources: tuple[str, ...] = ()
    fates: tuple[str, ...] = ()
    new: bool = False
    note: Text | None = None
    findings: tuple[str, ...] = ()
    flags: tuple[Text, ...] = ()


class DraftArticle(Frozen):
    """A pasal (or one section of an annex) with its ayat. ``label`` is its printed head, such as ``Pasal 5``."""

    address: Address
    label: str
    paragraphs: tuple[DraftParagraph, ...]


class DraftSection(Frozen):
    """A Bagian with its pasal; ``heading`` is None for pasal outside any Bagian, ``label`` is ``Bagian Kesatu``."""

    label: str | None = None
    heading: str | None = None
    articles: tuple[DraftArticle, ...]


class DraftChapter(Frozen):
    """A BAB. ``label`` is ``BAB I``; ``empty_note`` says why a chapter holds nothing yet."""

    label: str
    title: str
    title_en: str
    kind: Literal["bab", "peralihan", "penutup", "lampiran"]
    purpose: Text
    authority: Text
    sections: tuple[DraftSection, ...]
    empty_note: Text | None = None


class DraftBasis(Frozen):
    """One item of Mengingat.

    Attributes:
        regulation: the rule.
        citation: its name, with what the drafter must verify in square brackets.
        listed_by: the merged rules that name it; empty for a proposal.
        note: why it stands there, or what to verify.
    """

    regulation: str
    citation: str
    listed_by: tuple[str, ...] = ()
    note: Text | None = None


class Draft(Frozen):
    """A first draft of the omnibus.

    Attributes:
        title_lines: the head, line by line (type, number left open, TENTANG, name).
        considering: Menimbang, one letter each.
        in_view_of: Mengingat, by rank and then by date; never a rule that the draft revokes.
        deciding: the line of Menetapkan.
        chapters: the body, transitional and closing provisions last.
        annexes: the chapters of annexes.
        closing: the lines after the last pasal, places and dates left open.
        notes: to the drafter: open questions and what a first draft cannot hold.
    """

    title_lines: tuple[str, ...]
    considering: tuple[str, ...]
    in_view_of: tuple[DraftBasis, ...]
    deciding: str
    chapters: tuple[DraftChapter, ...]
    annexes: tuple[DraftChapter, ...] = ()
    closing: tuple[str, ...] = ()
    notes: tuple[Text, ...] = ()
