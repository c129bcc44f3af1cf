"""Which norms are duties, which are not counted, and which have no article: asked here by every page that counts them."""

from __future__ import annotations

from collections.abc import Iterable

from rules.checks.facts import DUTIES
from rules.model import Corpus, Fact, Norm


def duties(norms: Iterable[Norm]) -> tuple[Norm, ...]:
    """The duties that count among some norms; what is merely handed to a role case by case is left out."""
    return tuple(n for n in norms if n.modality in DUTIES and n.scored and not n.residual)


def not_counted(norms: Iterable[Norm]) -> tuple[Norm, ...]:
    """The norms that are shown and not counted: practice, secondary accounts, memory, replaced rules."""
    return tuple(n for n in norms if not n.scored)


def unplaced(norms: Iterable[Norm]) -> tuple[Norm, ...]:
    """Reported norms of a rule whose article is not known; practice, which belongs to no rule, has none to look for."""
    return tuple(n for n in norms if isinstance(n.evidence, Fact) and n.evidence.regulation is not None and n.evidence.article is None)


def rules_read(corpus: Corpus) -> int:
    """How many rules were read as texts: one that lies there in several formats counts once."""
    return sum(r.has_text for r in corpus.primary())


def copies_read(corpus: Corpus) -> int:
    """How many files were set aside because another one stands for the same rule; what a case records of a rule is no file."""
    return sum(r.has_text and r.copy_of is not None for r in corpus.regulations)
