"""R19: names of roles without an anchor in an international nomenclature."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from rules.checks.rule import Options, Rule, filed, option
from rules.checks.standing import not_counted, rules_in_force
from rules.checks.wording import bare, called, join, listing, say
from rules.graph.policy_graph import PolicyGraph
from rules.model import Actor, Clause, Evidence, Fact, Finding, Rename, Text
from rules.packs.loader import load
from rules.packs.method import Nomenclature, RoleNomenclature

#: Kinds that a classification of occupations must be able to place.
_OCCUPATIONS = ("profession", "civil_service_post", "worker")
_PEOPLE = (*_OCCUPATIONS, "volunteer")


class R19Options(Options):
    """Options of R19."""

    vocabularies: ClassVar[tuple[str, ...]] = ("nomenclature",)

    nomenclature: Nomenclature = load("nomenclature")
    profession_words: tuple[str, ...] = option(
        ("pekerja sosial", "social worker"),
        "Kata dalam nama yang secara internasional menunjuk profesi.",
        "Words in a name that internationally mean the profession.",
    )
    no_roles: tuple[str, ...] = option(
        ("Pegawai Negeri Sipil", "Aparatur Sipil Negara", "Pegawai"),
        "Sebutan kepegawaian umum, yang bukan peran.",
        "Names of staff in general, which are no role.",
    )
    unclassified: bool = option(
        True, "Laporkan peran pekerja tanpa kode ISCO.", "Report occupations without an ISCO code."
    )  # fmt: skip


def check(graph: PolicyGraph, options: R19Options) -> Iterator[Finding]:
    """One finding a role that has no code though it is an occupation, whose name means another thing abroad, or that was renamed.

    These are the three signs of the workshop's complaint that names of pillars change without regard to international
    nomenclature. Codes are proposals.
    """
    renames = _renames(graph)
    for key, actor in sorted(graph.actors.items()):
        entry = _entry(actor, options)
        known = actor.kind if actor.kind != "unknown" else (entry.kind if entry else "unknown")
        if known not in (*_PEOPLE, "institution", "programme") or actor.name in options.no_roles:
            continue
        if not _is_role(graph, actor, entry):
            continue
        signs = []
        if options.unclassified and known in _OCCUPATIONS and not _isco(actor, entry) and _declared(graph, actor):
            signs.append(("kode", _NO_CODE))
        if known in _PEOPLE and known not in ("profession", "civil_service_post") and _collides(actor, options):
            signs.append(("nama", _collision(actor, entry)))
        renamed = renames.get(key)
        if renamed is not None:
            signs.append(("ganti", say("Namanya berubah dari “{old}”.", "Its name changed from “{old}”.", old=renamed.former)))
        if signs:
            yield _finding(graph, actor, entry, signs, renamed)


def _is_role(graph: PolicyGraph, actor: Actor, entry: RoleNomenclature | None) -> bool:
    """Whether an actor is a role of its own: known to a case or to the pack, or the subject of a rule in force that gives it work.

    Whoever is merely named in a clause (``pejabat fungsional``) is none.
    """
    if entry is not None or _declared(graph, actor):
        return True
    works = any(n.modality in ("tugas", "fungsi") for n in graph.norms_by_bearer.get(actor.key, ()))
    return works and any(_in_title(actor, r.title) for r in rules_in_force(graph))


def _declared(graph: PolicyGraph, actor: Actor) -> bool:
    """Whether a case or a role table names the role."""
    return actor.established_by is not None or any(a.key == actor.key for c in graph.corpus.cases for a in c.actors)


def _in_title(actor: Actor, title: str) -> bool:
    return re.search(rf"\b{re.escape(actor.name.casefold())}\b", title.casefold()) is not None


def _entry(actor: Actor, options: R19Options) -> RoleNomenclature | None:
    pack = options.nomenclature
    return (
        pack.by_key.get(actor.key)
        or pack.by_name.get(actor.name.lower())
        or (pack.by_name.get(actor.short.lower()) if actor.short else None)
    )


def _isco(actor: Actor, entry: RoleNomenclature | None) -> bool:
    if any(c.scheme.startswith("ISCO") and c.code for c in actor.classifications):
        return True
    return entry is not None and entry.isco is not None


def _collides(actor: Actor, options: R19Options) -> bool:
    return any(re.search(rf"\b{re.escape(word)}\b", actor.name.casefold()) for word in options.profession_words)


def _renames(graph: PolicyGraph) -> dict[str, Rename]:
    """Renames of roles by the key of the role that now bears the name."""
    by_name = {a.name.casefold(): key for key, a in sorted(graph.actors.items())}
    out: dict[str, Rename] = {}
    for case in graph.corpus.cases:
        for rename in case.renames:
            key = by_name.get(rename.current.casefold())
            if rename.kind == "role" and key is not None:
                out.setdefault(key, rename)
    return out


_NO_CODE = Text(
    id="Peran ini pekerjaan, tetapi belum ditempatkan dalam ISCO-08.",
    en="It is an occupation, but has no place in ISCO-08 yet.",
)


def _collision(actor: Actor, entry: RoleNomenclature | None) -> Text:
    base = say(
        "Namanya, diterjemahkan harfiah, terbaca sebagai profesi “social worker” (IFSW; ISCO-08 2635), padahal perannya bukan profesi.",
        "Translated word by word its name reads as the profession “social worker” (IFSW; ISCO-08 2635), which the role is not.",
    )
    if entry is None or entry.english is None:
        return base
    advice = say("Usul nama Inggris: “{english}”.", "Proposed English name: “{english}”.", english=entry.english)
    return join(base, advice)


def _finding(
    graph: PolicyGraph, actor: Actor, entry: RoleNomenclature | None, signs: list[tuple[str, Text]], renamed: Rename | None
) -> Finding:
    evidence: list[Evidence] = list(renamed.evidence) if renamed else []
    evidence += list(actor.evidence[:1]) or _defined(graph, actor) or _borne(graph, actor)
    name = called(actor)
    anchor = _anchor(entry)
    return RULE.finding(
        statement=join(say("{role}.", "{role}.", role=name), *(text for _, text in signs), anchor),
        evidence=list(dict.fromkeys(evidence)),
        actors=[actor.key],
        about=[actor.key, *(sign for sign, _ in signs)],
        severity="info",
        unscored=not_counted(graph, evidence) if evidence and all(isinstance(e, Fact) and not e.scored for e in evidence) else None,
        members=[sign for sign, _ in signs],
        falsifier=say(
            "Gugur jika nomenklatur resmi (KBJI, ISCO-08) memuat {role} dengan kode dan padanan namanya sendiri.",
            "It falls if an official nomenclature (KBJI, ISCO-08) holds {role} with a code and an equivalent name of its own.",
            role=name,
        ),
        options=(
            say(
                "Cantumkan padanan internasional {role} dalam lampiran peraturan omnibus.",
                "Give the international equivalent of {role} in an annex of the omnibus rule.",
                role=name,
            ),
            Text(
                id="Kelola: pertahankan namanya dan pakai satu padanan Inggris yang baku dalam semua dokumen.",
                en="Manage: keep the name and use one fixed English equivalent in all documents.",
            ),
        ),
    )


def _defined(graph: PolicyGraph, actor: Actor) -> list[Evidence]:
    """The first definition of the role, where it has no evidence of its own."""
    return [d.evidence for d in graph.corpus.definitions() if d.term.casefold() == actor.name.casefold()][:1]


def _borne(graph: PolicyGraph, actor: Actor) -> list[Evidence]:
    """The first clause that lays something on the role."""
    found: list[Clause | Fact] = [n.evidence for n in graph.norms_by_bearer.get(actor.key, ())][:1]
    return list(found)


def _anchor(entry: RoleNomenclature | None) -> Text | None:
    """Where the pack would place the role; a proposal, and marked where it comes from memory."""
    if entry is None:
        return None
    codes = [
        say("{s} {c}{t}", "{s} {c}{t}", s=c.scheme, c=c.code, t=f" {c.title}" if c.title else "")
        for c in entry.classifications()
        if c.code is not None
    ]
    mark = entry.mark
    note = say(" ({mark})", " ({mark})", mark=mark) if mark else ""
    if not codes:
        return say("Padanan: tidak ada; {why}{note}.", "Equivalent: none; {why}{note}.", why=bare(entry.reason), note=note)
    return say(
        "Usul padanan: {codes}; {why}{note}.",
        "Proposed equivalent: {codes}; {why}{note}.",
        codes=listing(codes),
        why=bare(entry.reason),
        note=note,
    )


RULE = Rule(
    id="R19",
    title=Text(id="Nama tanpa padanan internasional", en="A name without an international anchor"),
    explains=Text(
        id="Tiga tanda: pekerjaan yang belum mempunyai kode ISCO-08; nama yang memuat “pekerja sosial” padahal perannya bukan profesi; nama "
        "peran yang berubah sementara tugasnya tetap. Kode adalah usulan. Lembaga, program, dan sistem tidak pernah mempunyai kode ISCO.",
        en="Three signs: an occupation without an ISCO-08 code; a name that holds “social worker” though the role is no profession; a "
        "role renamed while its duties stayed. Codes are proposals. Institutions, programmes and systems never have an ISCO code.",
    ),
    bphn=filed("R19"),
    gao=None,
    severity="info",
    options_type=R19Options,
    check=check,
    sources="ISCO-08 (ILO); definisi global pekerjaan sosial IFSW 2014; BPHN PHN-HN.01.03-07, dimensi 3 definisi/konsep",
)
