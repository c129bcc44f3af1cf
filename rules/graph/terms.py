"""The definition layer: which rule defines a term, and which terms its definition uses."""

from __future__ import annotations

from rules.graph.sketch import Sketch
from rules.model import Corpus


def draw_definitions(sketch: Sketch, corpus: Corpus) -> None:
    """Terms, the rules that define them and the terms they use."""
