"""R11: roles that no rule establishes, or only an annex or a guideline, and lines between roles that no rule draws."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rules.checks.mentions import Mentions
from rules.checks.rule import Options, Rule, filed, option
from rules.checks.standing import all_as_read, not_counted, rules_in_force, stands
from rules.checks.wording import called, in_words, join, listing, place, rule_name, say
from rules.graph.policy_graph import PolicyGraph
from rules.model import Actor, Bphn, Evidence, Fact, Finding, Norm, Regulation, Relation, Text
from rules.similarity.normalise import Stemmer, words_of

#: Kinds of actors that somebody must establish. Agencies rest on other law; associations establish themselves.
_ESTABLISHED = ("profession", "civil_service_post", "worker", "volunteer", "institution")


class R11Options(Options):
    """Options of R11."""

    guideline_titles: tuple[str, ...] = option(
        ("pedoman", "petunjuk teknis", "petunjuk pelaksanaan", "standar operasional prosedur", "tata cara"),
        "Awal judul peraturan yang memberi pedoman, bukan membentuk peran.",
        "Beginnings of titles of rules that give guidance and establish no role.",
    )
    practice_lines: bool = option(
        True,
        "Laporkan, tanpa dihitung, hubungan antarperan yang hanya dilaporkan sebagai praktik.",
        "Report, uncounted, relations between roles that are reported as practice only.",
    )


def check(graph: PolicyGraph, options: R11Options) -> Iterator[Finding]:
    """Roles with duties whose establishing rule is missing, out of force, or about something else."""
    mentions = Mentions(r for r in rules_in_force(graph) if r.has_text)
    for key in sorted(graph.norms_by_bearer):
        actor = graph.actors.get(key)
        if actor is not None and actor.kind in _ESTABLISHED:
            finding = _role(graph, mentions, actor, all_as_read(graph, graph.norms_by_bearer[key]), options)
            if finding is not None:
                yield finding
    for key, actor in sorted(graph.actors.items()):
        if key in graph.norms_by_bearer or actor.kind not in _ESTABLISHED or _regulated(mentions, actor):
            continue
        if _known_by_facts_only(graph, actor):
            yield _without_rule(graph, actor, ())
    if options.practice_lines:
        yield from _practice(graph)


def _role(graph: PolicyGraph, mentions: Mentions, actor: Actor, norms: Sequence[Norm], options: R11Options) -> Finding | None:
    if _regulated(mentions, actor):
        return None
    if actor.established_by is None:
        in_body = any(not isinstance(n.evidence, Fact) and n.address.startswith("pasal-") for n in norms)
        if in_body or _defined(graph, actor):
            return None
        return _without_rule(graph, actor, norms)
    rule = graph.regulations.get(actor.established_by)
    if rule is not None and _guides_only(actor, rule, options):
        return _only_mentioned(graph, actor, rule, norms)
    return None


def _known_by_facts_only(graph: PolicyGraph, actor: Actor) -> bool:
    """Whether facts alone tell of a role, and name no rule that establishes it."""
    facts = bool(actor.evidence) and all(isinstance(e, Fact) for e in actor.evidence)
    return facts and actor.established_by is None and not _defined(graph, actor)


def _defined(graph: PolicyGraph, actor: Actor) -> bool:
    """Whether a text in force defines the role in its body."""
    names = {actor.name.casefold(), *(n.name.casefold() for n in actor.names if n.kind != "former")}
    return any(d.term.casefold() in names and d.address.startswith("pasal-") for d in graph.corpus.definitions())


def _regulated(mentions: Mentions, actor: Actor) -> bool:
    """Whether a text in force regulates the role, whatever a case calls its basis: its name stands in the title, it is defined or
    bears a norm in the body, or units of more than one pasal speak of it."""
    names = [n for n in (actor.name, *(n.name for n in actor.names if n.kind != "former")) if " " in n]
    return bool(names) and any(key != actor.established_by for key in mentions.regulating(actor.key, names))


def _guides_only(actor: Actor, rule: Regulation, options: R11Options) -> bool:
    """Whether the rule said to establish a role is a guideline on something else."""
    title = rule.title.casefold()
    names = [actor.name, *(n.name for n in actor.names), *((actor.short,) if actor.short else ())]
    named = any(re.search(rf"\b{re.escape(name.casefold())}\b", title) for name in names)
    return not named and title.startswith(options.guideline_titles)


def _without_rule(graph: PolicyGraph, actor: Actor, norms: Sequence[Norm]) -> Finding:
    annex = [n for n in norms if n.address.startswith("lampiran")]
    evidence: list[Evidence] = [n.evidence for n in (annex or norms)] or list(actor.evidence)
    name = called(actor)
    what = (
        say(
            "{role} hanya diatur dalam lampiran ({where}).",
            "{role} is regulated in an annex only ({where}).",
            role=name,
            where=_where(evidence),
        )
        if annex and len(annex) == len(norms)
        else say(
            "Dalam bahan yang dibaca tidak ditemukan peraturan yang membentuk atau mengatur {role}; sumbernya: {where}.",
            "No rule that establishes or regulates {role} was found in the material that was read; it is known from: {where}.",
            role=name,
            where=_where(evidence) if norms else listing([in_words(e, most=110) for e in evidence], most=2),
        )
    )
    return RULE.finding(
        title=None if annex else Text(id="Peran yang dasar hukumnya belum ditemukan", en="A role whose legal basis was not found"),
        statement=what,
        evidence=list(dict.fromkeys(evidence)),
        actors=[actor.key],
        about=[actor.key],
        unscored=_MEMORY if actor.confidence == "memory" else _HEARSAY if _no_rule_named(evidence) else None,
        falsifier=say(
            "Gugur jika ada peraturan yang berlaku yang membentuk {role} dalam batang tubuhnya; tidak ditemukan tidak berarti tidak ada.",
            "It falls if a rule in force establishes {role} in its body; not found does not mean that there is none.",
            role=name,
        ),
        options=(
            _regulate(actor),
            Text(
                id="Kelola: rujuk peraturan instansi lain yang mengaturnya, bila ada.",
                en="Manage: refer to the rule of another agency that regulates it, where there is one.",
            ),
        ),
    )


def _regulate(actor: Actor) -> Text:
    """Who may regulate a role: a post of the civil service is the matter of the minister of state apparatus."""
    if actor.kind == "civil_service_post":
        return say(
            "Usulkan pengaturannya kepada Menteri PANRB: jabatan fungsional adalah materi peraturan menteri itu; peraturan omnibus cukup "
            "merujuknya dan tidak mengatur kedudukan atau tugas {role}.",
            "Propose it to the minister of state apparatus (PANRB): posts of the civil service are the matter of that minister's rules; the "
            "omnibus rule refers to them and does not regulate standing or duties of {role}.",
            role=called(actor),
        )
    return say(
        "Atur kedudukan dan tugas {role} dalam peraturan omnibus.",
        "Regulate standing and duties of {role} in the omnibus rule.",
        role=called(actor),
    )


def _where(evidence: list[Evidence]) -> Text:
    seen = {place(e).id: place(e) for e in evidence}
    return listing(seen.values(), most=4)


def _no_rule_named(evidence: list[Evidence]) -> bool:
    """Whether facts alone tell of a role, and none that counts names a rule."""
    return all(isinstance(e, Fact) and (not e.scored or e.regulation is None) for e in evidence)


_HEARSAY = Text(
    id="Tidak dihitung: perannya hanya dikenal dari uraian yang tidak menyebut peraturan.",
    en="Not counted: the role is known from accounts only that name no rule.",
)
_MEMORY = Text(id="Tidak dihitung: belum diperiksa pada sumbernya.", en="Not counted: not yet checked against its source.")


def _only_mentioned(graph: PolicyGraph, actor: Actor, rule: Regulation, norms: Sequence[Norm]) -> Finding:
    evidence = [n.evidence for n in norms if n.evidence.regulation == actor.established_by] or [n.evidence for n in norms]
    name = called(actor)
    note = None if stands(graph, rule) else Text(id="Peraturan itu pun sudah tidak berlaku.", en="That rule is no longer in force either.")
    return RULE.finding(
        title=Text(id="Peran yang peraturan tersendirinya belum ditemukan", en="A role whose own rule was not found"),
        statement=join(
            say(
                "{role} hanya disebut dalam {rule} tentang “{title}”, yang memberi pedoman tentang hal lain; peraturan yang khusus mengatur "
                "perannya tidak ditemukan dalam bahan yang dibaca.",
                "{role} is only mentioned in {rule} on “{title}”, which gives guidance on something else; no rule on the role itself was "
                "found in the material that was read.",
                role=name,
                rule=rule_name(rule.key),
                title=rule.title,
            ),
            note,
            _unread(graph, actor, rule),
        ),
        evidence=evidence,
        actors=[actor.key],
        regulations=[rule.key],
        about=[actor.key],
        unscored=_MEMORY if actor.established_confidence == "memory" else None,
        falsifier=say(
            "Gugur jika ada peraturan yang berlaku yang khusus mengatur {role}; tidak ditemukan tidak berarti tidak ada.",
            "It falls if a rule in force regulates {role} itself; not found does not mean that there is none.",
            role=name,
        ),
        options=(
            _regulate(actor),
            say(
                "Kelola: perjelas perannya dalam perubahan {rule}.",
                "Manage: spell out the role by amending {rule}.",
                rule=rule_name(rule.key),
            ),
        ),
    )


def _unread(graph: PolicyGraph, actor: Actor, rule: Regulation) -> Text | None:
    """Rules that nobody read and whose title speaks of the role's own work: what they say of the role is not known."""
    others = [set(map(_stem, words_of(a.name))) for key, a in graph.actors.items() if key != actor.key]
    own = {stem for stem in map(_stem, words_of(actor.name)) if sum(stem in names for names in others) < 2}
    titles = [
        say("{rule} tentang “{title}”", "{rule} on “{title}”", rule=rule_name(r.key), title=r.title)
        if r.id is not None
        else say("peraturan tanpa nomor tentang “{title}”", "a rule without number on “{title}”", title=r.title)
        for _, r in sorted(graph.regulations.items())
        if not r.has_text and r.key != rule.key and r.status not in ("revoked", "superseded") and own & set(map(_stem, words_of(r.title)))
    ]
    if not titles:
        return None
    return say(
        "Belum dibaca, padahal menurut judulnya dapat memuat pengaturannya: {titles}.",
        "Not read, although by their titles they may regulate it: {titles}.",
        titles=listing(titles, most=4),
    )


#: Stems are remembered.
_stem = Stemmer()


def _practice(graph: PolicyGraph) -> Iterator[Finding]:
    """Relations between roles, and duties of one role towards another, that are reported as practice without any rule."""
    lines: dict[str, tuple[Evidence, tuple[str, ...]]] = {}
    for norm in graph.norms:
        toward = norm.beneficiary if norm.beneficiary in graph.actors else None
        if _is_practice(norm.evidence) and norm.bearer_key and toward:
            lines.setdefault(str(norm.evidence), (norm.evidence, (norm.bearer_key, toward)))
    for relation in graph.corpus.relations():
        if _is_practice(relation.evidence) and not _has_rule(graph, relation):
            lines.setdefault(str(relation.evidence), (relation.evidence, (relation.source_key, relation.target_key)))
    for evidence, roles in sorted(lines.values(), key=lambda line: line[0].address.sort_key):
        names = [called(graph.actors.get(key), key) for key in dict.fromkeys(roles)]
        yield RULE.finding(
            title=Text(id="Garis antarperan tanpa dasar hukum", en="A line between roles without a legal basis"),
            statement=say(
                "Hubungan antara {roles} hanya dilaporkan sebagai praktik ({words}); dasar hukumnya tidak ditemukan dalam bahan yang dibaca.",
                "The line between {roles} is reported as practice only ({words}); no legal basis for it was found in the material that was read.",
                roles=listing(names),
                words=in_words(evidence, most=110),
            ),
            evidence=[evidence],
            actors=roles,
            bphn=(Bphn(dimension="D6", object="Koordinasi kelembagaan dan tata organisasi"),),
            unscored=not_counted(graph, [evidence]),
            falsifier=say(
                "Gugur jika sebuah peraturan menetapkan hubungan antara {roles}.",
                "It falls if a rule lays down the line between {roles}.",
                roles=listing(names),
            ),
            options=(
                Text(
                    id="Tetapkan garis koordinasinya dalam bab tata kerja peraturan omnibus.",
                    en="Lay the line down in the omnibus rule's chapter on working relations.",
                ),
                Text(id="Kelola: biarkan sebagai praktik daerah.", en="Manage: leave it to local practice."),
            ),
        )


def _is_practice(evidence: Evidence) -> bool:
    return isinstance(evidence, Fact) and evidence.standing == "praktik" and evidence.regulation is None


def _has_rule(graph: PolicyGraph, practice: Relation) -> bool:
    """Whether a rule draws the same line."""
    ends = {practice.source_key, practice.target_key}
    return any(r.scored and r.kind == practice.kind and {r.source_key, r.target_key} == ends for r in graph.corpus.relations())


RULE = Rule(
    id="R11",
    title=Text(id="Peran tanpa dasar hukum", en="A role without a legal basis"),
    explains=Text(
        id="Peran yang memikul tugas tetapi dalam bahan yang dibaca tidak dibentuk oleh peraturan mana pun, hanya muncul dalam lampiran, atau "
        "hanya disebut dalam pedoman tentang hal lain; juga garis antarperan yang hanya dilaporkan sebagai praktik. Perangkat daerah dan "
        "perkumpulan tidak dihitung: yang pertama berdasar pada aturan lain, yang kedua membentuk dirinya sendiri.",
        en="A role that bears duties but that no rule in the material establishes, that appears in an annex only, or that is merely mentioned "
        "in a guideline on something else; also lines between roles that are reported as practice only. Agencies and associations do not "
        "count: the former rest on other law, the latter establish themselves.",
    ),
    bphn=filed("R11", Bphn(dimension="D2", object="Ketepatan jenis")),
    gao=None,
    severity="medium",
    options_type=R11Options,
    check=check,
    sources="BPHN PHN-HN.01.03-07, dimensi 6 kekosongan pengaturan dan dimensi 2",
)
