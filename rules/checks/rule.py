"""What a rule is: typed options, a check over the graph, and what a reader must know of both.

The shape follows import-linter's contracts: a rule declares its options and gives back data; how findings look on paper is
the business of ``rules.render``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal

from pydantic import Field

from rules.checks.wording import join, listing, place, rule_name, rule_of, say, weakness
from rules.graph.policy_graph import PolicyGraph
from rules.model import Bphn, Clause, Cure, Evidence, Fact, Finding, Frozen, GaoClass, Severity, Text, stable_id
from rules.packs.loader import load

#: From the first page to the last.
SEVERITIES: tuple[Severity, ...] = ("high", "medium", "low", "info")


def filed(rule: str, *also: Bphn) -> tuple[Bphn, ...]:
    """Where BPHN's grid files a rule's findings, from the pack ``bphn``, and where else they belong."""
    entry = next(f for f in load("bphn").filings if f.key == rule)
    first = Bphn.model_validate(
        {"dimension": entry.dimension, "object": entry.object, "indicator": entry.indicator, "convention": entry.convention}
    )
    return (first, *also)


#: The verdict that what looks like an overlap is none.
DIVISION_OF_WORK = Text(id="pembagian kerja, bukan tumpang tindih", en="division of work, not an overlap")


class Options(Frozen):
    """Base of a rule's options; every field has a default and says what it does.

    ``vocabularies`` names the fields that hold a pack of ``rules.packs`` of the same name; the analyst changes those in the
    pack itself, not as an option.
    """

    vocabularies: ClassVar[tuple[str, ...]] = ()


def option(default: Any, id: str, en: str, **limits: Any) -> Any:
    """A field of ``Options``: its default, and what it does in both languages.

    Args:
        default: the value where an analyst's pack gives none.
        id, en: one sentence.
        limits: pydantic limits, such as ``ge=0``.
    """
    return Field(default=default, description=en, json_schema_extra={"id": id}, **limits)


class MergeOptions(Options):
    """Options of a rule that looks at what becomes of others once some rules are merged."""

    merge: tuple[str, ...] = option(
        (),
        "Kunci peraturan yang akan digabung, selain yang digabung oleh jalannya sendiri (--merge) atau yang disebut kasus.",
        "Keys of rules to be merged, besides those that the run itself merges (--merge) or a case names.",
    )
    merge_of_cases: bool = option(
        True,
        "Anggap digabung juga yang diusulkan kasus, bila yang digabung belum ditentukan.",
        "Take what the cases propose as merged, too, where what is merged is not settled yet.",
    )


@dataclass(frozen=True)
class OptionHelp:
    """One option as ``padu rules`` prints it."""

    name: str
    type: str
    default: Any
    text: Text


@dataclass(frozen=True)
class Rule:
    """One rule of the registry.

    Attributes:
        id: ``R01`` and so on.
        title: what it detects, in a few words.
        explains: what it means, when it fires and when it does not.
        bphn: where its findings stand in BPHN's six dimensions.
        gao: the class of GAO-15-49SP, None where it has none.
        severity: how its scored findings are ranked unless a finding or a pack says otherwise.
        options_type: the model of its options.
        check: yields the findings of one graph, in a fixed order.
        sources: the sources it comes from, semicolons between them.
        compares: whether its findings compare what places say; such a finding is grave only where the places can be looked up.
        variants: titles of the kinds of findings that the rule's title does not describe, by ``Finding.kind``; they are counted by themselves.
    """

    id: str
    title: Text
    explains: Text
    bphn: tuple[Bphn, ...]
    gao: GaoClass | None
    severity: Severity
    options_type: type[Options]
    check: Callable[[PolicyGraph, Any], Iterator[Finding]]
    sources: str
    compares: bool = False
    variants: Mapping[str, Text] = field(default_factory=dict, hash=False)

    def titled(self, kind: str | None) -> Text:
        """The title of findings of a kind: the one of that kind where it has its own, else the rule's."""
        return self.variants.get(kind or "", self.title)

    @property
    def documented_at(self) -> str:
        """Where the handbook documents it: the page and the anchor of its heading."""
        heading = re.sub(r"[^\w\s-]", "", f"{self.id} {self.title.id}".lower())
        return "docs/rules.md#" + re.sub(r"\s", "-", heading)

    def options_help(self) -> tuple[OptionHelp, ...]:
        """The options in the order they are declared."""
        out = []
        for name, info in self.options_type.model_fields.items():
            if name in self.options_type.vocabularies:
                continue
            extra = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
            kind = getattr(info.annotation, "__name__", None)
            annotation = str(info.annotation) if kind in (None, "tuple", "Literal") else str(kind)
            out.append(
                OptionHelp(
                    name=name,
                    type=annotation.replace("typing.", ""),
                    default=info.default,
                    text=Text(id=str(extra.get("id", "")), en=info.description or ""),
                )
            )
        return tuple(out)

    def finding(
        self,
        *,
        statement: Text,
        evidence: Sequence[Evidence],
        falsifier: Text,
        options: Sequence[Text],
        actors: Sequence[str] = (),
        regulations: Sequence[str] | None = None,
        about: Sequence[str] = (),
        verdict: Text | None = None,
        unscored: Text | None = None,
        severity: Severity | None = None,
        bphn: tuple[Bphn, ...] | None = None,
        gao: GaoClass | Literal["none"] | None = None,
        members: Sequence[str] = (),
        noted: Sequence[Evidence] = (),
        kind: str | None = None,
        subject: Text | None = None,
        title: Text | None = None,
        cures: Sequence[Cure] = (),
    ) -> Finding:
        """One finding of this rule, its id made from what the evidence names.

        The id takes the rule, the places of the evidence (rule and address, never a file path), the actors and ``about``;
        scores, words and order stay out of it, so that an analyst's decision finds it again.

        A finding does not count where none of its evidence does. Where the rule ``compares``, it is grave only where the places can be looked up:
        clauses that were read, or facts whose article is known, on both sides where it has two; else it is of medium severity and says
        why. What a source notes of the words of a fact that counts (that
        they were completed, say) is said in the statement.

        Args:
            statement: what was found; notes on its facts and the reason of ``unscored`` are added.
            evidence: what it rests on, the most telling first.
            falsifier: what in which clause would show it to be wrong.
            options: what may be done, one of them always to manage rather than to remove.
            actors: keys of the actors concerned.
            regulations: keys of the rules concerned; those of the evidence unless given.
            about: what else tells this finding from others of its rule (a term, a cited rule).
            verdict: that what looks like a fault is none.
            unscored: why it does not count; None where it does.
            gao: the rule's unless given; ``none`` for what no class of GAO fits, which is then no shared duty either.
            severity: the rule's unless given; ``info`` for what does not count or is no fault.
            members: what it gathers.
            noted: what the statement mentions beside the finding; it stays out of the id.
            kind: the sort of finding, where the rule has several.
            subject: the duty, power or term concerned, in a few words.
            title: that of the kind, else the rule's, unless given.
            cures: what to replace where, if the material leaves one answer.
        """
        unscored = unscored or _no_evidence_counts(evidence)
        names = sorted({(rule_of(e), str(e.address)) for e in evidence})
        keys = tuple(dict.fromkeys(regulations if regulations is not None else sorted({n[0] for n in names})))
        ranked = severity or ("info" if verdict is not None else self.severity)
        reported = _only_reported(evidence) if self.compares and ranked == "high" and unscored is None else None
        ranked = "medium" if reported is not None else ranked
        filed = self.bphn if bphn is None else bphn
        return Finding(
            id=stable_id(self.id, names, sorted(set(actors)), sorted(set(about))),
            rule=self.id,
            title=title or self.titled(kind),
            statement=join(statement, _notes(evidence), reported, unscored),
            evidence=tuple(evidence),
            actors=tuple(dict.fromkeys(actors)),
            regulations=keys,
            bphn=filed,
            gao="division_of_work" if verdict == DIVISION_OF_WORK else None if gao == "none" else (gao or self.gao),
            verdict=verdict,
            severity="info" if unscored is not None else ranked,
            falsifier=falsifier,
            options=tuple(options),
            scored=unscored is None,
            members=tuple(dict.fromkeys(members)),
            noted=tuple(e for e in dict.fromkeys(noted) if e not in evidence),
            kind=kind,
            subject=subject,
            cures=tuple(dict.fromkeys(cures)),
        )


def _no_evidence_counts(evidence: Sequence[Evidence]) -> Text | None:
    """Why a finding cannot count: nothing it rests on does; None where some piece may."""
    reasons = [weakness(piece) for piece in evidence]
    why = {reason.id: reason for reason in reasons if reason is not None}
    if not reasons or None in reasons:
        return None
    return say("Tidak dihitung: {why}.", "Not counted: {why}.", why=listing(why.values()))


def _only_reported(evidence: Sequence[Evidence]) -> Text | None:
    """Why a finding cannot be grave: too few of its places can be looked up; None where two rules, or its only one, show theirs."""
    known = {rule_of(e) for e in evidence if isinstance(e, Clause) or (e.article is not None and e.scored)}
    unknown = [e for e in evidence if isinstance(e, Fact) and rule_of(e) not in known]
    if not unknown or len(known) > 1:
        return None
    named = sorted({rule_name(e.regulation) for e in unknown if e.regulation is not None})
    return say(
        "Bobotnya sedang, bukan tinggi, sebab {where} belum diketahui; dari uraian sumber sekunder saja kesamaannya belum pasti.",
        "It is of medium severity, not high, since {where} is not known; from secondary accounts alone the likeness is not certain.",
        where=say("pasal {rules}", "the article in {rules}", rules=listing(named, most=4))
        if named
        else Text(id="peraturannya", en="the rule"),
    )


def _notes(evidence: Sequence[Evidence]) -> Text | None:
    """What the sources note of the words of facts that count; those that do not count say already why."""
    told: dict[str, Text] = {}
    for piece in evidence:
        if isinstance(piece, Fact) and piece.scored and piece.note:
            note = say("Catatan atas {where}: {note}", "Note on {where}: {note}", where=place(piece), note=_sentence(piece.note))
            told.setdefault(note.id, note)
    return join(*told.values()) if told else None


def _sentence(words: str) -> str:
    return words if words.endswith((".", "!", "?")) else f"{words}."


def order(finding: Finding) -> tuple[int, str, str]:
    """The order of findings: severity, then rule, then id."""
    return (SEVERITIES.index(finding.severity), finding.rule, finding.id)
