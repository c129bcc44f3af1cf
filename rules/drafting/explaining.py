"""Units that say what another unit's bare noun means (``Pendampingan sebagaimana dimaksud dalam Pasal 7 huruf h merupakan ...``).

A list of functions may name each by a noun alone and leave it to later articles to say what it is. Those articles state no norm
of their own; what they say is kept beside the norm, so that its matter can be compared.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from rules.drafting.units import Body, Unit
from rules.drafting.words import fold, mask
from rules.model import Address, Clause, Modality, Norm

#: A list item of more words says by itself what is to be done.
_MOST_WORDS = 6
_DUTIES: frozenset[Modality] = frozenset(("tugas", "fungsi", "kewajiban", "tanggung_jawab", "wewenang"))
#: What leads from the noun to its meaning. A passive with an agent (``dilakukan oleh``) is a norm and no meaning.
_MEANS = re.compile(
    r"\s(?:merupakan|adalah|ialah|yaitu|yakni|meliputi|mencakup|berupa|terdiri\s+(?:atas|dari)|"
    r"(?:dilakukan|dilaksanakan|diselenggarakan|diberikan|diwujudkan|dimaksudkan)\s+(?:dalam\s+bentuk|melalui|dengan\s+cara|berupa|untuk))\b"
    r"(?:\s*,?\s*(?:suatu|serangkaian|segala|semua|setiap|proses|upaya|usaha|kegiatan|tindakan|bentuk|untuk|dalam|yang\s+dilakukan))*\s*[:,]?",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
_LINKS = frozenset(("dan", "serta", "atau", "yang"))


def explained(body: Body, norms: Iterable[Norm]) -> list[Norm]:
    """The norms, those whose item is a bare noun with what other units of the body say that it means.

    A unit explains an item where it begins with the item's own words, refers to it, and goes on with ``merupakan``, ``meliputi``,
    ``dilakukan melalui`` and the like; or where it refers in the same way to a unit that explains it.

    Args:
        body: the body that states the norms.
        norms: as they were read.
    """
    meanings = _meanings(body)
    return [_with_meaning(norm, meanings) for norm in norms]


def _with_meaning(norm: Norm, meanings: dict[tuple[Address, tuple[str, ...]], list[tuple[Address, str]]]) -> Norm:
    if norm.modality not in _DUTIES or norm.residual or not isinstance(norm.evidence, Clause):
        return norm
    noun = _noun(norm.evidence.words)
    if not 0 < len(noun) <= _MOST_WORDS:
        return norm
    found: list[tuple[Address, str]] = []
    waiting = [norm.address]
    while waiting:
        for unit, meaning in meanings.get((waiting.pop(0), noun), ()):
            if unit not in (place for place, _ in found):
                found.append((unit, meaning))
                waiting.append(unit)
    if not found:
        return norm
    return norm.model_copy(update={"explained": "; ".join(m for _, m in found), "explained_at": tuple(unit for unit, _ in found)})


def _meanings(body: Body) -> dict[tuple[Address, tuple[str, ...]], list[tuple[Address, str]]]:
    """What units say of the nouns of the units that they refer to, by the unit referred to and the noun."""
    found: defaultdict[tuple[Address, tuple[str, ...]], list[tuple[Address, str]]] = defaultdict(list)
    for unit in (u for root in body.roots for u in root.walk()):
        if "sebagaimana" not in unit.text:
            continue
        masked = mask(unit.text)
        link = _MEANS.search(masked)
        if link is None or "sebagaimana" not in unit.text[: link.start()]:
            continue
        noun = _noun(masked[: link.start()])
        meaning = _whole(unit, link.end())
        if meaning and 0 < len(noun) <= _MOST_WORDS:
            for target in body.referred(unit.text[: link.start()], unit):
                found[target.address, noun].append((unit.address, meaning))
    return found


def _whole(unit: Unit, start: int) -> str:
    """The meaning with the items of its list."""
    return ", ".join(part for part in (fold(unit.text[start:]), *(fold(below.text) for below in unit.walk() if below is not unit)) if part)


def _noun(words: str) -> tuple[str, ...]:
    """The words of an item or of what begins its explanation, without conjunctions."""
    return tuple(word for word in _WORD.findall(words.casefold()) if word not in _LINKS)
