"""What the answers to a meeting's conclusions share: whom some words name, and how long a list may be."""

from __future__ import annotations

import re

from rules.render.memo.matter import Matter

#: Rows and findings of each answer; the rest is counted and stands in the matrix.
MOST_ROWS = 24
MOST_FINDINGS = 6


def named_actors(m: Matter, words: str, any_actor: bool = False) -> list[str]:
    """Keys of the actors that some words name by name or abbreviation; only those that bear norms unless ``any_actor``."""
    found = []
    for key, actor in sorted(m.graph.actors.items()):
        names = {actor.name, actor.short or actor.name, *(n.name for n in actor.names if n.kind in ("alias", "abbreviation"))}
        if any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words) for name in names):
            found.append(key)
    return [key for key in found if any_actor or key in m.graph.norms_by_bearer]
