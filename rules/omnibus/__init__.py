"""The omnibus: which rules to merge, what becomes of every unit, the proof that nothing is lost, and the text of a draft."""

from rules.omnibus.candidates import SHARED_MATTER, candidates
from rules.omnibus.choose import NothingMatches, choose, is_named
from rules.omnibus.draft import Draft, draft_articles
from rules.omnibus.planner import propose
from rules.omnibus.proof import holds, prove, prove_files

__all__ = [
    "SHARED_MATTER",
    "Draft",
    "NothingMatches",
    "candidates",
    "choose",
    "draft_articles",
    "holds",
    "is_named",
    "propose",
    "prove",
    "prove_files",
]
