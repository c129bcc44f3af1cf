"""Units pointed to: ``Pasal 2 ayat (2) huruf a sampai dengan huruf d`` as addresses, ranges and lists spelled out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rules.drafting.text import letters
from rules.model import Address

_UNIT = r"(?:[Pp]asa[l1I]\s+\d+[A-Z]{0,2}\b(?:\s+[Aa]yat(?=\s+[Hh]uruf\b))?|[Aa]yat\s*\(\s*\d+[a-z]?\s*\)|[Hh]uruf\s+[a-z]{1,2}\b|[Aa]ngka\s+\d+[a-z]?\b)"
_LINK = r"(?:\s*,\s*(?:dan/atau|dan|atau|serta|maupun)?\s*|\s+(?:dan/atau|dan|atau|serta|maupun|jo\.?|juncto|sampai\s+dengan|sampai|s\.d\.?|s/d|hingga)\s+)"
_MORE = (
    r"(?:"
    + _UNIT
    + r"|\(\s*\d+[a-z]?\s*\)|(?<=,\s)[a-z]\b(?=\s*,|\s+dan\b|\s+atau\b)|(?:(?<=dan\s)|(?<=atau\s))[a-z]\b(?=\s*[,.;)]|\s+(?:di|ter|me|ber|dapat|wajib|yang)\w*))"
)
#: A whole reference: units that follow one another directly, or by commas, ``dan``, ``sampai dengan``.
EXPRESSION = re.compile(_UNIT + r"(?:(?:\s+(?:pada\s+|dalam\s+)?(?=[PpAaHh])|" + _LINK + r"(?:pada\s+(?=[Aa]yat))?)" + _MORE + r")*")
_TOKEN = re.compile(
    r"(?P<pasal>[Pp]asa[l1I]\s+\d+[A-Z]{0,2})|(?P<ayat>(?:[Aa]yat\s*)?\(\s*\d+[a-z]?\s*\))|(?P<huruf>(?:[Hh]uruf\s+)?(?<![a-z])[a-z]{1,2}\b(?![a-z/]))|(?P<angka>[Aa]ngka\s+\d+[a-z]?)"
    r"|(?P<until>sampai(?:\s+dengan)?|s\.d\.?|s/d|hingga)|(?P<link>dan/atau|dan|atau|serta|maupun|jo\.?|juncto|,)|(?:pada|dalam)"
)
_RANK = {"pasal": 0, "ayat": 1, "huruf": 2, "angka": 3}
_NUMBER = re.compile(r"(\d+[A-Za-z]{0,2}|[a-z]{1,2})\s*\)?$")
_LONGEST_RANGE = 200
_NOWHERE = Address("")


@dataclass(frozen=True, slots=True)
class Pointed:
    """A reference in a text: its span, its words, and the units it points to."""

    start: int
    end: int
    words: str
    addresses: tuple[Address, ...]


def _between(kind: str, first: str, last: str) -> list[str]:
    """The numbers strictly between two, for a range."""
    if kind == "huruf":
        a, b = letters(first), letters(last)
        return [chr(96 + n) for n in range(a + 1, b)] if a and b and b <= 26 else []
    if first.isdigit() and last.isdigit() and int(last) - int(first) <= _LONGEST_RANGE:
        return [str(n) for n in range(int(first) + 1, int(last))]
    return []


def _join(steps: Iterable[tuple[str, str]]) -> Address:
    return Address("/".join(f"{kind}-{number}" if number else kind for kind, number in steps))


def _base(here: Address, kind: str) -> Address:
    """What a reference without its upper units is relative to: a bare ``ayat (1)`` is one of the same pasal."""
    steps = here.steps
    for n in range(len(steps) - 1, -1, -1):
        if steps[n][0] == kind:
            return _join(steps[:n])
    holder = {"ayat": ("pasal",), "huruf": ("ayat", "pasal"), "angka": ("huruf", "ayat", "pasal")}.get(kind, ())
    for wanted in holder:
        for n in range(len(steps) - 1, -1, -1):
            if steps[n][0] == wanted:
                return _join(steps[: n + 1])
    return Address(steps[0][0]) if steps and not steps[0][1] else Address("")


def expand(words: str, here: Address = _NOWHERE) -> tuple[Address, ...]:
    """The addresses that a reference names.

    Args:
        words: the reference, such as ``Pasal 5, Pasal 6 ayat (1), dan Pasal 8``.
        here: where it stands, for references to the same pasal or ayat.

    >>> expand("ayat (1) huruf a sampai dengan huruf c", Address("pasal-3/ayat-2"))
    ('pasal-3/ayat-1/huruf-a', 'pasal-3/ayat-1/huruf-b', 'pasal-3/ayat-1/huruf-c')
    """
    # The body prefix under which a quoted pasal stands, e.g. pasal-17/angka-1 in a law that amends many.
    pasal_at = [n for n, (kind, _) in enumerate(here.steps) if kind == "pasal"]
    prefix = here.steps[: pasal_at[-1]] if pasal_at else ()
    paths: list[list[tuple[str, str]]] = []
    current: list[tuple[str, str]] = []
    relative = True
    linked, ranged = False, False
    for token in _TOKEN.finditer(words):
        kind = token.lastgroup
        if kind == "link":
            linked = True
            continue
        if kind == "until":
            linked = ranged = True
            continue
        number = _NUMBER.search(token.group())
        if kind is None or number is None:
            continue
        value = number[1].lower()
        kinds = [k for k, _ in current]
        before = list(current)
        if kind == "pasal":
            if current and not linked and relative and "pasal" not in kinds:
                # "ayat (1) dan ayat (2) Pasal 7": the pasal comes last and holds for all before it.
                paths = [path if path[0][0] == "pasal" else [(kind, value), *path] for path in paths]
                current, relative = paths[-1], False
                continue
            current, relative = [(kind, value)], False
        elif kind in kinds:
            current = [*current[: kinds.index(kind)], (kind, value)]
        elif current and not linked:
            current = [*current, (kind, value)]
            if paths and paths[-1] == before:
                paths.pop()
        elif current and any(_RANK[k] < _RANK[kind] for k in kinds):
            keep = max(n for n, k in enumerate(kinds) if _RANK[k] < _RANK[kind])
            current = [*current[: keep + 1], (kind, value)]
        else:
            current, relative = [(kind, value)], True
        if ranged and before and before[-1][0] == kind:
            paths.extend([*current[:-1], (kind, n)] for n in _between(kind, before[-1][1], value))
        paths.append(current)
        linked = ranged = False
    found = []
    for path in paths:
        above = prefix if path[0][0] == "pasal" else _base(here, path[0][0]).steps
        found.append(_join((*above, *path)))
    return tuple(dict.fromkeys(found))


#: ``Pasal 76 ayat (1), kecuali huruf c``: what is excepted lies within what was named before.
_EXCEPT = re.compile(r"\s*,?\s*kecuali\s+")


def find_pointed(text: str, here: Address) -> Iterator[Pointed]:
    """All references to units in a text, in order, as if they pointed inside the same document."""
    last: Pointed | None = None
    for match in EXPRESSION.finditer(text):
        within = last is not None and last.addresses and _EXCEPT.fullmatch(text, last.end, match.start())
        last = Pointed(match.start(), match.end(), match.group(), expand(match.group(), last.addresses[-1] if within and last else here))
        yield last
