"""The registry: every rule once, in the order of its id."""

from __future__ import annotations

from rules.checks import (
    r01_same_duty,
    r02_same_activity,
    r03_fragmentation,
    r04_two_holders,
    r05_definitions,
    r06_names,
    r07_same_object,
    r08_cycles,
    r09_two_heads,
    r10_no_holder,
    r11_no_basis,
    r12_delegation,
    r13_references,
    r14_drafting,
    r15_sanctions,
    r16_compensation,
    r17_level,
    r18_reserved_acts,
    r19_nomenclature,
)
from rules.checks.rule import Rule

_MODULES = (
    r01_same_duty,
    r02_same_activity,
    r03_fragmentation,
    r04_two_holders,
    r05_definitions,
    r06_names,
    r07_same_object,
    r08_cycles,
    r09_two_heads,
    r10_no_holder,
    r11_no_basis,
    r12_delegation,
    r13_references,
    r14_drafting,
    r15_sanctions,
    r16_compensation,
    r17_level,
    r18_reserved_acts,
    r19_nomenclature,
)

#: Rules by id.
REGISTRY: dict[str, Rule] = {module.RULE.id: module.RULE for module in _MODULES}
