"""Terms brought up to date in moved text: renamed beneficiaries (R06) and today's spelling of levels and bodies."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from rules.omnibus.lexicon import lexicon
from rules.packs import load

_WITH_SHORT = re.compile(r"^(?P<name>.+?)\s*\((?P<short>[^)]+)\)$")


@dataclass(frozen=True)
class Change:
    """One word or phrase in former and present form."""

    former: str
    current: str
    renamed: bool


@cache
def changes() -> tuple[Change, ...]:
    """What is replaced: renamed beneficiaries that a source shows, and spellings of levels and bodies; the longest first."""
    found: list[Change] = []
    for change in load("terms").changes:
        if change.kind != "beneficiary" or change.confidence != "seen":
            continue
        match = _WITH_SHORT.match(change.current)
        name, short = (match["name"], match["short"]) if match else (change.current, "")
        for former in change.former:
            current = short if former.isupper() and short else name
            found.append(Change(former, current, True))
    found += [Change(r.former, r.current, False) for r in lexicon().names]
    return tuple(sorted(found, key=lambda c: (-len(c.former), c.former)))


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted({c.former.casefold() for c in changes()}, key=lambda word: (-len(word), word))
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words) + r")(?!\w)", re.IGNORECASE)


def harmonise(text: str) -> tuple[str, tuple[Change, ...]]:
    """Replace former terms by present ones.

    Returns:
        The text, and the changes in the order they were made, each once.
    """
    by_former = {c.former.casefold(): c for c in changes()}
    made: dict[str, Change] = {}

    def replace(match: re.Match[str]) -> str:
        printed = " ".join(match[0].split())
        change = by_former[printed.casefold()]
        current = _cased(change.current, printed)
        made[change.former] = Change(printed, current, change.renamed)
        return current

    return _pattern().sub(replace, text), tuple(made.values())


def canonical(term: str) -> str:
    """A term in its present form, for grouping."""
    return harmonise(term)[0]


def _cased(current: str, printed: str) -> str:
    """The present term in the case of the printed one."""
    if current.isupper():
        return current
    parts = [part for part in re.split(r"[\s/]+", printed) if part]
    if all(part[:1].isupper() for part in parts):
        return re.sub(r"[^\W\d_]+", lambda m: m[0][:1].upper() + m[0][1:], current)
    if printed[:1].isupper():
        return current[:1].upper() + current[1:]
    return current.lower() if printed.islower() else current
