"""What an annex shows and a reader of text cannot have received: pictures, the words printed in them, and musical notation.

A picture leaves an item that says ``Gambar`` or ``Bentuk`` and nothing more; the words printed in it come as a row of capitalised words in no
order; notes come as bars and figures. No such words are a provision, and the draft says where they stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rules.model import Address, Provision, Text
from rules.omnibus.units import Unit
from rules.omnibus.wording import listed

_NAMES_A_PICTURE = re.compile(r"(?:contoh\s+)?(?:gambar|bentuk|foto|ilustrasi|sketsa|denah)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{2,}")
#: Words that tie others into a phrase; a row of captions has none.
_TIES = frozenset({
    "dan", "atau", "yang", "di", "ke", "dari", "dengan", "untuk", "pada", "dalam", "oleh", "adalah", "atas", "bagi", "sebagai", "serta",
})  # fmt: skip
#: So many words make a row of captions; the share of them that must be capitalised, and the share behind the name of a picture.
_ROW, _CAPITALISED, _BEHIND_A_NAME = 6, 0.8, 0.5
#: Bars or a run of figures beside a time signature; tables have bars and numbered columns too, but are in no time.
_TIME = re.compile(r"(?<![\d/])[2346]/[48](?![\d/])")
_NOTES = re.compile(r"(?:\|[^|]{0,40}){4}|(?:\b[0-7]\b[ .]*){6}")
#: What stands in tables of sums and in sentences, and in no row of captions.
_NO_CAPTION = re.compile(r"\d|,|\bRp\b")


@dataclass(frozen=True)
class Lost:
    """Where a unit of an annex shows something that its text does not hold.

    Attributes:
        pictures: items whose picture is missing, named within the unit (``huruf b angka 1``); the unit itself is an empty name.
        captions: items that are the words of a picture in no order.
        notation: items of musical notation.
    """

    pictures: tuple[str, ...]
    captions: tuple[str, ...]
    notation: tuple[str, ...]

    def told(self) -> Iterator[Text]:
        """What is lost, part by part."""
        for names, id, en in (
            (self.pictures, "gambar tidak ikut terbaca", "a picture was not read"),
            (self.captions, "kata-kata gambar terbaca tidak berurutan", "the words of a picture were read out of order"),
            (self.notation, "notasi lagu terbaca sebagai deret angka", "musical notation was read as a row of figures"),
        ):
            if names:
                where = listed([name for name in names if name], 8)
                yield Text(id=f"{id} pada {where}" if where else id, en=f"{en} at {where}" if where else en)


def lost_from(unit: Unit) -> Lost:
    """What a unit of an annex shows and its text does not hold; nothing for a unit of the body."""
    found: dict[str, list[str]] = {"picture": [], "caption": [], "notation": []}
    holders = {leaf.address.parent for leaf in unit.leaves}
    for provision in unit.provisions if unit.is_annex else ():
        kind = _kind(provision, alone=provision.address not in holders)
        if kind:
            inner = provision.address[len(unit.address) + 1 :]
            found[kind].append(Address(inner).label() if inner else "")
    return Lost(tuple(found["picture"]), tuple(found["caption"]), tuple(found["notation"]))


def _kind(provision: Provision, *, alone: bool) -> str:
    """Which of the three an item is; empty for words that may be a provision or a heading."""
    text = " ".join(part for part in (provision.heading, provision.text) if part).strip()
    if _TIME.search(text) and _NOTES.search(text):
        return "notation"
    name = _NAMES_A_PICTURE.match(text)
    if name and alone and not _WORD.search(text[name.end() :]):
        return "picture"
    words = _WORD.findall(text)
    if len(words) < _ROW or text.isupper() or text.endswith((".", ";", ":")) or any(word in _TIES for word in words):
        return ""
    capitals = sum(1 for word in words if word[0].isupper()) / len(words)
    if name and alone and capitals >= _BEHIND_A_NAME:
        return "caption"
    twice = len({word.casefold() for word in words}) < len(words)
    return "caption" if twice and capitals >= _CAPITALISED and not _NO_CAPTION.search(text) else ""
