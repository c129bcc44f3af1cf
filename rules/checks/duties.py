"""How findings on shared duties are told: who does what, where it stands, what would refute it, and what may be done."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rules.checks.facts import FactFamily, Told
from rules.checks.served import circle_name, circle_name_en, level_rank
from rules.checks.standing import weakly_named, why_not
from rules.checks.wording import called, in_words, join, listing, meaning, place, quoted, rule_name, rule_of, say
from rules.graph.policy_graph import PolicyGraph
from rules.model import Level, Norm, Text
from rules.packs.loader import load
from rules.similarity.activities import activities


def activity(family: str | None, norms: Sequence[Norm] = ()) -> Text:
    """What some norms of a verb family do, in a sentence; without a family the words of the first norm."""
    name = activities().name(family, norms) if family else None
    if name is not None:
        return name
    words = short(norms[0]) if norms else ""
    return Text(id=f"kegiatan {quoted(words, 70)}", en=f"the activity {quoted(words, 70)}")


def bearers(graph: PolicyGraph, norms: Iterable[Norm], most: int = 8) -> Text:
    """The bearers of some norms, each with its first clause and its words."""
    first: dict[str, Norm] = {}
    for norm in norms:
        first.setdefault(norm.bearer_key or "", norm)
    return listing([borne(graph, n) for n in first.values()], most=most)


def borne(graph: PolicyGraph, norm: Norm) -> Text:
    """One bearer with the clause and its words: ``PSM (Permensos 1/2012 Pasal 5 huruf c: “...”)``."""
    explained = meaning(norm)
    return say(
        "{who} ({where}: {words}{meaning})",
        "{who} ({where}: {words}{meaning})",
        who=called(graph.actors.get(norm.bearer_key or ""), norm.bearer or ""),
        where=place(norm.evidence),
        words=in_words(norm.evidence, short(norm), 90),
        meaning=f"; {explained}" if explained else "",
    )


def short(norm: Norm) -> str:
    """What a norm says in short: of a clause the words from its act to the end of its matter as printed, of a fact its words."""
    words = norm.evidence.words
    if norm.evidence.kind == "fact":
        return words
    first, last = (norm.object, norm.action) if norm.passive else (norm.action, norm.object)
    joined, low = f"{first} {last}".strip(), words.casefold()
    if joined.casefold() in low:
        return joined
    printed = _as_printed(joined, words)
    if printed is not None or not first or first.casefold() not in low:
        return printed or joined
    start = low.index(first.casefold())
    end = low.find(last.casefold(), start + len(first)) if last else -1
    return words[start : end + len(last)] if end >= 0 else joined


def _as_printed(words: str, clause: str) -> str | None:
    """Words as their clause prints them, with what joins several acts (``mencegah dan menangani``); None where they are not in it."""
    found = re.search(_JOINED.join(map(re.escape, words.split())), clause, re.IGNORECASE)
    return " ".join(found.group().split()) if found else None


#: What may stand between two words of one norm that its fields do not hold.
_JOINED = r"(?:\s*,\s*|\s+)(?:(?:dan/atau|dan|atau|serta)\s+)?"


def uncounted(graph: PolicyGraph, norms: Iterable[Norm]) -> Text | None:
    """A sentence on the norms that do not count, each with its reason; None where there are none."""
    told: dict[str, Text] = {}
    for norm in norms:
        if why_not(graph, norm) is not None:
            who = called(graph.actors.get(norm.bearer_key or ""), norm.bearer or "")
            text = say("{who} ({where})", "{who} ({where})", who=who, where=weakly_named(norm.evidence, graph))
            told.setdefault(text.id, text)
    if not told:
        return None
    return say("Tercatat tanpa dihitung: {told}.", "Noted but not counted: {told}.", told=listing(told.values()))


def names(graph: PolicyGraph, norms: Iterable[Norm], most: int = 6) -> Text:
    """The names of the bearers, each once."""
    found = {n.bearer_key or "": called(graph.actors.get(n.bearer_key or ""), n.bearer or "") for n in norms}
    return listing(list(dict.fromkeys(found.values())), most=most)


def rules(norms: Iterable[Norm], most: int = 5) -> Text:
    """The short names of the rules of some norms, each once, sorted."""
    keys = {rule_of(n.evidence) for n in norms if n.evidence.kind == "clause" or n.evidence.regulation is not None}
    return listing(sorted(map(rule_name, keys)), most=most)


def served(circle: str) -> Text:
    """Whom a circle of beneficiaries is, in a sentence."""
    return Text(id=circle_name(circle), en=circle_name_en(circle))


def levels(found: Iterable[Level]) -> Text:
    """Levels of government from the centre down."""
    english = {entry.key: entry.english for entry in load("levels").levels}
    ranked = sorted(set(found), key=lambda lv: level_rank()[lv])
    return listing([Text(id=lv, en=english[lv]) for lv in ranked])


def level_phrase(told: Sequence[Told]) -> Text | str:
    """`` di tingkat desa/kelurahan`` for the levels that all duties share; nothing where there is none."""
    shared = frozenset.intersection(*(t.levels for t in told)) if told else frozenset()
    return say(" di tingkat {lv}", " at the level of {lv}", lv=levels(shared)) if shared else ""


def falsifier(graph: PolicyGraph, norms: Sequence[Norm], what: Text) -> Text:
    """What would show that a shared duty is none, with the clauses to look at."""
    return say(
        "Gugur jika {rules} membagi {what} di antara {who} menurut sasaran, wilayah, atau tahap kerja; {look}.",
        "It falls if {rules} divide {what} between {who} by beneficiaries, area or stage of work; {look}.",
        rules=rules(norms),
        what=what,
        who=names(graph, norms, 4),
        look=to_look_at(graph, norms),
    )


def to_look_at(graph: PolicyGraph, norms: Sequence[Norm], most: int = 3) -> Text:
    """Which clauses to look at: those that are known, and for each rule that was not read what to look for in it."""
    known: dict[str, Text] = {}
    unread: dict[str, list[str]] = {}
    nowhere: dict[str, None] = {}
    for norm in norms:
        evidence = norm.evidence
        if evidence.kind == "clause" or (evidence.regulation and evidence.article):
            known.setdefault(place(evidence).id, place(evidence))
        elif evidence.regulation is not None:
            unread.setdefault(rule_name(evidence.regulation), []).append(called(graph.actors.get(norm.bearer_key or ""), norm.bearer or ""))
        else:
            nowhere.setdefault(called(graph.actors.get(norm.bearer_key or ""), norm.bearer or ""))
    parts = []
    if known:
        where = listing(known.values(), most=most)
        parts.append(say("periksa {w} beserta pasal tata kerjanya", "see {w} and the clauses on working relations", w=where))
    if unread:
        looked_for = [
            say(
                "pasal tentang tugas {who} dalam {rule}",
                "the clause on the duties of {who} in {rule}",
                who=listing(dict.fromkeys(who)),
                rule=rule,
            )
            for rule, who in unread.items()
        ]
        where = listing(looked_for, most=most)
        parts.append(say("cari {w}, yang naskahnya belum dibaca", "look for {w}, the text of which was not read", w=where))
    if not parts and nowhere:
        return say(
            "cari peraturan yang menetapkan tugas {who}, sebab sumbernya tidak menyebut peraturan",
            "look for a rule that lays down the duties of {who}, since the source names none",
            who=listing(nowhere, most=most),
        )
    return listing(parts) if parts else Text(id="periksa pasal tata kerjanya", en="see the clauses on working relations")


def remedies(graph: PolicyGraph, norms: Sequence[Norm], what: Text) -> tuple[Text, ...]:
    """To reduce an overlap, and to manage it (GAO-15-49SP names both)."""
    return (
        say(
            "Kurangi: tetapkan satu pelaksana utama {what} dalam peraturan omnibus dan rumuskan tugas yang lain sebagai membantu atau merujuk.",
            "Reduce: name one lead for {what} in the omnibus rule and word the duties of the others as helping or referring.",
            what=what,
        ),
        say(
            "Kelola: pertahankan {who}, bagi menurut sasaran, wilayah, atau tahap dalam bab tata kerja, dan wajibkan saling merujuk.",
            "Manage: keep {who}, divide by beneficiaries, area or stage in the chapter on working relations, and oblige them to refer to one "
            "another.",
            who=names(graph, norms, 4),
        ),
    )


def evidence_names(norms: Iterable[Norm]) -> list[str]:
    """Members of a finding: each norm by rule, address and bearer."""
    return [f"{rule_of(n.evidence)}#{n.address}@{n.bearer_key}" for n in norms]


def fact_statement(graph: PolicyGraph, family: FactFamily, told: Sequence[Told]) -> Text:
    """What some duties of a family of facts say: who bears them, who does what is like it, who elsewhere, and what is merely noted.

    Args:
        graph: the corpus.
        family: the family.
        told: the duties that the finding is about, of the family's main level or of those that are the same.
    """
    core = [t for t in told if t.counts]
    bear = {t.norm.bearer_key for t in core}
    like = [t.norm for t in family.core if t.counts and t.norm.bearer_key not in bear]
    near = {n.bearer_key for n in like}
    elsewhere = [t.norm for t in family.counted if t.norm.bearer_key not in bear | near]
    what = activity(family.family, [t.norm for t in core or family.told])
    if not core:
        head = say(
            "{what} bagi {whom} dilaporkan dilakukan oleh beberapa peran.",
            "{what} for {whom} is reported to be done by several roles.",
            what=capital(what),
            whom=served(family.circle),
        )
    else:
        head = say(
            "{what} bagi {whom}{level} dibebankan kepada {n} peran: {who}.",
            "{what} for {whom}{level} is laid on {n} roles: {who}.",
            what=capital(what),
            whom=served(family.circle),
            level=level_phrase(core),
            n=len({t.norm.bearer_key for t in core}),
            who=bearers(graph, [t.norm for t in core]),
        )
    others = (
        say(
            "Bukan bagian temuan ini, sebab tingkatnya lain atau tidak disebut: {who}.",
            "No part of this finding, since the level is another or is not told: {who}.",
            who=bearers(graph, elsewhere),
        )
        if elsewhere
        else None
    )
    alike = say("Serupa, tetapi tidak sama: {who}.", "Alike, but not the same: {who}.", who=bearers(graph, like)) if like and core else None
    return join(head, alike, others, _restated(family), uncounted(graph, [t.norm for t in family.told if not t.counts]))


def _restated(family: FactFamily) -> Text | None:
    """That older rules say the same of a bearer as the clause that is told."""
    told = [
        say(
            "Tugas yang dilaporkan dari {old} dinyatakan pula oleh {new}, yang lebih baru.",
            "The duty reported from {old} is laid down by {new} as well, which is newer.",
            old=place(n.evidence),
            new=place(t.norm.evidence),
        )
        for t in family.told
        for n in t.restates
    ]
    return join(*told) if told else None


def capital(text: Text) -> Text:
    """A phrase with a capital letter, to open a sentence."""
    return Text(id=text.id[:1].upper() + text.id[1:], en=text.en[:1].upper() + text.en[1:])
