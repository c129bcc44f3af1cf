"""Sanctions of a lower rule held against those of the higher rules it rests on: for whom, for which breach, of which kinds.

A ministerial rule details the sanctions that a law or a government regulation provides; it does not add parties, breaches or kinds of its
own. What cannot be found in the higher rules that were read is told with the clauses of both sides, and never as more than that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from rules.checks.delegated import is_asked
from rules.checks.standing import rules_in_force
from rules.checks.wording import listing, rule_name, say
from rules.graph.parties import Parties
from rules.graph.policy_graph import PolicyGraph
from rules.model import Address, Clause, LegalId, Provision, Regulation, Text
from rules.packs.loader import load
from rules.similarity.normalise import BREAK, STOP_WORDS, Stemmer, words_of

#: The kind of the findings of R15 that tell of sanctions without a ground.
UNGROUNDED = "sanction_without_ground"
_IMPOSED = re.compile(r"\b(?:dikenai|dikenakan|dijatuhi|diberikan|diberi)\s+(?:\w+\s+){0,3}sanksi\b", re.IGNORECASE)
_BY_LAW = re.compile(r"sanksi\s+(?:\w+\s+){0,3}(?:sesuai|berdasarkan)\b[^.;]*peraturan\s+perundang", re.IGNORECASE)
#: A sanction for not heeding an earlier one: its breach is that of the first.
_NEXT_STEP = re.compile(
    r"\b(?:peringatan|teguran|sanksi|penghentian|pembekuan|denda)\b.{0,160}?\btidak\s+(?:di|me)(?:patuhi|matuhi|indahkan|ngindahkan|laksanakan|penuhi|bayar|taati)\b",
    re.IGNORECASE | re.DOTALL,
)
#: Pinpoints in running text: ``sebagaimana dimaksud dalam Pasal 57 ayat (1) dan ayat (2)``.
_PINPOINTS = re.compile(
    r"\b(?:sebagaimana\s+(?:telah\s+)?dimaksud(?:kan)?|terhadap\s+ketentuan)(?:\s+(?:pada|dalam)\b)?"
    r"(?:[\s,]*(?:\b(?:dan|atau|sampai\s+dengan|pasal|ayat|huruf|angka)\b|\(\w+\)|\b\d+[a-z]?\b|\b[a-z]\b))*",
    re.IGNORECASE,
)
#: What a clause obliges to: after the word of obligation, up to whom, how or when.
_DUTY = re.compile(
    r"\b(?:wajib|harus|dilarang)\b(.+?)(?=\b(?:kepada|sesuai|oleh|dengan|paling|sebelum|setelah)\b|[.;:]|$)", re.IGNORECASE | re.DOTALL
)
#: Kinds of administrative sanctions, each with the words that name it.
KINDS: tuple[tuple[Text, re.Pattern[str]], ...] = tuple(
    (Text(id=id, en=en), re.compile(rf"\b{words}", re.IGNORECASE))
    for id, en, words in (
        ("peringatan atau teguran lisan", "oral warning", r"(?:peringatan|teguran)\s+lisan\b"),
        ("peringatan atau teguran tertulis", "written warning", r"(?:peringatan|teguran)\s+tertulis\b"),
        ("penghentian sementara", "suspension", r"(?:penghentian|pemberhentian)\s+(?:kegiatan\s+)?sementara\b"),
        ("pembekuan", "freezing", r"pembekuan\b"),
        ("pencabutan izin atau tanda pendaftaran", "withdrawal of a licence or registration", r"pencabutan\b"),
        ("denda administratif", "administrative fine", r"denda\b"),
        ("penghentian tetap", "closing down", r"(?:penghentian\s+(?:tetap|kegiatan(?!\s+sementara))|penutupan)\b"),
        ("pembubaran", "dissolution", r"pembubaran\b"),
        ("pemberhentian", "dismissal", r"pemberhentian\b(?!\s+sementara)"),
        ("pengembalian dana", "repayment", r"pengembalian\b"),
        ("daftar hitam", "blacklisting", r"daftar\s+hitam\b"),
        ("penundaan", "deferral", r"penundaan\b"),
    )
)
#: Stems that every breach may bear.
_ANY_BREACH = frozenset(load("plain_words").forms("any_breach"))

Fault = Literal["party", "breach", "kind"]


class Limb(NamedTuple):
    """For whom and for which breach a sanction holds; no stems where its words tell no breach."""

    parties: tuple[str, ...]
    breach: frozenset[str]


@dataclass(frozen=True)
class Sanction:
    """One clause that imposes sanctions.

    Attributes:
        regulation: its rule.
        clause: the pasal or ayat.
        limbs: for whom and for what.
        kinds: places in ``KINDS``; empty where it leaves the kinds to others.
        next_step: whether it answers the disregard of an earlier sanction.
    """

    regulation: Regulation
    clause: Provision
    limbs: tuple[Limb, ...]
    kinds: frozenset[int]
    next_step: bool

    @property
    def evidence(self) -> Clause:
        """The clause as evidence."""
        p = self.clause
        return Clause(document=p.document, regulation=self.regulation.id, address=p.address, words=p.text, page=p.page, line=p.line)


@dataclass(frozen=True)
class Ungrounded:
    """A sanction that goes beyond the higher rules for one party.

    Attributes:
        sanction: the clause of the lower rule.
        party: the key of the party.
        fault: no higher clause sanctions the party, or not for this breach, or not by these kinds.
        kinds: places in ``KINDS`` of what goes beyond.
        against: the nearest clauses of the higher rules.
    """

    sanction: Sanction
    party: str
    fault: Fault
    kinds: frozenset[int]
    against: tuple[Sanction, ...] = ()


def bases(rule: Regulation) -> list[str]:
    """Keys of the rules above a rule, below the constitution, that it names as its basis or says it implements, in the order of its text."""
    rank = rule.id.rank if rule.id is not None else 0
    return list(dict.fromkeys(r.to for r in rule.references if r.kind in ("legal_basis", "implements") and 1 < _rank(r.to) < rank))


def is_read(graph: PolicyGraph, key: str) -> bool:
    """Whether the text of a rule was read."""
    return key in graph.regulations and graph.regulations[key].has_text


class Grounds:
    """Compares the sanctions of rules with those of the higher rules they rest on.

    Args:
        graph: the graph of the run.
    """

    def __init__(self, graph: PolicyGraph) -> None:
        self.graph = graph
        self.parties = Parties(graph)
        self._stem = Stemmer()
        self._known: dict[str, tuple[Sanction, ...]] = {}

    def higher(self, rule: Regulation) -> list[Regulation]:
        """The rules in force and read that stand above a rule and found it: those it cites, and those that leave it something."""
        cited = {r.to for r in rule.references}
        return [
            other
            for other in rules_in_force(self.graph)
            if other.has_text
            and other.id is not None
            and rule.id is not None
            and other.id.rank < rule.id.rank
            and (other.key in cited or any(is_asked(other, r, rule) for r in other.references if r.kind == "delegates"))
        ]

    def unread(self, rule: Regulation) -> list[str]:
        """Keys of the higher rules named as the basis of a rule that were not read."""
        return [key for key in bases(rule) if not is_read(self.graph, key)]

    def beyond(self, rule: Regulation) -> list[Ungrounded]:
        """The sanctions of a rule that go beyond the higher rules it rests on, in the order of its text."""
        higher = self.higher(rule) if self.sanctions(rule) else []
        if not higher:
            return []
        above = [s for other in higher for s in self.sanctions(other)]
        out: list[Ungrounded] = []
        for sanction in self.sanctions(rule):
            parties = dict.fromkeys(p for limb in sanction.limbs for p in limb.parties)
            out += [found for party in parties if (found := self._judged(sanction, party, above)) is not None]
        return out

    def _judged(self, sanction: Sanction, party: str, above: Sequence[Sanction]) -> Ungrounded | None:
        breach = frozenset(stem for limb in sanction.limbs if party in limb.parties for stem in limb.breach)
        mine = [s for s in above if any(self._holds_for(limb, party, s) for limb in s.limbs)]
        if not mine:
            return Ungrounded(sanction, party, "party", sanction.kinds)
        if sanction.next_step or not breach:
            same = mine
        else:
            same = [s for s in mine if any(self._holds_for(b, party, s) and (not b.breach or b.breach & breach) for b in s.limbs)]
        if not same:
            return Ungrounded(sanction, party, "breach", sanction.kinds, tuple(s for s in mine if not s.next_step) or tuple(mine))
        # A law is a ground even where the government regulation that details it names fewer kinds.
        if any(not s.kinds for s in same):
            return None
        extra = sanction.kinds - frozenset(k for s in same for k in s.kinds)
        return Ungrounded(sanction, party, "kind", extra, tuple(same)) if extra else None

    def _holds_for(self, limb: Limb, party: str, sanction: Sanction) -> bool:
        return not limb.parties or self.parties.within(party, limb.parties, sanction.regulation)

    # -- reading sanctions ------------------------------------------------------------------------------------------------------

    def sanctions(self, rule: Regulation) -> tuple[Sanction, ...]:
        """The clauses of the body of a rule that impose sanctions, in the order of its text."""
        if rule.document not in self._known:
            self._known[rule.document] = tuple(self._read(rule))
        return self._known[rule.document]

    def _read(self, rule: Regulation) -> Iterator[Sanction]:
        for p in rule.provisions:
            hit = _IMPOSED.search(p.text) if p.kind in ("pasal", "ayat") and p.address.startswith("pasal-") else None
            if hit is None or _BY_LAW.search(p.text):
                continue
            below = " ".join(f"{q.text} {q.tail}" for q in self.graph.clauses(rule.document, p.address) if q.address != p.address)
            said = f"{p.text[hit.start() :]} {below}"
            kinds = frozenset(n for n, (_, words) in enumerate(KINDS) if words.search(said))
            yield Sanction(rule, p, tuple(self._limbs(rule, p, p.text[: hit.start()])), kinds, bool(_NEXT_STEP.search(p.text[: hit.end()])))

    def _limbs(self, rule: Regulation, clause: Provision, before: str) -> Iterator[Limb]:
        """For whom and for what; of ``Pelanggaran terhadap Pasal 3 dan Pasal 5`` each of the two for itself."""
        own, breach = self.parties.named(rule, before), self._breach(rule, before)
        direct = () if breach else self.parties.reach(rule, clause.address, 1)
        if not direct:
            yield Limb(own, breach)
        for place in direct:
            words = " ".join(f"{p.text} {p.tail}" for p in self.graph.clauses(rule.document, place))
            duties = " ".join(hit[1] for hit in _DUTY.finditer(words))
            yield Limb(own or self.parties.of(rule, place), self._breach(rule, duties or words))

    def _breach(self, rule: Regulation, text: str) -> frozenset[str]:
        names = {w for key in self.parties.named(rule, text) for w in words_of(self.parties.name(key))}
        short = {d.short.casefold() for d in rule.definitions if d.short}
        words = (w for w in words_of(_PINPOINTS.sub(" ", text)) if w != BREAK and w not in STOP_WORDS and w not in names and w not in short)
        return frozenset(self._stem(w) for w in words) - _ANY_BREACH


def _rank(rule: str) -> int:
    try:
        return LegalId.of(rule).rank
    except ValueError:
        return 0


# -- words ----------------------------------------------------------------------------------------------------------------


def kinds_named(kinds: Iterable[int]) -> Text:
    """Kinds of sanctions as a drafter lists them; ``sanksi`` where none is told."""
    named = [KINDS[n][0] for n in sorted(kinds)]
    return listing(named) if named else Text(id="sanksi", en="a sanction")


def places_of(sanctions: Sequence[Sanction]) -> Text:
    """Where clauses stand: ``PP 39/2012 Pasal 65 ayat (1) dan UU 11/2009 Pasal 49``."""
    by_rule: dict[str, list[str]] = {}
    for s in sanctions:
        by_rule.setdefault(s.regulation.key, []).append(s.clause.address.label())
    return listing([say("{rule} {at}", "{rule} {at}", rule=rule_name(key), at=", ".join(at)) for key, at in by_rule.items()])


def told(found: Ungrounded, parties: Parties) -> Text:
    """What of one clause goes beyond the higher rules, as a clause of a sentence without the place of the sanction itself."""
    return say("{kinds} bagi {why}", "{kinds} for {why}", kinds=kinds_named(found.kinds), why=_why(found, parties))


def told_together(found: Sequence[Ungrounded], parties: Parties) -> Text:
    """The same of several clauses of one rule: those with one reason once, each with its place and kinds."""
    groups: dict[tuple[str, str], list[Ungrounded]] = {}
    for one in found:
        why = _why(one, parties)
        groups.setdefault((why.id, why.en), []).append(one)
    parts = [
        say(
            "{cases} bagi {why}",
            "{cases} for {why}",
            cases=listing(
                [say("{a} ({k})", "{a} ({k})", a=one.sanction.clause.address.label(), k=kinds_named(one.kinds)) for one in group]
            ),
            why=Text(id=id, en=en),
        )
        for (id, en), group in groups.items()
    ]
    return Text(id="; ".join(p.id for p in parts), en="; ".join(p.en for p in parts))


def _why(found: Ungrounded, parties: Parties) -> Text:
    who = parties.name(found.party)
    if found.fault == "party":
        return say("{who}, yang tidak disanksi satu klausul pun di sana", "{who}, whom no clause there sanctions", who=who)
    where = places_of(found.against)
    if found.fault == "breach":
        return say(
            "{who} atas pelanggaran yang tidak disanksi di sana ({where} menyanksinya untuk pelanggaran lain)",
            "{who} for a breach that nothing there sanctions ({where} sanctions it for other breaches)",
            who=who,
            where=where,
        )
    return say("{who}, jenis yang tidak tercantum dalam {where}", "{who}, a kind that does not stand in {where}", who=who, where=where)


def member(found: Ungrounded) -> str:
    """The name of a case in a finding: rule, address of its unit and party."""
    return f"{found.sanction.regulation.key}#{Address(found.sanction.clause.address)}#{found.party}"
