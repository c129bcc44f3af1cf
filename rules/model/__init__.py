"""The nouns: frozen models that every other part speaks in."""

from rules.model.actor import Actor, ActorKind, Classification, Level, Name
from rules.model.address import Address
from rules.model.base import Frozen, Lang, Text, canonical_json, stable_id
from rules.model.case import Case, ExpectedMandate, Participant, Question, Rename, SourceRecord
from rules.model.corpus import Corpus
from rules.model.evidence import Clause, Confidence, Evidence, Fact, Standing
from rules.model.finding import Bphn, Decision, Finding, FindingStatus, Severity
from rules.model.legal_id import LegalId
from rules.model.norm import Modality, Norm, Relation, RelationKind
from rules.model.overlap import GaoClass, Overlap, SetRelation
from rules.model.plan import (
    Chapter,
    Dangling,
    Design,
    Disposition,
    Fate,
    Figures,
    KeptOut,
    OmnibusUnit,
    Plan,
    ProofLine,
    Revocation,
    UnitSource,
)
from rules.model.regulation import (
    Amendment,
    AmendmentOperation,
    Citation,
    Counts,
    Definition,
    Provision,
    ProvisionKind,
    Reference,
    ReferenceKind,
    Regulation,
    RegulationStatus,
)
from rules.model.run import InputRecord, LeftOut, RunInfo
from rules.model.source import OutlineUnit, SourceText

__all__ = [
    "Actor",
    "ActorKind",
    "Address",
    "Amendment",
    "AmendmentOperation",
    "Bphn",
    "Case",
    "Chapter",
    "Citation",
    "Classification",
    "Clause",
    "Confidence",
    "Corpus",
    "Counts",
    "Dangling",
    "Decision",
    "Definition",
    "Design",
    "Disposition",
    "Evidence",
    "ExpectedMandate",
    "Fact",
    "Fate",
    "Figures",
    "Finding",
    "FindingStatus",
    "Frozen",
    "GaoClass",
    "InputRecord",
    "KeptOut",
    "Lang",
    "LeftOut",
    "LegalId",
    "Level",
    "Modality",
    "Name",
    "Norm",
    "OmnibusUnit",
    "OutlineUnit",
    "Overlap",
    "Participant",
    "Plan",
    "ProofLine",
    "Provision",
    "ProvisionKind",
    "Question",
    "Reference",
    "ReferenceKind",
    "Regulation",
    "RegulationStatus",
    "Relation",
    "RelationKind",
    "Rename",
    "Revocation",
    "RunInfo",
    "SetRelation",
    "Severity",
    "SourceRecord",
    "SourceText",
    "Standing",
    "Text",
    "UnitSource",
    "canonical_json",
    "stable_id",
]
