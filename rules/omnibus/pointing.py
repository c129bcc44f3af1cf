"""References to ayat that the words themselves show to be wrong: to themselves, to what says nothing of their subject, or to another kind.

The merge keeps such references as the source has them, since what was meant is the drafter's to say; each is flagged at its article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from rules.model import Text
from rules.omnibus.units import Unit
from rules.omnibus.wording import join_words
from rules.similarity.normalise import Stemmer

#: What a sentence speaks of, and the ayat where that is said to stand (``Pengawasan sebagaimana dimaksud pada ayat (1)``).
_POINTS = re.compile(
    r"^(?!(?:dalam\s+hal|apabila|jika|selain)\b)(?P<what>[^.;:,]{3,160}?)\s+sebagaimana\s+(?:telah\s+)?(?:di)?(?:maksud|sebut)\w*\s+(?:pada|dalam)\s+ayat\s+\((?P<n>\d+[a-z]?)\)"
    r"(?P<more>(?:\s*,?\s*(?:dan|atau|dan/atau)?\s*ayat\s+\(\d+[a-z]?\))*)",
    re.IGNORECASE,
)
#: The like where the ayat stands in another pasal (``Permohonan izin sebagaimana dimaksud dalam Pasal 7 ayat (1)``); one reference alone.
_ELSEWHERE = re.compile(
    r"^(?!(?:dalam\s+hal|apabila|jika|selain)\b)(?P<what>[^.;:,]{3,160}?)\s+sebagaimana\s+(?:telah\s+)?(?:di)?(?:maksud|sebut)\w*\s+(?:pada|dalam)\s+"
    r"Pasal\s+(?P<pasal>\d+[a-z]?)\s+ayat\s+\((?P<n>\d+[a-z]?)\)(?!\s*(?:huruf|,|dan\b|atau\b|sampai\b))",
    re.IGNORECASE,
)
#: ``Selain persyaratan sebagaimana dimaksud pada ayat (1), Relawan Lepas ...``: what comes on top of an ayat, and for whom.
_BESIDES = re.compile(
    r"^[Ss]elain\s+(?P<what>[^.;:,]{3,120}?)\s+sebagaimana\s+(?:di)?(?:maksud|sebut)\w*\s+(?:pada|dalam)\s+ayat\s+\((?P<n>\d+[a-z]?)\)\s*,\s*"
    r"(?P<who>[A-Z][\w/-]*(?:\s+[A-Z][\w/-]*)+)"
)
#: The subject of an ayat that details another: the words before ``sebagaimana dimaksud``.
_SUBJECT = re.compile(r"^(?P<what>[^.;:,]{3,160}?)\s+sebagaimana\s+(?:telah\s+)?(?:di)?(?:maksud|sebut)", re.IGNORECASE)
_AYAT = re.compile(r"\((\d+[a-z]?)\)")
_WORD = re.compile(r"[a-z]{4,}")
#: Words that tie no sentence to another one.
_EMPTY = frozenset(
    {"yang", "dalam", "pada", "untuk", "dengan", "oleh", "atau", "bagi", "atas", "dari", "tersebut", "dapat", "setiap"}
    | {"ketentuan", "persyaratan", "pelaksanaan", "pemberian"}
)
#: Two kinds of one thing open with at least so many words in common (``Cara layanan massal``, ``Cara layanan tunggal``).
_IN_COMMON = 2
#: Of the ayat of another pasal no more than these are named as probably meant.
_FEW = 2
#: So many telling words must be missing before a reference is held for wrong; one alone may be said in another word.
_LEAST = 2
_stem = Stemmer()


def misled(unit: Unit, siblings: Mapping[str, Unit], others: Mapping[str, Mapping[str, Unit]] | None = None) -> Iterator[Text]:
    """What is wrong with the reference by which an ayat or a pasal opens.

    Args:
        unit: an ayat or pasal as its source has it.
        siblings: the ayat of its pasal, itself among them, by number.
        others: the ayat of the other pasal of its rule, by number, under the number of their pasal.
    """
    if unit.address.kind == "ayat":
        yield from _among_siblings(unit, siblings)
        yield from _besides(unit, siblings)
    yield from _in_another(unit, others or {})


def _among_siblings(unit: Unit, siblings: Mapping[str, Unit]) -> Iterator[Text]:
    found = _POINTS.match(unit.text)
    if found is None:
        return
    own = unit.address.number
    named = [found["n"], *_AYAT.findall(found["more"])]
    words = _content(found["what"])
    what = " ".join(found["what"].split())
    for number in named:
        if number == own:
            yield _about(
                f"merujuk ayat ({number}), yaitu dirinya sendiri",
                f"refers to ayat ({number}), which is itself",
                _meant(words, own, siblings, named),
            )
        elif number in siblings and len(words) >= _LEAST and not words & _content(siblings[number].plain):
            likely = _meant(words, own, siblings, named)
            if likely:
                yield _about(
                    f"merujuk ayat ({number}) untuk “{what}”, tetapi ayat itu tidak menyebutnya",
                    f"refers to ayat ({number}) for “{what}”, of which that ayat says nothing",
                    likely,
                )
        elif number in siblings and len(named) == 1 and (kind := _other_kind(what, siblings[number])):
            yield _about(
                f"merujuk ayat ({number}) untuk “{what}”, tetapi ayat itu mengatur “{kind}”",
                f"refers to ayat ({number}) for “{what}”, but that ayat is about “{kind}”",
                _meant(words, own, siblings, named),
            )


def _other_kind(what: str, pointed: Unit) -> str:
    """What an ayat is about where it details another kind of the thing that a reference speaks of; empty where it does not.

    Both open with the same words and end each with its own, none of which the other ayat knows.
    """
    other = _SUBJECT.match(pointed.text)
    if other is None:
        return ""
    theirs = " ".join(other["what"].split())
    a, b = what.casefold().split(), theirs.casefold().split()
    same = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    if same < _IN_COMMON or same == len(a) or same == len(b):
        return ""
    own = _content(" ".join(a[same:]))
    return theirs if own and not own & _content(pointed.plain) else ""


def _besides(unit: Unit, siblings: Mapping[str, Unit]) -> Iterator[Text]:
    """What is asked on top of an ayat that holds for others, while another ayat asks it of the one who is named."""
    found = _BESIDES.match(unit.text)
    if found is None or found["n"] not in siblings or found["n"] == unit.address.number:
        return
    who, what = " ".join(found["who"].split()), _content(found["what"])
    if who.casefold() in siblings[found["n"]].plain:
        return
    likely = [
        n
        for n, other in siblings.items()
        if n not in (found["n"], unit.address.number)
        and not _BESIDES.match(other.text)
        and who.casefold() in other.plain
        and what <= _content(other.plain)
    ]
    if likely:
        yield _about(
            f"merujuk ayat ({found['n']}) untuk {who}, tetapi ayat itu tidak menyebutnya",
            f"refers to ayat ({found['n']}) for {who}, whom that ayat does not name",
            likely,
        )


def _in_another(unit: Unit, others: Mapping[str, Mapping[str, Unit]]) -> Iterator[Text]:
    """A reference to an ayat of another pasal that says nothing of the subject, while another ayat there does."""
    found = _ELSEWHERE.match(unit.text)
    ayat = others.get(found["pasal"].casefold(), {}) if found is not None else {}
    if found is None or found["n"] not in ayat:
        return
    words = _content(found["what"])
    if len(words) < _LEAST or words & _content(ayat[found["n"]].plain):
        return
    shared = {n: len(words & _content(other.plain)) for n, other in ayat.items()}
    most = max(shared.values())
    if most >= _LEAST:
        what, pasal = " ".join(found["what"].split()), found["pasal"]
        yield _about(
            f"merujuk Pasal {pasal} ayat ({found['n']}) untuk “{what}”, tetapi ayat itu tidak menyebutnya",
            f"refers to Pasal {pasal} ayat ({found['n']}) for “{what}”, of which that ayat says nothing",
            [n for n, count in shared.items() if count == most],
            most=_FEW,
        )


def _about(id: str, en: str, likely: list[str], most: int = 1) -> Text:
    """What is wrong, and the ayat that was probably meant where no more than ``most`` may be."""
    if not 0 < len(likely) <= most:
        return Text(id=id, en=en)
    names = [f"ayat ({n})" for n in likely]
    return Text(
        id=f"{id}; agaknya dimaksud {join_words(names, 'atau')}",
        en=f"{en}; {join_words(names, 'or')} {'is' if len(names) == 1 else 'are'} probably meant",
    )


def _meant(words: frozenset[str], own: str, siblings: Mapping[str, Unit], named: list[str]) -> list[str]:
    """The ayat that say all that the reference speaks of, the unit's own and those already named left out."""
    return [n for n, unit in siblings.items() if n != own and n not in named and words and words <= _content(unit.plain)]


def _content(words: str) -> frozenset[str]:
    return frozenset(_stem(w) for w in _WORD.findall(words.casefold()) if w not in _EMPTY)
