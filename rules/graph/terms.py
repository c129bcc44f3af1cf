"""The definition layer: which rule defines a term, and which terms its definition uses.

    term --defined_in--> rule          term --uses--> term

Terms are matched by their words, capitals included, the longest first, as drafting writes defined terms with capitals; so
``kesejahteraan sosial`` in running text is not ``Kesejahteraan Sosial``; nor is a longer name (``Undang-Undang Dasar``) or a cited rule
(``Undang-Undang Nomor ...``) a use of the term in it. A use holds within its document: whoever looks for
cycles asks for the edges of one document at a time, for two rules may define one term each in its own way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from rules.graph.sketch import Sketch, rule_label, rule_node, term_node
from rules.model import Corpus, Definition


def draw_definitions(sketch: Sketch, corpus: Corpus) -> None:
    """Draw terms, the rules that define them and the terms they use."""
    for regulation in corpus.primary():
        names = _names(regulation.definitions)
        pattern = _any_of(names)
        for definition in regulation.definitions:
            place = (definition.document, definition.address)
            term = sketch.node(term_node(definition.term), "term", definition.term, short=definition.short, genus=definition.genus)
            rule = sketch.node(rule_node(regulation.key), "rule", rule_label(regulation.key))
            sketch.edge(term, rule, "definition", "defined_in", *place)
            for used in used_terms(definition, names, pattern):
                sketch.edge(term, sketch.node(term_node(used), "term", used), "definition", "uses", *place)


def used_terms(definition: Definition, names: dict[str, str], pattern: re.Pattern[str] | None) -> list[str]:
    """The other terms of the document that a definition's body uses, in the order of first use."""
    if pattern is None:
        return []
    found: dict[str, None] = {}
    for match in pattern.finditer(definition.body):
        term = names[match.group()]
        if term != definition.term:
            found.setdefault(term)
    return list(found)


def _names(definitions: Iterable[Definition]) -> dict[str, str]:
    """Terms by every name they have in a document; the first definition of a name stands."""
    names: dict[str, str] = {}
    for definition in definitions:
        for name in (definition.term, definition.short, *definition.aliases):
            if name:
                names.setdefault(name, definition.term)
    return names


def _any_of(names: Iterable[str]) -> re.Pattern[str] | None:
    ordered = sorted(names, key=lambda n: (-len(n), n))
    named = "|".join(re.escape(n) + ("" if " " in n else _ALONE) for n in ordered)
    return re.compile(rf"(?<![\w/-])(?:{named})(?![\w/-]|\s+(?:Dasar|Nomor)\b)") if ordered else None


#: A term of one word before a capital is the beginning of another name (``Pegawai Aparatur Sipil Negara``).
_ALONE = r"(?!\s+[A-Z][a-z])"
