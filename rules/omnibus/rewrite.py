"""References in moved text, renumbered: what pointed at an old address points at the new one, or is reported.

A reference is read as a chain (``Pasal 7 ayat (2) huruf f sampai dengan huruf i dan Pasal 8``): a bare ayat means one of its own pasal, a
bare huruf one of its own ayat, and what follows a pasal belongs to it. A chain that names another rule (``Pasal 9 Peraturan Pemerintah ...``)
is left alone. A chain whose parts all keep their names is left as it stands, to the letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rules.model import Address
from rules.omnibus.numbers import Numbers, as_ranges
from rules.omnibus.wording import join_words, roman

_ATOM = re.compile(
    r"(?<!\w)(?:(Pasal)\s+(\d+\s?[A-Z]{0,2})(?!\w)|(ayat)\s+\(\s?(\d+[a-z]?)\s?\)|(huruf)\s+([a-z]{1,2})(?!\w)|(angka)\s+(\d+[a-z]?)(?!\w))"
)
_LINK = re.compile(r"\s*(?:,\s*)?(?:(dan/atau|dan|atau|serta|maupun|sampai dengan|s\.d\.|juncto|jo\.?)\s+)?$")
_FOREIGN = re.compile(
    r"(?:\s*,?\s*(?:(?:dan|atau)\s+)?\(\d+[a-z]?\))*\s*,?\s*(?:(?:dari|dalam|pada)\s+)?(?:Undang|Peraturan(?!\s+(?:Menteri|Daerah|Presiden|Pemerintah|Direktur Jenderal|Gubernur|Bupati|Wali Kota)?\s*(?:Sosial\s*)?ini\b)"
    r"|Keputusan(?!\s+(?:Menteri\s+)?(?:Sosial\s+)?ini\b)|UU\b|PP\b|Perpres\b|Permen|Instruksi|Kitab)"
)
_ANNEX = re.compile(
    r"(?<!\w)(?:Lampiran|lampiran(?=\s+(?:[IVXLC]+\s+)?(?:[Pp]eraturan|[Kk]eputusan)\b[^.;]{0,40}?\bini\b|\s+yang\s+merupakan))(?:\s+([IVXLC]+))?(?!\w)"
    r"(?!\s+(?:Undang|Keputusan(?!\s+(?:Menteri\s+)?(?:\w+\s+)?ini)|Peraturan(?!\s+(?:Menteri\s+)?(?:\w+\s+)?ini)))"
)
_PREPOSITION = re.compile(r"(pada|dalam)(\s+)$")
_LETTER = re.compile(r"[^\W\d_]+|\d+")
_LEVEL = {"pasal": 0, "ayat": 1, "huruf": 2, "angka": 3}


@dataclass(frozen=True)
class Atom:
    """One piece of a reference (``ayat (2)``) with the word that links it to the one before."""

    kind: str
    number: str
    start: int
    end: int
    link: str


@dataclass(frozen=True)
class Target:
    """One thing pointed at: its old address; ``to`` for the end of a range."""

    address: Address
    link: str
    bare: bool
    to: Address | None = None


@dataclass(frozen=True)
class Annexes:
    """The annexes of one document in the omnibus.

    Attributes:
        moved: new addresses by old Roman numeral, the empty one for an annex without number; empty where none was read or none moved.
        numbered: whether the omnibus has several annexes, so that they bear numbers.
    """

    moved: Mapping[str, Address]
    numbered: bool

    def resolve(self, old: str) -> Address | None:
        """The new address of an annex by its old numeral; ``Lampiran`` alone is the only one."""
        if old in self.moved:
            return self.moved[old]
        return next(iter(self.moved.values())) if not old and len(self.moved) == 1 else None


@dataclass(frozen=True)
class Rewritten:
    """A text with its references renumbered.

    Attributes:
        text: the new text.
        changed: the references that changed, as (old words, new words).
        lost: references that could not be resolved, in their old words.
    """

    text: str
    changed: tuple[tuple[str, str], ...]
    lost: tuple[str, ...]


def rewrite(text: str, document: str, here: Address, new_here: Address, numbers: Numbers, annexes: Annexes | None = None) -> Rewritten:
    """Renumber the references of a unit's text.

    Args:
        text: its words.
        document: the document it comes from.
        here: its address there.
        new_here: its address in the omnibus.
        numbers: where everything went.
        annexes: where the document's annexes went; None leaves their names alone.
    """
    out: list[str] = []
    changed: list[tuple[str, str]] = []
    lost: list[str] = []
    done = 0
    for chain in _chains(text):
        start, end = chain[0].start, chain[-1].end
        if _FOREIGN.match(text, end):
            continue
        targets = list(_targets(chain, here))
        shown, missing = _render(targets, document, new_here, numbers)
        old = text[start:end]
        lost += missing
        if shown is None or _LETTER.findall(shown) == _LETTER.findall(old):
            continue
        head = text[done:start]
        preposition = _PREPOSITION.search(head)
        if preposition:
            fitting = "dalam" if shown.startswith("Pasal") else "pada"
            head = head[: preposition.start()] + fitting + preposition[2]
        out += [head, shown]
        changed.append((old, shown))
        done = end
    out.append(text[done:])
    result = "".join(out)
    if annexes is not None:
        result = _annexes(result, annexes, changed, lost)
    return Rewritten(result, tuple(changed), tuple(lost))


def pointed_anew(words: str, document: str, new_here: Address, numbers: Numbers) -> str | None:
    """What ``Pasal 5 ayat (1) dan Pasal 6`` of a document is called in the omnibus; None where a part has no counterpart.

    Args:
        words: the reference; what stands around it is passed over.
        document: the document that it points into.
        new_here: where in the omnibus it will stand.
        numbers: where everything went.
    """
    chains = list(_chains(words))
    if len(chains) != 1 or chains[0][0].kind != "pasal":
        return None
    shown, _ = _render(list(_targets(chains[0], Address(""))), document, new_here, numbers)
    return shown


def _chains(text: str) -> Iterator[list[Atom]]:
    chain: list[Atom] = []
    for match in _ATOM.finditer(text):
        kind, number = next((match[g], match[g + 1]) for g in (1, 3, 5, 7) if match[g])
        link = _LINK.match(text[chain[-1].end : match.start()]) if chain else None
        if chain and link is None:
            yield chain
            chain = []
        word = "" if not chain or link is None else (link[1] or ("," if "," in link[0] else " "))
        chain.append(Atom(kind.lower(), re.sub(r"\s", "", number).lower(), match.start(), match.end(), word))
    if chain:
        yield chain


def _targets(chain: list[Atom], here: Address) -> Iterator[Target]:
    """The old addresses of a chain; deeper atoms right after an upper one belong to it, linked ones are siblings."""
    steps = dict(here.steps)
    pasal = next((f"{kind}-{number}" for kind, number in here.steps if kind in ("pasal", "diktum")), None)
    path: list[tuple[str, str]] = [("pasal", pasal.partition("-")[2])] if pasal and pasal.startswith("pasal") else []
    own_ayat = steps.get("ayat")
    bare = True
    n = 0
    current: list[tuple[str, str]] = []
    first = True
    while n < len(chain):
        atom = chain[n]
        link = atom.link
        if atom.kind == "pasal":
            current, bare = [("pasal", atom.number)], False
        elif first and atom.kind == "ayat":
            current = [*path, ("ayat", atom.number)]
        elif first:
            current = [*path, *([("ayat", own_ayat)] if own_ayat else []), (atom.kind, atom.number)]
        else:
            kept = [step for step in current if _LEVEL[step[0]] < _LEVEL[atom.kind]]
            current = [*kept, (atom.kind, atom.number)]
        first = False
        n += 1
        while n < len(chain) and chain[n].link == " " and _LEVEL[chain[n].kind] > _LEVEL[current[-1][0]]:
            current.append((chain[n].kind, chain[n].number))
            n += 1
        address = Address("/".join(f"{kind}-{number}" for kind, number in current))
        yield Target(address, link, bare)


def _render(targets: list[Target], document: str, new_here: Address, numbers: Numbers) -> tuple[str | None, list[str]]:
    """The chain in its new words; None where a part has no new address."""
    news: list[list[Address]] = []
    lost: list[str] = []
    for n, target in enumerate(targets):
        if target.link == "sampai dengan" and n and target.address.kind == targets[n - 1].address.kind == "pasal":
            wanted = numbers.between(document, targets[n - 1].address, target.address)[1:]
        else:
            wanted = (target.address,)
        found = [numbers.resolve(document, old) for old in wanted]
        kept = [address for address in found if address is not None]
        if not kept or (len(kept) < len(wanted) and len(wanted) == 1):
            lost.append(target.address.label())
        news.append(kept)
    if lost:
        return None, lost
    words = ""
    last: Address | None = None
    bare = targets[0].bare or _inside(news, new_here)
    for n, (target, found) in enumerate(zip(targets, news, strict=True)):
        if target.link == "sampai dengan" and n:
            run = [news[n - 1][-1], *found]
            if len(as_ranges(run)) == 1 or target.address.kind != "pasal":
                words += f" sampai dengan {_short(found[-1], last, new_here, bare)}"
            else:  # the pasal are no longer neighbours: name each
                words += "".join(f", {a.label()}" for a in found[:-1]) + f", dan {found[-1].label()}"
            last = found[-1]
            continue
        if n:
            words += {",": ", ", " ": " "}.get(target.link, f" {target.link} ")
            if target.link not in (",", " ") and n == len(targets) - 1 and len(targets) > 2 and target.link in ("dan", "atau", "dan/atau"):
                words = words[: -len(f" {target.link} ")] + f", {target.link} "
        words += _short(found[0], last, new_here, bare)
        last = found[0]
    return words, []


def _inside(news: list[list[Address]], here: Address) -> bool:
    """Whether a whole chain points to other ayat of the pasal where it stands: that pasal is not named (UU 12/2011 Lampiran II, pengacuan)."""
    pasal = f"{here.split('/')[0]}/"
    return here.kind == "ayat" and all(address.startswith(pasal) for found in news for address in found)


def _short(address: Address, last: Address | None, here: Address, bare: bool) -> str:
    """An address as it is printed after another one: what both share is not repeated; in the own pasal the pasal is not named."""
    steps = address.steps
    base: Address | None = None
    if last is not None and last.parent is not None and address.parent == last.parent:
        base = last.parent
    elif (
        last is None and bare and here.kind == "ayat" and address != here.parent and here.parent is not None and here.parent.covers(address)
    ):
        base = here.parent
        if here.covers(address) and address != here:
            base = here
    elif last is None and bare and here.covers(address) and address != here:
        base = here
    if base is not None:
        return Address("/".join(f"{k}-{v}" for k, v in steps[len(base.steps) :])).label()
    return address.label()


def _annexes(text: str, annexes: Annexes, changed: list[tuple[str, str]], lost: list[str]) -> str:
    def replace(match: re.Match[str]) -> str:
        new = annexes.resolve(match[1] or "")
        if new is None:
            if match[0] not in lost:
                lost.append(match[0])
            return match[0]
        shown = f"Lampiran {roman(int(new.number))}" if annexes.numbered else "Lampiran"
        if shown != match[0] and (match[0], shown) not in changed:
            changed.append((match[0], shown))
        return shown

    return _ANNEX.sub(replace, text)


def describe(changed: tuple[tuple[str, str], ...], most: int = 4) -> str:
    """The changed references in a few words: ``Pasal 7 menjadi Pasal 31``."""
    pairs = list(dict.fromkeys(changed))
    words = [f"{' '.join(old.split())} menjadi {new}" for old, new in pairs[:most]]
    if len(pairs) > most:
        words.append(f"{len(pairs) - most} lainnya")
    return join_words(words)
