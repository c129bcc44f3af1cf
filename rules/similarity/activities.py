"""The families of activity that a norm belongs to, and what they are truly called: for findings, drafts and tables alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from rules.model import Norm, Text
from rules.packs import load
from rules.packs.vocabulary import VerbFamily
from rules.similarity.reading import Profile, Reader


class Activities:
    """Reads families off norms; the same words are read once."""

    def __init__(self) -> None:
        self._read = Reader()

    def __call__(self, norm: Norm) -> tuple[str, ...]:
        """The keys of a norm's verb families in order; the one its source states where it states one; none where it has none."""
        if norm.family is not None:
            return (self.told(norm),)
        return tuple(sorted(act for act in self._read(norm).acts if not act.startswith("=")))

    def told(self, norm: Norm) -> str:
        """The family of a norm whose source states one, as a text of the same words would be read.

        Sources know twelve families; one that is told by what the verb stands before (``menanggulangi masalah sosial``) is Padu's own
        and no source states it, so there the words decide.
        """
        own = self._acts(norm) & _by_object()
        return min(own) if own else str(norm.family)

    def name(self, family: str, norms: Iterable[Norm] = ()) -> Text | None:
        """What some norms of one family do, by the family's name or by the parts of it that they name; None for no family.

        Args:
            family: the family that gathers them.
            norms: the norms; the name of the family without any.
        """
        rows = tuple(norms)
        stated = bool(rows) and all(n.family is not None for n in rows)
        own = frozenset.intersection(*(self._acts(n) for n in rows)) & _by_object() if stated else frozenset()
        entry = _families().get(min(own) if own else family)
        if entry is None:
            return None
        return _joined(self._parts(entry, rows)) or entry.name

    def _parts(self, entry: VerbFamily, norms: Sequence[Norm]) -> list[Text]:
        if not entry.parts:
            return []
        own = {head: part for part in entry.parts for head in part.heads}
        heads = [head for norm in norms for head in self._plain(norm).heads]
        rest = [head for head in heads if head not in own and self._family_of(head) == entry.key]
        named = {id(own[head]) for head in heads if head in own} | ({id(entry.parts[0])} if rest else set())
        return [part.name for part in entry.parts if id(part) in named]

    def _family_of(self, head: str) -> str | None:
        words = tuple(head.split())
        lex = load("verb_families")
        return lex.by_phrase.get(words) or lex.by_stem.get(head) or lex.by_form.get(head)

    def _plain(self, norm: Norm) -> Profile:
        return self._read(norm.model_copy(update={"family": None}))

    def _acts(self, norm: Norm) -> frozenset[str]:
        return self._plain(norm).acts


@cache
def activities() -> Activities:
    """One reader for all that only want a name; it remembers what it read."""
    return Activities()


def family_names() -> dict[str, Text]:
    """What each verb family is called, by key, in the packs' order."""
    return {family.key: family.name for family in load("verb_families").families}


@cache
def _families() -> dict[str, VerbFamily]:
    return {family.key: family for family in load("verb_families").families}


@cache
def _by_object() -> frozenset[str]:
    return load("verb_families").by_object


def _joined(names: Sequence[Text]) -> Text | None:
    if not names:
        return None
    if len(names) == 1:
        return names[0]
    comma = "," if len(names) > 2 else ""
    first_id, first_en = ", ".join(n.id for n in names[:-1]), ", ".join(n.en for n in names[:-1])
    return Text(id=f"{first_id}{comma} serta {names[-1].id}", en=f"{first_en}{comma} and {names[-1].en}")
