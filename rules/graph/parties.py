"""Whom a clause is about: the roles and bodies that it names, or that the clauses it points to name.

Sanctions, powers and delegations hold for somebody. A clause often leaves it to another to say for whom (``Sanksi sebagaimana dimaksud pada
ayat (2)``), and a rule that speaks of an institution by its abbreviation means the same as a law that writes it out. Organs of the State
are no parties here: they wield what the clause gives.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from rules.graph.policy_graph import PolicyGraph
from rules.model import Address, Provision, Regulation
from rules.packs.loader import load
from rules.similarity.families import Phrases
from rules.similarity.normalise import BREAK, words_of

#: Kinds of actors that a clause can be about; one of unknown kind is where a text defines it.
PARTIES = frozenset({"profession", "civil_service_post", "worker", "volunteer", "institution", "association"})
#: Names that mean every actor of a kind, whether or not a norm ever binds them by that name.
_GENERIC = dict.fromkeys(load("plain_words").forms("any_volunteer"), "volunteer")
#: ``lembaga yang menyelenggarakan kesejahteraan sosial`` is a ``Lembaga Kesejahteraan Sosial``.
_CLAUSE = re.compile(
    r"\byang\s+(?:(?:menyelenggarakan|melaksanakan|melakukan)\s+(?:penyelenggaraan\s+)?|bergerak\s+di\s+bidang\s+(?:penyelenggaraan\s+)?)",
    re.IGNORECASE,
)
#: ``dilaksanakan oleh A, B, dan/atau C``: they do it, it is not about them.
_AGENTS = re.compile(
    r"\boleh\b[^.;:]*?(?=\b(?:kepada|terhadap|bagi|untuk|dengan|sesuai|berdasarkan|setelah|atas|dalam|paling|yang)\b|[.;:]|$)",
    re.IGNORECASE,
)
_JOINING = frozenset({"dan", "atau", "serta"})
#: How many references are followed one after the other.
_DEPTH = 4


class Parties:
    """Names of roles and bodies, looked up in the clauses of one corpus.

    Args:
        graph: the graph of the run.
    """

    def __init__(self, graph: PolicyGraph) -> None:
        self.graph = graph
        self._references: dict[str, dict[str, list[Address]]] = {}
        self._short: dict[str, dict[str, tuple[str, ...]]] = {}
        self._terms: dict[str, str] = {}
        self._of: dict[tuple[str, str], tuple[str, ...]] = {}
        self._defined: dict[str, frozenset[tuple[str, ...]]] = {}
        defined = {_words(d.term) for d in graph.corpus.definitions()}
        known = {
            words: a.key
            for a in reversed(graph.corpus.actors)
            if a.kind in PARTIES or (a.kind == "unknown" and _words(a.name) in defined)
            for name in (*(n.name for n in reversed(a.names)), a.name)
            if (words := _words(name)) and len("".join(words)) > 2
        }
        # Bearers of one norm that were read as one (``A dan B``) are the parties that the name joins.
        known = {words: key for words, key in known.items() if not any(w in _JOINING and words[:n] in known for n, w in enumerate(words))}
        known |= {_words(name): name for name in _GENERIC}
        self._names: Phrases[str] = Phrases(known.items())
        sorts = {words: key for words, key in self._defined_sorts() if words not in known}
        self._names = Phrases((known | sorts).items())

    def _defined_sorts(self) -> Iterator[tuple[tuple[str, ...], str]]:
        """Terms that a text defines as a sort of a party (``LKS Asing``), whether or not a norm ever binds them by that name."""
        for regulation in self.graph.corpus.primary():
            for definition in regulation.definitions:
                words = tuple(self._written_out(regulation, definition.term))
                hit = self._names.at(words, 0) if words and BREAK not in words else None
                if hit is not None and hit[0] < len(words):
                    self._terms[" ".join(words)] = definition.term
                    yield words, " ".join(words)

    def named(self, regulation: Regulation, text: str) -> tuple[str, ...]:
        """Keys of the parties that a text of a rule names, in the order in which they stand, each once."""
        words = self._written_out(regulation, text)
        out: dict[str, None] = {}
        here = 0
        while here < len(words):
            hit = self._names.at(words, here) if words[here] != BREAK else None
            if hit is not None:
                out[hit[1]] = None
                here = hit[0]
            else:
                here += 1
        return tuple(out)

    def of(self, regulation: Regulation, address: Address) -> tuple[str, ...]:
        """Keys of the parties that a unit is about.

        Those of its opening words; where these name none, of the clauses it points to; then of the openings of its pasal; then those by
        whom a thing is done, and of its list.
        """
        place = (regulation.document, address)
        if place not in self._of:
            self._of[place] = self._about(regulation, address)
        return self._of[place]

    def _about(self, regulation: Regulation, address: Address) -> tuple[str, ...]:
        below = self.graph.clauses(regulation.document, address)
        heads = [p for p in below if p.address == address]
        article = Address(address.split("/")[0])
        openings = [p for p in self.graph.clauses(regulation.document, article) if p.kind in ("pasal", "ayat", "section", "subsection")]
        ways = (
            lambda: _without_agents(_said(heads)),
            lambda: _without_agents(_said(self._referred(regulation, address))),
            lambda: _without_agents(_said(openings)),
            lambda: _said(heads),
            lambda: _said(below),
        )
        return next((found for way in ways if (found := self.named(regulation, way()))), ())

    def _referred(self, regulation: Regulation, address: Address) -> list[Provision]:
        """The provisions that a unit points to, each with what leads to it."""
        targets = self.reach(regulation, address)
        above = {place for target in targets for place in target.ancestors()}
        near = self.graph.clauses(regulation.document, *above, *targets)
        return [p for p in near if p.address in above or any(t.covers(p.address) for t in targets)]

    def reach(self, regulation: Regulation, address: Address, depth: int = _DEPTH) -> tuple[Address, ...]:
        """The clauses of its own rule that a unit points to, and those that they point to in turn, nearest first.

        Args:
            depth: how many references are followed one after the other.
        """
        references = self._references_of(regulation)
        found: dict[Address, None] = {}
        nearest = [address]
        for _ in range(depth):
            nearest = [
                to
                for place in nearest
                for source, targets in references.items()
                if place.covers(Address(source))
                for to in targets
                if to not in found and not address.covers(to)
            ]
            found.update(dict.fromkeys(nearest))
        return tuple(found)

    def within(self, party: str, others: Iterable[str], told_apart: Regulation | None = None) -> bool:
        """Whether a party is one of others or a sort of one of them.

        Args:
            party: its key.
            others: keys.
            told_apart: a rule whose defined terms are each a thing of its own, whatever their names: where it defines both
                *Lembaga* and *Lembaga Asing*, the second is no sort of the first.
        """
        mine = self._full(party)
        defined = self._defined_by(told_apart) if told_apart is not None else frozenset()
        for other in others:
            theirs = self._full(other)
            if party == other or (mine[: len(theirs)] == theirs and mine not in defined):
                return True
            if other in _GENERIC and party in self.graph.actors and self.graph.actors[party].kind == _GENERIC[other]:
                return True
        return False

    def _defined_by(self, regulation: Regulation) -> frozenset[tuple[str, ...]]:
        if regulation.document not in self._defined:
            self._defined[regulation.document] = frozenset(_words(d.term) for d in regulation.definitions)
        return self._defined[regulation.document]

    def name(self, key: str) -> str:
        """The full name of a party."""
        return self.graph.actors[key].name if key in self.graph.actors else self._terms.get(key, key)

    def _full(self, key: str) -> tuple[str, ...]:
        return tuple(key.split()) if key in self._terms else _words(self.name(key))

    # -- how a rule writes ----------------------------------------------------------------------------------------------------

    def _written_out(self, regulation: Regulation, text: str) -> list[str]:
        """The words of a text, the abbreviations of its rule written out and relative clauses closed up."""
        short = self._short.get(regulation.document)
        if short is None:
            short = {d.short.casefold(): _words(d.term) for d in regulation.definitions if d.short and " " not in d.short}
            self._short[regulation.document] = short
        return [part for word in words_of(_CLAUSE.sub("", text)) for part in short.get(word, (word,))]

    def _references_of(self, regulation: Regulation) -> dict[str, list[Address]]:
        if regulation.document not in self._references:
            found: defaultdict[str, list[Address]] = defaultdict(list)
            for reference in regulation.references:
                if reference.kind == "internal":
                    found[reference.address].append(Address(reference.to))
            self._references[regulation.document] = dict(found)
        return self._references[regulation.document]


def _said(provisions: Iterable[Provision]) -> str:
    return " ; ".join(f"{p.text} {p.tail}" for p in provisions)


def _without_agents(text: str) -> str:
    return _AGENTS.sub(" ", text)


def _words(name: str) -> tuple[str, ...]:
    return tuple(w for w in words_of(re.sub(r"\([^)]*\)", " ", name)) if w != BREAK)
