"""The families of activity that a norm belongs to, for tables that cross roles with what they do."""

from __future__ import annotations

from rules.model import Norm, Text
from rules.packs import load
from rules.similarity.reading import Reader


class Activities:
    """Reads families off norms; the same words are read once."""

    def __init__(self) -> None:
        self._read = Reader()

    def __call__(self, norm: Norm) -> tuple[str, ...]:
        """The keys of a norm's verb families in order; the one its source states where it states one; none where it has none."""
        if norm.family is not None:
            return (norm.family,)
        return tuple(sorted(act for act in self._read(norm).acts if not act.startswith("=")))


def family_names() -> dict[str, Text]:
    """What each verb family is called, by key, in the packs' order."""
    return {family.key: family.name for family in load("verb_families").families}
