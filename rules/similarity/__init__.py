"""Verb families, normalisation, the exact join, and typed pairs of norms that share what they do."""

from rules.similarity.overlaps import CONTAINMENT, THRESHOLD, find_overlaps

__all__ = ["CONTAINMENT", "THRESHOLD", "find_overlaps"]
