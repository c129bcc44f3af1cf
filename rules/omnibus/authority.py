"""By which title each chapter may be regulated: the order of a higher rule, or the minister's power (UU 12/2011 Pasal 8).

An order is express where a merged rule says which article it carries out. It is inferred, and said to be, where a higher rule among the
inputs leaves a subject to the rules of this minister and units of the chapter regulate that subject for the same parties. Either way a
chapter rests on an order only with the units that lie within it; the others are told, and rest on the minister's power.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rules.model import Address, Mandate, Reference, Text
from rules.model.short_name import short_name
from rules.omnibus.bases import gone
from rules.omnibus.desk import Desk, Place
from rules.omnibus.numbers import ranges
from rules.omnibus.orders import Order, Orders, Reach
from rules.omnibus.units import Unit
from rules.omnibus.wording import join_words, listed
from rules.packs import UNVERIFIED

#: Chapters that follow from the others and need no title of their own.
ANCILLARY = ("umum", "peralihan", "penutup")
FOLLOWS = Text(id="mengikuti bab lain", en="follows the other chapters")
_POWER = Text(
    id=f"kewenangan Menteri (Pasal 8 UU 12/2011, {UNVERIFIED.id}); tidak ditemukan perintah tersurat dalam masukan",
    en=f"power of the Minister (Art. 8 Law 12/2011, {UNVERIFIED.en}); no express mandate found in the inputs",
)
#: How many places one note names before it counts the rest.
_MOST = 8


@dataclass(frozen=True)
class Title:
    """The title of one chapter.

    Attributes:
        text: as it is printed.
        mandate: how much of the chapter lies within an order; None where it follows the other chapters.
        brief: the same without subjects and units.
    """

    text: Text
    mandate: Mandate | None = None
    brief: Text | None = None


@dataclass(frozen=True)
class _Held:
    """An order, and the units of a chapter that lie within it: by their new address, wholly or so far as some parties go.

    ``note`` says what speaks against resting on it: that its text was not read, or that another rule took its place.
    """

    label: str
    subject: str
    inferred: bool
    whole: tuple[Address, ...]
    part: tuple[tuple[Address, tuple[str, ...]], ...]
    note: Text | None = None


class Authorities:
    """The titles of the chapters of one plan.

    Args:
        desk: the merged rules.
        orders: what higher rules leave to the minister.
    """

    def __init__(self, desk: Desk, orders: Orders) -> None:
        self.desk = desk
        self._orders = orders

    def of(self, key: str, units: Sequence[tuple[Address, Sequence[Unit]]]) -> Title:
        """The title by which a chapter may be regulated.

        Args:
            key: the chapter's key.
            units: the units of the chapter by their new address, each with the old units it comes from.
        """
        if key in ANCILLARY:
            return Title(FOLLOWS)
        orders = list(self._express(units)) or list(self._inferred(units))
        if not orders:
            return Title(_POWER, "none")
        whole = {a for o in orders for a in o.whole}
        rest = [address for address, _ in units if address not in whole]
        title = self._said(orders, rest, [address for address, _ in units])
        return Title(title, "part" if rest else "whole", _brief(orders, partly=bool(rest)))

    def without_ground(self, units: Sequence[tuple[Address, Sequence[Unit]]]) -> Text | None:
        """A note on the units of a chapter whose sanctions have no ground in the higher rules; None where there are none."""
        by_party: dict[str, dict[Address, None]] = {}
        ids: set[str] = set()
        for address, olds in units:
            for doubt in (d for old in olds for d in self.desk.ungrounded.get(old.place, ())):
                by_party.setdefault(doubt.who, {})[address] = None
                ids.add(doubt.finding)
        if not by_party:
            return None
        order = [address for address, _ in units]
        places = {who: listed(ranges(list(found), order), _MOST) for who, found in by_party.items()}
        named = join_words(sorted(ids))
        return Text(
            id="Sanksi yang tidak ditemukan dasarnya dalam peraturan lebih tinggi yang dibaca, "
            + "; ".join(f"bagi {who}: {where}" for who, where in places.items())
            + f" ({named})",
            en="Sanctions for which the higher rules that were read give no ground, "
            + "; ".join(f"for {who}: {where}" for who, where in places.items())
            + f" ({named})",
        )

    # -- orders of one chapter ------------------------------------------------------------------------------------------------

    def _express(self, units: Sequence[tuple[Address, Sequence[Unit]]]) -> Iterator[_Held]:
        owners = dict.fromkeys(self.desk.home(old) for _, olds in units for old in olds)
        for rule in owners:
            for reference in self.desk.mandates.get(rule, ()):
                if self.desk.is_outranked_by(reference.to):
                    where = f"{Address(reference.pinpoint).label()} " if reference.pinpoint else ""
                    order = self._order_behind(reference)
                    reached = {
                        old.place: reach
                        for _, olds in units
                        for old in olds
                        if self.desk.home(old) == rule and (reach := self._reach(order, old)) is not None
                    }
                    held = self._held(f"{where}{short_name(reference.to)}", "", False, reached, units)
                    yield replace(held, note=self._against(rule, reference.to))

    def _against(self, rule: str, parent: str) -> Text | None:
        """What a drafter must look at before a chapter rests on an order that only the rule carrying it out tells of."""
        known = self.desk.graph.regulations.get(parent)
        lost = gone(parent, self.desk.graph)
        name = short_name(parent)
        if lost is not None:
            return Text(id=f"menurut {short_name(rule)}; {name} {lost.id}", en=f"according to {short_name(rule)}; {name} {lost.en}")
        if known is None or not known.has_text:
            return Text(
                id=f"menurut {short_name(rule)}; naskah {name} tidak dibaca, cakupannya belum diperiksa",
                en=f"according to {short_name(rule)}; the text of {name} was not read, its reach was not checked",
            )
        return None

    def _order_behind(self, reference: Reference) -> Order | None:
        """The delegating clause that a merged rule says it carries out, where the inputs hold its text."""
        parent = self.desk.graph.regulations.get(reference.to)
        if parent is None or not parent.has_text or reference.pinpoint is None:
            return None
        pin = Address(reference.pinpoint)
        found = next((r for r in parent.references if r.kind == "delegates" and pin.covers(r.address)), None)
        return Order(parent, found, self._orders.parties.of(parent, found.address)) if found is not None else None

    def _reach(self, order: Order | None, unit: Unit) -> Reach | None:
        return Reach("whole") if order is None else self._orders.extent(order, unit)

    def _inferred(self, units: Sequence[tuple[Address, Sequence[Unit]]]) -> Iterator[_Held]:
        for order, reached in self._orders.found:
            held = self._held(order.label, order.subject, True, reached, units)
            if held.whole or held.part:
                yield held

    def _held(
        self, label: str, subject: str, inferred: bool, reached: dict[Place, Reach], units: Sequence[tuple[Address, Sequence[Unit]]]
    ) -> _Held:
        whole: list[Address] = []
        part: list[tuple[Address, tuple[str, ...]]] = []
        for address, olds in units:
            found = [self._grounded(old, reached.get(old.place)) for old in olds]
            hits = [reach for reach in found if reach is not None]
            if not hits:
                continue
            if len(hits) == len(found) and all(reach.extent == "whole" for reach in hits):
                whole.append(address)
            else:
                part.append((address, tuple(dict.fromkeys(p for reach in hits for p in reach.parties))))
        return _Held(label, subject, inferred, tuple(whole), tuple(part))

    def _grounded(self, unit: Unit, reach: Reach | None) -> Reach | None:
        """A reach without the parties for whom a sanction goes beyond the higher rules: an order does not give what they withhold.

        A unit that only goes on from such a sanction stands or falls with it.
        """
        if reach is None or not self.desk.ungrounded or unit.is_fact:
            return reach
        regulation = self.desk.graph.documents[unit.document]
        near = (unit.address, *self._orders.parties.reach(regulation, unit.address))
        beyond = {doubt.party for address in near for doubt in self.desk.ungrounded.get((unit.document, address), ())}
        if not beyond:
            return reach
        left = tuple(p for p in reach.parties if p not in beyond)
        return Reach("part", left) if left else None

    # -- words ----------------------------------------------------------------------------------------------------------------

    def _said(self, orders: Sequence[_Held], rest: Sequence[Address], every: Sequence[Address]) -> Text:
        names = {o.label: f" (“{o.subject}”)" if o.subject else "" for o in orders}
        shown = listed([f"{label}{subject}" for label, subject in sorted(names.items())], 4)
        out, out_en = f"perintah {shown}", f"mandate of {shown}"
        notes = list(dict.fromkeys(o.note for o in orders if o.note is not None))
        if notes:
            out, out_en = f"{out}, {'; '.join(n.id for n in notes)}", f"{out_en}, {'; '.join(n.en for n in notes)}"
        if any(o.inferred for o in orders):
            out, out_en = f"{out}, menurut kesamaan pokoknya; pastikan", f"{out_en}, by its subject; to be confirmed"
        if not rest:
            return Text(id=out, en=out_en)
        several = len(orders) > 1
        within = [self._covered(o, several, every) for o in orders]
        part = {a for o in orders for a, _ in o.part}
        outside = [a for a in rest if a not in part]
        out = f"{out}. Tercakup: {'; '.join(w.id for w in within)}"
        out_en = f"{out_en}. Covered: {'; '.join(w.en for w in within)}"
        where = listed(ranges(outside, every), _MOST)
        some = f" ({len(outside)} dari {len(every)} unit: {where})" if outside else ""
        some_en = f" ({len(outside)} of {len(every)} units: {where})" if outside else ""
        return Text(
            id=f"{out}. Materi lain tidak tercakup{some}: kewenangan Menteri", en=f"{out_en}. Other matter{some_en}: power of the Minister"
        )

    def _covered(self, order: _Held, several: bool, every: Sequence[Address]) -> Text:
        words, words_en = [], []
        if order.whole:
            places = listed(ranges(order.whole, every), _MOST)
            words.append(places)
            words_en.append(places)
        by_parties: dict[tuple[str, ...], list[Address]] = {}
        for address, parties in order.part:
            by_parties.setdefault(parties, []).append(address)
        for parties, addresses in by_parties.items():
            places = listed(ranges(addresses, every), _MOST)
            who = join_words([self._orders.parties.name(p) for p in parties])
            words.append(f"{places} sejauh mengenai {who}" if who else f"sebagian {places}")
            words_en.append(f"{places} so far as {who} is concerned" if who else f"part of {places}")
        lead, lead_en = (f"{order.label}: ", f"{order.label}: ") if several else ("", "")
        return Text(id=f"{lead}{'; '.join(words)}", en=f"{lead_en}{'; '.join(words_en)}")


def _brief(orders: Sequence[_Held], *, partly: bool) -> Text:
    shown = listed(list(dict.fromkeys(o.label for o in orders)), 4)
    sure, sure_en = (" (menurut pokoknya; pastikan)", " (by subject; to be confirmed)") if any(o.inferred for o in orders) else ("", "")
    if not partly:
        return Text(id=f"perintah {shown}{sure}", en=f"mandate of {shown}{sure_en}")
    return Text(
        id=f"sebagian perintah {shown}{sure}, selebihnya kewenangan Menteri",
        en=f"in part the mandate of {shown}{sure_en}, for the rest the power of the Minister",
    )


def placed(units: Iterable[tuple[Address, Iterable[Unit | None]]]) -> list[tuple[Address, tuple[Unit, ...]]]:
    """Units of a draft, each with the old units it comes from, as ``Authorities.of`` takes them."""
    return [(address, tuple(old for old in olds if old is not None)) for address, olds in units]
