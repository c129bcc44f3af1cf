"""R09: a role with two superiors."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from rules.checks.division_grounds import is_government
from rules.checks.pairs import ONE_EVERYWHERE
from rules.checks.rule import DIVISION_OF_WORK, Options, Rule, filed, option
from rules.checks.served import group_in
from rules.checks.standing import not_counted
from rules.checks.wording import called, join, listing, place, rule_name, say
from rules.drafting.actors import actor_key, level_of
from rules.graph.policy_graph import PolicyGraph
from rules.model import Fact, Finding, Relation, Text

#: Words of which a title alone is made (``Kepala``, ``Sekretaris``, ``Kepala Sub Bidang``): every unit has one.
_BARE_HEADS = frozenset((
    "kepala", "sekretaris", "ketua", "wakil", "direktur", "anggota", "pejabat", "petugas", "unit", "satuan", "sub", "bidang", "bagian",
    "subbidang", "subbagian", "seksi", "subseksi", "koordinator", "pimpinan", "bendahara", "pegawai", "staf",
))  # fmt: skip


class R09Options(Options):
    """Options of R09."""

    candidates: bool = option(
        True,
        "Laporkan juga, tanpa dihitung, peran yang menurut fakta ditugaskan atau dibina oleh beberapa instansi.",
        "Report as well, uncounted, roles that facts say are assigned or guided by several authorities.",
    )
    least_candidates: int = option(2, "Banyak instansi sebelum kandidat dilaporkan.", "How many authorities make a candidate.", ge=2)


def check(graph: PolicyGraph, options: R09Options) -> Iterator[Finding]:
    """Roles that answer to two superiors directly.

    Lines to a superior of one's superior (``kepada Menteri melalui Direktur Jenderal``) are one chain. Superiors of different
    levels named in one clause are a split by level.
    """
    reports: dict[tuple[str, str], list[Relation]] = defaultdict(list)
    for relation in graph.corpus.relations():
        if relation.kind == "reports_to" and not _vague(relation) and not is_government(relation.source):
            reports[(relation.source_key, _scope(graph, relation))].append(relation)
    above = {key: {r.target_key for r in found} for (key, _), found in reports.items()}
    told = set()
    for (role, _), relations in sorted(reports.items()):
        direct = _of_one_kind(_direct(relations, above))
        if len(direct) >= 2 and not _one_report(relations, direct) and not _one_a_level(graph, role, direct):
            told.add(role)
            yield _finding(graph, role, direct)
    if options.candidates:
        yield from _candidates(graph, options, told)


def _vague(relation: Relation) -> bool:
    """Whether a line tells nothing: to one's own superior or oneself, to somebody who is served, or from any unit's head."""
    if relation.source_key == relation.target_key or relation.target.casefold().startswith("atasan"):
        return True
    if set(actor_key(relation.source).split("-")) <= _BARE_HEADS or _told_of_another(relation):
        return True
    return group_in(relation.target) is not None or relation.target.casefold() in ("seseorang", "setiap orang")


def _of_one_kind(direct: Sequence[Relation]) -> list[Relation]:
    """The lines by which a role answers to somebody, where it has any: whoever else gets a report is no second superior by that.

    Else those on which it reports; what is merely handed over (``disampaikan kepada Pelapor``) is no report.
    """
    answering = [r for r in direct if _answers([r])]
    if answering:
        return answering
    return [r for r in direct if not _HANDED_OVER.search(r.evidence.words) or _REPORT.search(r.evidence.words)]


_HANDED_OVER = re.compile(r"\b(?:di|menyampaikan|disampaikan)\w*\b[^.;]*\bkepada\b", re.IGNORECASE)


def _told_of_another(relation: Relation) -> bool:
    """Whether the clause speaks of a report of somebody else, as the occasion of its own norm (``setelah korban melaporkan ...``)."""
    told = [hit["who"].casefold() for hit in _OCCASION.finditer(relation.evidence.words)]
    return bool(told) and len(_REPORT.findall(relation.evidence.words)) == len(told) and relation.source.casefold() not in told


_REPORT = re.compile(
    r"\b(?:me|di)lapor\w*|\b(?:menyampaikan|membuat|menyusun)\b[^.;,]*\blaporan\b|\blaporan\b[^.;]*\bdisampaikan\b", re.IGNORECASE
)
_OCCASION = re.compile(
    r"\b(?:setelah|apabila|jika|sebelum|dalam hal|sejak|atau) (?P<who>\w+(?: (?!melapor)\w+){0,2}) (?:tidak )?melapor\w*", re.IGNORECASE
)


def _one_a_level(graph: PolicyGraph, role: str, direct: Sequence[Relation]) -> bool:
    """Whether each superior is the government of another level: a body of the same name at each level reports to its own."""
    actor = graph.actors.get(role)
    if actor is not None and (actor.level is not None or actor.kind in _PERSONS):
        return False
    levels = [_head_level(r) for r in direct]
    places = {(r.document, r.address) for r in direct}
    return (
        len(places) == len(direct)
        and all(is_government(r.target) for r in direct)
        and None not in levels
        and len(set(levels)) == len(levels)
    )


#: Roles of persons, of whom each is one.
_PERSONS = ("profession", "civil_service_post", "worker", "volunteer")


def _scope(graph: PolicyGraph, relation: Relation) -> str:
    actor = graph.actors.get(relation.source_key)
    return "" if actor is not None and actor.kind in ONE_EVERYWHERE else relation.document


def _direct(relations: Sequence[Relation], above: dict[str, set[str]]) -> list[Relation]:
    """The lines whose superior is not also above another superior of the same role, one for each superior.

    A body and its head (``Tim``, ``Ketua Tim``) are one superior, and so are two spellings of one name.
    """
    targets = {r.target_key for r in relations}
    out: dict[str, Relation] = {}
    for relation in relations:
        if not any(relation.target_key in _reach(other, above) for other in targets - {relation.target_key}):
            out.setdefault(actor_key(_head(relation)), relation)
    governments = [key for key, r in sorted(out.items()) if is_government(r.target)]
    known = {_head_level(out[key]) for key in governments} - {None}
    for key in governments[1:] if len(known) < 2 else ():
        del out[key]
    names = [n for n in sorted(out) if not any(m != n and f"-{m}-" in f"-{n}-" for m in out)]
    kept: list[str] = []
    for name in names:
        if not any(_abbreviated(name, other) or _as_head_of(out[name], other) or _as_head_of(out[other], name) for other in kept):
            kept.append(name)
    return [out[n] for n in kept]


def _abbreviated(a: str, b: str) -> bool:
    """Whether two names are one, the words of the shorter standing in the longer or there as initials (``KPA``, ``TKD``)."""
    one, other = sorted((a.split("-"), b.split("-")), key=len)
    runs = {"".join(word[0] for word in other[i:j]) for i in range(len(other)) for j in range(i + 2, len(other) + 1)}
    return all(word in other or (len(word) > 1 and word in runs) for word in one)


def _as_head_of(relation: Relation, other: str) -> bool:
    """Whether the clause names the superior as the head of the other (``kepada Direktur Jenderal ... selaku pemimpin PPA``)."""
    found = re.search(rf"{re.escape(relation.target)} (?:selaku|sebagai) ([^.;,]+)", relation.evidence.words, re.IGNORECASE)
    if found is None:
        return False
    named = actor_key(found[1]).split("-")
    return any(_abbreviated("-".join(named[i:]), other) for i in range(min(3, len(named))) if len(named) - i > 1)


def _head(relation: Relation) -> str:
    """The superior of a line. Who merely hands it on (``kepada Menteri melalui``, ``c.q.``, ``u.p. Sekretaris Jenderal``) is none."""
    found = re.search(_HANDED_ON.format(name=re.escape(relation.target)), relation.evidence.words, re.IGNORECASE)
    return found.group("head") if found else relation.target


#: ``kepada Menteri melalui Sekretaris Jenderal``, ``kepada Menteri c.q. Sekretaris Jenderal``.
_HANDED_ON = r"\bkepada (?P<head>(?:(?!\bkepada\b)[\w/ ])+?),? (?:melalui|c\.? ?q\.?|u\.? ?p\.?) {name}\b"


def _head_level(relation: Relation) -> str | None:
    """The level of a government named as superior; ``kepala daerah`` and ``bupati`` are told apart by nothing."""
    return relation.level or level_of(relation.target)


def _one_report(relations: Sequence[Relation], direct: Sequence[Relation]) -> bool:
    """Whether the lines are one report that one clause sends to several, whatever other clauses say of part of them."""
    if _answers(direct):
        return False
    heads = {actor_key(_head(r)) for r in direct}
    at: dict[tuple[str, str], set[str]] = defaultdict(set)
    for relation in relations:
        item = relation.address.steps[-1][0] in ("huruf", "angka") and not _REPORT.search(relation.evidence.words)
        place = relation.address.parent if item and relation.address.parent is not None else relation.address
        at[relation.document, str(place)].add(actor_key(_head(relation)))
    return any(all(any(_one_name(head, other) for other in named) for head in heads) for named in at.values())


def _one_name(a: str, b: str) -> bool:
    """Whether two names of superiors are one, or one the other with its field (``Menteri``, ``Menteri Sosial``)."""
    one, other = sorted((a, b), key=len)
    return f"{other}-".startswith(f"{one}-")


def _answers(direct: Sequence[Relation]) -> bool:
    """Whether a clause speaks of answering to a superior, and not of a report alone."""
    return any("tanggung jawab" in r.evidence.words.casefold() or "di bawah" in r.evidence.words.casefold() for r in direct)


def _reach(start: str, above: dict[str, set[str]]) -> set[str]:
    """All that stand above an actor."""
    seen: set[str] = set()
    todo = [start]
    while todo:
        for key in above.get(todo.pop(), ()):
            if key not in seen:
                seen.add(key)
                todo.append(key)
    seen.discard(start)
    return seen


def _finding(graph: PolicyGraph, role: str, direct: Sequence[Relation]) -> Finding:
    evidence = [r.evidence for r in direct]
    split = _split_by_level(graph, direct)
    name = called(graph.actors.get(role), direct[0].source)
    heads = listing([say("{who} ({where})", "{who} ({where})", who=_name(graph, r), where=place(r.evidence)) for r in direct], most=5)
    answers = _answers(direct)
    statement = say(
        "{role} {does}{straight} kepada {n} pihak: {heads}.",
        "{role} {does} {n} superiors{straight}: {heads}.",
        straight="" if any(" melalui " in _name(graph, r) for r in direct) else Text(id=" langsung", en=" directly"),
        does=_ANSWERS if answers else _REPORTS,
        role=name,
        n=len(direct),
        heads=heads,
    )
    why = Text(id="Atasannya dibedakan menurut tingkat dalam satu ketentuan.", en="The superiors differ by level within one clause.")
    return RULE.finding(
        statement=join(statement, why if split else None),
        evidence=evidence,
        actors=[role, *(r.target_key for r in direct)],
        verdict=DIVISION_OF_WORK if split else None,
        severity=None if answers or split else "low",
        unscored=not_counted(graph, evidence),
        members=[r.target_key for r in direct],
        falsifier=say(
            "Gugur jika salah satu garis adalah tembusan, pembinaan teknis, atau berlaku “melalui” atasan yang lain (periksa {where}).",
            "It falls if one of the lines is a copy, technical guidance, or runs through the other superior (see {where}).",
            where=listing([place(r.evidence) for r in direct], most=4),
        ),
        options=_options(name),
    )


_ANSWERS = Text(id="bertanggung jawab", en="answers to")
_REPORTS = Text(id="menyampaikan laporan", en="reports to")


def _options(name: str) -> tuple[Text, ...]:
    return (
        say("Tetapkan satu garis pertanggungjawaban untuk {role}.", "Fix one line of accountability for {role}.", role=name),
        Text(
            id="Kelola: bedakan garis komando, garis pembinaan teknis, dan tembusan dalam bab tata kerja.",
            en="Manage: tell the line of command, technical guidance and copies apart in the chapter on working relations.",
        ),
    )


def _split_by_level(graph: PolicyGraph, relations: Sequence[Relation]) -> bool:
    """Whether one clause names superiors of different levels, as ``gubernur atau bupati/wali kota``."""
    levels = [r.level or (a.level if (a := graph.actors.get(r.target_key)) else None) for r in relations]
    places = {(r.document, r.address) for r in relations}
    if len(places) > 1:
        return False
    if " atau " in relations[0].evidence.words or all(is_government(r.target) for r in relations):
        return True
    return None not in levels and len(set(levels)) == len(levels)


def _name(graph: PolicyGraph, relation: Relation) -> str:
    name = called(graph.actors.get(relation.target_key), relation.target)
    head = _head(relation)
    return name if head == relation.target else f"{head} melalui {name}"


def _candidates(graph: PolicyGraph, options: R09Options, told: set[str]) -> Iterator[Finding]:
    """Roles that facts say are assigned or guided by several authorities: no line of report, so nothing is counted."""
    lines: dict[str, dict[str, Relation]] = defaultdict(dict)
    for relation in graph.corpus.relations():
        if not isinstance(relation.evidence, Fact) or relation.evidence.confidence == "memory":
            continue
        if relation.kind in ("supervises", "appoints"):
            lines[relation.target_key].setdefault(relation.source_key, relation)
    for role, heads in sorted(lines.items()):
        if role in told or len(heads) < options.least_candidates:
            continue
        relations = [heads[key] for key in sorted(heads)]
        evidence = list({r.evidence: r.evidence for r in relations}.values())
        name = called(graph.actors.get(role), role)
        yield RULE.finding(
            title=Text(id="Kandidat: beberapa instansi di atas satu peran", en="Candidate: several authorities above one role"),
            statement=say(
                "{role} ditugaskan atau dibina oleh {n} instansi: {heads} ({where}).",
                "{role} is assigned or guided by {n} authorities: {heads} ({where}).",
                role=name,
                n=len(relations),
                heads=listing([called(graph.actors.get(r.source_key), r.source) for r in relations], most=6),
                where=listing(sorted({place(e).id: place(e) for e in evidence}.values(), key=lambda t: t.id), most=3),
            ),
            evidence=evidence,
            actors=[role, *sorted(heads)],
            unscored=join(
                Text(
                    id="Tidak dihitung: garis penugasan dan pembinaan bukan garis pelaporan; garis pelaporannya perlu diperiksa.",
                    en="Not counted: lines of assignment and guidance are no lines of report; the line of report must be checked.",
                ),
                not_counted(graph, evidence),
            ),
            members=sorted(heads),
            falsifier=say(
                "Gugur jika pasal tata kerja {rules} menetapkan satu garis pelaporan bagi {role}.",
                "It falls if the clause on working relations of {rules} fixes one line of report for {role}.",
                rules=listing(sorted({rule_name(e.regulation) for e in evidence if e.regulation}) or ["peraturannya"]),
                role=name,
            ),
            options=_options(name),
        )


RULE = Rule(
    id="R09",
    title=Text(id="Satu peran, dua atasan", en="One role, two superiors"),
    explains=Text(
        id="Satu peran bertanggung jawab atau melapor langsung kepada dua atasan atau lebih. Garis “melalui” adalah satu rantai; tembusan, "
        "koordinasi, dan pembinaan bukan garis pelaporan. Satuan organisasi yang senama dalam peraturan yang berbeda tidak disatukan.",
        en="One role answers or reports directly to two superiors or more. A line “through” another superior is one chain; copies, "
        "coordination and guidance are no lines of report. Units of one name in different rules are not taken for one.",
    ),
    bphn=filed("R09"),
    gao="fragmentation",
    severity="medium",
    options_type=R09Options,
    check=check,
    sources="BPHN PHN-HN.01.03-07, dimensi 6, koordinasi kelembagaan; GAO-15-49SP, fragmentation",
)
