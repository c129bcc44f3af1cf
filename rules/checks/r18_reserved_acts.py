"""R18: volunteers who are given acts of a registered profession."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import ClassVar

from rules.checks.duties import to_look_at, uncounted
from rules.checks.rule import Options, Rule, filed, option
from rules.checks.standing import all_as_read, counts, not_counted
from rules.checks.wording import bare, called, in_words, join, listing, place, say
from rules.graph.policy_graph import PolicyGraph
from rules.model import Clause, Evidence, Fact, Finding, Modality, Norm, Text
from rules.packs.loader import load
from rules.packs.method import ReservedAct, ReservedActs

_DUTIES: tuple[Modality, ...] = ("tugas", "fungsi", "kewajiban", "tanggung_jawab", "wewenang", "peran")


class R18Options(Options):
    """Options of R18."""

    vocabularies: ClassVar[tuple[str, ...]] = ("reserved_acts",)

    reserved_acts: ReservedActs = load("reserved_acts")
    described: bool = option(
        True,
        "Laporkan juga tindakan yang hanya digambarkan sebagai bagian praktik profesi, untuk diperiksa.",
        "Report as well acts that the law merely describes as part of the practice, to be checked.",
    )
    kinds: tuple[str, ...] = option(
        ("volunteer",), "Jenis peran yang diperiksa.", "Kinds of roles that are checked."
    )  # fmt: skip


def check(graph: PolicyGraph, options: R18Options) -> Iterator[Finding]:
    """Duties of volunteers that name an act of the pack, one finding a role and act."""
    found: dict[tuple[str, str], list[Norm]] = defaultdict(list)
    acts = {act.key: act for act in options.reserved_acts.acts if options.described or act.kind == "reserved"}
    for key, norms in graph.norms_by_bearer.items():
        actor = graph.actors.get(key)
        if actor is None or actor.kind not in options.kinds:
            continue
        for norm in all_as_read(graph, norms):
            for act in acts.values():
                if _names(norm, act):
                    found[(key, act.key)].append(norm)
    for (role, act), norms in sorted(found.items()):
        yield _finding(graph, role, acts[act], norms)


def _names(norm: Norm, act: ReservedAct) -> bool:
    """Whether a duty names the act; helping somebody else to do it does not."""
    if norm.residual or norm.assists or norm.modality not in _DUTIES:
        return False
    return _pattern(act.forms).search(f"{norm.action} {norm.object}") is not None


@cache
def _pattern(forms: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(re.escape(f) for f in sorted(forms, key=lambda f: (-len(f), f))) + r")\b", re.IGNORECASE)


def _finding(graph: PolicyGraph, role: str, act: ReservedAct, norms: Sequence[Norm]) -> Finding:
    counted = [n for n in norms if counts(graph, n)]
    told = counted or list(norms)
    law = _law(graph, act)
    name = called(graph.actors.get(role), told[0].bearer or role)
    holder = _holder(graph, act)
    reserved = act.kind == "reserved"
    statement = say(
        "{role}, {lay}, diberi {act} ({where}), sedangkan {law} {binds} {holder}: {words}.",
        "{role}, {lay}, is given {act} ({where}), while {law} {binds} {holder}: {words}.",
        role=name,
        lay=_lay(graph, role, told),
        act=act.name,
        where=listing([say("{p}: {w}", "{p}: {w}", p=place(n.evidence), w=in_words(n.evidence, most=80)) for n in told], most=4),
        law=place(law),
        binds=Text(id="mengkhususkannya bagi", en="reserves it for")
        if reserved
        else Text(id="menggambarkannya sebagai bagian praktik", en="describes it as part of the practice of"),
        holder=holder,
        words=bare(act.paraphrase),
    )
    more = uncounted(graph, [n for n in norms if n not in told])
    unscored = None if counted else not_counted(graph, [n.evidence for n in told])
    return RULE.finding(
        statement=join(statement, more),
        evidence=[*(n.evidence for n in told), law],
        noted=[n.evidence for n in (*_of_the_profession(graph, act, told), *norms)],
        actors=[role, act.reserved_for],
        about=[act.key],
        subject=act.name,
        severity="high" if reserved else "medium",
        unscored=unscored or not_counted(graph, [law]),
        members=[f"{n.evidence.regulation or n.document}#{n.address}" for n in norms],
        falsifier=say(
            "Gugur jika {act} oleh {role} ternyata kegiatan kemasyarakatan tanpa metode profesi, atau dilakukan di bawah penyeliaan {holder}; {look}.",
            "It falls if {act} by {role} is a community activity without a professional method, or is supervised by {holder}; {look}.",
            act=act.name,
            role=name,
            look=to_look_at(graph, told),
            holder=holder,
        ),
        options=(
            say(
                "Rumuskan tugas {role} sebagai membantu atau merujuk kepada {holder}.",
                "Word the duty of {role} as helping or referring to {holder}.",
                role=name,
                holder=holder,
            ),
            say(
                "Kelola: tetapkan penyeliaan oleh {holder} dan batas kegiatan relawan.",
                "Manage: provide for supervision by {holder} and for the limits of volunteer work.",
                holder=holder,
            ),
        ),
    )


def _lay(graph: PolicyGraph, role: str, told: Sequence[Norm]) -> Text:
    """What the role is: a volunteer where its rule or the case says so, else what the pack of nomenclature takes it for."""
    actor = graph.actors.get(role)
    names = {actor.name.casefold(), *((actor.short or "").casefold(),)} if actor else set()
    rules = {n.evidence.regulation for n in told}
    words = [d.body for d in graph.corpus.definitions() if d.term.casefold() in names and d.evidence.regulation in rules]
    words += [e.words for e in actor.evidence if isinstance(e, Fact)] if actor else []
    words += [actor.definition or "", actor.note or ""] if actor else []
    words += [n.bearer or "" for n in told]
    if any(_VOLUNTEER.search(w) for w in words):
        return Text(id="seorang relawan", en="a volunteer")
    return Text(
        id="yang digolongkan Padu sebagai relawan (peraturannya sendiri tidak memakai kata itu)",
        en="whom Padu takes for a volunteer (the rule itself does not use the word)",
    )


_VOLUNTEER = re.compile(r"\b(?:relawan|suka ?rela(?:wan)?|kesukarelaan|kerelawanan)\b", re.IGNORECASE)


def _of_the_profession(graph: PolicyGraph, act: ReservedAct, told: Sequence[Norm]) -> list[Norm]:
    """What the material itself says that the profession does of the same kind."""
    families = {n.family for n in told} - {None}
    return [n for n in graph.norms_by_bearer.get(act.reserved_for, ()) if n.family in families and counts(graph, n)][:2]


def _holder(graph: PolicyGraph, act: ReservedAct) -> str:
    """The name of the profession, from the corpus, else from the pack of nomenclature."""
    entry = load("nomenclature").by_key.get(act.reserved_for)
    return called(graph.actors.get(act.reserved_for), entry.names[0] if entry else act.reserved_for)


def _law(graph: PolicyGraph, act: ReservedAct) -> Evidence:
    """The clause that keeps the act for the profession: its words where the law was read, else what the pack says of it."""
    regulation = graph.regulations.get(act.regulation)
    if regulation is not None and regulation.has_text:
        provision = graph.provisions.get((regulation.document, act.address))
        if provision is not None:
            return Clause(
                document=provision.document,
                regulation=regulation.id,
                address=provision.address,
                words=provision.text,
                page=provision.page,
                line=provision.line,
            )
    return Fact(
        document="paket:reserved_acts",
        fact=act.key,
        regulation=act.regulation,
        article=act.address.label(),
        words=act.paraphrase.id,
        source=act.source,
        confidence=act.confidence,
    )


RULE = Rule(
    id="R18",
    title=Text(id="Relawan diberi tindakan profesi", en="A volunteer is given acts of a profession"),
    explains=Text(
        id="Relawan diberi tugas yang menurut undang-undang dikhususkan bagi, atau digambarkan sebagai praktik, profesi yang terdaftar (paket "
        "tindakan khusus). Tugas membantu profesi itu tidak dihitung. Tindakan yang hanya digambarkan undang-undang bernilai lebih rendah dan "
        "perlu diperiksa.",
        en="A volunteer is given a duty that a law reserves for a registered profession or describes as its practice (the pack of reserved "
        "acts). Helping that profession does not count. Acts that the law merely describes rank lower and are to be checked.",
    ),
    bphn=filed("R18"),
    gao="overlap",
    severity="high",
    options_type=R18Options,
    check=check,
    sources="UU 14/2019 tentang Pekerja Sosial; BPHN PHN-HN.01.03-07, dimensi 3, kewenangan (b)",
    compares=True,
)
