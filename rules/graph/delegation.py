"""The delegation layer: what a rule leaves to another instrument, and which rules claim to be that instrument."""

from __future__ import annotations

from rules.graph.sketch import Sketch
from rules.model import Corpus


def draw_delegation(sketch: Sketch, corpus: Corpus) -> None:
    """Mandates and their implementation."""
