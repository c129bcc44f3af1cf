"""What is said of a piece of evidence beside its citation: in which file and where in it, or by which source and with what reserve."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from rules.model import Clause, Corpus, Evidence, Fact, InputRecord, Lang, RunInfo, Text
from rules.render.naming import readable, regulation_name, verbatim, worth


def lined(corpus: Corpus) -> frozenset[str]:
    """Documents whose line numbers are those of the file; in others the lines of the text as read are counted, which is said."""
    return frozenset(r.document for r in corpus.regulations if r.format in ("txt", "md"))


def table_notes(inputs: Iterable[InputRecord]) -> tuple[str, ...]:
    """What could not be used of the role tables: each note names file, sheet, row, column and remedy (in Bahasa Indonesia)."""
    return tuple(note for record in inputs if record.format == "role-table" for note in record.notes)


def reading_notes(corpus: Corpus, run: RunInfo) -> tuple[tuple[str, str], ...]:
    """What was noted while reading, first of role tables, then rule by rule: whose note it is, and the note (in Bahasa Indonesia)."""
    tables = [(record.file, note) for record in run.inputs for note in table_notes([record])]
    rules = sorted(corpus.primary(), key=lambda r: r.key)
    return (*tables, *((regulation_name(r, run.lang), readable(note)) for r in rules for note in dict.fromkeys(r.notes)))


def distinct(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Each piece of evidence once, in order: a clause that names two bearers is one clause to a reader."""
    return tuple({(e.document, str(e.address), e.words): e for e in evidence}.values())


def told(evidence: Evidence) -> str:
    """The words of a clause as they stand, a fact's with names for identifiers; what a fact quotes is in quotation marks."""
    if isinstance(evidence, Clause):
        return evidence.words
    quotation = verbatim(evidence)
    return f"“{quotation}”" if quotation is not None else readable(evidence.words)


def mark(fact: Fact, lang: Lang) -> str:
    """``kutipan`` where a fact quotes its source from end to end, else ``parafrasa``."""
    return Text(id="kutipan", en="quotation").say(lang) if verbatim(fact) is not None else Text(id="parafrasa", en="paraphrase").say(lang)


def spot(clause: Clause, lang: Lang, numbered: Collection[str]) -> str:
    """Where in its file a clause stands: the page, else the line; empty where neither is known.

    Args:
        numbered: documents whose lines an analyst sees in the file (``lined``).
    """
    if clause.page:
        return Text(id=f"halaman {clause.page}", en=f"page {clause.page}").say(lang)
    if not clause.line:
        return ""
    read = "" if clause.document in numbered else Text(id=" teks hasil baca", en=" of the text as read").say(lang)
    return Text(id=f"baris {clause.line}", en=f"line {clause.line}").say(lang) + read


def remark(evidence: Evidence, lang: Lang, numbered: Collection[str]) -> str:
    """Everything that a reader must know to find the words again and to weigh them."""
    if isinstance(evidence, Clause):
        return ", ".join(part for part in (evidence.document, spot(evidence, lang, numbered)) if part)
    parts = [mark(evidence, lang)]
    if evidence.source:
        parts.append(Text(id=f"sumber: {evidence.source}", en=f"source: {evidence.source}").say(lang))
    if worth(evidence, lang):
        parts.append(Text(id="tidak dihitung", en="not counted").say(lang))
    if evidence.aside is not None:
        parts.append(evidence.aside.why.say(lang))
    if evidence.note:
        note = readable(evidence.note).rstrip(".")
        parts.append(Text(id=f"catatan: {note}", en=f"noted: “{note}”").say(lang))
    return ", ".join(parts)
