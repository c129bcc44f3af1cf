"""Source and date of the data, as every picture prints them, a picture's sheets, and what it says where there is nothing to show."""

from __future__ import annotations

from collections.abc import Sequence

from rules.graph.policy_graph import PolicyGraph
from rules.model import Lang, RunInfo, Text
from rules.render.dated import date_line
from rules.render.diagrams.canvas import Canvas, font, left, lines, row, table
from rules.render.diagrams.diagram import Diagram, sheet_name, sheet_title
from rules.render.wording import counted, listing, number


def sources(graph: PolicyGraph, lang: Lang) -> str:
    """What the data came from: documents read, and records of cases that have no text."""
    read = [r for r in graph.corpus.primary() if r.has_text]
    records = [r for r in graph.corpus.primary() if not r.has_text]
    facts = sum(len(case.norms) for case in graph.corpus.cases)
    parts = []

    if read:
        n = number(len(read), lang)
        parts.append(f"{n} peraturan yang dibaca" if lang == "id" else f"{counted(len(read), 'regulation')} read")
    if records:
        n = number(len(records), lang)
        parts.append(
            f"{n} catatan peraturan tanpa teks" if lang == "id" else f"{counted(len(records), 'record')} of regulations without text"
        )
    if facts:
        n = number(facts, lang)
        names = listing((case.title.say(lang) for case in graph.corpus.cases), lang)
        parts.append(
            f"{n} fakta tugas dari kasus “{names}”" if lang == "id" else f"{counted(facts, 'fact')} on duties from the case “{names}”"
        )
    return listing(parts, lang) or ("tidak ada masukan" if lang == "id" else "no input")


def source_line(graph: PolicyGraph, run: RunInfo, lang: Lang) -> str:
    """``Sumber: .... Tanggal data: 15 Juli 2020 (peraturan termuda dalam bahan). Diolah oleh Padu.``."""
    dated = date_line(graph.corpus, run, lang)
    if lang == "id":
        return f"Sumber: {sources(graph, lang)}. {dated}. Diolah oleh Padu."
    return f"Source: {sources(graph, lang)}. {dated}. Processed by Padu."


def caption(graph: PolicyGraph, run: RunInfo, title: Text, *notes: Text) -> Text:
    """The caption of a picture: title, notes, source and date."""

    def one(lang: Lang) -> str:
        return " ".join([f"{title.say(lang)}.", *(note.say(lang) for note in notes), source_line(graph, run, lang)])

    return Text(id=one("id"), en=one("en"))


def nothing(name: str, title: Text, question: Text, words: Text, graph: PolicyGraph, run: RunInfo) -> tuple[Diagram, ...]:
    """A picture that says in words that there is nothing to show, and why."""
    canvas = Canvas("nothing", title.say(run.lang), question.say(run.lang), source_line(graph, run, run.lang), lang=run.lang)
    box = table([row(left(font(lines(words.say(run.lang), 64), 11), border=1, cellpadding=14))])
    canvas.node("nothing", box)
    drawn = Diagram(
        name=name,
        title=title,
        caption=caption(graph, run, title, words),
        alt=words,
        dot=canvas.source,
        nodes=canvas.nodes,
        edges=canvas.edges,
        empty=True,
    )
    return (drawn,)


def sheet(
    canvas: Canvas, name: str, title: Text, at: tuple[int, int], alt: Text, graph: PolicyGraph, run: RunInfo, notes: Sequence[Text] = ()
) -> Diagram:
    """A drawn sheet of a picture.

    Args:
        canvas: what is drawn.
        name, title, alt: of the picture.
        at: which sheet this is, and of how many.
        notes: what the caption says beside title, source and date.
    """
    told = sheet_title(title, *at)
    return Diagram(
        name=sheet_name(name, at[0]),
        title=told,
        caption=caption(graph, run, told, *notes),
        alt=alt if at[1] == 1 else Text(id=f"Lembar {at[0]} dari {at[1]}. {alt.id}", en=f"Sheet {at[0]} of {at[1]}. {alt.en}"),
        dot=canvas.source,
        nodes=canvas.nodes,
        edges=canvas.edges,
        sheet=at[0],
        sheets=at[1],
    )
