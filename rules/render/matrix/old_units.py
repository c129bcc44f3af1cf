"""The units of the old rules, as tables and pages show them: whose they are, where they stand and what they say."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property

from rules.graph.policy_graph import PolicyGraph
from rules.model import Address, Lang, Provision, Text
from rules.render.facts import facts_of
from rules.render.naming import place, short_id


class OldUnits:
    """Looks units up by document and address; each table of the corpus is walked once.

    Args:
        graph: what was read.
        lang: the language of places.
    """

    def __init__(self, graph: PolicyGraph, lang: Lang) -> None:
        self._graph = graph
        self._lang: Lang = lang

    def rule(self, document: str, address: str) -> str:
        """The short name of the rule that a unit belongs to; for a fact, of the rule it reports on."""
        if document in self._graph.documents:
            return short_id(self._graph.documents[document].key)
        return self._rules_of_facts.get((document, address), document)

    def place(self, document: str, address: str) -> str:
        """A unit's place as printed; a fact shows the article its source tells, else that it is not known."""
        where = Address(address)
        if not where.is_fact:
            return place(where, self._lang)
        unknown = Text(id="pasal belum diketahui", en="article not known").say(self._lang)
        return self._articles.get((document, address), unknown)

    def words(self, document: str, address: str) -> str:
        """A unit's words with those of the units below it, numbered as printed; empty where there is no such unit."""
        here = self._graph.provisions.get((document, address))
        if here is None:
            return ""
        lines = [here.text]
        for provision in self._by_document[document]:
            if provision.address != here.address and here.address.covers(provision.address):
                number = provision.address.number
                lines.append(f"({number}) {provision.text}" if provision.kind == "ayat" else f"{number}. {provision.text}")
        lines.append(here.tail)
        return "\n".join(line for line in lines if line)

    @cached_property
    def _by_document(self) -> dict[str, list[Provision]]:
        out: dict[str, list[Provision]] = defaultdict(list)
        for (document, _), provision in self._graph.provisions.items():
            out[document].append(provision)
        return out

    @cached_property
    def _articles(self) -> dict[tuple[str, str], str]:
        return {(f.document, str(f.address)): f.article for f in facts_of(self._graph.corpus) if f.article}

    @cached_property
    def _rules_of_facts(self) -> dict[tuple[str, str], str]:
        return {
            (p.document, str(p.address)): short_id(r.key)
            for r in self._graph.regulations.values()
            for p in r.provisions
            if p.document != r.document
        }
