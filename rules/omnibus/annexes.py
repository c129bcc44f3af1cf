"""Where annexes went: their new numbers, and those that move down to a rule of the Direktur Jenderal."""

from __future__ import annotations

import re
from collections.abc import Mapping

from rules.model import Address
from rules.omnibus.desk import Desk, Place
from rules.omnibus.numbers import Numbers
from rules.omnibus.rewrite import Annexes
from rules.omnibus.settle import Ruling
from rules.omnibus.wording import roman

_PULLED_IN = r"(?!\s+[IVXLC]+\b)\s+yang\s+merupakan\s+bagian\s+(?:yang\s+)?tidak\s+terpisahkan\s+dari\s+Peraturan\s+Menteri\s+ini"


def numeral(annex: Address) -> str:
    """The Roman numeral of an annex as its rule prints it; empty for one without a number."""
    digits = annex.steps[0][1]
    return "" if not digits else roman(int(digits)) if digits.isdigit() else digits.upper()


def annex_numbers(desk: Desk, numbers: Numbers, replaced: Mapping[Place, Place]) -> dict[str, Annexes]:
    """For each document of a text where its annexes went; an amended rule also speaks of those of its amendments, and they of its own.

    Args:
        desk: the merged rules.
        numbers: where everything went.
        replaced: annexes of amended rules and those that took their place.
    """
    moved: dict[str, dict[str, Address]] = {r.document: {} for r in desk.rules if r.has_text}
    for (document, old), new in sorted(numbers.articles.items()):
        if old.startswith("lampiran"):
            moved[document][numeral(old)] = new[0]
    for place in replaced:
        last = place
        while last in replaced:
            last = replaced[last]
        if last in numbers.articles:
            moved[place[0]].setdefault(numeral(place[1]), numbers.articles[last][0])
    own = {document: dict(held) for document, held in moved.items()}
    for document, others in desk.kin.items():
        for name, address in ((n, a) for other in others for n, a in own.get(other, {}).items()):
            moved.get(document, {}).setdefault(name, address)
    several = len({a for held in moved.values() for a in held.values()}) > 1
    return {document: Annexes(held, several) for document, held in moved.items()}


def lowered_annexes(desk: Desk, leaving: Mapping[Place, Ruling]) -> dict[str, re.Pattern[str]]:
    """By document, the words that pull in an annex which moves down whole to a rule of the Direktur Jenderal."""
    annexes: dict[str, list[Address]] = {}
    for document, article in desk.articles:
        if article.startswith("lampiran"):
            annexes.setdefault(document, []).append(article)
    patterns: dict[str, list[str]] = {}
    for document, held in annexes.items():
        for article in held:
            if all(u.place in leaving and leaving[u.place].fate == "TURUN" for u in desk.articles[document, article]):
                name = rf"\s+{numeral(article)}" if numeral(article) else ""
                patterns.setdefault(document, []).append(r"(?:\s+I)?" if len(held) == 1 else name)
    for document, others in desk.kin.items():  # an amendment without annexes of its own speaks of those of the rule that it amends
        if document not in annexes:
            found = [p for other in others for p in patterns.get(other, ())]
            if found:
                patterns[document] = found
    return {
        document: re.compile(rf"(sebagaimana\s+)?tercantum\s+dalam\s+Lampiran(?:{'|'.join(found)}){_PULLED_IN}")
        for document, found in patterns.items()
    }
