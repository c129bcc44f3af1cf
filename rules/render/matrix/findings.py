"""The findings sheet: one row a finding, with room for the analyst's decision."""

from __future__ import annotations

from rules.checks.wording import called, meaning_of
from rules.graph.policy_graph import PolicyGraph
from rules.model import Evidence, Finding, Lang, Text
from rules.packs import load
from rules.render.matrix.sheet import Column, Row, Sheet
from rules.render.naming import cite, readable
from rules.render.remarks import distinct

_SEVERITIES = {
    "high": Text(id="tinggi", en="high"),
    "medium": Text(id="sedang", en="medium"),
    "low": Text(id="rendah", en="low"),
    "info": Text(id="informasi", en="information"),
}
_GAO = {
    "duplication": Text(id="duplikasi", en="duplication"),
    "overlap": Text(id="tumpang tindih", en="overlap"),
    "fragmentation": Text(id="fragmentasi", en="fragmentation"),
    "division_of_work": Text(id="pembagian kerja", en="division of work"),
}
_STATUSES = {
    "usulan": Text(id="usulan", en="proposed"),
    "dikonfirmasi": Text(id="dikonfirmasi", en="confirmed"),
    "ditolak": Text(id="ditolak", en="rejected"),
}
#: Objects that checks name and BPHN's list of variables does not.
_OBJECTS = {
    "Dasar hukum": "Legal basis",
    "Ketepatan jenis": "Fitness of the type of instrument",
    "Bahasa, istilah, kata": "Language, terms and words",
}
#: How many clauses of one finding are quoted in its cell; the others are counted.
QUOTED = 12
_COLUMNS = (
    Column(title=Text(id="Id", en="Id"), width=14),
    Column(title=Text(id="Aturan", en="Rule"), width=7),
    Column(title=Text(id="Bobot", en="Severity"), width=9),
    Column(title=Text(id="Temuan", en="Finding"), width=48),
    Column(title=Text(id="Pelaku", en="Actors"), width=26),
    Column(title=Text(id="Klausul dan bunyinya", en="Clauses and their words"), width=60),
    Column(title=Text(id="BPHN", en="BPHN"), width=16),
    Column(title=Text(id="GAO", en="GAO"), width=13),
    Column(title=Text(id="Putusan", en="Verdict"), width=18),
    Column(title=Text(id="Yang menggugurkan", en="What would refute it"), width=36),
    Column(title=Text(id="Pilihan tindakan", en="Options"), width=40),
    Column(title=Text(id="Dihitung", en="Scored"), width=9),
    Column(title=Text(id="Status", en="Status"), width=12, fill_in=True, choices=("usulan", "dikonfirmasi", "ditolak")),
    Column(title=Text(id="Alasan", en="Reason"), width=26, fill_in=True),
    Column(title=Text(id="Oleh", en="By"), width=12, fill_in=True),
)


def severity(code: str, lang: Lang) -> str:
    """A severity in words."""
    return _SEVERITIES[code].say(lang)


def status(code: str, lang: Lang) -> str:
    """Where a decision stands, in words; files and the review keep the code."""
    return _STATUSES[code].say(lang)


def gao(code: str | None, lang: Lang) -> str:
    """GAO's class in words; empty where there is none."""
    return _GAO[code].say(lang) if code else ""


def bphn(finding: Finding, lang: Lang) -> str:
    """Where a finding stands in BPHN's dimensions; a filing by convention says so."""
    convention = Text(id="menurut konvensi Padu", en="by Padu's convention").say(lang)
    return "; ".join(
        f"{b.dimension} {_object(b.object, lang)}"
        + (f" ({b.indicator})" if b.indicator else "")
        + (f", {convention}" if b.convention else "")
        for b in finding.bphn
    )


def _object(name: str, lang: Lang) -> str:
    """What BPHN calls an object or variable; in English as the pack translates it, else as BPHN has it."""
    if lang == "id":
        return name
    known = {entry.id: entry.en for dimension in load("bphn").dimensions for entry in (dimension.name, *dimension.variables)}
    return known.get(name) or _OBJECTS.get(name) or name


def quoted(graph: PolicyGraph, evidence: Evidence, lang: Lang) -> str:
    """A clause with its words in quotation marks and what its rule says that they mean, a fact with its paraphrase without."""
    if evidence.kind == "clause":
        meant = meaning_of(graph, evidence)
        return f'{cite(evidence, lang)}: "{evidence.words}"' + (f" ({meant})" if meant else "")
    note = f"; {readable(evidence.note)}" if evidence.note else ""
    return f"{cite(evidence, lang)}: {readable(evidence.words)} [{evidence.mark}{note}]"


def sheet(graph: PolicyGraph, found: tuple[Finding, ...], lang: Lang) -> Sheet:
    """One row a finding, in the order of the checks."""
    rows = []
    for f in found:
        evidence = distinct(f.evidence)
        clauses = [quoted(graph, e, lang) for e in evidence[:QUOTED]]
        if len(evidence) > QUOTED:
            more = Text(id="dan {n} klausul lain, lihat findings.jsonl", en="and {n} more clauses, see findings.jsonl").say(lang)
            clauses.append(more.format(n=len(evidence) - QUOTED))
        cells = (
            f.id,
            f.rule,
            severity(f.severity, lang),
            f.statement.say(lang),
            "\n".join(called(graph.actors.get(key), key) for key in f.actors),
            "\n".join(clauses),
            bphn(f, lang),
            gao(f.gao, lang),
            f.verdict.say(lang) if f.verdict else "",
            f.falsifier.say(lang),
            "\n".join(o.say(lang) for o in f.options),
            Text(id="ya", en="yes").say(lang) if f.scored else Text(id="tidak", en="no").say(lang),
            f.status,
            f.reason or "",
            f.decided_by or "",
        )
        rows.append(Row(cells=cells, mark="" if f.scored else "unscored"))
    return Sheet(
        name=Text(id="Temuan", en="Findings"),
        note=Text(
            id="Isi Status, Alasan, dan Oleh, simpan, lalu ambil dengan padu review FOLDER --import matrix.xlsx. Baris miring tidak dihitung: bersandar pada praktik, ingatan, atau aturan yang digantikan.",
            en="Fill in Status (usulan: proposed; dikonfirmasi: confirmed; ditolak: rejected), Reason and By, save, and take them in with "
            "padu review FOLDER --import matrix.xlsx. Rows in italics do not count: they rest on practice, memory or superseded rules.",
        ),
        columns=_COLUMNS,
        rows=tuple(rows),
        pages_wide=2,
    )
