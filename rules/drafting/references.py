"""References: what a regulation rests on, changes, ends, leaves to others, and points to (UU 12/2011, Lampiran II)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rules.drafting.citations import Found, id_of_file_name, scan
from rules.drafting.delegations import find_delegations
from rules.drafting.pinpoints import find_pointed
from rules.drafting.repeals import Effect, find_effects
from rules.drafting.text import roman
from rules.model import Address, Clause, LegalId, Provision, Reference, ReferenceKind

_CARRIES_OUT = re.compile(
    r"(?:melaksanakan|pelaksanaan|menindaklanjuti|tindak\s+lanjut|amanat|menjalankan|memenuhi)\s+(?:dari\s+|atas\s+|lebih\s+lanjut\s+)*(?:amanat\s+)?(?:ketentuan\s+)?(?:dalam\s+|dari\s+)?$",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\s*,?\s*(?:dan|serta|juncto|jo\.?)?\s*(?:ketentuan\s+)?$")
_EXTERNAL_AFTER = re.compile(
    r"\s+(?:dalam\s+|dari\s+|pada\s+)?(?:Undang\s*-\s*[Uu]ndang|UUD|UU\b|Peraturan|Keputusan|Instruksi|Kitab|KUH|Konvensi|Perjanjian|Persetujuan|Protokol|Ordonansi|Anggaran|Statuta)(?!(?:\s+[\w-]+){0,4}?\s+ini\b)"
)
_EXCEPT = re.compile(
    r"\b(?:kecuali|dikecualikan\s+dari(?:\s+ketentuan)?)\s+(?:ketentuan\s+)?(?:sebagaimana\s+dimaksud\s+)?(?:dalam\s+|pada\s+)?$"
)
_ANNEX = re.compile(r"\b(?:dalam|pada|Dalam)\s+Lampiran(?:\s+(?P<number>[IVX]{1,5}|\d{1,2})(?=[\s,.;]))?")
_ANNEX_OF_OTHER = re.compile(r"[^.;]{0,40}?\b(?:Undang-Undang|Peraturan|Keputusan)\b(?![^.;]{0,60}?\bini\b)")
_MUTATIS = re.compile(
    r"\bmutatis\s+mutandis\b|\bberlaku\s+juga\s+(?:bagi|untuk|terhadap)\b|\bberlaku\s+pula\s+(?:bagi|untuk|terhadap)\b", re.IGNORECASE
)
_TOKEN = re.compile(r"\b[A-Za-z]+(?:_[A-Za-z]+)+_(?:19|20)\d\d_\w+\b|\b(?:PP|UU|PERPRES|Perpres|Perppu|PERPPU)_(?:19|20)\d\d_\w+\b")
_FRAME = ("judul", "pembukaan", "memutuskan", "penutup")


@dataclass(frozen=True, slots=True)
class _Unit:
    """A provision with the citations in its words; ``words`` holds text and tail."""

    provision: Provision
    words: str
    found: tuple[Found, ...]


class _Collector:
    """Gathers references, each once."""

    def __init__(self, regulation: LegalId | None) -> None:
        self.regulation = regulation
        self.seen: dict[tuple[str, ...], Reference] = {}

    def add(
        self,
        provision: Provision,
        kind: ReferenceKind,
        to: str,
        *,
        pinpoint: Address | None = None,
        subject: str | None = None,
        blanket: bool = False,
        raw: str = "",
    ) -> None:
        key = (provision.address, kind, to, pinpoint or "")
        if key in self.seen or (to == self.regulation and kind != "internal"):
            return
        words = " ".join(part for part in (provision.text, provision.tail) if part)
        self.seen[key] = Reference(
            document=provision.document,
            address=provision.address,
            kind=kind,
            to=to,
            pinpoint=pinpoint,
            subject=subject,
            blanket=blanket,
            raw=raw,
            evidence=Clause(
                document=provision.document,
                regulation=self.regulation,
                address=provision.address,
                words=words,
                page=provision.page,
                line=provision.line,
            ),
        )

    def cite(self, provision: Provision, kind: ReferenceKind, found: Found, subject: str | None = None) -> None:
        """A reference to another rule, one for each unit of it that is named."""
        for pinpoint in found.pinpoints or (None,):
            self.add(provision, kind, found.citation.id, pinpoint=pinpoint, subject=subject, raw=found.citation.raw)


def find_references(
    provisions: Sequence[Provision], regulation: LegalId | None = None, title: str = "", defining: frozenset[Address] = frozenset()
) -> tuple[Reference, ...]:
    """All references of a regulation, in the order of its text.

    Args:
        provisions: its provisions, in order.
        regulation: its identifier, which no reference may name as another rule.
        title: its title, which names the rule that an amending rule changes.
        defining: the units that define terms: an instrument named there is described, not called for.
    """
    home = regulation.type if regulation else None
    out = _Collector(regulation)
    units = [_unit(provision, home) for provision in provisions]
    annexes = {p.address for p in provisions if p.kind == "lampiran"}
    effects = find_effects([(u.provision, u.found) for u in units if _in_body(u.provision)], regulation)
    _amends(out, units, title, home)
    for unit in units:
        provision = unit.provision
        top = provision.address.steps[0][0]
        if top == "mengingat":
            _basis(out, unit)
        elif top == "menimbang":
            _considered(out, unit)
        elif top in _FRAME:
            continue
        elif _in_body(provision):
            _body(out, unit, effects, annexes, defining)
        else:
            for found in unit.found:
                out.cite(provision, "cites", found)
    order = {p.address: n for n, p in enumerate(provisions)}
    return tuple(sorted(out.seen.values(), key=lambda r: order[r.address]))


def _in_body(provision: Provision) -> bool:
    return provision.kind in ("pasal", "ayat", "huruf", "angka", "diktum") and provision.address.steps[0][0] in ("pasal", "diktum", "angka")


def _unit(provision: Provision, home: str | None) -> _Unit:
    words = " ".join(part for part in (provision.text, provision.tail) if part)
    return _Unit(provision, words, scan(words, home) if re.search(r"\d", words) else ())


def _amends(out: _Collector, units: Iterable[_Unit], title: str, home: str | None) -> None:
    """The rule that an amending rule changes: by its title, and by every unit whose new text it gives."""
    change = re.match(r"(?i)\s*perubahan\b", title)
    targets = [f for f in scan(title, home) if not f.nested][:1] if change else []
    named: set[str] = set()
    for unit in units:
        target = unit.provision.amends
        if target is not None and target not in named:
            named.add(target)
            out.add(unit.provision, "amends", target, raw=next((f.citation.raw for f in targets if f.citation.id == target), ""))
    for found in targets:
        if found.citation.id not in named:
            first = next((u.provision for u in units if _in_body(u.provision)), None)
            if first is not None:
                out.add(first, "amends", found.citation.id, raw=found.citation.raw)


def _basis(out: _Collector, unit: _Unit) -> None:
    """A base in Mengingat: each rule named, but those that only tell how another was changed."""
    for found in unit.found:
        kind: ReferenceKind = "cites" if found.nested or found.changes is not None else "legal_basis"
        out.cite(unit.provision, kind, found)
    for token in _TOKEN.finditer(unit.words):
        legal = id_of_file_name(token.group())
        if legal is not None:
            out.add(unit.provision, "legal_basis", legal, raw=token.group())


def _carried_out(unit: _Unit) -> set[int]:
    """Which citations are rules carried out (``untuk melaksanakan ketentuan Pasal 9 ...``), those joined by ``dan`` too."""
    result: set[int] = set()
    for n, found in enumerate(unit.found):
        before = unit.words[max(0, found.outer_start - 120) : found.outer_start]
        follows = (
            n - 1 in result
            and found.outer_start >= unit.found[n - 1].outer_end
            and _JOINED.fullmatch(unit.words, unit.found[n - 1].outer_end, found.outer_start)
        )
        if not found.nested and found.changes is None and (follows or _CARRIES_OUT.search(before)):
            result.add(n)
    return result


def _considered(out: _Collector, unit: _Unit) -> None:
    carried = _carried_out(unit)
    for n, found in enumerate(unit.found):
        out.cite(unit.provision, "implements" if n in carried else "cites", found)


def _body(
    out: _Collector, unit: _Unit, effects: dict[tuple[Address, int], Effect], annexes: set[Address], defining: frozenset[Address]
) -> None:
    provision = unit.provision
    carried = _carried_out(unit)
    for n, found in enumerate(unit.found):
        effect = effects.get((provision.address, found.citation.start))
        if effect is not None:
            kind: ReferenceKind = effect.kind
            if kind == "revokes" and effect.partial and not found.pinpoints:
                kind = "revokes_part"
            out.cite(provision, kind, found, subject=effect.subject)
        else:
            out.cite(provision, "implements" if n in carried else "cites", found)
    for delegation in (
        ()
        if provision.address in defining
        else find_delegations(provision.text, provision.tail, out.regulation.type if out.regulation else None)
    ):
        out.add(provision, "delegates", delegation.instrument, subject=delegation.subject, blanket=delegation.blanket, raw=delegation.words)
    for to, raw, subject in _internal(unit, annexes):
        out.add(provision, "internal", to, subject=subject, raw=raw)


def _internal(unit: _Unit, annexes: set[Address]) -> Iterator[tuple[Address, str, str | None]]:
    """Units of the same rule that are pointed to; what belongs to another rule is passed over."""
    words, here = unit.words, unit.provision.address
    spans = [(f.outer_start, f.outer_end) for f in unit.found]
    pointed = list(find_pointed(words, here)) if _POINTS.search(words) else []
    excepted = {a for p in pointed if _EXCEPT.search(words[max(0, p.start - 60) : p.start]) for a in p.addresses}
    for reference in pointed:
        if any(start <= reference.start < end for start, end in spans) or _EXTERNAL_AFTER.match(words, reference.end):
            continue
        if any(0 <= reference.start - end <= 2 for _, end in spans):
            continue
        sentence_start = max(words.rfind(". ", 0, reference.start), words.rfind("; ", 0, reference.start)) + 1
        sentence_end = min((p for p in (words.find(". ", reference.end), words.find("; ", reference.end)) if p >= 0), default=len(words))
        incorporated = _MUTATIS.search(words, sentence_start, sentence_end)
        except_here = _EXCEPT.search(words[max(0, reference.start - 60) : reference.start])
        for address in reference.addresses:
            if address in excepted and not except_here:
                continue
            yield address, reference.words, incorporated.group().lower() if incorporated else None
    for match in _ANNEX.finditer(words):
        if any(start <= match.start() < end for start, end in spans) or _ANNEX_OF_OTHER.match(words, match.end()):
            continue
        number = match["number"]
        address = Address(f"lampiran-{_annex_number(number)}")
        if number or address in annexes or not annexes:
            yield address, match.group(), None


_POINTS = re.compile(r"\d|\bhuruf\b")


def _annex_number(number: str | None) -> int | str:
    return (roman(number) or number) if number else 1
