"""Which texts speak of a name: an index of their words, so that each name is looked for only where its words stand."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from rules.model import Regulation

_WORD = re.compile(r"\w+")


class Mentions:
    """The words of the titles and pasals of some regulations.

    A law names hundreds of roles and has thousands of units: to look for each name in each unit grows with the product of the
    two, while the rarest word of a name stands in few units.

    Args:
        regulations: the texts, in the order of the corpus.
    """

    def __init__(self, regulations: Iterable[Regulation]) -> None:
        #: Key of the regulation, pasal ("" for the title) and text of each unit.
        self._units: list[tuple[str, str, str]] = []
        self._by_word: defaultdict[str, list[int]] = defaultdict(list)
        self._by_bearer: defaultdict[str, list[str]] = defaultdict(list)
        for regulation in regulations:
            self._add(regulation.key, "", regulation.title)
            for provision in regulation.provisions:
                if provision.address.startswith("pasal-"):
                    self._add(regulation.key, provision.address.partition("/")[0], provision.text)
            for norm in regulation.norms:
                if norm.bearer_key is not None and norm.address.startswith("pasal-"):
                    self._by_bearer[norm.bearer_key].append(regulation.key)

    def _add(self, key: str, pasal: str, text: str) -> None:
        for word in set(_WORD.findall(text.casefold())):
            self._by_word[word].append(len(self._units))
        self._units.append((key, pasal, text))

    def regulating(self, bearer: str, names: Sequence[str]) -> Iterator[str]:
        """Keys of the regulations that regulate a role: a title names it, a pasal binds it, or several pasals speak of it.

        Args:
            bearer: the role's key.
            names: how it is called; matched as whole words, in any case.
        """
        yield from dict.fromkeys(self._by_bearer.get(bearer, ()))
        pasals: defaultdict[str, set[str]] = defaultdict(set)
        for key, pasal in self._speaking(names):
            if not pasal:
                yield key
            else:
                pasals[key].add(pasal)
                if len(pasals[key]) == 2:
                    yield key

    def _speaking(self, names: Sequence[str]) -> Iterator[tuple[str, str]]:
        """The regulation and pasal of each unit that holds one of some names."""
        said = re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(names))) + r")\b", re.IGNORECASE)
        for unit in sorted({unit for name in names for unit in self._may_hold(name)}):
            key, pasal, text = self._units[unit]
            if said.search(text):
                yield key, pasal

    def _may_hold(self, name: str) -> Sequence[int]:
        """The units that hold the rarest word of a name: no other can hold the name."""
        words = [self._by_word.get(word, ()) for word in _WORD.findall(name.casefold())]
        return min(words, key=len, default=())
