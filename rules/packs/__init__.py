"""Vocabularies, nomenclature and methods that analysts own: yaml files, each entry dated and with its source."""

from rules.packs.entry import UNVERIFIED, Entry, Pack
from rules.packs.loader import NAMES, PackError, Packs, RuleOptions, all_packs, load, with_overrides

__all__ = ["NAMES", "UNVERIFIED", "Entry", "Pack", "PackError", "Packs", "RuleOptions", "all_packs", "load", "with_overrides"]
