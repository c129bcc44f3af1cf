"""Flags at the articles of the draft: what the drafter must settle there before the draft is used.

A unit bears one where the text of its source is not whole, where a reference points nowhere or plainly at the wrong place, where a rule of
drafting asks for other words, where a sanction has no ground in the higher rules, and for each finding on it that the draft neither carries out nor answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from rules.checks.grounds import UNGROUNDED
from rules.model import Address, Finding, OmnibusUnit, Text
from rules.model.short_name import short_name
from rules.omnibus.arrange import Arrangement
from rules.omnibus.definitions import is_glossary
from rules.omnibus.desk import Desk, Place
from rules.omnibus.own_words import of_abbreviations, of_repetition, of_terms, of_title, repeated, unexplained, unspelled
from rules.omnibus.pictures import lost_from
from rules.omnibus.pointing import misled
from rules.omnibus.proof import names_itself
from rules.omnibus.sameness import Same
from rules.omnibus.soundness import defined_twice, flaws, stands_alone, unfinished_lists, unstopped
from rules.omnibus.title import terms_of_title
from rules.omnibus.units import Unit
from rules.omnibus.wording import join_words, listed
from rules.omnibus.writing import Written

_CONJUNCTION = re.compile(r"\b(dan/atau|dan|atau)\W*$")
_BODY = re.compile(r"\b(?:adalah|merupakan|ialah)\b")
#: Findings that a clause on a task in common answers while their own clauses stay (``tasks_in_common``).
_IN_COMMON = ("R01-", "R02-")
#: Shorter definitions say too little to be known again.
_A_SENTENCE = 40
#: Kinds of findings whose evidence names right clauses beside the wrong ones: mending the wrong ones settles all.
_BESIDE_THE_RIGHT = frozenset({"licence_name"})


def flagged(desk: Desk, arrangement: Arrangement, written: Written) -> list[OmnibusUnit]:
    """The units of the draft, each with its flags.

    Args:
        desk: the merged rules and their findings.
        arrangement: which duties were merged by which findings.
        written: the units, and what writing them did and could not do.
    """
    answered = {i for duty in arrangement.duties for i in duty.findings} | {i for u in written.units if u.new for i in u.findings}
    tasks = {i: u.address for u in reversed(written.units) if u.new for i in u.findings if i.startswith(_IN_COMMON)}
    cured = {(finding, cure) for done in written.cured.values() for finding, cure in done}
    out = []
    for unit in written.units:
        sources = [u for s in unit.sources if (u := desk.by_place.get((s.document, s.address))) is not None]
        rows = [flag for n, source in enumerate(sources) for flag in _of_text(desk, source, written, leads=n == 0)]
        if any(is_glossary(source) for source in sources) and (twice := defined_twice(unit.text)):
            rows.append(_of_definitions(twice))
        if arrangement.glossary and any(is_glossary(source) for source in sources):
            rows += of_title(terms_of_title(desk), arrangement.glossary)
        circular = names_itself(unit.text, unit.address) and not any(names_itself(source.text, source.address) for source in sources)
        if circular:
            rows.append(_of_itself(unit))
        if not unit.address.startswith("lampiran") and not any(source.is_fact or is_glossary(source) for source in sources):
            rows += of_terms(desk, unexplained(unit.text, written.units, arrangement.glossary))
            rows += of_abbreviations(unspelled(unit.text, written.units, arrangement.glossary))
            if (again := repeated(unit.text, arrangement.glossary)) is not None:
                rows.append(of_repetition(*again))
        rows += [flag for same in arrangement.same if sources and same.lead is sources[0] for flag in _of_funding(same)]
        open_findings = {
            f.id: f
            for source in sources
            for f in desk.findings_at.get(source.place, ())
            if f.kind != UNGROUNDED and is_open(f, source.place, unit, answered, cured) and not _one_definition(f, unit, desk)
        }
        if not unit.new:
            rows += [_of_task(f, tasks[f.id]) for f in _tasks_at(desk, sources, tasks)]
        left = tuple(sorted(open_findings))
        rows += [_of_finding(open_findings[key]) for key in left]
        rows += [flag for source in sources for flag in _of_sanction(desk, source)]
        told = {"flags": tuple(dict.fromkeys(rows)), "open": left, "circular": circular}
        out.append(unit.model_copy(update=told) if rows else unit)
    return out


def is_open(finding: Finding, place: Place, unit: OmnibusUnit, answered: Iterable[str], cured: Iterable[tuple[str, object]]) -> bool:
    """Whether a finding asks for something in a unit that the draft does not do.

    A division of work asks for nothing, and what is not counted is not acted upon. A new clause or a merged duty that names the
    finding answers it, as does a cure that was carried out.
    """
    if finding.verdict is not None or not finding.scored or finding.id in set(answered):
        return False
    done = {cure for key, cure in cured if key == finding.id}
    here = [c for c in finding.cures if c.document == place[0] and place[1].covers(c.address)]
    if here:
        return not all(c in done for c in here)
    if finding.kind in _BESIDE_THE_RIGHT and finding.cures and all(c in done for c in finding.cures):
        return False
    return not _one_term(finding, unit)


def _one_term(finding: Finding, unit: OmnibusUnit) -> bool:
    """Whether a finding on several terms for one thing is settled in a unit: of its terms the words hold one at most."""
    if finding.rule != "R06":
        return False
    text = unit.text.casefold()
    return (
        sum(1 for term in finding.members if not term.isupper() and term.casefold() in text) <= 1
    )  # an abbreviation stands beside its term


def _one_definition(finding: Finding, unit: OmnibusUnit, desk: Desk) -> bool:
    """Whether a finding on definitions is settled by those that the draft keeps.

    It is where the words of the one that outranks the others stand in the draft, and where each came from the list of another merged rule,
    since the draft has one list.
    """
    if finding.rule != "R05":
        return False
    clauses = [e for e in finding.evidence if e.kind == "clause"]
    if not clauses or len(clauses) < len(finding.evidence):
        return False
    homes = [desk.unit_at(e.document, e.address) for e in clauses]
    if all(u is not None and is_glossary(u) for u in homes) and len({e.document for e in clauses}) == len(clauses):
        return True
    ranks = {
        e: rule.id.rank for e in clauses if (rule := desk.graph.regulations.get(str(e.regulation))) is not None and rule.id is not None
    }
    highest = [e for e, rank in ranks.items() if rank == min(ranks.values()) < max(ranks.values())]
    text = _plain(unit.text)
    return any(len(body) > _A_SENTENCE and body in text for e in highest if (body := _plain(_BODY.split(e.words, 1)[-1])))


def _plain(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold()))


def _of_text(desk: Desk, source: Unit, written: Written, *, leads: bool) -> Iterator[Text]:
    if source.is_fact:
        return
    name = f"{short_name(source.rule)} {source.address.label()}"
    if leads and not is_glossary(source):
        whole = [*flaws(source), *stands_alone(desk, source)]
        if whole:
            yield Text(
                id=f"Naskah {name} yang terbaca tidak utuh: {', '.join(w.id for w in whole)}. Lengkapi dari naskah resmi.",
                en=f"The text of {name} as read is not whole: {', '.join(w.en for w in whole)}. Complete it from the official text.",
            )
        for slip in unstopped(source):
            yield Text(id=f"{name}: {slip.id}.", en=f"{name}: {slip.en}.")
        lists = list(unfinished_lists(source)) if not source.is_annex else []
        if lists:
            yield Text(
                id=f"Tabulasi {name}: {'; '.join(w.id for w in lists)}.", en=f"Tabulation of {name}: {'; '.join(w.en for w in lists)}."
            )
    if leads and not any(cure.old.startswith("ayat") for _, cure in written.cured.get(source.place, ())):
        siblings = {u.address.number: u for u in desk.articles[source.document, source.article] if u.address.kind == "ayat"}
        for why in misled(source, siblings, desk.ayat[source.document]):
            yield Text(
                id=f"Rujukan dalam naskah asal tampak keliru: {name} {why.id}. Perbaiki setelah dicocokkan dengan naskah resmi.",
                en=f"A reference of the source seems wrong: {name} {why.en}. Mend it after a look at the official text.",
            )
    if leads and source.is_annex and desk.articles[source.document, source.article][0] is source:
        yield Text(
            id=f"{source.article.label()} {short_name(source.rule)} dibaca sebagai teks; gambar, notasi, dan tata letak tabelnya tidak ikut."
            " Salin dari naskah resmi.",
            en=f"{source.article.label()} of {short_name(source.rule)} was read as text, without pictures, musical notation or the layout of tables."
            " Copy those from the official text.",
        )
    if shown := list(lost_from(source).told()):
        yield Text(
            id=f"Bukan norma yang utuh: {'; '.join(t.id for t in shown)}. Ganti dengan gambar atau notasi dari naskah resmi.",
            en=f"No whole provision: {'; '.join(t.en for t in shown)}. Put the picture or notation of the official text in its place.",
        )
    if lost := written.lost.get(source.place):
        yield Text(
            id=f"Rujukan {listed(lost)} menurut penomoran {short_name(source.rule)} belum mempunyai padanan dalam rancangan ini; tentukan pasal yang dimaksud.",
            en=f"{listed(lost)}, by the numbers of {short_name(source.rule)}, has no counterpart in this draft yet; settle which article is meant.",
        )
    if what := written.rewordings.get(source.place):
        yield Text(id=f"Rumuskan ulang: {what.id}.", en=f"Word anew: {what.en}.")


def _of_itself(unit: OmnibusUnit) -> Text:
    name = unit.address.label()
    return Text(
        id=f"Dengan nomor yang baru ketentuan ini merujuk {name}, yaitu dirinya sendiri; tentukan ketentuan yang dimaksud.",
        en=f"By the new numbers this provision refers to {name}, which is itself; settle which provision is meant.",
    )


def _of_definitions(twice: list[str]) -> Text:
    return Text(
        id=f"Rumusan pengertian dengan 'adalah' ganda: {join_words(twice)}. Rumuskan ulang dengan satu 'adalah'.",
        en=f"Definitions that say 'adalah' twice: {join_words(twice, 'and')}. Word them anew with one.",
    )


def _of_sanction(desk: Desk, source: Unit) -> Iterator[Text]:
    for doubt in desk.ungrounded.get(source.place, ()):
        yield Text(
            id=f"Sanksi tanpa dasar yang ditemukan dalam peraturan yang lebih tinggi ({doubt.finding}): {doubt.why.id}."
            " Tunjukkan dasarnya, atau batasi pihak, pelanggaran, dan jenis sanksinya.",
            en=f"A sanction without a ground found in the higher rules ({doubt.finding}): {doubt.why.en}."
            " Show the ground, or narrow the parties, breaches and kinds.",
        )


def _of_funding(same: Same) -> Iterator[Text]:
    """What is not the same in clauses on funds that were merged since their sources are: how these go together, and whether they must be used."""
    if same.kind != "funding":
        return
    lead = _manner(same.lead)
    other = [f"{short_name(u.rule)} {u.address.label()} ({_manner(u)})" for u in same.others if _manner(u) != lead]
    if other:
        names = join_words(other)
        yield Text(
            id=f"Sumber dananya sama, tetapi perumusannya tidak: dipakai {short_name(same.lead.rule)} ({lead}); lain dari itu {names}."
            " Pastikan tidak ada yang berubah.",
            en=f"The sources of funds are the same, their wording is not: that of {short_name(same.lead.rule)} is kept ({lead}); {names}"
            " differ. Make sure that nothing changes.",
        )


def _manner(unit: Unit) -> str:
    """The conjunction of a list, and ``dapat`` where its opening says so."""
    joined = _CONJUNCTION.search(unit.leaves[-2].text) if len(unit.leaves) > 1 else None
    words = [f"'{joined[1]}'"] if joined else []
    return " dan ".join((["'dapat'"] if re.search(r"\bdapat\b", unit.head.text) else []) + words) or "tanpa kata penghubung"


def _tasks_at(desk: Desk, sources: Iterable[Unit], tasks: Mapping[str, Address]) -> list[Finding]:
    """The findings on a task in common that rest on some units, in order."""
    found = {f.id: f for source in sources for f in desk.findings_at.get(source.place, ()) if f.id in tasks}
    return [found[key] for key in sorted(found)]


def _of_task(finding: Finding, where: Address) -> Text:
    return Text(
        id=f"Termasuk tugas bersama dalam {where.label()} (temuan {finding.id}); sesuaikan bunyinya setelah rapat memilih.",
        en=f"Part of the task in common of {where.label()} ({finding.id}); word it accordingly once the meeting has chosen.",
    )


def left_open(units: Iterable[OmnibusUnit], rules: frozenset[str]) -> bool:
    """Whether the draft leaves a finding of some checks open in any of some units."""
    return any(finding.partition("-")[0] in rules for unit in units for finding in unit.open)


def _of_finding(finding: Finding) -> Text:
    way = finding.options[0] if finding.options else finding.title
    return Text(
        id=f"Temuan {finding.id} ({finding.title.id}) belum diselesaikan di sini. Usulan: {way.id}",
        en=f"Finding {finding.id} ({finding.title.en}) is not settled here. Proposal: {way.en}",
    )
