"""Which rules are in force, as far as the clauses of the corpus tell."""

from __future__ import annotations

from rules.model import Regulation


def enacted_by(regulation: Regulation, as_of: str | None) -> bool:
    """Whether a rule had been enacted at a date; by its year where it bears no date.

    Args:
        as_of: an ISO date, or None for no limit.
    """
    if as_of is None:
        return True
    if regulation.enacted is not None:
        return regulation.enacted.isoformat() <= as_of
    return regulation.id is None or str(regulation.id.year) <= as_of[:4]


def in_force(regulation: Regulation, as_of: str | None = None) -> bool:
    """Whether a rule counts as law: not known to be revoked or replaced, and enacted by ``as_of``.

    A rule of unknown status counts, since a corpus can show that a rule was revoked but hardly that none revoked it.
    """
    return regulation.status not in ("revoked", "superseded") and enacted_by(regulation, as_of)
