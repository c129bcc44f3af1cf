"""The delegation layer: what a rule leaves to another instrument, and which rules claim to be that instrument.

    rule --calls_for--> mandate --implemented_by--> rule

A rule claims a mandate where it says that it implements the unit that gives it, or, without naming a unit, the rule as a whole
and bears its subject in the title. A claim that meets no mandate is drawn from rule to rule (``mandates``). A rule that only
rests on the parent (legal basis), is of the instrument called for and bears the subject in its title is drawn as
``may_implement`` and not scored: it says nothing of the kind itself.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import NamedTuple

from rules.graph.sketch import Sketch, mandate_node, rule_label, rule_node, standing
from rules.model import Address, Corpus, Evidence, Fact, LegalId, Reference
from rules.similarity.normalise import BREAK, STOP_WORDS, listed, words_of

#: Types of rules by the instrument that a delegation names; the first that the words begin with.
_INSTRUMENTS = (
    ("undang-undang", re.compile(r"uu|perppu")),
    ("peraturan pemerintah", re.compile(r"pp")),
    ("peraturan presiden", re.compile(r"perpres|keppres")),
    ("keputusan presiden", re.compile(r"keppres|perpres")),
    ("peraturan bersama", re.compile(r"peraturan-bersama.*")),
    ("peraturan menteri", re.compile(r"permen.*|kepmen.*|peraturan-bersama.*")),
    ("keputusan menteri", re.compile(r"kepmen.*|permen.*")),
    ("peraturan direktur jenderal", re.compile(r"perdirjen.*|kepdirjen.*")),
    ("keputusan direktur jenderal", re.compile(r"kepdirjen.*|perdirjen.*")),
    ("peraturan daerah", re.compile(r"perda-.*")),
    ("peraturan gubernur", re.compile(r"pergub-.*")),
    ("peraturan bupati", re.compile(r"perbup-.*|perwali-.*")),
    ("peraturan wali", re.compile(r"perwali-.*")),
    ("peraturan kepala daerah", re.compile(r"per(?:gub|bup|wali|kada)-.*")),
    ("peraturan desa", re.compile(r"perdes.*|perkades.*")),
    ("peraturan", re.compile(r"peraturan-.*")),
)
#: What titles say of the kind of rule and not of its subject.
_TITLE_WORDS = listed("pedoman pelaksanaan penyelenggaraan petunjuk teknis standar umum republik indonesia")
#: Share of the shorter of subject and title that must be common for a title to bear the subject.
_SUBJECT = 0.75


class Mandate(NamedTuple):
    """A mandate: the node, the unit that gives it, the instrument it calls for, and its subject."""

    node: str
    address: Address | None
    instrument: str
    subject: frozenset[str]


def draw_delegation(sketch: Sketch, corpus: Corpus) -> None:
    """Draw mandates, and the rules that implement them or say so."""
    keys = {r.document: r.key for r in corpus.regulations}
    mandates = _draw_mandates(sketch, corpus, keys)
    _draw_expected(sketch, corpus, mandates)
    _draw_claims(sketch, corpus, keys, mandates)


def fits(instrument: str, legal_id: str) -> bool:
    """Whether a rule is of the kind of instrument that a delegation names (``peraturan menteri``)."""
    try:
        kind = LegalId.of(legal_id).type
    except ValueError:
        return False
    words = " ".join(instrument.casefold().split())
    return next((shape.fullmatch(kind) is not None for name, shape in _INSTRUMENTS if words.startswith(name)), False)


def subject_words(text: str | None) -> frozenset[str]:
    """The words by which a subject and a title are compared."""
    return frozenset(w for w in words_of(text or "") if w != BREAK and w not in STOP_WORDS and w not in _TITLE_WORDS)


def bears(title: frozenset[str], subject: frozenset[str]) -> bool:
    """Whether a title bears a subject: most of the shorter of the two is common, and at least two words."""
    shared = len(title & subject)
    return shared >= min(2, max(len(title), 1)) and shared >= _SUBJECT * min(len(title), len(subject)) and shared > 0


def _draw_mandates(sketch: Sketch, corpus: Corpus, keys: dict[str, str]) -> dict[str, list[Mandate]]:
    """A node for each unit that delegates, with an edge from its rule. Two instruments of one unit share the node."""
    grouped: defaultdict[tuple[str, Address], list[Reference]] = defaultdict(list)
    for reference in corpus.references():
        if reference.kind == "delegates":
            grouped[reference.document, reference.address].append(reference)
    mandates: defaultdict[str, list[Mandate]] = defaultdict(list)
    for (document, address), references in grouped.items():
        rule = keys.get(document) or _spoken_of(references[0].evidence)
        if rule is None:
            continue
        instruments = sorted({r.to for r in references})
        subjects = sorted({r.subject for r in references if r.subject})
        node = sketch.node(
            mandate_node(document, address),
            "mandate",
            f"{rule_label(rule)}{'' if address.is_fact else f' {address.label()}'}: {', '.join(instruments)}",
            document=document,
            address=address,
            rule=rule,
            instrument="; ".join(instruments),
            subject="; ".join(subjects),
            blanket=any(r.blanket for r in references),
        )
        counts = all(r.evidence.scored for r in references if isinstance(r.evidence, Fact))
        parent = _rule(sketch, rule)
        sketch.edge(parent, node, "delegation", "calls_for", document, address, scored=counts, **standing(references[0].evidence))
        words = subject_words(" ".join(subjects))
        mandates[rule] += [Mandate(node, None if address.is_fact else address, instrument, words) for instrument in instruments]
    return mandates


def _draw_expected(sketch: Sketch, corpus: Corpus, mandates: dict[str, list[Mandate]]) -> None:
    """Mandates that a case reports: a parent, an instrument, and how many rules of it are expected."""
    for expected in (m for c in corpus.cases for m in c.mandates):
        fact = expected.evidence
        counts = fact.scored
        node = sketch.node(
            mandate_node(fact.document, fact.address),
            "mandate",
            f"{rule_label(expected.parent)}: {expected.expected} {expected.instrument}",
            scored=counts,
            document=fact.document,
            address=fact.address,
            rule=expected.parent,
            instrument=expected.instrument,
            expected=expected.expected,
            **standing(fact),
        )
        sketch.edge(
            _rule(sketch, expected.parent), node, "delegation", "calls_for", fact.document, fact.address, scored=counts, **standing(fact)
        )
        mandates.setdefault(expected.parent, []).append(Mandate(node, None, expected.instrument, frozenset()))


def _draw_claims(sketch: Sketch, corpus: Corpus, keys: dict[str, str], mandates: dict[str, list[Mandate]]) -> None:
    """Rules that say they implement another, and those that only look like it."""
    titles = {r.key: subject_words(r.title) for r in corpus.primary()}
    claimed: set[tuple[str, str]] = set()
    resting: list[tuple[str, Reference]] = []
    for reference in corpus.references():
        rule = keys.get(reference.document) or _spoken_of(reference.evidence)
        if rule is None or reference.to == rule:
            continue
        if reference.kind == "legal_basis":
            resting.append((rule, reference))
        elif reference.kind == "implements":
            met = [m for m in mandates.get(reference.to, ()) if _meets(m, rule, reference.pinpoint, titles.get(rule, frozenset()))]
            for mandate in met:
                claimed.add((mandate.node, rule))
                _claim(sketch, mandate.node, rule, "implemented_by", reference, fits=fits(mandate.instrument, rule))
            if not met:
                _claim(sketch, _rule(sketch, reference.to), rule, "mandates", reference)
    for rule, reference in resting:
        for mandate in mandates.get(reference.to, ()):
            known = (mandate.node, rule) in claimed
            if not known and fits(mandate.instrument, rule) and bears(titles.get(rule, frozenset()), mandate.subject):
                _claim(sketch, mandate.node, rule, "may_implement", reference, scored=False)


def _meets(mandate: Mandate, rule: str, pinpoint: Address | None, title: frozenset[str]) -> bool:
    """Whether a claim meets a mandate: it names its unit, or a part or the whole of it; or no unit, but its subject."""
    if pinpoint is not None and mandate.address is not None:
        return pinpoint.covers(mandate.address) or mandate.address.covers(pinpoint)
    if mandate.address is None:
        return fits(mandate.instrument, rule)
    return fits(mandate.instrument, rule) and bears(title, mandate.subject)


def _claim(sketch: Sketch, source: str, rule: str, kind: str, reference: Reference, *, scored: bool = True, **more: object) -> None:
    evidence = reference.evidence
    counts = scored and (evidence.scored if isinstance(evidence, Fact) else True)
    attributes = {**standing(evidence), **more}
    sketch.edge(
        source, _rule(sketch, rule), "delegation", kind, reference.document, reference.address, scored=counts,
        pinpoint=reference.pinpoint, **attributes,
    )  # fmt: skip


def _spoken_of(evidence: Evidence) -> str | None:
    """The rule that a fact speaks of."""
    return evidence.regulation if isinstance(evidence, Fact) else None


def _rule(sketch: Sketch, key: str) -> str:
    return sketch.node(rule_node(key), "rule", rule_label(key), scored=False, identifier=key, known=False, status="unknown")
