"""R06: one concept under several terms."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import ClassVar

from rules.checks.differences import difference, weighty
from rules.checks.read_as import ReadAs, ordered, orders
from rules.checks.rule import Options, Rule, filed, option
from rules.checks.standing import clause_of, doubt, is_amending, not_counted, regulation_of, rules_in_force
from rules.checks.wording import join, listing, naming, place, places, rule_name, rule_of, say
from rules.graph.policy_graph import PolicyGraph
from rules.model import MINISTERIAL_RANK, Bphn, Clause, Definition, Evidence, Fact, Finding, Provision, Regulation, Text
from rules.packs.loader import load
from rules.packs.vocabulary import Terms


class R06Options(Options):
    """Options of R06."""

    vocabularies: ClassVar[tuple[str, ...]] = ("terms",)

    terms: Terms = load("terms")
    least_words: int = option(
        6,
        "Banyak kata berarti yang harus sama sebelum dua istilah dianggap menamai satu konsep.",
        "How many words of weight two definitions must share before their terms are taken for one concept.",
        ge=3,
    )
    most_different: int = option(
        0, "Banyak kata berarti yang boleh berbeda.", "How many words of weight may differ.", ge=0
    )  # fmt: skip


@dataclass
class Change:
    """A concept under a former and a current term, each with its forms, and where each was seen.

    ``settled`` holds uses of the former term that a clause orders to be read as the current one (``orders``).
    """

    former: tuple[str, ...]
    current: tuple[str, ...]
    facts: list[Evidence] = field(default_factory=list)
    unsure: bool = False
    seen_former: dict[str, Evidence] = field(default_factory=dict)
    seen_current: dict[str, Evidence] = field(default_factory=dict)
    orders: list[ReadAs] = field(default_factory=list)
    settled: dict[str, Evidence] = field(default_factory=dict)

    @property
    def forms(self) -> tuple[frozenset[str], frozenset[str]]:
        """The forms of both terms, case ignored."""
        return (frozenset(f.casefold() for f in self.former), frozenset(f.casefold() for f in self.current))


def check(graph: PolicyGraph, options: R06Options) -> Iterator[Finding]:
    """Terms that changed and are both in use, and terms whose definitions say the same.

    Changes come from cases and from the pack of terms; a change of the pack counts only where both terms stand in rules in
    force. Two abbreviations or spellings of one term are no second term.
    """
    for change in _changes(graph, options):
        if change.settled and not change.seen_former:
            yield _settled(change)
        elif change.facts or (change.seen_former and change.seen_current):
            yield _renamed(graph, change)
    yield from _same_body(graph, options)


def _changes(graph: PolicyGraph, options: R06Options) -> list[Change]:
    """Every change once, with the first place in each rule in force where a text uses each of its terms."""
    changes = [
        Change(entry.former, _forms(entry.current), unsure=entry.confidence == "memory")
        for entry in options.terms.changes
        if entry.kind != "spelling"
    ]
    for case in graph.corpus.cases:
        for rename in case.renames:
            if rename.kind == "spelling":
                continue
            named = Change(_forms(rename.former), _forms(rename.current), list(rename.evidence))
            known = next((c for c in changes if all(a & b for a, b in zip(c.forms, named.forms, strict=True))), None)
            if known is None:
                changes.append(named)
            else:
                known.facts += named.facts
    _see(graph, changes)
    return sorted(changes, key=lambda c: (c.former, c.current))


def _forms(term: str) -> tuple[str, ...]:
    """``pemerlu pelayanan kesejahteraan sosial (PPKS)`` -> the full term and its abbreviation."""
    whole, _, short = term.partition(" (")
    return (whole, short.rstrip(")")) if short else (whole,)


def _see(graph: PolicyGraph, changes: Sequence[Change]) -> None:
    """Note where texts in force use the terms. The longest term at a place is the one that is used there."""
    uses: dict[str, list[dict[str, Evidence]]] = defaultdict(list)
    for change in changes:
        for form in change.former:
            uses[form.casefold()].append(change.seen_former)
        for form in change.current:
            uses[form.casefold()].append(change.seen_current)
    if not uses:
        return
    pattern = re.compile(r"\b(?:" + "|".join(re.escape(t) for t in sorted(uses, key=lambda t: (-len(t), t))) + r")\b", re.IGNORECASE)
    in_force = {r.key: r for r in rules_in_force(graph)}
    for regulation in in_force.values():
        reading = _orders(graph, regulation, changes)
        titles = {r.address for r in regulation.references if r.kind in _NAMES_RULES}
        for provision in regulation.provisions:
            if not provision.address.startswith(("pasal-", "diktum", "judul")) or titles & {
                provision.address,
                *provision.address.ancestors(),
            }:
                continue
            text = f"{provision.heading} {provision.text}"
            for said in reading.get(provision.address, ()):
                text = text.replace(said, "")
            for hit in pattern.finditer(text):
                for seen in uses[hit.group().casefold()]:
                    seen.setdefault(regulation.key, _clause(graph, provision))
    for change in changes:
        _settle(change, in_force)


def _orders(graph: PolicyGraph, regulation: Regulation, changes: Sequence[Change]) -> dict[str, list[str]]:
    """The statements of a rule that order a term to be read as another, by provision; each is kept with its change."""
    found: dict[str, list[str]] = defaultdict(list)
    for provision in regulation.provisions:
        for change in changes if orders(provision.text) else ():
            order = ordered(provision.text, *change.forms)
            if order is not None:
                said, others = order
                change.orders.append(ReadAs(_clause(graph, provision), regulation, others))
                found[provision.address].append(said)
    return found


def _settle(change: Change, in_force: Mapping[str, Regulation]) -> None:
    """Set aside the uses of a former term that some clause orders to be read as the current one."""
    for key in sorted(change.seen_former):
        if any(order.reaches(in_force[key]) for order in change.orders):
            change.settled[key] = change.seen_former.pop(key)


#: References whose clause prints the titles of other rules; a term in such a title is not in use.
_NAMES_RULES = ("revokes", "revokes_part", "survives", "amends", "cites", "implements", "legal_basis")


def _clause(graph: PolicyGraph, provision: Provision) -> Clause:
    return clause_of(graph, provision, f"{provision.heading} {provision.text}".strip())


def _renamed(graph: PolicyGraph, change: Change) -> Finding:
    former = [change.seen_former[key] for key in sorted(change.seen_former)]
    current = [change.seen_current[key] for key in sorted(change.seen_current)]
    old, new = _name(change.former), _name(change.current)
    # What is no law any more shows how a term was used; where terms in force are counted it is told beside them.
    counting = [f for f in change.facts if doubt(graph, f) is None]
    told = change.facts if not (counting or former or current) else counting
    past = [f for f in change.facts if f not in told]
    uses = say("{one}; {other}.", "{one}; {other}.", one=_used(old, former), other=_used(new, current))
    settled = (
        say(
            "Dalam {where} istilah itu sudah dibaca sebagai “{new}” menurut {orders}.",
            "In {where} the term is read as “{new}” already by {orders}.",
            where=places([change.settled[key] for key in sorted(change.settled)], 4),
            new=new,
            orders=places([order.clause for order in change.orders], 3),
        )
        if change.settled
        else None
    )
    return RULE.finding(
        title=naming(RULE.title, say("“{old}” dan “{new}”", "“{old}” and “{new}”", old=old, new=new)),
        statement=join(
            say("Satu konsep disebut “{old}” dan “{new}”.", "One concept is called “{old}” and “{new}”.", old=old, new=new),
            uses if former or current else None,
            settled,
            say("Menurut bahan: {facts}.", "According to the material: {facts}.", facts=_reported(graph, told)) if told else None,
            say("Tercatat tanpa dihitung: {facts}.", "Noted but not counted: {facts}.", facts=_reported(graph, past)) if past else None,
        ),
        evidence=[*told, *former[:3], *current[:3]],
        noted=past,
        regulations=sorted({_held(graph, e) for e in (*former, *current)} | {str(f.regulation) for f in told if f.regulation}),
        subject=say("“{old}” dan “{new}”", "“{old}” and “{new}”", old=old, new=new),
        about=sorted(change.forms[0] | change.forms[1]),
        unscored=_unsure(graph, change),
        members=[*change.former, *change.current],
        falsifier=say(
            "Gugur jika “{old}” dan “{new}” ternyata menamai dua hal; bandingkan definisi dan tugasnya pada tempat yang disebut.",
            "It falls if “{old}” and “{new}” turn out to name two things; compare their definitions and duties at the places named.",
            old=old,
            new=new,
        ),
        options=_options(graph, new, old, former),
    )


def _held(graph: PolicyGraph, evidence: Evidence) -> str:
    """The key of the rule that bears a clause; where the corpus holds only the rule that amended it, of that one."""
    key, holder = rule_of(evidence), regulation_of(graph, evidence)
    return key if key in graph.regulations or holder is None else holder.key


def _reported(graph: PolicyGraph, facts: Sequence[Evidence]) -> Text:
    """What sources tell of the use of a term, each with its place and why it does not count, where it does not."""
    told = []
    for fact in facts:
        why = doubt(graph, fact)
        told.append(
            say(
                "{place}: {words}{why}",
                "{place}: {words}{why}",
                place=place(fact),
                words=fact.words.rstrip("."),
                why=say(" ({why})", " ({why})", why=why) if why is not None else "",
            )
        )
    return listing(told, most=3)


def _settled(change: Change) -> Finding:
    """A former term that still stands in rules, each of which is to be read as if it had the current one."""
    old, new = _name(change.former), _name(change.current)
    orders = [order.clause for order in change.orders]
    written = [change.settled[key] for key in sorted(change.settled)]
    return RULE.finding(
        title=naming(RULE.title, f"“{old}”"),
        statement=say(
            "“{old}” masih tertulis dalam {where}, tetapi menurut {orders} dibaca sebagai “{new}”; pengertiannya sudah diselesaikan.",
            "“{old}” still stands in {where}, but by {orders} it is read as “{new}”; what it means is settled.",
            old=old,
            new=new,
            where=places(written, 4),
            orders=places(orders, 3),
        ),
        evidence=[*orders, *written[:3]],
        about=sorted(change.forms[0] | change.forms[1]),
        members=[*change.former, *change.current],
        kind="read_as",
        verdict=SETTLED,
        falsifier=say(
            "Menjadi masalah jika “{old}” pada tempat yang disebut ternyata dimaksudkan lain daripada “{new}”; periksa {where}.",
            "It becomes a fault if “{old}” turns out to mean something other than “{new}” at the places named; see {where}.",
            old=old,
            new=new,
            where=places([*orders, *written], 4),
        ),
        options=(
            say(
                "Kelola: pakai “{new}” dalam peraturan omnibus dan rujuk {orders} bila nama lama perlu disebut.",
                "Manage: use “{new}” in the omnibus rule, and refer to {orders} where the former name has to be given.",
                new=new,
                orders=places(orders, 2),
            ),
        ),
    )


#: That the former term is read as the current one already.
SETTLED = Text(id="sudah dibaca sebagai istilah baru, bukan masalah", en="read as the current term already, no fault")


def _name(forms: tuple[str, ...]) -> str:
    return f"{forms[0]} ({forms[1]})" if len(forms) > 1 else forms[0]


def _unsure(graph: PolicyGraph, change: Change) -> Text | None:
    """Why a change of name does not count: nobody saw both terms, or that they are one concept comes from memory and no rule says so."""
    if change.seen_former and change.seen_current:
        said = bool(change.settled) or any(isinstance(f, Fact) and f.scored for f in change.facts)
        return _FROM_MEMORY if change.unsure and not said else None
    return not_counted(graph, change.facts)


_FROM_MEMORY = Text(
    id="Tidak dihitung: bahwa keduanya satu konsep masih perlu diverifikasi.",
    en="Not counted: that both are one concept is still to be verified.",
)


def _used(term: str, seen: Sequence[Evidence]) -> Text:
    """Where a term is used, or that it was not seen."""
    if not seen:
        return say(
            "“{term}” tidak terlihat dalam teks berlaku yang dibaca",
            "“{term}” was not seen in the texts in force that were read",
            term=term,
        )
    return say("“{term}” dipakai dalam {where}", "“{term}” is used in {where}", term=term, where=places(seen, 4))


def _options(graph: PolicyGraph, keep: str, drop: str, using: Sequence[Evidence]) -> tuple[Text, ...]:
    """To use one term or to name the former one; a rule above ministers is never amended by the omnibus.

    Args:
        graph: the corpus.
        keep, drop: the term to use and the other.
        using: where rules use the other.
    """
    found = {r.key: r for e in using if (r := regulation_of(graph, e)) is not None and r.id is not None}
    higher = sorted(rule_name(key) for key, r in found.items() if r.id is not None and r.id.rank < MINISTERIAL_RANK)
    others = sorted(rule_name(key) for key in found if rule_name(key) not in higher)
    amended = say(
        "; selaraskan {others} bila tidak ikut digabung", "; align {others} where not merged", others=listing(others, most=4)
    ) if others else ""  # fmt: skip
    proposed = say(
        "; {higher} tidak dapat diubah oleh peraturan omnibus, jadi usulkan penyelarasannya kepada pembentuknya",
        "; the omnibus rule cannot amend {higher}, so propose the alignment to their makers",
        higher=listing(higher, most=4),
    ) if higher else ""  # fmt: skip
    return (
        say(
            "Pakai satu istilah, “{keep}”, dalam daftar definisi peraturan omnibus{amended}{proposed}.",
            "Use one term, “{keep}”, in the omnibus rule's definitions{amended}{proposed}.",
            keep=keep,
            amended=amended,
            proposed=proposed,
        ),
        say(
            "Kelola: cantumkan “{drop}” sebagai nama lama dalam definisi “{keep}”.",
            "Manage: give “{drop}” as the former name in the definition of “{keep}”.",
            keep=keep,
            drop=drop,
        ),
    )


def _same_body(graph: PolicyGraph, options: R06Options) -> Iterator[Finding]:
    """Definitions of different terms in different rules whose words of weight are the same."""
    shorts = _abbreviations(graph)
    by_first: dict[tuple[str, ...], list[Definition]] = defaultdict(list)
    for regulation in rules_in_force(graph):
        if is_amending(regulation):
            continue
        for definition in regulation.definitions:
            words = weighty(definition.body)
            if len(words) >= options.least_words:
                by_first[tuple(sorted(set(words))[:3]) if options.most_different == 0 else ()].append(definition)
    told: dict[tuple[str, str], list[tuple[Definition, Definition]]] = defaultdict(list)
    for group in by_first.values():
        for a, b in combinations(group, 2):
            if rule_of(a.evidence) != rule_of(b.evidence) and _alike(a, b, shorts, options):
                told[tuple(sorted((a.term, b.term)))].append((a, b))  # type: ignore[index]
    for terms, pairs in sorted(told.items()):
        evidence = list({rule_of(d.evidence) + d.address: d.evidence for pair in pairs for d in pair}.values())
        yield RULE.finding(
            title=naming(_SAME_BODY, say("“{a}” dan “{b}”", "“{a}” and “{b}”", a=terms[0], b=terms[1])),
            statement=say(
                "“{a}” dan “{b}” didefinisikan dengan kata-kata yang sama ({where}).",
                "“{a}” and “{b}” are defined in the same words ({where}).",
                a=terms[0],
                b=terms[1],
                where=places(evidence, 5),
            ),
            evidence=evidence,
            about=[t.casefold() for t in terms],
            members=list(terms),
            falsifier=say(
                "Gugur jika genus atau pembeda definisi “{a}” dan “{b}” pada pasal yang disebut ternyata berlainan.",
                "It falls if the genus or the differentia of “{a}” and “{b}” in the clauses named turn out to differ.",
                a=terms[0],
                b=terms[1],
            ),
            options=_options(graph, terms[1], terms[0], [d.evidence for pair in pairs for d in pair if d.term == terms[0]]),
        )


_SAME_BODY = Text(id="Dua istilah, satu definisi", en="Two terms, one definition")


def _abbreviations(graph: PolicyGraph) -> dict[str, str]:
    """What the abbreviations of actors and of defined terms stand for."""
    return {a.short: a.name for a in graph.corpus.actors if a.short} | {d.short: d.term for d in graph.corpus.definitions() if d.short}


def _other_regions(a: Definition, b: Definition) -> bool:
    """Whether two definitions stand in by-laws of different regions."""
    one, other = a.evidence.regulation, b.evidence.regulation
    return one is not None and other is not None and one.rank >= 7 and other.rank >= 7 and one.type != other.type


def _written_out(term: str, shorts: Mapping[str, str]) -> str:
    return " ".join(shorts.get(word, word) for word in term.split()).casefold()


def _alike(a: Definition, b: Definition, shorts: Mapping[str, str], options: R06Options) -> bool:
    """Whether two definitions say the same of two terms; an abbreviation written out is no second term."""
    names = [{_written_out(n, shorts) for n in (d.term, d.short or d.term, *d.aliases)} for d in (a, b)]
    if names[0] & names[1] or any(x in y or y in x for x in names[0] for y in names[1]):
        return False
    if any("sebagaimana dimaksud" in d.body.casefold() for d in (a, b)) or _other_regions(a, b):
        return False
    one, other = weighty(a.body), weighty(b.body)
    only_one, only_other = difference(one, other)
    return len(only_one) + len(only_other) <= options.most_different


RULE = Rule(
    id="R06",
    title=Text(id="Satu konsep, beberapa istilah", en="One concept, several terms"),
    explains=Text(
        id="Nama lama dan nama baru dari satu konsep dipakai berdampingan dalam peraturan yang berlaku, atau dua istilah diberi definisi yang "
        "sama. Perubahan nama berasal dari kasus dan dari paket istilah; perubahan dalam paket hanya dilaporkan bila kedua nama terlihat "
        "dalam teks yang dibaca.",
        en="The old and the new name of one concept stand side by side in rules in force, or two terms are given the same definition. "
        "Changes of names come from cases and from the pack of terms; those of the pack are reported only where both names were seen in "
        "the texts that were read.",
    ),
    bphn=filed("R06", Bphn(dimension="D4", object="Bahasa, istilah, kata")),
    gao=None,
    severity="medium",
    options_type=R06Options,
    check=check,
    sources="BPHN PHN-HN.01.03-07, dimensi 3 definisi/konsep dan dimensi 4 istilah; UU 12/2011, Lampiran II, ragam bahasa",
)
