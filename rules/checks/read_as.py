"""Clauses that order one term to be read as another (``istilah X ... harus dimaknai sebagai Y``): they settle the name.

Such a clause does not use the former term; it says what is meant wherever the term still stands. It reaches its own rule, and, where it
speaks of other legislation, the rules made before it that do not stand above it.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from rules.model import Clause, Regulation

_ORDER = re.compile(r"\b(?:dibaca|dimaknai|diartikan|dipahami|ditafsirkan)\b", re.IGNORECASE)
_OF_OTHERS = re.compile(r"\bperaturan\s+perundang-undangan\b|\b(?:semua|seluruh|setiap|segala)\s+(?:peraturan|ketentuan)\b", re.IGNORECASE)
#: Where one statement ends and the next begins; an abbreviation's stop is no end.
_STOP = re.compile(r"[;:]|\.(?=\s|$)")


@dataclass(frozen=True)
class ReadAs:
    """One clause that orders a term to be read as another.

    Attributes:
        clause: the clause.
        regulation: its rule.
        others: whether it speaks of other legislation than its own rule.
    """

    clause: Clause
    regulation: Regulation
    others: bool

    def reaches(self, regulation: Regulation) -> bool:
        """Whether what a rule says is to be read so."""
        if regulation.key == self.regulation.key:
            return True
        one, other = self.regulation.id, regulation.id
        return self.others and one is not None and other is not None and one.rank <= other.rank and other.year <= one.year


def orders(text: str) -> bool:
    """Whether a text orders anything to be read as something else."""
    return _ORDER.search(text) is not None


def ordered(text: str, former: Collection[str], current: Collection[str]) -> tuple[str, bool] | None:
    """The statement in a text that orders a former term to be read as a current one, and whether it speaks of other legislation.

    Args:
        text: the words of a provision.
        former, current: the forms of both terms.
    """
    for said in _STOP.split(text):
        order = _ORDER.search(said)
        if order and _names(said[: order.start()], former) and _names(said[order.end() :], current):
            return said, _OF_OTHERS.search(said) is not None
    return None


def _names(words: str, forms: Collection[str]) -> bool:
    return re.search(r"\b(?:" + "|".join(map(re.escape, sorted(forms))) + r")\b", words, re.IGNORECASE) is not None
