"""Duties that stand in what says who somebody is: ``X merupakan tokoh masyarakat yang diberi tugas ... untuk melakukan ...`` (domain: S11).

Such a sentence defines its subject. It is read as a duty only outside the definitions, and only where the rule lays no duty on
the same bearer anywhere else: what is defined by its duty and then given it must not count twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rules.drafting.names import Names
from rules.drafting.phrases import Act, act_of
from rules.drafting.units import Body, Unit
from rules.drafting.words import fold, leading, mask, voice
from rules.model import Norm

_DEFINED = re.compile(
    r"^(?P<who>.{3,120}?)\s+(?:merupakan|adalah|ialah)\s.*?\byang\s+(?:mempunyai|memiliki|diberi|diberikan|mengemban|memperoleh)\s[^.;:]{0,80}?"
    r"\btugas\b[^.;:]{0,200}?\buntuk\s+(?=(?P<verb>[a-z]+))",
    re.IGNORECASE | re.DOTALL,
)
_DUTIES = ("tugas", "fungsi", "kewajiban", "tanggung_jawab", "wewenang")


@dataclass(frozen=True, slots=True)
class SelfDefined:
    """A duty that defines its bearer."""

    unit: Unit
    bearer: str
    raw: str
    act: Act


def self_defined(units: Iterable[Unit], names: Names, norms: Iterable[Norm]) -> Iterator[SelfDefined]:
    """The duties of those whom a body defines by them and on whom it lays no other.

    Args:
        units: units of a body that define no terms.
        names: the names of the same document.
        norms: what was read as norms.
    """
    charged = {norm.bearer_key for norm in norms if norm.modality in _DUTIES}
    for unit in units:
        if unit.children or "tugas" not in unit.text or (found := _DEFINED.match(masked := mask(unit.text))) is None:
            continue
        if voice(found["verb"].lower()) != "active" or not leading(masked[found.end() :], 1):
            continue
        raw = fold(found["who"])
        bearer = names.resolve(raw)
        if bearer is not None and names.actorness(raw) == "yes" and names.key(bearer) not in charged:
            yield SelfDefined(unit, bearer, raw, act_of(unit.text, "tugas", found.end()))


def in_text_order(body: Body, norms: Iterable[Norm]) -> list[Norm]:
    """The norms by the order of the units that state them."""
    place = {unit.address: n for n, unit in enumerate(u for root in body.roots for u in root.walk())}
    return sorted(norms, key=lambda norm: place[norm.address])
