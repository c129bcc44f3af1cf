"""What one scenario puts together: regulations as drafting text, and facts as a case reports them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from rules.checks import REGISTRY, Pack, check
from rules.drafting.actors import actor_key
from rules.graph import assemble, build
from rules.model import (
    Actor,
    ActorKind,
    Case,
    ExpectedMandate,
    Fact,
    Finding,
    LegalId,
    Level,
    Modality,
    Norm,
    Reference,
    Regulation,
    RegulationStatus,
    Relation,
    RelationKind,
    Rename,
    Standing,
    Text,
)
from rules.similarity import find_overlaps
from rules.similarity.families import lexicon
from rules.similarity.normalise import Stemmer
from steps.naskah import Naskah

_KEY = "contoh"


@dataclass
class Berkas:
    """The material of one scenario and what was found in it."""

    naskah: list[Naskah] = field(default_factory=list)
    actors: dict[str, Actor] = field(default_factory=dict)
    norms: list[Norm] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    records: list[Regulation] = field(default_factory=list)
    renames: list[Rename] = field(default_factory=list)
    mandates: list[ExpectedMandate] = field(default_factory=list)
    merge: list[str] = field(default_factory=list)
    settings: dict[str, Any] = field(default_factory=dict)
    found: tuple[Finding, ...] = ()

    @property
    def current(self) -> Naskah:
        """The regulation that the steps speak of."""
        if not self.naskah:
            raise ValueError('sebutkan dahulu peraturannya: Dengan peraturan "..." tentang "..."')
        return self.naskah[-1]

    def actor(self, name: str, kind: ActorKind = "unknown", level: Level | None = None, **more: Any) -> str:
        """Name a role; what is already known of it is kept."""
        key = actor_key(name)
        known = self.actors.get(key)
        fields: dict[str, Any] = {"key": key, "name": name, "kind": kind, "level": level, **more}
        if known is not None:
            fields = {**known.model_dump(), **{k: v for k, v in fields.items() if v not in (None, "unknown")}}
        self.actors[key] = Actor.model_validate(fields)
        return key

    def fact(self, words: str, regulation: str | None, standing: Standing = "norm", **more: Any) -> Fact:
        """A fact with a number of its own."""
        number = len(self.norms) + len(self.relations) + len(self.references) + len(self.renames) + len(self.mandates) + 1
        rule = LegalId.of(regulation) if regulation else None
        return Fact(document=_KEY, fact=f"{number}", regulation=rule, words=words, standing=standing, source="skenario", **more)

    def duty(
        self,
        role: str,
        words: str,
        *,
        beneficiary: str | None,
        level: str | None,
        regulation: str | None,
        standing: Standing = "norm",
        modality: Modality = "tugas",
    ) -> None:
        """A duty that a fact reports; its verb family is read from its first word."""
        evidence = self.fact(words, regulation, standing)
        action, _, rest = words.partition(" ")
        self.norms.append(
            Norm(
                document=_KEY,
                address=evidence.address,
                bearer=role,
                bearer_key=self.actor(role),
                modality=modality,
                action=action,
                object=rest,
                beneficiary=beneficiary,
                level=level,
                family=lexicon().family(action.casefold(), Stemmer()),
                evidence=evidence,
            )
        )

    def line(self, kind: RelationKind, source: str, target: str, regulation: str | None, standing: Standing = "norm") -> None:
        """A relation that a fact reports."""
        evidence = self.fact(f"{source} {kind} {target}", regulation, standing)
        self.relations.append(
            Relation.model_validate(
                {
                    "document": _KEY,
                    "address": evidence.address,
                    "kind": kind,
                    "from": source,
                    "to": target,
                    "source_key": self.actor(source),
                    "target_key": self.actor(target),
                    "evidence": evidence,
                }
            )
        )

    def record(self, identifier: str, title: str, status: RegulationStatus = "in_force", **more: Any) -> None:
        """A rule that only the case knows."""
        rule = LegalId.of(identifier)
        self.records.append(Regulation(document=f"{_KEY}:{rule}", id=rule, title=title, status=status, has_text=False, **more))

    def implements(self, child: str, parent: str) -> None:
        """That a rule implements another, as a fact."""
        evidence = self.fact(f"melaksanakan {parent}", child)
        self.references.append(Reference(document=_KEY, address=evidence.address, kind="implements", to=parent, evidence=evidence))

    def case(self) -> Case:
        """The facts as a case."""
        return Case(
            key=_KEY,
            title=Text(id="Contoh", en="Example"),
            regulations=tuple(self.records),
            actors=tuple(self.actors[key] for key in sorted(self.actors)),
            norms=tuple(self.norms),
            relations=tuple(self.relations),
            references=tuple(self.references),
            renames=tuple(self.renames),
            mandates=tuple(self.mandates),
            merge=tuple(self.merge),
        )

    def check(self, rule: str) -> None:
        """Read everything, build the graph, and run one rule."""
        corpus = assemble([n.read() for n in self.naskah], [self.case()])
        graph = build(corpus, find_overlaps(corpus.norms(), corpus.actors))
        pack = Pack.of({rule: self.settings}) if self.settings else None
        self.found = check(REGISTRY[rule], graph, pack)
