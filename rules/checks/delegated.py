"""What a rule leaves to a minister: to which minister, and which rule of that minister evidently regulates it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rules.checks.rule import Rule
from rules.checks.standing import rules_in_force
from rules.checks.wording import clip, listing, quoted, rule_name, say
from rules.drafting.instruments import type_of
from rules.graph.delegation import fits, subject_words
from rules.graph.policy_graph import PolicyGraph
from rules.model import MINISTERIAL_RANK, Finding, LegalId, Reference, Regulation, Text
from rules.packs.loader import load

#: Words of a subject that say how something is regulated and not what.
_MANNER = frozenset(load("plain_words").forms("manner"))
#: The minister of another field: ``diatur dengan peraturan menteri yang menyelenggarakan urusan pemerintahan di bidang ...``.
_OF_FIELD = re.compile(
    r"peraturan menteri yang (?:menyelenggarakan|membidangi|bertanggung jawab)[^.;]*?\bbidang ([^.;,]+?)(?= berkoordinasi| setelah| bersama|[.;,]|$)",
    re.IGNORECASE,
)
_OFFICE = ("menteri", "republik", "indonesia", "negara", "dan")


class Likely(NamedTuple):
    """A rule that evidently regulates what was delegated, and what in it says so."""

    rule: Regulation
    seen: Text


def other_field(parent: Regulation, reference: Reference) -> str | None:
    """The field of the minister a delegation calls upon, where it is another one than the parent's own ``Menteri``; else None."""
    found = _OF_FIELD.search(reference.evidence.words)
    if found is None:
        return None
    field = " ".join(found.group(1).casefold().split())
    own = field_of_minister(parent)
    return None if own is not None and field == " ".join(own.rstrip(". ").split()) else field


def in_reach(graph: PolicyGraph, parent: Regulation, reference: Reference) -> bool:
    """Whether the material holds rules of the maker that a delegation calls upon; a Keputusan decides a single case."""
    instrument = " ".join(reference.to.casefold().split())
    rules = [r for r in graph.corpus.primary() if r.id is not None and r.key != parent.key and fits(instrument, r.id)]
    if instrument.startswith("peraturan direktur jenderal"):
        return bool(rules)
    if not instrument.startswith("peraturan menteri") or parent.id is None:
        return False
    return bool(_of_the_minister(parent, reference, rules))


def _of_the_minister(parent: Regulation, reference: Reference, rules: Iterable[Regulation]) -> list[Regulation]:
    """Those of some rules whose maker is the minister that a delegation calls upon."""
    field = other_field(parent, reference)
    if field is None and parent.id is not None and parent.id.rank == MINISTERIAL_RANK:
        return [r for r in rules if r.id is not None and r.id.type == parent.id.type]
    instrument = " ".join(reference.to.casefold().split())
    named = field or instrument.removeprefix("peraturan menteri").strip() or field_of_minister(parent)
    return [] if named is None else [r for r in rules if _is_minister_of(r, named)]


def is_asked(parent: Regulation, reference: Reference, rule: Regulation) -> bool:
    """Whether the instrument that a delegation calls for is one that the maker of a rule makes."""
    return rule.id is not None and fits(reference.to, rule.id) and bool(_of_the_minister(parent, reference, [rule]))


def field_of_minister(parent: Regulation) -> str | None:
    """The field of the minister a law means, from its definition of ``Menteri``; None where it defines none."""
    for definition in parent.definitions:
        if definition.term.casefold() == "menteri":
            found = re.search(r"\bbidang\s+(.+)", definition.body, re.IGNORECASE)
            return (found.group(1) if found else definition.body).casefold()
    return None


def _is_minister_of(regulation: Regulation, field: str) -> bool:
    """Whether the maker of a rule is the minister of a field; the words of the title of the office must all stand in it."""
    words = [w for w in re.findall(r"\w+", (regulation.issuer or "").casefold()) if w not in _OFFICE]
    return bool(words) and all(re.search(rf"\b{re.escape(w)}\b", field) for w in words)


def is_called(instrument: str, rule: LegalId) -> bool:
    """Whether a rule is of the type that an instrument's name means; ``Peraturan Menteri`` alone means that of any minister."""
    kind = type_of(instrument)
    return rule.type == kind if kind is not None else fits(instrument, rule)


def likely(graph: PolicyGraph, parent: Regulation, reference: Reference) -> Likely | None:
    """The rule that evidently regulates what a unit leaves to a minister, though it does not say that it implements it.

    It is a rule in force of that minister, not older than the parent. Its title, a heading or a defined term bears all words of
    the subject; and what its title speaks of, the delegating pasal speaks of too (of a subject borne by the title itself: the
    parent). A subject of a single word is evident nowhere. Of a rule that is said to implement the parent, without the clause, one
    word of the subject in the title is enough.
    """
    subject = subject_words(reference.subject) - _MANNER
    if len(subject) < 2 or parent.id is None:
        return None
    pasal = reference.address.split("/")[0]
    near = subject | _words(p.text for p in parent.provisions if p.address == pasal or p.address.startswith(f"{pasal}/"))
    whole: frozenset[str] | None = None  # all words of a law: gathered only where a title bears the subject, which is seldom
    same_maker = [r for r in rules_in_force(graph) if r.id is not None and r.key != parent.key and fits(reference.to, r.id)]
    for rule in _of_the_minister(parent, reference, same_maker):
        title = subject_words(rule.title)
        if _says_it_implements(graph, rule, parent) and (subject & title) - subject_words(parent.title) - _LOOSE:
            return Likely(rule, say("judul {t}", "title {t}", t=quoted(rule.title, 80)))
        if not title or rule.id is None or int(rule.id.year) < int(parent.id.year):
            continue
        if subject <= title:
            whole = whole or near | _words([parent.title, *(p.text for p in parent.provisions)])
        if subject <= title and title <= (whole or near):
            return Likely(rule, say("judul {t}", "title {t}", t=quoted(rule.title, 80)))
        if title <= near:
            for words, where in _signs(rule):
                if subject <= subject_words(words):
                    return Likely(rule, where)
    return None


#: Words that every rule of a ministry may bear in its title.
_LOOSE = frozenset(load("plain_words").forms("loose_titles"))


def _says_it_implements(graph: PolicyGraph, rule: Regulation, parent: Regulation) -> bool:
    """Whether a rule, or a source that tells of it, says that it implements a parent."""
    told = (r for case in graph.corpus.cases for r in case.references if r.evidence.regulation == rule.id)
    return any(r.kind == "implements" and r.to == parent.key for r in (*rule.references, *told))


def _words(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word for text in texts for word in subject_words(text))


def _signs(rule: Regulation) -> Iterator[tuple[str, Text]]:
    """The headings and defined terms of a rule, its own abbreviations written out, each with how it is called."""
    shorts = {d.short: d.term for d in rule.definitions if d.short}
    for provision in rule.provisions:
        for heading in _NEXT_HEADING.split(provision.heading):
            if heading:
                where = say("bagian berjudul {h}", "the part headed {h}", h=quoted(heading, 80))
                yield _written_out(heading, shorts), where
    for definition in rule.definitions:
        where = say("istilah {t}", "the term {t}", t=quoted(definition.term))
        yield _written_out(definition.term, shorts), where


#: Where a converter glued the heading of the next part to a title: each is a heading by itself.
_NEXT_HEADING = re.compile(r"\s+(?:Bagian Ke[a-z]+(?: [Bb]elas)?|Paragraf \d+[A-Z]?)\s+(?=[A-Z])")


def _written_out(words: str, shorts: dict[str, str]) -> str:
    return " ".join(shorts.get(word, word) for word in words.split())


def told(likely_one: Likely) -> Text:
    """A likely implementer with what says so: ``Permensos 5/2024 (Bab II Bagian Kedua)``."""
    return say("{rule} ({seen})", "{rule} ({seen})", rule=rule_name(likely_one.rule.key), seen=likely_one.seen)


#: The verdict that a delegation is not open after all, as far as can be seen.
PROBABLY_IMPLEMENTED = Text(id="kemungkinan sudah dilaksanakan, perlu dipastikan", en="probably implemented, to be made sure of")


def probably_implemented(rule: Rule, parent: Regulation, evident: Sequence[tuple[Reference, Likely]]) -> Finding:
    """Delegations of one parent whose matter a rule of that minister evidently regulates without saying that it implements them.

    Args:
        rule: the rule that reports it.
        parent: the rule that delegates.
        evident: its delegations, each with the rule that seems to take it up.
    """
    name = rule_name(parent.key)
    rules = sorted({one.rule.key for _, one in evident})
    listed = listing([rule_name(key) for key in rules])
    cases = [
        say("{a} ({s}) oleh {rule}", "{a} ({s}) by {rule}", a=r.address.label(), s=clip(r.subject or r.to, 70), rule=told(one))
        for r, one in evident
    ]
    return rule.finding(
        title=Text(id="Delegasi yang kemungkinan sudah dilaksanakan", en="A delegation that was probably taken up"),
        statement=say(
            "{n} delegasi {parent} kemungkinan dilaksanakan oleh peraturan yang mengatur pokoknya tanpa menyatakan melaksanakannya: {cases}. "
            "Hal itu perlu dipastikan.",
            "{n} delegation(s) of {parent} are probably taken up by a rule that regulates the matter without saying that it implements "
            "them: {cases}. This is to be made sure of.",
            n=len(evident),
            parent=name,
            cases=listing(cases, most=6),
        ),
        evidence=[r.evidence for r, _ in evident],
        regulations=[parent.key, *rules],
        about=[parent.key, "delegasi", *rules],
        kind="probably_implemented",
        verdict=PROBABLY_IMPLEMENTED,
        members=[f"{parent.key}#{r.address}" for r, _ in evident],
        falsifier=say(
            "Gugur jika {rules} ternyata tidak mengatur pokok itu, atau jika peraturan lain menyatakan melaksanakan {parent}; periksa Menimbang "
            "dan bagian yang disebut.",
            "It falls if {rules} turn(s) out not to regulate the matter, or if another rule says that it implements {parent}; see the recitals "
            "and the parts named.",
            rules=listed,
            parent=name,
        ),
        options=(
            say(
                "Sebutkan delegasi itu dalam konsiderans peraturan omnibus bila {rules} digabung.",
                "Name the delegation in the recitals of the omnibus rule if {rules} is merged.",
                rules=listed,
            ),
            Text(
                id="Kelola: catat peraturan itu sebagai pelaksana dalam daftar amanat.",
                en="Manage: keep the rule as the implementing one in the list of mandates.",
            ),
        ),
    )
