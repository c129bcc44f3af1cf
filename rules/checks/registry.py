"""The registry: every rule once, in the order of its id."""

from __future__ import annotations

from rules.checks import (
    r05_definitions,
    r06_names,
    r07_same_object,
    r09_two_heads,
    r10_no_holder,
    r11_no_basis,
    r13_references,
    r14_drafting,
    r15_sanctions,
    r18_reserved_acts,
    r19_nomenclature,
)
from rules.checks.rule import Rule

_MODULES = (
    r05_definitions,
    r06_names,
    r07_same_object,
    r09_two_heads,
    r10_no_holder,
    r11_no_basis,
    r13_references,
    r14_drafting,
    r15_sanctions,
    r18_reserved_acts,
    r19_nomenclature,
)

#: Rules by id.
REGISTRY: dict[str, Rule] = {module.RULE.id: module.RULE for module in _MODULES}
