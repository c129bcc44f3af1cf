"""Small corpora for tests: regulations, norms, relations, references and facts in a line each.

Nothing here is copied from a regulation; the words are short examples in drafting style.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from typing import Any

from rules.model import (
    Actor,
    Address,
    Case,
    Clause,
    Definition,
    Fact,
    LegalId,
    Modality,
    Norm,
    Provision,
    Reference,
    ReferenceKind,
    Regulation,
    Relation,
    RelationKind,
    Text,
)

#: A unit as tests write it: (address, text), or (address, text, heading).
Unit = tuple[str, str] | tuple[str, str, str]


def slug(name: str) -> str:
    """``Pekerja Sosial Masyarakat`` -> ``pekerja-sosial-masyarakat``."""
    return "-".join(re.findall(r"\w+", name.casefold()))


def document_of(identifier: str | None) -> str:
    """The document's name that ``make_regulation`` gives: ``permensos/2012/1`` -> ``permensos_2012_1``."""
    return (identifier or "tanpa-nomor").replace("/", "_")


def make_clause(document: str, address: str, words: str, regulation: str | None = None) -> Clause:
    """The evidence of a clause."""
    return Clause(
        document=document, address=Address(address), words=words, regulation=LegalId.of(regulation) if regulation else None, line=1
    )


def make_fact(fact: str, words: str, regulation: str | None = None, document: str = "kemensos", **more: Any) -> Fact:
    """The evidence of a fact; ``more`` takes ``standing``, ``confidence``, ``article``, ``source``."""
    return Fact(document=document, fact=fact, words=words, regulation=LegalId.of(regulation) if regulation else None, **more)


def make_norm(
    regulation: str | None,
    address: str,
    bearer: str | None,
    modality: Modality,
    action: str,
    object: str,
    *,
    document: str | None = None,
    bearer_key: str | None = None,
    evidence: Clause | Fact | None = None,
    **more: Any,
) -> Norm:
    """A norm of a clause; ``bearer_key`` is the slug of ``bearer`` unless given. ``more`` takes any field of ``Norm``."""
    document = document or document_of(regulation)
    words = f"{bearer or ''} {modality} {action} {object}".strip()
    return Norm(
        document=document,
        address=Address(address),
        bearer=bearer,
        bearer_key=bearer_key or (slug(bearer) if bearer else None),
        modality=modality,
        action=action,
        object=object,
        evidence=evidence or make_clause(document, address, words, regulation),
        **more,
    )


def make_fact_norm(
    fact: str,
    bearer: str,
    modality: Modality,
    action: str,
    object: str,
    *,
    regulation: str | None = None,
    document: str = "kemensos",
    standing: Any = "norm",
    confidence: Any = "seen",
    bearer_key: str | None = None,
    **more: Any,
) -> Norm:
    """A norm that a case reports, with its fact as evidence."""
    evidence = make_fact(fact, f"{action} {object}", regulation, document, standing=standing, confidence=confidence)
    return make_norm(
        regulation, evidence.address, bearer, modality, action, object, document=document, bearer_key=bearer_key, evidence=evidence, **more
    )


def make_relation(
    regulation: str | None, address: str, kind: RelationKind, source: str, target: str, *, document: str | None = None, **more: Any
) -> Relation:
    """A relation of a clause; the keys are the slugs of the names unless given."""
    document = document or document_of(regulation)
    more.setdefault("source_key", slug(source))
    more.setdefault("target_key", slug(target))
    more.setdefault("evidence", make_clause(document, address, f"{source} {kind} {target}", regulation))
    return Relation.model_validate({"document": document, "address": Address(address), "kind": kind, "from": source, "to": target, **more})


def make_reference(
    regulation: str | None,
    address: str,
    kind: ReferenceKind,
    to: str,
    *,
    document: str | None = None,
    pinpoint: str | None = None,
    **more: Any,
) -> Reference:
    """A reference of a clause."""
    document = document or document_of(regulation)
    more.setdefault("evidence", make_clause(document, address, f"{kind} {to}", regulation))
    return Reference(
        document=document, address=Address(address), kind=kind, to=to, pinpoint=Address(pinpoint) if pinpoint else None, **more
    )


def make_definition(
    regulation: str | None, address: str, term: str, body: str, *, document: str | None = None, short: str | None = None, **more: Any
) -> Definition:
    """A definition of a clause."""
    document = document or document_of(regulation)
    return Definition(
        document=document,
        address=Address(address),
        term=term,
        short=short,
        body=body,
        evidence=make_clause(document, address, f"{term} adalah {body}", regulation),
        **more,
    )


def make_provisions(document: str, units: Sequence[Unit]) -> tuple[Provision, ...]:
    """Provisions in reading order, their spans laid end to end."""
    out, at = [], 0
    for line, unit in enumerate(units, 1):
        address, text = Address(unit[0]), unit[1]
        heading = unit[2] if len(unit) == 3 else ""
        out.append(
            Provision(
                document=document,
                address=address,
                kind=address.kind,  # type: ignore[arg-type]
                heading=heading,
                text=text,
                line=line,
                start=at,
                end=at + len(text),
            )
        )
        at += len(text) + 1
    return tuple(out)


def make_regulation(
    identifier: str | None,
    title: str,
    units: Sequence[Unit] = (),
    *,
    document: str | None = None,
    norms: Iterable[Norm] = (),
    relations: Iterable[Relation] = (),
    references: Iterable[Reference] = (),
    definitions: Iterable[Definition] = (),
    enacted: str | None = None,
    **more: Any,
) -> Regulation:
    """A regulation that was read. Its document is named after its identifier; ``enacted`` is an ISO date.

    Units that the norms, relations, references and definitions speak of are added where ``units`` leaves them out,
    so that every address has its provision.
    """
    document = document or document_of(identifier)
    norms, relations, references, definitions = tuple(norms), tuple(relations), tuple(references), tuple(definitions)
    known = {unit[0] for unit in units}
    added: dict[str, str] = {}
    for thing in (*norms, *relations, *references, *definitions):
        words = thing.evidence.words
        if thing.address not in known and not thing.address.is_fact:
            added.setdefault(thing.address, words)
    more.setdefault("file", f"{document}.txt")
    more.setdefault("sha256", document.encode().hex().ljust(64, "0")[:64])
    more.setdefault("format", "txt")
    return Regulation(
        document=document,
        id=LegalId.of(identifier) if identifier else None,
        title=title,
        enacted=dt.date.fromisoformat(enacted) if enacted else None,
        provisions=make_provisions(document, [*units, *sorted(added.items(), key=lambda u: Address(u[0]).sort_key)]),
        norms=norms,
        relations=relations,
        references=references,
        definitions=definitions,
        **more,
    )


def make_record(identifier: str, title: str, *, case: str = "kemensos", enacted: str | None = None, **more: Any) -> Regulation:
    """A case's record of a rule: no text."""
    return Regulation(
        document=f"{case}:{identifier}",
        id=LegalId.of(identifier),
        title=title,
        has_text=False,
        enacted=dt.date.fromisoformat(enacted) if enacted else None,
        **more,
    )


def make_case(key: str = "kemensos", **more: Any) -> Case:
    """A case with the given parts."""
    more.setdefault("title", Text(id=f"Kasus {key}", en=f"Case {key}"))
    return Case(key=key, **more)


def make_actor(name: str, key: str | None = None, **more: Any) -> Actor:
    """An actor whose key is the slug of its name unless given."""
    return Actor(key=key or slug(name), name=name, **more)
