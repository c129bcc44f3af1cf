"""One list of definitions out of many: same terms once, general terms before special ones, differences laid open.

UU 12/2011 Lampiran II and the domain pack (1.2, 2.3): one term has one meaning; what is general comes first; what explains another
term stands near it; offices come before bodies outside government.
"""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cmp_to_key

from rules.graph.status import in_force
from rules.model import Address, Definition, Regulation, Text
from rules.model.short_name import short_name
from rules.omnibus.desk import Desk, Place
from rules.omnibus.facts import reported_definition
from rules.omnibus.seniority import compare
from rules.omnibus.terms import canonical
from rules.omnibus.units import Unit, mark_of
from rules.omnibus.wording import listed

_OFFICE = re.compile(
    r"^(?:menteri|direktur|gubernur|bupati|wali ?kota|pemerintah|kementerian|dinas|instansi|camat|lurah|kepala|perangkat daerah|presiden|sekretaris)\b"
)
_BODY = re.compile(r"^(?:wadah|ikatan|forum|asosiasi|perkumpulan|organisasi)\b")
_OPENS_A_LIST = re.compile(r"(?:yang )?dimaksud dengan|^dalam (?:peraturan|keputusan)")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Entry:
    """One definition as it stands in one rule."""

    rule: str
    place: Place
    term: str
    short: str | None
    body: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Glossary:
    """The merged list.

    Attributes:
        entries: the entries that lead, in their new order.
        numbers: where each old item went: the number of its entry, from 1.
        questions: what an analyst must decide: terms whose definitions differ, one definition under two terms.
        shared: how many old items each new entry gathers.
        differing: terms whose definitions differ, in the order of the list.
    """

    entries: tuple[Entry, ...]
    numbers: dict[Place, int]
    questions: tuple[Text, ...]
    shared: tuple[int, ...]
    differing: tuple[str, ...]


def is_glossary(unit: Unit) -> bool:
    """Whether a unit is a list of definitions (Pasal 1), not a provision that defines in passing."""
    if not unit.definitions or unit.is_annex or unit.is_fact or unit.address.kind == "ayat":
        return False
    return unit.article.number in ("1", "i") or bool(_OPENS_A_LIST.search(unit.plain[:120])) or len(unit.definitions) >= 3


def merge_glossaries(units: Iterable[Unit], desk: Desk) -> Glossary:
    """Merge the definition lists of several rules.

    Args:
        units: those for which ``is_glossary`` holds.
        desk: for precedence: the words that a higher rule in force has too lead, whichever merged rule they stand in; then those of the
            later rule.
    """
    items = [entry for unit in units for entry in _items(unit)]
    groups: dict[str, list[Entry]] = {}
    for item in items:
        groups.setdefault(_key(item), []).append(item)
    above = {key: found for key in groups if (found := _higher(key, desk)) is not None}
    chosen: dict[str, Entry] = {
        key: min(group, key=lambda e, key=key: (not _agrees(e, above.get(key)), desk.precedence(e.rule))) for key, group in groups.items()
    }
    order = _ordered(list(chosen.values()))
    number = {_key(entry): n for n, entry in enumerate(order, 1)}
    differing = [entry.term for entry in order if len({_words(e.body) for e in groups[_key(entry)]}) > 1]
    return Glossary(
        entries=tuple(order),
        numbers={item.place: number[_key(item)] for item in items},
        questions=tuple(_questions(order, groups, above, desk)),
        shared=tuple(len(groups[_key(entry)]) for entry in order),
        differing=tuple(differing),
    )


def _key(entry: Entry) -> str:
    return _term(entry.term or entry.body)


def _term(words: str) -> str:
    return " ".join(_WORD.findall(canonical(words).casefold()))


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))


def _items(unit: Unit) -> list[Entry]:
    """The items of one list; one that the grammar did not take for a definition is carried over by its words."""
    if unit.is_fact:
        return [Entry(unit.rule, unit.place, d.term, d.short, d.body, (reported_definition(unit),)) for d in unit.definitions[:1]]
    base = len(unit.address.steps)
    stated: dict[Address, Definition] = {d.address: d for d in unit.definitions}
    out: list[Entry] = []
    for leaf in unit.leaves:
        depth = len(leaf.address.steps) - base
        if depth == 1:
            definition = stated.pop(leaf.address, None)
            term, body = (definition.term, definition.body) if definition else _split(leaf.text)
            short = definition.short if definition else None
            out.append(Entry(unit.rule, (unit.document, leaf.address), term, short, body, (_stop(leaf.text),)))
        elif out:
            words = "  " * (depth - 1) + f"{mark_of(leaf.address, unit.address)} {leaf.text}".strip()
            out[-1] = Entry(*(getattr(out[-1], f) for f in ("rule", "place", "term", "short", "body")), lines=(*out[-1].lines, words))
    for address, definition in stated.items():
        out.append(Entry(unit.rule, (unit.document, address), definition.term, definition.short, definition.body, (_composed(definition),)))
    return out


def _split(words: str) -> tuple[str, str]:
    term, verb, body = words.partition(" adalah ")
    return (re.split(r",? yang selanjutnya", term)[0].strip(), body.strip()) if verb else ("", words)


def _composed(definition: Definition) -> str:
    named = f" yang selanjutnya disingkat {definition.short}" if definition.short else ""
    return _stop(f"{definition.term}{named} adalah {definition.body}")


def _stop(words: str) -> str:
    text = words.strip()
    return text if text.endswith((".", ":", ";")) else f"{text}."


def _rank(entry: Entry) -> int:
    if _OFFICE.match(entry.term.casefold()):
        return 1
    return 2 if _BODY.match(entry.body.casefold()) else 0


def _ordered(entries: list[Entry]) -> list[Entry]:
    """General before special: an entry comes after those whose terms its body uses; cycles are cut at the smallest key."""
    names = {name.casefold(): n for n, e in enumerate(entries) for name in (e.term, e.short) if name and len(name) > 2}
    words = sorted(names, key=lambda name: (-len(name), name))
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, words)) + r")(?!\w)") if words else None
    needs: list[set[int]] = []
    for n, entry in enumerate(entries):
        used = {names[hit] for hit in pattern.findall(entry.body.casefold())} if pattern else set()
        needs.append(used - {n})
    users: list[set[int]] = [set() for _ in entries]
    for n, used in enumerate(needs):
        for other in used:
            users[other].add(n)
    waiting = [len(used) for used in needs]
    ready = [(_rank(e), n) for n, e in enumerate(entries) if waiting[n] == 0]
    heapq.heapify(ready)
    left = dict.fromkeys(range(len(entries)))
    out: list[Entry] = []
    while left:
        # in a cycle nothing is ready: take the entry that waits for fewest
        n = heapq.heappop(ready)[1] if ready else min(left, key=lambda i: (waiting[i], _rank(entries[i]), i))
        if n not in left:
            continue
        del left[n]
        out.append(entries[n])
        for user in sorted(users[n]):
            waiting[user] -= 1
            if waiting[user] == 0 and user in left:
                heapq.heappush(ready, (_rank(entries[user]), user))
    return out


def _higher(key: str, desk: Desk) -> tuple[Regulation, Definition] | None:
    """The definition of a term in the highest rule in force above the merged ones, of equals in the later one; None where none defines it."""
    found = [
        (rule, definition)
        for rule in desk.corpus.primary()
        if rule.key not in desk.keys and desk.is_outranked_by(rule.key) and in_force(rule, desk.corpus.as_of)
        for definition in rule.definitions
        if _term(definition.term) == key and definition.body
    ]
    return min(found, key=cmp_to_key(lambda a, b: compare(a[0], b[0])[0])) if found else None


def _agrees(entry: Entry, higher: tuple[Regulation, Definition] | None) -> bool:
    return higher is not None and _words(entry.body) == _words(higher[1].body)


def _why(entry: Entry, others: list[Entry], higher: tuple[Regulation, Definition] | None, desk: Desk) -> Text:
    """Why the words of an entry lead: what binds a ministerial rule goes before what is merely later."""
    found = desk.shown(entry.rule, (e.rule for e in others))
    if higher is None:
        return found.why
    where = f"{short_name(higher[0].key)} {higher[1].address.label()}"
    if _agrees(entry, higher):
        return Text(
            id=f"sama dengan bunyi {where}, peraturan yang lebih tinggi", en=f"the same as the words of {where}, which ranks higher"
        )
    return Text(
        id=f"{found.why.id}, tetapi berbeda dari {where}, peraturan yang lebih tinggi, yang rumusannya harus diikuti",
        en=f"{found.why.en}, but other than {where}, which ranks higher and whose wording must be followed",
    )


def _questions(
    order: list[Entry], groups: dict[str, list[Entry]], above: dict[str, tuple[Regulation, Definition]], desk: Desk
) -> Iterable[Text]:
    for entry in order:
        group = groups[_key(entry)]
        others = [e for e in group if _words(e.body) != _words(entry.body)]
        if others:
            where = listed([f"{short_name(e.rule)} {e.place[1].label()}" for e in others])
            why = _why(entry, others, above.get(_key(entry)), desk)
            yield Text(
                id=f"Pengertian '{entry.term}' berbeda: dipakai bunyi {short_name(entry.rule)} {entry.place[1].label()} ({why.id});"
                f" bunyi lain ada pada {where}. Pastikan cakupannya tidak berkurang.",
                en=f"The definition of '{entry.term}' differs: the words of {short_name(entry.rule)} {entry.place[1].label()} ({why.en}) lead;"
                f" others stand in {where}. Make sure nothing is lost.",
            )
    bodies: dict[tuple[str, ...], list[Entry]] = {}
    for entry in order:
        bodies.setdefault(_words(entry.body), []).append(entry)
    for same in bodies.values():
        if len(same) > 1 and len(_words(same[0].body)) > 4:
            terms = listed([f"'{e.term}'" for e in same])
            yield Text(
                id=f"Satu pengertian dengan beberapa istilah: {terms}. Pilih satu istilah.",
                en=f"One definition under several terms: {terms}. Choose one.",
            )
