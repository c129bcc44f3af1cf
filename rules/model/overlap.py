"""A pair of norms of different bearers that share what they do."""

from __future__ import annotations

from typing import Literal

from rules.model.address import Address
from rules.model.base import Frozen, Text

#: Set relations of NIST IR 8477: how the activity of ``a`` lies to that of ``b``.
SetRelation = Literal["equal", "subset", "superset", "intersects"]
#: Classes of GAO-15-49SP, and the verdict that there is no overlap but a division of work.
GaoClass = Literal["duplication", "overlap", "fragmentation", "division_of_work"]


class Overlap(Frozen):
    """One pair. ``a`` and ``b`` are (document, address); a comes before b in that order.

    Attributes:
        score: weighted Jaccard of the normalised words of both norms, 0 to 1.
        shared: the words both have; only_a, only_b: what one has and the other has not.
        why: one sentence: what is shared, what differs, what would change the verdict.
        scored: False where one side is no norm in force that somebody saw.
        by_field: one side names the act alone and the other does it in the whole field of social welfare, so that ``score`` tells
            nothing of how alike they are.
    """

    id: str
    a: tuple[str, Address]
    b: tuple[str, Address]
    a_bearer: str
    b_bearer: str
    a_key: str
    b_key: str
    relation: SetRelation
    gao: GaoClass
    score: float
    family: str | None = None
    shared: tuple[str, ...] = ()
    only_a: tuple[str, ...] = ()
    only_b: tuple[str, ...] = ()
    same_beneficiary: bool | None = None
    same_level: bool | None = None
    why: Text
    scored: bool = True
    by_field: bool = False
