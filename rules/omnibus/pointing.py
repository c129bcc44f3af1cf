"""References to other ayat of one pasal that the words themselves show to be wrong: to themselves, or to what says nothing of their subject.

The merge keeps such references as the source has them, since what was meant is the drafter's to say; each is flagged at its article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from rules.model import Text
from rules.omnibus.units import Unit

#: What a sentence speaks of, and the ayat where that is said to stand (``Pengawasan sebagaimana dimaksud pada ayat (1)``).
_POINTS = re.compile(
    r"^(?!(?:dalam\s+hal|apabila|jika|selain)\b)(?P<what>[^.;:,]{3,160}?)\s+sebagaimana\s+(?:telah\s+)?(?:di)?(?:maksud|sebut)\w*\s+(?:pada|dalam)\s+ayat\s+\((?P<n>\d+[a-z]?)\)"
    r"(?P<more>(?:\s*,?\s*(?:dan|atau|dan/atau)?\s*ayat\s+\(\d+[a-z]?\))*)",
    re.IGNORECASE,
)
_AYAT = re.compile(r"\((\d+[a-z]?)\)")
_WORD = re.compile(r"[a-z]{4,}")
#: Words that tie no sentence to another one.
_EMPTY = frozenset(
    {"yang", "dalam", "pada", "untuk", "dengan", "oleh", "atau", "bagi", "atas", "dari", "tersebut", "dapat", "setiap"}
    | {"ketentuan", "persyaratan", "pelaksanaan", "pemberian"}
)
#: So many telling words must be missing before a reference is held for wrong; one alone may be said in another word.
_LEAST = 2
_ROOT = re.compile(
    r"^(?:pen(?=[cdjt])|peng|peny|pem|per|pe|men(?=[cdjt])|meng|meny|mem|me|di|ber|ter|ke)?(?P<root>[a-z]{3,}?)(?:kan|an|i|nya)?$"
)


def misled(unit: Unit, siblings: Mapping[str, Unit]) -> Iterator[Text]:
    """What is wrong with the reference by which an ayat opens.

    Args:
        unit: an ayat as its source has it.
        siblings: the ayat of its pasal, itself among them, by number.
    """
    found = _POINTS.match(unit.text)
    if found is None or unit.address.kind != "ayat":
        return
    own = unit.address.number
    named = [found["n"], *_AYAT.findall(found["more"])]
    words = _content(found["what"])
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
                what = " ".join(found["what"].split())
                yield _about(
                    f"merujuk ayat ({number}) untuk “{what}”, tetapi ayat itu tidak menyebutnya",
                    f"refers to ayat ({number}) for “{what}”, of which that ayat says nothing",
                    likely,
                )


def _about(id: str, en: str, likely: list[str]) -> Text:
    if len(likely) != 1:
        return Text(id=id, en=en)
    return Text(id=f"{id}; agaknya dimaksud ayat ({likely[0]})", en=f"{en}; ayat ({likely[0]}) is probably meant")


def _meant(words: frozenset[str], own: str, siblings: Mapping[str, Unit], named: list[str]) -> list[str]:
    """The ayat that say all that the reference speaks of, the unit's own and those already named left out."""
    return [n for n, unit in siblings.items() if n != own and n not in named and words and words <= _content(unit.plain)]


def _content(words: str) -> frozenset[str]:
    return frozenset(_root(w) for w in _WORD.findall(words.casefold()) if w not in _EMPTY)


def _root(word: str) -> str:
    """A word without its affixes, as far as a prefix and a suffix go; enough to know ``pengawasan`` again in ``mengawasi``."""
    found = _ROOT.match(word)
    return found["root"] if found and len(found["root"]) > 2 else word
