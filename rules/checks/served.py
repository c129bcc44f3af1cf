"""Whom a duty serves and at which level: beneficiaries and levels as keys that can be compared."""

from __future__ import annotations

import re
from functools import cache

from rules.graph.policy_graph import PolicyGraph
from rules.model import Level, Norm
from rules.packs.loader import load
from rules.similarity.activities import activities
from rules.similarity.reading import Reader

#: Words for the residents in general and for those in need among them: one circle, since each holds the next.
#: Groups with a need of their own (children, older persons, victims of a disaster) are circles of their own.
_GENERAL = ("masyarakat", "penerima_manfaat", "ppks", "fakir_miskin", "miskin_rentan", "klien", "keluarga")
#: The circle of the general groups.
RESIDENTS = "warga"


def group_of(norm: Norm) -> str | None:
    """The key of the group a norm serves (pack ``beneficiaries``); read from the beneficiary, else from the object.

    The longest name in the words wins; of several of one length the first.
    """
    for words in (norm.beneficiary, norm.object):
        found = group_in(words) if words else None
        if found is not None:
            return found
    return None


def group_in(words: str) -> str | None:
    """The key of the group that some words name, None where they name none."""
    return _group_in(words.casefold())


@cache
def _group_in(words: str) -> str | None:
    hits = [(-len(m.group()), m.start(), m.group()) for m in _pattern().finditer(words)]
    return load("beneficiaries").by_form[min(hits)[2]] if hits else None


@cache
def _pattern() -> re.Pattern[str]:
    forms = sorted(load("beneficiaries").by_form, key=lambda f: (-len(f), f))
    return re.compile(r"\b(?:" + "|".join(re.escape(form) for form in forms) + r")\b")


def circle_of(group: str) -> str:
    """The circle a group belongs to: ``warga`` for the residents in general and the poor among them, else the group itself."""
    return RESIDENTS if group in _general() else group


@cache
def _general() -> frozenset[str]:
    poor = {g.key for g in load("beneficiaries").groups if "fakir_miskin" in g.broader}
    return frozenset((*_GENERAL, *poor))


def circle_name(circle: str) -> str:
    """What a circle is called in a sentence."""
    if circle == RESIDENTS:
        return "warga masyarakat"
    return next((g.term for g in load("beneficiaries").groups if g.key == circle), circle)


def circle_name_en(circle: str) -> str:
    """What a circle is called in an English sentence."""
    if circle == RESIDENTS:
        return "residents"
    return next((g.english for g in load("beneficiaries").groups if g.key == circle), circle)


def levels_of(norm: Norm, graph: PolicyGraph) -> frozenset[Level]:
    """The levels of government at which a norm is done: as it says itself, else where its bearer works.

    ``kecamatan/desa`` is two levels; ``semua`` (all) is none, since it tells nothing apart.
    """
    actor = graph.actors.get(norm.bearer_key or "")
    for words in (norm.level, actor.level_text if actor else None, actor.level if actor else None):
        found = _levels_in(words.casefold()) if words else frozenset()
        if found:
            return found
    return frozenset()


@cache
def _levels_in(words: str) -> frozenset[Level]:
    by_form = load("levels").by_form
    if words in by_form:
        return frozenset((by_form[words],))
    pattern = re.compile(r"\b(?:" + "|".join(re.escape(f) for f in sorted(by_form, key=lambda f: (-len(f), f))) + r")\b")
    return frozenset(by_form[hit] for hit in pattern.findall(words.replace("kab/kota", "kabupaten/kota")))


def family_of(norm: Norm) -> str | None:
    """The verb family of a norm: as its fact gives it, else as its words are read; the first where it names several acts."""
    if norm.family is not None:
        return activities().told(norm)
    return min((act for act in _reader()(norm).acts if not act.startswith("=")), default=None)


@cache
def _reader() -> Reader:
    return Reader()


@cache
def level_rank() -> dict[str, int]:
    """The rank of each level, 1 the highest."""
    return dict(load("levels").rank)
