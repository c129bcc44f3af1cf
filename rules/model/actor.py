"""Who bears norms: roles, offices, agencies, institutions, associations, programmes and target groups."""

from __future__ import annotations

from typing import Literal

from rules.model.base import Frozen
from rules.model.evidence import Confidence, Evidence
from rules.model.legal_id import LegalId

ActorKind = Literal[
    "profession", "civil_service_post", "worker", "volunteer", "institution", "association", "agency", "office",
    "programme", "target_group", "unknown",
]  # fmt: skip

#: Levels of government from the centre down. ``None`` where neither text nor case tells.
Level = Literal["pusat", "provinsi", "kabupaten/kota", "kecamatan", "desa/kelurahan"]


class Name(Frozen):
    """A name with its history."""

    name: str
    kind: Literal["alias", "abbreviation", "former", "spelling"] = "alias"
    note: str | None = None


class Classification(Frozen):
    """Where an actor stands in an international nomenclature (domain: ISCO-08, ICNPO, COFOG, ISIC).

    ``code`` is None where the scheme does not apply, and ``reason`` says why. ``basis`` says how sure the code is.
    """

    scheme: str
    code: str | None
    title: str | None = None
    reason: str | None = None
    basis: Literal["proposal", "verified"] = "proposal"


class Actor(Frozen):
    """One actor, the same across documents.

    Attributes:
        key: a stable slug of the canonical name (``pekerja-sosial-masyarakat``), or the role's id in a case (``psm``).
        name: the canonical full name, as the definitions give it.
        short: the abbreviation in use, if any.
        names: other names it is or was known by.
        kind: what sort of actor it is.
        pillar: the social pillar it belongs to or is, where a case says so.
        level: the level of government at which it works.
        established_by: the rule that establishes it, where one is known.
        established_confidence: whether that basis was seen.
        classifications: places in international nomenclatures.
        evidence: where it is defined or described.
        documents: the documents that name it.
        note: what a reader must know before quoting it.
    """

    key: str
    name: str
    short: str | None = None
    names: tuple[Name, ...] = ()
    kind: ActorKind = "unknown"
    subkind: str | None = None
    pillar: str | None = None
    level: Level | None = None
    level_text: str | None = None
    established_by: LegalId | None = None
    established_confidence: Confidence = "seen"
    classifications: tuple[Classification, ...] = ()
    definition: str | None = None
    evidence: tuple[Evidence, ...] = ()
    documents: tuple[str, ...] = ()
    confidence: Confidence = "seen"
    note: str | None = None
